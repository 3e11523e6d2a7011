package tui

import (
	"strings"

	"stocktake/tui/ui"
)

// fold leaves the fields after the first few out of sight until ctrl+o asks for them.
func (f *form) fold(first int) *form {
	f.folded = first
	return f
}

// seen is the fields that are not folded away.
func (f *form) seen() []field {
	if f.folded == 0 {
		return f.fields
	}
	return f.fields[:f.folded]
}

// unfold shows all fields, and goes to the first that was not in sight.
func (f *form) unfold() {
	if len(f.seen()) == len(f.fields) {
		return
	}
	first := f.folded
	f.folded = 0
	f.move(first - f.at)
}

// goTo puts the focus on a field.
func (f *form) goTo(name string) *form {
	for i, fd := range f.fields {
		if fd.name() == name {
			f.folded = 0
			f.move(i - f.at)
			break
		}
	}
	return f
}

// given is true for a field in which nothing stands but what the program put there.
func given(fd field) bool {
	line, ok := fd.(*lineInput)
	return ok && line.given != "" && line.given == line.value()
}

// noted is the form's note with a line above it, as far as it has room; one line where
// the fields scroll anyway. A form that is folded, or very low, has none.
func (f *form) noted(width, height, taken int) []string {
	const most, least = 3, 8 // lines of the note, and of a form that has one
	if f.note == nil || height < least || len(f.seen()) < len(f.fields) {
		return nil
	}
	lines := ui.Wrap(f.look.ToASCII(f.note(f)), width)
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
