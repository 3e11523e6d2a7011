package cli

import (
	"errors"
	"syscall"

	"stocktake/store"
	"stocktake/tui/journal"
)

// noteFailedSave writes into the log what kind of failure kept changes off the disk.
func noteFailedSave(log *journal.Log, err error) {
	fields := []journal.Field{kindOf(err)}
	if number := syscall.Errno(0); errors.As(err, &number) {
		fields = append(fields, journal.Number("errno", int(number)))
	}
	log.Write("save-failed", fields...)
}

// kindOf is the kind of an error of the store, for the log.
func kindOf(err error) journal.Field {
	failure := new(store.Error)
	if !errors.As(err, &failure) {
		return journal.Word("kind", "other")
	}
	switch failure.Kind {
	case store.Fault:
		return journal.Word("kind", "fault")
	case store.Missing:
		return journal.Word("kind", "missing")
	case store.Busy:
		return journal.Word("kind", "busy")
	case store.Damaged:
		return journal.Word("kind", "damaged")
	case store.Moved:
		return journal.Word("kind", "moved")
	case store.Full:
		return journal.Word("kind", "full")
	case store.ReadOnly:
		return journal.Word("kind", "read-only")
	case store.Conflict:
		return journal.Word("kind", "conflict")
	case store.Lost:
		return journal.Word("kind", "lost")
	default:
		return journal.Word("kind", "unexpected")
	}
}
