package tui

import "stocktake/tui/ui"

// formed is a screen whose text fields are those of a form.
type FormHolder interface {
	ui.Screen
	// filling is the form; nil while none is open.
	OpenForm() *form
}

func (e *entries) OpenForm() *form { return e.form }
func (e *edit) OpenForm() *form    { return e.form }
