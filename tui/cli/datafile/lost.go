package datafile

import (
	"fmt"
	"os"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store"
)

// A data file that is gone while its backups are there was moved or deleted by mistake,
// more likely than not: nobody is to start again without knowing of them.

// missing is the error where there is no data file: a *lostFileError where it has good
// backups, otherwise a *noFileError; nil where there is a file.
func (f *File) missing(path string) error {
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		return nil
	}
	newest, err := f.NewestGood(path)
	if err != nil {
		return &noFileError{path}
	}
	return &lostFileError{path: path, newest: newest, command: f.Typed("restore", newest.Number())}
}

// lostFileError says that a data file is gone, but its backups are not.
type lostFileError struct {
	path    string
	newest  Copy
	command string // goes on with the newest
}

func (e *lostFileError) Error() string {
	return fmt.Sprintf("%s. To go on with it: %s", e.sentence(), e.command)
}

func (e *lostFileError) sentence() string {
	return fmt.Sprintf("the data file %s is not there, but backups of it are: the newest good one is of %s", text.Path(e.path), e.newest.words())
}

// offerRestore is for commands that would make a new data file. Where one was lost, the person
// at the terminal is asked whether to go on with its newest backup; where nobody can be
// asked, that is said, and a new file begun.
func (f *File) offerRestore(path string) error {
	lost, ok := f.missing(path).(*lostFileError)
	switch {
	case !ok:
		return nil
	case !f.CanAsk():
		f.Say("A new data file is begun: %v", lost)
		return nil
	case !f.SaysYes(text.Capital(lost.sentence()) + ". Go on with it?"):
		return nil
	}
	return f.Replace(path, lost.newest.Path, "the backup of "+lost.newest.words())
}

// openNew is Open for commands that make a data file where there is none.
func (f *File) openNew(path string) (*store.Store, error) {
	if err := f.offerRestore(path); err != nil {
		return nil, err
	}
	return f.Opener().Open(path)
}
