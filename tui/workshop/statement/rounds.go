package statement

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// usualRounds is how many rounds are suggested. More are possible; they rarely move
// anybody.
const usualRounds = 2

// Sealed reports whether scores of the statement are in that nobody may see yet.
func (s *Statement) Sealed() bool {
	in, _ := s.Ballot()
	return in > 0 && !s.desk.Session().At(s.Text.Number).Revealed()
}

// Ballot counts the answers that are in for the current round, and who may answer.
func (s *Statement) Ballot() (in, of int) {
	all := s.Scorers()
	for _, p := range all {
		if s.score(p).Answered() {
			in++
		}
	}
	return in, len(all)
}

// roundCommands are those of blind sessions and of further rounds.
func (s *Statement) roundCommands() []ui.Command {
	session := s.desk.Session()
	var commands []ui.Command
	if session.Blind() {
		reveal := ui.On("r", "reveal", "Show all scores at once", func() ui.Action { return s.reveal() })
		if !s.Sealed() {
			reveal = reveal.Quietly()
		}
		commands = append(commands, reveal,
			ui.On("m", "who is missing", "Name those whose score is not in", func() ui.Action { return s.tellMissing() }).Quietly())
	}
	another := ui.On("R", "another round", "Score the statement again; this round stays beside it", func() ui.Action { return s.askRound() })
	if !s.suggestsRound() {
		another = another.Quietly()
	}
	commands = append(commands, another)
	if len(session.At(s.Text.Number).RoundSummaries()) > 1 {
		commands = append(commands, ui.On("v", "who moved", "See who changed their score between the rounds", func() ui.Action { return ui.Push(newMoves(s.desk, s.look, s.Text.Number)) }).Quietly())
	}
	return commands
}

// suggestsRound reports whether a round that everybody has seen lies apart and the
// usual ones are not done.
func (s *Statement) suggestsRound() bool {
	session := s.desk.Session()
	if !session.Blind() || !session.At(s.Text.Number).Revealed() || session.At(s.Text.Number).Rounds() >= usualRounds {
		return false
	}
	sum, _ := session.At(s.Text.Number).Summary()
	return len(sum.Reasons) > 0
}

// correcting reports whether a card no longer enters a score, but puts one right that
// everybody has seen.
func (s *Statement) correcting() bool {
	session := s.desk.Session()
	return session.Blind() && session.At(s.Text.Number).Revealed()
}

// scoring is the change that a card comes to: a score, or in a round that everybody
// has seen a correction, which says that it is one.
func (s *Statement) scoring(participant string, score model.Score) model.Change {
	round := s.desk.Session().At(s.Text.Number).Rounds()
	if s.correcting() {
		return model.Correct{Statement: s.Text.Number, Round: round, Participant: participant, Score: score}
	}
	return model.SetScore{Statement: s.Text.Number, Round: round, Participant: participant, Score: score}
}

// tellCorrected says that a score was put right, and what was revealed.
func (s *Statement) tellCorrected(p model.Participant) {
	session, number := s.desk.Session(), s.Text.Number
	now := s.score(p).Words()
	was, corrected := session.At(number).Corrected(session.At(number).Rounds(), p.ID)
	words := fmt.Sprintf("Corrected: %s %s, was %s", ui.Sanitize(p.Label()), now, was.Words())
	switch {
	case !corrected:
		words = fmt.Sprintf("Corrected: %s %s, as it was revealed", ui.Sanitize(p.Label()), now)
	case was == model.NoScore:
		words = fmt.Sprintf("Added after the reveal: %s %s", ui.Sanitize(p.Label()), now)
	}
	s.desk.Say(ui.Notice{Text: words, Wall: "A score was put right."})
}

// unrevealed reports whether a blind session has scores that were not seen yet. Until then nothing
// is agreed: a number on the wall before the others have spoken is what it is to avoid.
func (s *Statement) unrevealed() bool {
	session := s.desk.Session()
	return session.Blind() && !session.At(s.Text.Number).Revealed() && len(s.Scorers()) > 0
}

// revealFirst says why there can be no consensus yet.
func (s *Statement) revealFirst() ui.Action {
	return ui.Tell("Reveal the scores first, with r; then agree.")
}

// reveal shows the scores; it asks first when some are missing. Where there is
// nothing to show, the session says so.
func (s *Statement) reveal() ui.Action {
	in, of := s.Ballot()
	if s.desk.Session().At(s.Text.Number).Revealed() {
		return ui.Tell(fmt.Sprintf("Round %d is revealed already; R begins another.", s.desk.Session().At(s.Text.Number).Rounds()))
	}
	show := func(ui.App) tea.Cmd {
		if s.desk.Do(model.Reveal{Statement: s.Text.Number, Round: s.desk.Session().At(s.Text.Number).Rounds()}) {
			s.Part = ConsensusPart
		}
		return nil
	}
	if in == 0 || in >= of {
		return show
	}
	return func(app ui.App) tea.Cmd {
		return ui.Push(ui.NewConfirm(app, fmt.Sprintf("Reveal although %s missing?", isMissing(of-in)),
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
func (s *Statement) tellMissing() ui.Action {
	if len(s.Scorers()) == 0 {
		return ui.Tell("Nobody scores yet; P adds people.")
	}
	var names []string
	for _, p := range s.Scorers() {
		if !s.score(p).Answered() {
			names = append(names, ui.Sanitize(p.Label()))
		}
	}
	if len(names) == 0 {
		return ui.Tell("All scores are in.")
	}
	return ui.Notify(ui.Notice{
		Text: "Not in yet: " + strings.Join(names, ", "),
		Wall: fmt.Sprintf("Not in yet: %d of %d", len(names), len(s.Scorers())),
	})
}

// askRound begins another round, after a question once the usual ones are done.
func (s *Statement) askRound() ui.Action {
	number := s.desk.Session().At(s.Text.Number).Rounds() + 1
	begin := func(ui.App) tea.Cmd {
		if s.desk.Do(model.BeginRound{Statement: s.Text.Number, Round: number}) {
			s.Part = ScoresPart
			s.at(0)
		}
		return nil
	}
	if in, _ := s.Ballot(); number <= usualRounds || in == 0 || s.Sealed() {
		return begin // or the session says why not
	}
	return func(app ui.App) tea.Cmd {
		return ui.Push(ui.NewConfirm(app, fmt.Sprintf("Begin round %d?", number),
			"Two rounds are usually enough: a third rarely moves anybody.", begin))(app)
	}
}

// mark is a score in the grid: what was given, or while that is sealed a dot for in
// and a circle for missing.
func (f *frame) mark(score model.Score) string {
	switch {
	case score == model.Sealed:
		return f.look.Glyph.Done
	case score == model.NoScore && !f.desk.Session().At(f.Statement.Text.Number).Revealed():
		return f.look.Glyph.Empty
	default:
		return score.String()
	}
}
