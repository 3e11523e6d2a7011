// Command stocktake runs a Family Hub workforce self-assessment in a terminal.
package main

import (
	"os"

	"familyhub/stocktake/tui/cli"
)

func main() {
	os.Exit(cli.NewApp().Run(os.Args[1:]))
}
