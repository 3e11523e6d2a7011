package figures_test

import (
	"slices"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/roomtest"
)

// TestHeadlines: what a step's title says, by what the room said of its two statements.
func TestHeadlines(t *testing.T) {
	none := &model.Consensus{Score: model.NoScore}
	tests := []struct {
		name string
		do   func(*roomtest.Room)
		want string
	}{
		{"nothing", func(*roomtest.Room) {}, "Nothing scored yet"},
		{"some scores", func(r *roomtest.Room) { r.Scores(1, "3 3 3 2") }, "Both still to agree"},
		{"one agreed", func(r *roomtest.Room) { r.Scores(1, "3 3 3 2"); r.Agree(1, 3) }, "1 of 2 still to agree"},
		{"apart and open", func(r *roomtest.Room) { r.Scores(1, "0 0 5 5"); r.Scores(2, "3 3 3 3"); r.Agree(2, 3) }, "People disagree on 1 of 2"},
		{"both apart, one agreed", func(r *roomtest.Room) {
			r.Scores(1, "0 0 5 5")
			r.Agree(1, 2)
			r.Do(model.SetConsensus{Statement: 2, Consensus: none})
		}, "No consensus on 1 of 2; disagreed on 1, then agreed"},
		{"apart, and none", func(r *roomtest.Room) {
			r.Scores(1, "0 0 5 5")
			r.Do(model.SetConsensus{Statement: 2, Consensus: none})
		}, "People disagree on 1 of 2; no consensus on 1"},
		{"apart twice, one agreed", func(r *roomtest.Room) { r.Scores(1, "0 0 5 5"); r.Scores(2, "0 0 5 5"); r.Agree(1, 2) }, "People disagree on 1 of 2; disagreed on 1, then agreed"},
		{"near, and none", func(r *roomtest.Room) {
			r.Scores(1, "3 3 3 2")
			r.Agree(2, 3)
			r.Do(model.SetConsensus{Statement: 1, Consensus: none})
		}, "No consensus on 1 of 2"},
		{"no consensus", func(r *roomtest.Room) { r.Agree(1, 3); r.Do(model.SetConsensus{Statement: 2, Consensus: none}) }, "No consensus on 1 of 2"},
		{"neither agreed", func(r *roomtest.Room) {
			r.Do(model.SetConsensus{Statement: 1, Consensus: none}, model.SetConsensus{Statement: 2, Consensus: none})
		}, "No consensus on both"},
		{"apart, then agreed", func(r *roomtest.Room) { r.Scores(1, "0 0 5 5"); r.Agree(1, 2); r.Agree(2, 2) }, "People disagreed on 1 of 2 and then agreed"},
		{"low", func(r *roomtest.Room) { r.Agree(1, 2); r.Agree(2, 3) }, "1 of 2 to work on (2 or less)"},
		{"high", func(r *roomtest.Room) { r.Agree(1, 4); r.Agree(2, 5) }, "Both strong (4 or more)"},
		{"the same", func(r *roomtest.Room) { r.Agree(1, 3); r.Agree(2, 3) }, "Both agreed at 3"},
	}
	for _, test := range tests {
		r := roomtest.GroupOf(t, 4)
		test.do(r)
		step, _ := r.Session().Framework().StepOf(1)
		if got := figures.Of(r.Session()).StepFindings(step.Number).Headline; got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// TestWordsOfWhoeverIsApart: people disagree by the spread of their scores, and not because no
// consensus was found.
func TestWordsOfWhoeverIsApart(t *testing.T) {
	none := &model.Consensus{Score: model.NoScore}
	for scores, want := range map[string][3]string{
		"0 0 5 5": {"people disagree, 0 to 5", "disagreed, 0 to 5, then agreed", "no consensus, 0 to 5"},
		"3 3 3 2": {"", "", "no consensus, 2 to 3"},
	} {
		r := roomtest.GroupOf(t, 4)
		r.Scores(1, scores)
		for i, change := range []*model.Consensus{nil, {Score: model.Points(3)}, none} {
			if change != nil {
				r.Do(model.SetConsensus{Statement: 1, Consensus: change})
			}
			sum, _ := figures.Of(r.Session()).At(1)
			got := ""
			if sum.Apart() {
				got = sum.ApartWords()
			}
			if got != want[i] {
				t.Errorf("%s: %q, want %q", scores, got, want[i])
			}
		}
	}
}

// TestHeadlineOfOneAlone: an answer that is no score is not counted as one.
func TestHeadlineOfOneAlone(t *testing.T) {
	r := roomtest.New(t, model.Solo, frameworktest.Small())
	for i, st := range r.Session().Framework().Statements() {
		score := model.Points(3)
		switch i {
		case 0:
			score = model.DontKnow
		case 1:
			score = model.Points(4)
		}
		r.Do(model.SetScore{Statement: st.Number, Round: 1, Participant: model.SoloParticipant, Score: score})
	}
	if got, want := figures.Of(r.Session()).Findings().Headline, "All 6 answered, 5 scored, from 3 to 4"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestWhatStandsOut(t *testing.T) {
	r := roomtest.GroupOf(t, 4)
	r.Agree(1, 4)
	r.Agree(2, 1)
	r.Agree(3, 4)
	r.Scores(4, "2 2 2 2")
	r.Scores(5, "dk na")
	found := figures.Of(r.Session()).Findings()
	if s := figures.Of(r.Session()).Strengths(found.Statements); !slices.Equal(numbersOf(s.Statements), []int{1, 3}) || s.Title != "Strengths (4 or more)" {
		t.Errorf("the strengths are %v, want 1 and 3", numbersOf(s.Statements))
	}
	if s := figures.Of(r.Session()).ToWorkOn(found.Statements); !slices.Equal(numbersOf(s.Statements), []int{2, 4}) || s.Title != "To work on (2 or less)" {
		t.Errorf("to work on are %v, want 2 and 4", numbersOf(s.Statements))
	}
	if got := numbersOf(found.Open); !slices.Equal(got, []int{4, 5, 7}) {
		t.Errorf("open are %v, want 4, 5 and 7", got)
	}
	if got := numbersOf(found.Agreed); !slices.Equal(got, []int{1, 2, 3}) {
		t.Errorf("agreed are %v, want 1, 2 and 3", got)
	}
}

// TestOnePersonsSheetDoesNotSpeakForTheRoom: what few have scored and nobody agreed on stands out
// nowhere, and is counted apart; with nobody else to ask it does.
func TestOnePersonsSheetDoesNotSpeakForTheRoom(t *testing.T) {
	for _, c := range []struct {
		people, scores int
		few            bool
	}{{12, 1, true}, {12, 2, true}, {12, 6, true}, {12, 7, false}, {4, 2, true}, {4, 3, false}, {2, 1, true}, {2, 2, false}, {1, 1, false}} {
		r := roomtest.GroupOf(t, c.people)
		for i := range c.scores {
			r.Do(model.SetScore{Statement: 1, Round: 1, Participant: r.Session().Participants()[i].ID, Score: model.Points(5)})
		}
		sum := figures.Of(r.Session()).Summary()
		if got := len(sum.Few) == 1; got != c.few || len(sum.Strengths) == 1 == c.few {
			t.Errorf("%d of %d: few is %t, strengths are %d", c.scores, c.people, got, len(sum.Strengths))
		}
		if !c.few {
			continue
		}
		r.Do(model.SetConsensus{Statement: 1, Consensus: &model.Consensus{Score: model.Points(5)}})
		if sum := figures.Of(r.Session()).Summary(); len(sum.Few) > 0 || len(sum.Strengths) != 1 {
			t.Errorf("%d of %d, agreed: few are %d, strengths %d", c.scores, c.people, len(sum.Few), len(sum.Strengths))
		}
	}
}

// TestBarriersOfAStep: those of its statements, and those of the step itself.
func TestBarriersOfAStep(t *testing.T) {
	r := roomtest.GroupOf(t, 2)
	step, _ := r.Session().Framework().StepOf(1)
	r.Do(
		model.Add[model.Barrier]{Item: model.Barrier{ID: "b1", Text: "of a statement", Statements: []int{step.Statements[0].Number}}, At: model.End},
		model.Add[model.Barrier]{Item: model.Barrier{ID: "b2", Text: "of the step", Steps: []int{step.Number}}, At: model.End},
		model.Add[model.Barrier]{Item: model.Barrier{ID: "b3", Text: "of another", Steps: []int{step.Number + 1}}, At: model.End},
	)
	var got []string
	for _, b := range figures.Of(r.Session()).StepFindings(step.Number).Barriers {
		got = append(got, b.ID)
	}
	if !slices.Equal(got, []string{"b1", "b2"}) {
		t.Errorf("the step has %v, want b1 and b2", got)
	}
}
