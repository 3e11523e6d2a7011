package model

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestChangesAreRefused(t *testing.T) {
	long, longer := strings.Repeat("ü", MaxLine+1), strings.Repeat("ü", MaxText+1)
	for name, v := range map[string]struct {
		change Change
		says   []string
	}{
		"no title":         {SetDetails{Details{Area: "North"}}, []string{"needs a title"}},
		"invisible title":  {SetDetails{Details{Title: " \u200b\u200d\x1b[0m "}}, []string{"needs a title"}},
		"long title":       {SetDetails{Details{Title: long}}, []string{"title", "301", "300", "shorten"}},
		"long area":        {SetDetails{Details{Title: "T", Area: long}}, []string{"area", "300"}},
		"long facilitator": {SetDetails{Details{Title: "T", Facilitator: long}}, []string{"facilitator", "300"}},
		"no time of day":   {SetDetails{Details{Title: "T", Ends: "half past three"}}, []string{`"half past three"`, "15:30", "empty"}},
		"no date":          {SetDetails{Details{Title: "T", Date: "12/3/2026"}}, []string{`"12/3/2026"`, "year-month-day"}},

		"score of nobody":       {SetScore{1, 1, "p9", Points(1)}, []string{`"p9"`, "add them"}},
		"score at no statement": {SetScore{6, 1, "p1", Points(1)}, []string{"no statement 6", "1 to 7"}},
		"score at -1":           {SetScore{-1, 1, "p1", Points(1)}, []string{"no statement -1"}},
		"score of an observer":  {SetScore{1, 1, "p4", Points(1)}, []string{"Olu", "observes"}},
		"sealed is no score":    {SetScore{1, 1, "p1", Sealed}, []string{"no score", "0 to 5"}},
		"sealed consensus":      {SetConsensus{1, &Consensus{Score: Sealed}}, []string{"0 to 5, or no consensus"}},
		"damaged score":         {SetScore{1, 1, "p1", Score(10)}, []string{"no score", "0 to 5"}},
		"round 0":               {SetScore{1, 0, "p1", Points(1)}, []string{"statement 1", "round 0"}},
		"round 2":               {SetScore{1, 2, "p1", Points(1)}, []string{"statement 1", "round 2"}},
		"round -1":              {SetScore{1, -1, "p1", Points(1)}, []string{"round -1"}},

		"consensus at no statement": {SetConsensus{8, &Consensus{}}, []string{"no statement 8"}},
		"consensus of don't know":   {SetConsensus{1, &Consensus{Score: DontKnow}}, []string{"0 to 5, or no consensus"}},
		"damaged consensus":         {SetConsensus{1, &Consensus{Score: 77}}, []string{"0 to 5, or no consensus"}},
		"long rationale":            {SetConsensus{1, &Consensus{Rationale: longer}}, []string{"rationale", "10000"}},
		"long dissent":              {SetConsensus{1, &Consensus{Dissent: longer}}, []string{"dissent", "10000"}},
		"flag at no statement":      {SetFlag{0, true}, []string{"no statement 0"}},
		"nobody leaves":             {Leave{"p9", true}, []string{`"p9"`}},

		"participant twice":       {Add[Participant]{Participant{ID: "p1", Name: "New"}, End}, []string{"already", "p1"}},
		"same name":               {Add[Participant]{Participant{ID: "p6", Name: "BETH"}, End}, []string{"BETH", "initial"}},
		"name like an alias":      {Edit[Participant]{Participant{ID: "p2", Name: "participant 3", Scoring: true}}, []string{"already", "participant 3"}},
		"no id":                   {Add[Participant]{Participant{Name: "New"}, End}, []string{"no id for a participant", "p1"}},
		"id of another kind":      {Add[Participant]{Participant{ID: "pr1"}, End}, []string{`"pr1"`}},
		"long name":               {Add[Participant]{Participant{ID: "p6", Name: long}, End}, []string{"name", "300"}},
		"long agency":             {Add[Participant]{Participant{ID: "p6", Agency: long}, End}, []string{"agency", "300"}},
		"long role":               {Add[Participant]{Participant{ID: "p6", Role: long}, End}, []string{"role", "300"}},
		"edit of nobody":          {Edit[Participant]{Participant{ID: "p9"}}, []string{"no participant", "p9"}},
		"scorer becomes observer": {Edit[Participant]{Participant{ID: "p2", Name: "Beth"}}, []string{"Beth has scored", "clear"}},
		"scorer removed":          {Remove[Participant]{"p1"}, []string{"Participant 1 has scored", "left"}},
		"who left and scored":     {Remove[Participant]{"p5"}, []string{"Len has scored"}},
		"nobody removed":          {Remove[Participant]{"p9"}, []string{"no participant", "p9"}},

		"empty note":      {Add[Note]{Note{ID: "e3", Statement: 1, Text: " \n "}, End}, []string{"note is empty"}},
		"note twice":      {Add[Note]{Note{ID: "e1", Statement: 1, Text: "x"}, End}, []string{"already", "e1"}},
		"note of nobody":  {Add[Note]{Note{ID: "e3", Statement: 1, Text: "x", By: "p9"}, End}, []string{`"p9"`}},
		"note at nothing": {Add[Note]{Note{ID: "e3", Text: "x"}, End}, []string{"no statement 0"}},
		"note without id": {Add[Note]{Note{Statement: 1, Text: "x"}, End}, []string{"no id for a note"}},
		"long note":       {Edit[Note]{Note{ID: "e1", Statement: 1, Text: longer}}, []string{"note", "10001", "10000"}},
		"no such note":    {Remove[Note]{"e9"}, []string{"no evidence", "e9"}},

		"empty barrier":      {Add[Barrier]{Barrier{ID: "b3"}, End}, []string{"barrier is empty"}},
		"barrier at 99":      {Add[Barrier]{Barrier{ID: "b3", Text: "x", Statements: []int{1, 99}}, End}, []string{"no statement 99"}},
		"barrier at step 4":  {Edit[Barrier]{Barrier{ID: "b1", Text: "x", Steps: []int{4}}}, []string{"no step 4", "1 to 3"}},
		"barrier without id": {Add[Barrier]{Barrier{Text: "x"}, End}, []string{"no id for a barrier"}},
		"long barrier":       {Add[Barrier]{Barrier{ID: "b3", Text: longer}, End}, []string{"barrier", "10000"}},
		"no such barrier":    {Edit[Barrier]{Barrier{ID: "b9", Text: "x"}}, []string{"no barrier", "b9"}},

		"empty priority":      {Edit[Priority]{Priority{ID: "pr1"}}, []string{"priority is empty"}},
		"priority without id": {Add[Priority]{Priority{What: "x"}, End}, []string{"no id for a priority"}},
		"no such quarter":     {Edit[Priority]{Priority{ID: "pr1", What: "x", Quarter: "Q5"}}, []string{`"Q5"`, "Q1, Q2, Q3, Q4, later"}},
		"no such status":      {Edit[Priority]{Priority{ID: "pr1", What: "x", Status: "someday"}}, []string{`"someday"`, "under way"}},
		"priority at -3":      {Add[Priority]{Priority{ID: "pr3", What: "x", Statements: []int{-3}}, End}, []string{"no statement -3"}},
		"long owner":          {Edit[Priority]{Priority{ID: "pr1", What: "x", Owner: long}}, []string{"owner", "300"}},
		"long priority":       {Edit[Priority]{Priority{ID: "pr1", What: longer}}, []string{"priority", "10000"}},
		"no such priority":    {Remove[Priority]{"pr9"}, []string{"no priority", "pr9"}},

		"batch with a wrong change": {Batch{"two", []Change{SetFlag{1, true}, SetFlag{6, true}}}, []string{"no statement 6"}},
	} {
		t.Run(name, func(t *testing.T) {
			r := furnished(t)
			before := dump(r.History)
			e, err := r.Do(v.change, noon)
			if err == nil {
				t.Fatal("not refused")
			}
			isRefusal(t, err, v.says...)
			if NoChange(err) {
				t.Error("the refusal counts as no change")
			}
			if e.Change != nil || e.Seq != 0 {
				t.Errorf("a refused change left the entry %+v", e)
			}
			if diff := cmp.Diff(before, dump(r.History)); diff != "" {
				t.Errorf("refused, but the history changed:\n%s", diff)
			}
		})
	}
}

func TestWhatIsAlreadySoIsNoChange(t *testing.T) {
	for name, change := range map[string]Change{
		"details":     SetDetails{Details{Title: "Northvale", Area: "North ", Date: "2026-03-12"}},
		"score":       SetScore{1, 1, "p1", Points(3)},
		"no score":    SetScore{2, 1, "p1", NoScore},
		"consensus":   SetConsensus{1, &Consensus{Score: Points(3), Rationale: "two agree ", Dissent: "one says 1"}},
		"none":        SetConsensus{2, nil},
		"flag":        SetFlag{2, true},
		"no flag":     SetFlag{1, false},
		"left":        Leave{"p5", true},
		"there":       Leave{"p1", false},
		"participant": Edit[Participant]{Participant{ID: "p2", Name: " Beth", Agency: "Health", Scoring: true}},
		"barrier":     Edit[Barrier]{Barrier{ID: "b1", Text: "no shared room", Statements: []int{3, 1, 3}, Steps: []int{}}},
		"batch":       Batch{"again", []Change{SetFlag{2, true}, Leave{"p5", true}}},
		"empty batch": Batch{Label: "nothing"},
	} {
		r := furnished(t)
		before := dump(r.History)
		if _, err := r.Do(change, noon); !NoChange(err) {
			t.Errorf("%s: %v, want no change", name, err)
		}
		if diff := cmp.Diff(before, dump(r.History)); diff != "" {
			t.Errorf("%s: the history changed:\n%s", name, diff)
		}
	}
}

func TestWhoCommentedIsNotRemoved(t *testing.T) {
	r := groupOf(t, 1)
	r.do(Add[Note]{Note{ID: "e1", Statement: 1, Text: "x", By: "p1"}, End})
	_, err := r.Do(Remove[Participant]{"p1"}, noon)
	isRefusal(t, err, "Participant 1", "comments", "left")
	r.do(Remove[Note]{"e1"}, Remove[Participant]{"p1"})
}
