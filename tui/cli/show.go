package cli

import (
	"github.com/spf13/cobra"

	"stocktake/model"
	"stocktake/model/report"
	"stocktake/tui/export"
)

func (a *App) show() *cobra.Command {
	var names bool
	cmd := &cobra.Command{
		Use: "show SESSION", Short: "Print a session's summary as plain text",
		Long: `Print a session's summary as plain text: the averages by step with a radar, what stands
out, barriers and priorities, and what was said about each statement.

` + aboutSession,
		Example: `  stocktake show "Northvale, spring"
  stocktake show Northvale | more     page by page`,
		Args: takes("SESSION"), ValidArgsFunction: a.complete, DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error {
			return a.session(args[0], func(s *model.Session) error { return a.print(s, names) })
		},
	}
	cmd.Flags().BoolVar(&names, "names", false, "with the names of participants and facilitator")
	return cmd
}

func (a *App) print(s *model.Session, names bool) error {
	return report.Text(a.Stdout, s, report.Options{Names: names, Radar: export.Radar(s)})
}
