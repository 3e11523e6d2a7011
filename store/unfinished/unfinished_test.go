package unfinished

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// left gives a file the name that a process of a number would have given it.
func left(t *testing.T, folder, name string, pid int, process string) string {
	t.Helper()
	path := filepath.Join(folder, strings.Join([]string{".stocktake-" + name, strconv.Itoa(pid), process, random()}, "-")+".tmp")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// none is a number that no process has.
const none = 1<<31 - 2

func TestLeft(t *testing.T) {
	folder := t.TempDir()
	abandoned := []string{
		left(t, folder, "data.db", none, random()),
		left(t, folder, "a-b-4711.md", none, random()),
		left(t, folder, "", os.Getpid(), random()), // of an earlier process with this number
	}
	if Alive(os.Getppid()) { // not where this process is the first of its own small world
		left(t, folder, "data.db", os.Getppid(), random())
	}
	own, err := Create(folder, "data.db")
	if err != nil {
		t.Fatal(err)
	}
	defer own.Close()
	folderOfThatName := left(t, folder, "folder", none, random())
	if err := os.Remove(folderOfThatName); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(folderOfThatName, 0o700); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(folder, strings.Replace(filepath.Base(abandoned[0]), "data", "link", 1))
	if err := os.Symlink(abandoned[0], link); err != nil {
		t.Log("this system has no links:", err)
	}
	whole := filepath.Base(abandoned[0])
	for _, name := range []string{
		".stocktake-notes.md", ".stocktake-1", ".stocktake-data.db-4711.tmp", ".stocktake.tmp",
		strings.ToUpper(whole), whole + ".db", "x" + whole, strings.TrimSuffix(whole, ".tmp"),
		strings.Replace(whole, strconv.Itoa(none), "0"+strconv.Itoa(none), 1),
		strings.Replace(whole, strconv.Itoa(none), strings.Repeat("9", 19), 1),
	} {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var found []string
	for _, f := range Left(folder) {
		found = append(found, f.Path)
	}
	slices.Sort(found)
	slices.Sort(abandoned)
	if !slices.Equal(found, abandoned) {
		t.Errorf("left are\n%s\nand not\n%s", strings.Join(found, "\n"), strings.Join(abandoned, "\n"))
	}
}

func TestIsFor(t *testing.T) {
	long := strings.Repeat("é", 120) + ".db"
	for _, name := range []string{"data.db", "a-b-4711.md", "-", long} {
		folder := t.TempDir()
		file, err := Create(folder, name)
		if err != nil {
			t.Fatal(err)
		}
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
		if !Is(filepath.Base(file.Name())) {
			t.Errorf("%s is not known again", file.Name())
		}
		again := left(t, folder, cut(name), none, random())
		all := Left(folder)
		if len(all) != 1 || all[0].Path != again || !IsFor(all[0].Path, name) || IsFor(all[0].Path, name+"x") && name != long {
			t.Errorf("%q: %+v", name, all)
		}
	}
}
