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
	panel panel
	from  int // the first line of the text that is shown
}

func newStep(d *desk, look *Look, p model.Place) *step {
	s := &step{desk: d, look: look, place: p, panel: newPanel(d, look)}
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
		on("enter right l pgdown", "go on", "Go on to the next page", func() act { return along(s.place, 1) }).as("Enter"),
		on("left h pgup", "back", "Go to the page before", func() act { return along(s.place, -1) }).as("←"),
		on("up k", "", "Scroll up", s.scroll(-1)).quietly(),
		on("down j", "", "Scroll down", s.scroll(1)).quietly(),
		on("home", "", "The beginning of the page", s.scroll(-1<<20)).quietly(),
		on("end G", "", "The end of the page", s.scroll(1<<20)).quietly(),
		on("b", "barriers", "Note what stands in the way of the whole step", opener(Place{Page: BarriersPage, Target: s.target()})),
		on("p", "priorities", "Note what should be done for the whole step", opener(Place{Page: PrioritiesPage, Target: s.target()})),
		boardCommand(s.target()).quietly(),
		planCommand(s.target()).quietly(),
		jumpCommand(),
		on("s", "summary", "See the summary so far", func() act { return goTo(model.Place{Page: model.SummaryPage}) }),
		peopleCommand(),
		wallCommand(),
		historyCommand(0),
		on("x", "export", "Write the summary to a file", openExport).quietly(),
		on("i", "guidance", "Read the guide", opener(Place{Page: GuidePage, Target: model.Target{Statement: s.step.Statements[0].Number}})).quietly(),
	}
}

func (s *step) scroll(by int) func() act {
	return func() act {
		s.from = max(s.from+by, 0)
		return nil
	}
}

func (s *step) view(width, height int) []string {
	switch {
	case s.results() && width >= sideWidth:
		left := max(width*2/5, 40)
		side := width - left - besideGap
		return s.look.beside(s.scrolled(s.text(left), left, height), s.panel.averages(s.step.Number, side, height))
	case s.results():
		lines := s.text(width)
		if room := height - len(lines) - 1; room > 0 {
			lines = append(append(lines, ""), s.panel.averages(s.step.Number, width, room)...)
		}
		return s.scrolled(lines, width, height)
	default:
		return s.scrolled(s.text(width), width, height)
	}
}

// scrolled is the part of the text that is seen, with a word on the rest.
func (s *step) scrolled(lines []string, width, height int) []string {
	if len(lines) <= height || height < 2 {
		s.from = 0
		return s.look.exactly(lines, width, height)
	}
	s.from = min(s.from, len(lines)-height+1)
	out := s.look.exactly(lines[s.from:], width, height-1)
	more := "↑ for what is above"
	if s.from+height-1 < len(lines) {
		more = "↓ for more"
	}
	return append(out, s.look.fit(s.look.Dim.Render(s.look.spell(more)), width))
}

func (s *step) text(width int) []string {
	out := []string{""}
	for i, line := range wrap(s.look.spell(s.step.Title), min(width-3, statementWidth)) {
		number := "   "
		if i == 0 {
			number = fmt.Sprintf("%d  ", s.step.Number)
		}
		out = append(out, s.look.Title.Render(number)+s.look.Strong.Render(line))
	}
	out = append(out, "")
	if !s.results() {
		for _, line := range wrap(s.look.spell(s.step.Introduction), min(width, 72)) {
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
	progress := s.desk.session().Progress(st.Number)
	line := fmt.Sprintf("%s %2d  ", s.look.progressMark(progress), st.Number)
	name := s.look.spell(shown(st.Short))
	if !s.results() {
		return s.look.Text.Render(line + s.look.cut(name, width-measure(line)))
	}
	const room = 13 // for "no consensus" and a gap
	return s.look.Text.Render(line+s.look.fit(name, max(width-measure(line)-room, 4))) + " " + s.figures(st.Number)
}

// figures is the consensus and the mean of a statement.
func (s *step) figures(statement int) string {
	sum, _ := s.desk.session().Summarise(statement)
	mean := ""
	if sum.Figures.N > 0 {
		mean = s.look.Individual.Text.Render(s.look.Glyph.Individual + model.Figure(sum.Figures.Mean))
	}
	switch {
	case sum.Consensus != nil && !sum.Consensus.Agreed():
		return s.look.Warning.Render("no consensus")
	case sum.Consensus != nil:
		return s.look.Consensus.Text.Render(s.look.Glyph.Consensus+sum.Consensus.Score.String()) + " " + mean
	case mean != "":
		return mean
	default:
		return s.look.Dim.Render("no scores")
	}
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
			out = append(out, s.look.Text.Render(s.look.cut(s.look.Glyph.Between+" "+shown(t), width)))
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
