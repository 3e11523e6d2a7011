package compare

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/match"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/roomtest"

	"github.com/google/go-cmp/cmp"
)

func TestBackwards(t *testing.T) {
	one, other := inYear(t, "2025", frameworktest.Small(), nil), inYear(t, "2026", frameworktest.Small(), nil)
	if Sessions(one, other).Backwards() || !Sessions(other, one).Backwards() || Sessions(one, one).Backwards() {
		t.Error("the wrong way round is taken for the right one")
	}
}

// A statement that moved to another step counts in the step where it is now.
func TestCompareAcrossVersions(t *testing.T) {
	then := roomtest.GroupOf(t, 1)
	moved := frameworktest.Small()
	moved.Version = "2"
	last := moved.Steps[1].Statements[2] // statement 5 goes to step 3
	moved.Steps[1].Statements = moved.Steps[1].Statements[:2]
	moved.Steps[2].Statements = append(moved.Steps[2].Statements, last)
	moved.Steps[0].Statements[0].Text = "Statement 1, in other words."
	now := laterRoom(t, moved)
	now.Join(1)
	then.Scores(1, "1")
	then.Scores(5, "1")
	now.Scores(1, "5")
	now.Scores(5, "3")
	c := Sessions(then.Session(), now.Session())
	if got := c.Steps[2].Individual.Words(2); got != "+2.0 over 1 of 2" {
		t.Errorf("step 3: %s", got)
	}
	if got := c.Steps[0].Individual.Words(2); got != "nothing in common" {
		t.Errorf("step 1 counts a statement with other words: %s", got)
	}
	if c.SameFramework() || len(c.Reworded) != 1 || c.Reworded[0].Then.Number != 1 {
		t.Errorf("reworded: %+v", c.Reworded)
	}
	if diff := cmp.Diff(5, len(c.Statements)); diff != "" {
		t.Error(diff)
	}
}

// scaled is the small framework on the built-in scale, or on what becomes of that.
func scaled(change func([]framework.Level)) *framework.Framework {
	fw := frameworktest.Small()
	fw.Scale = slices.Clone(framework.Builtin().Scale)
	if change != nil {
		change(fw.Scale)
	}
	return fw
}

// reversed gives the points their labels and descriptions in the other order.
func reversed(scale []framework.Level) {
	slices.Reverse(scale)
	for i := range scale {
		scale[i].Value = i
	}
}

func TestSameScale(t *testing.T) {
	for name, c := range map[string]struct {
		change func([]framework.Level)
		want   bool
	}{
		"the same":           {func([]framework.Level) {}, true},
		"case and space":     {func(s []framework.Level) { s[1].Label = " " + strings.ToUpper(s[1].Label) + " " }, true},
		"better described":   {func(s []framework.Level) { s[1].Description = "Something else altogether" }, true},
		"reversed":           {reversed, false},
		"another label":      {func(s []framework.Level) { s[4].Label = "Seldom" }, true},
		"a label that moved": {func(s []framework.Level) { s[3].Label, s[4].Label = "Seldom", s[3].Label }, false},
		"descriptions only":  {func(s []framework.Level) { s[0].Description, s[5].Description = s[5].Description, s[0].Description }, false},
	} {
		if got := match.SameScale(scaled(nil), scaled(c.change)); got != c.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}

// What was said in English is compared with what was said in Welsh.
func TestATranslationIsCompared(t *testing.T) {
	english := framework.Builtin()
	file := `format: stocktake/wording@1
framework: family-hub-workforce
language: cy
scale:
  - {value: 0, label: Heb ddechrau}
  - {value: 5, label: Wedi ei wreiddio, description: Ym mhob tîm.}
steps:
  - number: 1
    statements:
      - {number: 1, text: Mae arweinwyr yn gweithio gyda’i gilydd.}
`
	cymraeg, _, err := framework.Overlay(english, "cymraeg.yaml", strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if how := match.Differ(english, cymraeg) + match.Differ(cymraeg, english); how != "" {
		t.Errorf("the scales are said to differ: %s", how)
	}
	then, now := roomtest.New(t, model.Group, english), laterRoom(t, cymraeg)
	for _, r := range []*roomtest.Room{then, now} {
		r.Join(3)
	}
	then.Scores(1, "1 2 3")
	now.Scores(1, "3 3 4")
	if err := CheckScales(then.Session(), now.Session()); err != nil {
		t.Error(err)
	}
	if c := Sessions(then.Session(), now.Session()); len(c.Statements) != 20 {
		t.Errorf("%d of 20 statements are compared", len(c.Statements))
	}
}

// Whatever is the same in two frameworks, nothing is compared where the values are others, or count
// for something else, and the refusal says which.
func TestSessionsOnOtherValuesAreNotCompared(t *testing.T) {
	half := 0.5
	for want, scale := range map[string]framework.Scale{
		"the scale goes from 0 to 5 on the one and from 1 to 5 on the other":  frameworktest.Scale(1, 5),
		"the scale goes from 0 to 5 on the one and from −2 to 2 on the other": frameworktest.Scale(-2, 5),
		"the scale goes from 0 to 5 on the one and from 1 to 6 on the other":  frameworktest.Scale(1, 6),
		"1 counts for 1 on the one and for 0.5 on the other": func() framework.Scale {
			scale := frameworktest.Scale(0, 6)
			scale[1].Points = &half
			return scale
		}(),
	} {
		fw := frameworktest.Small()
		fw.Scale = scale
		then, now := roomtest.GroupOf(t, 3), laterRoom(t, fw)
		now.Join(3)
		then.Scores(1, "1 2 3")
		now.Scores(1, "1 2 2")
		err := CheckScales(then.Session(), now.Session())
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
		if c := Sessions(then.Session(), now.Session()); len(c.Statements) > 0 || c.Headline() != "Nothing in common to compare" {
			t.Errorf("%s: %d statements are compared", want, len(c.Statements))
		}
	}
}

// A reversed scale rises nowhere: nothing is worked out over the two at all.
func TestOtherScalesAreNotCompared(t *testing.T) {
	then, now := roomtest.New(t, model.Group, scaled(nil)), laterRoom(t, scaled(reversed))
	for _, r := range []*roomtest.Room{then, now} {
		r.Join(4)
	}
	then.Scores(1, "0 0 1 0")
	now.Scores(1, "5 5 4 5")
	err := CheckScales(now.Session(), then.Session())
	if refusal := new(refusal.Refusal); !errors.As(err, &refusal) || !strings.Contains(err.Error(), "cannot be compared, since their scales differ: 0 is “") {
		t.Errorf("got %v", err)
	}
	if err := CheckScales(then.Session(), then.Session()); err != nil {
		t.Error(err)
	}
	c := Sessions(then.Session(), now.Session())
	if len(c.Statements) != 0 || len(c.OnlyNow) != 6 || len(c.OnlyThen) != 6 {
		t.Errorf("%d statements are compared", len(c.Statements))
	}
	for _, a := range BaselineAverages(then.Session(), now.Session()) {
		if a.Statements > 0 {
			t.Errorf("a baseline has the average %v", a)
		}
	}
	if trend := NewTrend(then.Session(), now.Session()); len(trend.Shared) > 0 {
		t.Errorf("a trend is over %d statements", len(trend.Shared))
	}
}

// Of the sessions marked as baselines the best with the same scale is taken.
func TestABaselineHasTheSameScale(t *testing.T) {
	kept := map[string]*model.Session{
		"a": roomtest.New(t, model.Group, scaled(nil)).Session(), "b": roomtest.New(t, model.Group, scaled(reversed)).Session(),
	}
	now := overview.Overview{ID: "now", Mode: model.Group, Created: roomtest.Noon, Details: model.Details{Date: "2026-03-12"}}
	earlier := func(id string, date calendar.Date) overview.Overview {
		return overview.Overview{ID: id, Mode: model.Group, Baseline: true, Created: roomtest.Noon, Details: model.Details{Date: date}}
	}
	load := func(id string) (*model.Session, error) {
		if s := kept[id]; s != nil {
			return s, nil
		}
		return nil, errors.New("gone")
	}
	among := []overview.Overview{earlier("a", "2024-03-12"), earlier("b", "2025-03-12"), earlier("c", "2025-06-12")}
	if got := LoadBaseline(scaled(nil), now, among, load); got != kept["a"] {
		t.Errorf("got %v", got)
	}
	if got := LoadBaseline(scaled(nil), now, among[1:], load); got != nil {
		t.Errorf("got %v for a scale that nobody has", got)
	}
}

// Who came and what they scored hide the same agency, however it is written: each would
// give away what the other hides.
func TestAgenciesAndTurnoutHideTheSame(t *testing.T) {
	for name, people := range map[string]string{
		"capital and small letters":  "b b b A a A C C",
		"one agency in two writings": "b B b a a a C c",
		"large enough together":      "b B b A a a",
	} {
		r := agencies(t, people)
		r.Scores(1, strings.TrimSpace(strings.Repeat("3 ", len(strings.Fields(people)))))
		s := r.Session()
		shown, turnout := figures.Of(s).ByAgency(1), Rooms(s, s).Agencies
		if len(shown) != len(turnout) {
			t.Fatalf("%s: %d agencies have figures, %d were there", name, len(shown), len(turnout))
		}
		for i, f := range shown {
			if there := turnout[i]; f.Agency != there.Agency || f.Shown != there.NowShown || f.Shown != there.ThenShown {
				t.Errorf("%s: figures of %q shown: %t; turnout of %q shown: %t", name, f.Agency, f.Shown, there.Agency, there.NowShown)
			}
		}
	}
}

// agencies is an open session with people of these agencies, written as letters.
func agencies(t *testing.T, letters string) *roomtest.Room {
	r := roomtest.GroupOf(t, 0)
	for i, letter := range strings.Fields(letters) {
		r.Do(model.Add[model.Participant]{Item: model.Participant{ID: fmt.Sprintf("p%d", i+1), Agency: letter, Scoring: true}, At: model.End})
	}
	return r
}

func TestFatesAlongAChain(t *testing.T) {
	first, second, third := chain(t)
	done := third.Session().Priorities()[1]
	done.Status = model.Done
	third.Do(model.Edit[model.Priority]{Item: done})
	for i, want := range []struct {
		outcome Outcome
		advance Advance
	}{{Completed, Finished}, {CarriedOver, Unchanged}} {
		if got := Sessions(first.Session(), third.Session()).Priorities[i]; got.Outcome != want.outcome || got.Advance != want.advance {
			t.Errorf("%q: %v, %v; want %+v", got.Was.What, got.Outcome, got.Advance, want)
		}
	}
	// Both continue the first plan, and neither the other.
	beside := yearly(t, "2027 anew")
	carry(t, beside, first.Session())
	dropped := second.Session().Priorities()[1]
	dropped.Status = model.Dropped
	second.Do(model.Edit[model.Priority]{Item: dropped})
	for i, want := range []struct {
		outcome Outcome
		advance Advance
	}{{NotTakenUp, New}, {CarriedOver, Forward}, {CarriedOver, Unchanged}} {
		if got := Sessions(second.Session(), beside.Session()).Priorities[i]; got.Outcome != want.outcome || got.Advance != want.advance {
			t.Errorf("%q: %v, %v; want %+v", got.Was.What, got.Outcome, got.Advance, want)
		}
	}
}

// yearly is a session of some year, with nothing in it.
func yearly(t testing.TB, id string) *roomtest.Room {
	t.Helper()
	o := roomtest.Origin(model.Group)
	o.ID = id
	return roomtest.Begin(t, o, frameworktest.Small())
}

// chain is three plans, each taken over from the one before.
func chain(t testing.TB) (first, second, third *roomtest.Room) {
	first, second, third = yearly(t, "2025"), yearly(t, "2026"), yearly(t, "2027")
	first.Do(
		model.Add[model.Priority]{Item: model.Priority{ID: "pr1", What: "one form", Status: model.Agreed}, At: model.End},
		model.Add[model.Priority]{Item: model.Priority{ID: "pr2", What: "train together", Status: model.Proposed}, At: model.End},
	)
	second.Do(model.Add[model.Priority]{Item: model.Priority{ID: "pr1", What: "new in 2026"}, At: model.End})
	carry(t, second, first.Session())
	carry(t, third, second.Session())
	return first, second, third
}

func TestAdvanced(t *testing.T) {
	for _, c := range []struct {
		was, is model.Status
		want    Advance
	}{
		{"", model.Done, New},
		{model.Proposed, model.Proposed, Unchanged},
		{model.UnderWay, model.UnderWay, Unchanged},
		{model.Proposed, model.UnderWay, Forward},
		{model.UnderWay, model.Done, Finished},
		{model.Done, model.Done, StillDone},
		{model.Done, model.UnderWay, Back},
		{model.UnderWay, model.Agreed, Back},
		{model.Done, model.Dropped, GivenUp},
	} {
		p := model.Priority{Status: c.is}
		if c.was != "" {
			p.Carried = &model.Carried{Status: c.was}
		}
		if c.want != New && !slices.Contains(Advances(), c.want) {
			t.Errorf("%s is not in the list of all", c.want)
		}
		if got := Advanced(p); got != c.want {
			t.Errorf("from %q to %q: %s, want %s", c.was, c.is, got, c.want)
		}
	}
}

// laterRoom is a session a year after, on some framework.
func laterRoom(t testing.TB, fw *framework.Framework) *roomtest.Room {
	t.Helper()
	o := roomtest.Origin(model.Group)
	o.ID = "later"
	return roomtest.Begin(t, o, fw)
}

func carry(t testing.TB, r *roomtest.Room, from *model.Session) {
	t.Helper()
	c, err := planning.CarryOver(r.Session(), from)
	if err != nil {
		t.Fatal(err)
	}
	r.Do(c)
	if _, err := planning.CarryOver(r.Session(), from); !model.NoChange(err) {
		t.Errorf("a second time: %v", err)
	}
}

func BenchmarkCompare(b *testing.B) {
	s := crowd(b).Session()
	b.ReportAllocs()
	for b.Loop() {
		Sessions(s, s)
	}
}

func BenchmarkTrendOfTen(b *testing.B) {
	s := crowd(b).Session()
	b.ReportAllocs()
	for b.Loop() {
		NewTrend(s, s, s, s, s, s, s, s, s, s)
	}
}

// crowd is a group session of 60 people on a framework of 20 statements, all scored.
func crowd(tb testing.TB) *roomtest.Room {
	tb.Helper()
	r := roomtest.New(tb, model.Group, frameworktest.Full())
	r.Join(60)
	for _, st := range r.Session().Statements() {
		for p := range 60 {
			r.Do(model.SetScore{Statement: st.Number, Round: 1, Participant: fmt.Sprintf("p%d", p+1), Score: model.Points((p*p + st.Number) % 6)})
		}
		r.Agree(st.Number, st.Number%6)
	}
	return r
}
