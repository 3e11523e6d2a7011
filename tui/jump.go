package tui

import (
	"fmt"
	"strconv"
	"strings"

	"stocktake/model"
)

// newJump asks for the number of a statement to go to.
func newJump(d *desk, look *Look) screen {
	const label = "Statement"
	all := d.session().Statements()
	first, last := all[0].Number, all[len(all)-1].Number
	return &edit{
		look: look, title: "Go to a statement", take: "go",
		form: newForm(look, newLine(label, "", fmt.Sprintf("%d to %d", first, last))),
		done: func(f *form) (act, bool) {
			if n, err := strconv.Atoi(strings.TrimSpace(f.value(label))); err == nil {
				if _, ok := d.session().Framework().Statement(n); ok {
					return goTo(model.Place{Page: model.StatementPage, Number: n}), true
				}
			}
			return complain(fmt.Errorf("type the number of a statement, %d to %d", first, last)), false
		},
	}
}
