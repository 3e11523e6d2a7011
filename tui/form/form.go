package form

import (
	"slices"

	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// Form is a few fields that are filled in and then taken or dropped together: the
// one component behind everything that is typed.
type Form struct {
	look   *ui.Look
	Fields []Field
	Was    []string // what stood in the fields at first
	At     int
	more   *more // the line behind which fields are folded away; nil where none are
	folded int   // how many fields are seen with the line, while it is closed
	open   bool  // the fields behind the line are seen
	// InOrder is for a form that is filled in from top to bottom: Enter goes on to the next
	// field, and keeps the form from its last. ctrl+s keeps it from anywhere.
	InOrder bool
	wrong   map[string]wrong // by the name of the field
	// Note says something quiet about what stands in the fields, where there is room.
	Note func(*Form) string
}

// New is a form with the first of its fields in focus.
func New(look *ui.Look, fields ...Field) *Form {
	f := &Form{look: look, Fields: fields, wrong: map[string]wrong{}}
	for _, fd := range fields {
		f.Was = append(f.Was, fd.Value())
	}
	f.Fields[0].Focus()
	return f
}

// outcome is what a key press came to for the form as a whole.
type outcome int

const (
	editing  outcome = iota
	Finished         // Enter: take what stands in the fields
	Dropped          // Esc: leave everything as it was
	above            // ↑ in the first field: somebody else's key
	opens            // Enter in a field that is chosen on a page
)

// Key takes a key press.
func (f *Form) Key(msg tea.KeyMsg) outcome {
	switch msg.Type {
	case tea.KeyCtrlS:
		return Finished
	case tea.KeyCtrlO:
		f.turn()
		return editing
	}
	f.takeBack()
	if f.Fields[f.At].Key(msg) || f.refuseLetters(msg) {
		return editing
	}
	switch msg.String() {
	case "enter":
		if f.door() != nil {
			return opens
		}
		if f.goesOn() {
			f.Move(1)
			return editing
		}
		return Finished
	case "esc":
		return Dropped
	case "tab", "down":
		f.Move(1)
	case "shift+tab":
		f.Move(-1)
	case "up":
		if f.At == 0 {
			return above
		}
		f.Move(-1)
	}
	return editing
}

// goesOn reports whether Enter goes to the next field.
func (f *Form) goesOn() bool { return f.InOrder && f.At < len(f.seen())-1 }

// Move goes so many fields on, or back.
func (f *Form) Move(by int) {
	f.Fields[f.At].blur()
	f.check(f.Fields[f.At])
	f.At = (f.At + by + len(f.seen())) % len(f.seen())
	f.Fields[f.At].Focus()
}

// Value returns what stands in a field.
func (f *Form) Value(name string) string {
	if at := f.place(name); at >= 0 {
		return f.Fields[at].Value()
	}
	return ""
}

// place is where the field of a name stands; -1 for none.
func (f *Form) place(name string) int {
	return slices.IndexFunc(f.Fields, func(fd Field) bool { return fd.Name() == name })
}

// Has reports whether there is a field of a name.
func (f *Form) Has(name string) bool { return f.place(name) >= 0 }

// Focused is the name of the field in focus.
func (f *Form) Focused() string { return f.Fields[f.At].Name() }

// Put puts a text into a field.
func (f *Form) Put(name, value string) {
	for _, fd := range f.Fields {
		if s, ok := fd.(Settable); ok && fd.Name() == name {
			s.Set(value)
		}
	}
}

// Changed reports whether anything stands in the fields that did not at first.
func (f *Form) Changed() bool {
	return !slices.EqualFunc(f.Fields, f.Was, func(fd Field, was string) bool { return fd.Value() == was })
}

// Empty reports whether nothing was typed into any text.
func (f *Form) Empty() bool {
	return !slices.ContainsFunc(f.Fields, func(fd Field) bool {
		_, choice := fd.(*ChoiceInput)
		return !choice && !given(fd) && fd.Value() != ""
	})
}

// labels is how many cells the names of the fields have, of so many in all.
func (f *Form) labels(width int) int {
	label := 0
	for _, fd := range f.seen() {
		label = max(label, ui.Width(fd.Label()))
	}
	return min(label, width/2)
}

// Resize tells the field in focus how wide the form is.
func (f *Form) Resize(width int) {
	if area, ok := f.Fields[f.At].(*AreaInput); ok {
		area.resize(max(width-f.labels(width)-4, 8))
	}
}

// View draws the fields one below the other, their names to the left. Where they do
// not all have room, the one in focus is in sight.
func (f *Form) View(width, height int) []string {
	label := f.labels(width)
	var out []string
	focus := 0
	for i, fd := range f.seen() {
		lines, deep := fd.lines(f.look, max(width-label-4, 8))
		if i == f.At {
			focus = len(out) + deep
		}
		mark, style := "  ", f.look.Dim
		if i == f.At {
			mark, style = f.look.Glyph.Focus+" ", f.look.Strong
		}
		head := style.Render(mark+f.look.Fit(fd.Label(), label)) + "  "
		for j, line := range lines {
			if j > 0 {
				head = ui.Blank(label + 4)
			}
			out = append(out, f.look.Field(head+line))
		}
		for _, line := range f.fault(fd, max(width-label-4, 8)) {
			out = append(out, f.look.Field(ui.Blank(label+4)+line))
		}
	}
	note := f.noted(width, height, len(out))
	return append(ui.Window(out, focus, height-len(note)), note...)
}

// commands lists what a form answers to, for the footer.
func (f *Form) commands(take string) []ui.Command {
	none := func() ui.Action { return nil }
	commands := []ui.Command{ui.On("enter", take, take, none), ui.On("esc", "cancel", "Leave it as it was", none)}
	if f.goesOn() {
		commands[0] = ui.On("enter", "next field", "Go on to the next field", none)
		commands = append(commands, ui.On("ctrl+s", take, take, none))
	}
	if _, path := f.Fields[f.At].(*PathInput); len(f.seen()) > 1 && !f.goesOn() && !path {
		commands = append(commands, ui.On("tab", "next field", "Go to the next field; Shift+Tab to the one before", none))
	}
	if f.more != nil {
		label, about := "more fields", "Show the other fields, too"
		if f.open {
			label, about = "fewer fields", "Put the other fields away; what stands in them stays"
		}
		commands = append(commands, ui.On("ctrl+o", label, about, none))
		if f.At == f.folded-1 {
			commands[0] = ui.On("enter", label, about, none)
			commands = append(commands, ui.On("ctrl+s", take, take, none))
		}
	}
	switch fd := f.Fields[f.At].(type) {
	case *PageInput:
		commands[0] = ui.On("enter", "choose", "Choose on a page of its own; nothing typed here is lost", none)
		commands = append(commands, ui.On("ctrl+s", take, take, none))
	case *MarksInput:
		commands = append(commands, ui.On("space", "mark", "Mark what is in focus, or take the mark away", none))
	case *PickInput:
		if fd.at >= 0 {
			commands[0] = ui.On("enter", "take it", "Take the suggestion; it can be changed further", none)
		}
		commands = append(commands, ui.On("down", "suggestions", "Go down to the suggestions; Enter takes one", none).As("↓"))
	case *PathInput:
		if fd.at >= 0 {
			commands[0] = ui.On("enter", "take it", "Take what is in focus: a folder opens", none)
		}
		commands = append(commands, ui.On("tab", "complete", "Go on with the name as far as there is only one", none),
			ui.On("down", "choose", "Go down to what stands in the folder; Enter takes it", none).As("↓"))
	case *AreaInput:
		commands = append(commands, ui.On("ctrl+j alt+enter", "new line", "Begin a new line", none))
	case *ChoiceInput:
		commands = append(commands, ui.On("left right", "choose", "Choose another value", none).As("← →"))
	}
	return commands
}

// door opens the page of the field in focus; nil where it has none.
func (f *Form) door() ui.Action {
	if fd, is := f.Fields[f.At].(*PageInput); is {
		return ui.Open(ui.Place{Page: fd.page, ID: fd.Value()})
	}
	return nil
}
