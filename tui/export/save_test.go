package export

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestSaveReplaces(t *testing.T) {
	path := filepath.Join(t.TempDir(), "summary.md")
	for _, text := range []string{"a long first summary\n", "short\n", ""} {
		if err := Save(path, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != text {
			t.Errorf("%q, %v", got, err)
		}
	}
	alone(t, path)
}

func TestSaveRefuses(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "text")
	if err := os.WriteFile(text, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		filepath.Join(dir, "missing", "a.md"): "there is no folder " + filepath.Join(dir, "missing"),
		filepath.Join(text, "a.md"):           "there is no folder " + text,
		dir:                                   dir + " is a folder; give the file a name",
		os.DevNull:                            os.DevNull + " is no ordinary file",
		filepath.Join(dir, strings.Repeat("a", 300)): "choose another folder",
	} {
		if runtime.GOOS == "windows" && path == os.DevNull {
			continue // there it is no path
		}
		if err := Save(path, []byte("new")); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v; want %q", path, err, want)
		}
	}
	if got, err := os.ReadFile(text); err != nil || string(got) != "old" {
		t.Errorf("%q, %v", got, err)
	}
	alone(t, text)
}

// alone fails if anything lies beside the file.
func alone(t *testing.T, path string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 1 || entries[0].Name() != filepath.Base(path) {
		t.Errorf("beside %s lies more: %v", filepath.Base(path), entries)
	}
}

// saveForEver saves one version after another, and says the number of each.
func saveForEver(path string) error {
	for n := 0; ; n++ {
		if err := Save(path, version(n)); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

// kills is how often a process is killed in the middle of saving.
const kills = 30

func TestKillLeavesTheOldFileOrTheNew(t *testing.T) {
	path := filepath.Join(t.TempDir(), "summary.md")
	for range kills {
		cmd := inRole(t, "save", path)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		said, last := bufio.NewScanner(out), -1
		for range 1 + rand.IntN(4) {
			said.Scan()
			fmt.Sscan(said.Text(), &last)
		}
		for range rand.IntN(5000) {
			runtime.Gosched()
		}
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		for said.Scan() {
			fmt.Sscan(said.Text(), &last)
		}
		_ = cmd.Wait() // that it was killed is no news
		got, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if last < 0 || !bytes.Equal(got, version(last)) && !bytes.Equal(got, version(last+1)) {
			t.Fatalf("after version %d the file is neither it nor the next: %d bytes, %.20q…", last, len(got), got)
		}
	}
}

// What goes wrong with the content is no fault of the folder.
func TestStreamLeavesTheOldFileWhenTheContentFails(t *testing.T) {
	path := filepath.Join(t.TempDir(), "all.csv")
	if err := Save(path, []byte("old")); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("a record is damaged")
	err := Stream(path, func(w io.Writer) error {
		if _, err := io.WriteString(w, "half of the new"); err != nil {
			return err
		}
		return broken
	})
	if !errors.Is(err, broken) || err.Error() != broken.Error() {
		t.Error(err)
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "old" {
		t.Errorf("%q, %v", got, err)
	}
	alone(t, path)
}
