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
