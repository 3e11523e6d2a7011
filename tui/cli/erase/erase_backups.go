package erase

import (
	"errors"
	"fmt"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store"
	"familyhub/stocktake/store/backup"
	"familyhub/stocktake/tui/cli/usereditor"
)

// Backups are made before somebody is erased, so they hold what is to go. They cannot
// be rewritten without trusting them, so they are deleted, after a question.

// carefully erases what a person is sure of, from the data file and, if they are sure
// of that too, from its backups. What names it in a question, done at the end.
func (e Eraser) carefully(s *store.Store, what, done string, do func() error) error {
	question := "Erase " + what + "? Nothing brings it back."
	if err := e.Confirm(e.Sure, "erase "+what, question, "nothing was erased"); err != nil {
		return err
	}
	purge, held, err := e.mayPurge(s.Path())
	if err != nil {
		return fmt.Errorf("nothing was erased: %w", err)
	}
	failed := do()
	if partly := new(partlyError); errors.As(failed, &partly) {
		done = "What could be erased"
	} else if failed != nil {
		return failed
	}
	return errors.Join(failed, e.tidy(s, done, purge, held), sweepTexts())
}

// sweepTexts deletes the texts that were open in an editor when the program was killed.
func sweepTexts() error {
	if err := usereditor.Sweep(); err != nil {
		return fmt.Errorf("a text that was left by an editor is still there; delete it yourself: %w", err)
	}
	return nil
}

// tidy takes what was erased out of the file, and out of the backups if it may.
func (e Eraser) tidy(s *store.Store, done string, purge bool, held string) error {
	folder := text.Path(backup.Folder(s.Path()))
	err := e.compact(s, done)
	switch {
	case held == "":
		return err
	case purge && err != nil: // they may be all that there is
		return fmt.Errorf("%w\nNothing was deleted of %s in %s, which still holds it: delete those yourself once the data file is well", err, held, folder)
	case purge:
		return e.purge(s, held)
	}
	e.Say("%s in %s may still hold it: delete those yourself.", text.Capital(held), folder)
	return err
}

// mayPurge asks whether the backups are to go; held says in words what there is, and
// is empty when there is nothing.
func (e Eraser) mayPurge(path string) (purge bool, held string, err error) {
	backups, err := backup.List(path)
	if err != nil {
		return false, "", err
	}
	aside, err := backup.Aside(path)
	if err != nil {
		return false, "", err
	}
	held = copies(len(backups), len(aside))
	switch {
	case held == "" || e.Keep:
		return false, held, nil
	case e.Sure:
		return true, held, nil
	}
	return e.SaysYes(fmt.Sprintf("%s in %s will still hold it. Delete them? A new one is made at once.",
		text.Capital(held), text.Path(backup.Folder(path)))), held, nil
}

// copies is a number of backups and of files that were set aside.
func copies(backups, aside int) string {
	switch {
	case aside == 0 && backups == 0:
		return ""
	case aside == 0:
		return "the " + text.CountOf(backups, "backup", "backups")
	case backups == 0:
		return "the " + text.CountOf(aside, "file", "files") + " set aside"
	default:
		return fmt.Sprintf("the %s and the %s set aside", text.CountOf(backups, "backup", "backups"), text.CountOf(aside, "file", "files"))
	}
}

// purge deletes the backups and makes a new one, also where not all can be deleted.
func (e Eraser) purge(s *store.Store, held string) error {
	folder := text.Path(backup.Folder(s.Path()))
	n, failed := backup.Purge(s.Path())
	if failed != nil {
		failed = fmt.Errorf("of %s in %s only %d could be deleted, and the others may still hold it: %w", held, folder, n, failed)
	} else {
		e.Say("Deleted: %s in %s.", held, folder)
	}
	b, err := s.Backup()
	if err == nil {
		e.Say("A new backup is %s.", text.Path(b.Path))
	}
	return errors.Join(failed, err)
}
