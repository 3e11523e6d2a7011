package tui

import (
	"fmt"
	"slices"

	"stocktake/framework"
	"stocktake/model"
	"stocktake/tui/ui"
)

// part is what the keys of the statement screen act on.
type part int

// The parts of the statement screen, in the order in which Tab goes through them.
const (
	scoresPart part = iota
	consensusPart
	whyPart
	evidencePart
	barriersPart
	prioritiesPart
	parts // how many there are
)

// statement is the screen where a room spends its two hours: one statement, its
// scores, and what the group makes of them.
type statement struct {
	desk   *ui.OpenSession
	look   *ui.Look
	text   framework.Statement
	step   framework.Step
	part   part
	person int    // the place in the row of scorers; behind the last, how many there are
	who    string // the id of the person at that place; empty behind the last
	latest latest
	warned bool // it was said that there is no consensus yet
	perRow int  // how many people stand in a row of the latest view
	panel  ui.Panel
}

func newStatement(d *ui.OpenSession, look *ui.Look, number int) *statement {
	fw := d.Session().Framework()
	s := &statement{desk: d, look: look, perRow: 1, panel: ui.NewPanel(d, look)}
	s.text, _ = fw.Statement(number)
	s.step, _ = fw.StepOf(number)
	s.at(s.firstMissing())
	if s.who == "" {
		s.part = consensusPart
	}
	return s
}

// scorers are those who may answer in the current round, and whoever did and has left.
func (s *statement) scorers() []model.Participant {
	return slices.DeleteFunc(s.desk.Session().ScorersOf(s.text.Number), func(p model.Participant) bool {
		return p.Left && !s.score(p).Answered()
	})
}

// firstMissing is the place of the first person without a score; past the last when
// all have one.
func (s *statement) firstMissing() int {
	all := s.scorers()
	for i, p := range all {
		if !s.score(p).Answered() {
			return i
		}
	}
	return len(all)
}

func (s *statement) score(p model.Participant) model.Score {
	return s.desk.Session().Score(s.text.Number, p.ID)
}

func (s *statement) consensus() (model.Consensus, bool) {
	return s.desk.Session().Consensus(s.text.Number)
}

func (s *statement) place() model.Place {
	return model.Place{Page: model.StatementPage, Number: s.text.Number}
}

func (s *statement) target() model.Target { return model.Target{Statement: s.text.Number} }

func (s *statement) Heading() string {
	all := s.desk.Session().Statements()
	at := 0
	for i, st := range all {
		if st.Number == s.text.Number {
			at = i + 1
		}
	}
	round := ""
	if n := s.desk.Session().Rounds(s.text.Number); n > 1 {
		round = fmt.Sprintf(", round %d", n)
	}
	return fmt.Sprintf("%d of %d%s, step %d: %s%s", at, len(all), round, s.step.Number, ui.Sanitize(s.step.Short), flagWords(s.desk, s.look, s.text.Number))
}

// flagWords says on its page that a statement is marked to come back to it.
func flagWords(d *ui.OpenSession, look *ui.Look, statement int) string {
	if !d.Session().Flagged(statement) {
		return ""
	}
	return "  " + look.Glyph.Flag + " come back to this"
}

func (s *statement) Commands() []ui.Command {
	commands := append(s.partCommands(), s.roundCommands()...)
	commands = append(commands,
		ui.On("c", "consensus", "Go to the consensus", s.focus(consensusPart)).Quietly(),
		ui.On("y", "why", "Write why: the reason for the consensus, and who sees it differently", s.openWhy),
		ui.On("e", "evidence", "Note what supports the score", s.entries(evidencePart)),
		ui.On("b", "barriers", "Note what stands in the way", s.entries(barriersPart)),
		ui.On("p", "priorities", "Note what should be done", s.entries(prioritiesPart)),
		ui.BoardCommand(s.target()).Quietly(),
		ui.PlanCommand(s.target()).Quietly(),
		ui.On("i", "guidance", "Read what stands behind the statement: guidance, what to look for, questions", ui.Opener(ui.Place{Page: ui.GuidePage, Target: model.Target{Statement: s.text.Number}})),
		ui.On("pgdown >", "next", "Go on to the next page", func() ui.Action { return ui.GoNext(s.place(), 1) }).As("PgDn"),
		ui.On("pgup <", "back", "Go to the page before", func() ui.Action { return ui.GoNext(s.place(), -1) }).As("PgUp"),
		ui.On("f", "flag", "Mark the statement to come back to it", func() ui.Action {
			s.desk.Do(model.SetFlag{Statement: s.text.Number, On: !s.desk.Session().Flagged(s.text.Number)})
			return nil
		}),
		ui.JumpCommand(),
		ui.On("s", "summary", "See the summary so far", func() ui.Action { return ui.GoTo(model.Place{Page: model.SummaryPage}) }),
		ui.PeopleCommand(),
		ui.On("x", "export", "Write the summary to a file", ui.OpenExport).Quietly(),
		ui.On("t", "timer", "Show or hide the time spent on this statement", s.desk.ToggleTimer).Quietly(),
		ui.HistoryCommand(s.text.Number),
		ui.WallCommand(),
		ui.On("tab", "next part", "Go through scores, consensus, why, evidence, barriers, priorities", s.turnPart(1)).Quietly(),
		ui.On("shift+tab", "part before", "Go through the parts backwards", s.turnPart(-1)).Quietly(),
	)
	return append(commands, ui.ReflectCommand(s.desk, s.text.Number)...)
}
