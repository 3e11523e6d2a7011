package form

import "familyhub/stocktake/tui/ui"

// Holder is a screen whose text fields are those of a form.
type Holder interface {
	ui.Screen
	// OpenForm is the form; nil while none is open.
	OpenForm() *Form
}

// OpenForm is the form with the text fields; nil while none is open.
func (e *Entries) OpenForm() *Form { return e.Form }

// OpenForm is the form with the text fields; nil while none is open.
func (e *Edit) OpenForm() *Form { return e.Form }
