package tui

import (
	"fmt"

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
	person int // the place in the row of scorers
}

func newStatement(d *desk, look *Look, number int) *statement {
	fw := d.session().Framework()
	s := &statement{desk: d, look: look}
	s.text, _ = fw.Statement(number)
	s.step, _ = fw.StepOf(number)
	s.person = s.firstMissing()
	if s.person == len(s.scorers()) {
		s.part, s.person = consensusPart, 0
	}
	return s
}

func (s *statement) scorers() []model.Participant { return s.desk.session().ScorersOf(s.text.Number) }

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
	return fmt.Sprintf("%d of %d, step %d: %s%s", at, len(all), s.step.Number, s.step.Short, flag)
}

func (s *statement) commands() []command {
	commands := s.partCommands()
	return append(commands,
		on("c", "consensus", "Go to the consensus", s.focus(consensusPart)),
		on("y", "why", "Write why: the reason for the consensus, and who sees it differently", func(string) act { return push(s.why()) }),
		on("e", "evidence", "Note what supports the score", s.entries(evidencePart)),
		on("b", "barriers", "Note what stands in the way", s.entries(barriersPart)),
		on("p", "priorities", "Note what should be done", s.entries(prioritiesPart)),
		on("i", "guidance", "Read what stands behind the statement: guidance, what to look for, questions", func(string) act {
			return push(newGuide(s.look, s.desk.session().Framework(), s.text.Number))
		}),
		on("pgdown >", "next", "Go on to the next page", func(string) act { return along(s.place(), 1) }).as("PgDn"),
		on("pgup <", "back", "Go to the page before", func(string) act { return along(s.place(), -1) }).as("PgUp"),
		on("f", "flag", "Mark the statement to come back to it", func(string) act {
			s.desk.do(model.SetFlag{Statement: s.text.Number, On: !s.desk.session().Flagged(s.text.Number)})
			return nil
		}),
		on("g", "go to", "Go to a statement by its number", func(string) act { return push(newJump(s.desk, s.look)) }),
		on("s", "summary", "See the summary so far", func(string) act { return goTo(model.Place{Page: model.SummaryPage}) }),
		on("P", "people", "Add people, or mark who has left", func(string) act { return push(newPeople(s.desk, s.look)) }),
		on("x", "export", "Write the summary to a file", func(string) act { return openExport }).quietly(),
		on("tab", "next part", "Go through scores, consensus, why, evidence, barriers, priorities", s.stepPart(1)).quietly(),
		on("shift+tab", "part before", "Go through the parts backwards", s.stepPart(-1)).quietly(),
	)
}

// partCommands are those of the part in focus.
func (s *statement) partCommands() []command {
	switch s.part {
	case scoresPart:
		return s.scoreCommands()
	case consensusPart:
		return s.consensusCommands()
	}
	open := map[part]func(string) act{
		whyPart:        func(string) act { return push(s.why()) },
		evidencePart:   s.entries(evidencePart),
		barriersPart:   s.entries(barriersPart),
		prioritiesPart: s.entries(prioritiesPart),
	}[s.part]
	return []command{
		on("enter", "open", "Open the part in focus", open),
		on("up k", "", "The part above", s.stepPart(-1)).quietly(),
		on("down j", "", "The part below", s.stepPart(1)).quietly(),
	}
}

func (s *statement) scoreCommands() []command {
	if len(s.scorers()) == 0 {
		return []command{on("enter", "consensus", "Go to the consensus", s.focus(consensusPart))}
	}
	commands := []command{
		on("0 1 2 3 4 5", "score", "Score the statement for the person in focus, and go on to the next", s.enter).as("0–5"),
		on("d", "don't know", "The person doesn't know", s.enter),
		on("n", "not applicable", "It does not apply to the person", s.enter),
		on("backspace delete", "clear", "Take the score away; that is not a 0", s.enter).as("Backspace").quietly(),
		on("left h", "", "The person before", s.movePerson(-1)).as("←").quietly(),
		on("right l", "", "The next person", s.movePerson(1)).as("→").quietly(),
		on("space", "", "Leave the person out", s.movePerson(1)).quietly(),
		on("up k", "", "The row above", func(string) act { return nil }).quietly(),
		on("down j", "", "On to the consensus", s.stepPart(1)).quietly(),
	}
	commands[6].keys = []string{" "}
	return append(commands, on("enter", "consensus", "Go on to the consensus", s.focus(consensusPart)))
}

func (s *statement) consensusCommands() []command {
	return []command{
		on("0 1 2 3 4 5", "consensus", "Record what the group agreed on", s.agree).as("0–5"),
		on("n", "no consensus", "Record that the group did not agree", s.agree),
		on("backspace delete", "clear", "Take the consensus away", s.agree).as("Backspace").quietly(),
		on("enter right l", "next", "Go on to the next page", func(string) act { return along(s.place(), 1) }).as("Enter"),
		on("left h", "", "Go to the page before", func(string) act { return along(s.place(), -1) }).as("←").quietly(),
		on("up k", "", "Back to the scores", s.stepPart(-1)).as("↑").quietly(),
		on("down j", "", "The part below", s.stepPart(1)).as("↓").quietly(),
	}
}

func (s *statement) focus(p part) func(string) act {
	return func(string) act {
		s.part = p
		return nil
	}
}

// stepPart moves the focus to another part.
func (s *statement) stepPart(by int) func(string) act {
	return func(string) act {
		s.part = (s.part + part(by) + parts) % parts
		return nil
	}
}

func (s *statement) movePerson(by int) func(string) act {
	return func(string) act {
		s.person = min(max(s.person+by, 0), max(len(s.scorers())-1, 0))
		return nil
	}
}

// enter scores for the person in focus and goes on to the next; after the last, to
// the consensus. That is what makes a row of cards one key a card.
func (s *statement) enter(key string) act {
	all := s.scorers()
	if s.person >= len(all) {
		return nil
	}
	change := model.SetScore{
		Statement: s.text.Number, Round: s.desk.session().Rounds(s.text.Number),
		Participant: all[s.person].ID, Score: scoreOf(key),
	}
	if !s.desk.do(change) || change.Score == model.NoScore {
		return nil
	}
	if s.person++; s.person >= len(all) {
		s.person = 0
		s.part = consensusPart
	}
	return nil
}

// scoreOf is the score that a key stands for; no score for the keys that clear.
func scoreOf(key string) model.Score {
	score, err := model.ParseScore(key)
	if err != nil {
		return model.NoScore
	}
	return score
}

// agree records the consensus and keeps what was written about it.
func (s *statement) agree(key string) act {
	if key == "backspace" || key == "delete" {
		s.desk.do(model.SetConsensus{Statement: s.text.Number})
		return nil
	}
	c, _ := s.consensus()
	c.Score = model.NoScore
	if key != "n" {
		c.Score = scoreOf(key)
	}
	s.desk.do(model.SetConsensus{Statement: s.text.Number, Consensus: &c})
	return nil
}

// The names of the fields about a consensus.
const (
	rationaleField = "Why this score"
	dissentField   = "Who sees it differently, and why"
)

// why asks for the reason of a consensus, and for dissent.
func (s *statement) why() screen {
	c, recorded := s.consensus()
	e := &edit{
		look: s.look, title: fmt.Sprintf("Statement %d: why", s.text.Number), take: "save",
		form: newForm(s.look,
			newArea(rationaleField, c.Rationale, "what decided it", 4),
			newArea(dissentField, c.Dissent, "whose score, and what they see", 4)),
	}
	if !recorded {
		e.intro = []string{"There is no consensus yet. What you write here is kept as a reason for having none."}
	}
	e.done = func(f *form) (act, bool) {
		c.Rationale, c.Dissent = f.value(rationaleField), f.value(dissentField)
		if !recorded && f.empty() {
			return nil, true
		}
		return nil, s.desk.do(model.SetConsensus{Statement: s.text.Number, Consensus: &c})
	}
	return e
}

func (s *statement) entries(p part) func(string) act {
	return func(string) act {
		s.part = p
		switch p {
		case evidencePart:
			return push(newEvidence(s.desk, s.look, s.text.Number))
		case barriersPart:
			return push(newBarriers(s.desk, s.look, s.target()))
		default:
			return push(newPriorities(s.desk, s.look, s.target()))
		}
	}
}

// newJump asks for the number of a statement to go to.
func newJump(d *desk, look *Look) screen {
	const label = "Statement"
	all := d.session().Statements()
	first, last := all[0].Number, all[len(all)-1].Number
	return &edit{
		look: look, title: "Go to a statement", take: "go",
		form: newForm(look, newLine(label, "", fmt.Sprintf("%d to %d", first, last))),
		done: func(f *form) (act, bool) {
			var n int
			if _, err := fmt.Sscanf(f.value(label), "%d", &n); err == nil {
				if _, ok := d.session().Framework().Statement(n); ok {
					return goTo(model.Place{Page: model.StatementPage, Number: n}), true
				}
			}
			return complain(fmt.Errorf("type the number of a statement, %d to %d", first, last)), false
		},
	}
}
