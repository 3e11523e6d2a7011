package screens

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/journal"
)

func TestFailedSaveInTheLog(t *testing.T) {
	path := filepath.Join(t.TempDir(), "log")
	log, err := journal.Open(path, func() time.Time { return time.Date(2026, 3, 12, 9, 30, 0, 0, time.UTC) })
	if err != nil {
		t.Fatal(err)
	}
	full := &fs.PathError{Op: "write", Path: "/home/ann/ash.db", Err: syscall.ENOSPC}
	noteFailedSave(log, &store.Error{Kind: store.Full, Sentence: "there is no room for Ann", Err: full})
	noteFailedSave(log, &store.Error{Kind: store.Moved, Sentence: "the file of Ann has gone"})
	noteFailedSave(log, &store.Error{Kind: store.NotFound, Sentence: "there is no session Ann"})
	noteFailedSave(log, &store.Error{Kind: store.Conflict, Sentence: "changes of Ann are missing"})
	noteFailedSave(log, errors.New("Ann Ash"))
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"save-failed kind=full errno=", "save-failed kind=moved", "save-failed kind=unexpected", "save-failed kind=conflict", "save-failed kind=other",
	}
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	if len(lines) != len(want) {
		t.Fatalf("the log is\n%s", text)
	}
	for i, line := range lines {
		if !strings.HasPrefix(line, "2026-03-12T09:30:00Z "+want[i]) || strings.Contains(line, "nn") {
			t.Errorf("line %d is %q, not %q", i+1, line, want[i])
		}
	}
}
