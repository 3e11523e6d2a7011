package tui

import (
	"fmt"

	"stocktake/framework"
	"stocktake/model"
)

const answerField = "Answer"

// newReflections lists the prompts for reflection with their answers, and opens at the
// first one of a statement; at the first of all with 0.
func newReflections(d *desk, look *Look, statement int) screen {
	prompts := d.session().Guide().Reflections
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
		return d.do(model.SetReflection{Prompt: id, Text: f.value(answerField)})
	}
	return e.begin()
}

func reflectionRow(d *desk, look *Look, p framework.Prompt) row {
	answer := d.session().Reflection(p.ID)
	r := row{
		id: p.ID, text: look.spell(p.Title + ". " + p.Text), answer: answer, detail: "At the end",
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

// reflectCommand leads from a statement to the prompts that belong to it, where there
// are any.
func reflectCommand(d *desk, look *Look, statement int) []command {
	if len(d.session().Guide().ReflectionsAt(statement)) == 0 {
		return nil
	}
	return []command{on("o", "reflect", "Answer the question to reflect on that belongs to the statement", func() act {
		return push(newReflections(d, look, statement))
	})}
}

// newSessionGuide is the guide with the prompts for reflection that can be answered in
// a session.
func newSessionGuide(d *desk, look *Look, statement int) *guide {
	g := newGuide(look, d.session().Framework(), statement)
	g.desk = d
	return g
}

// prompts is what a statement asks to reflect on.
func (g *guide) prompts(statement int) {
	if g.desk == nil {
		return
	}
	var points []string
	for _, p := range g.desk.session().Guide().ReflectionsAt(statement) {
		point := p.Title + ". " + p.Text
		if g.desk.session().Reflection(p.ID) != "" {
			point += " (Answered.)"
		}
		points = append(points, point)
	}
	g.list("To reflect on; o writes the answer", points)
}

// reflect leads to the prompts of the statement that is being read.
func (g *guide) reflect() []command {
	if g.desk == nil || len(g.desk.session().Guide().Reflections) == 0 {
		return nil
	}
	return []command{on("o", "reflect", "Answer a question to reflect on", func() act {
		return push(newReflections(g.desk, g.look, g.statementAt(g.top)))
	}).quietly()}
}
