// Package frameworks finds the framework that a command is told by a name: one that comes with the program, one of
// the user's own, or a file.
package frameworks

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/console"
	"familyhub/stocktake/tui/cli/output"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/instruments"
	"familyhub/stocktake/tui/userfile"

	"github.com/spf13/cobra"
)

// About says how commands are told which framework is meant.
const About = `A framework is named by its id, as "stocktake framework list" has it, by the name of a file in
the folder of your own frameworks (the list says where that is), or by a FILE elsewhere (- for stdin).`

// What stands before a name where several things could be meant. No id has a colon.
const (
	ShippedPrefix = "shipped:"
	ownPrefix     = "own:"
)

// Finder finds the framework that a name on the command line means.
type Finder struct{ *output.Files }

// meaning is one of the things that a name on the command line can mean.
type meaning struct {
	what  string // such as "a file here"
	write string // the name that means nothing else
	read  func() (*framework.Framework, error)
}

// Named is the framework that a name on the command line means: one that comes with
// stocktake, one in the folder of the user's own, or a file. An empty name means the built-in one.
// What could be more than one of them is refused, with how to name each.
func (f *Finder) Named(name string) (*framework.Framework, error) {
	if name == "" {
		return framework.Builtin(), nil
	}
	switch all := f.meanings(name); len(all) {
	case 1:
		return all[0].read()
	case 0:
		onlyFramework := strings.HasPrefix(name, ShippedPrefix) || strings.HasPrefix(name, ownPrefix) // on Windows, a path with a colon
		if onlyFramework || !strings.ContainsAny(name, `./\`) && errors.Is(userfile.Check(name), fs.ErrNotExist) {
			return nil, fmt.Errorf("there is no framework %s, and no file of that name here; stocktake framework list has all names", text.Path(name))
		}
		return f.read(name)
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
func (f *Finder) meanings(name string) (all []meaning) {
	id, onlyShipped := strings.CutPrefix(name, ShippedPrefix)
	if i, ok := framework.ShippedAs(id); ok {
		all = append(all, meaning{"a framework that comes with stocktake", ShippedPrefix + name, i.Framework})
	}
	if onlyShipped {
		return all
	}
	own, onlyOwn := strings.CutPrefix(name, ownPrefix)
	var mine string
	if o, ok := f.Own().Find(own); ok {
		mine = o.Path
		all = append(all, meaning{"one of your own in " + text.Path(filepath.Dir(mine)), ownPrefix + name, func() (*framework.Framework, error) {
			return f.read(mine)
		}})
	}
	if onlyOwn || name != fromStdin && userfile.Check(userfile.Unquoted(name)) != nil || sameFile(name, mine) {
		return all
	}
	return append(all, meaning{"a file here", "." + string(filepath.Separator) + name, func() (*framework.Framework, error) {
		return f.read(name)
	}})
}

// sameFile reports whether two paths lead to one file, as where somebody works in that folder.
func sameFile(one, other string) bool {
	a, errA := os.Stat(one)
	b, errB := os.Stat(other)
	return errA == nil && errB == nil && os.SameFile(a, b)
}

// Own are the framework files in the folder beside the data file of this call.
func (f *Finder) Own() *instruments.Library {
	path, err := f.Path()
	if err != nil {
		return &instruments.Library{}
	}
	return instruments.Beside(path)
}

// Flag lets a command be told which framework a new session has.
func (f *Finder) Flag(cmd *cobra.Command, name *string) {
	cmd.Flags().StringVar(name, "framework", "", "the `NAME` of another framework (stocktake framework list), a file of your own, or - for stdin")
	if err := cmd.RegisterFlagCompletionFunc("framework", f.Complete); err != nil {
		panic(err) // for a flag that does not exist
	}
}

// Complete offers the names of the frameworks to the shell, and files.
func (f *Finder) Complete(_ *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var ids []string
	for _, i := range f.Own().Instruments() {
		if strings.HasPrefix(i.ID, typed) {
			ids = append(ids, i.ID+"\t"+i.Title)
		}
	}
	return ids, cobra.ShellCompDirectiveDefault
}

// fromStdin is the name for a file that comes on stdin.
const fromStdin = "-"

// FileName is what messages call a framework file: the path that was given, which editors find.
func FileName(path string) string {
	if path == fromStdin {
		return "stdin"
	}
	return userfile.Unquoted(path)
}

// read reads a framework file, and says what of it was not read. Other warnings are for
// its author, who checks it.
func (f *Finder) read(path string) (*framework.Framework, error) {
	fw, warnings, err := f.Check(path)
	for _, w := range warnings {
		if w.Unread {
			f.Say("%s", w)
		}
	}
	return fw, err
}

// Check reads a framework file, with the warnings for its author. The error is a *framework.Problems, or
// that of the file.
func (f *Finder) Check(path string) (*framework.Framework, []framework.Warning, error) {
	in, err := f.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer in.Close()
	return framework.ReadWithWarnings(FileName(path), in)
}

// Open opens a framework file, or stdin.
func (f *Finder) Open(path string) (io.ReadCloser, error) {
	if path != fromStdin {
		return console.OpenFile(path)
	}
	if console.IsTerminal(f.Stdin) {
		f.Say("Type or paste the framework, and end it with Ctrl+D on a line of its own; in Windows with Ctrl+Z and Enter.")
	}
	return io.NopCloser(f.Stdin), nil
}
