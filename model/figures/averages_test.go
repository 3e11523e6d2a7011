package figures_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/dumptest"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/roomtest"
	"familyhub/stocktake/model/stats"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestEachStatementWeighsTheSame(t *testing.T) {
	r := roomtest.GroupOf(t, 4)
	r.Scores(3, "1 1 1 1") // mean 1 of four
	r.Scores(4, "5 - - -") // mean 5 of one
	r.Agree(3, 2)
	r.Do(model.SetConsensus{Statement: 4, Consensus: &model.Consensus{}}) // no consensus
	a := figures.Of(r.Session()).StepAverages()[1]
	if want := (stats.Average{Mean: 3, Statements: 2, N: 5}); a.Individual != want {
		t.Errorf("individual %+v, want %+v", a.Individual, want)
	}
	if want := (stats.Average{Mean: 2, Statements: 1, N: 1}); a.Consensus != want {
		t.Errorf("consensus %+v, want %+v", a.Consensus, want)
	}
	if a.Of() != 3 || a.Step.Number != 2 {
		t.Errorf("step %d of %d statements, want step 2 of 3", a.Step.Number, a.Of())
	}
	if want := (model.Distribution{Scale: frameworktest.Small().Scale, Counts: []int{0, 4, 0, 0, 0, 1}, Missing: 7}); dumptest.Dump(a.Scores) != dumptest.Dump(want) {
		t.Errorf("scores of the step %+v, want %+v", a.Scores, want)
	}
}

func TestAStepWithoutScoresHasNoAverage(t *testing.T) {
	r := roomtest.GroupOf(t, 2)
	r.Scores(1, "dk na")
	r.Do(model.SetConsensus{Statement: 1, Consensus: &model.Consensus{Rationale: "too early"}})
	for _, a := range figures.Of(r.Session()).StepAverages() {
		for _, average := range []stats.Average{a.Individual, a.Consensus} {
			if !math.IsNaN(average.Mean) || average.Statements != 0 || average.N != 0 {
				t.Errorf("step %d: %+v, want no value", a.Step.Number, average)
			}
		}
	}
}

// draw fills a room with scores as rapid wants them and returns, by statement, the numeric ones.
func drawScores(t *rapid.T, r *roomtest.Room, people int) map[int][]int {
	given := make(map[int][]int)
	for _, st := range r.Session().Statements() {
		for p := range people {
			score := rapid.SampledFrom(allScores).Draw(t, "score")
			if score != model.NoScore {
				r.Do(model.SetScore{Statement: st.Number, Round: 1, Participant: fmt.Sprintf("p%d", p+1), Score: score})
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
		r := roomtest.GroupOf(t, 4)
		given := drawScores(rt, r, 4)
		for _, a := range figures.Of(r.Session()).StepAverages() {
			var values []float64
			n := 0
			for _, st := range a.Step.Statements {
				if scores := given[st.Number]; len(scores) > 0 {
					values = append(values, meanOf(scores))
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
			if !near(a.Individual.Mean, mean) {
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
	figures := func(s *model.Session) string {
		var all []any
		for _, a := range figures.Of(s).StepAverages() {
			all = append(all, a.Individual, a.Consensus, a.Scores.Counts)
		}
		for _, st := range figures.Of(s).Summary().Statements {
			all = append(all, st.Figures, st.Reasons, st.Outside)
		}
		return dumptest.Dump(all)
	}
	rapid.Check(t, func(rt *rapid.T) {
		r := roomtest.GroupOf(t, 3)
		drawScores(rt, r, 3)
		before := figures(r.Session())
		for range rapid.IntRange(1, 4).Draw(rt, "more people") {
			p := model.Participant{ID: model.NextID[model.Participant](r.Session()), Scoring: rapid.Bool().Draw(rt, "scoring")}
			r.Do(model.Add[model.Participant]{Item: p, At: rapid.IntRange(-1, 3).Draw(rt, "place")})
			answers := p.Scoring && rapid.Bool().Draw(rt, "answers")
			for _, st := range r.Session().Statements() {
				if answers && rapid.Bool().Draw(rt, "here") {
					r.Do(model.SetScore{Statement: st.Number, Round: 1, Participant: p.ID, Score: rapid.SampledFrom([]model.Score{model.DontKnow, model.NotApplicable}).Draw(rt, "answer")})
				}
			}
			if rapid.Bool().Draw(rt, "leaves") {
				r.Do(model.Leave{Participant: p.ID, Left: true})
			}
		}
		if after := figures(r.Session()); after != before {
			rt.Errorf("the figures changed from%s\nto%s", before, after)
		}
	})
}

// TestPointsCountInAverages: what levels count for enters means and what speaks for a statement,
// and nothing else.
func TestPointsCountInAverages(t *testing.T) {
	scale := frameworktest.Scale(0, 4)
	for i, points := range []float64{0, 0.25, 0.5, 1} {
		scale[i].Points = &points
	}
	fw := frameworktest.Small()
	fw.Scale = scale
	r := roomtest.New(t, model.Group, fw)
	for _, id := range []string{"p1", "p2", "p3", "p4"} {
		r.Do(model.Add[model.Participant]{Item: model.Participant{ID: id, Scoring: true}, At: model.End})
	}
	for id, score := range map[string]model.Score{"p1": model.Points(0), "p2": model.Points(1), "p3": model.Points(3), "p4": model.Points(3)} {
		r.Do(model.SetScore{Statement: 1, Round: 1, Participant: id, Score: score})
	}
	r.Do(model.SetConsensus{Statement: 2, Consensus: &model.Consensus{Score: model.Points(2)}})
	st, _ := figures.Of(r.Session()).At(1)
	if f := st.Figures; f.Mean != 0.5625 || f.Median != 2 || f.Min != 0 || f.Max != 3 || f.AD != 1.25 {
		t.Errorf("the figures are %+v", f)
	}
	step := figures.Of(r.Session()).StepAverages()[0]
	if step.Consensus.Mean != 0.5 || step.Individual.Mean != 0.5625 {
		t.Errorf("the averages are %+v", step)
	}
	if from, to := r.Session().Framework().StrengthFrom(), r.Session().Framework().LowTo(); from != 0.8 || to != 0.4 {
		t.Errorf("a strength from %v, low to %v", from, to)
	}
}

// TestTargetsEnterNoFigure: where people want to be is no score.
func TestTargetsEnterNoFigure(t *testing.T) {
	r := roomtest.GroupOf(t, 3)
	r.Scores(1, "2 3 3")
	r.Agree(1, 3)
	before := dumptest.Dump(figures.Of(r.Session()).StepAverages())
	r.Do(model.SetTarget{Statement: 1, Step: 0, Level: model.Points(5), By: ""}, model.SetTarget{Statement: 2, Step: 0, Level: model.Points(5), By: ""}, model.SetTarget{Statement: 0, Step: 3, Level: model.Points(4), By: ""})
	if diff := cmp.Diff(before, dumptest.Dump(figures.Of(r.Session()).StepAverages())); diff != "" {
		t.Error(diff)
	}
}

// A mean that lies between two levels has as far to go as from the one that it reaches.
func TestToGoOnAScaleWithPoints(t *testing.T) {
	fw := frameworktest.Small()
	points := []float64{0, 0.1, 0.2, 0.3, 0.5, 1}
	for i := range fw.Scale {
		fw.Scale[i].Points = &points[i]
	}
	r := roomtest.New(t, model.Group, fw)
	r.Join(2)
	r.Scores(1, "3 4")
	summary, _ := figures.Of(r.Session()).At(1)
	if got := summary.ToGo(); got != 0.7 || summary.ToGoWords() != "0.7 points" { // the mean of 0.4 reaches 0.3
		t.Errorf("statement 1 has %v to go: %s", got, summary.ToGoWords())
	}
}
