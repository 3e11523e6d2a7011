package wall

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/sample"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/tui/wall/slide"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestStates(t *testing.T) {
	three := 3
	agreed := &slide.Agreed{Score: &three, Label: "Good evidence of progress"}
	for name, v := range map[string]struct {
		got    State
		want   slide.Slide
		levels bool
	}{
		"nobody is in": {stateOf(t, func(*room) {}), slide.Slide{}, true},
		"some are in":  {sealedState(t), slide.Slide{Count: &slide.Count{Done: 9, Of: 12, Words: "in"}}, true},
		"revealed":     {revealedState(t), slide.Slide{Rounds: []slide.Round{firstRound("")}, Ask: "Ask a 5 and a 1 what they see."}, false},
		"a second round": {secondState(t), slide.Slide{
			Text: "Round 1: median 3, people disagree, 1 doesn't know", Count: &slide.Count{Done: 5, Of: 12, Words: "in, round 2"},
		}, true},
		"the second round": {secondRevealedState(t), slide.Slide{
			Rounds: []slide.Round{firstRound("Round 1"), {
				Title: "Round 2", Counts: []int{0, 0, 2, 8, 1, 0}, Note: "median 3, some difference, 1 doesn't know. 8 moved",
			}},
			Ask: "2 to 4: what decides it?",
		}, false},
		"agreed":       {agreedState(t), slide.Slide{Rounds: []slide.Round{firstRound("")}, Agreed: agreed}, false},
		"no consensus": {noConsensusState(t), slide.Slide{Rounds: []slide.Round{firstRound("")}, Agreed: &slide.Agreed{}}, false},
	} {
		got := v.got.Slide
		if v.got.Where != "statement 7 of 20" || got.Number != statement || got.Title != "Training needs at induction" ||
			!strings.HasPrefix(got.Statement, "Every induction") || (len(got.Levels) == 6) != v.levels {
			t.Errorf("%s: the statement is %+v", name, got)
		}
		got.Number, got.Title, got.Statement, got.Levels = 0, "", "", nil
		if diff := cmp.Diff(v.want, got); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}

// firstRound is how firstCards lie; the only round has the scale's labels at its lines.
func firstRound(title string) slide.Round {
	r := slide.Round{Title: title, Counts: []int{0, 2, 1, 4, 3, 1}, Note: "median 3, people disagree, 1 doesn't know"}
	if title == "" {
		for _, l := range framework.Builtin().Scale {
			r.Labels = append(r.Labels, l.Label)
		}
	}
	return r
}

func TestAnOpenSessionIsSeenAsItIsEntered(t *testing.T) {
	r := newRoom(t, 3, func(o *model.Origin) { o.Blind = false })
	r.cards(statement, 1, "2")
	st := r.state().Slide
	if len(st.Rounds) != 1 || st.Rounds[0].Counts[2] != 1 || *st.Count != (slide.Count{Done: 1, Of: 3, Words: "in"}) {
		t.Errorf("%+v", st)
	}
}

func TestWhoLeftCountsOnlyWhereTheyAnswered(t *testing.T) {
	r := newRoom(t, 3)
	r.cards(statement, 1, "2")
	r.cards(statement+1, 1, "-3")
	r.do(model.Leave{Participant: "p1", Left: true}, model.Leave{Participant: "p2", Left: true})
	if got := *r.state().Slide.Count; got != (slide.Count{Done: 1, Of: 2, Words: "in"}) {
		t.Errorf("%+v", got)
	}
}

func TestThePagesOfARoom(t *testing.T) {
	r := newRoom(t, 2)
	minutes := 5
	for place, want := range map[model.Place]string{
		at(model.SetUpPage, 0):      "Northvale, spring 2026",
		at(model.IntroPage, 2):      "step 2 of 5: Needs",
		at(model.ResultsPage, 2):    "step 2 of 5: Needs",
		at(model.SummaryPage, 0):    "summary: Nothing scored yet",
		at(model.StatementPage, 7):  "statement 7 of 20: Training needs at induction",
		at(model.StatementPage, 99): "Northvale, spring 2026",
		at(model.IntroPage, 99):     "Northvale, spring 2026",
		at("something new", 1):      "Northvale, spring 2026",
		{}:                          "Northvale, spring 2026",
	} {
		st := Of(r.Session(), place, Options{MinutesLeft: &minutes})
		got := st.Slide.Title
		if st.Where != "" {
			got = st.Where + ": " + got
		}
		if got != want || *st.MinutesLeft != 5 || st.Title != "Northvale, spring 2026" {
			t.Errorf("%v: %q, want %q", place, got, want)
		}
	}
}

func TestAPagesOwnSlideAndTheTimerAreShown(t *testing.T) {
	r := newRoom(t, 2)
	own := slide.Slide{Title: "What we want to do", Points: []string{"One induction for all"}}
	clock := slide.Clock{Seconds: 90, Words: "in pairs"}
	st := Of(r.Session(), at(model.StatementPage, 7), Options{Slide: &own, Clock: &clock})
	if st.Slide.Title != own.Title || st.Where != "" || st.Slide.Clock != &clock || own.Clock != nil {
		t.Errorf("%+v", st)
	}
	if st = Of(r.Session(), at(model.StatementPage, 7), Options{Clock: &clock}); st.Slide.Number != 7 || *st.Slide.Clock != clock {
		t.Errorf("%+v", st)
	}
}

func TestTheAveragesAreTheSessions(t *testing.T) {
	st := sampleState(t, at(model.SummaryPage, 0))
	for i, a := range figures.Of(sampleSession(t)).StepAverages() {
		got := st.Slide.Radar[i]
		if want := fmt.Sprintf("%.1f", stats.OneDecimal.Rounded(a.Consensus.Mean)); fmt.Sprintf("%.1f", *got.Consensus) != want || got.Short != a.Step.Short {
			t.Errorf("step %d: %+v, want %s", a.Step.Number, got, want)
		}
	}
	for _, a := range Of(newRoom(t, 2).Session(), at(model.SummaryPage, 0), Options{}).Slide.Radar {
		if a.Consensus != nil || a.Individual != nil {
			t.Errorf("an average without scores: %+v", a)
		}
	}
}

func sampleSession(t testing.TB) *model.Session {
	t.Helper()
	all, err := sample.Sessions(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	return all[0].History.Session()
}

func sampleState(t testing.TB, place model.Place) State {
	t.Helper()
	return Of(sampleSession(t), place, Options{})
}

func TestIs(t *testing.T) {
	st := State{Session: "abcdef", Title: "Northvale, spring"}
	for ref, want := range map[string]bool{
		"abcdef": true, "abc": true, "NORTHVALE, Spring": true, "": false, "bcd": false, "Northvale": true, "spring": false, "abcdefg": false,
	} {
		if st.Is(ref) != want {
			t.Errorf("%q: %v", ref, !want)
		}
	}
	if (State{}).Is("") {
		t.Error("no session is what nobody asked for")
	}
}

func TestAStateComesThroughJSON(t *testing.T) {
	for _, st := range []State{{}, sealedState(t), revealedState(t), secondRevealedState(t), noConsensusState(t), sampleState(t, at(model.ResultsPage, 2))} {
		text, err := json.Marshal(st)
		if err != nil {
			t.Fatal(err)
		}
		var again State
		if err := json.Unmarshal(text, &again); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(st, again); diff != "" {
			t.Error(diff)
		}
	}
}

// anyScore draws an answer.
func anyScore() *rapid.Generator[model.Score] {
	return rapid.SampledFrom([]model.Score{
		model.Points(0), model.Points(1), model.Points(2), model.Points(3), model.Points(4), model.Points(5),
		model.DontKnow, model.NotApplicable,
	})
}

func anyPlace() *rapid.Generator[model.Place] {
	return rapid.Custom(func(t *rapid.T) model.Place {
		return at(rapid.SampledFrom([]model.Page{
			model.SetUpPage, model.IntroPage, model.StatementPage, model.ResultsPage, model.SummaryPage,
		}).Draw(t, "page"), rapid.IntRange(0, 21).Draw(t, "number"))
	})
}

// TestSealedScoresAreNotInAState: two sessions that differ in nothing but what people
// answered in rounds that are not revealed give the same states, to the byte.
func TestSealedScoresAreNotInAState(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		people := rapid.IntRange(1, 6).Draw(rt, "people")
		one, two := newRoom(t, people), newRoom(t, people)
		both := func(c model.Change) {
			_, err := one.Do(c, noon)
			if _, twin := two.Do(c, noon); (err == nil) != (twin == nil) {
				rt.Fatalf("%#v: %v for one, %v for its twin", c, err, twin)
			}
		}
		for _, n := range rapid.SliceOfNDistinct(rapid.IntRange(1, 20), 1, 5, rapid.ID[int]).Draw(rt, "statements") {
			sealed := rapid.IntRange(1, 3).Draw(rt, "sealed round")
			for round := 1; round <= sealed; round++ {
				for p := range people {
					if round == sealed && rapid.Bool().Draw(rt, "missing") {
						continue
					}
					id := fmt.Sprintf("p%d", p+1)
					score := anyScore().Draw(rt, "score")
					if round < sealed {
						both(model.SetScore{Statement: n, Round: round, Participant: id, Score: score})
						continue
					}
					one.do(model.SetScore{Statement: n, Round: round, Participant: id, Score: score})
					two.do(model.SetScore{Statement: n, Round: round, Participant: id, Score: anyScore().Draw(rt, "twin's score")})
				}
				if round < sealed {
					both(model.Reveal{Statement: n, Round: round})
					both(model.BeginRound{Statement: n, Round: round + 1})
				}
			}
		}
		place := anyPlace().Draw(rt, "place")
		if a, b := seenText(rt, one, place), seenText(rt, two, place); a != b {
			rt.Fatalf("sealed scores can be told apart:\n%s", cmp.Diff(a, b))
		}
	})
}

// TestAStateNamesNobody: whatever is entered, revealed and agreed.
func TestAStateNamesNobody(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		people := rapid.IntRange(1, 6).Draw(rt, "people")
		r := newRoom(t, people, func(o *model.Origin) { o.Blind = rapid.Bool().Draw(rt, "blind") })
		for range rapid.IntRange(0, 30).Draw(rt, "changes") {
			n, round := rapid.IntRange(6, 8).Draw(rt, "statement"), rapid.IntRange(1, 2).Draw(rt, "round")
			id := fmt.Sprintf("p%d", rapid.IntRange(1, people).Draw(rt, "participant"))
			name := "Name of " + id
			_, _ = r.Do(rapid.SampledFrom([]model.Change{
				model.SetScore{Statement: n, Round: round, Participant: id, Score: anyScore().Draw(rt, "score")},
				model.Reveal{Statement: n, Round: round},
				model.BeginRound{Statement: n, Round: round + 1},
				model.Correct{Statement: n, Round: round, Participant: id, Score: anyScore().Draw(rt, "correction")},
				model.Leave{Participant: id, Left: true},
				model.SetConsensus{Statement: n, Consensus: &model.Consensus{Score: model.Points(2), Rationale: name, Dissent: name}},
				model.Add[model.Note]{Item: model.Note{ID: model.NextID[model.Note](r.Session()), Statement: n, By: id, Text: name}},
				model.Add[model.Barrier]{Item: model.Barrier{ID: model.NextID[model.Barrier](r.Session()), Text: name, Statements: []int{n}}},
				model.Add[model.Priority]{Item: model.Priority{ID: model.NextID[model.Priority](r.Session()), What: name, Owner: name, Statements: []int{n}}},
			}).Draw(rt, "change"), noon)
		}
		got := seenText(rt, r, anyPlace().Draw(rt, "place"))
		for _, p := range r.Session().Participants() {
			for _, secret := range []string{p.Label(), p.Alias(), p.Agency, `"` + p.ID + `"`} {
				if strings.Contains(got, secret) {
					rt.Fatalf("%q is in %s", secret, got)
				}
			}
		}
		if strings.Contains(got, r.Session().Details().Facilitator) {
			rt.Fatalf("the facilitator's name is in %s", got)
		}
	})
}

func seenText(t *rapid.T, r *room, place model.Place) string {
	out, err := json.Marshal(Of(r.Session(), place, Options{}))
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}
