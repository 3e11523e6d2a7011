// Package sheets takes score sheets from the disk and puts blank ones there, for the
// commands and for the screens.
package sheets

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"stocktake/model"
	"stocktake/model/sheet"
	"stocktake/tui/agefile"
	"stocktake/tui/export"
)

// Paths are the files that names stand for: a file itself, a folder all sheets in it,
// and a pattern such as *.xlsx the files that it fits, which not every shell works out.
// Each file comes once, where it is named first. A name that stands for nothing stays.
func Paths(names []string) []string {
	var paths []string
	seen := make(map[string]bool)
	for _, name := range names {
		for _, path := range expand(name) {
			if clean := filepath.Clean(path); !seen[clean] {
				seen[clean] = true
				paths = append(paths, path)
			}
		}
	}
	return paths
}

func expand(name string) []string {
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		if all := inside(name); len(all) > 0 {
			return all
		}
	case err != nil && strings.ContainsAny(name, "*?["):
		all, _ := filepath.Glob(name) // a pattern that is none fits nothing
		if all = slices.DeleteFunc(all, hidden); len(all) > 0 {
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
		if ours && !e.IsDir() && !hidden(e.Name()) {
			paths = append(paths, filepath.Join(folder, e.Name()))
		}
	}
	return paths
}

// hidden is true for a file that nobody means by a folder or a pattern: also for the one
// that a spreadsheet program puts beside a sheet while that is open.
func hidden(path string) bool {
	name := filepath.Base(path)
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$")
}

// Open opens a file for reading. Of one that is encrypted it gives the content.
type Open func(path string) (io.ReadCloser, error)

// Read reads files, in their order. One that cannot be opened is read as a file whose
// one problem is that.
func Read(paths []string, open Open) []sheet.File {
	files := make([]sheet.File, len(paths))
	for i, path := range paths {
		files[i] = read(path, open)
	}
	return files
}

// Plainly opens files that are not encrypted, and refuses others.
func Plainly(path string) (io.ReadCloser, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	first := make([]byte, agefile.Prefix)
	n, _ := io.ReadFull(f, first) // what cannot be read is reported by whoever reads all of it
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

func read(path string, open Open) sheet.File {
	info, err := os.Stat(path)
	if err != nil {
		return sheet.Unreadable(path, unopened(path, err))
	}
	if info.IsDir() {
		return sheet.Unreadable(path, fmt.Sprintf("there is no .xlsx, .csv or .json file in the folder %s; name the one that the sheets are in", model.ShownPath(path)))
	}
	if !info.Mode().IsRegular() {
		return sheet.Unreadable(path, fmt.Sprintf("%s is no file that a sheet could be in; check the name", model.ShownPath(path)))
	}
	f, err := open(path)
	if err != nil {
		return sheet.Unreadable(path, unopened(path, err))
	}
	defer f.Close()
	return sheet.ReadFile(export.Plain(path), f)
}

// unopened says why a file cannot be read.
func unopened(path string, err error) string {
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Sprintf("there is no file %s; check the name and the folder", model.ShownPath(path))
	}
	if p := new(fs.PathError); errors.As(err, &p) {
		err = p.Err
	}
	return fmt.Sprintf("%s cannot be read: %v", model.ShownPath(path), err)
}
