// Package step is the page before the statements of a step, and the one with its results.
package step

import (
	"fmt"
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/ui/drawing"
	"familyhub/stocktake/tui/workshop/passage"
	"familyhub/stocktake/tui/workshop/scoring"
)

// Step is a page about one step: what it is about before its first statement, what
// came of it after its last.
type Step struct {
	open  *ui.OpenSession
	look  *ui.Look
	step  framework.Step
	place model.Place
	panel drawing.Panel
	shown passage.Passage
}

// New introduces a step, or has its results.
func New(d *ui.OpenSession, look *ui.Look, p model.Place) *Step {
	s := &Step{open: d, look: look, place: p, panel: drawing.New(d, look)}
	s.step, _ = d.Session().Framework().Step(p.Number)
	return s
}

func (s *Step) results() bool { return s.place.Page == model.ResultsPage }

// Heading says where the user is, and of the results what stands out.
func (s *Step) Heading() string {
	name := s.open.Worded("Step %d of %d", s.step.Number, len(s.open.Session().Framework().Steps))
	if s.results() {
		return name + " · " + figures.Of(s.open.Session()).StepFindings(s.step.Number).Headline
	}
	return name
}

func (s *Step) target() model.Subject { return model.Subject{Step: s.step.Number} }

// Hint is what to know first of the results.
func (s *Step) Hint() ui.Hint {
	if !s.results() || s.open.Session().Solo() {
		return ui.Hint{}
	}
	return ui.Hint{Name: "results", Text: "w shows this to the room, in large letters."}
}

// Commands lists what can be done now, most wanted first.
func (s *Step) Commands() []ui.Command {
	return slices.Concat([]ui.Command{
		ui.On("enter right l pgdown", "go on", "Go on to the next page", func() ui.Action { return ui.GoNext(s.place, 1) }).As("Enter"),
		ui.On("left h pgup", "back", "Go to the page before", func() ui.Action { return ui.GoNext(s.place, -1) }).As("←"),
	}, s.shown.Commands("page"), []ui.Command{
		ui.On("b", "barriers", "Note what stands in the way of the whole step", ui.Opener(ui.Place{Page: ui.BarriersPage, Subject: s.target()})),
		ui.On("p", "priorities", "Note what should be done for the whole step", ui.Opener(ui.Place{Page: ui.PrioritiesPage, Subject: s.target()})),
		ui.BoardCommand(s.target()).Quietly(),
		ui.PlanCommand(s.target()).Quietly(),
		ui.JumpCommand(),
		ui.TargetsCommand(s.target()),
		ui.SummaryCommand(),
		ui.PeopleCommand(),
		ui.SuggestionsCommand(),
		ui.WallCommand(),
		ui.HistoryCommand(0),
		ui.On("x", "export", "Write a report, the plan or a spreadsheet to a file", ui.OpenExport).Quietly(),
		ui.On("i", "guidance", "Read the guide", ui.Opener(ui.Place{Page: ui.GuidePage, Subject: model.Subject{Statement: s.step.Statements[0].Number}})).Quietly(),
	})
}

// Unknown says of a digit where scores are given.
func (s *Step) Unknown(key string) ui.Action {
	if keys := scoring.NewKeys(s.open.Session()); !keys.Meant(key) {
		return nil
	}
	last := s.step.Statements[len(s.step.Statements)-1]
	if s.results() {
		return ui.Tell("%s is not taken here: PgUp goes back to statement %s, Enter goes on.", key, ui.Sanitize(last.Label()))
	}
	return ui.Tell("%s is not taken here: Enter goes on to statement %s, where people score.", key, ui.Sanitize(s.step.Statements[0].Label()))
}

// Resize keeps the text from being scrolled past its end.
func (s *Step) Resize(width, height int) {
	lines := s.text(width, false)
	if left := ui.ListWidth(width); left < width {
		lines, height = s.text(left-ui.FrameAcross, true), height-ui.FrameDown
	}
	s.shown.Keep(len(lines), height)
}

// View draws the page: the text and, where there is room, beside it the picture of all steps
// or the statements in full.
func (s *Step) View(width, height int) []string {
	title, side, beside := s.open.Worded("What this step is about"), ui.Frame{Title: s.open.Worded("Its statements")}, s.statements
	if s.results() {
		title, side, beside = "What the room said", ui.Frame{Title: "What has changed", Note: s.panel.Since()}, s.picture
	}
	return s.look.WithPreview(width, height, func(left, height int) []string {
		if left == width {
			return s.shown.View(s.look, s.text(width, false), width, height)
		}
		inside := s.shown.View(s.look, s.text(left-ui.FrameAcross, true), left-ui.FrameAcross, height-ui.FrameDown)
		return ui.Frame{Title: title}.Draw(s.look, inside, left, height)
	}, side, beside)
}

// text is the step's title and what there is to read of it, less what is drawn beside it.
func (s *Step) text(width int, beside bool) []string {
	out := ui.Hanging(s.look.Strong, fmt.Sprintf("%d  ", s.step.Number), s.look.ToASCII(s.step.Title), min(width, ui.StatementWidth+3))
	if s.results() {
		return append(append(out, ""), s.said(width, beside)...)
	}
	return append(append(out, ""), s.introduction(width, beside)...)
}

// OnWall marks a page that the wall draws.
func (s *Step) OnWall() {}

// TakesCards marks a page from where a key leads to cards.
func (s *Step) TakesCards() {}

// introduction is what the step is about. Where nothing stands beside it, its statements
// follow by their names.
func (s *Step) introduction(width int, beside bool) []string {
	out := ui.Paragraph(s.look.Text, s.look.ToASCII(s.step.Introduction), ui.Readable(width, 72))
	if beside {
		return append(out, s.notes(width)...)
	}
	out = append(out, "")
	for _, st := range s.step.Statements {
		out = append(out, ui.Hanging(s.look.Text, s.progress(st), s.look.ToASCII(st.Short), width)...)
	}
	return append(out, s.notes(width)...)
}

// statements are those of the step in full, with how far each has come.
func (s *Step) statements(width, _ int) []string {
	var out []string
	for i, st := range s.step.Statements {
		if i > 0 {
			out = append(out, "")
		}
		head := s.progress(st)
		out = append(out, ui.Hanging(s.look.Text, head, s.look.ToASCII(st.Text), ui.Readable(width, ui.StatementWidth+ui.Width(head)))...)
	}
	return out
}

// progress is how far a statement has come, and its label: what stands before its text.
func (s *Step) progress(st framework.Statement) string {
	return s.look.ProgressMark(s.open.Session().At(st.Number).Progress()) + " " + ui.LabelCell(st, ui.LabelWidth(s.open.Session().Framework())) + "  "
}
