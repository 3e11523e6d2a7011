package usereditor

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"

	"familyhub/stocktake/store/unfinished"
	"familyhub/stocktake/tui/journal"
)

// What is open in the user's editor is what people said, so it does not lie among
// everybody's temporary files: each text has a folder of its own where the program keeps
// its log. The folder's name says which process made it; what one left that was killed
// goes at the next start, and when something is erased.

const editedPrefix = "stocktake-text-"

var editedPattern = regexp.MustCompile(`^` + editedPrefix + `(\d+)-\d+$`)

// stateFolder is where the program keeps what it notes about itself. Where the system
// names none, it is the one for temporary files.
func stateFolder() string {
	if log := journal.DefaultPath(); log != "" {
		return filepath.Dir(log)
	}
	return os.TempDir()
}

// makeEditedFolder makes a folder, the user's alone, for a text that is to be edited.
func makeEditedFolder() (string, error) {
	if err := os.MkdirAll(stateFolder(), 0o700); err != nil {
		return "", err
	}
	return os.MkdirTemp(stateFolder(), fmt.Sprintf("%s%d-*", editedPrefix, os.Getpid()))
}

// sweepEdited removes the texts of processes that are gone. The error is of the last folder
// that cannot be removed.
func Sweep() error {
	entries, err := os.ReadDir(stateFolder())
	if err != nil {
		return nil // there is no such folder yet, or none that could have been written to
	}
	for _, entry := range entries {
		name := editedPattern.FindStringSubmatch(entry.Name())
		if name == nil || !entry.IsDir() {
			continue
		}
		if pid, tooLong := strconv.Atoi(name[1]); tooLong != nil || unfinished.Alive(pid) {
			continue
		}
		if failed := os.RemoveAll(filepath.Join(stateFolder(), entry.Name())); failed != nil {
			err = failed
		}
	}
	return err
}
