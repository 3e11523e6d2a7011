package cli

import (
	"os"
	"time"

	"familyhub/stocktake/tui/cli/console"
	"familyhub/stocktake/tui/cli/datafile"
	"familyhub/stocktake/tui/cli/frameworks"
	"familyhub/stocktake/tui/cli/output"
	"familyhub/stocktake/tui/cli/screens"
)

// App is what the commands work with.
type App struct {
	*output.Files
	screens    *screens.Runner
	frameworks *frameworks.Finder
}

// NewApp returns the commands as a person calls them.
func NewApp() *App {
	return newApp(&console.Console{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr}, os.Getenv)
}

func newApp(c *console.Console, getenv func(string) string) *App {
	files := &output.Files{File: &datafile.File{Console: c, Now: time.Now, Getenv: getenv}}
	return &App{files, &screens.Runner{Files: files}, &frameworks.Finder{Files: files}}
}
