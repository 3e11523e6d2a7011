package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/intake"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/tui/sheets"
)

// importer is a call of import.
type importer struct {
	*App
	intake.Options
	sure bool // nobody is asked
	dry  bool // nothing is done
}

func importCommand(a *App) *cobra.Command {
	i := importer{App: a}
	cmd := &cobra.Command{
		Use: "import SESSION FILE...", Short: "Take score sheets or training needs into a session (XLSX, CSV, JSON)",
		Long: `Take filled score sheets and training needs into a session, all files together as one
change that undo takes back. FILE may be a folder, or a pattern such as *.xlsx. What
programs put beside sheets for themselves (~$name.xlsx, ._name.xlsx) is passed over.

Sheets are the ones that stocktake sheet makes, what somebody exported from a solo session,
or a table with the columns participant, statement, score and comment, one row for each
score: 0 to 5, dk for don't know, na for not applicable, or empty.

First it says what it will do: who is new, how many scores are, and every score and comment
that is there and differs. At a terminal it then asks; elsewhere it goes on. --keep leaves
what is there where a sheet says otherwise. Taking the same sheets in twice changes nothing.

All that is wrong is listed with its file and place, and nothing is taken unless all is
good. --partial takes the rows that are good alone; of two that answer the same, the first.

In a blind session scores and their comments come in unread, and open when their
statement is revealed. --sealed makes sure of that: it refuses what would be seen at once.

Training needs are a table in CSV with the columns skill, group, have, need, level, by,
format and note, such as "stocktake export SESSION --format training-csv" writes. It is
known by its column skill. A row takes the place of the one for the same skill and group;
the session's other rows stay.

` + aboutSession,
		Example: `  stocktake import "Northvale, spring" *.xlsx
  stocktake import Northvale returned/ --dry-run          only say what would be done
  stocktake import Northvale sheet.csv --as "Ann Ash"     for a sheet that does not say whose it is
  stocktake import Northvale training.csv                training needs, edited in a spreadsheet`,
		Args: takes("SESSION", "FILE..."), ValidArgsFunction: a.complete, DisableFlagsInUseLine: true,
	}
	flags := cmd.Flags()
	flags.StringVar(&i.As, "as", "", "the `NAME` of whoever filled in a sheet that does not say")
	flags.StringArrayVar(&i.Same, "same", nil, "the `NAME` of somebody who is the same person as in the session although a sheet has another agency, or the name nearly right; may be given several times")
	flags.StringArrayVar(&i.New, "new", nil, "the `NAME` of somebody new whose name is nearly that of a participant; may be given several times")
	flags.BoolVar(&i.Keep, "keep", false, "leave scores and comments that are there and differ")
	flags.BoolVar(&i.Partial, "partial", false, "take the good rows although others are wrong")
	flags.BoolVar(&i.Sealed, "sealed", false, "refuse what would be seen before its statement is revealed")
	flags.BoolVar(&i.dry, "dry-run", false, "say what would be done, and do nothing")
	flags.BoolVar(&i.sure, "yes", false, "take in without asking")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		paths, passed := sheets.Paths(args[1:])
		if words := sheets.PassedOver(passed); words != "" {
			a.say("%s.", words)
		}
		if len(paths) == 0 {
			return errors.New("nothing was taken in: no other file is named; name the sheets themselves")
		}
		files := sheets.Read(paths, a.openInput)
		if i.dry {
			return i.rehearse(args[0], files)
		}
		return i.merge(args[0], files)
	}
	return cmd
}

// rehearse says what files would come to.
func (i *importer) rehearse(ref string, files []sheet.File) error {
	return i.session(ref, func(s *model.Session) error {
		in, err := takeIn(s, files, i.Options)
		if err != nil {
			return err
		}
		i.preview(in)
		i.sayEmpty(files)
		i.say("Nothing was taken in: --dry-run says only what would be.")
		return nil
	})
}

// takeIn works out what files come to. The error lists all that is wrong.
func takeIn(s *model.Session, files []sheet.File, o intake.Options) (intake.Result, error) {
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

func (i *importer) preview(in intake.Result) {
	fmt.Fprintln(i.Stderr, i.said(strings.Join(sheets.Preview(in), "\n")))
}

// nothing says why files change nothing. Where something is wrong in them, that is an error.
func (i *importer) nothing(in intake.Result, files []sheet.File) error {
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
		i.say("Nothing to take in.")
	default:
		i.say("%s", in.Nothing())
	}
	i.sayEmpty(files)
	return nil
}

// sayEmpty names files from which nothing was read.
func (i *importer) sayEmpty(files []sheet.File) {
	if words := sheets.NothingIn(files); words != "" {
		i.say("Please note: %s.", words)
	}
}
