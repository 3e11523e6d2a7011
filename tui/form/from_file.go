package form

import (
	"fmt"
	"io"
	"path/filepath"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/files"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/userfile"

	tea "github.com/charmbracelet/bubbletea"
)

const fileField = "File"

// AskFile asks for a file and reads it aside. What read returns takes the file in; after
// an error, all that is wrong is shown and nothing is taken in.
func AskFile(d *ui.OpenSession, look *ui.Look, title, intro string, read func(name string, r io.Reader) (take func(), err error), extensions ...string) ui.Screen {
	e := &Edit{
		Look: look, Title: title, Take: "read", Intro: []string{intro},
		Form: New(look, NewPath(fileField, "", "type a name, or choose a folder with ↓", d.Folders.Recent, extensions...)),
	}
	e.Done = func(f *Form) (ui.Action, bool) {
		again := ui.Push(e) // with what was typed, to be put right
		from := d.Folders.Used(files.Remember(d.Folders.Recent, f.Value(fileField)))
		return ui.Sequence(from, readAside(d, look, ui.TypedPath(f.Value(fileField)), again, read)), true
	}
	return e
}

func readAside(d *ui.OpenSession, look *ui.Look, path string, again ui.Action, read func(string, io.Reader) (func(), error)) ui.Action {
	return ui.Async(func() ui.Action {
		file, err := userfile.Open(path)
		if err != nil {
			return ui.Sequence(again, ui.Complain(fmt.Errorf("the file %s cannot be opened%s; check the name and the folder", text.Path(path), because(err))))
		}
		defer file.Close()
		take, err := read(filepath.Base(path), file)
		if err != nil {
			return ui.Sequence(again, ui.Push(ui.NewFaults(look, "Nothing was read", err)))
		}
		return func(app ui.App) tea.Cmd {
			if app.Session() == d { // the session was not left while the file was read
				take()
			}
			return nil
		}
	})
}
