package store

import (
	"errors"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store/unfinished"
	"io/fs"
	"strings"
	"syscall"
)

// trouble is what an error of the system means to a person.
type trouble struct {
	kind        Kind
	why, advice string
}

// The troubles that have words of their own; the errors that mean them differ
// between systems.
func fullDisk() trouble {
	return trouble{Full, "the disk is full", "make room and try again"}
}

func fileTooLarge() trouble {
	return trouble{Full, "the file may not grow further", "raise the limit on the size of files, or choose another disk with --file"}
}

func readOnlyDisk() trouble {
	return trouble{ReadOnly, "the disk is read-only", "choose another file with --file"}
}

func brokenDisk() trouble {
	return trouble{Fault, "the disk reports a fault", "save elsewhere, and have the disk looked at"}
}

// diskError turns an error of the system into one for people. Done is what could
// not be done to the file at the path, such as "written".
func diskError(path, done string, err error) *Error {
	var own *Error
	if errors.As(err, &own) {
		return own
	}
	t := troubleOf(err)
	return newError(t.kind, err, "%s: %s could not be %s; %s", t.why, path, done, t.advice)
}

func troubleOf(err error) trouble {
	for number, t := range systemTroubles() {
		if meansErrno(err, number) {
			return t
		}
	}
	switch {
	case unfinished.HeldElsewhere(err):
		return trouble{Busy, "another program has the file open", "close it there, and try again"}
	case errors.Is(err, fs.ErrPermission):
		return trouble{ReadOnly, "this user has no permission", "change the permissions of the file and its folder, or choose another file with --file"}
	case errors.Is(err, fs.ErrNotExist):
		return trouble{Missing, "there is no such file", "check the name, or leave out --file for the usual one"}
	default:
		return trouble{Fault, "something failed that stocktake does not know (" + text.Path(err.Error()) + ")", "try again, or choose another file with --file"}
	}
}

// meansErrno also looks at the text of an error: where bbolt fails to make the file
// larger it passes on the text alone.
func meansErrno(err error, number syscall.Errno) bool {
	return errors.Is(err, number) || strings.HasSuffix(err.Error(), number.Error())
}
