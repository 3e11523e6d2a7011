package report_test

import (
	"bytes"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/load"

	"github.com/google/go-cmp/cmp"
)

// ended is a planned session with all that a workshop's end can have. Of the priorities the
// first is revealed; of the second one person has said how likely it is, which is sealed.
func ended(t testing.TB, sealed model.Score) script {
	t.Helper()
	s := planned(t, false)
	first, _ := s.h.Session().Plan().Priority("pr1")
	first.Raise = "A named lead in each agency"
	first.Indicator = "m2"
	s.do(
		model.Add[model.Indicator]{At: model.End, Item: model.Indicator{
			ID: "m2", Heading: "Employee numbers", Name: "Turnover", Unit: decimal.Percent, Source: "the payroll",
			Start: model.Start{Value: "18.5", Date: "2026-03-12"}, Target: "12", Better: model.Lower, Reports: "Hub lead",
			Outcome: "Stable jobs", Level: "behaviour", Through: []model.MeasureSource{{Session: "baseline2025", Measure: "m1"}},
		}},
		model.AddValue{Indicator: "m2", Value: model.Value{Date: "2026-06-12", Number: "17.25", Note: "after the survey"}},
		model.Edit[model.Priority]{Item: first},
		model.Add[model.Parked]{At: model.End, Item: model.Parked{ID: "k1", Text: "Parking permits", Owner: "the estates team", Statement: 2}},
		model.Add[model.Parked]{At: model.End, Item: model.Parked{ID: "k2", Text: "A bus to the hub", Done: true}},
		model.SetLikelihood{Priority: "pr1", Participant: "p1", Score: model.Points(2)},
		model.SetLikelihood{Priority: "pr1", Participant: "p3", Score: model.Points(5)},
		model.RevealLikelihood{Priority: "pr1"},
		model.SetLikelihood{Priority: "pr2", Participant: "p1", Score: sealed},
		model.SetClosing{Closing: model.Closing{Keep: "Cards", Change: "Fewer slides", Next: "2026-09-12"}},
		model.SetSuggesting{On: true},
		model.Add[model.Review]{At: model.End, Item: model.Review{ID: "rv1", Date: "2026-06-11", Note: "A good start", Next: "2026-09-14", Lines: []model.ReviewLine{
			{Priority: "pr1", Status: model.UnderWay, Value: "12 of 30", Note: "Begun in May", Was: model.Agreed, Stood: "3 of 30"},
		}}},
	)
	return s
}

func TestTheEndLoadsAgain(t *testing.T) {
	s := ended(t, model.Points(1))
	want := exported(t, s.h.Session())
	loaded, err := load.Session(bytes.NewReader(want), later)
	if err != nil {
		t.Fatal(err)
	}
	again := loaded.History.Session()
	if loaded.SealedLikelihoods != 1 || again.Plan().Likelihood("pr2").In != 0 {
		t.Errorf("%d sealed answers, of which %d are there", loaded.SealedLikelihoods, again.Plan().Likelihood("pr2").In)
	}
	s.do(model.RevealLikelihood{Priority: "pr2"})
	want = exported(t, s.h.Session())
	if loaded, err = load.Session(bytes.NewReader(want), later); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(exported(t, loaded.History.Session()))); diff != "" {
		t.Errorf("comes back different:\n%s", diff)
	}
}

func TestLoadRefusesEnds(t *testing.T) {
	good := string(exported(t, ended(t, model.Points(1)).h.Session()))
	for _, c := range []struct{ name, old, with, want string }{
		{"sealed and told", `"sealed": false,` + "\n      \"in\": 2", `"sealed": true, "in": 2`, `"likelihood": what people said is sealed, and yet`},
		{"said twice", `"participant": "p3",` + "\n          \"score\": 5", `"participant": "p1", "score": 5`, `"likelihood": participant "p1" has answered already`},
		{"nothing said", `"score": 5`, `"score": null`, `"likelihood": participant "p3" has no answer`},
		{"not applicable", `"score": 5`, `"score": "na"`, `"likelihood": how likely something is is 0 to 5`},
		{"a priority twice", `"priority": "pr2",` + "\n      \"sealed\"", `"priority": "pr1", "sealed"`, `"likelihood": how likely the priority "pr1" is was said already`},
		{"measure twice", `"name": "Turnover"`, `"name": ""`, `entry 1 of "measures": the measure has no name`},
		{"value in words", `"value": "17.25"`, `"value": "few"`, `entry 1 of "measures": "few" is not a number`},
		{"value before the start", `"date": "2026-06-12"`, `"date": "2026-01-12"`, `entry 1 of "measures": 12 January 2026 is before`},
		{"measured by nothing", `"indicator": "m2"`, `"indicator": "m3"`, `"priorities": there is no measure "m3"`},
		{"parked twice", `"id": "k2"`, `"id": "k1"`, `entry 2 of "parked": there is already a parked point`},
		{"a review before the workshop", `"date": "2026-06-11"`, `"date": "2026-01-12"`, `entry 1 of "reviews": a review on 12 January 2026 would be before the workshop`},
		{"a review of no priority", `"lines": [` + "\n        {\n          \"priority\": \"pr1\"", `"lines": [{"priority": "pr7"`, `entry 1 of "reviews": the review of 11 June 2026 is about a priority "pr7"`},
		{"no day", `"next": "2026-09-12"`, `"next": "soon"`, `"closing": "soon" is not a date`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if !strings.Contains(good, c.old) {
				t.Fatalf("no %s in the file", c.old)
			}
			_, err := load.Session(strings.NewReader(strings.Replace(good, c.old, c.with, 1)), later)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want an error with %s", err, c.want)
			}
		})
	}
}

// Nothing that leaves the program differs by what is sealed.
func TestSealedLikelihoodsLeaveNoTrace(t *testing.T) {
	one, other := ended(t, model.Points(1)), ended(t, model.Points(5))
	for _, o := range []report.Options{{Names: true}, {}} {
		if diff := cmp.Diff(everything(t, one.h, o), everything(t, other.h, o)); diff != "" {
			t.Errorf("sealed answers show:\n%s", diff)
		}
	}
}

func TestTheReportSaysHowTheWorkshopEnded(t *testing.T) {
	s := ended(t, model.Points(1)).h.Session()
	text := string(written(t, func(b *bytes.Buffer) error { return summaryMarkdown(b, s, report.Options{}) }))
	words := strings.Join(strings.Fields(strings.ReplaceAll(text, "**", "")), " ")
	for _, want := range []string{
		"How the workshop ended", "The answers to “How likely is this to happen?” go from 0", "median 3.5, from 2 to 5, 2 answers", "not revealed", "A named lead in each agency",
		"To keep about the way of working: Cards", "To change about it: Fewer slides", "on 14 September 2026, when the group looks at this again",
		"Parking lot", "2 points, 1 still open", "Parking permits (at statement 2); taken up by the estates team", "A bus to the hub; done",
	} {
		if !strings.Contains(words, want) {
			t.Errorf("the report does not say %q:\n%s", want, text)
		}
	}
	if short := planned(t, false).h.Session(); strings.Contains(string(written(t, func(b *bytes.Buffer) error {
		return summaryText(b, short, report.Options{})
	})), "How the workshop ended") {
		t.Error("a workshop without an end has one in its report")
	}
}
