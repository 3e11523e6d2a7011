package live

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestOnlyTheUserGetsIn(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("permissions are of another kind there")
	}
	file := dataFile(t)
	serve(t, file)
	for path, want := range map[string]os.FileMode{
		file + folderSuffix:                          os.ModeDir | folderPermission,
		filepath.Join(file+folderSuffix, socketName): os.ModeSocket | socketPermission,
	} {
		if info, err := os.Stat(path); err != nil || info.Mode() != want {
			t.Errorf("%s: %v, %v; want %v", path, info.Mode(), err, want)
		}
	}
}

func TestAFolderThatIsOpenToOthersIsNotUsed(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("permissions are of another kind there")
	}
	file := dataFile(t)
	t.Setenv("TMPDIR", filepath.Dir(file))
	paths, err := places(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		if err := os.Mkdir(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := Serve(file, unguarded); !errors.Is(err, errForeign) {
		t.Errorf("served: %v", err)
	}
	if _, err := Dial(file); err != ErrNobody {
		t.Errorf("dialled: %v", err)
	}
}

func TestALongPathIsServedElsewhere(t *testing.T) {
	short := dataFile(t)
	folder := filepath.Join(filepath.Dir(short), strings.Repeat("long/", 30))
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(folder, "stocktake.db")
	s := serve(t, file)
	publish(t, s, `1`)
	next(t, follow(t, file), `1`)
	if _, err := os.Stat(file + folderSuffix); err == nil {
		t.Error("the socket stands beside the data file")
	}
}

func TestAFileHasOnePlaceWhateverItIsCalled(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("making a link takes a privilege there")
	}
	file := dataFile(t)
	link := filepath.Dir(file) + "-link"
	if err := os.Symlink(filepath.Dir(file), link); err != nil {
		t.Fatal(err)
	}
	defer os.Remove(link)
	publish(t, serve(t, file), `1`)
	next(t, follow(t, filepath.Join(link, "stocktake.db")), `1`)
}
