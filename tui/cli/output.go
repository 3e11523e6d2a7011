package cli

import (
	"fmt"
	"path/filepath"

	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/export"
)

// writer writes the files that leave the program, and refuses to put one in the place of
// the data file of this call, of the usual one, or of what belongs to them.
func (a *App) writer() export.Writer {
	return export.Writer{Refuse: func(path string) error { return store.CheckOutput(path, a.dataFiles()...) }}
}

// dataFiles is the data file of this call, whether it is there or not, and the usual one.
func (a *App) dataFiles() (files []string) {
	if path, err := a.given(); err == nil {
		files = append(files, path)
	}
	if path, err := store.DefaultPath(); err == nil {
		files = append(files, path)
	}
	return files
}

// write writes files, all of which may be written, and prints their names. The folder that
// out names is made first, if its name says that it is one.
func (a *App) write(out string, files ...export.File) error {
	w := a.writer()
	if err := w.Check(files...); err != nil {
		return err
	}
	if err := w.MakeFolder(out); err != nil {
		return err
	}
	for _, f := range files {
		if err := w.Save(f.Path, f.Data); err != nil {
			return err
		}
		if _, err := fmt.Fprintln(a.Stdout, shown(f.Path)); err != nil {
			return err
		}
	}
	return nil
}

// fileIn is the path that -o names, or where it ends as a folder does, of a file in there.
func fileIn(out, name string) string {
	if export.EndsAsFolder(out) {
		return filepath.Join(out, name)
	}
	return out
}
