package store

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/store/backup"
	"familyhub/stocktake/store/disk"
)

// clock is a clock that stands at a time of 12 March 2026.
func clock(hour, minute int) func() time.Time {
	return func() time.Time { return time.Date(2026, time.March, 12, hour, minute, 0, 0, time.UTC) }
}

// lay puts a file into the folder of backups.
func lay(t testing.TB, path, name string) {
	t.Helper()
	if err := disk.MakeFolder(backup.Folder(path)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(backup.Folder(path), name), nil, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestNewNumberIsTheHighest(t *testing.T) {
	path := newPath(t)
	st := mustOpen(t, path)
	keep(t, st, "abc", "Northvale")
	lay(t, path, "set-aside-000041-2020-01-01-000000.db")
	lay(t, path, "000017-2030-01-01-000000.db")
	if b := mustBackUp(t, st); !strings.HasPrefix(filepath.Base(b.Path), fmt.Sprintf("%06d-", 42)) {
		t.Error(b.Path)
	}
}
