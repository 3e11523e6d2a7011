package tui

import (
	"slices"
	"strings"

	"stocktake/model"
)

// settable is a field that can be filled by the program: with a draft, or with what the
// user wrote elsewhere. A value that the field cannot take leaves it as it was.
type settable interface {
	field
	set(value string)
}

func (f *lineInput) set(value string) {
	f.input.SetValue(model.CleanLine(value))
	f.input.CursorEnd()
}

func (f *areaInput) set(value string) { f.input.SetValue(model.CleanText(value)) }

func (f *pickInput) set(value string) {
	f.lineInput.set(value)
	f.at, f.typed = -1, false
}

func (f *choiceInput) set(value string) {
	if at := slices.IndexFunc(f.options, func(o option) bool { return o.value == value }); at >= 0 {
		f.at = at
	}
}

func (f *marksInput) set(value string) {
	clear(f.marked)
	for _, v := range strings.Fields(value) {
		f.marked[v] = true
	}
}

// isText is true for a field that holds words of the user's own.
func isText(fd field) bool {
	switch fd.(type) {
	case *lineInput, *areaInput, *pickInput:
		return true
	}
	return false
}
