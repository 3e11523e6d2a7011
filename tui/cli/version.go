package cli

import (
	"fmt"

	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/version"

	"github.com/spf13/cobra"
)

func versionCommand(a *App) *cobra.Command {
	var notices bool
	cmd := &cobra.Command{
		Use: "version", Short: "Print the version", Args: usage.Takes(), DisableFlagsInUseLine: true,
		Long: `Print the version, the commit it was built from, the Go toolchain and the platform: what to
send along when you report something.`,
		Example: `  stocktake version
  stocktake version --licences > licences.txt`,
		RunE: func(*cobra.Command, []string) error {
			if notices {
				_, err := fmt.Fprint(a.Stdout, version.Notices())
				return err
			}
			_, err := fmt.Fprintln(a.Stdout, "stocktake", version.Own())
			return err
		},
	}
	cmd.Flags().BoolVar(&notices, "licences", false, "print the licences of stocktake and of all that is linked into it")
	return cmd
}
