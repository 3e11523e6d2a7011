package guide

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/reading"
	"familyhub/stocktake/tui/ui"
)

// newSessionGuide is the guide with the prompts for reflection that can be answered in
// a session.
func newSessionGuide(d *ui.OpenSession, look *ui.Look, statement int) *Guide {
	g := newGuide(look, d.Session().Framework(), d.Session().Guide(), statement)
	g.open = d
	return g
}

// Open opens it, and offers another version of the instrument once one is found.
func Open(d *ui.OpenSession, look *ui.Look, statement int) ui.Action {
	g := newSessionGuide(d, look, statement)
	return ui.Sequence(ui.Push(g), g.lookForOthers())
}

// reflectKey answers a question to reflect on.
const reflectKey = "Q"

// answered is a section with a word on the prompts that the session has answered.
func (g *Guide) answered(s reading.Section) reading.Section {
	if g.open == nil {
		return s
	}
	s.Blocks = slices.Clone(s.Blocks)
	for i, block := range s.Blocks {
		if block.Prompts == nil {
			continue
		}
		points := slices.Clone(block.Points)
		for j, id := range block.Prompts {
			if g.open.Session().Reflection(id) != "" {
				points[j].Text += " (Answered.)"
			}
		}
		s.Blocks[i].Head, s.Blocks[i].Points = "To reflect on; "+reflectKey+" writes the answer", points
	}
	return s
}

// reflect leads to the prompts of the statement that is being read.
func (g *Guide) reflect() []ui.Command {
	if g.open == nil || len(g.open.Session().Guide().Reflections) == 0 {
		return nil
	}
	return []ui.Command{ui.On(reflectKey, "reflect", "Answer a question to reflect on", func() ui.Action {
		return ui.Open(ui.Place{Page: ui.ReflectionsPage, Subject: model.Subject{Statement: g.statement()}})
	}).Quietly()}
}
