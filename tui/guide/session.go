package guide

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// NewSessionGuide is the guide with the prompts for reflection that can be answered in
// a session.
func NewSessionGuide(d *ui.OpenSession, look *ui.Look, statement int) *Guide {
	g := New(look, d.Session().Framework(), statement)
	g.desk = d
	return g
}

// prompts is what a statement asks to reflect on.
func (p *pages) prompts(statement int) {
	if p.desk == nil {
		return
	}
	var points []string
	for _, prompt := range p.desk.Session().Guide().ReflectionsAt(statement) {
		point := prompt.Title + ". " + prompt.Text
		if p.desk.Session().Reflection(prompt.ID) != "" {
			point += " (Answered.)"
		}
		points = append(points, point)
	}
	p.list("To reflect on; o writes the answer", points)
}

// reflect leads to the prompts of the statement that is being read.
func (g *Guide) reflect() []ui.Command {
	if g.desk == nil || len(g.desk.Session().Guide().Reflections) == 0 {
		return nil
	}
	return []ui.Command{ui.On("Q", "reflect", "Answer a question to reflect on", func() ui.Action {
		return ui.Open(ui.Place{Page: ui.ReflectionsPage, Target: model.Target{Statement: g.statementAt(g.Top())}})
	}).Quietly()}
}
