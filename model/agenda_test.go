package model

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/calendar"

	"pgregory.net/rapid"
)

// timed is a session of the built-in framework between two times of a day.
func timed(t testing.TB, starts, ends calendar.Clock) *room {
	r := newRoom(t, Group, framework.Builtin())
	r.do(SetDetails{Details{Title: "T", Date: "2026-03-12", Starts: starts, Ends: ends}})
	r.join(2)
	return r
}

func agendaWords(a Agenda) string {
	var parts []string
	for _, it := range a.Items {
		name := string(it.Part)
		if it.Step > 0 {
			name += fmt.Sprint(it.Step)
		}
		parts = append(parts, fmt.Sprint(name, " ", it.Minutes))
	}
	return strings.Join(parts, ", ")
}

func TestAgendaIsWorkedOut(t *testing.T) {
	for _, v := range []struct {
		starts, ends calendar.Clock
		want         string
	}{
		{"", "15:30", ""},
		{"13:30", "", ""},
		{"13:30", "15:00", "opening 7, step1 14, step2 15, step3 15, step4 15, step5 15, closing 9"},
		{"13:30", "16:30", "opening 15, step1 26, step2 26, break2 15, step3 27, step4 26, step5 27, closing 18"},
		{"23:00", "00:30", "opening 7, step1 14, step2 15, step3 15, step4 15, step5 15, closing 9"},
		{"13:30", "13:40", "step1 2, step2 2, step3 2, step4 2, step5 2"},
	} {
		if got := agendaWords(timed(t, v.starts, v.ends).Session().Agenda()); got != v.want {
			t.Errorf("%s to %s: %q, want %q", v.starts, v.ends, got, v.want)
		}
	}
}

// TestAgendaAddsUp: whatever the times and the framework, the parts take as long as the workshop.
func TestAgendaAddsUp(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		minutes := rapid.IntRange(1, 1439).Draw(rt, "minutes")
		fw := *smallFramework()
		fw.Steps = fw.Steps[:rapid.IntRange(1, len(fw.Steps)).Draw(rt, "steps")]
		ends := calendar.Clock(time.Date(2026, 3, 12, 0, minutes, 0, 0, time.UTC).Format("15:04"))
		h, err := NewHistory(Origin{ID: "a", Mode: Group, Details: Details{Title: "T", Starts: "00:00", Ends: ends}}, &fw)
		if err != nil {
			rt.Fatal(err)
		}
		a := h.Session().Agenda()
		if a.Minutes() != minutes {
			rt.Fatalf("%s takes %d minutes of %d", agendaWords(a), a.Minutes(), minutes)
		}
		if _, err := h.Do(SetAgenda{a.Items}, noon); err != nil {
			rt.Errorf("%s cannot be kept: %v", agendaWords(a), err)
		}
	})
}

func TestAgendaByTheClock(t *testing.T) {
	r := timed(t, "23:30", "01:00")
	s := r.Session()
	if from := s.Agenda().From(s.Details().Starts); from[1] != "23:37" || from[6] != "00:51" {
		t.Errorf("the parts begin at %v", from)
	}
	if over, ok := s.TooLong(); over != 0 || !ok {
		t.Errorf("it is %d minutes too long", over)
	}
	items := append([]AgendaItem{}, s.Agenda().Items...)
	items[1].Minutes += 10
	r.do(SetAgenda{items})
	if over, ok := s.TooLong(); over != 10 || !ok {
		t.Errorf("it is %d minutes too long, want 10", over)
	}
	if _, ok := timed(t, "", "01:00").Session().TooLong(); ok {
		t.Error("without a start it has a length")
	}
}

func TestAgendaThatMakesNoSense(t *testing.T) {
	r := groupOf(t, 1)
	r.refused(SetAgenda{[]AgendaItem{{StepPart, 9, 5}}}, "step 9", "does not have")
	r.refused(SetAgenda{[]AgendaItem{{StepPart, 0, 5}}}, "step 0")
	r.refused(SetAgenda{[]AgendaItem{{OpeningPart, 1, 5}}}, "step 1")
	r.refused(SetAgenda{[]AgendaItem{{"lunch", 1, 5}}}, "no part of an agenda")
	r.refused(SetAgenda{[]AgendaItem{{OpeningPart, 0, -1}}}, "-1 minutes")
	r.refused(SetAgenda{[]AgendaItem{{BreakPart, 1, 5}, {BreakPart, 1, 10}}}, "twice")
	r.do(SetAgenda{[]AgendaItem{{StepPart, 1, 30}}})
	r.do(SetAgenda{}) // worked out again
	if a := r.Session().Agenda(); a.Edited || len(a.Items) > 0 {
		t.Errorf("%+v", a)
	}
}

// TestPaceInWords walks through an afternoon of three hours: opening until 13:45, step 1 until
// 14:11, step 2 until 14:37, a break until 14:52.
func TestPaceInWords(t *testing.T) {
	r := timed(t, "13:30", "16:30")
	settle := func(from, to int) {
		for n := from; n <= to; n++ {
			r.do(SetConsensus{n, &Consensus{Score: Points(3)}})
		}
	}
	says := func(clock, want string) {
		t.Helper()
		at, err := time.Parse(time.DateTime, "2026-03-12 "+clock+":00")
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Session().Pace(at).Words(); got != want {
			t.Errorf("%s, %d settled: %q, want %q", clock, r.Session().Settled(), got, want)
		}
	}
	says("13:20", "20 left, 190 min: 7 min each") // less a break and the closing
	says("13:30", "on time: 7 minutes a statement from here")
	says("13:50", "on time: 6 minutes a statement from here") // the first statement may take until then
	says("14:00", "8 minutes behind: 5 minutes a statement from here")
	r.do(SetScore{1, 1, "p1", Points(2)})
	says("13:44", "1 minute ahead: 6 minutes a statement from here")
	settle(1, 4)
	says("14:15", "on time: 6 minutes a statement from here")
	says("14:26", "8 minutes behind: 5 minutes a statement from here")
	settle(5, 8)
	says("14:45", "on time: 6 minutes a statement from here") // in the break
	says("14:58", "on time: 6 minutes a statement from here")
	says("15:10", "11 minutes behind: 5 minutes a statement from here")
	r.do(SetScore{9, 1, "p1", Points(2)})
	says("14:46", "6 minutes ahead: 7 minutes a statement from here")
	settle(9, 20)
	says("16:20", "on time")
	says("16:40", "10 minutes behind")
	r.do(SetConsensus{20, nil})
	says("16:31", "19 minutes behind: 1 left, time is up")
}

// TestWhatIsAhead walks through the same afternoon: what is left, the next break, and what leaving it
// out would win back.
func TestWhatIsAhead(t *testing.T) {
	r := timed(t, "13:30", "16:30")
	settle := func(from, to int) {
		for n := from; n <= to; n++ {
			r.do(SetConsensus{n, &Consensus{Score: Points(3)}})
		}
	}
	says := func(clock, ahead, catchUp string) {
		t.Helper()
		at, err := time.Parse(time.DateTime, "2026-03-12 "+clock+":00")
		if err != nil {
			t.Fatal(err)
		}
		p := r.Session().Pace(at)
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

	items := []AgendaItem{{StepPart, 1, 30}, {BreakPart, 1, 10}, {StepPart, 2, 30}, {BreakPart, 2, 20}, {StepPart, 3, 30}, {StepPart, 4, 30}, {StepPart, 5, 30}}
	r = timed(t, "13:30", "16:30")
	r.do(SetAgenda{items})
	says("13:50", "160 minutes left. The next break is at about 14:12, after step 1: 10 minutes.", "Without the 2 breaks that are left: 8 minutes a statement.")
	says("16:15", "15 minutes left. The next break is at about 16:37, after step 1: 10 minutes.", "Even without breaks it is under a minute a statement. What can wait, * parks.")
	r = timed(t, "", "16:30")
	says("16:00", "30 minutes left.", "")
	r = timed(t, "13:30", "")
	says("13:40", "", "")
	r = timed(t, "13:30", "16:30")
	if p := r.Session().Pace(time.Date(2026, 3, 13, 15, 0, 0, 0, time.UTC)); p.Ahead()+p.CatchUp() != "" {
		t.Errorf("on another day: %+v", p)
	}
}

func TestPaceWithoutAStart(t *testing.T) {
	r := timed(t, "", "16:30")
	at := time.Date(2026, 3, 12, 15, 0, 0, 0, time.UTC)
	if got, want := r.Session().Pace(at).Words(), "20 left, 90 min: 4 min each"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := r.Session().Share(1); got != 0 {
		t.Errorf("a statement may take %v, and nothing is planned", got)
	}
	r.do(SetAgenda{[]AgendaItem{{StepPart, 1, 30}, {ClosingPart, 0, 30}}})
	if got, want := r.Session().Pace(at).Words(), "20 left, 90 min: 3 min each"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := r.Session().Share(2); got != 450*time.Second {
		t.Errorf("a statement may take %v, want 7 and a half minutes", got)
	}
}

func TestPaceOfAnotherDay(t *testing.T) {
	if p := timed(t, "13:30", "16:30").Session().Pace(time.Date(2026, 3, 13, 15, 0, 0, 0, time.UTC)); p.Ends || p.Planned || p.Words() != "" {
		t.Errorf("%+v", p)
	}
}
