package cli

import (
	"io"
	"time"

	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/cli/program"
	"familyhub/stocktake/tui/ui"
)

// backUp makes a backup of a file that the screens use; the demo's is not backed up.
func backUp(s ui.Store) (where string, err error) {
	file, ok := s.(*store.Store)
	if !ok {
		return "", nil
	}
	b, err := file.Backup()
	return b.Path, err
}

// closePatience is how long the end of the program waits for a data file to be closed.
// Only a backup into a folder that hangs keeps it open so long, and the system closes
// it with the program.
const closePatience = 3 * time.Second

// closing closes a data file, unless that takes too long.
func closing(s io.Closer) error {
	closed := program.Aside(s.Close)
	late := time.NewTimer(closePatience)
	defer late.Stop()
	select {
	case err := <-closed:
		return err
	case <-late.C:
		return nil
	}
}

// unbacked says after the screens have gone that the last backup is missing. That is
// no failure of the command: everything that was entered is in the file at the path.
func (a *App) unbacked(path string, why error) {
	if why != nil {
		a.say("Everything is saved in %s, but the last backup failed: %v.", shown(path), why)
	}
}
