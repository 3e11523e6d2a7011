package store

import "familyhub/stocktake/store/failure"

// Error is the error of everything in this package: see failure.Error.
type Error = failure.Error

// Kind says what sort of thing went wrong, for callers that act on it.
type Kind = failure.Kind

// The kinds of errors: see package failure.
const (
	Fault     = failure.Fault
	Missing   = failure.Missing
	Busy      = failure.Busy
	Damaged   = failure.Damaged
	Foreign   = failure.Foreign
	Newer     = failure.Newer
	Moved     = failure.Moved
	Full      = failure.Full
	ReadOnly  = failure.ReadOnly
	NotFound  = failure.NotFound
	Ambiguous = failure.Ambiguous
	Conflict  = failure.Conflict
)

// Is reports whether an error is one of this package, of a kind.
func Is(err error, kind Kind) bool { return failure.Is(err, kind) }

// damaged says that a part of the file is not as it was written. What is a noun,
// such as "entry 17".
func damaged(what, path string, cause error) *failure.Error {
	return failure.Errorf(failure.Damaged, cause, "%s in the data file %s is damaged; nothing was changed: "+
		"restore a backup, or go on with another file by --file", what, path)
}
