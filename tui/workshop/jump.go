package workshop

import (
	"fmt"
	"strconv"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// NewJump asks for the number of a statement to go to. Enter without a number goes on to a
// place, unless that is the zero value.
func NewJump(d *ui.OpenSession, look *ui.Look, next model.Place) ui.Screen {
	const label = "Statement"
	all := d.Session().Statements()
	first, last := all[0].Number, all[len(all)-1].Number
	hint := fmt.Sprintf("%d to %d", first, last)
	switch next.Page {
	case model.StatementPage:
		hint += fmt.Sprintf("; Enter alone goes on to %d", next.Number)
	case model.SummaryPage:
		hint += "; Enter alone goes on to the summary"
	}
	return &form.Edit{
		Look: look, Title: "Go to a statement", Take: "go",
		Form: form.New(look, form.NewLine(label, "", hint)),
		Done: func(f *form.Form) (ui.Action, bool) {
			typed := strings.TrimSpace(f.Value(label))
			if typed == "" && next != (model.Place{}) {
				return ui.GoTo(next), true
			}
			if n, err := strconv.Atoi(typed); err == nil {
				if _, ok := d.Session().Framework().Statement(n); ok {
					return ui.GoTo(model.Place{Page: model.StatementPage, Number: n}), true
				}
			}
			return ui.Complain(fmt.Errorf("type the number of a statement, %d to %d", first, last)), false
		},
	}
}
