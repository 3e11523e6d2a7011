package tui

import (
	"fmt"

	"stocktake/framework"
	"stocktake/model"
	"stocktake/tui/ui"
)

const answerField = "Answer"

// newReflections lists the prompts for reflection with their answers, and opens at the
// first one of a statement; at the first of all with 0.
func newReflections(d *ui.OpenSession, look *ui.Look, statement int) ui.Screen {
	prompts := d.Session().Guide().Reflections
	e := &entries{desk: d, look: look, kept: formID{form: answerForm}, title: "Reflections"}
	for i := len(prompts) - 1; i >= 0; i-- {
		if prompts[i].Statement == statement {
			e.at = i
		}
	}
	e.rows = func() []row {
		rows := make([]row, len(prompts))
		for i, p := range prompts {
			rows[i] = reflectionRow(d, look, p)
		}
		return rows
	}
	e.save = func(f *form, id string) bool {
		return d.Do(model.SetReflection{Prompt: id, Text: f.value(answerField)})
	}
	return e.begin()
}

func reflectionRow(d *ui.OpenSession, look *ui.Look, p framework.Prompt) row {
	answer := d.Session().Reflection(p.ID)
	r := row{
		id: p.ID, text: look.ToASCII(p.Title + ". " + p.Text), answer: answer, detail: "At the end",
		fill: func() *form {
			return newForm(look, newArea(answerField, answer, "what you think, in your own words", 5))
		},
	}
	if p.Statement > 0 {
		r.detail = fmt.Sprintf("At statement %d", p.Statement)
	}
	if answer == "" {
		r.detail += ", no answer yet"
		return r
	}
	r.drop = model.SetReflection{Prompt: p.ID}
	return r
}
