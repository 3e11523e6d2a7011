package cli

import (
	"io"
	"slices"
	"strings"

	"familyhub/stocktake/model/report/schema"
	"familyhub/stocktake/model/report/table"
	"familyhub/stocktake/tui/cli/usage"

	"github.com/spf13/cobra"
)

func schemaCommand(a *App) *cobra.Command {
	var sql bool
	cmd := &cobra.Command{
		Use: "schema [KIND]", Short: "Print the JSON Schema of a kind of JSON file, or of a table",
		Long: "Print the JSON Schema (draft 2020-12) of a kind of JSON file that stocktake writes: one of\n" +
			strings.Join(schema.Names(), ", ") + "; session unless another is given. A file says in \"schema\" which it is.\n" +
			"That of " + schema.Framework + " files is for editors, which check YAML with it as you type.\n\n" +
			"The name of a table prints that of its rows, with every column, its type and what it means:\n" +
			strings.Join(table.Names(), ", ") + ".\n" +
			"With --sql it is the statement that creates the table in PostgreSQL or DuckDB instead.",
		Example: `  stocktake schema > session-1.json
  stocktake schema plan
  stocktake schema framework > framework.schema.json
  stocktake schema statements     the columns of export --table statements
  stocktake schema reviews --sql  a table for what export --table reviews writes`,
		Args: usage.Takes("[KIND]"), ValidArgs: slices.Concat(schema.Names(), []string{schema.Framework}, table.Names()), DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error {
			name := schema.Names()[0]
			if len(args) > 0 {
				name = args[0]
			}
			if sql {
				statement, err := table.SQL(name)
				if err != nil {
					return usage.WrongCall(err)
				}
				_, err = io.WriteString(a.Stdout, statement)
				return err
			}
			text, err := table.Schema(name)
			if err != nil {
				text, err = schema.Read(name)
			}
			if err != nil {
				return usage.WrongCall(err)
			}
			_, err = a.Stdout.Write(text)
			return err
		},
	}
	cmd.Flags().BoolVar(&sql, "sql", false, "the SQL that creates a table, in place of its JSON Schema")
	return cmd
}
