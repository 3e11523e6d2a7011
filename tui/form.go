package tui

import tea "github.com/charmbracelet/bubbletea"

// form is a few fields that are filled in and then taken or dropped together: the
// one component behind everything that is typed.
type form struct {
	look   *Look
	fields []field
	at     int
}

func newForm(look *Look, fields ...field) *form {
	f := &form{look: look, fields: fields}
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
	if f.fields[f.at].key(msg) {
		return editing
	}
	switch msg.String() {
	case "enter", "ctrl+s":
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
	f.at = (f.at + by + len(f.fields)) % len(f.fields)
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

// empty is true while nothing was typed into any text.
func (f *form) empty() bool {
	for _, fd := range f.fields {
		if _, choice := fd.(*choiceField); !choice && fd.value() != "" {
			return false
		}
	}
	return true
}

// view draws the fields one below the other, their names to the left.
func (f *form) view(width int) []string {
	label := 0
	for _, fd := range f.fields {
		label = max(label, measure(fd.name()))
	}
	var out []string
	for i, fd := range f.fields {
		mark, style := "  ", f.look.Dim
		if i == f.at {
			mark, style = f.look.Glyph.Focus+" ", f.look.Strong
		}
		head := style.Render(mark+fd.name()) + blank(label-measure(fd.name())+2)
		for j, line := range fd.lines(f.look, max(width-label-4, 8)) {
			if j > 0 {
				head = blank(label + 4)
			}
			out = append(out, head+line)
		}
	}
	return out
}

// keys lists what a form answers to, for the footer.
func (f *form) commands(take string) []command {
	none := func(string) act { return nil }
	commands := []command{on("enter", take, take, none), on("esc", "cancel", "Leave it as it was", none)}
	if len(f.fields) > 1 {
		commands = append(commands, on("tab", "next field", "Go to the next field; Shift+Tab to the one before", none))
	}
	switch f.fields[f.at].(type) {
	case *areaField:
		commands = append(commands, on("alt+enter", "new line", "Begin a new line", none))
	case *choiceField:
		commands = append(commands, on("left right", "choose", "Choose another value", none).as("← →"))
	}
	return commands
}
