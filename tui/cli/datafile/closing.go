package datafile

import (
	"io"
	"time"

	"familyhub/stocktake/tui/cli/program"
)

// closePatience is how long the end of the program waits for a data file to be closed.
// Only a backup into a folder that hangs keeps it open so long, and the system closes
// it with the program.
const closePatience = 3 * time.Second

// closing closes a data file, unless that takes too long.
func Close(s io.Closer) error {
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
