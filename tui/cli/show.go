package cli

import (
	"errors"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/report/plaintext"
	"familyhub/stocktake/model/report/summary"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/export"

	"github.com/spf13/cobra"
)

func showCommand(a *App) *cobra.Command {
	var names, history, asJSON, noDrawings bool
	var statement int
	cmd := &cobra.Command{
		Use: "show SESSION", Short: "Print a session's summary as plain text",
		Long: `Print a session's summary as plain text: the averages by step with a radar, what stands
out, barriers and priorities, and what was said about each statement.

With --json the whole session is printed as JSON instead, for another program: what export
--format json writes, with names only where --names is given. "stocktake schema" describes
it, and it loads again.

` + usage.AboutSession,
		Example: `  stocktake show "Northvale, spring"
  stocktake show Northvale | more     page by page
  stocktake show Northvale --history --statement 7
  stocktake show Northvale --json | jq .priorities`,
		Args: usage.Takes("SESSION"), ValidArgsFunction: a.complete, DisableFlagsInUseLine: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			if asJSON && (history || cmd.Flags().Changed("statement")) {
				return usage.WrongCall(errors.New("--json prints the whole session; leave it or --history and --statement out"))
			}
			if asJSON {
				return a.Content(args[0], func(c export.Content) error {
					return jsonfile.Session(a.Stdout, c.Session, report.Options{Names: names, Baseline: c.Baseline})
				})
			}
			if !history && statement == 0 {
				return a.Content(args[0], func(c export.Content) error {
					c.NoDrawings = noDrawings
					return printSummary(a, c, names)
				})
			}
			return a.Loaded(args[0], func(h *model.History) error {
				return plaintext.History(a.Stdout, h.Session(), h.Lines(), report.Options{Names: names, Statement: statement})
			})
		},
	}
	cmd.Flags().BoolVar(&names, "names", false, "with the names of participants and facilitator")
	cmd.Flags().BoolVar(&history, "history", false, "print everything that was entered instead, with the time")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the whole session as JSON instead")
	cmd.Flags().BoolVar(&noDrawings, "no-drawings", false, "in words alone, for a screen reader (--accessible does so, too)")
	cmd.Flags().IntVar(&statement, "statement", 0, "the history of the statement with this `NUMBER` only")
	return cmd
}

// printSummary prints a session's summary as plain text.
func printSummary(a *App, c export.Content, names bool) error {
	o := report.Options{Names: names, Radar: export.Radar(c), GroupRadar: export.GroupRadar(c), Baseline: c.Baseline}
	doc := summary.New(c.Session, o)
	if c.NoDrawings || a.screens.AskedForLines() {
		doc = doc.WithoutDrawings()
	}
	return plaintext.Write(a.Stdout, doc)
}
