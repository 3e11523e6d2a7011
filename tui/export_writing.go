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

// writing is files of an export on their way to the disk, all in one folder. The
// passphrase is here only, and gone with it.
type writing struct {
	files      []export.File
	names      aboutNames
	passphrase string // empty: the files can be read by everybody
	work       int    // what a guess at it is to cost
	again      act    // opens the dialog anew, where something is to be put right
	to         export.Writer
	make       string // the folder, where it is to be made first; else empty
}

// begin writes at once where no file of the names is, and asks where some are. What must not
// be replaced is refused before that.
func (w writing) begin() act {
	return after(func() act {
		if err := w.to.Check(w.named()...); err != nil {
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
		return func(r *Root) tea.Cmd {
			return r.carryOut(push(newReplace(r, there, w.folder(), w.write)))
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
func newReplace(r *Root, names []string, folder string, yes act) *confirm {
	if len(names) == 1 {
		effect := "A file of this name is in " + shown(folder) + " already. What stands in it will be gone."
		return newConfirm(r, "Replace "+names[0]+"?", effect, yes)
	}
	c := newConfirm(r, "Replace "+itoa(len(names))+" files in "+shown(folder)+"?", "What stands in them will be gone.", yes)
	c.names = names
	return c
}

// write encrypts and writes aside, and says where, or what went wrong. Leaving the
// program waits for it.
func (w writing) write(r *Root) tea.Cmd {
	if w.passphrase != "" {
		r.notice = notice{text: r.look.spell("Encrypting… that takes a second or more for each file.")}
	}
	return r.toDisk(func() act {
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
		return wrote(w.folder(), files, w.names)
	})
}

func (w writing) cost() int {
	if w.work == 0 {
		return agefile.Work
	}
	return w.work
}

// saveAll writes files, each whole or not at all. The error says which were written
// before one that was not.
func (w writing) saveAll(files []export.File) error {
	if err := w.to.MakeFolder(w.make); err != nil {
		return err
	}
	for i, f := range files {
		err := w.to.Save(f.Path, f.Data)
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
func wrote(folder string, files []export.File, names aboutNames) act {
	return func(r *Root) tea.Cmd {
		r.config.ExportDir = folder
		if len(files) == 1 {
			r.notice = notice{text: "Written: " + names.brief, path: shown(files[0].Path)}
			return nil
		}
		r.notice = notice{text: "Written: " + itoa(len(files)) + " files in ", path: shown(folder)}
		return r.carryOut(push(newWritten(r.look, folder, baseNames(files), names.sentence)))
	}
}

func baseNames(files []export.File) []string {
	var names []string
	for _, f := range files {
		names = append(names, shown(filepath.Base(f.Path)))
	}
	return names
}
