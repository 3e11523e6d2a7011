// Package importing takes score sheets, training needs and whole sessions into the data file.
package importing

import (
	"errors"
	"fmt"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/intake"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/tui/cli/datafile"
	"familyhub/stocktake/tui/sheets"
)

// Importer is a call of import.
type Importer struct {
	*datafile.File
	intake.Options
	Sure bool // nobody is asked
	Dry  bool // nothing is done
}

// Rehearse says what files would change.
func (i *Importer) Rehearse(ref string, read sheets.Files) error {
	return i.Loaded(ref, func(h *model.History) error {
		files := read.For(h.Session().Framework())
		in, err := i.takeIn(h.Session(), files)
		if err != nil {
			return err
		}
		i.preview(in)
		i.sayEmpty(files)
		i.Say("Nothing was taken in: --dry-run says only what would be.")
		return nil
	})
}

// takeIn works out what files change. The error lists all that is wrong.
func (i *Importer) takeIn(s *model.Session, files []sheet.File) (intake.Result, error) {
	o := i.Options
	o.Today = calendar.DateOf(i.Now())
	in, err := intake.TakeIn(s, files, o)
	if wrong := new(tabular.Problems); errors.As(err, wrong) {
		return in, fmt.Errorf("nothing was taken in:\n%w\n--partial takes the rows that are good alone", err)
	}
	return in, err
}

// wrongIn is what is wrong in the files by themselves; nil for nothing.
func wrongIn(files []sheet.File) error {
	var all []error
	for _, f := range files {
		if len(f.Problems) > 0 {
			all = append(all, f.Problems)
		}
	}
	return errors.Join(all...)
}

func (i *Importer) preview(in intake.Result) {
	i.SayLines(strings.Join(sheets.Preview(in), "\n"))
}

// nothing says why files change nothing. Where something is wrong in them, that is an error.
func (i *Importer) nothing(in intake.Result, files []sheet.File) error {
	wrong, kept := len(in.Problems) > 0, in.Report.Conflicts()+in.Report.KeptSealed > 0
	if wrong || kept {
		i.preview(in)
	}
	switch {
	case wrong:
		return errors.New("nothing was taken in: no good row has anything new; put right what is listed above, and take the files in again")
	case len(sheets.Empty(files)) == len(files):
		return fmt.Errorf("nothing was taken in: %s; check that it is the right file, and that it was saved after it was filled in", sheets.NothingIn(files))
	case kept:
		i.Say("Nothing to take in.")
	default:
		i.Say("%s", in.Nothing())
	}
	i.sayEmpty(files)
	return nil
}

// sayEmpty names files from which nothing was read.
func (i *Importer) sayEmpty(files []sheet.File) {
	if words := sheets.NothingIn(files); words != "" {
		i.Say("Please note: %s.", words)
	}
}
