package model

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/agenda"
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

func agendaWords(a agenda.Agenda) string {
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
	items := append([]agenda.Item{}, s.Agenda().Items...)
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
	r.refused(SetAgenda{[]agenda.Item{{Part: agenda.Step, Step: 9, Minutes: 5}}}, "step 9", "does not have")
	r.refused(SetAgenda{[]agenda.Item{{Part: agenda.Step, Step: 0, Minutes: 5}}}, "step 0")
	r.refused(SetAgenda{[]agenda.Item{{Part: agenda.Opening, Step: 1, Minutes: 5}}}, "step 1")
	r.refused(SetAgenda{[]agenda.Item{{Part: "lunch", Step: 1, Minutes: 5}}}, "no part of an agenda")
	r.refused(SetAgenda{[]agenda.Item{{Part: agenda.Opening, Step: 0, Minutes: -1}}}, "-1 minutes")
	r.refused(SetAgenda{[]agenda.Item{{Part: agenda.Break, Step: 1, Minutes: 5}, {Part: agenda.Break, Step: 1, Minutes: 10}}}, "twice")
	r.do(SetAgenda{[]agenda.Item{{Part: agenda.Step, Step: 1, Minutes: 30}}})
	r.do(SetAgenda{}) // worked out again
	if a := r.Session().Agenda(); a.Edited || len(a.Items) > 0 {
		t.Errorf("%+v", a)
	}
}
