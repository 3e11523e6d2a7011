package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"familyhub/stocktake/tui/cli/usage"

	"github.com/spf13/cobra"
)

func versionCommand(a *App) *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "Print the version", Args: usage.Takes(), DisableFlagsInUseLine: true,
		Example: "  stocktake version",
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(a.Stdout, "stocktake", versionText())
			return err
		},
	}
}

// versionText is the version of the program, with the toolchain and the platform.
func versionText() string {
	version := "(unknown version)"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		version = info.Main.Version
	}
	return fmt.Sprintf("%s, %s, %s/%s", version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}
