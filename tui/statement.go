package tui

import (
	"fmt"
	"slices"

	"stocktake/framework"
	"stocktake/model"
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
	desk   *desk
	look   *Look
	text   framework.Statement
	step   framework.Step
	part   part
	person int    // the place in the row of scorers; behind the last, how many there are
	who    string // the id of the person at that place; empty behind the last
	latest latest
	warned bool // it was said that there is no consensus yet
	perRow int  // how many people stand in a row of the latest view
	panel  panel
}

func newStatement(d *desk, look *Look, number int) *statement {
	fw := d.session().Framework()
	s := &statement{desk: d, look: look, perRow: 1, panel: newPanel(d, look)}
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
	return slices.DeleteFunc(s.desk.session().ScorersOf(s.text.Number), func(p model.Participant) bool {
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
	return s.desk.session().Score(s.text.Number, p.ID)
}

func (s *statement) consensus() (model.Consensus, bool) {
	return s.desk.session().Consensus(s.text.Number)
}

func (s *statement) place() model.Place {
	return model.Place{Page: model.StatementPage, Number: s.text.Number}
}

func (s *statement) target() model.Target { return model.Target{Statement: s.text.Number} }

func (s *statement) heading() string {
	all := s.desk.session().Statements()
	at := 0
	for i, st := range all {
		if st.Number == s.text.Number {
			at = i + 1
		}
	}
	flag := ""
	if s.desk.session().Flagged(s.text.Number) {
		flag = "  " + s.look.Glyph.Flag + " come back to this"
	}
	round := ""
	if n := s.desk.session().Rounds(s.text.Number); n > 1 {
		round = fmt.Sprintf(", round %d", n)
	}
	return fmt.Sprintf("%d of %d%s, step %d: %s%s", at, len(all), round, s.step.Number, shown(s.step.Short), flag)
}

func (s *statement) commands() []command {
	commands := append(s.partCommands(), s.roundCommands()...)
	commands = append(commands,
		on("c", "consensus", "Go to the consensus", s.focus(consensusPart)).quietly(),
		on("y", "why", "Write why: the reason for the consensus, and who sees it differently", s.openWhy),
		on("e", "evidence", "Note what supports the score", s.entries(evidencePart)),
		on("b", "barriers", "Note what stands in the way", s.entries(barriersPart)),
		on("p", "priorities", "Note what should be done", s.entries(prioritiesPart)),
		boardCommand(s.target()).quietly(),
		planCommand(s.target()).quietly(),
		on("i", "guidance", "Read what stands behind the statement: guidance, what to look for, questions", opener(Place{Page: GuidePage, Target: model.Target{Statement: s.text.Number}})),
		on("pgdown >", "next", "Go on to the next page", func() act { return along(s.place(), 1) }).as("PgDn"),
		on("pgup <", "back", "Go to the page before", func() act { return along(s.place(), -1) }).as("PgUp"),
		on("f", "flag", "Mark the statement to come back to it", func() act {
			s.desk.do(model.SetFlag{Statement: s.text.Number, On: !s.desk.session().Flagged(s.text.Number)})
			return nil
		}),
		jumpCommand(),
		on("s", "summary", "See the summary so far", func() act { return goTo(model.Place{Page: model.SummaryPage}) }),
		peopleCommand(),
		on("x", "export", "Write the summary to a file", openExport).quietly(),
		on("t", "timer", "Show or hide the time spent on this statement", s.desk.toggleTimer).quietly(),
		historyCommand(s.text.Number),
		wallCommand(),
		on("tab", "next part", "Go through scores, consensus, why, evidence, barriers, priorities", s.turnPart(1)).quietly(),
		on("shift+tab", "part before", "Go through the parts backwards", s.turnPart(-1)).quietly(),
	)
	return append(commands, reflectCommand(s.desk, s.text.Number)...)
}
