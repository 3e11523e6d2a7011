package export

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestSaveSweepsWhatWasLeftBehind(t *testing.T) {
	path := filepath.Join(t.TempDir(), "summary.md")
	if err := Save(path, []byte("old\n")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		age   time.Duration
		stays bool
	}{
		unfinished + "1":     {2 * abandoned, false},
		unfinished + "2":     {0, true}, // another process may be at it
		"notes.stocktake-md": {2 * abandoned, true},
		".profile":           {2 * abandoned, true},
	} {
		other := filepath.Join(filepath.Dir(path), name)
		if err := os.WriteFile(other, []byte("half a rep"), 0o600); err != nil {
			t.Fatal(err)
		}
		at := info.ModTime().Add(-c.age)
		if err := os.Chtimes(other, at, at); err != nil {
			t.Fatal(err)
		}
		if err := Save(path, []byte("new\n")); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(other); (err == nil) != c.stays {
			t.Errorf("%s, %v old: %v", name, c.age, err)
		}
	}
}
