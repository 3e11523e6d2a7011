package form

import (
	"slices"
	"strings"

	"familyhub/stocktake/model/text"
)

// Settable is a field that can be filled by the program: with a draft, or with what the
// user wrote elsewhere. A value that the field cannot take leaves it as it was.
type Settable interface {
	Field
	Set(value string)
}

// Set fills the field; a value that it cannot take leaves it as it was.
func (f *LineInput) Set(value string) {
	value = text.Line(value)
	if f.Reads != nil {
		if _, words, err := f.Reads(value); err == nil {
			value = words
		}
	}
	f.Input.SetValue(value)
	f.Input.CursorEnd()
}

// Set fills the field; a value that it cannot take leaves it as it was.
func (f *AreaInput) Set(value string) { f.Input.SetValue(text.Lines(value)) }

// Set fills the field; a value that it cannot take leaves it as it was.
func (f *PickInput) Set(value string) {
	f.LineInput.Set(value)
	f.at, f.typed = -1, false
}

// Set fills the field; a value that it cannot take leaves it as it was.
func (f *ChoiceInput) Set(value string) {
	if at := slices.IndexFunc(f.Options, func(o Option) bool { return o.Value == value }); at >= 0 {
		f.At = at
	}
}

// Set fills the field; a value that it cannot take leaves it as it was.
func (f *MarksInput) Set(value string) {
	clear(f.Marked)
	for _, v := range strings.Fields(value) {
		f.Marked[v] = true
	}
}

// IsText reports whether a field holds words of the user's own.
func IsText(fd Field) bool {
	switch fd.(type) {
	case *LineInput, *AreaInput, *PickInput, *PathInput:
		return true
	}
	return false
}
