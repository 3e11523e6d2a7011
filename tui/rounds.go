package tui

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"stocktake/model"
)

// usualRounds is how many rounds are suggested. More are possible; they rarely move
// anybody.
const usualRounds = 2

// sealed is true while scores of the statement are in that nobody may see yet.
func (s *statement) sealed() bool {
	in, _ := s.ballot()
	return in > 0 && !s.desk.session().Revealed(s.text.Number)
}

// ballot counts the answers that are in for the current round, and who may answer.
func (s *statement) ballot() (in, of int) {
	all := s.scorers()
	for _, p := range all {
		if s.score(p).Answered() {
			in++
		}
	}
	return in, len(all)
}

// roundCommands are those of blind sessions and of further rounds.
func (s *statement) roundCommands() []command {
	session := s.desk.session()
	var commands []command
	if session.Blind() {
		reveal := on("r", "reveal", "Show all scores at once", func() act { return s.reveal() })
		if !s.sealed() {
			reveal = reveal.quietly()
		}
		commands = append(commands, reveal,
			on("m", "who is missing", "Name those whose score is not in", func() act { return s.tellMissing() }).quietly())
	}
	another := on("R", "another round", "Score the statement again; this round stays beside it", func() act { return s.askRound() })
	if !s.suggestsRound() {
		another = another.quietly()
	}
	commands = append(commands, another)
	if len(session.RoundSummaries(s.text.Number)) > 1 {
		commands = append(commands, on("v", "who moved", "See who changed their score between the rounds", func() act { return push(newMoves(s)) }).quietly())
	}
	return commands
}

// suggestsRound is true where a round that everybody has seen lies apart and the
// usual ones are not done.
func (s *statement) suggestsRound() bool {
	session := s.desk.session()
	if !session.Blind() || !session.Revealed(s.text.Number) || session.Rounds(s.text.Number) >= usualRounds {
		return false
	}
	sum, _ := session.Summarise(s.text.Number)
	return len(sum.Reasons) > 0
}

// correcting is true where a card no longer enters a score, but puts one right that
// everybody has seen.
func (s *statement) correcting() bool {
	session := s.desk.session()
	return session.Blind() && session.Revealed(s.text.Number)
}

// scoring is the change that a card comes to: a score, or in a round that everybody
// has seen a correction, which says that it is one.
func (s *statement) scoring(participant string, score model.Score) model.Change {
	round := s.desk.session().Rounds(s.text.Number)
	if s.correcting() {
		return model.Correct{Statement: s.text.Number, Round: round, Participant: participant, Score: score}
	}
	return model.SetScore{Statement: s.text.Number, Round: round, Participant: participant, Score: score}
}

// tellCorrected says that a score was put right, and what was revealed.
func (s *statement) tellCorrected(p model.Participant) {
	session, number := s.desk.session(), s.text.Number
	now := s.score(p).Words()
	was, corrected := session.Corrected(number, session.Rounds(number), p.ID)
	words := fmt.Sprintf("Corrected: %s %s, was %s", shown(p.Label()), now, was.Words())
	switch {
	case !corrected:
		words = fmt.Sprintf("Corrected: %s %s, as it was revealed", shown(p.Label()), now)
	case was == model.NoScore:
		words = fmt.Sprintf("Added after the reveal: %s %s", shown(p.Label()), now)
	}
	s.desk.say(notice{text: words, wall: "A score was put right."})
}

// unrevealed is true in a blind session until the scores were seen. Until then nothing
// is agreed: a number on the wall before the others have spoken is what it is to avoid.
func (s *statement) unrevealed() bool {
	session := s.desk.session()
	return session.Blind() && !session.Revealed(s.text.Number) && len(s.scorers()) > 0
}

// revealFirst says why there can be no consensus yet.
func (s *statement) revealFirst() act {
	return tell("Reveal the scores first, with r; then agree.")
}

// reveal shows the scores; it asks first when some are missing. Where there is
// nothing to show, the session says so.
func (s *statement) reveal() act {
	in, of := s.ballot()
	if s.desk.session().Revealed(s.text.Number) {
		return tell(fmt.Sprintf("Round %d is revealed already; R begins another.", s.desk.session().Rounds(s.text.Number)))
	}
	show := func(App) tea.Cmd {
		if s.desk.do(model.Reveal{Statement: s.text.Number, Round: s.desk.session().Rounds(s.text.Number)}) {
			s.part = consensusPart
		}
		return nil
	}
	if in == 0 || in >= of {
		return show
	}
	return func(app App) tea.Cmd {
		return push(newConfirm(app, fmt.Sprintf("Reveal although %s missing?", isMissing(of-in)),
			"What is shown cannot be unseen. Scores that come later are kept as corrections.", show))(app)
	}
}

func isMissing(n int) string {
	if n == 1 {
		return "one score is"
	}
	return fmt.Sprintf("%d scores are", n)
}

// tellMissing names those whose score is not in.
func (s *statement) tellMissing() act {
	if len(s.scorers()) == 0 {
		return tell("Nobody scores yet; P adds people.")
	}
	var names []string
	for _, p := range s.scorers() {
		if !s.score(p).Answered() {
			names = append(names, shown(p.Label()))
		}
	}
	if len(names) == 0 {
		return tell("All scores are in.")
	}
	return notify(notice{
		text: "Not in yet: " + strings.Join(names, ", "),
		wall: fmt.Sprintf("Not in yet: %d of %d", len(names), len(s.scorers())),
	})
}

// askRound begins another round, after a question once the usual ones are done.
func (s *statement) askRound() act {
	number := s.desk.session().Rounds(s.text.Number) + 1
	begin := func(App) tea.Cmd {
		if s.desk.do(model.BeginRound{Statement: s.text.Number, Round: number}) {
			s.part = scoresPart
			s.at(0)
		}
		return nil
	}
	if in, _ := s.ballot(); number <= usualRounds || in == 0 || s.sealed() {
		return begin // or the session says why not
	}
	return func(app App) tea.Cmd {
		return push(newConfirm(app, fmt.Sprintf("Begin round %d?", number),
			"Two rounds are usually enough: a third rarely moves anybody.", begin))(app)
	}
}

// mark is a score in the grid: what was given, or while that is sealed a dot for in
// and a circle for missing.
func (f *frame) mark(score model.Score) string {
	switch {
	case score == model.Sealed:
		return f.look.Glyph.Done
	case score == model.NoScore && !f.desk.session().Revealed(f.statement.text.Number):
		return f.look.Glyph.Empty
	default:
		return score.String()
	}
}
