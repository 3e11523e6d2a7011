// Package failure has the errors of the store: a kind for the program, and a sentence for people.
package failure

import (
	"errors"
	"fmt"

	"familyhub/stocktake/model/text"
)

// Kind says what sort of thing went wrong, for callers that act on it.
type Kind int

// The kinds of errors.
const (
	Fault     Kind = iota // the disk or the system failed
	Missing               // there is no data file at the path
	Busy                  // another process has the file
	Damaged               // the file is not as it was written
	Foreign               // the file was not written by stocktake
	Newer                 // the file was written by a newer stocktake
	Moved                 // the path no longer leads to the file that is open
	Full                  // there is no room for more
	ReadOnly              // the file may be read but not written
	NotFound              // there is no such session
	Ambiguous             // several sessions answer to one name
	Conflict              // the log in the file is not the one that is being added to
)

// Error is the error of everything in package store: a kind for the program and a
// sentence for a person, which says what is wrong, where, and what to do. The
// sentence begins in lower case and has no full stop.
type Error struct {
	Kind     Kind
	Sentence string
	Err      error // the cause, if there is one; it is for logs and errors.Is
}

// Error returns the sentence.
func (e *Error) Error() string { return e.Sentence }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Is reports whether an error is an Error of a kind.
func Is(err error, kind Kind) bool {
	var e *Error
	return errors.As(err, &e) && e.Kind == kind
}

// KindOf is the kind of an error of this package; Fault for any other.
func KindOf(err error) Kind {
	if e := new(Error); errors.As(err, &e) {
		return e.Kind
	}
	return Fault
}

// Errorf makes a sentence in which paths may stand, and whatever a file holds.
func Errorf(kind Kind, cause error, format string, args ...any) *Error {
	for i, arg := range args {
		if s, ok := arg.(string); ok {
			args[i] = text.Path(s)
		}
	}
	return &Error{Kind: kind, Sentence: fmt.Sprintf(format, args...), Err: cause}
}
