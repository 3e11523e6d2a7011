package statement

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// The names of the fields about a consensus.
const (
	RationaleField = "Why this score"
	dissentField   = "Who sees it differently, and why"
)

// Why asks for the reason of a recorded consensus, and for dissent; nil without one, since
// what is written about it would be kept as "no consensus", which nobody has said.
func Why(d *ui.OpenSession, look *ui.Look, number int) ui.Screen {
	c, recorded := d.Session().At(number).Consensus()
	if !recorded {
		return nil
	}
	rationale := form.NewArea(RationaleField, c.Rationale, "what decided it", 4)
	rationale.Call(func() string { return d.Worded(RationaleField) })
	return &form.Edit{
		Look: look, Title: d.Worded("Statement %s: why", d.Label(number)), Take: "save",
		Kept: form.ID{Form: form.WhyForm, Subject: model.Subject{Statement: number}},
		Form: form.New(look,
			rationale,
			form.NewArea(dissentField, c.Dissent, "their view, without names: reports have it", 4)),
		Done: func(f *form.Form) (ui.Action, bool) {
			c.Rationale, c.Dissent = f.Value(RationaleField), f.Value(dissentField)
			return nil, d.Do(model.SetConsensus{Statement: number, Consensus: &c})
		},
	}
}

// openWhy opens that form, or says what comes before it. No page opens then: the next key is a score.
func (a *agreement) openWhy() ui.Action {
	if page := Why(a.round.open, a.look, a.round.statement); page != nil {
		return ui.Push(page)
	}
	if a.round.unrevealed() {
		return ui.Say("No consensus is recorded yet: reveal the scores with r, agree, and then y writes why.")
	}
	return ui.Say("No consensus is recorded yet: c and a digit, or c and n for none; then y writes why.")
}

// NoteField is the field of a note of evidence.
const NoteField = "Evidence"

// NewEvidence lists the evidence for a statement, with a form for more.
func NewEvidence(d *ui.OpenSession, look *ui.Look, number int) ui.Screen {
	st, _ := d.Session().Framework().Statement(number)
	e := &form.Entries{Open: d, Look: look, Kept: form.ID{Form: form.EvidenceForm, Subject: model.Subject{Statement: number}, Entry: ""}, Title: d.Worded("Evidence for statement %s", d.Label(number)), About: []string{st.Text}}
	filled := func(text string) *form.Form {
		return form.New(look, form.NewArea(NoteField, text, d.Worded("what supports the score"), 3))
	}
	e.Blank = func() *form.Form { return filled("") }
	e.Rows = func() []form.Row {
		var rows []form.Row
		for _, n := range d.Session().At(number).Evidence() {
			r := form.Row{ID: n.ID, Text: n.Text, Fill: func() *form.Form { return filled(n.Text) }, Drop: model.Remove[model.Note]{ID: n.ID}}
			if p, ok := d.Session().Participant(n.By); ok {
				r.Detail = "comment of " + p.Label()
			}
			rows = append(rows, r)
		}
		return rows
	}
	e.Save = func(f *form.Form, id string) bool {
		for _, n := range d.Session().At(number).Evidence() {
			if n.ID == id {
				n.Text = f.Value(NoteField)
				return d.Do(model.Edit[model.Note]{Item: n})
			}
		}
		n := model.Note{ID: model.NextID[model.Note](d.Session()), Statement: number, Text: f.Value(NoteField)}
		return d.Do(model.Add[model.Note]{Item: n, At: model.End})
	}
	return e.Begin()
}
