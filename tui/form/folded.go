package form

import (
	"slices"
	"strings"

	"familyhub/stocktake/tui/ui"
)

// Fold leaves the fields after the first few out of sight until ctrl+o asks for them.
func (f *Form) Fold(first int) *Form {
	f.folded = first
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

// seen is the fields that are not folded away.
func (f *Form) seen() []Field {
	if f.folded == 0 {
		return f.Fields
	}
	return f.Fields[:f.folded]
}

// unfold shows all fields, and goes to the first that was not in sight.
func (f *Form) unfold() {
	if len(f.seen()) == len(f.Fields) {
		return
	}
	first := f.folded
	f.folded = 0
	f.Move(first - f.At)
}

// GoTo puts the focus on a field.
func (f *Form) GoTo(name string) *Form {
	for i, fd := range f.Fields {
		if fd.Name() == name {
			f.folded = 0
			f.Move(i - f.At)
			break
		}
	}
	return f
}

// given reports whether nothing stands in a field but what the program put there.
func given(fd Field) bool {
	line, ok := fd.(*LineInput)
	return ok && line.Given != "" && line.Given == line.Value()
}

// noted is the form's note with a line above it, as far as it has room; one line where
// the fields scroll anyway. A form that is folded, or very low, has none.
func (f *Form) noted(width, height, taken int) []string {
	const most, least = 3, 8 // lines of the note, and of a form that has one
	if f.Note == nil || height < least || len(f.seen()) < len(f.Fields) {
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
	if height-taken > len(lines) {
		lines = append([]string{""}, lines...)
	}
	return lines
}
