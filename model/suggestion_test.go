package model

import (
	"testing"

	"familyhub/stocktake/model/refusal/refusaltest"
)

func TestSuggestions(t *testing.T) {
	for name, v := range map[string]struct {
		people int
		row    string
		want   Suggestion
	}{
		"nobody":                          {4, "", ""},
		"two of two":                      {2, "3 3", ""},
		"three of three, close":           {3, "3 3 4", ToConfirm},
		"three of three, apart":           {3, "0 3 5", ToDiscuss},
		"half of six":                     {6, "3 3 3", ""},
		"more than half of five":          {5, "3 3 3", ToConfirm},
		"who don't know give no number":   {6, "3 3 3 dk dk na", ""},
		"more numbers than other answers": {5, "3 3 3 dk na", ToConfirm},
		"wide range":                      {4, "1 3 3 4", ToDiscuss},
	} {
		t.Run(name, func(t *testing.T) {
			r := groupOf(t, v.people)
			r.scores(1, v.row)
			if got := r.Session().At(1).Suggestion(); got != v.want {
				t.Errorf("suggested is %q, want %q", got, v.want)
			}
		})
	}
}

func TestNothingIsSuggestedWhereTheRoomHasAgreed(t *testing.T) {
	r := groupOf(t, 3)
	r.scores(1, "3 3 4")
	r.scores(2, "0 5 0")
	r.agree(1, 3)
	r.do(SetConsensus{2, &Consensus{}})
	for _, n := range []int{1, 2, 6} {
		if got := r.Session().At(n).Suggestion(); got != "" {
			t.Errorf("at %d %q is suggested", n, got)
		}
	}
	if c, _ := r.Session().At(2).Consensus(); c.Agreed() {
		t.Error("a suggestion agreed for the room")
	}
}

func TestSuggestionsWaitForTheReveal(t *testing.T) {
	r := groupOf(t, 3)
	r.do(SetBlind{true})
	r.scores(1, "0 5 0")
	at := func() Suggestion { return r.Session().At(1).Suggestion() }
	if got := at(); got != "" {
		t.Errorf("before the reveal %q is suggested", got)
	}
	r.do(Reveal{1, 1})
	if got := at(); got != ToDiscuss {
		t.Errorf("after it %q is suggested", got)
	}
	r.do(BeginRound{1, 2})
	if got := at(); got != "" {
		t.Errorf("in the next round %q is suggested", got)
	}
}

func TestOnePersonAloneIsSuggestedNothing(t *testing.T) {
	r := newRoom(t, Solo, smallFramework())
	r.do(SetScore{1, 1, "p1", Points(3)})
	if got := r.Session().At(1).Suggestion(); got != "" {
		t.Errorf("%q is suggested", got)
	}
	_, err := r.Do(SetSuggesting{true}, noon)
	refusaltest.Want(t, err, "alone")
}
