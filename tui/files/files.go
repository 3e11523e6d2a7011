// Package files finds files and folders for a field that asks for one: what stands in a
// folder, what of it fits what was typed so far, and how far Tab completes that.
package files

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"familyhub/stocktake/tui/ui"
)

// Item is a file or a folder that can be chosen.
type Item struct {
	Path  string // as it stands in the field when it is taken; a folder ends in a separator
	Name  string // as it is listed; a folder ends in a separator
	About string // what it is beyond its name
}

// Folder reports whether the item is a folder.
func (i Item) Folder() bool { return isSeparator(i.Path) }

func isSeparator(path string) bool {
	return path != "" && os.IsPathSeparator(path[len(path)-1])
}

// Split divides what was typed into the folder, with its separator and as it was typed, and
// what stands behind it.
func Split(typed string) (folder, rest string) {
	typed = strings.TrimLeft(typed, ` "'`)
	if typed == "~" {
		return "~" + string(filepath.Separator), ""
	}
	at := strings.LastIndexFunc(typed, func(r rune) bool { return r < utf8.RuneSelf && os.IsPathSeparator(uint8(r)) })
	return typed[:at+1], typed[at+1:]
}

// mostListed is how many entries of a folder are looked at.
const mostListed = 2000

// List reads a folder, as Split gives it: folders first, then the files that end in one of the
// extensions, such as .csv; all files without any. Hidden ones are left out. The error is
// that of the system.
func List(folder string, extensions ...string) ([]Item, error) {
	path := ui.TypedPath(folder)
	if path == "" {
		path = "."
	}
	dir, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer dir.Close()
	entries, err := dir.ReadDir(mostListed)
	if len(entries) == 0 && err != nil {
		return nil, nil // an empty folder ends at once
	}
	var folders, found []Item
	for _, e := range entries {
		name := e.Name()
		if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") {
			continue
		}
		is := e.IsDir()
		if e.Type()&os.ModeSymlink != 0 {
			if info, err := os.Stat(filepath.Join(path, name)); err == nil {
				is = info.IsDir()
			}
		}
		switch {
		case is:
			name += string(filepath.Separator)
			folders = append(folders, Item{folder + name, name, "folder"})
		case len(extensions) == 0 || slices.Contains(extensions, strings.ToLower(filepath.Ext(name))):
			found = append(found, Item{folder + name, name, ""})
		}
	}
	byName := func(a, b Item) int { return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)) }
	slices.SortFunc(folders, byName)
	slices.SortFunc(found, byName)
	return append(folders, found...), nil
}

// Foreign refuses a path of Windows on another system, where it would be the name of a new file
// in the folder that the program was started in.
func Foreign(typed, system string) error {
	typed = strings.TrimLeft(typed, ` "'`)
	drive := len(typed) > 2 && typed[1] == ':' && typed[2] == '\\' && unicode.IsLetter(rune(typed[0]))
	if system == "windows" || !drive && !strings.HasPrefix(typed, `\\`) {
		return nil
	}
	return errors.New("this is a path of Windows, and here folders are divided by /; choose one with ↓, such as ~/Documents/")
}

// Fitting are the items that have all words of what stands behind the folder; those that
// begin with it come first.
func Fitting(items []Item, rest string) []Item {
	rest = strings.ToLower(rest)
	var begin, has []Item
	for _, it := range items {
		switch name := strings.ToLower(it.Name); {
		case strings.HasPrefix(name, rest):
			begin = append(begin, it)
		case ui.ContainsAll(name, strings.Fields(rest)):
			has = append(has, it)
		}
	}
	return append(begin, has...)
}

// Complete goes on with what was typed as far as all items that begin with it agree; the text
// stays as it is where they don't.
func Complete(typed string, items []Item) string {
	folder, rest := Split(typed)
	begin := ""
	for _, it := range Fitting(items, rest) {
		if !strings.HasPrefix(strings.ToLower(it.Name), strings.ToLower(rest)) {
			continue
		}
		if begin == "" {
			begin = it.Name
			continue
		}
		begin = common(begin, it.Name)
	}
	if one := Fitting(items, rest); begin == "" && len(one) == 1 {
		begin = one[0].Name // it has the words in its middle
	}
	if begin == "" {
		return typed
	}
	return folder + begin
}

// common is how two names begin, whatever the case of the second.
func common(one, other string) string {
	n := 0
	for n < len(one) {
		r, size := utf8.DecodeRuneInString(one[n:])
		if !strings.HasPrefix(strings.ToLower(other), strings.ToLower(one[:n]+string(r))) {
			break
		}
		n += size
	}
	return one[:n]
}

// Usual are the folders to begin with, where nothing was typed: those that were used last,
// then where people keep what they were sent.
func Usual(recent []string) []Item {
	all := Recent(recent)
	sep := string(filepath.Separator)
	for _, folder := range []string{"." + sep, "~" + sep + "Downloads" + sep, "~" + sep + "Documents" + sep, "~" + sep + "Desktop" + sep, "~" + sep} {
		if !slices.Contains(recent, folder) {
			all = append(all, Item{folder, folder, map[string]string{"." + sep: "where stocktake was started", "~" + sep: "your own folder"}[folder]})
		}
	}
	return all
}

// Recent are folders that were used last.
func Recent(recent []string) []Item {
	var all []Item
	for _, folder := range recent {
		all = append(all, Item{folder, folder, "used last"})
	}
	return all
}

// mostRecent is how many folders are remembered.
const mostRecent = 5

// Remember puts the folder of a path that was taken before those that were used earlier.
func Remember(recent []string, typed string) []string {
	folder, _ := Split(typed)
	if folder == "" {
		return recent
	}
	recent = slices.DeleteFunc(slices.Clone(recent), func(other string) bool { return other == folder })
	return slices.Insert(recent, 0, folder)[:min(len(recent)+1, mostRecent)]
}
