// Command stocktake runs a Family Hub workforce self-assessment in a terminal.
package main

import (
	"os"

	"stocktake/tui/cli"
)

func main() {
	os.Exit(cli.NewApp().Run(os.Args[1:]))
}
