package form

import (
	"errors"
	"io/fs"
	"path/filepath"
	"runtime"
	"strconv"

	"familyhub/stocktake/tui/files"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// PathInput is the path of a file or a folder, with what stands in the folder below it: Tab
// completes it, ↓ chooses.
type PathInput struct {
	*LineInput
	offered
	extensions []string // of the files that are listed; all without any
	recent     []string // the folders that were used last

	items  []files.Item // of the folder
	listed string       // the folder that was read, as it was typed
	read   bool         // it was read
	failed string       // why it could not be
}

// NewPath is a field for a path. Only files that end in one of the extensions are listed.
func NewPath(label, value, hint string, recent []string, extensions ...string) *PathInput {
	line := NewLine(label, "", hint)
	line.Input.CharLimit = 0 // a path may be longer than a line of a session
	line.Input.SetValue(value)
	line.Input.CursorEnd()
	line.Reads = func(typed string) (kept, words string, err error) {
		return typed, typed, files.Foreign(typed, runtime.GOOS)
	}
	return &PathInput{LineInput: line, recent: recent, extensions: extensions, offered: offered{-1}}
}

// NewFolder is a field for a folder. The one that stands there is the program's to offer, so
// typing takes its place.
func NewFolder(label, value, hint string, recent []string) *PathInput {
	f := NewPath(label, value, hint, recent, string(filepath.Separator)) // which no file ends in
	f.Replaced()
	return f
}

func (f *PathInput) blur() {
	f.LineInput.blur()
	f.at = -1
}

// Set puts a path into the field.
func (f *PathInput) Set(value string) {
	f.LineInput.Set(value)
	f.at = -1
}

// lacks is the folder that is to be read before its items can be shown; false where that is
// the one that was read.
func (f *PathInput) lacks() (folder string, yes bool) {
	folder, rest := files.Split(f.Input.Value())
	if !f.Input.Focused() || folder == "" && rest == "" || f.read && folder == f.listed {
		return "", false
	}
	return folder, true
}

// look reads the folder aside, when another one was typed.
func (f *PathInput) look() ui.Action {
	folder, yes := f.lacks()
	if !yes {
		return nil
	}
	f.items, f.listed, f.read, f.failed = nil, folder, true, ""
	return ui.Async(func() ui.Action {
		items, err := files.List(folder, f.extensions...)
		return func(ui.App) tea.Cmd {
			if f.listed != folder {
				return nil // the user has gone on
			}
			if f.items = items; err != nil {
				f.failed = "There is no such folder" + because(err) + "."
			}
			return nil
		}
	})
}

// found are the items that can be chosen now.
func (f *PathInput) found() []files.Item {
	folder, rest := files.Split(f.Input.Value())
	switch {
	case folder == "" && rest == "":
		return files.Usual(f.recent)
	case folder != f.listed:
		return nil
	case f.selected: // to be taken as it is, or replaced
		return append(files.Recent(f.recent), f.items...)
	}
	return files.Fitting(f.items, rest)
}

// Key takes a key press.
func (f *PathInput) Key(msg tea.KeyMsg) bool {
	found := f.found()
	if msg.String() == "tab" && !f.on(len(found)) {
		return f.complete()
	}
	used, _ := f.key(f.LineInput, msg, len(found), func(at int) bool {
		f.Set(found[at].Path)
		return msg.String() == "tab" || found[at].Folder() // a file is what was asked for
	})
	return used
}

// complete goes on with what was typed as far as that is clear.
func (f *PathInput) complete() bool {
	_, rest := files.Split(f.Input.Value())
	longer := files.Complete(f.Input.Value(), f.items)
	if rest == "" || f.selected || longer == f.Input.Value() {
		return false
	}
	f.Set(longer)
	return true
}

func (f *PathInput) lines(look *ui.Look, width int) ([]string, int) {
	out, _ := f.LineInput.lines(look, width)
	if !f.Input.Focused() {
		return out, 0
	}
	if f.failed != "" {
		return append(out, look.Dim.Render(look.Cut(look.ToASCII(f.failed), width))), 0
	}
	var rows []string
	for i, it := range f.found() {
		rows = append(rows, f.row(look, i, it.Name, it.About, width))
	}
	const tall = 10 // rows in sight
	if more := len(rows) - tall; more > 0 {
		count := look.Dim.Render(look.Cut("  "+strconv.Itoa(len(rows))+" in this folder: type a part of the name", width))
		rows = append(ui.Window(rows, max(f.at, 0), tall-1), count)
	}
	return append(out, rows...), min(f.at, tall/2) + 1
}

// because says why a file cannot be opened, where it is there.
func because(err error) string {
	p := new(fs.PathError)
	if errors.Is(err, fs.ErrNotExist) || !errors.As(err, &p) {
		return ""
	}
	return ": " + p.Err.Error()
}
