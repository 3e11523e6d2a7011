package cli

import (
	"fmt"
	"os"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store"

	"github.com/spf13/cobra"
)

func compactCommand(a *App) *cobra.Command {
	return &cobra.Command{
		Use: "compact", Short: "Write the data file anew, without what was deleted",
		Long: `Write the data file anew: smaller where much was deleted, and without a byte of what was.
The new file is compared with the old one before it takes its place. Erasing does this
by itself.`,
		Example: "  stocktake compact",
		Args:    takes(), DisableFlagsInUseLine: true,
		RunE: func(*cobra.Command, []string) error {
			path, err := a.existing()
			if err != nil {
				return err
			}
			before, err := os.Stat(path)
			if err != nil {
				return err
			}
			return a.using(path, a.opener().Open, func(s *store.Store) error {
				if err := s.Compact(); err != nil {
					return err
				}
				after, err := os.Stat(path)
				if err != nil {
					return err
				}
				_, err = fmt.Fprintf(a.Stdout, "%s was written anew: %s before, %s now.\n",
					text.Line(shown(s.Path())), size(before.Size()), size(after.Size()))
				return err
			})
		},
	}
}
