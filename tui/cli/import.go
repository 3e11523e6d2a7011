package cli

import (
	"errors"

	"familyhub/stocktake/tui/cli/importing"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/sheets"

	"github.com/spf13/cobra"
)

func importCommand(a *App) *cobra.Command {
	i := importing.Importer{File: a.File}
	cmd := &cobra.Command{
		Use: "import SESSION FILE...", Short: "Take score sheets, training needs or measures into a session (XLSX, CSV, JSON)",
		Long: `Take filled score sheets, training needs and measures into a session, all files together as one
change that undo takes back. FILE may be a folder, or a pattern such as *.xlsx. What
programs put beside sheets for themselves (~$name.xlsx, ._name.xlsx) is passed over.

Sheets are the ones that stocktake sheet makes, or what somebody exported from a solo session.
A table will do, too, with one row for each score, and the columns: participant, statement,
score, comment. A score is 0 to 5, dk for don't know, na for not applicable, or empty.

First it says what it will do: who is new, how many scores are, and every score and comment
that is there and differs. At a terminal it then asks; elsewhere it goes on. --keep leaves
what is there where a sheet says otherwise. Taking the same sheets in twice changes nothing.

All that is wrong is listed with its file and place, and nothing is taken unless all is
good. --partial takes the rows that are good alone; of two that answer the same, the first.

In a blind session scores and their comments come in unread, and open when their
statement is revealed. --sealed makes sure of that: it refuses what would be seen at once.

Training needs are a table in CSV, such as "stocktake export SESSION --format training-csv"
writes. It is known by its column skill. Its columns are: skill, group, have, need, level, by,
format, note. A row takes the place of the one for the same skill and group;
the session's other rows stay.

Measures are a table in CSV or XLSX with one row for each value. Its columns are: measure, date,
value, note. If you like, there are also: heading, unit, source, start, start date, target,
better, who reports, outcome. "stocktake sheet SESSION --measures" writes one to fill in. A value
that is there already is passed over; one that differs is refused.

` + usage.AboutSession,
		Example: `  stocktake import "Northvale, spring" *.xlsx
  stocktake import Northvale returned/ --dry-run          only say what would be done
  stocktake import Northvale sheet.csv --as "Ann Ash"     for a sheet that does not say whose it is
  stocktake import Northvale training.csv                training needs, edited in a spreadsheet
  stocktake import Northvale measures.csv                what the measures were`,
		Args: usage.Takes("SESSION", "FILE..."), ValidArgsFunction: a.complete, DisableFlagsInUseLine: true,
	}
	flags := cmd.Flags()
	flags.StringVar(&i.As, "as", "", "the `NAME` of the person who filled in a sheet that does not say")
	flags.StringArrayVar(&i.Same, "same", nil, "the `NAME` of somebody who is the same person as in the session although a sheet has another agency, or the name nearly right; may be given several times")
	flags.StringArrayVar(&i.New, "new", nil, "the `NAME` of somebody new whose name is nearly that of a participant; may be given several times")
	flags.BoolVar(&i.Keep, "keep", false, "leave scores and comments that are there and differ")
	flags.BoolVar(&i.Partial, "partial", false, "take the good rows although others are wrong")
	flags.BoolVar(&i.Sealed, "sealed", false, "refuse what would be seen before its statement is revealed")
	flags.BoolVar(&i.Dry, "dry-run", false, "say what would be done, and do nothing")
	flags.BoolVar(&i.Sure, "yes", false, "take in without asking")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		paths, passed := sheets.Paths(args[1:])
		if words := sheets.PassedOver(passed); words != "" {
			a.Say("%s.", words)
		}
		if len(paths) == 0 {
			return errors.New("nothing was taken in: no other file is named; name the sheets themselves")
		}
		files := sheets.Read(paths, a.OpenInput)
		if i.Dry {
			return i.Rehearse(args[0], files)
		}
		return i.Merge(args[0], files)
	}
	return cmd
}
