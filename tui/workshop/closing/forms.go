package closing

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// The names of the fields.
const (
	RaiseField  = "What would raise it"
	keepField   = "Keep"
	changeField = "Change"
	nextField   = "Next date"
)

// Raise asks what would make a priority more likely to happen; nil where it is gone.
func Raise(d *ui.OpenSession, look *ui.Look, id string) ui.Screen {
	p, there := d.Session().Plan().Priority(id)
	if !there {
		return nil
	}
	return &form.Edit{
		Look: look, Title: "What would make it more likely?", Take: "save",
		Kept:  form.ID{Form: form.RaiseForm, Entry: id},
		Intro: []string{p.What},
		Form:  form.New(look, form.NewLine(RaiseField, p.Raise, "in a line: who, what, by when")),
		Done: func(f *form.Form) (ui.Action, bool) {
			now, _ := d.Session().Plan().Priority(id)
			now.Raise = f.Value(RaiseField)
			return nil, d.Do(model.Edit[model.Priority]{Item: now})
		},
	}
}

// Words asks what to keep and what to change about the way of working, and when the room looks
// at this again.
func Words(d *ui.OpenSession, look *ui.Look) ui.Screen {
	was := d.Session().Closing()
	e := &form.Edit{
		Look: look, Title: "How we worked, and when we meet again", Take: "save",
		Kept:  form.ID{Form: form.EndForm},
		Intro: []string{"A line each, in the room's words. All of it is optional."},
		Form: form.New(look,
			form.NewLine(keepField, was.Keep, "about the way we worked today").Own(),
			form.NewLine(changeField, was.Change, "next time").Own(),
			form.NewDate(nextField, was.Next, nextHint(d), d.Today()).Own(),
		),
		Done: func(f *form.Form) (ui.Action, bool) {
			now := model.Closing{Keep: f.Value(keepField), Change: f.Value(changeField), Next: calendar.Date(f.Value(nextField))}
			return nil, d.Do(model.SetClosing{Closing: now})
		},
	}
	e.Form.InOrder = true
	return e
}

// nextHint says that the next date is that of the first review, and which day is three months on.
func nextHint(d *ui.OpenSession) string {
	if day := followup.Suggested(d.Session().Details().Date); day != "" {
		return "the first review, such as " + day.Words()
	}
	return "the first review, such as 3 March or 3/3/27"
}
