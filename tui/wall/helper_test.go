package wall

import (
	"fmt"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
)

var noon = time.Date(2026, time.March, 12, 12, 0, 0, 0, time.UTC)

// room is a session in a test.
type room struct {
	*model.History
	t testing.TB
}

func newRoom(t testing.TB, people int, change ...func(*model.Origin)) *room {
	t.Helper()
	origin := model.Origin{
		ID: "abcdefghijkl", Mode: model.Group, Blind: true,
		Details: model.Details{Title: "Northvale, spring 2026", Facilitator: "Fay Facilitator"},
	}
	for _, c := range change {
		c(&origin)
	}
	h, err := model.NewHistory(origin, framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	r := &room{h, t}
	for i := range people {
		id := fmt.Sprintf("p%d", i+1)
		r.do(model.Add[model.Participant]{Item: model.Participant{ID: id, Name: "Name of " + id, Agency: "Agency " + id, Scoring: true}})
	}
	return r
}

func (r *room) do(changes ...model.Change) {
	r.t.Helper()
	for _, c := range changes {
		if _, err := r.Do(c, time.Time{}); err != nil {
			r.t.Fatal(err)
		}
	}
}

// cards enters a score for each person in the order of the table, as files write them;
// "-" is for a person who has not answered.
func (r *room) cards(statement, round int, cards string) {
	r.t.Helper()
	for i, card := range cards {
		var score model.Score
		switch card {
		case '-':
			continue
		case 'd':
			score = model.DontKnow
		case 'n':
			score = model.NotApplicable
		default:
			score = model.Points(int(card - '0'))
		}
		r.do(model.SetScore{Statement: statement, Round: round, Participant: fmt.Sprintf("p%d", i+1), Score: score})
	}
}

func at(page model.Page, number int) model.Place { return model.Place{Page: page, Number: number} }

const statement = 7

func (r *room) state() State {
	return Of(r.Session(), at(model.StatementPage, statement), Options{})
}

// The states that a room goes through at a statement.

func stateOf(t testing.TB, do func(r *room)) State {
	t.Helper()
	r := newRoom(t, 12)
	do(r)
	return r.state()
}

const firstCards = "342135d34431"

func sealedState(t testing.TB) State {
	return stateOf(t, func(r *room) { r.cards(statement, 1, "342135d34---") })
}

func revealed(r *room) {
	r.cards(statement, 1, firstCards)
	r.do(model.Reveal{Statement: statement, Round: 1})
}

func revealedState(t testing.TB) State { return stateOf(t, revealed) }

func secondState(t testing.TB) State {
	return stateOf(t, func(r *room) {
		revealed(r)
		r.do(model.BeginRound{Statement: statement, Round: 2})
		r.cards(statement, 2, "33223-------")
	})
}

func secondRevealedState(t testing.TB) State {
	return stateOf(t, func(r *room) {
		revealed(r)
		r.do(model.BeginRound{Statement: statement, Round: 2})
		r.cards(statement, 2, "33223333d343")
		r.do(model.Reveal{Statement: statement, Round: 2})
	})
}

func agree(score model.Score) model.Change {
	return model.SetConsensus{Statement: statement, Consensus: &model.Consensus{Score: score, Rationale: "Name of p1 said so", Dissent: "Name of p2 would not"}}
}

func agreedState(t testing.TB) State {
	return stateOf(t, func(r *room) {
		revealed(r)
		r.do(agree(model.Points(3)))
	})
}

func noConsensusState(t testing.TB) State {
	return stateOf(t, func(r *room) {
		revealed(r)
		r.do(agree(model.NoScore))
	})
}
