package form

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// The forms whose text is kept while it is typed. The words stand in data files.
const (
	EvidenceForm  = "evidence"
	BarrierForms  = "barriers" // the list at a statement or step, and its form
	BarrierPage   = "barrier"  // the form as a page of its own
	PriorityForms = "priorities"
	PriorityPage  = "priority"
	PersonForm    = "person"
	WhyForm       = "why"
	CommentForm   = "comment"
	MeasureForm   = "measure"   // in a review; the entry is the priority's id, a space, and the review's
	ReviewForm    = "review"    // as a whole; the entry is the review's id
	IndicatorForm = "indicator" // a measure of the register
	ValueForm     = "value"     // of a measure; the entry is the measure's id, a space, and the day of one that is changed
	DetailsForm   = "details"
	RemarkForm    = "note" // on an item of a checklist
	NeedForm      = "training"
	AnswerForm    = "reflection"
	PlanForm      = "plan"
	SplitForm     = "split"
	RuleForm      = "rule" // a ground rule
	ParkedForm    = "parked"
	RaiseForm     = "raise"   // what would make a priority more likely
	OwnerForm     = "owner"   // who owns a priority, and when it is to happen
	EndForm       = "closing" // what a room keeps and changes, and when it meets again
)

// ID says which form a draft belongs to. The zero value is a form of which nothing
// is kept: what is typed there is no work, such as a number to go to.
type ID struct {
	Form    string
	Subject model.Subject
	Entry   string // the id of what is being changed; empty for something new
}

// Drafting is a screen with a form whose text is kept while it is typed.
type Drafting interface {
	// Draft is what stands in the form; false while that is what stood there at first.
	Draft() (model.Draft, bool)
}

// DraftIn is what stands in a form of some pages, of several that of the last; nil for nothing worth keeping.
func DraftIn(pages []ui.Screen) *model.Draft {
	for _, page := range slices.Backward(pages) {
		if page, ok := page.(Drafting); ok {
			if d, some := page.Draft(); some {
				return &d
			}
		}
	}
	return nil
}

// Draft is what stands in the form; false while that is what stood there at first.
func (e *Entries) Draft() (model.Draft, bool) {
	if e.Form == nil {
		return model.Draft{}, false
	}
	return e.Form.Draft(ID{Form: e.Kept.Form, Subject: e.Kept.Subject, Entry: e.Kept.Entry + e.InForm()})
}

// Draft is what stands in the form; false while that is what stood there at first.
func (e *Edit) Draft() (model.Draft, bool) { return e.Form.Draft(e.Kept) }

// Draft is what stands in the form. Of something new it has all fields, since nothing
// else says what the program had put there.
func (f *Form) Draft(id ID) (model.Draft, bool) {
	if id.Form == "" || !f.Changed() {
		return model.Draft{}, false
	}
	d := model.Draft{
		Form: id.Form, Statement: id.Subject.Statement, Step: id.Subject.Step, Entry: id.Entry,
		Field: f.Fields[f.At].Name(), Texts: map[string]string{},
	}
	for i, fd := range f.Fields {
		if _, secret := fd.(*SecretInput); secret {
			continue // it never goes to the disk
		}
		if value := fd.Value(); value != f.Was[i] || id.Entry == "" && value != "" {
			d.Texts[fd.Name()] = value
		}
	}
	return d, true
}

// Fill puts a draft into the fields that it has texts for, and the focus where it was.
func (f *Form) Fill(d model.Draft) {
	focus := f.At
	for i, fd := range f.Fields {
		text, has := d.Texts[fd.Name()]
		if s, ok := fd.(Settable); ok && has {
			s.Set(text)
		}
		if fd.Name() == d.Field {
			focus = i
		}
		if fd.Value() != f.Was[i] || fd.Name() == d.Field {
			f.show(i)
		}
	}
	f.Move(focus - f.At)
}

// Settable is a field that can be filled by the program: with a draft, or with what the
// user wrote elsewhere. A value that the field cannot take leaves it as it was.
type Settable interface {
	Field
	Set(value string)
}

// IsText reports whether a field holds words of the user's own.
func IsText(fd Field) bool {
	switch fd.(type) {
	case *LineInput, *AreaInput, *PickInput, *PathInput:
		return true
	}
	return false
}
