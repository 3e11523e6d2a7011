package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/userfile"

	"github.com/spf13/cobra"
)

// aboutFrameworkNames says how commands are told which framework is meant.
const aboutFrameworkNames = `A framework is named by its id, as "stocktake framework list" has it, or by a FILE of your own.`

// shippedPrefix stands before the id of a framework that comes with stocktake where a file could
// be meant as well. No id has a colon.
const shippedPrefix = "shipped:"

// namedFramework is the framework that a name on the command line means: one that comes with
// stocktake, or a file. An empty name means the built-in one. Where both are there, it refuses.
func (a *App) namedFramework(name string) (*framework.Framework, error) {
	if name == "" {
		return framework.Builtin(), nil
	}
	shipped, found, err := shippedFramework(name)
	if err != nil {
		return nil, err
	}
	if found {
		return shipped.Framework()
	}
	if !strings.ContainsAny(name, `./\`) && errors.Is(userfile.Check(name), fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no framework %s, and no file of that name here; stocktake framework list has all ids", text.Path(name))
	}
	return a.readFramework(name)
}

// shippedFramework finds what comes with stocktake under a name. A file of the same name in the
// folder is an error that says how to name each.
func shippedFramework(name string) (framework.Instrument, bool, error) {
	id, sure := strings.CutPrefix(name, shippedPrefix)
	found, ok := framework.ShippedAs(id)
	if ok && !sure && userfile.Check(name) == nil {
		return found, false, usage.WrongCall(fmt.Errorf(
			"%[1]s is a framework that comes with stocktake and also a file here; write %[2]s%[1]s for the one, .%[3]c%[1]s for the other",
			name, shippedPrefix, filepath.Separator))
	}
	return found, ok, nil
}

// frameworkFlag lets a command be told which framework a new session has.
func frameworkFlag(cmd *cobra.Command, name *string) {
	cmd.Flags().StringVar(name, "framework", "", "the `NAME` of another framework (stocktake framework list), or a file of your own")
	if err := cmd.RegisterFlagCompletionFunc("framework", completeFrameworks); err != nil {
		panic(err) // for a flag that does not exist
	}
}

// completeFrameworks offers the ids of the frameworks to the shell, and files.
func completeFrameworks(_ *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var ids []string
	for _, i := range framework.Shipped() {
		if strings.HasPrefix(i.ID, typed) {
			ids = append(ids, i.ID+"\t"+i.Title)
		}
	}
	return ids, cobra.ShellCompDirectiveDefault
}
