package model

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/dumptest"
	"familyhub/stocktake/model/match"
	"familyhub/stocktake/model/refusal/refusaltest"
)

// nextFramework is the second version of the small one: statement 7 is gone and 8 new, 3 is
// reworded, and what 1 looks for stands the other way round.
func nextFramework() *framework.Framework {
	fw := smallFramework()
	fw.Version = "2"
	fw.Steps[0].Statements[0].LookFor = []string{"second", "first", "third"}
	fw.Steps[1].Statements[0].Text = "Statement 3, put better."
	fw.Steps[2].Statements = []framework.Statement{{Number: 8, Text: "Statement 8.", Short: "S8"}}
	return fw
}

// edited is the small framework with changes.
func edited(change func(fw *framework.Framework)) *framework.Framework {
	fw := smallFramework()
	fw.Version = "2"
	change(fw)
	return fw
}

func TestAnotherVersionKeepsWhatWasEntered(t *testing.T) {
	r := furnished(t)
	if _, err := r.Note(AddTime{7, 90}, noon); err != nil {
		t.Fatal(err)
	}
	before := dumptest.Dump(r.Session())
	scored := r.Session().At(1).Distribution()
	r.do(SetFramework{Framework: nextFramework()})
	s := r.Session()
	if s.Framework().Version != "2" || s.FirstFramework().Version != "1" || len(s.Statements()) != 6 {
		t.Errorf("it asks version %s and began with %s", s.Framework().Version, s.FirstFramework().Version)
	}
	if !reflect.DeepEqual(s.At(1).Distribution(), scored) || s.At(1).LookFor(2) != Partly || s.At(1).LookFor(1) != "" {
		t.Error("scores or what was looked for at statement 1 changed")
	}
	if s.At(7).TimeSpent() != 0 || s.FrameworkDigest() != nextFramework().Digest() {
		t.Error("statement 7 is still there, or the digest is the old one")
	}
	r.do(SetScore{8, 1, "p1", Points(5)}, SetConsensus{8, &Consensus{Score: Points(5)}})
	for range 3 {
		if _, err := r.Undo(noon); err != nil {
			t.Fatal(err)
		}
	}
	if s.Framework() != s.FirstFramework() || s.At(7).TimeSpent() != 90*time.Second || s.At(1).LookFor(1) != Partly {
		t.Errorf("undone, it asks version %s, with %s at statement 7", s.Framework().Version, s.At(7).TimeSpent())
	}
	if dumptest.Dump(s) != before || s.FrameworkDigest() != s.Origin().Framework {
		t.Error("the session is not as it was")
	}
}

// TestErasingAfterAnotherVersion: a session without its history asks what it asked last.
func TestErasingAfterAnotherVersion(t *testing.T) {
	r := furnished(t)
	e, err := r.Do(SetFramework{Framework: nextFramework()}, noon)
	if err != nil {
		t.Fatal(err)
	}
	left, err := Erase(origin(Group), smallFramework(), append(r.log, e), "p1")
	if err != nil {
		t.Fatal(err)
	}
	h, err := NewHistory(origin(Group), smallFramework())
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range left {
		if err := h.Replay(e); err != nil {
			t.Fatal(err)
		}
	}
	if s := h.Session(); s.Framework().Version != "2" || s.At(1).Score("p2") != Points(4) {
		t.Errorf("it asks version %s", s.Framework().Version)
	}
}

func TestAVersionThatWouldLoseSomethingIsRefused(t *testing.T) {
	without := func(step, place int) func(*framework.Framework) {
		return func(fw *framework.Framework) {
			fw.Steps[step].Statements = slices.Delete(fw.Steps[step].Statements, place, place+1)
		}
	}
	for name, c := range map[string]struct {
		also    []Change
		version func(*framework.Framework)
		want    []string // a part of each sentence; none where nothing speaks against it
	}{
		"another framework":      {nil, func(fw *framework.Framework) { fw.ID = "other" }, []string{"asks “small”, and this framework is “other”"}},
		"nothing at the removed": {nil, without(1, 1), nil},
		"a scored statement": {
			nil, without(0, 0),
			[]string{"statement 1 is not in the new version, and it has 4 scores, a consensus, 2 notes, 1 answer to what to look for, 1 barrier, 1 priority, a target, 1 parked point"},
		},
		"a mark": {[]Change{SetFlag{4, true}}, without(1, 1), []string{"statement 4 is not in the new version, and it has a mark"}},
		"two at once": {nil, func(fw *framework.Framework) {
			without(0, 0)(fw)
			without(1, 0)(fw)
		}, []string{"statement 1 is not", "statement 3 is not in the new version, and it has 1 barrier"}},
		"words at another number": {nil, func(fw *framework.Framework) {
			all := fw.Steps[0].Statements
			all[0].Text, all[1].Text = all[1].Text, all[0].Text
		}, []string{"“Statement 1.” is statement 1 here and 2 in the new version, and it has 4 scores", "“Statement 2.” is statement 2 here and 1"}},
		"earlier words elsewhere": {nil, func(fw *framework.Framework) {
			fw.Steps[0].Statements[0].Text = "Something else."
			fw.Steps[1].Statements[1].EarlierTexts = []string{"Statement 1."}
		}, []string{"“Statement 1.” is statement 1 here and 4"}},
		"the words of another": {nil, func(fw *framework.Framework) {
			fw.Steps[0].Statements[0].Text = "Statement 4."
			fw.Steps[1].Statements[1].Text = "Statement 4, anew."
		}, []string{"statement 1 has the words of statement 4 in the new version, and it has 4 scores"}},
		"reworded":            {nil, func(fw *framework.Framework) { fw.Steps[0].Statements[0].Text = "Better." }, nil},
		"what was looked for": {nil, func(fw *framework.Framework) { fw.Steps[0].Statements[0].LookFor = []string{"second"} }, []string{"does not look for “first” in the new version"}},
		"look-for reworded":   {nil, func(fw *framework.Framework) { fw.Steps[0].Statements[0].LookFor[0] = "the first" }, nil},
		"look-for not said":   {nil, func(fw *framework.Framework) { fw.Steps[0].Statements[0].LookFor = []string{"first"} }, nil},
		"a checklist":         {nil, func(fw *framework.Framework) { fw.Checklists = nil }, []string{"“Trust” of the checklist “Culture” was answered and is not in"}},
		"chapters of its own": {nil, func(fw *framework.Framework) {
			fw.Plan = &framework.PlanGuide{Chapters: []framework.PlanChapter{{ID: "goal", Title: "Our goal"}}}
		}, []string{"the plan says something for the vision, and the new version has no place for it"}},
		"no plan": {
			[]Change{SetPlan{PlanTexts{Risks: "a new law", Lead: "the head of service"}}},
			func(fw *framework.Framework) { fw.Plan = &framework.PlanGuide{Off: true} },
			[]string{
				"the plan says something for the text on risks, and", "the plan says something for the plan lead, and",
				"the new version has no plan, and this one has 2 barriers, 2 priorities, 1 measure, 1 training need, 1 review; keep the plan",
			},
		},
		"a longer plan": {nil, func(fw *framework.Framework) { fw.Plan = &framework.PlanGuide{Months: 24} }, []string{
			"“agree on one form” is planned for Jun–Sep 2026, which would be Sep 2026–Mar 2027 in the new version; keep the period of the plan",
		}},
		"a shorter plan":       {nil, func(fw *framework.Framework) { fw.Plan = &framework.PlanGuide{Months: 2} }, []string{"agree on one form: \"Q2\" is no quarter of this plan"}},
		"as long a plan":       {nil, func(fw *framework.Framework) { fw.Plan = &framework.PlanGuide{Title: "Next steps", Months: 12} }, nil},
		"a reflection":         {nil, func(fw *framework.Framework) { fw.Reflections = fw.Reflections[:1] }, []string{"the reflection “Next steps” was answered and is not in"}},
		"a funding of nothing": {nil, func(fw *framework.Framework) { fw.Funding = nil }, nil},
		"a use of funding": {
			[]Change{Edit[Priority]{Priority{ID: "pr1", What: "agree on one form", Status: Agreed, Funding: []string{"capacity"}}}},
			func(fw *framework.Framework) { fw.Funding = fw.Funding[1:] },
			[]string{"agree on one form: there is no"},
		},
		"the last step": {nil, func(fw *framework.Framework) { fw.Steps = fw.Steps[:2] }, []string{"step 3 is not in the new version, and it has 1 priority, a target"}},
		"steps in another order": {nil, func(fw *framework.Framework) {
			fw.Steps[0].Title, fw.Steps[2].Title = "Space", "Leaders"
		}, []string{"“Leaders” is step 1 here and 3", "“Space” is step 3 here and 1"}},
		"the title of another": {nil, func(fw *framework.Framework) {
			fw.Steps[0].Title, fw.Steps[1].Title = "Skills", "Learning"
		}, []string{"step 1 has the title of step 2", "“Skills” is step 2 here and 1"}},
		"a step's other title": {nil, func(fw *framework.Framework) { fw.Steps[2].Title = "Rooms" }, nil},
		"a target that a new one meets": {
			[]Change{SetTarget{0, 2, Points(3), ""}, SetTarget{3, 0, Points(1), ""}, SetTarget{4, 0, Points(1), ""}},
			without(1, 2),
			[]string{"all statements of step 2 have targets, 1.0 on average"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := furnished(t)
			r.do(c.also...)
			fw := edited(c.version)
			why := (SetFramework{Framework: fw}).Misfits(r.Session())
			if len(why) < len(c.want) || len(c.want) == 0 && len(why) > 0 {
				t.Fatalf("it says %q", why)
			}
			for i, part := range c.want {
				if !strings.Contains(why[i], part) {
					t.Errorf("it says %q, want %q", why[i], part)
				}
			}
			_, err := r.Do(SetFramework{Framework: fw}, noon)
			if (err != nil) != (len(c.want) > 0) {
				t.Errorf("the change: %v", err)
			}
			if err != nil {
				refusaltest.Want(t, err, c.want...)
			}
		})
	}
}

func TestScoresStayOnTheirScale(t *testing.T) {
	levels := func(from, to int) (all framework.Scale) {
		for v := from; v <= to; v++ {
			all = append(all, framework.Level{Value: v})
		}
		return all
	}
	on := func(scale framework.Scale) *framework.Framework {
		return edited(func(fw *framework.Framework) { fw.Scale = scale })
	}
	r := newRoom(t, Group, on(levels(0, 5)))
	r.join(1)
	r.do(SetFramework{Framework: on(levels(1, 4))}) // nobody has scored
	r.do(SetScore{1, 1, "p1", Points(4)})
	if why := (SetFramework{Framework: on(levels(1, 5))}).Misfits(r.Session()); len(why) != 1 || !strings.Contains(why[0], "the scale from 1 to 4, and the new one goes from 1 to 5") {
		t.Errorf("it says %q", why)
	}
	relabelled := on(levels(1, 4))
	relabelled.Scale[3].Label = "All"
	r.do(SetFramework{Framework: relabelled})
	if _, err := r.Do(SetFramework{Framework: relabelled}, noon); !NoChange(err) {
		t.Errorf("the same again: %v", err)
	}
	refusaltest.Want(t, errorOf(r.Do(SetFramework{}, noon)), "no statements")

	for value, label := range []string{"None", "Few", "Most"} {
		relabelled.Scale[value].Label = label
	}
	half := 3.5
	for want, change := range map[string]func(framework.Scale){
		"there are scores on the scale, and 1 is “None” here and “All” in the new version; keep the scale": func(s framework.Scale) {
			s[0].Label, s[1].Label, s[2].Label, s[3].Label = "All", "Most", "Few", "None"
		},
		"there are scores on the scale, and 4 counts for 4 here and for 3.5 in the new version": func(s framework.Scale) { s[3].Points = &half },
	} {
		fw := on(slices.Clone(relabelled.Scale))
		change(fw.Scale)
		if why := (SetFramework{Framework: fw}).Misfits(r.Session()); len(why) != 1 || !strings.HasPrefix(why[0], want) {
			t.Errorf("it says %q, want %q", why, want)
		}
	}
}

// A statement with a number in the place of an id may take the number of another, which has the same
// id here and there.
func TestANumberThatBelongsToAnID(t *testing.T) {
	with := func(version string, statements ...framework.Statement) *framework.Framework {
		fw := smallFramework()
		fw.Version, fw.Steps = version, fw.Steps[:1]
		fw.Steps[0].Statements = statements
		return fw
	}
	r := newRoom(t, Group, with("1", framework.Statement{ID: "X", Number: 1, Text: "We meet."}))
	r.join(1)
	r.do(SetScore{1, 1, "p1", Points(4)})
	now := with("2", framework.Statement{Number: 1, Text: "We plan."}, framework.Statement{ID: "X", Number: 2, Text: "We meet."})
	why := (SetFramework{Framework: match.Aligned(r.Session().Framework(), now)}).Misfits(r.Session())
	want := "statement 1 in the new version has the number under which what was said of statement X is kept: 1 score; give it an id, or a number that is free"
	if len(why) != 1 || why[0] != want {
		t.Errorf("it says %q, want %q", why, want)
	}
}

// What is in the way is said in the words of the framework.
func TestMisfitsInTheFrameworksWords(t *testing.T) {
	named := func(fw *framework.Framework) *framework.Framework {
		fw.Names = framework.Names{
			Step: framework.Name{One: "theme"}, Statement: framework.Name{One: "question"},
			Score: framework.Name{One: "mark"}, Session: framework.Name{One: "check"},
		}
		return fw
	}
	r := newRoom(t, Group, named(smallFramework()))
	r.join(2)
	r.scores(1, "3 4")
	r.do(SetTarget{0, 3, Points(5), ""})
	for want, change := range map[string]func(*framework.Framework){
		"question 1 is not in the new version, and it has 2 marks; keep the question": func(fw *framework.Framework) {
			fw.Steps[0].Statements = fw.Steps[0].Statements[1:]
		},
		"theme 3 is not in the new version, and it has a target; keep the theme": func(fw *framework.Framework) { fw.Steps = fw.Steps[:2] },
		"there are marks on the scale from 0 to 5, and the new one goes from 0 to 4; keep the scale, or begin a check with": func(fw *framework.Framework) {
			fw.Scale = fw.Scale[:5]
		},
		"the check asks “small”, and this framework is “other”": func(fw *framework.Framework) { fw.ID = "other" },
	} {
		if why := (SetFramework{Framework: named(edited(change))}).Misfits(r.Session()); len(why) != 1 || !strings.HasPrefix(why[0], want) {
			t.Errorf("it says %q, want %q", why, want)
		}
	}
}

func errorOf(_ Entry, err error) error { return err }

func TestTextsOfAListFindTheirPlaces(t *testing.T) {
	words := func(s string) []string { return strings.Fields(s) }
	for _, c := range []struct {
		then, now string
		to        []int
	}{
		{"a b c", "a b c", []int{0, 1, 2}},
		{"a b c", "c a", []int{1, -1, 0}},
		{"a b", "x b", []int{0, 1}},       // a is reworded
		{"a b c", "x c", []int{0, -1, 1}}, // b is gone, or a
		{"a a", "a b a", []int{0, 2}},     // the first is the first
		{"a", "", []int{-1}},
		{"", "a", []int{}},
	} {
		there := samePlaces(words(c.then), words(c.now))
		if !slices.Equal(there, c.to) {
			t.Errorf("%q in %q: %v, want %v", c.then, c.now, there, c.to)
		}
		back := samePlaces(words(c.now), words(c.then))
		for i, at := range there {
			if at >= 0 && back[at] != i {
				t.Errorf("%q in %q: %d goes to %d, and back to %d", c.then, c.now, i, at, back[at])
			}
		}
	}
}
