package cli

import (
	"fmt"
	"os"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/cli/phrase"
	"familyhub/stocktake/tui/cli/usage"

	"github.com/spf13/cobra"
)

func compactCommand(a *App) *cobra.Command {
	return &cobra.Command{
		Use: "compact", Short: "Rewrite the data file without what was deleted",
		Long: `Rewrite the data file: smaller where much was deleted, and without a byte of what was.
The new file is compared with the old one before it takes its place. Erasing does this
by itself.`,
		Example: "  stocktake compact",
		Args:    usage.Takes(), DisableFlagsInUseLine: true,
		RunE: func(*cobra.Command, []string) error {
			path, err := a.Existing()
			if err != nil {
				return err
			}
			before, err := os.Stat(path)
			if err != nil {
				return err
			}
			return a.Using(path, a.Opener().Open, func(s *store.Store) error {
				if err := s.Compact(); err != nil {
					return err
				}
				after, err := os.Stat(path)
				if err != nil {
					return err
				}
				_, err = fmt.Fprintf(a.Stdout, "%s was rewritten: %s before, %s now.\n",
					text.Path(s.Path()), phrase.Size(before.Size()), phrase.Size(after.Size()))
				return err
			})
		},
	}
}
