//go:build !windows

package store

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"
	"testing"

	"familyhub/stocktake/store/failure"
)

func TestDiskErrors(t *testing.T) {
	at := func(number syscall.Errno) error { return &fs.PathError{Op: "write", Path: "/data/x.db", Err: number} }
	for _, c := range []struct {
		cause error
		kind  Kind
		words string
	}{
		{at(syscall.ENOSPC), Full, "the disk is full: /data/x.db could not be written; make room and try again"},
		{at(syscall.EDQUOT), Full, "the disk is full"},
		{fmt.Errorf("file resize error: %s", at(syscall.ENOSPC)), Full, "the disk is full"},
		{at(syscall.EFBIG), Full, "the file may not grow further"},
		{at(syscall.EROFS), ReadOnly, "the disk is read-only"},
		{at(syscall.EIO), Fault, "the disk reports a fault"},
		{at(syscall.EACCES), ReadOnly, "this user has no permission"},
		{at(syscall.ENOENT), Missing, "there is no such file"},
		{errors.New("something new"), Fault, "(something new)"},
	} {
		err := failure.Of("/data/x.db", "written", c.cause)
		wantError(t, err, c.kind, "/data/x.db")
		if !errors.Is(err, c.cause) || !strings.Contains(err.Error(), c.words) {
			t.Errorf("%v becomes %q", c.cause, err)
		}
	}
}
