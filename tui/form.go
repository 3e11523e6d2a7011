package tui

import (
	"stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// form is a few fields that are filled in and then taken or dropped together: the
// one component behind everything that is typed.
type form struct {
	look   *ui.Look
	fields []field
	was    []string // what stood in the fields at first
	at     int
	folded int // how many fields are seen before ctrl+o unfolds the rest; 0 for all
	// note says something quiet about what stands in the fields, where there is room.
	note func(*form) string
}

func newForm(look *ui.Look, fields ...field) *form {
	f := &form{look: look, fields: fields}
	for _, fd := range fields {
		f.was = append(f.was, fd.value())
	}
	f.fields[0].focus()
	return f
}

// outcome is what a key press came to for the form as a whole.
type outcome int

const (
	editing  outcome = iota
	finished         // Enter: take what stands in the fields
	dropped          // Esc: leave everything as it was
	above            // ↑ in the first field: somebody else's key
)

// key takes a key press.
func (f *form) key(msg tea.KeyMsg) outcome {
	switch msg.Type {
	case tea.KeyCtrlS:
		return finished
	case tea.KeyCtrlO:
		f.unfold()
		return editing
	}
	if f.fields[f.at].Key(msg) {
		return editing
	}
	switch msg.String() {
	case "enter":
		return finished
	case "esc":
		return dropped
	case "tab", "down":
		f.move(1)
	case "shift+tab":
		f.move(-1)
	case "up":
		if f.at == 0 {
			return above
		}
		f.move(-1)
	}
	return editing
}

func (f *form) move(by int) {
	f.fields[f.at].blur()
	f.at = (f.at + by + len(f.seen())) % len(f.seen())
	f.fields[f.at].focus()
}

// value returns what stands in a field.
func (f *form) value(name string) string {
	for _, fd := range f.fields {
		if fd.name() == name {
			return fd.value()
		}
	}
	return ""
}

// changed is true when anything stands in the fields that did not at first.
func (f *form) changed() bool {
	for i, fd := range f.fields {
		if fd.value() != f.was[i] {
			return true
		}
	}
	return false
}

// empty is true while nothing was typed into any text.
func (f *form) empty() bool {
	for _, fd := range f.fields {
		if _, choice := fd.(*choiceInput); !choice && !given(fd) && fd.value() != "" {
			return false
		}
	}
	return true
}

// view draws the fields one below the other, their names to the left. Where they do
// not all have room, the one in focus is in sight.
func (f *form) view(width, height int) []string {
	label := 0
	for _, fd := range f.seen() {
		label = max(label, ui.Width(fd.name()))
	}
	label = min(label, width/2)
	var out []string
	focus := 0
	for i, fd := range f.seen() {
		lines := fd.lines(f.look, max(width-label-4, 8))
		if i == f.at {
			focus = len(out)
			if deep, ok := fd.(interface{ inSight() int }); ok {
				focus += deep.inSight()
			}
		}
		mark, style := "  ", f.look.Dim
		if i == f.at {
			mark, style = f.look.Glyph.Focus+" ", f.look.Strong
		}
		head := style.Render(mark+f.look.Fit(fd.name(), label)) + "  "
		for j, line := range lines {
			if j > 0 {
				head = ui.Blank(label + 4)
			}
			out = append(out, head+line)
		}
	}
	note := f.noted(width, height, len(out))
	return append(ui.Window(out, focus, height-len(note)), note...)
}

// commands lists what a form answers to, for the footer.
func (f *form) commands(take string) []ui.Command {
	none := func() ui.Action { return nil }
	commands := []ui.Command{ui.On("enter", take, take, none), ui.On("esc", "cancel", "Leave it as it was", none)}
	if len(f.fields) > 1 {
		commands = append(commands, ui.On("tab", "next field", "Go to the next field; Shift+Tab to the one before", none))
	}
	if len(f.seen()) < len(f.fields) {
		commands = append(commands, ui.On("ctrl+o", "more fields", "Show the other fields, too", none))
	}
	switch fd := f.fields[f.at].(type) {
	case *marksInput:
		commands = append(commands, ui.On("space", "mark", "Mark what is in focus, or take the mark away", none))
	case *pickInput:
		if fd.at >= 0 {
			commands[0] = ui.On("enter", "take it", "Take the suggestion; it can be changed further", none)
		}
		commands = append(commands, ui.On("down", "suggestions", "Go down to the suggestions; Enter takes one", none).As("↓"))
	case *areaInput:
		commands = append(commands, ui.On("alt+enter ctrl+j", "new line", "Begin a new line", none))
	case *choiceInput:
		commands = append(commands, ui.On("left right", "choose", "Choose another value", none).As("← →"))
	}
	return commands
}

// filterName is the field of what is looked for in a list or a text.
const filterName = "Find"
