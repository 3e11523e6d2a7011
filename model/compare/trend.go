package compare

import (
	"math"
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/match"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/stats"
)

// Trend is how the steps went over several sessions, like for like: over the
// statements that all of them share, in the words of Sessions.
type Trend struct {
	Sessions []*model.Session      // the earliest first
	Steps    []StepTrend           // those of the latest session
	Shared   []framework.Statement // those in every session, as the latest has them
	Apart    []framework.Statement // the others of the latest session
}

// StepTrend is how one step went.
type StepTrend struct {
	Step       framework.Step
	Consensus  Series
	Individual Series
}

// Of is the number of statements of the step.
func (t StepTrend) Of() int { return len(t.Step.Statements) }

// Series is the averages of a step, one for each session of a trend, all over the same
// statements: those scored in every session that scored any of them. A session that
// scored none is a gap, with the mean NaN, and holds nothing up; where the others have
// no statement in common all are gaps.
type Series struct {
	Averages   []stats.Average
	Statements int // how many statements each average that there is rests on
}

// Shift is from the first session with an average to the last; NaN with fewer than two.
func (s Series) Shift() Shift {
	shift := Shift{Then: math.NaN(), Now: math.NaN()}
	for _, a := range s.Averages {
		switch {
		case a.Statements == 0:
		case math.IsNaN(shift.Then):
			shift.Then, shift.Decimals = a.Mean, a.Decimals
		default:
			shift.Now = a.Mean
		}
	}
	return shift
}

// Broken reports whether a session between two that have an average has none.
func (s Series) Broken() bool {
	first, last, there := -1, -1, 0
	for i, a := range s.Averages {
		if a.Statements > 0 {
			if first < 0 {
				first = i
			}
			last = i
			there++
		}
	}
	return there > 0 && there < last-first+1
}

// NewTrend works out how the steps went over sessions, which may come in any order:
// they are taken by their day, then by the moment of their beginning. The steps, and
// what the statements are called, are those of the latest.
func NewTrend(sessions ...*model.Session) Trend {
	t := Trend{Sessions: slices.Clone(sessions)}
	slices.SortStableFunc(t.Sessions, func(a, b *model.Session) int { return overview.NewestFirst(headerOf(b), headerOf(a)) })
	if len(t.Sessions) == 0 {
		return t
	}
	latest := t.Sessions[len(t.Sessions)-1]
	lines := t.lines(latest)
	for _, st := range latest.Statements() {
		if _, ok := lines[st.Number]; ok {
			t.Shared = append(t.Shared, st)
		} else {
			t.Apart = append(t.Apart, st)
		}
	}
	none := make([]stats.Means, len(t.Sessions))
	for i := range none {
		none[i].Decimals = latest.Decimals()
	}
	for _, step := range latest.Framework().Steps {
		t.Steps = append(t.Steps, StepTrend{
			step,
			seriesOf(step, lines, none, func(p point) (float64, int) { return p.consensus, 1 }),
			seriesOf(step, lines, none, func(p point) (float64, int) { return p.mean, p.n }),
		})
	}
	return t
}

// headerOf is what orders sessions.
func headerOf(s *model.Session) overview.Overview {
	return overview.Overview{ID: s.ID(), Details: s.Details(), Created: s.Origin().Created}
}

// point is one statement in one session.
type point struct {
	consensus, mean float64
	n               int
}

// lines are the points of the statements that every session has, by the number that
// the latest gives them, and one for each session.
func (t Trend) lines(latest *model.Session) map[int][]point {
	lines := make(map[int][]point)
	for _, s := range t.Sessions {
		for _, p := range match.Scored(s.Framework(), latest.Framework()).Pairs {
			st, _ := figures.Of(s).At(p.Then.Number)
			lines[p.Now.Number] = append(lines[p.Now.Number], point{st.Agreed(), st.Figures.Mean, st.Figures.N})
		}
	}
	for number, points := range lines {
		if len(points) < len(t.Sessions) {
			delete(lines, number)
		}
	}
	return lines
}

// seriesOf averages a step's statements for each session, of which none has the means of nothing yet.
func seriesOf(step framework.Step, lines map[int][]point, none []stats.Means, value func(point) (float64, int)) Series {
	scored := make([]bool, len(none)) // any of the step's statements
	scores := func(p point) bool { x, _ := value(p); return !math.IsNaN(x) }
	for _, st := range step.Statements {
		for i, p := range lines[st.Number] {
			scored[i] = scored[i] || scores(p)
		}
	}
	sums := slices.Clone(none)
	s := Series{Averages: make([]stats.Average, len(sums))}
	for _, st := range step.Statements {
		points := lines[st.Number]
		if len(points) == 0 || !everywhere(points, scored, scores) {
			continue
		}
		s.Statements++
		for i, p := range points {
			if scored[i] {
				sums[i].Add(value(p))
			}
		}
	}
	for i := range sums {
		s.Averages[i] = sums[i].Average()
	}
	return s
}

// everywhere reports whether a statement was scored in each session that counts, and
// in any at all.
func everywhere(points []point, counts []bool, scores func(point) bool) bool {
	for i, p := range points {
		if counts[i] && !scores(p) {
			return false
		}
	}
	return slices.Contains(counts, true)
}
