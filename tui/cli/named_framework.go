package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/instruments"
	"familyhub/stocktake/tui/userfile"

	"github.com/spf13/cobra"
)

// aboutFrameworkNames says how commands are told which framework is meant.
const aboutFrameworkNames = `A framework is named by its id, as "stocktake framework list" has it, by the name of a file in
the folder of your own frameworks (the list says where that is), or by a FILE elsewhere (- for stdin).`

// What stands before a name where several things could be meant. No id has a colon.
const (
	shippedPrefix = "shipped:"
	ownPrefix     = "own:"
)

// meaning is one of the things that a name on the command line can mean.
type meaning struct {
	what  string // such as "a file here"
	write string // the name that means nothing else
	read  func() (*framework.Framework, error)
}

// namedFramework is the framework that a name on the command line means: one that comes with
// stocktake, one in the folder of the user's own, or a file. An empty name means the built-in one.
// What could be more than one of them is refused, with how to name each.
func (a *App) namedFramework(name string) (*framework.Framework, error) {
	if name == "" {
		return framework.Builtin(), nil
	}
	switch all := a.meanings(name); len(all) {
	case 1:
		return all[0].read()
	case 0:
		onlyFramework := strings.HasPrefix(name, shippedPrefix) || strings.HasPrefix(name, ownPrefix) // on Windows, a path with a colon
		if onlyFramework || !strings.ContainsAny(name, `./\`) && errors.Is(userfile.Check(name), fs.ErrNotExist) {
			return nil, fmt.Errorf("there is no framework %s, and no file of that name here; stocktake framework list has all names", text.Path(name))
		}
		return a.readFramework(name)
	default:
		var whats, writes []string
		for _, m := range all {
			whats, writes = append(whats, m.what), append(writes, m.write)
		}
		last := len(all) - 1
		return nil, usage.WrongCall(fmt.Errorf("%s is %s; write %s or %s", text.Path(name),
			strings.Join(whats, " and also "), strings.Join(writes[:last], ", "), writes[last]))
	}
}

// meanings are what a name can mean.
func (a *App) meanings(name string) (all []meaning) {
	id, onlyShipped := strings.CutPrefix(name, shippedPrefix)
	if i, ok := framework.ShippedAs(id); ok {
		all = append(all, meaning{"a framework that comes with stocktake", shippedPrefix + name, i.Framework})
	}
	if onlyShipped {
		return all
	}
	own, onlyOwn := strings.CutPrefix(name, ownPrefix)
	var mine string
	if o, ok := a.ownFrameworks().Find(own); ok {
		mine = o.Path
		all = append(all, meaning{"one of your own in " + text.Path(filepath.Dir(mine)), ownPrefix + name, func() (*framework.Framework, error) {
			return a.readFramework(mine)
		}})
	}
	if onlyOwn || name != fromStdin && userfile.Check(userfile.Unquoted(name)) != nil || sameFile(name, mine) {
		return all
	}
	return append(all, meaning{"a file here", "." + string(filepath.Separator) + name, func() (*framework.Framework, error) {
		return a.readFramework(name)
	}})
}

// sameFile reports whether two paths lead to one file, as where somebody works in that folder.
func sameFile(one, other string) bool {
	a, errA := os.Stat(one)
	b, errB := os.Stat(other)
	return errA == nil && errB == nil && os.SameFile(a, b)
}

// ownFrameworks are the framework files in the folder beside the data file of this call.
func (a *App) ownFrameworks() *instruments.Library {
	path, err := a.Path()
	if err != nil {
		return &instruments.Library{}
	}
	return instruments.Beside(path)
}

// frameworkFlag lets a command be told which framework a new session has.
func (a *App) frameworkFlag(cmd *cobra.Command, name *string) {
	cmd.Flags().StringVar(name, "framework", "", "the `NAME` of another framework (stocktake framework list), a file of your own, or - for stdin")
	if err := cmd.RegisterFlagCompletionFunc("framework", a.completeFrameworks); err != nil {
		panic(err) // for a flag that does not exist
	}
}

// completeFrameworks offers the names of the frameworks to the shell, and files.
func (a *App) completeFrameworks(_ *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var ids []string
	for _, i := range a.ownFrameworks().Instruments() {
		if strings.HasPrefix(i.ID, typed) {
			ids = append(ids, i.ID+"\t"+i.Title)
		}
	}
	return ids, cobra.ShellCompDirectiveDefault
}
