package followup

import (
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"

	"github.com/google/go-cmp/cmp"
)

func TestWhatIsDue(t *testing.T) {
	r := reviewedRoom(t)
	due := func() []Due { return Of(r.Session()).Dues() }
	check := func(when string, want ...Due) {
		t.Helper()
		if diff := cmp.Diff(want, due()); diff != "" {
			t.Errorf("%s: %s", when, diff)
		}
	}
	check("by the rhythm and the quarter", Due{"2027-02-12", DueRhythm, ""}, Due{"2027-02-12", DueQuarter, "pr1"})
	r.Do(model.SetClosing{Closing: model.Closing{Next: "2027-02-01"}})
	check("agreed at the end", Due{"2027-02-01", DueAgreed, ""}, Due{"2027-02-12", DueQuarter, "pr1"})
	p, _ := r.Session().Plan().Priority("pr2")
	p.Review = "2027-01-15"
	r.Do(model.Edit[model.Priority]{Item: p})
	check("a priority's own day", Due{"2027-01-15", DuePriority, "pr2"}, Due{"2027-02-01", DueAgreed, ""}, Due{"2027-02-12", DueQuarter, "pr1"})
	one := say(t, r, model.Review{ID: "rv1", Date: "2027-02-01"}, model.ReviewLine{Priority: "pr2", Status: model.UnderWay})
	check("reviewed, but for one", Due{"2027-02-12", DueQuarter, "pr1"}, Due{"2027-05-01", DueRhythm, ""})
	one = say(t, r, one, model.ReviewLine{Priority: "pr1", Status: model.UnderWay})
	check("a fortnight early is early enough", Due{"2027-05-01", DueRhythm, ""})
	one.Next = "2027-04-20"
	r.Do(Of(r.Session()).Keep(one))
	check("agreed at the review", Due{"2027-04-20", DueAgreed, ""})
	one = say(t, r, one, model.ReviewLine{Priority: "pr1", Status: model.Done})
	say(t, r, one, model.ReviewLine{Priority: "pr2", Status: model.Dropped})
	check("nothing is left to do")
	if got := Of(r.Session()).Due(); got != (Due{}) {
		t.Errorf("got %+v", got)
	}
}

func TestDueWords(t *testing.T) {
	for today, want := range map[calendar.Date]string{
		"2027-02-12": "review due today, 12 February",
		"2027-02-13": "review due 12 February, yesterday",
		"2027-02-15": "review due 12 February, 3 days ago",
		"2027-02-11": "review due 12 February, tomorrow",
		"2027-02-02": "review due 12 February, in 10 days",
		"2027-06-12": "review due 12 February, 4 months ago",
		"2026-11-12": "review due 12 February 2027, in 3 months",
		"":           "review due 12 February 2027",
	} {
		if got := DueWords("2027-02-12", today); got != want {
			t.Errorf("on %s: %q, not %q", today, got, want)
		}
	}
}

func TestLate(t *testing.T) {
	r := reviewedRoom(t)
	p := r.Session().Priorities()[0]
	for day, want := range map[calendar.Date]bool{"2027-02-11": false, "2027-02-12": true} {
		if got := Of(r.Session()).Late(p, day); got != want {
			t.Errorf("%s: %t", day, got)
		}
	}
	if p.Status = model.Done; Of(r.Session()).Late(p, "2028-01-01") {
		t.Error("what is done is late")
	}
}
