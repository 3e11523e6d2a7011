package statement

import (
	"errors"

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
			form.NewArea(dissentField, c.Dissent, "what those see who do not agree; it stands in reports, so without names", 4)),
		Done: func(f *form.Form) (ui.Action, bool) {
			c.Rationale, c.Dissent = f.Value(RationaleField), f.Value(dissentField)
			return nil, d.Do(model.SetConsensus{Statement: number, Consensus: &c})
		},
	}
}

// openWhy opens that form, or a page that says what comes first. There, what somebody
// begins to write all the same runs no commands.
func (a *agreement) openWhy() ui.Action {
	number := a.round.statement
	page := Why(a.round.desk, a.look, number)
	if page == nil {
		first := "Esc closes this page; then press c and a digit, or c and n if the group did not agree."
		if a.round.unrevealed() {
			first = a.round.desk.Worded("Esc closes this page. Reveal the scores with r, then agree.")
		}
		page = &whyLater{*ui.NewFaults(a.look, a.round.desk.Worded("Statement %s: why", a.round.desk.Label(number)),
			errors.New("No consensus is recorded yet. "+first+" After that y writes why."))}
	}
	return ui.Push(page)
}

// whyLater says what comes before the reason for a consensus. No letter closes it.
type whyLater struct{ ui.Faults }

// Commands lists what can be done now, most wanted first.
func (w *whyLater) Commands() []ui.Command {
	return []ui.Command{ui.On("esc enter", "close", "Close", func() ui.Action { return ui.CloseTop }).As("Esc")}
}
