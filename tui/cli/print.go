package cli

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model/report/paper"
	"familyhub/stocktake/tui/cli/exporting"
	"familyhub/stocktake/tui/cli/usage"

	"github.com/spf13/cobra"
)

func printCommand(a *App) *cobra.Command {
	p := exporting.Printer{Exporter: exporting.Exporter{Files: a.Files, Names: true}}
	var kinds, about []string
	for _, k := range paper.Kinds() {
		kinds, about = append(kinds, k.Name), append(about, fmt.Sprintf("  %-11s %s", k.Name, k.Details))
	}
	var fw string
	cmd := &cobra.Command{
		Use: "print SESSION", Short: "Write cards, place cards and a wall chart to print, for rooms without screens",
		Long: `Write what a room without screens works with, a file for each, and print their names:

` + strings.Join(about, "\n") + `

Web pages (html) are printed from any browser: at 100 %, on thick paper where you have it.
Word documents (docx) can be changed first; Word turns no text upside down, so their place
cards have the name on one side. A file of the same name is replaced.

Place cards have names, agencies and roles as they were entered. In an anonymous session
they have a number each. There is no score in any of it. With --framework there is no
session, and so there are no place cards.

` + usage.AboutSession,
		Example: `  stocktake print "Northvale, spring"
  stocktake print Northvale --only names -o names.docx
  stocktake print Northvale --only cards --sets 12 -o to-print/
  stocktake print Northvale --only chart --a4
  stocktake print --framework team-health`,
		Args: func(cmd *cobra.Command, args []string) error {
			if fw == "" {
				return usage.Takes("SESSION")(cmd, args)
			}
			if len(args) > 0 {
				return usage.WrongCall(fmt.Errorf("%q is too much: --framework prints without a session; leave one of the two out", args[0]))
			}
			return nil
		},
		ValidArgsFunction: a.complete, DisableFlagsInUseLine: true,
	}
	flags := cmd.Flags()
	flags.StringSliceVar(&p.Only, "only", nil, "the `KINDS` of those above, with commas between them ("+strings.Join(kinds, ", ")+"; all unless given)")
	flags.StringSliceVar(&p.Formats, "format", nil, "the `FORMAT`: html or docx, or both with a comma between (html unless the file's name says otherwise)")
	flags.StringVarP(&p.Out, "output", "o", "", "the `FILE` to write, a folder, or - for stdout (names made from the title unless given)")
	flags.IntVar(&p.Paper.Sets, "sets", 0, "the `NUMBER` of sets of score cards (one for each person who scores unless given)")
	flags.BoolVar(&p.Paper.SmallA4, "a4", false, "the wall chart on A4 in place of A3")
	a.frameworks.Flag(cmd, &fw)
	cmd.Flag("framework").Usage = "the `NAME` of a framework (stocktake framework list), or a file of your own, to print without a session"
	usage.Offer(cmd, "only", kinds...)
	usage.Offer(cmd, "format", "html", "docx")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		if err := p.Check(cmd.Flag("sets").Changed); err != nil {
			return usage.WrongCall(err)
		}
		if fw == "" {
			return a.Loaded(args[0], p.Session)
		}
		named, err := a.frameworks.Named(fw)
		if err != nil {
			return err
		}
		return p.OfFramework(named)
	}
	return cmd
}
