package cli

import (
	"errors"
	"fmt"

	"familyhub/stocktake/store"
	"familyhub/stocktake/store/backup"
)

// Backups are made before somebody is erased, so they hold what is to go. They cannot
// be rewritten without trusting them, so they are deleted, after a question.

// carefully erases what a person is sure of, from the data file and, if they are sure
// of that too, from its backups. What names it in a question, done at the end.
func (e eraser) carefully(s *store.Store, what, done string, do func() error) error {
	if err := e.ask(what); err != nil {
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
	if err := sweepEdited(); err != nil {
		return fmt.Errorf("a text that was left by an editor is still there; delete it yourself: %w", err)
	}
	return nil
}

// tidy takes what was erased out of the file, and out of the backups if it may.
func (e eraser) tidy(s *store.Store, done string, purge bool, held string) error {
	folder := shown(backup.Folder(s.Path()))
	err := e.compact(s, done)
	switch {
	case held == "":
		return err
	case purge && err != nil: // they may be all that there is
		return fmt.Errorf("%w\nNothing was deleted of %s in %s, which still holds it: delete those yourself once the data file is well", err, held, folder)
	case purge:
		return e.purge(s, held)
	}
	e.say("%s in %s may still hold it: delete those yourself.", capitalised(held), folder)
	return err
}

// mayPurge asks whether the backups are to go; held says in words what there is, and
// is empty when there is nothing.
func (e eraser) mayPurge(path string) (purge bool, held string, err error) {
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
	case held == "" || e.keep:
		return false, held, nil
	case e.sure:
		return true, held, nil
	}
	return e.saysYes(fmt.Sprintf("%s in %s will still hold it. Delete them? A new one is made at once. %s",
		capitalised(held), shown(backup.Folder(path)), typeYes)), held, nil
}

// copies is a number of backups and of files that were set aside.
func copies(backups, aside int) string {
	switch {
	case aside == 0 && backups == 0:
		return ""
	case aside == 0:
		return "the " + plural(backups, "backup")
	case backups == 0:
		return "the " + plural(aside, "file") + " set aside"
	default:
		return fmt.Sprintf("the %s and the %s set aside", plural(backups, "backup"), plural(aside, "file"))
	}
}

// purge deletes the backups and makes a new one, also where not all can be deleted.
func (e eraser) purge(s *store.Store, held string) error {
	folder := shown(backup.Folder(s.Path()))
	n, failed := backup.Purge(s.Path())
	if failed != nil {
		failed = fmt.Errorf("of %s in %s only %d could be deleted, and the others may still hold it: %w", held, folder, n, failed)
	} else {
		e.say("Deleted: %s in %s.", held, folder)
	}
	b, err := s.Backup()
	if err == nil {
		e.say("A new backup is %s.", shown(b.Path))
	}
	return errors.Join(failed, err)
}
