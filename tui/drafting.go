package tui

import (
	"stocktake/model"
)

// The forms whose text is kept while it is typed. The words stand in data files.
const (
	evidenceForm  = "evidence"
	barrierForms  = "barriers" // the list at a statement or step, and its form
	barrierPage   = "barrier"  // the form as a page of its own
	priorityForms = "priorities"
	priorityPage  = "priority"
	personForm    = "person"
	whyForm       = "why"
	commentForm   = "comment"
	measureForm   = "measure"
	detailsForm   = "details"
	remarkForm    = "note" // on an item of a checklist
	needForm      = "training"
	answerForm    = "reflection"
	planForm      = "plan"
	splitForm     = "split"
)

// formID says which form a draft belongs to. The zero value is a form of which nothing
// is kept: what is typed there is no work, such as a number to go to.
type formID struct {
	form   string
	target model.Target
	entry  string // the id of what is being changed; empty for something new
}

// drafting is a screen with a form whose text is kept while it is typed.
type drafting interface {
	// draft is what stands in the form; false while that is what stood there at first.
	draft() (model.Draft, bool)
}

func (e *entries) draft() (model.Draft, bool) {
	if e.form == nil || !e.form.changed() {
		return model.Draft{}, false
	}
	return e.form.draft(formID{form: e.kept.form, target: e.kept.target, entry: e.inForm()})
}

func (e *edit) draft() (model.Draft, bool) { return e.form.draft(e.kept) }

// draft is what stands in the form. Of something new it has all fields, since nothing
// else says what the program had put there.
func (f *form) draft(id formID) (model.Draft, bool) {
	if id.form == "" || !f.changed() {
		return model.Draft{}, false
	}
	d := model.Draft{
		Form: id.form, Statement: id.target.Statement, Step: id.target.Step, Entry: id.entry,
		Field: f.fields[f.at].name(), Texts: map[string]string{},
	}
	for i, fd := range f.fields {
		if _, secret := fd.(*secretInput); secret {
			continue // it never goes to the disk
		}
		if value := fd.value(); value != f.was[i] || id.entry == "" && value != "" {
			d.Texts[fd.name()] = value
		}
	}
	return d, true
}

// fill puts a draft into the fields that it has texts for, and the focus where it was.
func (f *form) fill(d model.Draft) {
	focus := f.at
	for i, fd := range f.fields {
		text, has := d.Texts[fd.name()]
		if s, ok := fd.(settable); ok && has {
			s.set(text)
		}
		if fd.name() == d.Field {
			focus = i
		}
		if i >= len(f.seen()) && (fd.value() != f.was[i] || fd.name() == d.Field) {
			f.folded = 0
		}
	}
	f.move(focus - f.at)
}
