// Package usage says how commands are called, and refuses wrong calls.
package usage

import (
	"errors"
	"fmt"
	"strings"

	"familyhub/stocktake/tui/cli/phrase"

	"github.com/spf13/cobra"
)

// usageError is a wrong call, as against a call that was refused.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

// WrongCall is the error of a wrong call.
func WrongCall(err error) error { return usageError{err} }

// IsWrongCall reports whether an error is of a wrong call.
func IsWrongCall(err error) bool { return errors.As(err, new(usageError)) }

// AboutSession explains the argument that most commands take.
const AboutSession = `SESSION is a session's title in quotation marks, its id, or the first letters of the id;
stocktake list shows both.`

// Takes checks the arguments of a command that needs some, by name, such as SESSION;
// a last name in brackets may be left out, one with dots may come several times.
func Takes(names ...string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		most := len(names)
		for i, name := range names {
			if strings.HasSuffix(name, "...") {
				most = max(len(args), most)
			}
			if i >= len(args) && !strings.HasPrefix(name, "[") {
				return WrongCall(fmt.Errorf("%s is missing; it is written: %s", strings.Trim(name, "."), cmd.UseLine()))
			}
		}
		if len(args) > most {
			return WrongCall(fmt.Errorf("%q is too much; it is written: %s, and a title with spaces needs quotation marks",
				args[most], cmd.UseLine()))
		}
		return nil
	}
}

// NoSuchCommand refuses what is no command, and names the one that may be meant.
func NoSuchCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	text := fmt.Sprintf("there is no command %q", cmd.CommandPath()+" "+args[0])
	if strings.HasSuffix(args[0], ".db") {
		return WrongCall(fmt.Errorf("%s; for a data file it is: %s", text, phrase.Opens(args[0])))
	}
	if meant := cmd.SuggestionsFor(args[0]); len(meant) > 0 {
		text += fmt.Sprintf("; perhaps %q is meant", cmd.CommandPath()+" "+meant[0])
	}
	return WrongCall(errors.New(text))
}

// HelpCommand explains a command, as --help does.
func HelpCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use: "help [COMMAND]", Short: "Explain a command",
		Example:               "  stocktake help export",
		DisableFlagsInUseLine: true,
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			var names []string
			if at, _, err := root.Find(args); err == nil {
				for _, c := range at.Commands() {
					names = append(names, c.Name()+"\t"+c.Short)
				}
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			cmd, rest, err := root.Find(args)
			if err != nil {
				return WrongCall(err)
			}
			if err := NoSuchCommand(cmd, rest); err != nil {
				return err
			}
			return cmd.Help()
		},
	}
}

// MarkWrongCalls makes the refusals of cobra's own commands wrong calls like others.
func MarkWrongCalls(root *cobra.Command) {
	for _, c := range root.Commands() {
		if c.Name() != "completion" {
			continue
		}
		c.Args = NoSuchCommand
		c.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
		for _, shell := range c.Commands() {
			shell.Args = Takes()
		}
	}
}

// Offer lets the shell complete the values of a flag.
func Offer[T ~string](cmd *cobra.Command, flag string, values ...T) {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = string(v)
	}
	// The error is for a flag that does not exist.
	if err := cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(texts, cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err)
	}
}
