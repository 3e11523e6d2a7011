package cli

import (
	"familyhub/stocktake/tui/cli/frameworks"
	"familyhub/stocktake/tui/cli/upgrading"
	"familyhub/stocktake/tui/cli/usage"

	"github.com/spf13/cobra"
)

func sessionCommand(a *App) *cobra.Command {
	cmd := &cobra.Command{
		Use: "session", Short: "Move a session to another version of its framework",
		Args: usage.NoSuchCommand, SuggestionsMinimumDistance: 2,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(sessionUpgradeCommand(a))
	return cmd
}

func sessionUpgradeCommand(a *App) *cobra.Command {
	u := upgrading.Upgrader{File: a.File}
	cmd := &cobra.Command{
		Use: "upgrade SESSION FRAMEWORK", Short: "Move a session to an edited version of its framework",
		Long: `Move a session to another version of the framework that it was begun on: the same id, with
statements added, put better, or taken out. First it says what is added, removed and reworded;
then it asks. No scores are changed, and all else that was entered stays, too. Undo takes it back.

A statement is known by its id, whatever its words and its place. Without ids it is known by its
words, wherever they stand, or at its number, where they were put better and no others moved. What
would lose something is refused, with what to do about it: a statement with scores that is not in
the new version or cannot be told from others there, or another scale.

` + usage.AboutSession + "\n\n" + frameworks.About,
		Example: `  stocktake session upgrade "Northvale, spring" ./ours.yaml --dry-run     only say what would change
  stocktake session upgrade "Northvale, spring" ./ours.yaml`,
		Args: usage.Takes("SESSION", "FRAMEWORK"), ValidArgsFunction: a.complete,
		RunE: func(_ *cobra.Command, args []string) error {
			fw, err := a.frameworks.Named(args[1])
			if err != nil {
				return err
			}
			return u.Upgrade(args[0], fw)
		},
	}
	cmd.Flags().BoolVar(&u.Dry, "dry-run", false, "say what would change, and do nothing")
	cmd.Flags().BoolVar(&u.Sure, "yes", false, "do it without asking, for scripts; what changes is said all the same")
	return cmd
}
