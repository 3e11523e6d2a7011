package cli

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"
	"unicode"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store"
	"familyhub/stocktake/store/backup"
)

// inspected is a backup, or a file that was set aside, after a look at it.
type inspected struct {
	backup.Backup
	aside  bool
	report store.Findings
	err    error
}

// kept is all backups of a data file and what was set aside, newest first, without a
// look at them.
func kept(path string) ([]inspected, error) {
	backups, err := backup.List(path)
	if err != nil {
		return nil, err
	}
	aside, err := backup.Aside(path)
	if err != nil {
		return nil, err
	}
	var all []inspected
	for _, b := range backups {
		all = append(all, inspected{Backup: b})
	}
	for _, b := range aside {
		all = append(all, inspected{Backup: b, aside: true})
	}
	// The numbers are one row, and no clock that jumps disorders them.
	slices.SortStableFunc(all, func(a, b inspected) int {
		return cmp.Or(len(b.number())-len(a.number()), strings.Compare(b.number(), a.number()))
	})
	return all, nil
}

// inspectAll looks at all backups of a data file, and at what was set aside.
func (a *App) inspectAll(path string) ([]inspected, error) {
	all, err := kept(path)
	for i := range all {
		all[i].report, all[i].err = a.opener().Inspect(all[i].Path)
	}
	return all, err
}

// plainName is the name of a file without the word that says it was set aside.
func (i inspected) plainName() string {
	return strings.TrimLeftFunc(filepath.Base(i.Path), func(r rune) bool { return !unicode.IsDigit(r) })
}

// number is what people call a backup by, such as 000004.
func (i inspected) number() string {
	number, _, _ := strings.Cut(i.plainName(), "-")
	return number
}

// named reports whether a name begins so, whether it tells of setting aside or not.
func (i inspected) named(beginning string) bool {
	return beginning != "" && (strings.HasPrefix(i.plainName(), beginning) || strings.HasPrefix(filepath.Base(i.Path), beginning))
}

func (i inspected) whole() bool { return i.err == nil && i.report.Whole() }

// state is a word or two on what a backup is worth.
func (i inspected) state() string {
	state := "whole"
	switch {
	case store.Is(i.err, store.Newer):
		state = "of a newer stocktake"
	case !i.whole():
		state = "damaged"
	}
	if i.aside {
		state += ", set aside"
	}
	return state
}

// sessions is how many there are, as far as that can be told.
func (i inspected) sessions() string {
	if i.err != nil {
		return "–"
	}
	return fmt.Sprint(i.report.Sessions)
}

// toTheSecond tells backups apart that were made in the same minute, in little room.
const toTheSecond = "2 Jan 2006, 15:04:05"

// brief is state in one word or two: the list has to fit into 80 columns.
func (i inspected) brief() string {
	switch {
	case store.Is(i.err, store.Newer):
		return "newer"
	case !i.whole():
		return "damaged"
	case i.aside:
		return "set aside"
	default:
		return "whole"
	}
}

func listBackups(a *App, path string) error {
	all, err := a.inspectAll(path)
	if err != nil {
		return err
	}
	if len(all) == 0 {
		a.say("There are no backups in %s. %s makes one.", shown(backup.Folder(path)), a.typed("backup"))
		return nil
	}
	head := fmt.Sprintf("The backups of %s are in %s, newest first:",
		text.Line(shown(path)), text.Line(shown(backup.Folder(path))))
	if isTerminal(a.Stdout) {
		head = wrapped(head, sayWidth)
	}
	fmt.Fprintf(a.Stdout, "%s\n\n", head)
	w := tabwriter.NewWriter(a.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "WHEN\tSIZE\tSESSIONS\tSTATE\tTO GO BACK TO IT")
	for _, i := range all {
		command := "–"
		if i.whole() {
			command = a.typed("restore", i.number())
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", i.Time.Format(toTheSecond), size(i.Bytes), i.sessions(), i.brief(), command)
	}
	return w.Flush()
}
