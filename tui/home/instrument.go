package home

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// instrumentField is the name of the field in which a framework is chosen.
const instrumentField = "Instrument"

// choice is what a new session can be begun on. The first is chosen at first.
type choice []framework.Instrument

// field offers the titles; those of the same title are told apart by their ids.
func (c choice) field() form.Field {
	titles := map[string]int{}
	for _, i := range c {
		titles[i.Title]++
	}
	options := make([]form.Option, len(c))
	for at, i := range c {
		words := ui.Sanitize(cmp.Or(i.Title, i.ID))
		if titles[i.Title] > 1 {
			words += " (" + ui.Sanitize(i.ID) + ")"
		}
		options[at] = form.Option{Value: strconv.Itoa(at), Words: words}
	}
	return form.NewChoice(instrumentField, options[0].Value, options)
}

// chosen reads the framework that stands in the field.
func (c choice) chosen(f *form.Form) (*framework.Framework, error) {
	at, err := strconv.Atoi(f.Value(instrumentField))
	if err != nil {
		return nil, err
	}
	fw, err := c[at].Framework()
	problems := new(framework.Problems)
	if errors.As(err, &problems) {
		return nil, fmt.Errorf("%s has %s and cannot be used; stocktake framework check lists them",
			ui.Sanitize(problems.Name), text.CountOf(len(problems.List), "problem", "problems"))
	}
	return fw, err
}

// note says what the framework in the field asks, or why it cannot be used.
func (c choice) note(f *form.Form) string {
	fw, err := c.chosen(f)
	if err != nil {
		return ui.Sanitize(err.Error())
	}
	return fw.Wordedf("%s, scored %s. A session keeps its instrument.",
		fw.Words().Statement.Count(len(fw.Statements())), fw.Scale.Words())
}
