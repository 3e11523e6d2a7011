package cli

import (
	"familyhub/stocktake/tui/cli/usage"

	"github.com/spf13/cobra"
)

func wallCommand(a *App) *cobra.Command {
	return &cobra.Command{
		Use: "wall SESSION", Short: "Show a session on a second screen, as the room may see it",
		Long: "Show a session on a second screen, as the room may see it: one statement, the scale, how\n" +
			"many scores are in, and what has been revealed. It follows the program that has the\n" +
			"session open on this machine, and changes nothing.\n\n" + usage.AboutSession,
		Args: usage.Takes("SESSION"), ValidArgsFunction: a.complete,
		RunE: func(_ *cobra.Command, args []string) error {
			if err := needsTerminal(a.Console); err != nil {
				return err
			}
			return a.screens.Follow(args[0])
		},
	}
}
