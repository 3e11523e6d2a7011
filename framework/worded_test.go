package framework_test

import (
	"testing"

	"familyhub/stocktake/framework"
)

func TestWorded(t *testing.T) {
	plain := &framework.Framework{}
	own := &framework.Framework{Names: framework.Names{
		Step: framework.Name{One: "area"}, Statement: framework.Name{One: "indicator"}, Area: framework.Name{One: "50% unit"},
		Score: framework.Name{One: "rating"}, Session: framework.Name{One: "hour"},
	}}
	german := &framework.Framework{Language: "de", Names: framework.Names{Statement: framework.Name{One: "Aussage", Many: "Aussagen"}}}
	for _, test := range []struct {
		fw             *framework.Framework
		sentence, want string
	}{
		{plain, "A step, 100% of a statement’s scores.", "A step, 100% of a statement’s scores."},
		{own, "A step of the steps: a statement, the Statements", "An area of the areas: an indicator, the Indicators"},
		{own, "An area, and a session.", "A 50% unit, and an hour."},
		{own, "a step’s average score; those who score, scored and scoring", "an area’s average rating; those who score, scored and scoring"},
		{own, "We score it, people score it: all scores.", "We score it, people score it: all ratings."},
		{german, "a statement, two statements and a step", "a Aussage, two Aussagen and a step"},
		{own, "", ""},
	} {
		if got := test.fw.Worded(test.sentence); got != test.want {
			t.Errorf("%q became %q, want %q", test.sentence, got, test.want)
		}
	}
	if got := own.Wordedf("%d statements in an area, %s", 3, "a step that people wrote"); got != "3 indicators in a 50% unit, a step that people wrote" {
		t.Errorf("a sentence with what people wrote is %q", got)
	}
}

// TestCounts has the own names of a framework behind figures.
func TestCounts(t *testing.T) {
	own := (&framework.Framework{Names: framework.Names{
		Step: framework.Name{One: "theme"}, Area: framework.Name{One: "locality", Many: "localities"}, Participant: framework.Name{One: "member of staff", Many: "members of staff"},
	}}).Words()
	for got, want := range map[string]string{
		own.Step.Count(1): "1 theme", own.Step.Count(0): "0 themes", own.Step.Count(2): "2 themes", own.Statement.Count(1): "1 statement",
		own.Area.Count(1): "1 locality", own.Area.Count(3): "3 localities", own.Participant.Count(2): "2 members of staff", own.Step.Capital().Many: "Themes",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
