package dialog

import (
	"path/filepath"
	"strings"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/agefile"
	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/ui"
)

// writtenFiles lists the files that an export has written, and opens them.
type writtenFiles struct {
	look  *ui.Look
	to    *ExportTarget
	files []export.File
	about string // a sentence about them; empty for none
	at    int
}

func newWritten(look *ui.Look, to *ExportTarget, files []export.File, about string) *writtenFiles {
	return &writtenFiles{look: look, to: to, files: files, about: about}
}

func (w *writtenFiles) folder() string { return filepath.Dir(w.files[0].Path) }

// Heading says where the user is.
func (w *writtenFiles) Heading() string {
	return "Written: " + text.CountOf(len(w.files), "file", "files")
}

// MustAnswer marks a page that must be answered.
func (w *writtenFiles) MustAnswer() {}

// Commands lists what can be done now, most wanted first.
func (w *writtenFiles) Commands() []ui.Command {
	commands := []ui.Command{
		ui.On("esc q", "close", "Close the list", func() ui.Action { return ui.CloseTop }).As("Esc"),
		ui.On("enter", "open it", "Open the file in focus, with the program that this computer has for it",
			func() ui.Action { return w.open(w.files[w.at].Path) }),
		ui.On("g", "its folder", "Go to the folder of the files", func() ui.Action { return w.open(w.folder()) }),
	}
	move := func(by int) ui.Action {
		w.at = min(max(w.at+by, 0), len(w.files)-1)
		return nil
	}
	if len(w.files) == 1 {
		return commands
	}
	return append(commands, ui.Choosing("file", move)...)
}

// open opens a file or the folder aside, and says where it is where that cannot be done.
func (w *writtenFiles) open(path string) ui.Action {
	if strings.HasSuffix(path, agefile.Suffix) {
		return ui.Say("It opens with its passphrase only: stocktake load and import ask for it, and so does age -d.")
	}
	if strings.HasSuffix(path, export.DataFile) {
		return ui.Notify(ui.Notice{Text: "It opens, here or elsewhere, with: stocktake --file ", Path: ui.Sanitize(path)})
	}
	if w.to.Open == nil {
		return notOpened("Nothing here can open it; it is at ", path)
	}
	return ui.Async(func() ui.Action {
		if err := w.to.Open(path); err != nil {
			return notOpened(ui.Sentence(err)+" It is at ", path)
		}
		return ui.Notify(ui.Notice{Text: "Opened: ", Path: ui.Sanitize(path)})
	})
}

func notOpened(why, path string) ui.Action {
	return ui.Notify(ui.Notice{Text: why, Path: ui.Sanitize(path), Bad: true})
}

// View draws the page.
func (w *writtenFiles) View(width, height int) []string {
	top := []string{"", w.look.Text.Render(text.CountOf(len(w.files), "file is", "files are") + " now in"), w.look.Strong.Render(w.look.CutFront(ui.Sanitize(w.folder()), width)), ""}
	var rows, below []string
	for i, name := range BaseNames(w.files) {
		mark, style := w.look.RowStart(i == w.at)
		rows = append(rows, style.Render(w.look.Cut(mark+name, width)))
	}
	if w.about != "" {
		below = append([]string{""}, ui.Paragraph(w.look.Text, w.look.ToASCII(w.about), ui.Readable(width, 72))...)
	}
	return append(append(top, ui.Window(rows, w.at, max(height-len(top)-len(below), 1))...), below...)
}
