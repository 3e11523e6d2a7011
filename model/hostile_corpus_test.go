package model

import (
	"encoding/json"
	"fmt"
	"reflect"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/agenda"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/model/text"
)

func TestTheCorpusBecomesHarmless(t *testing.T) {
	for _, s := range hostiletext.Texts() {
		for what, clean := range map[string]func(string) string{"line": text.Line, "text": text.Lines} {
			if err := hostiletext.Harmless(clean(s.Value)); err != nil {
				t.Errorf("the %s of %s: %v", what, s.Name, err)
			}
		}
	}
}

// examples has a change of each kind that carries texts, each of them filled in, for
// the session that furnished makes.
func examples() []Change {
	return []Change{
		SetFramework{Framework: filledFramework()},
		SetDetails{Details{Title: "T", Area: "A", Date: "2026-03-13", Facilitator: "F", Starts: "14:00", Ends: "16:00", PlanYear: calendar.CalendarYear}},
		SetScore{2, 1, "p2", Points(3)},
		SetConsensus{2, &Consensus{Score: Points(3), Rationale: "R", Dissent: "D", Ground: OnView, Stood: StoodApart}},
		SetLookFor{1, 1, Yes},
		SetGround{1, OnData},
		SetTarget{2, 0, Points(3), "2027-04-01"},
		Leave{"p2", true},
		MergePeople{"p1", "p4", []WhoCounts{{1, 1, "p1"}}},
		splitPeople{
			MergePeople{"p1", "p4", []WhoCounts{{1, 1, "p1"}}},
			[]Participant{{ID: "p1", Name: "N", Agency: "A", Role: "R"}, {ID: "p4", Name: "M", Agency: "A", Role: "R"}},
			[]mergedScore{{SetScore{1, 1, "p1", Points(3)}, nil}},
			[]string{"e1"},
			[]SetDots{{Participant: "p1"}},
			[]spoken{{"b1", []string{"p4"}}},
		},
		Correct{1, 1, "p2", Points(2)},
		Add[Participant]{Participant{ID: "p6", Name: "N", Agency: "A", Role: "R"}, End},
		Edit[Participant]{Participant{ID: "p4", Name: "N", Agency: "A", Role: "R"}},
		Remove[Participant]{"p4"},
		Add[Note]{Note{ID: "e3", Statement: 1, Text: "T", By: "p2"}, End},
		Edit[Note]{Note{ID: "e1", Statement: 1, Text: "T", By: "p2"}},
		Remove[Note]{"e1"},
		Add[Barrier]{Barrier{ID: "b3", Text: "T", Kind: Money}, End},
		Edit[Barrier]{Barrier{ID: "b1", Text: "T", Kind: Money}},
		Remove[Barrier]{"b1"},
		Add[Priority]{fullPriority("pr3"), End},
		Edit[Priority]{fullPriority("pr1")},
		Remove[Priority]{"pr1"},
		Reorder{"pr1", 1},
		SetDots{Participant: "p2"},
		JoinDots{"pr1", "pr2"},
		Add[Indicator]{fullIndicator("m3"), End},
		Edit[Indicator]{fullIndicator("m1")},
		Remove[Indicator]{"m1"},
		AddValue{"m1", Value{"2026-09-12", "1", "N"}},
		EditValue{"m1", "2026-06-12", Value{"2026-06-13", "1", "N"}},
		RemoveValue{"m1", "2026-06-12"},
		Add[Need]{fullNeed("t3"), End},
		Edit[Need]{fullNeed("t1")},
		Remove[Need]{"t1"},
		SetAnswer{"culture", "trust", Answer{Yes, "N"}},
		SetReflection{"pause", "T"},
		SetGroundRules{GroundRules{[]GroundRule{{"T", "T"}}, true}},
		SetAgenda{[]agenda.Item{{Part: agenda.Step, Step: 1, Minutes: 5}}},
		SetAgencies{[]AgencyCount{{"A", 2}}},
		Add[Parked]{Parked{ID: "k3", Text: "T", Owner: "O"}, End},
		Edit[Parked]{Parked{ID: "k1", Text: "T", Owner: "O"}},
		Remove[Parked]{"k1"},
		Add[Review]{Review{ID: "rv2", Date: "2027-03-12", Note: "T", Next: "2027-06-12", Lines: []ReviewLine{{"pr1", Done, "V", "N", Agreed, "S"}}}, End},
		Edit[Review]{Review{ID: "rv1", Date: "2027-03-12", Note: "T", Next: "2027-06-12", Lines: []ReviewLine{{"pr1", Done, "V", "N", Agreed, "S"}}}},
		Remove[Review]{"rv1"},
		SetLikelihood{"pr2", "p1", Points(3)},
		RevealLikelihood{"pr2"},
		restoreLikelihood{"pr2", nil},
		SetClosing{Closing{"K", "C", "2026-10-12"}},
		SetPlan{PlanTexts{Vision: "V", Foreword: "F", Families: "F", Heard: "H", Aims: "A", Lead: "L", Team: "T", Reporting: "R", Risks: "R"}},
		Batch{"L", []Change{Add[Barrier]{Barrier{ID: "b3", Text: "T", Kind: Money}, End}}},
	}
}

func fullPriority(id string) Priority {
	return Priority{
		ID: id, What: "W", Owner: "O", Quarter: "Q1", Status: Agreed, Barriers: []string{"b1"}, IfThen: "I", Why: "W", Resources: "R",
		Outcome: "O", Measure: Measure{Text: "T", Now: "N", Target: "T", Level: "reaction"}, Indicator: "m1", Review: "2026-06-12", Raise: "R",
		Carried: &Carried{Session: "s", Priority: "pr9", Status: Agreed, Stood: "S", With: []string{"pr8"}, Through: []Source{{"e", "pr7"}}},
	}
}

func fullIndicator(id string) Indicator {
	return Indicator{
		ID: id, Heading: "H", Name: "N", Unit: "U", Source: "S", Start: Start{"1", "2026-03-12"}, Target: "2", Better: Higher, Reports: "R",
		Outcome: "O", Level: "reaction", Values: []Value{{"2026-06-12", "1", "N"}}, Through: []MeasureSource{{"e", "m7"}},
	}
}

// filledFramework is the next version of the small one with something in each of its texts.
func filledFramework() *framework.Framework {
	fw := nextFramework()
	eachText(reflect.ValueOf(fw), nil, func(_ *path, field reflect.Value) {
		if field.String() == "" {
			field.SetString("T")
		}
	})
	return fw
}

func fullNeed(id string) Need {
	return Need{ID: id, Skill: "S", Group: "G", Have: 1, Need: 2, Level: "L", By: "2026-06-12", Format: "F", Note: "N"}
}

// TestHostileTextInEveryFieldOfEveryChange finds the fields by reflection, so that it
// meets those of the future. A field takes a text and makes it harmless, or refuses
// it in a sentence that is harmless. Of two neighbouring fields one gets a text alone, the other
// gets it within another text. A framework, whose many fields are read in the same few ways, gets a
// third of the texts in each.
func TestHostileTextInEveryFieldOfEveryChange(t *testing.T) {
	taken, r := 0, furnished(t)
	for _, example := range examples() {
		_, big := example.(SetFramework)
		for n := range fieldsOf(t, example) {
			for i, text := range hostiletext.Typed() {
				if big && (n+i)%3 > 0 {
					continue
				}
				value := text.Value
				if (n+i)%2 > 0 {
					value = "a" + value + "z"
				}
				change, path := withField(t, example, n, value)
				entry, err := r.Do(change, noon)
				if err != nil { // which leaves the room as it was
					wantHarmless(t, path+", refusing "+text.Name, err.Error())
					continue
				}
				taken++
				wantHarmlessAll(t, path+" with "+text.Name, r.Session(), entry, r.UndoWords(), r.Lines())
				if _, err := r.Undo(noon); err != nil || taken%12 == 0 {
					r = furnished(t) // whose history is short
				}
			}
		}
	}
	if taken == 0 {
		t.Error("no text was taken anywhere")
	}
}

// TestEveryKindWithTextsHasAnExample holds examples to the kinds that there are.
func TestEveryKindWithTextsHasAnExample(t *testing.T) {
	shown := map[string]bool{}
	for _, example := range examples() {
		shown[example.kind()] = true
		eachText(reflect.ValueOf(example), nil, func(path *path, v reflect.Value) {
			if v.String() == "" {
				t.Errorf("the example of %s leaves %s empty", example.kind(), path)
			}
		})
	}
	for _, c := range kinds {
		if !shown[c.kind()] && carriesText(reflect.TypeOf(c)) {
			t.Errorf("%s carries texts and has no example", c.kind())
		}
	}
}

// carriesText reports whether a type has a string anywhere in it.
func carriesText(of reflect.Type) bool {
	switch of.Kind() {
	case reflect.String:
		return true
	case reflect.Pointer, reflect.Slice:
		return carriesText(of.Elem())
	case reflect.Struct:
		for i := range of.NumField() {
			if carriesText(of.Field(i).Type) {
				return true
			}
		}
	}
	return false
}

// fieldsOf counts the texts that a change carries.
func fieldsOf(t *testing.T, c Change) int {
	t.Helper()
	n := 0
	eachText(reflect.ValueOf(c), nil, func(*path, reflect.Value) { n++ })
	if n == 0 {
		t.Fatalf("%s carries no text", c.kind())
	}
	return n
}

// withField is a copy of a change with a text in its nth field, and the field's name.
func withField(t *testing.T, c Change, nth int, text string) (Change, string) {
	t.Helper()
	data, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	own, err := decodeChange(c.kind(), data)
	if err != nil {
		t.Fatal(err)
	}
	v := reflect.New(reflect.TypeOf(own)).Elem()
	v.Set(reflect.ValueOf(own))
	n, name := 0, ""
	eachText(v, nil, func(path *path, field reflect.Value) {
		if n == nth {
			field.SetString(text)
			name = c.kind() + path.String()
		}
		n++
	})
	return v.Interface().(Change), name
}

// path leads to a value: which field or element it is of what, and the way to that. It is put
// into words only where a test fails, since the tests visit some millions of values.
type path struct {
	from *path
	in   reflect.Type
	at   int
}

func (p *path) String() string {
	switch {
	case p == nil:
		return ""
	case p.in.Kind() == reflect.Struct:
		return p.from.String() + "." + p.in.Field(p.at).Name
	default:
		return fmt.Sprintf("%s[%d]", p.from, p.at)
	}
}

// eachText visits every string within a value, unexported ones too, but not those of
// a framework, which has checks of its own.
func eachText(v reflect.Value, to *path, visit func(to *path, v reflect.Value)) {
	switch v.Kind() {
	case reflect.String:
		visit(to, v)
	case reflect.Pointer:
		if !v.IsNil() {
			eachText(v.Elem(), to, visit)
		}
	case reflect.Interface:
		if v.IsNil() {
			return
		}
		if !v.CanSet() {
			eachText(v.Elem(), to, visit)
			return
		}
		own := reflect.New(v.Elem().Type()).Elem() // what an interface holds cannot be set in place
		own.Set(v.Elem())
		eachText(own, to, visit)
		v.Set(own)
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			eachText(v.Index(i), &path{to, v.Type(), i}, visit)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			eachText(key, to, visit)
			eachText(v.MapIndex(key), to, visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			eachText(v.Field(i), &path{to, v.Type(), i}, visit)
		}
	}
}

// wantHarmlessAll fails on any text within the values that would do something.
func wantHarmlessAll(t *testing.T, what string, values ...any) {
	t.Helper()
	for _, value := range values {
		eachText(reflect.ValueOf(value), nil, func(path *path, text reflect.Value) {
			if err := hostiletext.Harmless(text.String()); err != nil {
				t.Errorf("%s: %s: %v", what, path, err)
			}
		})
	}
}

func wantHarmless(t *testing.T, what, text string) {
	t.Helper()
	if err := hostiletext.Harmless(text); err != nil {
		t.Errorf("%s: %v", what, err)
	}
}
