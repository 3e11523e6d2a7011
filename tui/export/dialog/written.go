package dialog

import (
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
)

// writtenFiles lists the files that an export has written.
type writtenFiles struct {
	ui.Scroll
	look   *ui.Look
	folder string
	names  []string
	about  string // a sentence about them; empty for none
}

func newWritten(look *ui.Look, folder string, names []string, about string) *writtenFiles {
	w := &writtenFiles{look: look, folder: folder, names: names, about: about}
	w.Text = w.lines
	return w
}

// Heading says where the user is.
func (w *writtenFiles) Heading() string { return "Written" }

// MustAnswer marks a page that must be answered.
func (w *writtenFiles) MustAnswer() {}

// Commands lists what can be done now, most wanted first.
func (w *writtenFiles) Commands() []ui.Command {
	return append([]ui.Command{
		ui.On("esc q enter", "close", "Close the list", func() ui.Action { return ui.CloseTop }).As("Esc"),
	}, w.Scroll.Commands()...)
}

func (w *writtenFiles) lines(width int) []string {
	out := []string{"", w.look.Text.Render(text.CountOf(len(w.names), "file is", "files are") + " now in"), w.look.Strong.Render(w.look.CutFront(ui.Sanitize(w.folder), width)), ""}
	for _, name := range w.names {
		out = append(out, w.look.Text.Render(w.look.Cut("  "+name, width)))
	}
	if w.about != "" {
		out = append(out, "")
		for _, line := range ui.Wrap(w.about, min(width, 72)) {
			out = append(out, w.look.Text.Render(w.look.ToASCII(line)))
		}
	}
	return out
}
