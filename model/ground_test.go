package model

import "testing"

// What a consensus rests on needs a score, stays when the score is changed, and goes with it.
func TestGroundGoesWithTheConsensus(t *testing.T) {
	r := groupOf(t, 2)
	r.refused(SetGround{1, OnData}, "agree on a score")
	r.do(SetConsensus{1, &Consensus{}})
	r.refused(SetGround{1, OnData}, "agree on a score")
	r.agree(1, 4)
	r.refused(SetGround{1, "hearsay"}, "a view, an example, a document or data")
	r.do(SetGround{1, OnDocument})
	ground := func() Ground { c, _ := r.Session().At(1).Consensus(); return c.Ground }
	if ground() != OnDocument {
		t.Fatalf("rests on %q", ground())
	}
	c, _ := r.Session().At(1).Consensus()
	c.Score = Points(3)
	r.do(SetConsensus{1, &c})
	if ground() != OnDocument {
		t.Errorf("another score rests on %q", ground())
	}
	c.Score = NoScore
	r.refused(SetConsensus{1, &c}, "no consensus")
	r.do(SetConsensus{1, nil})
	r.agree(1, 3)
	if ground() != "" {
		t.Errorf("a new consensus rests on %q", ground())
	}
	for range 2 {
		if _, err := r.Undo(noon); err != nil {
			t.Fatal(err)
		}
	}
	if ground() != OnDocument {
		t.Errorf("after the undo it rests on %q", ground())
	}
}

// A ground cannot be put to a consensus while scores of another round wait to be revealed.
func TestGroundWaitsForTheReveal(t *testing.T) {
	r := groupOf(t, 2)
	r.do(SetBlind{true}, SetScore{1, 1, "p1", Points(3)}, Reveal{1, 1})
	r.agree(1, 3)
	r.do(BeginRound{1, 2}, SetScore{1, 2, "p1", Points(4)})
	r.refused(SetGround{1, OnView}, "not revealed")
}

func TestLookForRefusals(t *testing.T) {
	r := groupOf(t, 1)
	for want, c := range map[string]SetLookFor{
		"no statement 99":                     {99, 1, Yes},
		"statement 2 has nothing to look for": {2, 1, Yes},
		"with the number 3; they are 1 to 2":  {1, 3, Yes},
		"with the number 0; they are 1 to 2":  {1, 0, Yes},
		"it is yes, partly, no or empty":      {1, 1, "perhaps"},
	} {
		r.refused(c, want)
	}
}

// A strength of which most is not met is asked about; its score stays what it is.
func TestUnmetIsAQuestion(t *testing.T) {
	for _, c := range []struct {
		points int
		ticks  []Tick
		unmet  bool
	}{
		{4, []Tick{No, No}, true},
		{5, []Tick{No, No}, true},
		{3, []Tick{No, No}, false},
		{4, []Tick{No, Partly}, false},
		{4, []Tick{No}, false},
		{4, nil, false},
	} {
		r := groupOf(t, 1)
		r.agree(1, c.points)
		for i, tick := range c.ticks {
			r.do(SetLookFor{1, i + 1, tick})
		}
		sum, _ := r.Session().At(1).Summary()
		if sum.Unmet() != c.unmet || sum.Agreed() != float64(c.points) {
			t.Errorf("%d with %v: %t, agreed %v", c.points, c.ticks, sum.Unmet(), sum.Agreed())
		}
	}
}

func TestFirmnessInWords(t *testing.T) {
	for _, c := range []struct {
		grounds []Ground // of statements that were agreed at 4
		want    string
	}{
		{[]Ground{""}, ""},
		{[]Ground{OnView}, "The highest rests on views alone."},
		{[]Ground{OnData}, "The highest rests on more than views."},
		{[]Ground{OnView, OnData}, "1 of the 2 highest rests on views alone."},
		{[]Ground{OnView, OnView, OnExample}, "2 of the 3 highest rest on views alone."},
		{[]Ground{OnDocument, OnData}, "None of the 2 highest rests on views alone."},
		{[]Ground{OnView, "", OnView}, "Of the 3 highest, 2 rest on views alone; nobody said what the other 1 rests on."},
		{[]Ground{OnData, "", ""}, "Of the 3 highest, 1 rests on more than views; nobody said what the other 2 rest on."},
		{[]Ground{"", OnView, ""}, "Of the 3 highest, 1 rests on views alone; nobody said what the other 2 rest on."},
		{[]Ground{OnData, "", OnDocument}, "Of the 3 highest, 2 rest on more than views; nobody said what the other 1 rests on."},
		{[]Ground{OnData, "", OnView}, "Of the 3 highest, 1 rests on views alone and 1 on more; nobody said what the other 1 rests on."},
	} {
		r := groupOf(t, 1)
		for i, g := range c.grounds {
			r.agree(i+1, 4)
			if g != "" {
				r.do(SetGround{i + 1, g})
			}
		}
		r.do(SetConsensus{7, &Consensus{Score: Points(2), Ground: OnView}})
		sum := r.Session().Figures().Summary()
		if got := sum.Firmness().Words(); got != c.want {
			t.Errorf("%v: %q, want %q", c.grounds, got, c.want)
		}
	}
}
