package cli

import (
	"context"
	"os"
	"os/exec"

	"github.com/spf13/cobra"

	"familyhub/stocktake/store"
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
	self, err := ownProgram()
	if err != nil {
		return store.Inspect
	}
	return store.ChildGuard(func(ctx context.Context, path string) *exec.Cmd {
		child := exec.CommandContext(ctx, self, guardName, "--", path)
		child.Args[0] = os.Args[0] // what people see in a list of processes
		return child
	})
}

// runningProgram leads Linux to the program of a process, also when an update has put
// another in its place meanwhile, which might not know what the guard is asked.
const runningProgram = "/proc/self/exe"

// ownProgram is the path of this program.
func ownProgram() (string, error) {
	if _, err := os.Stat(runningProgram); err == nil {
		return runningProgram, nil
	}
	return os.Executable()
}

// opener is how data files are opened.
func (a *App) opener() store.Opener { return store.Opener{Guard: a.guard, Now: a.Now} }
