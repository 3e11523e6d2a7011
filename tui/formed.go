package tui

// formed is a screen whose text fields are those of a form.
type formed interface {
	screen
	// filling is the form; nil while none is open.
	filling() *form
}

func (e *entries) filling() *form { return e.form }
func (e *edit) filling() *form    { return e.form }
