package tui

import (
	"fmt"
	"strconv"
	"strings"

	"stocktake/model"
)

// newJump asks for the number of a statement to go to. Enter without a number goes on to a
// place, unless that is the zero value.
func newJump(d *desk, look *Look, next model.Place) screen {
	const label = "Statement"
	all := d.session().Statements()
	first, last := all[0].Number, all[len(all)-1].Number
	hint := fmt.Sprintf("%d to %d", first, last)
	switch next.Page {
	case model.StatementPage:
		hint += fmt.Sprintf("; Enter alone goes on to %d", next.Number)
	case model.SummaryPage:
		hint += "; Enter alone goes on to the summary"
	}
	return &edit{
		look: look, title: "Go to a statement", take: "go",
		form: newForm(look, newLine(label, "", hint)),
		done: func(f *form) (act, bool) {
			typed := strings.TrimSpace(f.value(label))
			if typed == "" && next != (model.Place{}) {
				return goTo(next), true
			}
			if n, err := strconv.Atoi(typed); err == nil {
				if _, ok := d.session().Framework().Statement(n); ok {
					return goTo(model.Place{Page: model.StatementPage, Number: n}), true
				}
			}
			return complain(fmt.Errorf("type the number of a statement, %d to %d", first, last)), false
		},
	}
}
