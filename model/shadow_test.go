package model

import (
	"maps"
	"math"
	"slices"
	"time"

	"familyhub/stocktake/model/agency"
	"familyhub/stocktake/model/stats"

	"pgregory.net/rapid"
)

// shadow is the simplest account of a session's rounds: it knows every score, sealed
// or not, and takes only entries that were accepted, so it asks no questions.
type shadow struct {
	blind  bool
	rounds map[int][]*shadowRound
	spent  map[int]time.Duration
	leaves int // changes taken, those in batches one by one
}

// shadowRound holds what was entered, what counts now, and whether it is fixed.
type shadowRound struct {
	given, counts map[string]Score
	fixed         bool
	revealedAt    int // the change that revealed it; 0 for a round of an open session
}

func newShadowRound() *shadowRound {
	return &shadowRound{given: map[string]Score{}, counts: map[string]Score{}}
}

func shadowOf(o Origin, log []Entry) *shadow {
	sh := &shadow{blind: o.Blind, rounds: map[int][]*shadowRound{}, spent: map[int]time.Duration{}}
	for _, st := range smallFramework().Statements() {
		sh.rounds[st.Number] = []*shadowRound{newShadowRound()}
	}
	for _, e := range log {
		eachLeaf(e.Change, sh.take)
	}
	return sh
}

// eachLeaf calls f for a change, or for each change of a batch.
func eachLeaf(c Change, f func(Change)) {
	if b, ok := c.(Batch); ok {
		for _, inner := range b.Changes {
			eachLeaf(inner, f)
		}
		return
	}
	f(c)
}

func (sh *shadow) take(c Change) {
	sh.leaves++
	switch c := c.(type) {
	case SetFramework:
		for st := range sh.rounds {
			if _, stays := c.Framework.Statement(st); !stays {
				delete(sh.rounds, st)
				delete(sh.spent, st)
			}
		}
		for _, st := range c.Framework.Statements() {
			if sh.rounds[st.Number] == nil {
				sh.rounds[st.Number] = []*shadowRound{newShadowRound()}
				sh.spent[st.Number] = time.Duration(c.Spent[st.Number]) * time.Second
			}
		}
	case SetBlind:
		sh.blind = c.Blind
	case SetScore:
		r := sh.rounds[c.Statement][c.Round-1]
		answer(r.given, c.Participant, c.Score)
		answer(r.counts, c.Participant, c.Score)
	case Correct:
		answer(sh.rounds[c.Statement][c.Round-1].counts, c.Participant, c.Score)
	case Reveal:
		if r := sh.rounds[c.Statement][c.Round-1]; !r.fixed {
			r.fixed, r.revealedAt = true, sh.leaves
		}
	case conceal:
		r := sh.rounds[c.Statement][c.Round-1]
		r.fixed, r.revealedAt = false, 0
	case BeginRound:
		sh.rounds[c.Statement][c.Round-2].fixed = true
		sh.rounds[c.Statement] = append(sh.rounds[c.Statement], newShadowRound())
	case dropRound:
		sh.rounds[c.Statement] = sh.rounds[c.Statement][:c.Round-1]
		last := sh.rounds[c.Statement][c.Round-2]
		last.fixed = last.revealedAt > 0
	case AddTime:
		sh.spent[c.Statement] += time.Duration(c.Seconds) * time.Second
	}
}

func answer(scores map[string]Score, who string, score Score) {
	if score == NoScore {
		delete(scores, who)
		return
	}
	scores[who] = score
}

func (sh *shadow) seen(r *shadowRound) bool { return !sh.blind || r.fixed }

// speaks returns the round whose scores stand for a statement: the last that may be
// seen and has been used; nil while the only one is sealed.
func (sh *shadow) speaks(statement int) *shadowRound {
	var latest *shadowRound
	for _, r := range sh.rounds[statement] {
		if sh.seen(r) && (latest == nil || len(r.given) > 0) {
			latest = r
		}
	}
	return latest
}

// check holds everything that a session tells about its rounds against the shadow.
func (sh *shadow) check(t *rapid.T, s *Session) {
	if s.Blind() != sh.blind {
		t.Fatalf("blind %v, want %v", s.Blind(), sh.blind)
	}
	for n, rounds := range sh.rounds {
		last := rounds[len(rounds)-1]
		if s.At(n).Rounds() != len(rounds) || s.At(n).Revealed() != sh.seen(last) || s.At(n).TimeSpent() != sh.spent[n] {
			t.Fatalf("statement %d: %d rounds, revealed %v, %v spent", n, s.At(n).Rounds(), s.At(n).Revealed(), s.At(n).TimeSpent())
		}
		for i, r := range rounds {
			sh.checkRound(t, s, n, i+1, r)
		}
		sh.checkSums(t, s, n)
		sh.checkAgencies(t, s, n)
	}
	sh.checkSteps(t, s)
}

func (sh *shadow) checkRound(t *rapid.T, s *Session, n, number int, r *shadowRound) {
	for _, p := range s.Participants() {
		want := r.counts[p.ID]
		if want.Answered() && !sh.seen(r) {
			want = Sealed
		}
		if got := s.At(n).RoundScore(number, p.ID); got != want {
			t.Fatalf("statement %d, round %d, %s: %s, want %s", n, number, p.ID, got.Words(), want.Words())
		}
		was, corrected := s.At(n).Corrected(number, p.ID)
		if corrected != (r.fixed && r.given[p.ID] != r.counts[p.ID]) || corrected && was != r.given[p.ID] {
			t.Fatalf("statement %d, round %d, %s: corrected %v from %s", n, number, p.ID, corrected, was.Words())
		}
	}
	for later := number; later <= len(sh.rounds[n]); later++ {
		sh.checkMoves(t, s, n, number, later)
	}
}

func (sh *shadow) checkMoves(t *rapid.T, s *Session, n, from, to int) {
	a, b := sh.rounds[n][from-1], sh.rounds[n][to-1]
	var want []Move
	for _, p := range s.Participants() {
		was, is := a.counts[p.ID], b.counts[p.ID]
		if sh.seen(a) && sh.seen(b) && was.Answered() && is.Answered() && was != is {
			want = append(want, Move{p, was, is})
		}
	}
	if got := s.At(n).Moves(from, to); !slices.Equal(got, want) {
		t.Fatalf("statement %d, from round %d to %d: %v, want %v", n, from, to, got, want)
	}
}

// counted is the distribution of a round, seen by whoever may see everything.
func counted(s *Session, r *shadowRound) (d Distribution, points []int) {
	d = onUsual([levels]int{}, Distribution{})
	for _, p := range s.Participants() {
		score, answered := r.counts[p.ID]
		number, numeric := score.Points()
		switch {
		case numeric:
			d.Counts[number]++
			points = append(points, number)
		case score == DontKnow:
			d.DontKnow++
		case score == NotApplicable:
			d.NotApplicable++
		case !answered && p.Scoring && !p.Left:
			d.Missing++
		}
	}
	return d, points
}

// checkSums: the distribution and the figures of a statement and of its rounds.
func (sh *shadow) checkSums(t *rapid.T, s *Session, n int) {
	var want Distribution
	var points []int
	if r := sh.speaks(n); r != nil {
		want, points = counted(s, r)
	} else {
		d, _ := counted(s, sh.rounds[n][0])
		want = onUsual([levels]int{}, Distribution{Missing: d.Missing, Sealed: d.Answered()})
	}
	if got := s.At(n).Distribution(); !sameCounts(got, want) {
		t.Fatalf("statement %d: %+v, want %+v", n, got, want)
	}
	sameFigures(t, points, s.At(n).Distribution().Statistics(), byHand(usual(), points))
	summaries := s.At(n).RoundSummaries()
	for i, r := range sh.rounds[n] {
		d, points := counted(s, r)
		if !sh.seen(r) || d.Answered() == 0 {
			continue
		}
		if len(summaries) == 0 || summaries[0].Number != i+1 || !sameCounts(summaries[0].Scores, d) {
			t.Fatalf("statement %d, round %d: %+v, want %+v", n, i+1, summaries, d)
		}
		sameFigures(t, points, summaries[0].Figures, byHand(usual(), points))
		summaries = summaries[1:]
	}
	if len(summaries) > 0 {
		t.Fatalf("statement %d: a summary of %+v too many", n, summaries)
	}
}

// AgencyTold is what the figures tell of an agency at a statement: Told says whether there is anything but its name.
type AgencyTold struct {
	Agency         string
	Shown, Told    bool
	People, Scores int
}

// What package figures, which stands above this one, works out of a session: the average of a step's
// individual scores, and the agencies at a statement.
var (
	averageOf  func(s *Session, step int) stats.Average
	agenciesAt func(s *Session, statement int) []AgencyTold
)

// FiguresAre says how figures are worked out.
func FiguresAre(average func(*Session, int) stats.Average, agencies func(*Session, int) []AgencyTold) {
	averageOf, agenciesAt = average, agencies
}

// checkSteps: each step's individual average is the mean of its statements' means.
func (sh *shadow) checkSteps(t *rapid.T, s *Session) {
	for _, step := range s.Framework().Steps {
		individual := averageOf(s, step.Number)
		sum, rests := 0.0, 0
		for _, st := range step.Statements {
			if r := sh.speaks(st.Number); r != nil {
				if _, points := counted(s, r); len(points) > 0 {
					sum += byHand(usual(), points).Mean
					rests++
				}
			}
		}
		want := math.NaN()
		if rests > 0 {
			want = sum / float64(rests)
		}
		if individual.Statements != rests || !near(individual.Mean, want, 1e-9) {
			t.Fatalf("step %d: %+v, want %v of %d", step.Number, individual, want, rests)
		}
	}
}

// checkAgencies: no group of one or two is shown, nor what is left when those shown
// are taken from all.
func (sh *shadow) checkAgencies(t *rapid.T, s *Session, n int) {
	people := map[string]int{}
	all := 0
	if r := sh.speaks(n); r != nil {
		for id := range maps.Keys(r.counts) {
			if _, numeric := r.counts[id].Points(); numeric {
				p, _ := s.Participant(id)
				people[agency.Folded(p.Agency)]++
				all++
			}
		}
	}
	shown := 0
	for _, g := range agenciesAt(s, n) {
		if !g.Shown {
			if g.Told {
				t.Fatalf("statement %d: not shown, but %+v", n, g)
			}
			continue
		}
		if g.People != people[agency.Folded(g.Agency)] || g.Scores != g.People || g.People < 3 {
			t.Fatalf("statement %d: %+v, of %d people", n, g, people[agency.Folded(g.Agency)])
		}
		shown += g.People
	}
	if rest := all - shown; shown > 0 && (rest == 1 || rest == 2) {
		t.Fatalf("statement %d: %d of %d people are shown", n, shown, all)
	}
}
