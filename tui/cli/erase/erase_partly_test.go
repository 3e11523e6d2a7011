package erase

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/store"
	"familyhub/stocktake/store/backup"
	"familyhub/stocktake/tui/cli/console"
	"familyhub/stocktake/tui/cli/datafile"
)

// begun is a data file with sessions of these titles, and a backup of it.
func begun(t *testing.T, titles ...string) *store.Store {
	t.Helper()
	s, err := store.Open(filepath.Join(t.TempDir(), "stocktake.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	now := time.Date(2026, time.March, 12, 10, 42, 0, 0, time.UTC)
	for _, title := range titles {
		origin := model.Origin{ID: strings.ToLower(title), Mode: model.Group, Created: now, Framework: framework.Builtin().Digest()}
		origin.Details.Title = title
		h, err := model.NewHistory(origin, framework.Builtin())
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Create(origin, framework.Builtin(), overview.Of(h.Session(), now, model.Place{Page: model.SetUpPage})); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Backup(); err != nil {
		t.Fatal(err)
	}
	return s
}

var errStuck = errors.New("it is stuck")

// One session that cannot be erased keeps neither the bytes of the others in the file
// nor the backups that hold them.
func TestErasesTheOthersWhereOneFails(t *testing.T) {
	s := begun(t, "Northvale", "Southvale", "Riverside")
	all, err := s.Sessions()
	if err != nil {
		t.Fatal(err)
	}
	said := new(strings.Builder)
	e := Eraser{File: &datafile.File{Console: &console.Console{Stderr: said}, Now: time.Now}, Sure: true}
	err = e.carefully(s, "the sessions", "All", func() error {
		return e.eraseEach(all, func(id string) error {
			if id == "southvale" {
				return errStuck
			}
			return s.Erase(id)
		})
	})
	if !errors.Is(err, errStuck) || !strings.Contains(err.Error(), "1 of the 3 sessions could not be erased:\n") ||
		!strings.Contains(err.Error(), `"Southvale" (southvale): it is stuck`) {
		t.Errorf("it ends with %v", err)
	}
	for _, words := range []string{`"Northvale" (northvale)`, `"Riverside" (riverside)`, "What could be erased is erased, and the data file", "Deleted: the 1 backup"} {
		if !strings.Contains(said.String(), words) {
			t.Errorf("it says %q, without %q", said, words)
		}
	}
	files, _ := filepath.Glob(s.Path() + ".backups/*")
	for _, path := range append(files, s.Path()) {
		data, err := os.ReadFile(path)
		if err != nil || strings.Contains(string(data), "Northvale") || !strings.Contains(string(data), "Southvale") {
			t.Errorf("%s: %v, or what it holds is wrong", path, err)
		}
	}
	if len(files) != 1 {
		t.Errorf("the backups are %v", files)
	}
}

func TestErasesNothingWhereAllFail(t *testing.T) {
	s := begun(t, "Northvale")
	all, err := s.Sessions()
	if err != nil {
		t.Fatal(err)
	}
	e := Eraser{File: &datafile.File{Console: &console.Console{Stderr: new(strings.Builder)}, Now: time.Now}, Sure: true}
	err = e.carefully(s, "the sessions", "All", func() error {
		return e.eraseEach(all, func(string) error { return errStuck })
	})
	if !errors.Is(err, errStuck) || !strings.HasPrefix(err.Error(), "nothing was erased: ") {
		t.Errorf("it ends with %v", err)
	}
	if left, err := backup.List(s.Path()); len(left) != 1 || err != nil {
		t.Errorf("of the backups there are %v, %v", left, err)
	}
}

func TestBackupsThatCannotBeReadStopErasing(t *testing.T) {
	s := begun(t, "Northvale")
	folder := backup.Folder(s.Path())
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(folder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	e := Eraser{File: &datafile.File{Console: &console.Console{Stderr: new(strings.Builder)}, Now: time.Now}, Sure: true}
	err := e.carefully(s, "the session", "The session", func() error { return s.Erase("northvale") })
	if err == nil || !strings.HasPrefix(err.Error(), "nothing was erased: ") {
		t.Errorf("it ends with %v", err)
	}
	if all, err := s.Sessions(); len(all) != 1 || err != nil {
		t.Errorf("there are %v, %v", all, err)
	}
}
