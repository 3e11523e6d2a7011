// Package step is the page before the statements of a step, and the one with its results.
package step

import (
	"fmt"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/tui/ui"
)

// Step is a page about one step: what it is about before its first statement, what
// came of it after its last.
type Step struct {
	desk  *ui.OpenSession
	look  *ui.Look
	step  framework.Step
	place model.Place
	panel ui.Panel
	from  int // the first line of the text that is shown
}

// New introduces a step, or has its results.
func New(d *ui.OpenSession, look *ui.Look, p model.Place) *Step {
	s := &Step{desk: d, look: look, place: p, panel: ui.NewPanel(d, look)}
	s.step, _ = d.Session().Framework().Step(p.Number)
	return s
}

func (s *Step) results() bool { return s.place.Page == model.ResultsPage }

// Heading says where the user is.
func (s *Step) Heading() string {
	name := fmt.Sprintf("Step %d of %d", s.step.Number, len(s.desk.Session().Framework().Steps))
	if s.results() {
		return name + ": results"
	}
	return name
}

func (s *Step) target() model.Target { return model.Target{Step: s.step.Number} }

// Commands lists what can be done now, most wanted first.
func (s *Step) Commands() []ui.Command {
	return []ui.Command{
		ui.On("enter right l pgdown", "go on", "Go on to the next page", func() ui.Action { return ui.GoNext(s.place, 1) }).As("Enter"),
		ui.On("left h pgup", "back", "Go to the page before", func() ui.Action { return ui.GoNext(s.place, -1) }).As("←"),
		ui.On("up k", "", "Scroll up", s.scroll(-1)).Quietly(),
		ui.On("down j", "", "Scroll down", s.scroll(1)).Quietly(),
		ui.On("home", "", "The beginning of the page", s.scroll(-1<<20)).Quietly(),
		ui.On("end G", "", "The end of the page", s.scroll(1<<20)).Quietly(),
		ui.On("b", "barriers", "Note what stands in the way of the whole step", ui.Opener(ui.Place{Page: ui.BarriersPage, Target: s.target()})),
		ui.On("p", "priorities", "Note what should be done for the whole step", ui.Opener(ui.Place{Page: ui.PrioritiesPage, Target: s.target()})),
		ui.BoardCommand(s.target()).Quietly(),
		ui.PlanCommand(s.target()).Quietly(),
		ui.JumpCommand(),
		ui.SummaryCommand(),
		ui.PeopleCommand(),
		ui.WallCommand(),
		ui.HistoryCommand(0),
		ui.On("x", "export", "Write the summary to a file", ui.OpenExport).Quietly(),
		ui.On("i", "guidance", "Read the guide", ui.Opener(ui.Place{Page: ui.GuidePage, Target: model.Target{Statement: s.step.Statements[0].Number}})).Quietly(),
	}
}

func (s *Step) scroll(by int) func() ui.Action {
	return func() ui.Action {
		s.from = max(s.from+by, 0)
		return nil
	}
}

// Resize keeps the text from being scrolled past its end.
func (s *Step) Resize(width, height int) {
	lines := len(s.text(s.textWidth(width)))
	if s.from = min(s.from, lines-height+1); lines <= height {
		s.from = 0
	}
}

// textWidth is what the averages beside it leave to the text.
func (s *Step) textWidth(width int) int {
	if s.results() && width >= ui.SideWidth {
		return max(width*2/5, 40)
	}
	return width
}

// View draws the page.
func (s *Step) View(width, height int) []string {
	left := s.textWidth(width)
	switch lines := s.text(left); {
	case left < width:
		side := width - left - ui.BesideGap
		return s.look.Beside(s.scrolled(lines, left, height), s.panel.Averages(s.step.Number, side, height))
	case s.results():
		if room := height - len(lines) - 1; room > 0 {
			lines = append(append(lines, ""), s.panel.Averages(s.step.Number, width, room)...)
		}
		return s.scrolled(lines, width, height)
	default:
		return s.scrolled(lines, width, height)
	}
}

// scrolled is the part of the text that is seen, with a word on the rest.
func (s *Step) scrolled(lines []string, width, height int) []string {
	if len(lines) <= height || height < 2 {
		return s.look.Exactly(lines, width, height)
	}
	from := min(s.from, len(lines)-height+1)
	out := s.look.Exactly(lines[from:], width, height-1)
	more := "↑ for what is above"
	if from+height-1 < len(lines) {
		more = "↓ for more"
	}
	return append(out, s.look.Fit(s.look.Dim.Render(s.look.ToASCII(more)), width))
}

func (s *Step) text(width int) []string {
	out := []string{""}
	for i, line := range ui.Wrap(s.look.ToASCII(s.step.Title), min(width-3, ui.StatementWidth)) {
		number := "   "
		if i == 0 {
			number = fmt.Sprintf("%d  ", s.step.Number)
		}
		out = append(out, s.look.Title.Render(number)+s.look.Strong.Render(line))
	}
	out = append(out, "")
	if !s.results() {
		for _, line := range ui.Wrap(s.look.ToASCII(s.step.Introduction), min(width, 72)) {
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
func (s *Step) row(st framework.Statement, width int) string {
	progress := s.desk.Session().At(st.Number).Progress()
	line := fmt.Sprintf("%s %2d  ", s.look.ProgressMark(progress), st.Number)
	name := s.look.ToASCII(ui.Sanitize(st.Short))
	if !s.results() {
		return s.look.Text.Render(line + s.look.Cut(name, width-ui.Width(line)))
	}
	const room = 13 // for "no consensus" and a gap
	return s.look.Text.Render(line+s.look.Fit(name, max(width-ui.Width(line)-room, 4))) + " " + s.figures(st.Number)
}

// figures is the consensus and the mean of a statement.
func (s *Step) figures(statement int) string {
	sum, _ := s.desk.Session().At(statement).Summary()
	mean := ""
	if sum.Figures.N > 0 {
		mean = s.look.Individual.Text.Render(s.look.Glyph.Individual + stats.Figure(sum.Figures.Mean))
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
func (s *Step) notes(width int) []string {
	var out []string
	list := func(name string, texts []string) {
		if len(texts) == 0 {
			return
		}
		out = append(out, "", s.look.Header.Render(name))
		for _, t := range texts {
			out = append(out, s.look.Text.Render(s.look.Cut(s.look.Glyph.Between+" "+ui.Sanitize(t), width)))
		}
	}
	var barriers, priorities []string
	for _, b := range s.desk.Session().Plan().BarriersAt(s.target()) {
		barriers = append(barriers, b.Text)
	}
	for _, p := range s.desk.Session().Plan().PrioritiesAt(s.target()) {
		priorities = append(priorities, p.What)
	}
	list("Barriers", barriers)
	list("Priorities", priorities)
	return out
}

// OnWall marks a page that the wall draws.
func (s *Step) OnWall() {}

// TakesCards marks a page from where a key leads to cards.
func (s *Step) TakesCards() {}
