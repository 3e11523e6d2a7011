package statement

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// Commands lists what can be done now, most wanted first.
func (s *Statement) Commands() []ui.Command {
	if s.grounding.choosing() {
		return s.grounding.commands()
	}
	number := s.text.Number
	c, recorded := s.agreement.consensus()
	part := s.partCommands()
	commands := slices.Clone(part)
	switch {
	case s.part == scoresPart && s.moment() == understanding:
		commands = slices.Insert(commands, 1, s.tabCommand())
	case s.moment() == understanding:
		commands = append(commands, s.tabCommand())
	}
	commands = append(append(commands, s.roundCommands()...),
		ui.On("c", "consensus", "Go to the consensus", s.focus(consensusPart)).Quietly(),
		ui.On("y", "why", "Write why: the reason for the consensus, and who sees it differently", s.opening(whyPart)).QuietIf(!recorded),
		ui.On("e", "evidence", "Note what supports the score", s.opening(evidencePart)),
		ui.On("b", "barriers", "Note what stands in the way", s.opening(barriersPart)),
		ui.On("p", "priorities", "Note what should be done", s.opening(prioritiesPart)),
		ui.BoardCommand(s.target()).Quietly(),
		ui.PlanCommand(s.target()).Quietly(),
		ui.On("i", "guidance", "Read what stands behind the statement: guidance, what to look for, questions",
			ui.Opener(ui.Place{Page: ui.GuidePage, Subject: s.target()})),
		ui.On("pgdown", "next", "Go on to the next page", s.agreement.leave),
		ui.On("pgup", "back", "Go to the page before", func() ui.Action { return turnPage(number, -1) }),
		ui.On("f", "flag", "Mark the statement to come back to it", func() ui.Action {
			return s.open.Act(model.SetFlag{Statement: number, On: !s.round.at().Flagged()})
		}),
		ui.JumpCommand(),
		ui.SummaryCommand(),
		ui.PeopleCommand(),
		ui.On("x", "export", "Write a report, the plan or a spreadsheet to a file", ui.OpenExport).Quietly(),
		ui.HistoryCommand(number),
		ui.WallCommand(),
		s.tabCommand(),
		ui.On("shift+tab", "part before", "Go through levels, scores and consensus backwards", func() ui.Action { return s.turn(-1) }).Quietly(),
	)
	if recorded && c.Agreed() && s.part >= consensusPart {
		commands = slices.Insert(commands, len(part), ui.On("=", "rests on",
			"Say what the consensus rests on: views, an example, a document, data", s.grounding.choose), ui.TargetsCommand(s.target()))
	}
	return append(commands, ui.ReflectCommand(s.open, number)...)
}

// partCommands are those of the part in focus.
func (s *Statement) partCommands() []ui.Command {
	switch s.part {
	case lookPart:
		return s.lookCommands()
	case scoresPart:
		return s.scoreCommands()
	case consensusPart:
		return s.consensusCommands()
	}
	return append(s.partMoves(), ui.On("enter", "open", "Open the part in focus", s.opening(s.part)))
}

func (s *Statement) scoreCommands() []ui.Command {
	if len(s.round.people()) == 0 {
		return append(s.partMoves(), ui.On("enter", "agree without people", "Go to the consensus of a room without participants", s.focus(consensusPart)))
	}
	scoring := []ui.Command{
		s.Row.Keys.Command("score", "Score the statement for the person in focus, and go on to the next", s.Row.Enter),
		ui.On("enter", "consensus", "Go on to the consensus", s.toConsensus),
		ui.On("d D", "don't know", "The person doesn't know", func() ui.Action { return s.Row.Enter(model.DontKnow) }),
		ui.On("n N", "not applicable", "It does not apply to the person", func() ui.Action { return s.Row.Enter(model.NotApplicable) }),
		ui.On("right l", "skip", "Leave the person out, and go on to the next", s.Row.Skip).As("→"),
	}
	if s.round.unrevealed() && !s.Row.AtEnd() {
		scoring[1] = scoring[1].Quietly() // there is nothing to agree on before the reveal
		if s.round.sealed() {
			scoring = slices.Insert(scoring, 1, ui.On("r", "reveal", "Show all scores at once", s.reveal))
		}
	}
	if s.Row.AtEnd() {
		for i := range scoring {
			scoring[i] = scoring[i].Quietly()
		}
		next := ui.On("enter", "consensus", "Go on to the consensus", s.toConsensus)
		if s.round.unrevealed() {
			next = ui.On("enter r", "reveal", "Show all scores at once", s.toConsensus)
		}
		scoring = append([]ui.Command{next}, scoring...)
	}
	return append(scoring,
		ui.On("backspace delete", "clear", "Take the latest score away, or that of the person in focus; that is not a 0", s.Row.Clear).Quietly(),
		ui.On("left h", "", "The person before", s.Row.Back).Quietly(),
		ui.On("up k", "", "The row above", s.moveRow(-1)).Quietly(),
		ui.On("down j", "", "The row below; below the last, the consensus", s.moveRow(1)).Quietly(),
	)
}

func (s *Statement) consensusCommands() []ui.Command {
	if s.round.unrevealed() {
		return append(s.partMoves(),
			ui.On("enter r", "reveal", "Show all scores at once", s.reveal),
			ui.On(s.Row.Keys.Names()+" n N", "", "Agree, once the scores are revealed", revealFirst).As(s.Row.Keys.Hint()).Quietly(),
			ui.On("backspace delete", "", "Back to the latest score, and take it away", s.clearConsensus).Quietly())
	}
	return []ui.Command{
		s.Row.Keys.Command("consensus", "Record what the group agreed on", s.agreement.record),
		ui.On("n", "no consensus", "Record that the group did not agree", func() ui.Action { return s.agreement.record(model.NoScore) }),
		ui.On("backspace delete", "clear", "Take the consensus away; right after the scores, the latest of them", s.clearConsensus).Quietly(),
		ui.On("enter", "next", "Go on to the next page", s.agreement.goOn),
		ui.On("right l", "", "Go on to the next page, once there is a consensus", s.agreement.goOnAgreed).Quietly(),
		ui.On("up k", "", "Back to the scores", s.stepPart(-1)).Quietly(),
		ui.On("down j", "", "The part below", s.stepPart(1)).Quietly(),
	}
}

// roundCommands are those of blind sessions and of further rounds.
func (s *Statement) roundCommands() []ui.Command {
	var commands []ui.Command
	if s.open.Session().Blind() {
		commands = append(commands, ui.On("r", "reveal", "Show all scores at once", s.reveal).QuietIf(!s.round.sealed()))
	}
	commands = append(commands, ui.On("R", "another round", "Score the statement again; this round stays beside it", func() ui.Action {
		return s.round.another(func() {
			s.part = scoresPart
			s.Row.GoTo(0)
		})
	}).QuietIf(!s.round.suggestsAnother()))
	switch {
	case len(s.round.at().RoundSummaries()) > 1 && !s.round.sealed():
		commands = append(commands, ui.On("m", "who moved", "See who changed their score between the rounds",
			func() ui.Action { return ui.Push(newMoves(s.open, s.look, s.text.Number)) }).Quietly())
	case s.open.Session().Blind():
		commands = append(commands, ui.On("m", "who is missing", "Name those whose score is not in", s.Row.TellMissing).Quietly())
	}
	return commands
}

func (s *Statement) reveal() ui.Action {
	return s.round.reveal(func() { s.part = consensusPart })
}

// toConsensus goes on once scores are in; behind the row of a blind round by revealing
// them. With none it stays: a room that presses Enter once too often must not find its
// cards recorded as what it agreed on.
func (s *Statement) toConsensus() ui.Action {
	in, of := s.round.ballot()
	switch {
	case in == 0:
		return ui.Say("No score is in yet. c goes to the consensus all the same.")
	case s.Row.AtEnd() && s.round.unrevealed():
		return s.reveal()
	}
	s.part = consensusPart
	if in < of && !s.round.unrevealed() {
		return ui.Say("%d of %d are in. ↑ goes back for the others.", in, of)
	}
	return nil
}

// clearConsensus takes the consensus away. Where there is none, Backspace right after
// the row goes on taking away what was typed last.
func (s *Statement) clearConsensus() ui.Action {
	_, recorded := s.agreement.consensus()
	switch {
	case recorded:
		return s.agreement.clear()
	case s.Row.RightAfter() && (s.Row.AtEnd() || !s.round.unrevealed()):
		s.part = scoresPart
		return s.Row.Clear()
	case s.round.unrevealed():
		return revealFirst()
	}
	return ui.Say("There is no consensus to take away. ↑ goes back to the scores.")
}

// moveRow goes a row up or down among the scores, and past the last row out of them.
func (s *Statement) moveRow(by int) func() ui.Action {
	return func() ui.Action {
		if s.Row.Move(by, s.perRow()) {
			return s.stepPart(by)()
		}
		return nil
	}
}

// opening opens the page of a part.
func (s *Statement) opening(p part) func() ui.Action {
	switch p {
	case whyPart:
		return s.agreement.openWhy
	case evidencePart:
		return func() ui.Action { return ui.Push(NewEvidence(s.open, s.look, s.text.Number)) }
	case barriersPart:
		return ui.Opener(ui.Place{Page: ui.BarriersPage, Subject: s.target()})
	default:
		return ui.Opener(ui.Place{Page: ui.PrioritiesPage, Subject: s.target()})
	}
}

// Unknown names a key that no command has, and what still has the focus.
func (s *Statement) Unknown(key string) ui.Action {
	if s.part == scoresPart && s.Row.Separates(key) {
		return ui.Ignore
	}
	s.Row.Settle()
	if s.part == scoresPart && len(s.round.people()) > 0 && !s.grounding.choosing() {
		return s.Row.Wrong(key)
	}
	wrong := s.Row.Keys.Wrong(key)
	switch {
	case s.grounding.choosing():
		return ui.Tell("%s is none of the four: 1 to 4 says what the consensus rests on, Esc leaves it as it was.", ui.QuotedKey(key))
	case s.part == lookPart && s.guidance.screenful().scale:
		return ui.Say("%s: these are the levels. Enter goes to the %s.", wrong, s.cameFrom().words())
	case s.part == lookPart:
		return ui.Say("%s: this is what to look for. Enter goes to the %s.", wrong, s.cameFrom().words())
	case s.part == consensusPart && (key == "left" || key == "h"):
		return ui.Say("↑ goes back to the scores, PgUp to the page before.")
	case s.part == consensusPart:
		switch key {
		case "=":
			wrong = "First agree on a score; then = says what it rests on"
		case "N":
			wrong = "N records nothing here, small n that there is no consensus"
		}
		return ui.Tell("%s: still the consensus.", wrong)
	case s.part != scoresPart:
		return ui.Say("%s: the focus is not on the scores. c goes to the consensus, Tab through the parts.", wrong)
	}
	return ui.Say("%s: nobody scores yet. P adds people, c goes to the consensus.", wrong)
}
