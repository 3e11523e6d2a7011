package plan

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

const AnswerField = "Answer"

// NewReflections lists the prompts for reflection with their answers, and opens at the
// first one of a statement; at the first of all with 0.
func NewReflections(d *ui.OpenSession, look *ui.Look, statement int) ui.Screen {
	prompts := d.Session().Guide().Reflections
	e := &form.Entries{Open: d, Look: look, Kept: form.ID{Form: form.AnswerForm}, Title: "Reflections"}
	for i := len(prompts) - 1; i >= 0; i-- {
		if prompts[i].Statement == statement {
			e.At = i
		}
	}
	e.Rows = func() []form.Row {
		rows := make([]form.Row, len(prompts))
		for i, p := range prompts {
			rows[i] = reflectionRow(d, look, p)
		}
		return rows
	}
	e.Save = func(f *form.Form, id string) bool {
		return d.Do(model.SetReflection{Prompt: id, Text: f.Value(AnswerField)})
	}
	return e.Begin()
}

func reflectionRow(d *ui.OpenSession, look *ui.Look, p framework.Prompt) form.Row {
	answer := d.Session().Reflection(p.ID)
	r := form.Row{
		ID: p.ID, Text: look.ToASCII(p.Title + ". " + p.Text), Answer: answer, Detail: "At the end",
		Fill: func() *form.Form {
			return form.New(look, form.NewArea(AnswerField, answer, "what you think, in your own words", 5))
		},
	}
	if p.Statement > 0 {
		r.Detail = look.ToASCII("At " + ui.Sanitize(d.Session().Framework().StatementNamed(p.Statement)))
	}
	if answer == "" {
		r.Detail += ", no answer yet"
		return r
	}
	r.Drop = model.SetReflection{Prompt: p.ID}
	return r
}
