package form

import (
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// Edit is a form as a page of its own.
type Edit struct {
	Look  *ui.Look
	Title string
	Intro []string
	Form  *Form
	Kept  ID     // under which its text is kept while it is typed
	Take  string // what Enter does
	// Done takes what was typed; it answers with what is to happen next, and with
	// false to keep the form open.
	Done func(f *Form) (ui.Action, bool)
	// Pasted has what becomes of a text that is pasted into a field, by the field's name:
	// another text, or an action in its place. Without one the text goes in as it is.
	Pasted map[string]func(text string) (string, ui.Action)
	// Asks is for a form that is kept nowhere while it is typed, and is more than a line: Esc
	// asks before it is thrown away.
	Asks bool
	// Keys are the commands of the form as this page has them; it may be nil.
	Keys func(commands []ui.Command) []ui.Command
	// Offers adds fields to the form, or takes them away, as what stands in others has it; it may be nil.
	Offers func(f *Form)
	// Takes has a key before the form does, and reports whether it was of use; it may be nil.
	Takes func(msg tea.KeyMsg) (ui.Action, bool)
	// Aside draws what stands beside the form, or below where there is no room beside it; it
	// may be nil.
	Aside      func(width, height int) []string
	AsideTitle func() string
}

// Heading says where the user is.
func (e *Edit) Heading() string { return e.Title }

// Commands lists what can be done now, most wanted first.
func (e *Edit) Commands() []ui.Command {
	commands := e.Form.commands(e.Take)
	if e.Keys != nil {
		return e.Keys(commands)
	}
	return commands
}

// Typing reports whether a text field is in focus.
func (e *Edit) Typing() bool { return true }

// Key takes a key press.
func (e *Edit) Key(msg tea.KeyMsg) ui.Action {
	if e.Takes != nil {
		if next, took := e.Takes(msg); took {
			return next
		}
	}
	switch e.Form.Key(msg) {
	case Finished:
		return e.Finish()
	case opens:
		return e.Form.door()
	case Dropped:
		if (e.Asks || e.Kept != (ID{})) && e.Form.Changed() { // what is kept nowhere is no work
			return ui.Discard(ui.CloseTop)
		}
		return ui.CloseTop
	}
	if path, ok := e.Form.Fields[e.Form.At].(*PathInput); ok {
		return path.look()
	}
	return nil
}

// Finish keeps what stands in the fields, unless something is wrong with one of them.
func (e *Edit) Finish() ui.Action {
	if !e.Form.Good() {
		return nil
	}
	next, ok := e.Done(e.Form)
	if !ok {
		return next
	}
	return ui.Sequence(ui.CloseTop, next)
}

// mostWide is how many cells the form has at most.
const mostWide = 90

// Resize tells the fields how wide they are.
func (e *Edit) Resize(width, _ int) {
	if e.Aside != nil {
		width = ui.ListWidth(width)
	}
	if e.Offers != nil {
		e.Offers(e.Form)
	}
	e.Form.Resize(ui.Readable(width, mostWide))
}

// View draws the page.
func (e *Edit) View(width, height int) []string {
	if e.Aside == nil {
		return e.fields(width, height)
	}
	const title, least = 2, 4 // rows above what stands below, and of a form
	if height < title+1+least {
		return e.fields(width, height)
	}
	if width >= ui.PreviewFrom {
		return e.Look.WithPreview(width, height, e.fields, ui.Frame{Title: e.AsideTitle()}, e.Aside)
	}
	below := e.Aside(width-2, max(height/3-title, 1))
	out := e.Look.Exactly(e.fields(width, height-len(below)-title), width, height-len(below)-title)
	out = append(out, "", e.Look.Header.Render(e.Look.Cut(e.AsideTitle(), width)))
	for _, line := range below {
		out = append(out, "  "+line)
	}
	return out
}

// fields draws the form itself.
func (e *Edit) fields(width, height int) []string {
	out := []string{""}
	for _, text := range e.Intro {
		out = append(append(out, ui.Paragraph(e.Look.Text, e.Look.ToASCII(text), ui.Readable(width, 76))...), "")
	}
	if room := height / 2; len(out) > room {
		out = out[:room]
	}
	return append(out, e.Form.View(ui.Readable(width, mostWide), height-len(out))...)
}
