package cli

import (
	"strings"

	"familyhub/stocktake/model/report/schema"
	"familyhub/stocktake/tui/cli/usage"

	"github.com/spf13/cobra"
)

func schemaCommand(a *App) *cobra.Command {
	return &cobra.Command{
		Use: "schema [KIND]", Short: "Print the JSON Schema of a kind of JSON file",
		Long: "Print the JSON Schema (draft 2020-12) of a kind of JSON file that stocktake writes: one of\n" +
			strings.Join(schema.Names(), ", ") + "; session unless another is given. A file says in \"schema\" which it is.",
		Example: `  stocktake schema > session-1.json
  stocktake schema plan`,
		Args: usage.Takes("[KIND]"), ValidArgs: schema.Names(), DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error {
			name := schema.Names()[0]
			if len(args) > 0 {
				name = args[0]
			}
			text, err := schema.Read(name)
			if err != nil {
				return usage.WrongCall(err)
			}
			_, err = a.Stdout.Write(text)
			return err
		},
	}
}
