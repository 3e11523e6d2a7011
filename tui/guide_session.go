package tui

import "stocktake/model"

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
		return open(Place{Page: ReflectionsPage, Target: model.Target{Statement: g.statementAt(g.top)}})
	}).quietly()}
}
