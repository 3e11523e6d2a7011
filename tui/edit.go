package tui

import (
	"stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// edit is a form as a page of its own.
type edit struct {
	look  *ui.Look
	title string
	intro []string
	form  *form
	kept  formID // under which its text is kept while it is typed
	take  string // what Enter does
	// done takes what was typed; it answers with what is to happen next, and with
	// false to keep the form open.
	done func(f *form) (ui.Action, bool)
	// pasted has what becomes of a text that is pasted into a field, by the field's name:
	// another text, or an act in its place. Without one the text goes in as it is.
	pasted map[string]func(text string) (string, ui.Action)
}

func (e *edit) Heading() string        { return e.title }
func (e *edit) Commands() []ui.Command { return e.form.commands(e.take) }
func (e *edit) Typing() bool           { return true }

func (e *edit) Key(msg tea.KeyMsg) ui.Action {
	switch e.form.key(msg) {
	case finished:
		next, ok := e.done(e.form)
		if !ok {
			return next
		}
		return ui.Sequence(ui.CloseTop, next)
	case dropped:
		if e.form.changed() {
			return ui.Discard(ui.CloseTop)
		}
		return ui.CloseTop
	}
	return nil
}

func (e *edit) View(width, height int) []string {
	out := []string{""}
	for _, text := range e.intro {
		for _, line := range ui.Wrap(e.look.ToASCII(text), min(width, 76)) {
			out = append(out, e.look.Text.Render(line))
		}
		out = append(out, "")
	}
	if room := height / 2; len(out) > room {
		out = out[:room]
	}
	return append(out, e.form.view(min(width, 90), height-len(out))...)
}
