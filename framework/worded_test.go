package framework_test

import (
	"strings"
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

func TestWithArticle(t *testing.T) {
	for _, noun := range []string{
		"a practice", "an area", "an indicator", "a unit", "a use", "a usual place", "a European hub", "a one-day event", "a once-only step",
		"an hour", "an honest view", "a hospital", "an unmet need", "an unidentified risk", "an umbrella", "a university", "an onerous duty",
		"a GP practice", "an NHS team", "an ICB", "an SRO", "an LGA peer", "an HR lead", "a RAG rating", "a SEND lead", "a UK nation", "an MP", "an X-ray", "a T-shirt", "a Y-shaped path", "an SRO-led plan", "a ukulele", "a Ukrainian class", "an A",
		"an 8", "an 11", "an 18-month plan", "an 80% target", "a 1", "a 10", "a 110", "a 7", "a −8", "a 50% unit",
	} {
		_, alone, _ := strings.Cut(noun, " ")
		if got := framework.WithArticle(alone); got != noun {
			t.Errorf("got %q, want %q", got, noun)
		}
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
