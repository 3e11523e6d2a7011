package statement

import (
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/workshop/scoring"

	tea "github.com/charmbracelet/bubbletea"
)

// usualRounds is how many rounds are suggested. More are possible; they rarely move
// anybody.
const usualRounds = 2

// round is the current round of scores of a statement: who answers, what is in, and what
// of it may be seen.
type round struct {
	open      *ui.OpenSession
	statement int
}

func (r round) at() model.AtStatement                 { return r.open.Session().At(r.statement) }
func (r round) people() []model.Participant           { return r.at().Answering() }
func (r round) score(p model.Participant) model.Score { return r.at().Score(p.ID) }

// ballot counts the answers that are in, and who may answer.
func (r round) ballot() (in, of int) {
	of = len(r.people())
	return of - len(r.at().Missing()), of
}

// sealed reports whether scores are in that nobody may see yet.
func (r round) sealed() bool {
	in, _ := r.ballot()
	return in > 0 && !r.at().Revealed()
}

// unrevealed reports whether a blind session has scores that were not seen yet. Until then nothing
// is agreed: a number on the wall before the others have spoken is what it is to avoid.
func (r round) unrevealed() bool {
	return r.open.Session().Blind() && !r.at().Revealed() && len(r.people()) > 0
}

// correcting reports whether a card no longer enters a score, but puts one right that
// everybody has seen.
func (r round) correcting() bool { return r.open.Session().Blind() && r.at().Revealed() }

// suggestsAnother reports whether people disagree in a round that everybody has seen, and
// the usual rounds are not done.
func (r round) suggestsAnother() bool {
	if !r.correcting() || r.at().Rounds() >= usualRounds {
		return false
	}
	sum, _ := figures.Of(r.open.Session()).At(r.statement)
	return len(sum.Reasons) > 0
}

// record enters a score, or in a round that everybody has seen a correction, and says so
// where that changes something. It reports whether the session took it.
func (r round) record(p model.Participant, score model.Score) bool {
	was, correcting, number := r.score(p), r.correcting(), r.at().Rounds()
	var change model.Change = model.SetScore{Statement: r.statement, Round: number, Participant: p.ID, Score: score}
	if correcting {
		change = model.Correct{Statement: r.statement, Round: number, Participant: p.ID, Score: score}
	}
	if !r.open.Do(change) {
		return false
	}
	switch {
	case correcting && r.score(p) != was:
		r.tellCorrected(p)
	case !correcting:
		scoring.TellReplaced(r.open, p, was, score, r.score(p))
	}
	return true
}

// cards is the round as a row of cards is entered into it.
func (r round) cards() scoring.Ballot {
	return scoring.Ballot{
		People: r.people, Score: r.score, Record: r.record,
		Seq: func() uint64 { return r.open.History.Seq() },
		Next: func() string {
			if r.unrevealed() {
				return r.open.Worded("reveals the scores")
			}
			return "goes on to the consensus"
		},
	}
}

// tellCorrected says that a score was put right, and what was revealed.
func (r round) tellCorrected(p model.Participant) {
	now := r.score(p).Words()
	was, corrected := r.at().Corrected(r.at().Rounds(), p.ID)
	words := fmt.Sprintf("Corrected: %s %s, was %s", ui.Sanitize(p.Label()), now, was.Words())
	switch {
	case !corrected:
		words = fmt.Sprintf("Corrected: %s %s, as it was revealed", ui.Sanitize(p.Label()), now)
	case was == model.NoScore:
		words = fmt.Sprintf("Added after the reveal: %s %s", ui.Sanitize(p.Label()), now)
	}
	r.open.Say(ui.Notice{Text: words, Wall: r.open.Worded("A score was put right.")})
}

// reveal shows the scores, and goes on with then; it asks first when some are missing.
// Where there is nothing to show, the session says so.
func (r round) reveal(then func()) ui.Action {
	number := r.at().Rounds()
	if r.at().Revealed() {
		shown := fmt.Sprintf("Round %d is revealed already", number)
		return ui.Notify(ui.Notice{Text: shown + "; R begins another.", Wall: shown + "."})
	}
	show := r.doing(model.Reveal{Statement: r.statement, Round: number}, then)
	in, of := r.ballot()
	if in == 0 || in >= of {
		return show
	}
	missing := r.open.Worded("%d scores are", of-in)
	if of-in == 1 {
		missing = r.open.Worded("one score is")
	}
	return ui.Ask(fmt.Sprintf("Reveal although %s missing?", missing),
		r.open.Worded("What is shown cannot be unseen. Scores that come later are kept as corrections."), show)
}

// another begins a round more, and goes on with then. It asks first where that takes something from
// the room: the cards of those who have not answered, or what was agreed; and once the usual rounds
// are done.
func (r round) another(then func()) ui.Action {
	number := r.at().Rounds() + 1
	begin := r.doing(model.BeginRound{Statement: r.statement, Round: number}, then)
	in, of := r.ballot()
	if in == 0 || r.sealed() {
		return begin // the session says why not
	}
	question := fmt.Sprintf("Begin round %d?", number)
	switch c, agreed := r.at().Consensus(); {
	case in < of:
		return ui.Ask(question, fmt.Sprintf("%s not answered in round %d, which takes no more cards then.", haveOrHas(of-in), number-1), begin)
	case agreed && c.Agreed():
		return ui.Ask(question, fmt.Sprintf("The consensus of %s stays until another is recorded.", c.Score.Words()), begin)
	case number <= usualRounds:
		return begin
	}
	return ui.Ask(question,
		"Two rounds are usually enough: a third rarely moves anybody.", begin)
}

// haveOrHas counts people before "not answered".
func haveOrHas(people int) string {
	if people == 1 {
		return "1 person has"
	}
	return fmt.Sprintf("%d people have", people)
}

func (r round) doing(c model.Change, then func()) ui.Action {
	return func(ui.App) tea.Cmd {
		if r.open.Do(c) {
			then()
		}
		return nil
	}
}

// labels are people as they are named, safe to show.
func labels(people []model.Participant) []string {
	return text.Each(people, func(p model.Participant) string { return ui.Sanitize(p.Label()) })
}
