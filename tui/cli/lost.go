package cli

import (
	"fmt"
	"os"

	"familyhub/stocktake/store"
)

// A data file that is gone while its backups are there was moved or deleted by mistake,
// more likely than not: nobody is to start again without knowing of them.

// newestGood is the newest good backup of a data file, with what it holds.
func (a *App) newestGood(path string) (inspected, error) {
	b, err := a.opener().NewestGood(path)
	if err != nil {
		return inspected{}, err
	}
	report, err := a.opener().Inspect(b.Path)
	return inspected{Backup: b, report: report}, err
}

// words name a backup by its time and what it holds.
func (i inspected) words() string {
	return fmt.Sprintf("%s, with %s", moment(i.Time), plural(i.report.Sessions, "session"))
}

// missing is the error where there is no data file: a *lostFileError where it has good
// backups, otherwise a *noFileError; nil where there is a file.
func (a *App) missing(path string) error {
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		return nil
	}
	newest, err := a.newestGood(path)
	if err != nil {
		return &noFileError{path}
	}
	return &lostFileError{path: path, newest: newest, command: a.typed("restore", newest.number())}
}

// lostFileError says that a data file is gone, but its backups are not.
type lostFileError struct {
	path    string
	newest  inspected
	command string // goes on with the newest
}

func (e *lostFileError) Error() string {
	return fmt.Sprintf("%s. To go on with it: %s", e.sentence(), e.command)
}

func (e *lostFileError) sentence() string {
	return fmt.Sprintf("the data file %s is not there, but backups of it are: the newest good one is of %s", shown(e.path), e.newest.words())
}

// offerRestore is for commands that would make a new data file. Where one was lost, the person
// at the terminal is asked whether to go on with its newest backup; where nobody can be
// asked, that is said, and a new file begun.
func (a *App) offerRestore(path string) error {
	lost, ok := a.missing(path).(*lostFileError)
	switch {
	case !ok:
		return nil
	case !a.canAsk():
		a.say("A new data file is begun: %v", lost)
		return nil
	case !a.saysYes(capitalised(lost.sentence()) + ". Go on with it? " + typeYes):
		return nil
	}
	return a.replace(path, lost.newest.Path, "the backup of "+lost.newest.words())
}

// openNew is Open for commands that make a data file where there is none.
func (a *App) openNew(path string) (*store.Store, error) {
	if err := a.offerRestore(path); err != nil {
		return nil, err
	}
	return a.opener().Open(path)
}
