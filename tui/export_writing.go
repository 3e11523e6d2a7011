package tui

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"stocktake/tui/agefile"
	"stocktake/tui/export"
)

// exportTarget is where exports go, and how.
type exportTarget struct {
	Folder string        // unless the user names another; then that one
	Files  export.Writer // writes them, and knows what they must not replace
	Work   int           // what a guess at a passphrase costs; 0 for agefile.Work
}

// writing is files of an export on their way to the disk, all in one folder. The
// passphrase is here only, and gone with it.
type writing struct {
	files      []export.File
	names      aboutNames
	passphrase string // empty: the files can be read by everybody
	again      act    // opens the dialog anew, where something is to be put right
	to         *exportTarget
	make       string // the folder, where it is to be made first; else empty
}

// begin writes at once where no file of the names is, and asks where some are. What must not
// be replaced is refused before that.
func (w writing) begin() act {
	return after(func() act {
		if err := w.to.Files.Check(w.named()...); err != nil {
			return both(w.again, complain(err))
		}
		var there []string
		for _, path := range w.paths() {
			if _, err := os.Stat(path); err == nil {
				there = append(there, shown(filepath.Base(path)))
			}
		}
		if len(there) == 0 {
			return w.write
		}
		return func(app App) tea.Cmd {
			return run(app, push(newReplace(app, there, w.folder(), w.write)))
		}
	})
}

// paths are those that the files will have.
func (w writing) paths() []string {
	var paths []string
	for _, f := range w.named() {
		paths = append(paths, f.Path)
	}
	return paths
}

// named is the files under the names that they will have.
func (w writing) named() []export.File {
	files := slices.Clone(w.files)
	for i := range files {
		if w.passphrase != "" {
			files[i].Path += agefile.Suffix
		}
	}
	return files
}

func (w writing) folder() string { return filepath.Dir(w.files[0].Path) }

// newReplace asks before files are replaced, and names them.
func newReplace(app App, names []string, folder string, yes act) *confirm {
	if len(names) == 1 {
		effect := "A file of this name is in " + shown(folder) + " already. What stands in it will be gone."
		return newConfirm(app, "Replace "+names[0]+"?", effect, yes)
	}
	c := newConfirm(app, "Replace "+itoa(len(names))+" files in "+shown(folder)+"?", "What stands in them will be gone.", yes)
	c.names = names
	return c
}

// write encrypts and writes aside, and says where, or what went wrong. Leaving the
// program waits for it.
func (w writing) write(app App) tea.Cmd {
	if w.passphrase != "" {
		app.Notify(notice{text: app.Look().spell("Encrypting… that takes a second or more for each file.")})
	}
	return app.Aside(func() act {
		files := w.files
		if w.passphrase != "" {
			var err error
			if files, err = export.Encrypt(files, w.passphrase, w.cost()); err != nil {
				return both(w.again, complain(err))
			}
		}
		if err := w.saveAll(files); err != nil {
			return both(w.again, complain(err))
		}
		return w.wrote(w.folder(), files, w.names)
	})
}

func (w writing) cost() int {
	if w.to.Work == 0 {
		return agefile.Work
	}
	return w.to.Work
}

// saveAll writes files, each whole or not at all. The error says which were written
// before one that was not.
func (w writing) saveAll(files []export.File) error {
	if err := w.to.Files.MakeFolder(w.make); err != nil {
		return err
	}
	for i, f := range files {
		err := w.to.Files.Save(f.Path, f.Data)
		if err != nil && i > 0 {
			return fmt.Errorf("%w; written before it: %s", err, strings.Join(baseNames(files[:i]), ", "))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// wrote says where the files are: one in the footer, several on a page.
func (w writing) wrote(folder string, files []export.File, names aboutNames) act {
	return func(app App) tea.Cmd {
		w.to.Folder = folder
		if len(files) == 1 {
			app.Notify(notice{text: "Written: " + names.brief, path: shown(files[0].Path)})
			return nil
		}
		app.Notify(notice{text: "Written: " + itoa(len(files)) + " files in ", path: shown(folder)})
		return run(app, push(newWritten(app.Look(), folder, baseNames(files), names.sentence)))
	}
}

func baseNames(files []export.File) []string {
	var names []string
	for _, f := range files {
		names = append(names, shown(filepath.Base(f.Path)))
	}
	return names
}
