package cli

import (
	"errors"
	"fmt"
	"strings"

	"familyhub/stocktake/model/report/table"
	"familyhub/stocktake/tui/cli/exporting"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/export"

	"github.com/spf13/cobra"
)

func exportCommand(a *App) *cobra.Command {
	e := exporting.Exporter{Files: a.Files}
	cmd := &cobra.Command{
		Use: "export SESSION", Short: "Write a session to files",
		Long: "Write a session to files and print their names. A file of the same name is replaced,\n" +
			"whole or not at all, and all are made before the first is written.\n\nThe formats:\n" + formatList() + "\n" +
			`csv writes a file for each table: the scores, and beside them the table by statement.
The file's name chooses the format unless --format does: ` + exporting.Endings(export.AllFormats()) + `.
Several formats go into a folder, which is the present one unless -o names another. One
that is not there is made where its name ends in a slash.

Names of people, their agencies and their roles stay out of every format unless --names is
given; people counted by agency, and what people wrote, stay as they are. JSON
without names loads again with Participant 1, Participant 2 and so on: give --names to move
a session with its names. One person's own score sheet (sheet-csv, sheet-json) always has
that person's name.

With --for another document is written in place of the report:
  board     a page for the board
  minutes   to paste into an e-mail
  review    the latest review of the plan on a page, or with --review that of a day
  leads     a list for each lead
  plan      the plan, as ` + strings.Join(export.Plans().Names(), " or ") + `; --plan writes it, too

With --template a Word document takes its looks from one of your own (.docx or .dotx), such as
the council's: styles, colours, fonts, page, headers and footers with their pictures. What that
one says itself is not used, and it stays as it is.

` + encryptHelp + allHelp + "\n" + usage.AboutSession,
		Example: `  stocktake export "Northvale, spring"                   a summary, in a file named after the title
  stocktake export Northvale -o minutes.md --names       with the names of those who took part
  stocktake export Northvale --format md,json,csv -o reports/
  stocktake export Northvale --format json -o -          to stdout, for another program
  stocktake export Northvale --format json --names --encrypt   to send all of it to somebody
  stocktake export Northvale --for board --format docx   a page for the board
  stocktake export Northvale --for board --template council.docx   with the council's styles
  stocktake export Northvale --for minutes -o -          a text to paste into an e-mail
  stocktake export Northvale --review 2026-06-11         the review of that day
  stocktake export Northvale --plan                      the plan for the next twelve months
  stocktake export --all -o scores.csv                   every score of every session
  stocktake export --all --table statements --format ndjson -o -
  stocktake export Northvale --table priorities -o -     the same table of one session`,
		Args:              func(cmd *cobra.Command, args []string) error { return exportArgs(cmd, &e, args) },
		ValidArgsFunction: a.complete, DisableFlagsInUseLine: true,
	}
	flags := cmd.Flags()
	flags.StringSliceVar(&e.Formats, "format", nil, "`FORMATS` of those above, with commas between them (md unless the file's name says another)")
	flags.StringVarP(&e.Out, "output", "o", "", "the `FILE` to write, a folder, or - for stdout (a name made from the title unless given)")
	flags.BoolVar(&e.Names, "names", false, "with the names of participants and facilitator, agencies and roles")
	flags.StringVar(&e.For, "for", "", "the `DOCUMENT` to write in place of the report: "+strings.Join(export.PurposeNames(), ", "))
	flags.StringVar(&e.Review, "review", "", "the review of a `DAY` in place of the latest, or by its number, counted from the first")
	flags.BoolVar(&e.Plan, "plan", false, "the plan in place of the session")
	flags.StringVar(&e.Template, "template", "", "the Word `FILE` that Word documents take their styles, page, headers and footers from")
	flags.BoolVar(&e.NoDrawings, "no-drawings", false, "documents in words alone, without pictures, for a screen reader")
	flags.BoolVar(&e.Encrypt, "encrypt", false, "with a passphrase, which is asked for")
	allFlags(cmd, &e)
	usage.Offer(cmd, "for", export.PurposeNames()...)
	usage.Offer(cmd, "format", export.AllFormats().Names()...)
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		if e.All {
			return e.Sessions()
		}
		if e.Table != "" {
			return a.Content(args[0], e.OneTable)
		}
		if err := e.Check(); err != nil {
			return usage.WrongCall(err) // whatever the session, and before it is looked for
		}
		return a.Content(args[0], e.Session)
	}
	return cmd
}

// encryptHelp explains --encrypt, for the commands that have it.
const encryptHelp = `With --encrypt each file opens only with a passphrase, which is asked for at the terminal
and never shown or kept; the files' names end in .age then. stocktake load and import ask
for it again, and where there is no stocktake, "age -d minutes.md.age > minutes.md" opens
them, or any other program for age files (age-encryption.org). A passphrase that is lost
cannot be found again.
`

const allHelp = `
With --all a table of all sessions is written, one after the other, as CSV or as NDJSON
(a JSON object to a line). The scores have a row for each score of each round that may be
seen, the statements one for each statement with its figures and the consensus, the
priorities one for each; "stocktake schema TABLE" tells what stands in any of them. On every
row stand session, title, area, date and framework. Agencies, roles and names stay out
unless --names is given, and so does what people wrote on statements in any case. With
--table and a session, the table is written of this session alone, with the same columns.
`

// allFlags adds the flags of an export of all sessions.
func allFlags(cmd *cobra.Command, e *exporting.Exporter) {
	flags := cmd.Flags()
	flags.BoolVar(&e.All, "all", false, "a table of all sessions of the data file, for analysis, as csv or ndjson")
	flags.StringVar(&e.Table, "table", "", "one `TABLE` for analysis, of the session or with --all of all of them (scores unless given): "+strings.Join(table.Names(), ", "))
	usage.Offer(cmd, "table", table.Names()...)
}

// exportArgs wants a session, or with --all none.
func exportArgs(cmd *cobra.Command, e *exporting.Exporter, args []string) error {
	switch {
	case e.All && len(args) > 0:
		return usage.WrongCall(fmt.Errorf("%q is too much: --all exports every session; leave one of the two out", args[0]))
	case e.All && e.Plan:
		return usage.WrongCall(errors.New("--plan is of one session; leave --all or --plan out"))
	case e.All && e.For != "":
		return usage.WrongCall(errors.New("--for is of one session; leave --all or --for out"))
	case (e.All || e.Table != "") && e.Template != "":
		return usage.WrongCall(errors.New("a table is no Word document; leave out --template, or --all and --table"))
	case e.All && e.Review != "":
		return usage.WrongCall(errors.New("--review is of one session; leave --all or --review out"))
	case e.All && len(e.Formats) > 1:
		return usage.WrongCall(errors.New("--all writes one table in one format; choose one of " + strings.Join(table.PoolFormats(), ", ")))
	case e.All:
		return nil
	case e.Table != "" && (e.For != "" || e.Plan || e.Review != ""):
		return usage.WrongCall(errors.New("--table writes a table of the session; leave it or --plan, --for and --review out"))
	case e.Table != "" && len(e.Formats) > 1:
		return usage.WrongCall(errors.New("--table writes one table in one format; choose one of " + strings.Join(table.PoolFormats(), ", ")))
	}
	return usage.Takes("SESSION")(cmd, args)
}

// formatList explains the formats, a line each.
func formatList() string {
	var b strings.Builder
	for _, f := range export.AllFormats().All() {
		about := f.About
		switch {
		case f.SoloOnly():
			about += ", from a solo session"
		case f.GroupOnly():
			about += ", of a group session"
		}
		fmt.Fprintf(&b, "  %-15s %s\n", f.Name, about)
	}
	return b.String()
}
