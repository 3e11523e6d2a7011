package export

import (
	"os"
	"time"

	"familyhub/stocktake/store/unfinished"
)

// abandoned is how much older than a file that was just written an unfinished one must
// be to count as left behind: much longer than any export takes. In a folder that computers
// share its process may run on another one.
const abandoned = time.Hour

// sweep removes what exports left in a folder that were killed long before a moment,
// which is that of a file there: so both times are of the same clock. A data file stays,
// whatever it is called.
func (w Writer) sweep(folder string, now time.Time) {
	for _, f := range unfinished.Left(folder) {
		if now.Sub(f.Info.ModTime()) > abandoned && w.check(f.Path) == nil {
			_ = os.Remove(f.Path)
		}
	}
}
