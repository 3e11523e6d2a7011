// Package output writes the files that leave the program, or their bytes to stdout.
package output

import (
	"fmt"
	"io"
	"path/filepath"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/agefile"
	"familyhub/stocktake/tui/cli/datafile"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/export"
)

// ToStdout in place of a file's name stands for stdout.
const ToStdout = "-"

// Files writes the files that leave the program, where they can do no harm.
type Files struct {
	*datafile.File
	// Work is what a guess at the passphrase of a file that is written costs, for tests
	// that have no second to lose; 0 for agefile.Work.
	Work int
}

// Writer writes the files that leave the program, and refuses to put one in the place of
// the data file of this call, of the usual one, or of what belongs to them.
func (f *Files) Writer() export.Writer {
	return export.Writer{Refuse: func(path string) error { return store.CheckOutput(path, f.DataFiles()...) }}
}

// Write writes files, all of which may be written, and prints their names. The folder that
// out names is made first, if its name says that it is one. Where out is toStdout, the one
// file goes there.
func (f *Files) Write(out string, files ...export.File) error {
	if out == ToStdout {
		_, err := f.Stdout.Write(files[0].Data)
		return err
	}
	w := f.Writer()
	if err := w.Check(files...); err != nil {
		return err
	}
	if err := w.MakeFolder(out); err != nil {
		return err
	}
	for _, one := range files {
		if err := w.Save(one.Path, one.Data); err != nil {
			return err
		}
		if _, err := fmt.Fprintln(f.Stdout, text.Path(one.Path)); err != nil {
			return err
		}
	}
	return nil
}

// FileIn is the path that -o names, or where it ends as a folder does, of a file in there.
func FileIn(out, name string) string {
	if export.EndsAsFolder(out) {
		return filepath.Join(out, name)
	}
	return out
}

// What to do instead, where a command encrypts and where it does not.
const (
	EncryptInstead = "add --encrypt, or choose another name"
	RenameInstead  = "choose one without " + agefile.Suffix + ", since this command does not encrypt"
)

// Plainly refuses the name of an encrypted file for what is written as it is: a person who
// sends such a file on would take it for one that only a passphrase opens. A folder may
// be called anything.
func Plainly(path, instead string) error {
	if export.Plain(path) == path || export.NamesFolder(path) {
		return nil
	}
	return usage.WrongCall(fmt.Errorf("%s is a name for an encrypted file; %s", text.Path(path), instead))
}

// MayWrite says why nothing can be written to a path, which may stand for stdout, or be in a folder that
// is to be made.
func (f *Files) MayWrite(folder, out string) error {
	switch {
	case out == ToStdout:
		return nil
	case export.EndsAsFolder(folder):
		return f.Writer().Check(export.File{Path: out})
	}
	return f.Writer().Fits(out)
}

// Stream writes to stdout, or to a file whose name is printed.
func (f *Files) Stream(folder, out string, write func(io.Writer) error) error {
	if out == ToStdout {
		return write(f.Stdout)
	}
	w := f.Writer()
	if err := w.MakeFolder(folder); err != nil {
		return err
	}
	if err := w.Stream(out, write); err != nil {
		return err
	}
	_, err := fmt.Fprintln(f.Stdout, text.Path(out))
	return err
}
