package cli

import (
	"fmt"

	"familyhub/stocktake/tui/cli/importing"
	"familyhub/stocktake/tui/cli/usage"

	"github.com/spf13/cobra"
)

func loadCommand(a *App) *cobra.Command {
	l := importing.Loader{File: a.File}
	cmd := &cobra.Command{
		Use: "load FILE", Short: "Take a whole session in from its JSON and print its id",
		Long: `Take a whole session in from the JSON that export wrote, and print its id: to move a
session to another computer, or to look at one that somebody sent. Of an encrypted file
the passphrase is asked for.

A session that is in the data file already stays as it is; what is loaded gets an id of
its own then. With --replace it takes the place of the session with the same id, after a
question that says what goes and what comes. A backup is made first.`,
		Example: `  stocktake export Northvale --format json --encrypt     on one computer
  stocktake load northvale.json.age                      on the other
  stocktake load northvale.json --replace                in place of what is here`,
		Args: usage.Takes("FILE"), DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error {
			if l.Sure && !l.Replace {
				return usage.WrongCall(fmt.Errorf("--yes answers the question of --replace; without that nothing is asked"))
			}
			loaded, err := l.ReadSession(args[0])
			if err != nil {
				return err
			}
			return l.Keep(loaded)
		},
	}
	cmd.Flags().BoolVar(&l.Replace, "replace", false, "in place of the session with the same id, if there is one")
	cmd.Flags().BoolVar(&l.Sure, "yes", false, "replace it without asking, for scripts; what goes is said all the same")
	return cmd
}
