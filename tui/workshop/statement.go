package workshop

import (
	"fmt"
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// part is what the keys of the statement screen act on.
type part int

// The parts of the statement screen, in the order in which Tab goes through them.
const (
	ScoresPart part = iota
	ConsensusPart
	whyPart
	evidencePart
	barriersPart
	PrioritiesPart
	parts // how many there are
)

// Statement is the screen where a room spends its two hours: one statement, its
// scores, and what the group makes of them.
type Statement struct {
	desk   *ui.OpenSession
	look   *ui.Look
	Text   framework.Statement
	step   framework.Step
	Part   part
	Person int    // the place in the row of scorers; behind the last, how many there are
	who    string // the id of the person at that place; empty behind the last
	latest latest
	warned bool // it was said that there is no consensus yet
	panel  ui.Panel

	width, height int // of the page
}

// NewStatement is the page of a statement for a group.
func NewStatement(d *ui.OpenSession, look *ui.Look, number int) *Statement {
	fw := d.Session().Framework()
	s := &Statement{desk: d, look: look, panel: ui.NewPanel(d, look)}
	s.Text, _ = fw.Statement(number)
	s.step, _ = fw.StepOf(number)
	s.at(s.firstMissing())
	if s.who == "" {
		s.Part = ConsensusPart
	}
	return s
}

// Scorers are those who may answer in the current round, and whoever did and has left.
func (s *Statement) Scorers() []model.Participant {
	return slices.DeleteFunc(s.desk.Session().At(s.Text.Number).Scorers(), func(p model.Participant) bool {
		return p.Left && !s.score(p).Answered()
	})
}

// firstMissing is the place of the first person without a score; past the last when
// all have one.
func (s *Statement) firstMissing() int {
	all := s.Scorers()
	for i, p := range all {
		if !s.score(p).Answered() {
			return i
		}
	}
	return len(all)
}

func (s *Statement) score(p model.Participant) model.Score {
	return s.desk.Session().At(s.Text.Number).Score(p.ID)
}

func (s *Statement) consensus() (model.Consensus, bool) {
	return s.desk.Session().At(s.Text.Number).Consensus()
}

func (s *Statement) place() model.Place {
	return model.Place{Page: model.StatementPage, Number: s.Text.Number}
}

func (s *Statement) target() model.Target { return model.Target{Statement: s.Text.Number} }

// Heading says where the user is.
func (s *Statement) Heading() string {
	all := s.desk.Session().Statements()
	at := 0
	for i, st := range all {
		if st.Number == s.Text.Number {
			at = i + 1
		}
	}
	round := ""
	if n := s.desk.Session().At(s.Text.Number).Rounds(); n > 1 {
		round = fmt.Sprintf(", round %d", n)
	}
	return fmt.Sprintf("%d of %d%s, step %d: %s%s", at, len(all), round, s.step.Number, ui.Sanitize(s.step.Short), flagWords(s.desk, s.look, s.Text.Number))
}

// flagWords says on its page that a statement is marked to come back to it.
func flagWords(d *ui.OpenSession, look *ui.Look, statement int) string {
	if !d.Session().At(statement).Flagged() {
		return ""
	}
	return "  " + look.Glyph.Flag + " come back to this"
}

// Commands lists what can be done now, most wanted first.
func (s *Statement) Commands() []ui.Command {
	commands := append(s.partCommands(), s.roundCommands()...)
	commands = append(commands,
		ui.On("c", "consensus", "Go to the consensus", s.focus(ConsensusPart)).Quietly(),
		ui.On("y", "why", "Write why: the reason for the consensus, and who sees it differently", s.openWhy),
		ui.On("e", "evidence", "Note what supports the score", s.entries(evidencePart)),
		ui.On("b", "barriers", "Note what stands in the way", s.entries(barriersPart)),
		ui.On("p", "priorities", "Note what should be done", s.entries(PrioritiesPart)),
		ui.BoardCommand(s.target()).Quietly(),
		ui.PlanCommand(s.target()).Quietly(),
		ui.On("i", "guidance", "Read what stands behind the statement: guidance, what to look for, questions", ui.Opener(ui.Place{Page: ui.GuidePage, Target: model.Target{Statement: s.Text.Number}})),
		ui.On("pgdown >", "next", "Go on to the next page", func() ui.Action { return ui.GoNext(s.place(), 1) }).As("PgDn"),
		ui.On("pgup <", "back", "Go to the page before", func() ui.Action { return ui.GoNext(s.place(), -1) }).As("PgUp"),
		ui.On("f", "flag", "Mark the statement to come back to it", func() ui.Action {
			s.desk.Do(model.SetFlag{Statement: s.Text.Number, On: !s.desk.Session().At(s.Text.Number).Flagged()})
			return nil
		}),
		ui.JumpCommand(),
		ui.On("s", "summary", "See the summary so far", func() ui.Action { return ui.GoTo(model.Place{Page: model.SummaryPage}) }),
		ui.PeopleCommand(),
		ui.On("x", "export", "Write the summary to a file", ui.OpenExport).Quietly(),
		ui.On("t", "timer", "Show or hide the time spent on this statement", s.desk.ToggleTimer).Quietly(),
		ui.HistoryCommand(s.Text.Number),
		ui.WallCommand(),
		ui.On("tab", "next part", "Go through scores, consensus, why, evidence, barriers, priorities", s.turnPart(1)).Quietly(),
		ui.On("shift+tab", "part before", "Go through the parts backwards", s.turnPart(-1)).Quietly(),
	)
	return append(commands, ui.ReflectCommand(s.desk, s.Text.Number)...)
}
