package cli

import (
	"context"
	"os"
	"os/exec"

	"github.com/spf13/cobra"

	"stocktake/store"
)

// guardName is the command that looks at a data file for another stocktake. It is no
// command for people, and stands in no help.
const guardName = "guard-file"

func (a *App) guardFile() *cobra.Command {
	return &cobra.Command{
		Use: guardName + " PATH", Hidden: true, Args: takes("PATH"),
		RunE: func(_ *cobra.Command, args []string) error { return store.AnswerGuard(args[0], a.Stdout) },
	}
}

// guard sends this program ahead to look at a data file before it is opened.
func guard() store.Guard {
	self, err := os.Executable()
	if err != nil {
		return store.Inspect
	}
	return store.ChildGuard(func(ctx context.Context, path string) *exec.Cmd {
		return exec.CommandContext(ctx, self, guardName, "--", path)
	})
}

// opener is how data files are opened.
func (a *App) opener() store.Opener { return store.Opener{Guard: a.guard, Now: a.Now} }
