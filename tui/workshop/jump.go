// Package workshop is what a room goes through: steps, statements with their rounds, and the
// summary, each a package below it; and the same for somebody who scores alone.
package workshop

import (
	"errors"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// NewJump asks for the number or id of a statement to go to. Enter without one goes on to a
// place, unless that is the zero value.
func NewJump(d *ui.OpenSession, look *ui.Look, next model.Place) ui.Screen {
	fw, all := d.Session().Framework(), d.Session().Statements()
	label := d.Worded("Statement")
	called := "number"
	if all[0].ID != "" {
		called = "id"
	}
	between := ui.Sanitize(all[0].Label()) + " to " + ui.Sanitize(all[len(all)-1].Label())
	hint := between
	switch next.Page {
	case model.StatementPage:
		hint += "; Enter alone goes on to " + d.Label(next.Number)
	case model.SummaryPage:
		hint += "; Enter alone goes on to the summary"
	}
	return &form.Edit{
		Look: look, Title: d.Worded("Go to a statement"), Take: "go",
		Form: form.New(look, form.NewLine(label, "", hint)),
		Done: func(f *form.Form) (ui.Action, bool) {
			typed := strings.TrimSpace(f.Value(label))
			if typed == "" && next != (model.Place{}) {
				return ui.GoTo(next), true
			}
			if st, ok := fw.Labelled(typed); ok {
				return ui.GoTo(model.Place{Page: model.StatementPage, Number: st.Number}), true
			}
			return ui.Complain(errors.New(d.Worded("type the %s of a statement, %s", called, between))), false
		},
	}
}
