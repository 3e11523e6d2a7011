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
	if page := Why(a.round.desk, a.look, a.round.statement); page != nil {
		return ui.Push(page)
	}
	if a.round.unrevealed() {
		return ui.Say("No consensus is recorded yet: reveal the scores with r, agree, and then y writes why.")
	}
	return ui.Say("No consensus is recorded yet: c and a digit, or c and n for none; then y writes why.")
}
