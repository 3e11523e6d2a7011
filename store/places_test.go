package store

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"familyhub/stocktake/store/disk"
)

// places are what a path may lead to in place of a data file that can be read.
func places() map[string]func(path string) error {
	return map[string]func(string) error{
		"a folder":          func(path string) error { return os.Mkdir(path, disk.FolderPermission) },
		"a link to nowhere": func(path string) error { return os.Symlink(path+".gone", path) },
		"a link to itself":  func(path string) error { return os.Symlink(path, path) },
		"no permission":     func(path string) error { return os.WriteFile(path, []byte("secret"), 0) },
	}
}

// What is no data file is refused, and what is not there is not made up.
func TestPlacesWithoutDataFile(t *testing.T) {
	all := places()
	for name, make := range specialPlaces() {
		all[name] = make
	}
	x := newExaminer(t, "doubt")
	for name, make := range all {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			if err := make(path); err != nil {
				t.Skip("this system has no such thing:", err)
			}
			before := mustStat(t, path)
			f, accident := x.examine(path)
			if accident != "" {
				t.Fatal(accident)
			}
			if kinds := []Kind{Damaged, Foreign, Missing, ReadOnly, Fault}; !f.Refused || !slices.Contains(kinds, f.Kind) {
				t.Errorf("%+v", f)
			}
			t.Log(f.Sentence)
			after := mustStat(t, path)
			if !os.SameFile(before, after) || before.Size() != after.Size() || before.Mode() != after.Mode() {
				t.Errorf("it was %v, %d bytes, and is %v, %d bytes", before.Mode(), before.Size(), after.Mode(), after.Size())
			}
			if left, _ := filepath.Glob(path + "?*"); len(left) > 0 {
				t.Errorf("beside it there is now %q", left)
			}
		})
	}
}

func mustStat(t testing.TB, path string) os.FileInfo {
	t.Helper()
	info, err := os.Lstat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info
}
