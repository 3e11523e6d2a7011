// Package sheets takes score sheets from the disk and puts blank ones there, for the
// commands and for the screens.
package sheets

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/agefile"
	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/userfile"
)

// Paths are the files that names stand for: a file itself, a folder all sheets in it,
// and a pattern such as *.xlsx the files that it fits, which not every shell works out.
// Each file comes once, where it is named first. A name that stands for nothing stays.
// Passed are the files that were passed over since a program made them for itself.
func Paths(names []string) (paths, passed []string) {
	seen := make(map[string]bool)
	for _, name := range names {
		for _, path := range expand(userfile.Unquoted(name)) {
			switch clean := filepath.Clean(path); {
			case seen[clean]:
			case own(path):
				seen[clean] = true
				passed = append(passed, path)
			default:
				seen[clean] = true
				paths = append(paths, path)
			}
		}
	}
	return paths, passed
}

// PassedOver says which files were passed over; empty for none.
func PassedOver(passed []string) string {
	if len(passed) == 0 {
		return ""
	}
	names := text.Each(passed, func(path string) string { return text.Path(filepath.Base(path)) })
	return "Passed over, as made by a program for itself: " + strings.Join(names, ", ")
}

func expand(name string) []string {
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		if all := inside(name); slices.ContainsFunc(all, func(path string) bool { return !own(path) }) {
			return all
		}
	case err != nil && strings.ContainsAny(name, "*?["):
		all, _ := filepath.Glob(name) // a pattern that is none fits nothing
		all = slices.DeleteFunc(all, func(path string) bool { return hidden(path) && !own(path) })
		if slices.ContainsFunc(all, func(path string) bool { return !own(path) }) {
			return all
		}
	}
	return []string{name}
}

// inside are the files in a folder that may be sheets, in the order of their names.
func inside(folder string) []string {
	entries, err := os.ReadDir(folder) // sorted
	if err != nil {
		return nil
	}
	var paths []string
	for _, e := range entries {
		ours := slices.Contains([]string{".csv", ".xlsx", ".json"}, strings.ToLower(filepath.Ext(export.Plain(e.Name()))))
		if (ours && !hidden(e.Name()) || own(e.Name())) && !e.IsDir() {
			paths = append(paths, filepath.Join(folder, e.Name()))
		}
	}
	return paths
}

// hidden reports whether a file is one that nobody means by a folder or a pattern.
func hidden(path string) bool { return strings.HasPrefix(filepath.Base(path), ".") || own(path) }

// own reports whether a file is one that a program made for itself: what a spreadsheet
// program puts beside a sheet while that is open, and what a Mac or Windows keeps about a
// file or a folder.
func own(path string) bool {
	name := strings.ToLower(filepath.Base(path))
	switch name {
	case ".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r":
		return true
	}
	return strings.HasPrefix(name, "~$") || strings.HasPrefix(name, "._") ||
		strings.HasPrefix(name, ".~lock.") || strings.HasPrefix(name, ".~") && strings.HasSuffix(name, ".xlsx")
}

// Open opens a file for reading. Of one that is encrypted it gives the content.
type Open func(path string) (io.ReadCloser, error)

// Files are the contents of files, in their order. What stands in them goes by the framework of
// the session that takes them in, which may be found after they are opened.
type Files []content

// content is that of one file, and what kept the rest of it from being read; a file that could
// not be opened has a sentence that says why.
type content struct {
	path     string
	data     []byte
	err      error
	unopened string
}

// Read opens and reads files.
func Read(paths []string, open Open) Files {
	files := make(Files, len(paths))
	for i, path := range paths {
		files[i] = read(path, open)
	}
	return files
}

// For is what the files hold for a session with a framework. One that could not be opened is a file
// whose one problem is that.
func (f Files) For(fw *framework.Framework) []sheet.File {
	all := make([]sheet.File, len(f))
	for i, c := range f {
		if c.unopened != "" {
			all[i] = sheet.Unreadable(c.path, c.unopened)
			continue
		}
		var r io.Reader = bytes.NewReader(c.data)
		if c.err != nil {
			r = io.MultiReader(r, failing{c.err})
		}
		all[i] = sheet.ReadFile(export.Plain(c.path), r, fw)
	}
	return all
}

// Plainly opens files that are not encrypted, and refuses others.
func Plainly(path string) (io.ReadCloser, error) {
	f, err := userfile.Open(path)
	if err != nil {
		return nil, err
	}
	first := make([]byte, agefile.Prefix)
	n, _ := io.ReadFull(f, first) // what cannot be read is reported by the caller that reads all of it
	if agefile.Is(first[:n]) {
		f.Close()
		return nil, errors.New(`it is encrypted; take it in with the command "stocktake import", which asks for the passphrase`)
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// failing is what reading goes on with where it failed.
type failing struct{ error }

func (f failing) Read([]byte) (int, error) { return 0, f.error }

// most is more bytes than any reader of sheets takes; each says itself that a file is too large.
const most = 128 << 20

func read(path string, open Open) content {
	closed := func(sentence string) content { return content{path: path, unopened: sentence} }
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return closed(fmt.Sprintf("there is no .xlsx, .csv or .json file in the folder %s; name the one that the sheets are in", text.Path(path)))
	}
	if err := userfile.Check(path); err != nil {
		return closed(unopened(path, err))
	}
	f, err := open(path)
	if err != nil {
		return closed(unopened(path, err))
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, most))
	return content{path: path, data: data, err: err}
}

// unopened says why a file cannot be read.
func unopened(path string, err error) string {
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Sprintf("there is no file %s; check the name and the folder", text.Path(path))
	}
	if p := new(fs.PathError); errors.As(err, &p) {
		err = p.Err
	}
	return fmt.Sprintf("%s cannot be read: %v", text.Path(path), err)
}

// Empty are the names of the files from which nothing was read although nothing is wrong
// in them, such as a sheet that came back without an answer.
func Empty(files []sheet.File) []string {
	var names []string
	for _, f := range files {
		if len(f.Scores.Rows) == 0 && len(f.Problems) == 0 && (f.Training == nil || len(f.Training.Needs) == 0) && (f.Measures == nil || f.Measures.Empty()) {
			names = append(names, text.Path(f.Name))
		}
	}
	return names
}

// NothingIn says from which files nothing was read; empty for none.
func NothingIn(files []sheet.File) string {
	empty := Empty(files)
	if len(empty) == 0 {
		return ""
	}
	return "there is no score and no comment in " + strings.Join(empty, ", ")
}
