package pace

import (
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/agenda"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/roomtest"
)

// timed is a session of the built-in framework between two times of a day.
func timed(t testing.TB, starts, ends calendar.Clock) *roomtest.Room {
	r := roomtest.New(t, model.Group, framework.Builtin())
	r.Do(model.SetDetails{Details: model.Details{Title: "T", Date: "2026-03-12", Starts: starts, Ends: ends}})
	r.Join(2)
	return r
}

// TestPaceInWords walks through an afternoon of three hours: opening until 13:45, step 1 until
// 14:11, step 2 until 14:37, a break until 14:52.
func TestPaceInWords(t *testing.T) {
	r := timed(t, "13:30", "16:30")
	settle := func(from, to int) {
		for n := from; n <= to; n++ {
			r.Do(model.SetConsensus{Statement: n, Consensus: &model.Consensus{Score: model.Points(3)}})
		}
	}
	says := func(clock, want string) {
		t.Helper()
		at, err := time.Parse(time.DateTime, "2026-03-12 "+clock+":00")
		if err != nil {
			t.Fatal(err)
		}
		if got := Of(r.Session(), at).Words(); got != want {
			t.Errorf("%s, %d settled: %q, want %q", clock, r.Session().Settled(), got, want)
		}
	}
	says("13:20", "20 left, 190 min: 7 min each") // less a break and the closing
	says("13:30", "on time: 7 minutes a statement from here")
	says("13:50", "on time: 6 minutes a statement from here") // the first statement may take until then
	says("14:00", "8 minutes behind: 5 minutes a statement from here")
	r.Do(model.SetScore{Statement: 1, Round: 1, Participant: "p1", Score: model.Points(2)})
	says("13:44", "1 minute ahead: 6 minutes a statement from here")
	settle(1, 4)
	says("14:15", "on time: 6 minutes a statement from here")
	says("14:26", "8 minutes behind: 5 minutes a statement from here")
	settle(5, 8)
	says("14:45", "on time: 6 minutes a statement from here") // in the break
	says("14:58", "on time: 6 minutes a statement from here")
	says("15:10", "11 minutes behind: 5 minutes a statement from here")
	r.Do(model.SetScore{Statement: 9, Round: 1, Participant: "p1", Score: model.Points(2)})
	says("14:46", "6 minutes ahead: 7 minutes a statement from here")
	settle(9, 20)
	says("16:20", "on time")
	says("16:40", "10 minutes behind")
	r.Do(model.SetConsensus{Statement: 20})
	says("16:31", "19 minutes behind: 1 left, time is up")
}

// TestWhatIsAhead walks through the same afternoon: what is left, the next break, and what leaving it
// out would win back.
func TestWhatIsAhead(t *testing.T) {
	r := timed(t, "13:30", "16:30")
	settle := func(from, to int) {
		for n := from; n <= to; n++ {
			r.Do(model.SetConsensus{Statement: n, Consensus: &model.Consensus{Score: model.Points(3)}})
		}
	}
	says := func(clock, ahead, catchUp string) {
		t.Helper()
		at, err := time.Parse(time.DateTime, "2026-03-12 "+clock+":00")
		if err != nil {
			t.Fatal(err)
		}
		p := Of(r.Session(), at)
		if p.Ahead() != ahead || p.CatchUp() != catchUp {
			t.Errorf("%s, %d settled:\n%q, want\n%q\n%q, want\n%q", clock, r.Session().Settled(), p.Ahead(), ahead, p.CatchUp(), catchUp)
		}
	}
	const at1437 = "The next break is at about 14:37, after step 2: 15 minutes."
	says("13:20", "190 minutes left.", "")
	says("13:30", "180 minutes left. "+at1437, "")
	says("13:50", "160 minutes left. "+at1437, "")
	// The opening and the first statement were to be done by 13:51.
	says("14:00", "150 minutes left. The next break is at about 14:45, after step 2: 15 minutes.", "Without the break after step 2: 6 minutes a statement.")
	settle(1, 8)
	says("14:20", "130 minutes left. Time for the break after step 2: 15 minutes.", "")
	says("14:40", "110 minutes left. Time for the break after step 2: 12 minutes.", "")
	says("15:10", "80 minutes left. No more breaks.", "No break is left to leave out. What can wait, * parks.")
	settle(9, 9)
	says("15:20", "70 minutes left. No more breaks.", "No break is left to leave out. What can wait, * parks.")
	settle(10, 20)
	says("16:20", "10 minutes left.", "")
	says("16:40", "", "")

	items := []agenda.Item{{Part: agenda.Step, Step: 1, Minutes: 30}, {Part: agenda.Break, Step: 1, Minutes: 10}, {Part: agenda.Step, Step: 2, Minutes: 30}, {Part: agenda.Break, Step: 2, Minutes: 20}, {Part: agenda.Step, Step: 3, Minutes: 30}, {Part: agenda.Step, Step: 4, Minutes: 30}, {Part: agenda.Step, Step: 5, Minutes: 30}}
	r = timed(t, "13:30", "16:30")
	r.Do(model.SetAgenda{Items: items})
	says("13:50", "160 minutes left. The next break is at about 14:12, after step 1: 10 minutes.", "Without the 2 breaks that are left: 8 minutes a statement.")
	says("16:15", "15 minutes left. The next break is at about 16:37, after step 1: 10 minutes.", "Even without breaks it is under a minute a statement. What can wait, * parks.")
	r = timed(t, "", "16:30")
	says("16:00", "30 minutes left.", "")
	r = timed(t, "13:30", "")
	says("13:40", "", "")
	r = timed(t, "13:30", "16:30")
	if p := Of(r.Session(), time.Date(2026, 3, 13, 15, 0, 0, 0, time.UTC)); p.Ahead()+p.CatchUp() != "" {
		t.Errorf("on another day: %+v", p)
	}
}

func TestPaceWithoutAStart(t *testing.T) {
	r := timed(t, "", "16:30")
	at := time.Date(2026, 3, 12, 15, 0, 0, 0, time.UTC)
	if got, want := Of(r.Session(), at).Words(), "20 left, 90 min: 4 min each"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := Share(r.Session(), 1); got != 0 {
		t.Errorf("a statement may take %v, and nothing is planned", got)
	}
	r.Do(model.SetAgenda{Items: []agenda.Item{{Part: agenda.Step, Step: 1, Minutes: 30}, {Part: agenda.Closing, Step: 0, Minutes: 30}}})
	if got, want := Of(r.Session(), at).Words(), "20 left, 90 min: 3 min each"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := Share(r.Session(), 2); got != 450*time.Second {
		t.Errorf("a statement may take %v, want 7 and a half minutes", got)
	}
}

func TestPaceOfAnotherDay(t *testing.T) {
	if p := Of(timed(t, "13:30", "16:30").Session(), time.Date(2026, 3, 13, 15, 0, 0, 0, time.UTC)); p.Ends || p.Planned || p.Words() != "" {
		t.Errorf("%+v", p)
	}
}
