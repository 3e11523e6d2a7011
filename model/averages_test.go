package model

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"familyhub/stocktake/model/dumptest"
	"familyhub/stocktake/model/stats"

	"pgregory.net/rapid"
)

func TestDistributionCountsWhoBelongs(t *testing.T) {
	r := groupOf(t, 6)
	r.scores(1, "3 dk na 5 - 0")
	r.do(
		Add[Participant]{Participant{ID: "p7"}, End}, // observes
		Leave{"p4", true}, // scored before
		Leave{"p5", true}, // had not
	)
	want := onUsual([levels]int{1, 0, 0, 1, 0, 1}, Distribution{DontKnow: 1, NotApplicable: 1})
	if got := r.Session().At(1).Distribution(); !sameCounts(got, want) {
		t.Errorf("statement 1: %+v, want %+v", got, want)
	}
	if got := r.Session().At(2).Distribution(); !sameCounts(got, onUsual([levels]int{}, Distribution{Missing: 4})) {
		t.Errorf("statement 2: %+v, want the four who are there missing", got)
	}
	if got := r.Session().At(6).Distribution(); got.N() != 0 || got.Answered() != 0 {
		t.Errorf("there is no statement 6, but it has %+v", got)
	}
}

func TestEachStatementWeighsTheSame(t *testing.T) {
	r := groupOf(t, 4)
	r.scores(3, "1 1 1 1") // mean 1 of four
	r.scores(4, "5 - - -") // mean 5 of one
	r.agree(3, 2)
	r.do(SetConsensus{4, &Consensus{}}) // no consensus
	a := r.Session().Figures().StepAverages()[1]
	if want := (stats.Average{Mean: 3, Statements: 2, N: 5}); a.Individual != want {
		t.Errorf("individual %+v, want %+v", a.Individual, want)
	}
	if want := (stats.Average{Mean: 2, Statements: 1, N: 1}); a.Consensus != want {
		t.Errorf("consensus %+v, want %+v", a.Consensus, want)
	}
	if a.Of() != 3 || a.Step.Number != 2 {
		t.Errorf("step %d of %d statements, want step 2 of 3", a.Step.Number, a.Of())
	}
	if want := onUsual([levels]int{0, 4, 0, 0, 0, 1}, Distribution{Missing: 7}); !sameCounts(a.Scores, want) {
		t.Errorf("scores of the step %+v, want %+v", a.Scores, want)
	}
}

func TestAStepWithoutScoresHasNoAverage(t *testing.T) {
	r := groupOf(t, 2)
	r.scores(1, "dk na")
	r.do(SetConsensus{1, &Consensus{Rationale: "too early"}})
	for _, a := range r.Session().Figures().StepAverages() {
		for _, average := range []stats.Average{a.Individual, a.Consensus} {
			if !math.IsNaN(average.Mean) || average.Statements != 0 || average.N != 0 {
				t.Errorf("step %d: %+v, want no value", a.Step.Number, average)
			}
		}
	}
}

// draw fills a room with scores as rapid wants them and returns, by statement, the numeric ones.
func drawScores(t *rapid.T, r *room, people int) map[int][]int {
	given := make(map[int][]int)
	for _, st := range r.Session().Statements() {
		for p := range people {
			score := rapid.SampledFrom(allScores()).Draw(t, "score")
			if score != NoScore {
				r.do(SetScore{st.Number, 1, fmt.Sprintf("p%d", p+1), score})
			}
			if points, ok := score.Points(); ok {
				given[st.Number] = append(given[st.Number], points)
			}
		}
	}
	return given
}

func TestStepAveragesAgreeWithRawScores(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		r := groupOf(t, 4)
		given := drawScores(rt, r, 4)
		for _, a := range r.Session().Figures().StepAverages() {
			var values []float64
			n := 0
			for _, st := range a.Step.Statements {
				if scores := given[st.Number]; len(scores) > 0 {
					values = append(values, byHand(usual(), scores).Mean)
					n += len(scores)
				}
			}
			if a.Individual.Statements != len(values) || a.Individual.N != n {
				rt.Fatalf("step %d rests on %+v, want %d statements and %d scores", a.Step.Number, a.Individual, len(values), n)
			}
			if len(values) == 0 {
				continue
			}
			mean := 0.0
			for _, v := range values {
				mean += v / float64(len(values))
			}
			if !near(a.Individual.Mean, mean, 1e-9) {
				rt.Errorf("step %d: %v, want %v", a.Step.Number, a.Individual.Mean, mean)
			}
			if a.Individual.Mean < slices.Min(values) || a.Individual.Mean > slices.Max(values) {
				rt.Errorf("step %d: %v lies outside %v", a.Step.Number, a.Individual.Mean, values)
			}
		}
	})
}

// TestWhoIsNotCountedChangesNoFigure adds observers, people who have not answered or
// not with a number, and people who left without a word.
func TestWhoIsNotCountedChangesNoFigure(t *testing.T) {
	figures := func(s *Session) string {
		var all []any
		for _, a := range s.Figures().StepAverages() {
			all = append(all, a.Individual, a.Consensus, a.Scores.Counts)
		}
		for _, st := range s.Figures().Summary().Statements {
			all = append(all, st.Figures, st.Reasons, st.Outside)
		}
		return dumptest.Dump(all)
	}
	rapid.Check(t, func(rt *rapid.T) {
		r := groupOf(t, 3)
		drawScores(rt, r, 3)
		before := figures(r.Session())
		for range rapid.IntRange(1, 4).Draw(rt, "more people") {
			p := Participant{ID: NextID[Participant](r.Session()), Scoring: rapid.Bool().Draw(rt, "scoring")}
			r.do(Add[Participant]{p, rapid.IntRange(-1, 3).Draw(rt, "place")})
			answers := p.Scoring && rapid.Bool().Draw(rt, "answers")
			for _, st := range r.Session().Statements() {
				if answers && rapid.Bool().Draw(rt, "here") {
					r.do(SetScore{st.Number, 1, p.ID, rapid.SampledFrom([]Score{DontKnow, NotApplicable}).Draw(rt, "answer")})
				}
			}
			if rapid.Bool().Draw(rt, "leaves") {
				r.do(Leave{p.ID, true})
			}
		}
		if after := figures(r.Session()); after != before {
			rt.Errorf("the figures changed from%s\nto%s", before, after)
		}
	})
}
