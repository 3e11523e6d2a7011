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
	if s.sealed() {
		commands = append(commands, on("r", "reveal", "Show all scores at once", func(string) act { return s.reveal() }))
	}
	if in, of := s.ballot(); session.Blind() && in < of {
		commands = append(commands, on("m", "who is missing", "Name those whose score is not in", func(string) act { return s.tellMissing() }).quietly())
	}
	if in, _ := s.ballot(); in > 0 && session.Revealed(s.text.Number) {
		commands = append(commands, on("R", "another round", "Score the statement again; this round stays beside it", func(string) act { return s.askRound() }).quietly())
	}
	if len(session.RoundSummaries(s.text.Number)) > 1 {
		commands = append(commands, on("v", "who moved", "See who changed their score between the rounds", func(string) act { return push(newMoves(s)) }).quietly())
	}
	return commands
}

// scoring is the change that a card comes to: a score, or in a round that everybody
// has seen a correction, which says that it is one.
func (s *statement) scoring(participant string, score model.Score) model.Change {
	session := s.desk.session()
	round := session.Rounds(s.text.Number)
	if session.Blind() && session.Revealed(s.text.Number) {
		return model.Correct{Statement: s.text.Number, Round: round, Participant: participant, Score: score}
	}
	return model.SetScore{Statement: s.text.Number, Round: round, Participant: participant, Score: score}
}

// reveal shows the scores; it asks first when some are missing.
func (s *statement) reveal() act {
	in, of := s.ballot()
	show := func(*Root) tea.Cmd {
		if s.desk.do(model.Reveal{Statement: s.text.Number, Round: s.desk.session().Rounds(s.text.Number)}) {
			s.part = consensusPart
		}
		return nil
	}
	if in >= of {
		return show
	}
	return func(r *Root) tea.Cmd {
		return push(newConfirm(r, fmt.Sprintf("Reveal although %s missing?", isMissing(of-in)),
			"What is shown cannot be unseen. Scores that come later are kept as corrections.", show))(r)
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
	var names []string
	for _, p := range s.scorers() {
		if !s.score(p).Answered() {
			names = append(names, shown(p.Label()))
		}
	}
	return say("Not in yet: " + strings.Join(names, ", "))
}

// askRound begins another round, after a question once the usual ones are done.
func (s *statement) askRound() act {
	number := s.desk.session().Rounds(s.text.Number) + 1
	begin := func(*Root) tea.Cmd {
		if s.desk.do(model.BeginRound{Statement: s.text.Number, Round: number}) {
			s.part, s.person = scoresPart, 0
		}
		return nil
	}
	if number <= usualRounds {
		return begin
	}
	return func(r *Root) tea.Cmd {
		return push(newConfirm(r, fmt.Sprintf("Begin round %d?", number),
			"Two rounds are usually enough: a third rarely moves anybody.", begin))(r)
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

// roundWords compares the latest two rounds that may be seen, in a line; empty for one.
func roundWords(s *model.Session, statement int) string {
	rounds := s.RoundSummaries(statement)
	if len(rounds) < 2 {
		return ""
	}
	was, is := rounds[len(rounds)-2], rounds[len(rounds)-1]
	moved := len(s.Moves(statement, was.Number, is.Number))
	return fmt.Sprintf("round %d: median %s, %s; round %d: median %s, %s; %s moved",
		was.Number, median(was.Figures), was.Figures.Spread(),
		is.Number, median(is.Figures), is.Figures.Spread(), itoa(moved))
}

// moves is who changed their score between the latest two rounds.
type moves struct {
	statement *statement
	look      *Look
}

func newMoves(s *statement) *moves { return &moves{s, s.look} }

func (m *moves) heading() string {
	return fmt.Sprintf("Statement %d: who moved", m.statement.text.Number)
}

func (m *moves) commands() []command {
	return []command{on("esc q v enter", "close", "Close", func(string) act { return closeTop }).as("Esc")}
}

func (m *moves) view(width, height int) []string {
	s, number := m.statement.desk.session(), m.statement.text.Number
	rounds := s.RoundSummaries(number)
	if len(rounds) < 2 {
		return []string{"", m.look.Dim.Render("There is one round only.")}
	}
	from, to := rounds[len(rounds)-2].Number, rounds[len(rounds)-1].Number
	out := []string{""}
	for _, line := range wrap(roundWords(s, number), min(width, 76)) {
		out = append(out, m.look.Text.Render(line))
	}
	out = append(out, "")
	for _, move := range s.Moves(number, from, to) {
		line := fmt.Sprintf("%s: from %s to %s", shown(move.Participant.Label()), move.From.Words(), move.To.Words())
		out = append(out, m.look.Text.Render(m.look.cut("  "+line, width)))
	}
	if len(s.Moves(number, from, to)) == 0 {
		out = append(out, m.look.Dim.Render("  Nobody moved."))
	}
	return out
}
