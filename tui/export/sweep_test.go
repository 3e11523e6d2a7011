package export

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/store/unfinished"
)

// Only what an export of ours left that was killed is removed, and not while an export on
// another computer may be at it. Everything else whose name begins so is somebody's.
func TestSaveSweepsWhatWasLeftBehind(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "summary.md")
	if err := Save(path, []byte("old\n")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	const none = "2147483646" // no process has this number
	text := strings.Repeat("a", 26)
	ours := strings.Join([]string{".stocktake-report.docx", none, text, text}, "-") + ".tmp"
	data := strings.Join([]string{".stocktake-data.db", none, text, text}, "-") + ".tmp"
	made, err := unfinished.Create(folder, "other.md")
	if err != nil {
		t.Fatal(err)
	}
	if err := made.Close(); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name  string
		age   time.Duration
		stays bool
	}{
		{ours, 2 * abandoned, false},
		{ours, 0, true},
		{data, 2 * abandoned, true},
		{filepath.Base(made.Name()), 2 * abandoned, true},
		{".stocktake-1", 2 * abandoned, true},
		{".stocktake-own.db", 2 * abandoned, true},
		{".stocktake-notes.tmp", 2 * abandoned, true},
		{"notes.stocktake-md", 2 * abandoned, true},
		{".profile", 2 * abandoned, true},
	} {
		other := filepath.Join(folder, c.name)
		if err := os.WriteFile(other, []byte("half a rep"), 0o600); err != nil {
			t.Fatal(err)
		}
		at := info.ModTime().Add(-c.age)
		if err := os.Chtimes(other, at, at); err != nil {
			t.Fatal(err)
		}
		w := Writer{Refuse: func(path string) error {
			if filepath.Base(path) == data {
				return errors.New("it is the data file")
			}
			return nil
		}}
		if err := w.Save(path, []byte("new\n")); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(other); (err == nil) != c.stays {
			t.Errorf("%s, %v old: %v", c.name, c.age, err)
		}
	}
}
