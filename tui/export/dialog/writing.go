package dialog

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/tui/agefile"
	"familyhub/stocktake/tui/clipboard"
	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/files"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// ExportTarget is where exports go, and how.
type ExportTarget struct {
	Folder   string                  // unless the user names another
	Folders  *ui.Folders             // that were used last
	Template string                  // the path of the Word document that the last ones took their looks from, as it was typed; empty for none
	Files    export.Writer           // writes them, and knows what they must not replace
	Open     func(path string) error // opens a file or a folder as a double click would; nil where nothing can
	Copy     clipboard.Copy          // to the terminal's clipboard; nil where there is none
	Work     int                     // what a guess at a passphrase costs; 0 for agefile.Work
}

// Writing is files of an export on their way to the disk, all in one folder. The
// passphrase is here only, and gone with it.
type Writing struct {
	files      []export.File
	names      AboutNames
	passphrase string    // empty: the files can be read by everybody
	again      ui.Action // opens the dialog again, where something is to be put right
	To         *ExportTarget
	make       string // the folder, where it is to be made first; else empty
	template   string // the path of what is not to be replaced; empty for none
}

// begin writes at once where no file of the names is, and asks where some are. What must not
// be replaced is refused before that.
func (w Writing) begin() ui.Action {
	return ui.Async(func() ui.Action {
		if err := errors.Join(w.To.Files.Check(w.named()...), export.CheckTemplate(w.template, w.named())); err != nil {
			return ui.Sequence(w.again, ui.Complain(err))
		}
		var there []string
		for _, path := range w.paths() {
			if _, err := os.Stat(path); err == nil {
				there = append(there, ui.Sanitize(filepath.Base(path)))
			}
		}
		if len(there) == 0 {
			return w.write
		}
		return func(app ui.App) tea.Cmd {
			return ui.Run(app, ui.Push(NewReplace(app, there, w.folder(), w.write)))
		}
	})
}

// paths are those that the files will have.
func (w Writing) paths() []string {
	var paths []string
	for _, f := range w.named() {
		paths = append(paths, f.Path)
	}
	return paths
}

// named is the files under the names that they will have.
func (w Writing) named() []export.File {
	files := slices.Clone(w.files)
	for i := range files {
		if w.passphrase != "" {
			files[i].Path += agefile.Suffix
		}
	}
	return files
}

func (w Writing) folder() string { return filepath.Dir(w.files[0].Path) }

// NewReplace asks before files are replaced, and names them.
func NewReplace(app ui.App, names []string, folder string, yes ui.Action) *ui.Confirm {
	if len(names) == 1 {
		effect := "A file of this name is in " + ui.Sanitize(folder) + " already. What stands in it will be gone."
		return ui.NewConfirm(app, "Replace "+names[0]+"?", effect, yes)
	}
	c := ui.NewConfirm(app, "Replace "+strconv.Itoa(len(names))+" files in "+ui.Sanitize(folder)+"?", "What stands in them will be gone.", yes)
	c.Names = names
	return c
}

// write encrypts and writes aside, and says where, or what went wrong. Leaving the
// program waits for it.
func (w Writing) write(app ui.App) tea.Cmd {
	if w.passphrase != "" {
		app.Notify(ui.Notice{Text: app.Look().ToASCII("Encrypting… that takes a second or more for each file.")})
	}
	return app.Aside(func() ui.Action {
		files := w.files
		if w.passphrase != "" {
			var err error
			if files, err = export.Encrypt(files, w.passphrase, w.cost()); err != nil {
				return ui.Sequence(w.again, ui.Complain(err))
			}
		}
		if err := w.saveAll(files); err != nil {
			return ui.Sequence(w.again, ui.Complain(err))
		}
		return w.Wrote(files, w.names)
	})
}

func (w Writing) cost() int {
	if w.To.Work == 0 {
		return agefile.Work
	}
	return w.To.Work
}

// saveAll writes files, each whole or not at all. The error says which were written
// before one that was not.
func (w Writing) saveAll(files []export.File) error {
	if err := w.To.Files.MakeFolder(w.make); err != nil {
		return err
	}
	for i, f := range files {
		err := w.To.Files.Save(f.Path, f.Data)
		if err != nil && i > 0 {
			return fmt.Errorf("%w; written before it: %s", err, strings.Join(BaseNames(files[:i]), ", "))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// Wrote says where the files are, on a page from which they are opened.
func (w Writing) Wrote(written []export.File, names AboutNames) ui.Action {
	return func(app ui.App) tea.Cmd {
		folder := filepath.Dir(written[0].Path)
		w.To.Folder = folder
		if len(written) == 1 {
			app.Notify(ui.Notice{Text: "Written: " + names.brief, Path: ui.Sanitize(written[0].Path)})
		} else {
			app.Notify(ui.Notice{Text: "Written: " + strconv.Itoa(len(written)) + " files in ", Path: ui.Sanitize(folder)})
		}
		used := w.To.Folders.Used(files.Remember(w.To.Folders.Recent, folder+string(filepath.Separator)))
		return ui.Run(app, ui.Sequence(used, ui.Push(newWritten(app.Look(), w.To, written, names.sentence))))
	}
}

// BaseNames is the names of files without their folders.
func BaseNames(files []export.File) []string {
	var names []string
	for _, f := range files {
		names = append(names, ui.Sanitize(filepath.Base(f.Path)))
	}
	return names
}
