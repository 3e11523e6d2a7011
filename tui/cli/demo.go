package cli

import (
	"errors"
	"fmt"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/sample"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/story"

	"github.com/spf13/cobra"
)

func demoCommand(a *App) *cobra.Command {
	tour := false
	cmd := &cobra.Command{
		Use: "demo", Short: "Look at two sample sessions, in a temporary file",
		Long: `Look at two sample sessions of an area that does not exist, a year apart. They are in a
temporary file that goes when the demo ends: everything can be tried, and your own data
file is not touched. With --tour you are shown around in two minutes, at your own pace.
Without a terminal the summaries of both are printed.`,
		Example: "  stocktake demo\n  stocktake demo --tour    how does this work?",
		Args:    usage.Takes(), DisableFlagsInUseLine: true,
		RunE: func(*cobra.Command, []string) error {
			switch {
			case a.screens.CanShow():
				return a.screens.ShowDemo(story.Demo, tour)
			case tour:
				return errors.New("the tour needs a terminal, or --accessible to say it in lines; " +
					"stocktake demo alone prints the summaries of the sample sessions")
			}
			return printDemo(a)
		},
	}
	cmd.Flags().BoolVar(&tour, "tour", false, "be shown around, stop by stop")
	return cmd
}

// printDemo prints what the sample sessions amount to, the newer one first.
func printDemo(a *App) error {
	samples, err := sample.Sessions(framework.Builtin())
	if err != nil {
		return err
	}
	for i, one := range samples {
		if i > 0 {
			fmt.Fprint(a.Stdout, "\n"+strings.Repeat("═", 80)+"\n\n")
		}
		c := export.Content{Session: one.History.Session(), Changed: one.History.Changed()}
		if i+1 < len(samples) {
			c.Baseline = samples[i+1].History.Session() // the one of the year before
		}
		if err := printSummary(a, c, false); err != nil {
			return err
		}
	}
	return nil
}
