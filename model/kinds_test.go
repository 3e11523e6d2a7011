package model

import (
	"encoding/json"
	"reflect"
	"testing"

	"familyhub/stocktake/model/agenda"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/dumptest"

	"github.com/google/go-cmp/cmp"
)

// ofEveryKind has one change of every kind under the name that data files have for it.
// The names stand for ever: entries may be added here, and none be changed or taken out.
var ofEveryKind = map[string]Change{
	"framework":            SetFramework{Framework: nextFramework(), Spent: map[int]int{7: 30}},
	"details":              SetDetails{Details{Title: "T", Area: "A", Date: "2026-03-12", Facilitator: "F", Starts: "13:30", Ends: "15:30", PlanYear: calendar.FinancialYear}},
	"baseline":             SetBaseline{true},
	"blind":                SetBlind{true},
	"score":                SetScore{1, 2, "p1", Points(0)},
	"score.correct":        Correct{1, 2, "p1", NotApplicable},
	"round.begin":          BeginRound{1, 2},
	"round.drop":           dropRound{1, 2},
	"round.reveal":         Reveal{1, 2},
	"round.conceal":        conceal{1, 2},
	"consensus":            SetConsensus{1, &Consensus{Points(3), "why", "but", OnData, StoodApart}},
	"flag":                 SetFlag{1, true},
	"look-for":             SetLookFor{1, 2, Partly},
	"consensus.ground":     SetGround{1, OnDocument},
	"spend":                AddTime{1, 90},
	"agencies":             SetAgencies{[]AgencyCount{{"Early years", 2}, {"Health", 3}}},
	"participant.leave":    Leave{"p1", true},
	"participant.merge":    MergePeople{"p1", "p2", []WhoCounts{{1, 2, "p2"}, {0, 0, "p1"}}},
	"participant.split":    splitPeople{MergePeople{"p1", "p2", nil}, []Participant{{ID: "p1"}, {ID: "p2"}}, []mergedScore{{SetScore{1, 1, "p2", Points(3)}, nil}}, []string{"e1"}, []SetDots{{"p2", map[string]int{"pr1": 2}}}, []spoken{{"b1", []string{"p2"}}}},
	"participant.add":      Add[Participant]{Participant{"p1", "Ann", "Health", "Lead", true, true, true}, 2},
	"participant.edit":     Edit[Participant]{Participant{ID: "p1", Name: "Ann"}},
	"participant.remove":   Remove[Participant]{"p1"},
	"evidence.add":         Add[Note]{Note{"e1", 1, "two\nlines", "p1", 2, []Wish{{Barrier: "No cover"}, {Priority: "Share rotas", Step: 1}, {Barrier: "No money", Whole: true}}}, End},
	"evidence.edit":        Edit[Note]{Note{ID: "e1", Statement: 1, Text: "x"}},
	"evidence.remove":      Remove[Note]{"e1"},
	"barrier.add":          Add[Barrier]{Barrier{"b1", "x", Culture, []int{1, 3}, []int{2}, []string{"p1"}}, End},
	"barrier.edit":         Edit[Barrier]{Barrier{ID: "b1", Text: "x"}},
	"barrier.remove":       Remove[Barrier]{"b1"},
	"priority.add":         Add[Priority]{wholePriority(), 0},
	"priority.edit":        Edit[Priority]{Priority{ID: "pr1", What: "x", Status: Proposed}},
	"priority.remove":      Remove[Priority]{"pr1"},
	"priority.move":        Reorder{"pr1", 2},
	"measure.add":          Add[Indicator]{wholeIndicator(), End},
	"measure.edit":         Edit[Indicator]{Indicator{ID: "m1", Name: "x"}},
	"measure.remove":       Remove[Indicator]{"m1"},
	"measure.value.add":    AddValue{"m1", Value{"2026-06-12", "21", "n"}},
	"measure.value.edit":   EditValue{"m1", "2026-06-12", Value{"2026-06-13", "22", "n"}},
	"measure.value.remove": RemoveValue{"m1", "2026-06-12"},
	"training-need.add":    Add[Need]{wholeNeed(), End},
	"training-need.edit":   Edit[Need]{Need{ID: "t1", Skill: "x"}},
	"training-need.remove": Remove[Need]{"t1"},
	"vote.begin":           BeginVote{3},
	"vote.dots":            SetDots{"p1", map[string]int{"pr1": 2, "pr2": 1}},
	"vote.reveal":          RevealVote{},
	"vote.join":            JoinDots{"pr1", "pr2"},
	"vote.restore":         restoreVote{&vote{3, map[string]map[string]int{"p1": {"pr1": 2}}, true, 4}},
	"checklist":            SetAnswer{"culture", "purpose", Answer{Partly, "a note"}},
	"reflection":           SetReflection{"end", "two\nlines"},
	"agenda":               SetAgenda{[]agenda.Item{{Part: agenda.Opening, Step: 0, Minutes: 10}, {Part: agenda.Break, Step: 1, Minutes: 15}}},
	"ground-rules":         SetGroundRules{GroundRules{[]GroundRule{{"How we agree", "two\nlines"}}, true}},
	"plan":                 SetPlan{PlanTexts{"v", "fo", "a", "l", "t", "fa", "h", "re", "ri"}},
	"parked-point.add":     Add[Parked]{wholeParked(), End},
	"parked-point.edit":    Edit[Parked]{Parked{ID: "k1", Text: "x"}},
	"parked-point.remove":  Remove[Parked]{"k1"},
	"review.add":           Add[Review]{wholeReview(), End},
	"review.edit":          Edit[Review]{Review{ID: "rv1", Date: "2027-02-12", Note: "x"}},
	"review.remove":        Remove[Review]{"rv1"},
	"likelihood":           SetLikelihood{"pr1", "p1", Points(4)},
	"likelihood.reveal":    RevealLikelihood{"pr1"},
	"likelihood.restore":   restoreLikelihood{"pr1", &likelihood{map[string]Score{"p1": Points(2), "p2": DontKnow}, true}},
	"closing":              SetClosing{Closing{"k", "c", "2026-09-12"}},
	"suggesting":           SetSuggesting{true},
	"target":               SetTarget{1, 0, Points(4), "2027-03-12"},
	"batch":                Batch{"b", []Change{SetFlag{1, true}, RevealVote{}}},
}

// wholePriority has something in every field.
func wholePriority() Priority {
	return Priority{
		ID: "pr1", What: "what", Statements: []int{1, 3}, Steps: []int{2}, Owner: "Hub lead", Quarter: "Q2", Status: UnderWay,
		Barriers: []string{"b1", "b2"}, IfThen: "if so\nthen so", Funding: []string{"capacity", "guidance"}, Why: "why\nnow", Resources: "two days", Outcome: "access",
		Measure:     Measure{"the register", "20", "60", "behaviour"},
		Indicator:   "m1",
		Requirement: 1, Review: "2026-06-12", Raise: "a named lead", Focus: true, By: []string{"p1", "p2"},
		Carried: &Carried{"abc", "pr7", Agreed, "10", []string{"pr8"}, []Source{{"still earlier", "pr2"}}},
	}
}

// wholeIndicator has something in every field.
func wholeIndicator() Indicator {
	return Indicator{
		"m1", "Employee numbers", "Turnover", "%", "the payroll",
		Start{"18.5", "2026-03-12"},
		"12", Lower, "Hub lead", "Stable jobs", "behaviour",
		[]Value{{"2026-06-12", "17.25", "after the survey"}, {"2026-09-12", "-3", ""}},
		[]MeasureSource{{"earlier", "m4"}},
	}
}

// wholeNeed has something in every field.
func wholeNeed() Need {
	return Need{"t1", "Supervision", "Health visitors", 3, 8, "specialist", "2026-12-01", "in the team meeting", "two\nlines"}
}

// wholeParked has something in every field.
func wholeParked() Parked { return Parked{"k1", "parking permits", "the estates team", 1, true} }

func wholeReview() Review {
	return Review{"rv1", "2027-02-12", "two\nlines", []ReviewLine{{"pr1", UnderWay, "12 of 30", "begun\nlate", Agreed, "3 of 30"}}, "2027-05-12"}
}

// TestEveryFieldIsFilled keeps the two above whole when a field is added.
func TestEveryFieldIsFilled(t *testing.T) {
	for _, v := range []any{wholePriority(), wholePriority().Measure, *wholePriority().Carried, wholeIndicator(), wholeNeed(), wholeParked(), wholeReview(), wholeReview().Lines[0], ofEveryKind["plan"].(SetPlan).Plan} {
		for i := range reflect.TypeOf(v).NumField() {
			if reflect.ValueOf(v).Field(i).IsZero() {
				t.Errorf("%T has nothing in %s", v, reflect.TypeOf(v).Field(i).Name)
			}
		}
	}
}

func TestEveryKindIsWrittenAndReadAgain(t *testing.T) {
	for kind, change := range ofEveryKind {
		if got := change.kind(); got != kind {
			t.Errorf("%#v is of the kind %q, want %q", change, got, kind)
		}
		e := Entry{At: noon, Act: Did, Change: change}
		if diff := cmp.Diff(dumptest.Dump(e), dumptest.Dump(reencoded(t, e))); diff != "" {
			t.Errorf("%s comes back different:\n%s", kind, diff)
		}
		if got := reflect.TypeOf(change.cleaned()); got != reflect.TypeOf(change) {
			t.Errorf("%s, cleaned, is a %v", kind, got)
		}
		if diff := cmp.Diff(dumptest.Dump(change), dumptest.Dump(change.cleaned())); diff != "" {
			t.Errorf("%s is clean, and was changed:\n%s", kind, diff)
		}
	}
}

// TestEveryKindIsInBothLists: a kind that is not in kinds cannot be read from a data file.
func TestEveryKindIsInBothLists(t *testing.T) {
	for _, c := range kinds {
		if _, ok := ofEveryKind[c.kind()]; !ok {
			t.Errorf("%q has no example", c.kind())
		}
	}
	if len(kinds) != len(kindsByName) || len(kinds) != len(ofEveryKind) {
		t.Errorf("%d kinds of %d names and %d examples", len(kinds), len(kindsByName), len(ofEveryKind))
	}
}

// TestEveryChangeIsHere: whatever the machine thinks of has its place in the list.
func TestEveryChangeIsHere(t *testing.T) {
	gen := change()
	for seed := range 400 {
		eachLeaf(gen.Example(seed), func(c Change) {
			if _, ok := ofEveryKind[c.kind()]; !ok {
				t.Errorf("%q is not in the list of kinds", c.kind())
			}
		})
	}
}

// TestDataFilesStayReadable holds the JSON of what people enter against what earlier
// versions have written: field names stand for ever.
func TestDataFilesStayReadable(t *testing.T) {
	for kind, want := range map[string]string{
		"target":           `{"statement":1,"level":4,"by":"2027-03-12"}`,
		"look-for":         `{"statement":1,"look_for":2,"tick":"partly"}`,
		"consensus.ground": `{"statement":1,"ground":"document"}`,
		"consensus":        `{"statement":1,"consensus":{"score":3,"rationale":"why","dissent":"but","ground":"data","stood":"apart"}}`,
		"baseline":         `{"on":true}`,
		"vote.begin":       `{"each":3}`,
		"vote.dots":        `{"participant":"p1","dots":{"pr1":2,"pr2":1}}`,
		"vote.reveal":      `{}`,
		"vote.join":        `{"from":"pr1","to":"pr2"}`,
		"vote.restore":     `{"vote":{"each":3,"dots":{"p1":{"pr1":2}},"revealed":true,"highest":4}}`,
		"checklist":        `{"checklist":"culture","item":"purpose","answer":{"tick":"partly","note":"a note"}}`,
		"reflection":       `{"prompt":"end","text":"two\nlines"}`,
		"plan":             `{"plan":{"vision":"v","foreword":"fo","aims":"a","lead":"l","team":"t","families":"fa","heard":"h","reporting":"re","risks":"ri"}}`,
		"barrier.add":      `{"item":{"id":"b1","text":"x","kind":"culture","statements":[1,3],"steps":[2],"by":["p1"]},"at":-1}`,
		"parked-point.add": `{"item":{"id":"k1","text":"parking permits","owner":"the estates team","statement":1,"done":true},"at":-1}`,
		"review.add": `{"item":{"id":"rv1","date":"2027-02-12","note":"two\nlines",` +
			`"lines":[{"priority":"pr1","status":"under way","value":"12 of 30","note":"begun\nlate","was":"agreed","stood":"3 of 30"}],` +
			`"next":"2027-05-12"},"at":-1}`,
		"likelihood":         `{"priority":"pr1","participant":"p1","score":4}`,
		"likelihood.reveal":  `{"priority":"pr1"}`,
		"likelihood.restore": `{"priority":"pr1","likelihood":{"scores":{"p1":2,"p2":"dk"},"revealed":true}}`,
		"closing":            `{"closing":{"keep":"k","change":"c","next":"2026-09-12"}}`,
		"suggesting":         `{"on":true}`,
		"agenda":             `{"items":[{"part":"opening","minutes":10},{"part":"break","step":1,"minutes":15}]}`,
		"ground-rules":       `{"rules":[{"title":"How we agree","text":"two\nlines"}],"agreed":true}`,
		"measure.add": `{"item":{"id":"m1","heading":"Employee numbers","name":"Turnover","unit":"%","source":"the payroll",` +
			`"start":{"value":"18.5","date":"2026-03-12"},"target":"12","better":"lower","reports":"Hub lead","outcome":"Stable jobs",` +
			`"level":"behaviour","values":[{"date":"2026-06-12","value":"17.25","note":"after the survey"},{"date":"2026-09-12","value":"-3"}],` +
			`"through":[{"session":"earlier","measure":"m4"}]},"at":-1}`,
		"measure.value.add":    `{"measure":"m1","value":{"date":"2026-06-12","value":"21","note":"n"}}`,
		"measure.value.edit":   `{"measure":"m1","date":"2026-06-12","value":{"date":"2026-06-13","value":"22","note":"n"}}`,
		"measure.value.remove": `{"measure":"m1","date":"2026-06-12"}`,
		"training-need.add": `{"item":{"id":"t1","skill":"Supervision","group":"Health visitors","have":3,"need":8,` +
			`"level":"specialist","by":"2026-12-01","format":"in the team meeting","note":"two\nlines"},"at":-1}`,
		"priority.move": `{"id":"pr1","to":2}`,
		"priority.add": `{"item":{"id":"pr1","what":"what","statements":[1,3],"steps":[2],"owner":"Hub lead","quarter":"Q2",` +
			`"status":"under way","barriers":["b1","b2"],"if_then":"if so\nthen so","why":"why\nnow","resources":"two days","outcome":"access",` +
			`"measure":{"text":"the register","now":"20","target":"60","level":"behaviour"},"indicator":"m1","government":1,"funding":["capacity","guidance"],"review":"2026-06-12",` +
			`"raise":"a named lead","focus":true,"by":["p1","p2"],"carried":{"session":"abc","priority":"pr7","status":"agreed","stood":"10","with":["pr8"],"through":[{"session":"still earlier","priority":"pr2"}]}},"at":0}`,
	} {
		data, err := json.Marshal(ofEveryKind[kind])
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, string(data)); diff != "" {
			t.Errorf("%s: %s", kind, diff)
		}
	}
}
