package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/store"
	"familyhub/stocktake/store/backup"
)

func TestBackupsStayWhereErasingFails(t *testing.T) {
	path := filepath.Join(t.TempDir(), "stocktake.db")
	s, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Backup(); err != nil {
		t.Fatal(err)
	}
	said := new(strings.Builder)
	e := eraser{App: &App{Stderr: said, Now: time.Now}, sure: true}
	err = e.carefully(s, "the session", "The session", func() error { return os.Rename(path, path+".moved") })
	if err == nil || !strings.Contains(err.Error(), "the 1 backup in") || !strings.Contains(err.Error(), "still holds it") {
		t.Errorf("it says: %v\n%s", err, said)
	}
	if left, err := backup.List(path); len(left) != 1 || err != nil {
		t.Errorf("of the backups there are %v, %v", left, err)
	}
}
