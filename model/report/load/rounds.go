package load

import (
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/jsonfile"
)

// place is where a score stands in a file: a round of a statement.
type place struct{ statement, round int }

// rounds enters the scores round by round, in the order in which a room gives them:
// a round begins when the one before was seen, and what was revealed is put right
// afterwards.
func (l *loader) rounds(f *loadedJSON) {
	l.eachOnce(f.Scores)
	waiting := make(map[place][]int)
	for i, r := range f.Rounds {
		if _, twice := waiting[place{r.Statement, r.Round}]; twice {
			l.refuse("rounds", i, fmt.Errorf("round %d of %s is in the list already", r.Round, l.named(r.Statement)))
		}
		waiting[place{r.Statement, r.Round}] = []int{}
	}
	for i, sc := range f.Scores {
		at := place{sc.Statement, sc.Round}
		if _, listed := waiting[at]; listed {
			waiting[at] = append(waiting[at], i)
		} else {
			l.revealed(sc, i) // a file need not list its first rounds
		}
	}
	for i, r := range f.Rounds {
		if r.Round > 1 {
			l.do(model.BeginRound{Statement: r.Statement, Round: r.Round}, "rounds", i)
		}
		for _, n := range waiting[place{r.Statement, r.Round}] {
			l.revealed(f.Scores[n], n)
		}
		if f.Blind && r.Revealed {
			l.do(model.Reveal{Statement: r.Statement, Round: r.Round}, "rounds", i)
		}
	}
	l.corrections(f.Scores)
}

// eachOnce refuses two scores of one person in one round.
func (l *loader) eachOnce(scores []rawScore) {
	type answer struct {
		place
		participant string
	}
	seen := make(map[answer]bool, len(scores))
	for i, sc := range scores {
		once(l, seen, answer{place{sc.Statement, sc.Round}, sc.Participant}, "scores", i,
			"participant %q has a score for %s already", excerpt(sc.Participant), l.named(sc.Statement))
	}
}

// revealed enters a score as it was before any correction.
func (l *loader) revealed(sc rawScore, i int) {
	raw := sc.Score
	if len(sc.Was) > 0 {
		raw = sc.Was
	}
	l.do(model.SetScore{
		Statement: sc.Statement, Round: sc.Round, Participant: sc.Participant, Score: l.score(raw, "scores", i),
	}, "scores", i)
}

func (l *loader) corrections(scores []rawScore) {
	for i, sc := range scores {
		if len(sc.Was) > 0 {
			l.do(model.Correct{
				Statement: sc.Statement, Round: sc.Round, Participant: sc.Participant, Score: l.score(sc.Score, "scores", i),
			}, "scores", i)
		}
	}
}

// A file's time on one statement comes in stays of at most stay seconds, as the
// model takes them; mostSpent, more than a week, bounds how many.
const (
	stay      = 60 * 60
	mostSpent = 200 * stay
)

// spent enters the time that the room has spent.
func (l *loader) spent(all []jsonfile.TimeEntry) {
	seen := make(map[int]bool, len(all))
	for i, sp := range all {
		once(l, seen, sp.Statement, "spent", i, "%s has its time already", l.named(sp.Statement))
		if sp.Seconds < 0 || sp.Seconds > mostSpent {
			l.refuse("spent", i, fmt.Errorf("%d seconds is no time to have spent on a statement; it is 0 to %d", sp.Seconds, mostSpent))
		}
		if l.err != nil {
			return
		}
		for left := sp.Seconds; left > 0; left -= stay {
			l.note(model.AddTime{Statement: sp.Statement, Seconds: min(left, stay)}, "spent", i)
		}
	}
}
