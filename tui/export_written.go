package tui

// writtenFiles lists the files that an export has written.
type writtenFiles struct {
	scroll
	look   *Look
	folder string
	names  []string
	about  string // a sentence about them; empty for none
}

func newWritten(look *Look, folder string, names []string, about string) *writtenFiles {
	return &writtenFiles{look: look, folder: folder, names: names, about: about}
}

func (w *writtenFiles) heading() string { return "Written" }
func (w *writtenFiles) mustAnswer()     {}

func (w *writtenFiles) commands() []command {
	return append([]command{
		on("esc q enter", "close", "Close the list", func() act { return closeTop }).as("Esc"),
	}, w.scroll.commands()...)
}

func (w *writtenFiles) view(width, height int) []string {
	out := []string{"", w.look.Text.Render(plural(len(w.names), "file is", "files are") + " now in"), w.look.Strong.Render(w.look.cutFront(shown(w.folder), width)), ""}
	for _, name := range w.names {
		out = append(out, w.look.Text.Render(w.look.cut("  "+name, width)))
	}
	if w.about != "" {
		out = append(out, "")
		for _, line := range wrap(w.about, min(width, 72)) {
			out = append(out, w.look.Text.Render(w.look.spell(line)))
		}
	}
	return w.window(out, height)
}
