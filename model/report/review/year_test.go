package review_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/comparison"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/report/load"
	"familyhub/stocktake/model/report/markdown"
	"familyhub/stocktake/model/report/review"
	"familyhub/stocktake/model/report/summary"

	"github.com/google/go-cmp/cmp"
)

// year is a plan from its workshop on, as the tests here play it.
type year struct {
	t *testing.T
	*model.History
}

func begun(t *testing.T, id, title string, day calendar.Date) year {
	t.Helper()
	h, err := model.NewHistory(model.Origin{
		ID: id, Mode: model.Group, Details: model.Details{Title: title, Area: "Northvale", Date: day},
	}, framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	return year{t, h}
}

func (y year) do(c model.Change) {
	y.t.Helper()
	if _, err := y.Do(c, time.Date(2027, 1, 1, 12, 0, 0, 0, time.UTC)); err != nil {
		y.t.Fatalf("%#v: %v", c, err)
	}
}

func (y year) plan(all ...model.Priority) {
	y.t.Helper()
	for _, p := range all {
		y.do(model.Add[model.Priority]{Item: p, At: model.End})
	}
}

// review says lines on a day, and when the next review is.
func (y year) review(day, next calendar.Date, lines ...model.ReviewLine) {
	y.t.Helper()
	id := model.NextID[model.Review](y.Session())
	for i, line := range lines {
		r := model.Review{ID: id, Date: day, Next: next}
		if last, some := followup.Of(y.Session()).Last(); i > 0 && some {
			r = last
		}
		change, err := followup.Of(y.Session()).Say(r, line)
		if err != nil {
			y.t.Fatal(err)
		}
		y.do(change)
	}
}

func (y year) written(doc *report.Document) string {
	y.t.Helper()
	var b bytes.Buffer
	if err := markdown.Write(&b, doc); err != nil {
		y.t.Fatal(err)
	}
	return b.String()
}

func (y year) json() []byte {
	y.t.Helper()
	var b bytes.Buffer
	if err := jsonfile.Session(&b, y.Session(), report.Options{Names: true}); err != nil {
		y.t.Fatal(err)
	}
	return b.Bytes()
}

func has(t *testing.T, text string, all ...string) {
	t.Helper()
	for _, want := range all {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

// firstYear is a workshop with a plan and its three reviews.
func firstYear(t *testing.T) year {
	t.Helper()
	y := begun(t, "first", "Northvale 2026", "2026-03-12")
	y.plan(
		model.Priority{ID: "pr1", What: "One induction for all.", Owner: "Hub lead", Quarter: "Q1", Status: model.Agreed, Measure: model.Measure{Text: "Starters inducted", Now: "3 of 30", Target: "30"}},
		model.Priority{ID: "pr2", What: "A key contact for every family", Quarter: "Q2", Status: model.Agreed, Measure: model.Measure{Now: "60%", Target: "90%"}},
		model.Priority{ID: "pr3", What: "Supervision across agencies", Owner: "Early help", Status: model.Proposed},
		model.Priority{ID: "pr4", What: "A newsletter", Status: model.Proposed},
	)
	y.do(model.SetClosing{Closing: model.Closing{Next: "2026-06-10"}})
	if got := followup.Of(y.Session()).Due(); got != (followup.Due{Day: "2026-06-10", Why: followup.DueAgreed}) {
		t.Errorf("the end of the workshop does not fix the first review: %+v", got)
	}
	has(t, y.written(review.New(y.Session(), report.Options{})), "The plan has not been reviewed yet.", "10 June 2026")

	y.review("2026-06-10", "2026-09-10",
		model.ReviewLine{Priority: "pr1", Status: model.UnderWay, Value: "12 of 30", Note: "Begun in April"},
		model.ReviewLine{Priority: "pr2", Status: model.Agreed},
		model.ReviewLine{Priority: "pr3", Note: "Waiting for the board"},
	)
	text := y.written(review.New(y.Session(), report.Options{}))
	has(t, text, "the workshop of 12 March 2026", "agreed → under way", "3 of 30 → 12 of 30", "1 come further, 1 as it was, 1 without a status; 1 more not spoken of",
		"(proposed)", "A newsletter: last said to be proposed", "10 September 2026", "Begun in April")
	golden.Compare(t, "review.md", []byte(text))

	y.review("2026-09-10", "",
		model.ReviewLine{Priority: "pr1", Status: model.UnderWay, Value: "26 of 30"},
		model.ReviewLine{Priority: "pr2", Status: model.Agreed, Value: "55%"},
		model.ReviewLine{Priority: "pr3", Status: model.Agreed},
		model.ReviewLine{Priority: "pr4", Status: model.Dropped},
	)
	text = y.written(review.New(y.Session(), report.Options{}))
	has(t, text, "the review of 10 June 2026", "12 of 30 → 26 of 30", "60% → 55%", "proposed → agreed", "proposed → dropped",
		"**One induction for all:** its quarter is over: a new quarter, or drop it?",
		"**A key contact for every family:** nothing has moved since the last review",
		"**One induction for all:** planned for Mar–Jun 2026, Hub lead", "No day is agreed. It is due on 10 December 2026, three months after the last time.")

	y.review("2026-12-10", "2027-03-11",
		model.ReviewLine{Priority: "pr1", Status: model.Done, Value: "30 of 30"},
		model.ReviewLine{Priority: "pr2", Status: model.UnderWay, Value: "75%"},
		model.ReviewLine{Priority: "pr3", Status: model.Proposed, Note: "The lead has left"},
	)
	has(t, y.written(review.New(y.Session(), report.Options{})), "1 finished since, 1 come further, 1 fallen back", "it has fallen back: what does it need?")
	return y
}

// TestAYear plays a year: a workshop, three reviews, and a second workshop that takes the plan
// over. Each report says what moved, and the session's JSON loads again to an equal session.
func TestAYear(t *testing.T) {
	first := firstYear(t)
	loaded, err := load.Session(bytes.NewReader(first.json()), time.Date(2027, 1, 1, 12, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(first.json()), string(year{t, loaded.History}.json())); diff != "" {
		t.Errorf("comes back different:\n%s", diff)
	}
	has(t, first.written(summary.New(first.Session(), report.Options{})), "What the reviews said", "Review of 10 December 2026", "Review of 10 June 2026")

	second := begun(t, "second", "Northvale 2027", "2027-03-11")
	change, err := planning.CarryOver(second.Session(), first.Session())
	if err != nil {
		t.Fatal(err)
	}
	second.do(change)
	var got []string
	for _, p := range second.Session().Priorities() {
		got = append(got, p.What+": "+string(p.Status)+", "+p.Measure.Now)
	}
	want := []string{"One induction for all.: done, 30 of 30", "A key contact for every family: under way, 75%", "Supervision across agencies: proposed, "}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("taken over otherwise than the last review left it:\n%s", diff)
	}
	if diff := cmp.Diff([]string{"first"}, overview.Of(second.Session(), time.Time{}, model.Place{}).Continues); diff != "" {
		t.Error(diff)
	}

	// At the second workshop the first plan is reviewed: since it was taken over.
	second.review("2027-03-11", "2027-06-10", model.ReviewLine{Priority: "pr2", Status: model.Done, Value: "90%"})
	has(t, second.written(review.New(second.Session(), report.Options{})), "under way → done", "75% → 90%")
	// Three months on it is since the second workshop.
	p, _ := second.Session().Plan().Priority("pr3")
	p.Status = model.Agreed
	second.do(model.Edit[model.Priority]{Item: p})
	second.review("2027-06-10", "", model.ReviewLine{Priority: "pr3", Status: model.UnderWay})
	has(t, second.written(review.New(second.Session(), report.Options{})), "agreed → under way", "the review of 11 March 2027")

	second.do(model.Add[model.Indicator]{At: model.End, Item: model.Indicator{ID: "m1", Name: "Turnover", Unit: "%", Start: model.Start{Value: "18"}, Target: "12"}})
	second.do(model.AddValue{Indicator: "m1", Value: model.Value{Date: "2027-06-10", Number: "14.5"}})
	has(t, second.written(comparison.New(first.Session(), second.Session(), report.Options{})), "What became of the measures", "**Turnover:** 18% → 14.5%, on the way to 12%")
	has(t, second.written(comparison.New(first.Session(), second.Session(), report.Options{})),
		"What the reviews said over the year", "10 June 2026", "under way, 12 of 30", "agreed, 55%", "done, 30 of 30")
}

// TestAThirdPlanDoublesNothing: taken over from both plans before, in either order, each priority
// comes once, as the plan says that it was taken over from last.
func TestAThirdPlanDoublesNothing(t *testing.T) {
	first := firstYear(t)
	for _, order := range [][]int{{0, 1}, {1, 0}} {
		second, third := begun(t, "second", "Northvale 2027", "2027-03-11"), begun(t, "third", "Northvale 2028", "2028-03-11")
		change, err := planning.CarryOver(second.Session(), first.Session())
		if err != nil {
			t.Fatal(err)
		}
		second.do(change)
		second.review("2027-06-10", "", model.ReviewLine{Priority: "pr2", Status: model.Done, Value: "90%"})
		plans := []year{first, second}
		for _, i := range order {
			change, err := planning.CarryOver(third.Session(), plans[i].Session())
			if model.NoChange(err) {
				continue
			}
			if err != nil {
				t.Fatal(err)
			}
			third.do(change)
		}
		if n := len(third.Session().Priorities()); n != 3 {
			t.Errorf("in the order %v there are %d priorities, want 3", order, n)
		}
		for _, told := range compare.OverTheYear(third.Session()) {
			t.Errorf("a review of an earlier plan is one of this session: %+v", told)
		}
	}
}

// TestAPlanOfAnotherAreaIsRefused: that is another plan.
func TestAPlanOfAnotherAreaIsRefused(t *testing.T) {
	first, other := firstYear(t), begun(t, "other", "Southvale", "2027-03-11")
	other.do(model.SetDetails{Details: model.Details{Title: "Southvale", Area: "Southvale", Date: "2027-03-11"}})
	_, err := planning.CarryOver(other.Session(), first.Session())
	if err == nil || !strings.Contains(err.Error(), "that plan is of Northvale, and this session of Southvale") {
		t.Errorf("got %v", err)
	}
}

// Once everything is done there is nothing to look at again, and no day is due.
func TestNothingIsDueOnceAllIsDone(t *testing.T) {
	y := begun(t, "abcdefghijkl", "Northvale", "2026-11-12")
	y.plan(model.Priority{ID: "pr1", What: "one induction"})
	y.review("2027-02-12", "", model.ReviewLine{Priority: "pr1", Status: model.Done})
	page := y.written(review.New(y.Session(), report.Options{}))
	has(t, page, "No day is agreed.")
	if strings.Contains(page, "It is due on") {
		t.Errorf("something is due:\n%s", page)
	}
}
