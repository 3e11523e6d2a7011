package failure

import (
	"errors"
	"io/fs"
	"strings"
	"syscall"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store/unfinished"
)

// osError is what an error of the system means to a person.
type osError struct {
	kind        Kind
	why, advice string
}

// Those with words of their own; which errors mean them differs between systems.
func fullDisk() osError {
	return osError{Full, "the disk is full", "make room and try again"}
}

func fileTooLarge() osError {
	return osError{Full, "the file may not grow further", "raise the limit on the size of files, or choose another disk with --file"}
}

func readOnlyDisk() osError {
	return osError{ReadOnly, "the disk is read-only", "choose another file with --file"}
}

func brokenDisk() osError {
	return osError{Fault, "the disk reports a fault", "save elsewhere, and have the disk looked at"}
}

// Of turns an error of the system into one for people. Done is what could
// not be done to the file at the path, such as "written".
func Of(path, done string, err error) *Error {
	var own *Error
	if errors.As(err, &own) {
		return own
	}
	t := osErrorOf(err)
	return Errorf(t.kind, err, "%s: %s could not be %s; %s", t.why, path, done, t.advice)
}

// Reason is the kind of an error of the system, and what it means to a person, such as "the
// disk is full".
func Reason(err error) (kind Kind, why string) {
	t := osErrorOf(err)
	return t.kind, t.why
}

func osErrorOf(err error) osError {
	for number, t := range systemErrors() {
		if meansErrno(err, number) {
			return t
		}
	}
	switch {
	case unfinished.HeldElsewhere(err):
		return osError{Busy, "another program has the file open", "close it there, and try again"}
	case errors.Is(err, fs.ErrPermission):
		return osError{ReadOnly, "this user has no permission", "change the permissions of the file and its folder, or choose another file with --file"}
	case errors.Is(err, fs.ErrNotExist):
		return osError{Missing, "there is no such file", "check the name, or leave out --file for the usual one"}
	default:
		return osError{Fault, "something failed that stocktake does not know (" + text.Path(err.Error()) + ")", "try again, or choose another file with --file"}
	}
}

// meansErrno also looks at the text of an error: where bbolt fails to make the file
// larger it passes on the text alone.
func meansErrno(err error, number syscall.Errno) bool {
	return errors.Is(err, number) || strings.HasSuffix(err.Error(), number.Error())
}
