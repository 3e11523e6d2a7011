package tui

import (
	"fmt"

	"stocktake/framework"
	"stocktake/model"
)

// step is a page about one step: what it is about before its first statement, what
// came of it after its last.
type step struct {
	desk  *desk
	look  *Look
	step  framework.Step
	place model.Place
}

func newStep(d *desk, look *Look, p model.Place) *step {
	s := &step{desk: d, look: look, place: p}
	s.step, _ = d.session().Framework().Step(p.Number)
	return s
}

func (s *step) results() bool { return s.place.Page == model.ResultsPage }

func (s *step) heading() string {
	name := fmt.Sprintf("Step %d of %d", s.step.Number, len(s.desk.session().Framework().Steps))
	if s.results() {
		return name + ": results"
	}
	return name
}

func (s *step) target() model.Target { return model.Target{Step: s.step.Number} }

func (s *step) commands() []command {
	return []command{
		on("enter right l pgdown", "go on", "Go on to the next page", func(string) act { return along(s.place, 1) }).as("Enter"),
		on("left h pgup", "back", "Go to the page before", func(string) act { return along(s.place, -1) }).as("←"),
		on("b", "barriers", "Note what stands in the way of the whole step", func(string) act {
			return push(newBarriers(s.desk, s.look, s.target()))
		}),
		on("p", "priorities", "Note what should be done for the whole step", func(string) act {
			return push(newPriorities(s.desk, s.look, s.target()))
		}),
		on("g", "go to", "Go to a statement by its number", func(string) act { return push(newJump(s.desk, s.look)) }),
		on("s", "summary", "See the summary so far", func(string) act { return goTo(model.Place{Page: model.SummaryPage}) }),
		on("P", "people", "Add people, or mark who has left", func(string) act { return push(newPeople(s.desk, s.look)) }),
		on("x", "export", "Write the summary to a file", func(string) act { return openExport }).quietly(),
		on("i", "guidance", "Read the guide", func(string) act {
			return push(newGuide(s.look, s.desk.session().Framework(), s.step.Statements[0].Number))
		}).quietly(),
	}
}

func (s *step) view(width, height int) []string {
	if !s.results() || width < sideWidth {
		lines := s.text(width)
		if s.results() && len(lines) < height {
			lines = append(append(lines, ""), averagesPanel(s.desk.session(), s.look, s.step.Number, width, height-len(lines)-1)...)
		}
		return lines
	}
	left := max(width*2/5, 40)
	panel := exactly(averagesPanel(s.desk.session(), s.look, s.step.Number, width-left-3, height), width-left-3, height)
	gap := " " + s.look.Rule.Render(s.look.Glyph.RuleDown) + " "
	return beside(exactly(s.text(left), left, height), panel, left, gap)
}

func (s *step) text(width int) []string {
	out := []string{""}
	for i, line := range wrap(s.step.Title, min(width-3, statementWidth)) {
		number := "   "
		if i == 0 {
			number = fmt.Sprintf("%d  ", s.step.Number)
		}
		out = append(out, s.look.Title.Render(number)+s.look.Strong.Render(line))
	}
	out = append(out, "")
	if !s.results() {
		for _, line := range wrap(s.step.Introduction, min(width, 72)) {
			out = append(out, s.look.Text.Render(line))
		}
		out = append(out, "")
	}
	for _, st := range s.step.Statements {
		out = append(out, s.row(st, width))
	}
	return append(out, s.notes(width)...)
}

// row is a statement with how far it has come, and in the results its figures.
func (s *step) row(st framework.Statement, width int) string {
	sum, _ := s.desk.session().Summarise(st.Number)
	mark := map[model.Progress]string{
		model.Settled: s.look.Glyph.Done, model.Begun: s.look.Glyph.Part, model.Untouched: s.look.Glyph.Empty,
	}[s.desk.session().Progress(st.Number)]
	line := fmt.Sprintf("%s %2d  ", mark, st.Number)
	if !s.results() {
		return s.look.Text.Render(line + cut(shown(st.Short), width-8))
	}
	figures := s.look.Dim.Render("no scores")
	switch {
	case sum.Consensus != nil && !sum.Consensus.Agreed():
		figures = s.look.Warning.Render("no consensus")
	case sum.Consensus != nil:
		figures = s.look.Consensus.Text.Render(s.look.Glyph.Consensus + sum.Consensus.Score.String())
		if sum.Figures.N > 0 {
			figures += s.look.Individual.Text.Render(fmt.Sprintf(" %s%.1f", s.look.Glyph.Individual, sum.Figures.Mean))
		}
	case sum.Figures.N > 0:
		figures = s.look.Individual.Text.Render(fmt.Sprintf("%s%.1f", s.look.Glyph.Individual, sum.Figures.Mean))
	}
	const room = 13
	return s.look.Text.Render(line+fit(shown(st.Short), max(width-8-room, 4))) + " " + figures
}

// notes counts what was noted for the step as a whole, and lists it.
func (s *step) notes(width int) []string {
	var out []string
	list := func(name string, texts []string) {
		if len(texts) == 0 {
			return
		}
		out = append(out, "", s.look.Header.Render(name))
		for _, t := range texts {
			out = append(out, s.look.Text.Render(cut(s.look.Glyph.Between+" "+shown(t), width)))
		}
	}
	var barriers, priorities []string
	for _, b := range s.desk.session().BarriersAt(s.target()) {
		barriers = append(barriers, b.Text)
	}
	for _, p := range s.desk.session().PrioritiesAt(s.target()) {
		priorities = append(priorities, p.What)
	}
	list("Barriers", barriers)
	list("Priorities", priorities)
	return out
}
