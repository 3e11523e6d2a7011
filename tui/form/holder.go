package form

import "familyhub/stocktake/tui/ui"

// Holder is a screen whose text fields are those of a form.
type Holder interface {
	ui.Screen
	// OpenForm is the form; nil while none is open.
	OpenForm() *Form
}

// OpenIn is the form of a page; nil for none.
func OpenIn(page ui.Screen) *Form {
	if p, ok := page.(Holder); ok {
		return p.OpenForm()
	}
	return nil
}

// OpenForm is the form with the text fields; nil while none is open.
func (e *Entries) OpenForm() *Form { return e.Form }

// OpenForm is the form with the text fields; nil while none is open.
func (e *Edit) OpenForm() *Form { return e.Form }
