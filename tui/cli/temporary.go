package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"

	"stocktake/store/unfinished"
	"stocktake/tui/journal"
)

// temporary is a kind of folder that this program makes for itself and removes before it
// ends. A process that was killed leaves its own behind: the name says which process it
// was, so that a later one can sweep it.
type temporary struct {
	parent func() string
	prefix string // the folder's name goes on with the process's number and a random one
}

// The kinds of temporary folders.
var (
	// texts hold what is open in the user's editor. That is what people said, so it does
	// not lie among everybody's temporary files.
	texts = temporary{stateFolder, "stocktake-text-"}
	// demoFiles hold sample sessions.
	demoFiles = temporary{os.TempDir, "stocktake-demo-"}
)

// stateFolder is where the program keeps what it notes about itself. Where the system
// names none, it is the one for temporary files.
func stateFolder() string {
	if log := journal.DefaultPath(); log != "" {
		return filepath.Dir(log)
	}
	return os.TempDir()
}

// make makes a folder that is the user's alone.
func (t temporary) make() (string, error) {
	parent := t.parent()
	if err := os.MkdirAll(parent, 0o700); err != nil {
		return "", err
	}
	return os.MkdirTemp(parent, fmt.Sprintf("%s%d-*", t.prefix, os.Getpid()))
}

// sweep removes what processes that are gone have left behind. The error is of the last
// folder that cannot be removed.
func (t temporary) sweep() error {
	ours := regexp.MustCompile(`^` + regexp.QuoteMeta(t.prefix) + `(\d+)-\d+$`)
	entries, err := os.ReadDir(t.parent())
	if err != nil {
		return nil // there is no such folder yet, or none that could have been written to
	}
	for _, entry := range entries {
		name := ours.FindStringSubmatch(entry.Name())
		if name == nil || !entry.IsDir() {
			continue
		}
		if pid, tooLong := strconv.Atoi(name[1]); tooLong != nil || unfinished.Alive(pid) {
			continue
		}
		if failed := os.RemoveAll(filepath.Join(t.parent(), entry.Name())); failed != nil {
			err = failed
		}
	}
	return err
}
