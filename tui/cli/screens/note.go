package screens

import (
	"errors"
	"syscall"

	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/journal"
	"familyhub/stocktake/tui/ui"
)

// noteFailedSave writes into the log what kind of failure kept changes off the disk.
func noteFailedSave(log *journal.Log, err error) { log.Write("save-failed", failureOf(err)...) }

// noted is a way of making backups that writes into the log how each went.
func noted(log *journal.Log, backUp func(ui.Store) (string, error)) func(ui.Store) (string, error) {
	return func(s ui.Store) (string, error) {
		where, err := backUp(s)
		if err != nil {
			log.Write("backup-failed", failureOf(err)...)
		} else {
			log.Write("backup")
		}
		return where, err
	}
}

// failureOf is the kind of a failure, and the system's number for it if there is one.
func failureOf(err error) []journal.Field {
	fields := []journal.Field{kindOf(err)}
	if number := syscall.Errno(0); errors.As(err, &number) {
		fields = append(fields, journal.Number("errno", int(number)))
	}
	return fields
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
	default:
		return journal.Word("kind", "unexpected")
	}
}

// backUp makes a backup of a file that the screens use; the demo's is not backed up.
func backUp(s ui.Store) (where string, err error) {
	file, ok := s.(*store.Store)
	if !ok {
		return "", nil
	}
	b, err := file.Backup()
	return b.Path, err
}
