package export

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// unfinished is how the name of a file begins that is being written.
const unfinished = ".stocktake-"

// abandoned is how much older than a file that was just written an unfinished one must
// be to count as left behind: much longer than any export takes.
const abandoned = time.Hour

// sweep removes what exports left in a folder that were killed long before a moment,
// which is that of a file there: so both times are of the same clock.
func sweep(folder string, now time.Time) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return // nothing rests on it: the next export sweeps again
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), unfinished) && left(e, now) {
			_ = os.Remove(filepath.Join(folder, e.Name()))
		}
	}
}

func left(e fs.DirEntry, now time.Time) bool {
	info, err := e.Info()
	return err == nil && info.Mode().IsRegular() && now.Sub(info.ModTime()) > abandoned
}
