package cli

import (
	"errors"
	"io"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/schema"
	"familyhub/stocktake/model/report/table"
	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/cli/usage"

	"github.com/spf13/cobra"
)

func schemaCommand(a *App) *cobra.Command {
	var of tableOf
	cmd := &cobra.Command{
		Use: "schema [KIND]", Short: "Print the JSON Schema of a kind of JSON file, or of a table",
		Long: "Print the JSON Schema (draft 2020-12) of a kind of JSON file that stocktake writes: one of\n" +
			strings.Join(schema.Names(), ", ") + "; session unless another is given. A file says in \"schema\" which it is.\n" +
			"That of " + schema.Framework + " files is for editors, which check YAML with it as you type.\n\n" +
			"The name of a table prints that of its rows, with every column, its type and what it means:\n" +
			strings.Join(table.Names(), ", ") + ".\n" +
			"With --sql it is the statement that creates the table in PostgreSQL or DuckDB instead.\n\n" +
			"The columns of a table follow the framework: those for its levels, and one for ids where it has them.\n" +
			"They are those of the built-in one. --framework has those of another, --session those of a session.\n" +
			"--all has those of all sessions in the data file, as export --all writes them.",
		Example: `  stocktake schema > session-1.json
  stocktake schema plan
  stocktake schema framework > framework.schema.json
  stocktake schema statements     the columns of export --table statements
  stocktake schema reviews --sql  a table for what export --table reviews writes
  stocktake schema statements --sql --all`,
		Args: usage.Takes("[KIND]"), ValidArgs: slices.Concat(schema.Names(), []string{schema.Framework}, table.Names()), DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error {
			name := schema.Names()[0]
			if len(args) > 0 {
				name = args[0]
			}
			if slices.Contains(table.Names(), name) || of.asked() {
				return of.write(a, name)
			}
			text, err := schema.Read(name)
			if err != nil {
				return usage.WrongCall(err)
			}
			_, err = a.Stdout.Write(text)
			return err
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&of.sql, "sql", false, "the SQL that creates a table, in place of its JSON Schema")
	flags.StringVar(&of.session, "session", "", "the columns that the table of this `SESSION` has")
	flags.BoolVar(&of.all, "all", false, "the columns that the table of all sessions in the data file has")
	flags.StringVar(&of.framework, "framework", "", "the columns of sessions on another framework: its `NAME` (stocktake framework list), or a file")
	for flag, complete := range map[string]cobra.CompletionFunc{"framework": a.frameworks.Complete, "session": a.complete} {
		offer := func(cmd *cobra.Command, _ []string, part string) ([]string, cobra.ShellCompDirective) {
			return complete(cmd, nil, part) // also behind the name of a table
		}
		if err := cmd.RegisterFlagCompletionFunc(flag, offer); err != nil {
			panic(err) // for a flag that does not exist
		}
	}
	return cmd
}

// tableOf is how the columns of a table are asked for, and of which sessions.
type tableOf struct {
	sql, all           bool
	session, framework string
}

// asked reports whether something was asked for that only tables have.
func (of tableOf) asked() bool { return of.sql || of.all || of.session != "" || of.framework != "" }

func (of tableOf) write(a *App, name string) error {
	if _, err := table.SQL(name); err != nil {
		return usage.WrongCall(err) // before anything is opened
	}
	if of.all && of.session != "" || of.framework != "" && (of.all || of.session != "") {
		return usage.WrongCall(errors.New("--framework, --session and --all each say whose columns are wanted; choose one"))
	}
	frameworks, err := of.frameworks(a)
	if err != nil {
		return err
	}
	if of.sql {
		statement, err := table.SQL(name, frameworks...)
		if err == nil {
			_, err = io.WriteString(a.Stdout, statement)
		}
		return err
	}
	text, err := table.Schema(name, frameworks...)
	if err == nil {
		_, err = a.Stdout.Write(text)
	}
	return err
}

// frameworks are those of the sessions whose table is asked for; none for the built-in one.
func (of tableOf) frameworks(a *App) (all []*framework.Framework, err error) {
	switch {
	case of.framework != "":
		fw, err := a.frameworks.Named(of.framework)
		return []*framework.Framework{fw}, err
	case !of.all && of.session == "":
		return nil, nil
	case of.session != "":
		err = a.Loaded(of.session, func(h *model.History) error {
			all = append(all, h.Session().Framework())
			return nil
		})
	default:
		err = a.Reading(func(s *store.Store) error {
			all, err = s.Frameworks()
			return err
		})
	}
	return all, err
}
