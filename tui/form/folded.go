package form

import (
	"slices"
	"strings"

	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// more is the line behind which the fields after it are folded away. It has no value of its own.
type more struct {
	named
	form *Form
}

// moreName is what stands before the line.
const moreName = "More"

// Fold puts the fields after the first few behind a line that opens them in place. They are open
// from the beginning where something stands in one of them.
func (f *Form) Fold(first int) *Form {
	f.more = &more{named: named{label: moreName}, form: f}
	f.Fields, f.Was = slices.Insert(f.Fields, first, Field(f.more)), slices.Insert(f.Was, first, "")
	f.folded = first + 1
	f.open = len(f.filled()) > 0
	return f
}

// Offer adds a field at the end of the form, or takes it away again, as another field has it. One
// that is in focus stays.
func (f *Form) Offer(fd Field, wanted bool) {
	switch at := slices.Index(f.Fields, fd); {
	case wanted && at < 0:
		f.Fields, f.Was = append(f.Fields, fd), append(f.Was, fd.Value())
	case !wanted && at >= 0 && at != f.At:
		f.Fields, f.Was = slices.Delete(f.Fields, at, at+1), slices.Delete(f.Was, at, at+1)
	}
}

// OfferBefore adds a field before the one of a name, or takes it away again, as Offer does.
func (f *Form) OfferBefore(name string, fd Field, wanted bool) {
	there := f.place(name)
	switch at := slices.Index(f.Fields, fd); {
	case there < 0:
		return
	case wanted && at < 0:
		f.Fields, f.Was = slices.Insert(f.Fields, there, fd), slices.Insert(f.Was, there, fd.Value())
		if there <= f.At {
			f.At++
		}
	case !wanted && at >= 0 && at != f.At:
		f.Fields, f.Was = slices.Delete(f.Fields, at, at+1), slices.Delete(f.Was, at, at+1)
		if at < f.At {
			f.At--
		}
	}
}

// Value is nothing: what it hides has values.
func (*more) Value() string { return "" }

// Key opens the fields behind the line, or puts them away again; what stands in them stays.
func (m *more) Key(msg tea.KeyMsg) bool {
	switch msg.String() {
	case "enter", " ":
		m.form.turn()
		return true
	case "right":
		m.form.open = true
		return true
	case "left":
		m.form.open = false
		return true
	}
	return false
}

func (m *more) lines(look *ui.Look, width int) ([]string, int) {
	words, filled := "", m.form.filled()
	switch {
	case m.form.open:
		words = "Enter puts these away; what stands in them stays"
	case len(filled) > 0:
		words = "filled in: " + strings.ToLower(strings.Join(filled, "; "))
	default:
		var names []string
		for _, fd := range m.form.Fields[m.form.folded:] {
			names = append(names, strings.ToLower(fd.Label()))
		}
		words = strings.Join(names, "; ")
	}
	style := look.Dim
	if m.active {
		style = look.Focus
	}
	return []string{style.Render(look.Cut(look.ToASCII(words), width))}, 0
}

// filled are the names of the fields behind the line in which something stands.
func (f *Form) filled() []string {
	var names []string
	for _, fd := range f.Fields[f.folded:] {
		value := fd.Value()
		if choice, is := fd.(*ChoiceInput); is && value == choice.Options[0].Value {
			continue
		}
		if value != "" && !given(fd) {
			names = append(names, fd.Label())
		}
	}
	return names
}

// seen is the fields that are not folded away.
func (f *Form) seen() []Field {
	if f.more == nil || f.open {
		return f.Fields
	}
	return f.Fields[:f.folded]
}

// turn opens the fields behind the line and goes to the first of them, or puts them away.
func (f *Form) turn() {
	if f.more == nil {
		return
	}
	if f.open = !f.open; f.open {
		f.Move(f.folded - f.At)
	} else if at := f.folded - 1; f.At > at {
		f.Move(at - f.At)
	}
}

// show opens the fields behind the line if the one at a place is there.
func (f *Form) show(at int) { f.open = f.open || f.more != nil && at >= f.folded }

// GoTo puts the focus on a field.
func (f *Form) GoTo(name string) *Form {
	if at := f.place(name); at >= 0 {
		f.show(at)
		f.Move(at - f.At)
	}
	return f
}

// given reports whether nothing stands in a field but what the program put there.
func given(fd Field) bool {
	line := lineOf(fd)
	return line != nil && line.Given != "" && line.Given == line.Value()
}

// noted is the form's note with a line above it, as far as it has room; one line where
// the fields scroll anyway. A form that is very low has none, and of one that is folded the note
// takes nothing from what stands above it.
func (f *Form) noted(width, height, taken int) []string {
	const most, least = 3, 8 // lines of the note, and of a form that has one
	if f.Note == nil || height < least || len(f.seen()) < len(f.Fields) && height-taken < 2 {
		return nil
	}
	lines := ui.Wrap(f.look.ToASCII(f.Note(f)), width)
	room := min(max(height-taken, 1), most)
	if len(lines) > room {
		lines = append(lines[:room-1], f.look.Cut(strings.Join(lines[room-1:], " "), width))
	}
	for i := range lines {
		lines[i] = f.look.Dim.Render(lines[i])
	}
	if len(lines) > 0 && height-taken > len(lines) {
		lines = append([]string{""}, lines...)
	}
	return lines
}
