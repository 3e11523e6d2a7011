package model

import (
	"math"
	"slices"
	"testing"

	"familyhub/stocktake/model/stats"

	"pgregory.net/rapid"
)

// TestHeadlines: what a step's title says, by what the room said of its two statements.
func TestHeadlines(t *testing.T) {
	none := &Consensus{Score: NoScore}
	tests := []struct {
		name string
		do   func(*room)
		want string
	}{
		{"nothing", func(*room) {}, "Nothing scored yet"},
		{"some scores", func(r *room) { r.scores(1, "3 3 3 2") }, "Both still to agree"},
		{"one agreed", func(r *room) { r.scores(1, "3 3 3 2"); r.agree(1, 3) }, "1 of 2 still to agree"},
		{"apart and open", func(r *room) { r.scores(1, "0 0 5 5"); r.scores(2, "3 3 3 3"); r.agree(2, 3) }, "People disagree on 1 of 2"},
		{"both apart, one agreed", func(r *room) { r.scores(1, "0 0 5 5"); r.agree(1, 2); r.do(SetConsensus{2, none}) }, "No consensus on 1 of 2; disagreed on 1, then agreed"},
		{"apart, and none", func(r *room) { r.scores(1, "0 0 5 5"); r.do(SetConsensus{2, none}) }, "People disagree on 1 of 2; no consensus on 1"},
		{"apart twice, one agreed", func(r *room) { r.scores(1, "0 0 5 5"); r.scores(2, "0 0 5 5"); r.agree(1, 2) }, "People disagree on 1 of 2; disagreed on 1, then agreed"},
		{"near, and none", func(r *room) { r.scores(1, "3 3 3 2"); r.agree(2, 3); r.do(SetConsensus{1, none}) }, "No consensus on 1 of 2"},
		{"no consensus", func(r *room) { r.agree(1, 3); r.do(SetConsensus{2, none}) }, "No consensus on 1 of 2"},
		{"neither agreed", func(r *room) { r.do(SetConsensus{1, none}, SetConsensus{2, none}) }, "No consensus on both"},
		{"apart, then agreed", func(r *room) { r.scores(1, "0 0 5 5"); r.agree(1, 2); r.agree(2, 2) }, "People disagreed on 1 of 2 and then agreed"},
		{"low", func(r *room) { r.agree(1, 2); r.agree(2, 3) }, "1 of 2 to work on (2 or less)"},
		{"high", func(r *room) { r.agree(1, 4); r.agree(2, 5) }, "Both strong (4 or more)"},
		{"the same", func(r *room) { r.agree(1, 3); r.agree(2, 3) }, "Both agreed at 3"},
	}
	for _, test := range tests {
		r := groupOf(t, 4)
		test.do(r)
		step, _ := r.Session().Framework().StepOf(1)
		if got := r.Session().Figures().StepFindings(step.Number).Headline; got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// TestWordsOfWhoeverIsApart: people disagree by the spread of their scores, and not because no
// consensus was found.
func TestWordsOfWhoeverIsApart(t *testing.T) {
	none := &Consensus{Score: NoScore}
	for scores, want := range map[string][3]string{
		"0 0 5 5": {"people disagree, 0 to 5", "disagreed, 0 to 5, then agreed", "no consensus, 0 to 5"},
		"3 3 3 2": {"", "", "no consensus, 2 to 3"},
	} {
		r := groupOf(t, 4)
		r.scores(1, scores)
		for i, change := range []*Consensus{nil, {Score: Points(3)}, none} {
			if change != nil {
				r.do(SetConsensus{1, change})
			}
			sum, _ := r.Session().At(1).Summary()
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
	r := newRoom(t, Solo, smallFramework())
	for i, st := range r.Session().Framework().Statements() {
		score := Points(3)
		switch i {
		case 0:
			score = DontKnow
		case 1:
			score = Points(4)
		}
		r.do(SetScore{Statement: st.Number, Round: 1, Participant: SoloParticipant, Score: score})
	}
	if got, want := r.Session().Figures().Findings().Headline, "All 6 answered, 5 scored, from 3 to 4"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestWhatStandsOut(t *testing.T) {
	r := groupOf(t, 4)
	r.agree(1, 4)
	r.agree(2, 1)
	r.agree(3, 4)
	r.scores(4, "2 2 2 2")
	r.scores(5, "dk na")
	found := r.Session().Figures().Findings()
	if s := r.Session().Figures().Strengths(found.Statements); !slices.Equal(numbersOf(s.Statements), []int{1, 3}) || s.Title != "Strengths (4 or more)" {
		t.Errorf("the strengths are %v, want 1 and 3", numbersOf(s.Statements))
	}
	if s := r.Session().Figures().ToWorkOn(found.Statements); !slices.Equal(numbersOf(s.Statements), []int{2, 4}) || s.Title != "To work on (2 or less)" {
		t.Errorf("to work on are %v, want 2 and 4", numbersOf(s.Statements))
	}
	if got := numbersOf(found.Open); !slices.Equal(got, []int{4, 5, 7}) {
		t.Errorf("open are %v, want 4, 5 and 7", got)
	}
	if got := numbersOf(found.Agreed); !slices.Equal(got, []int{1, 2, 3}) {
		t.Errorf("agreed are %v, want 1, 2 and 3", got)
	}
}

// TestBarriersOfAStep: those of its statements, and those of the step itself.
func TestBarriersOfAStep(t *testing.T) {
	r := groupOf(t, 2)
	step, _ := r.Session().Framework().StepOf(1)
	r.do(
		Add[Barrier]{Item: Barrier{ID: "b1", Text: "of a statement", Statements: []int{step.Statements[0].Number}}, At: End},
		Add[Barrier]{Item: Barrier{ID: "b2", Text: "of the step", Steps: []int{step.Number}}, At: End},
		Add[Barrier]{Item: Barrier{ID: "b3", Text: "of another", Steps: []int{step.Number + 1}}, At: End},
	)
	var got []string
	for _, b := range r.Session().Figures().StepFindings(step.Number).Barriers {
		got = append(got, b.ID)
	}
	if !slices.Equal(got, []string{"b1", "b2"}) {
		t.Errorf("the step has %v, want b1 and b2", got)
	}
}

func TestBeforeLastConsensus(t *testing.T) {
	r := groupOf(t, 4)
	step, _ := r.Session().Framework().StepOf(1)
	if _, _, ok := r.BeforeLastConsensus(step.Number); ok {
		t.Error("there is something before the first consensus")
	}
	r.agree(1, 4)
	if before, at, ok := r.BeforeLastConsensus(step.Number); !ok || at != 1 || !math.IsNaN(before.Mean) {
		t.Errorf("before the first: %v at %d, %v", before, at, ok)
	}
	r.agree(2, 2)
	r.do(SetConsensus{2, &Consensus{Score: Points(2), Rationale: "said later, and no other score"}})
	if before, at, _ := r.BeforeLastConsensus(step.Number); at != 2 || before.Mean != 4 {
		t.Errorf("before the second: %v at %d, want 4 at 2", before, at)
	}
	r.agree(1, 0)
	if before, at, _ := r.BeforeLastConsensus(step.Number); at != 1 || before.Mean != 3 {
		t.Errorf("before it was changed: %v at %d, want 3 at 1", before, at)
	}
}

// TestFindingsOfAnything: whatever was entered, each statement is counted where it belongs
// and the headline says something.
func TestFindingsOfAnything(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		r := groupOf(t, 3)
		for _, c := range rapid.SliceOfN(change(), 0, 30).Draw(rt, "changes") {
			_, _ = r.Do(c, noon) // refusals are as good as changes here
		}
		s := r.Session()
		found := s.Figures().Findings()
		if found.Headline == "" || len(found.Statements) != len(s.Statements()) {
			rt.Fatalf("%q of %d statements", found.Headline, len(found.Statements))
		}
		if open := len(s.Statements()) - s.Settled(); len(found.Open) != open {
			rt.Fatalf("%d open, want %d", len(found.Open), open)
		}
		strengths, toWorkOn := s.Figures().Strengths(found.Statements), s.Figures().ToWorkOn(found.Statements)
		for _, st := range found.Statements {
			shown := stats.Rounded(st.Value())
			asked := st.Scores.Answered() + st.Scores.Missing
			speaks := st.Consensus != nil || 2*st.Figures.N > asked && (st.Figures.N >= 3 || st.Figures.N == asked)
			together := st.Consensus == nil && len(st.Reasons) == 0 || st.Consensus != nil && st.Consensus.Agreed()
			if strengths.Has(st) != (speaks && together && shown >= 4) || toWorkOn.Has(st) != (speaks && shown <= 2) {
				rt.Fatalf("statement %d at %v is named wrongly", st.Statement.Number, shown)
			}
		}
	})
}

// TestOnePersonsSheetDoesNotSpeakForTheRoom: what few have scored and nobody agreed on stands out
// nowhere, and is counted apart; with nobody else to ask it does.
func TestOnePersonsSheetDoesNotSpeakForTheRoom(t *testing.T) {
	for _, c := range []struct {
		people, scores int
		few            bool
	}{{12, 1, true}, {12, 2, true}, {12, 6, true}, {12, 7, false}, {4, 2, true}, {4, 3, false}, {2, 1, true}, {2, 2, false}, {1, 1, false}} {
		r := groupOf(t, c.people)
		for i := range c.scores {
			r.do(SetScore{Statement: 1, Round: 1, Participant: r.Session().Participants()[i].ID, Score: Points(5)})
		}
		sum := r.Session().Figures().Summary()
		if got := len(sum.Few) == 1; got != c.few || len(sum.Strengths) == 1 == c.few {
			t.Errorf("%d of %d: few is %t, strengths are %d", c.scores, c.people, got, len(sum.Strengths))
		}
		if !c.few {
			continue
		}
		r.do(SetConsensus{Statement: 1, Consensus: &Consensus{Score: Points(5)}})
		if sum := r.Session().Figures().Summary(); len(sum.Few) > 0 || len(sum.Strengths) != 1 {
			t.Errorf("%d of %d, agreed: few are %d, strengths %d", c.scores, c.people, len(sum.Few), len(sum.Strengths))
		}
	}
}

func TestFindingNamesThoseWithoutANumber(t *testing.T) {
	d := counts([levels]int{4: 2, 5: 1})
	if got := d.Finding(); got != "close together" {
		t.Errorf("three scores are %q", got)
	}
	d.DontKnow, d.NotApplicable = 7, 2
	if got := d.Finding(); got != "9 gave no number, 3 did: close together" {
		t.Errorf("with nine others they are %q", got)
	}
}
