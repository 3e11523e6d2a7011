package workshop_test

import (
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/pace"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"
)

func TestTimerIsQuietUnlessAsked(t *testing.T) {
	s := tuitest.Opened(t, 80, 24, tuitest.Until(t, "10:35", tuitest.Blind), tuitest.Still)
	s.Hides(" here ·", "min each")
	if s.Waits(time.Second) != 0 {
		t.Error("a timer that is not shown ticks")
	}
	s.Pass(12 * time.Second)
	s.Press("t t esc")
	s.Shows("0:12 here · 20 left, 64 min: 3 min each")
	s.Pass(time.Minute)
	s.Elapse(time.Second)
	s.Shows("1:12 here · 20 left, 63 min: 3 min each")
	s.Press("t t esc")
	s.Hides(" here ·", "min each")
	s.Elapse(time.Second)
	if s.Waits(time.Second) != 0 {
		t.Error("a timer that was hidden goes on ticking")
	}
}

func TestTimerTicksOnceASecondHoweverOftenItIsAsked(t *testing.T) {
	s := tuitest.Opened(t, 80, 24, tuitest.Until(t, "10:35", tuitest.Blind), tuitest.Still)
	s.Press("t t t t esc")
	for range 2 {
		if n := s.Waits(time.Second); n != 1 {
			t.Errorf("%d ticks are on their way, want 1", n)
		}
		s.Elapse(time.Second)
	}
}

func TestTimerFitsEverySize(t *testing.T) {
	for _, size := range tuitest.Sizes {
		s := tuitest.Opened(t, size[0], size[1], tuitest.Until(t, "10:35", tuitest.Blind), tuitest.Still)
		s.Press("3 4 2 1 r R f t t esc")
		s.Shows("0:00 here · 20 left, 65 min: 3 min each")
	}
}

func TestTimerOnThePagesBetween(t *testing.T) {
	s := tuitest.Opened(t, 80, 24, tuitest.Until(t, "10:35", tuitest.Blind), tuitest.Still)
	s.Press("t t esc pgup")
	s.Shows("20 left, 65 min: 3 min each")
	s.Hides("0:0")
}

func TestTimeSpentIsInTheHistory(t *testing.T) {
	s := tuitest.Opened(t, 80, 24, tuitest.Until(t, "", tuitest.Blind), tuitest.Still)
	s.Pass(90 * time.Second)
	s.Press("pgdown")
	s.Pass(30 * time.Second)
	s.Press("pgup")
	s.Pass(10 * time.Second)
	s.Press("t t esc")
	s.Shows("1:40 here")
	s.Press("q y enter")
	for statement, want := range map[int]time.Duration{1: 100 * time.Second, 2: 30 * time.Second} {
		if got := s.Session().At(statement).TimeSpent(); got != want {
			t.Errorf("%v were spent at statement %d, want %v", got, statement, want)
		}
	}
	s.Press("H backspace")
	s.Shows("1m30s at statement 1", "30s at statement 2", "10s at statement 1")
	s.Saved()
}

func TestTimeSpentIsNotUndone(t *testing.T) {
	s := tuitest.Opened(t, 80, 24, tuitest.Until(t, "", tuitest.Blind), tuitest.Still)
	s.Press("3")
	s.Pass(time.Minute)
	s.Press("pgdown u")
	s.Shows("Undone: Ann at statement 1: score entered")
	if got := s.Session().At(1).TimeSpent(); got != time.Minute {
		t.Errorf("after undo %v were spent, want a minute", got)
	}
}

func TestTimeSpentIsBounded(t *testing.T) {
	s := tuitest.Opened(t, 80, 24, tuitest.Until(t, "", tuitest.Blind), tuitest.Still)
	s.Pass(30 * time.Hour)
	s.Press("pgdown")
	if got := s.Session().At(1).TimeSpent(); got != ui.LongestStay {
		t.Errorf("a night counts as %v, want %v", got, ui.LongestStay)
	}
	s.Pass(-time.Hour) // the clock was set back
	s.Press("pgup")
	if got := s.Session().At(2).TimeSpent(); got != 0 {
		t.Errorf("%v were spent while the clock went back", got)
	}
	s.Saved()
}

func TestTimeSpentCountsOnAfterLeavingWasCalledOff(t *testing.T) {
	s := tuitest.Opened(t, 80, 24, tuitest.Until(t, "", tuitest.Blind), tuitest.Still)
	s.Pass(time.Minute)
	s.Store.Failing = tuitest.ErrFull
	s.Press("3 ctrl+c y n")
	s.Pass(time.Minute)
	s.Store.Failing = nil
	s.Press("pgdown")
	if got := s.Session().At(1).TimeSpent(); got != 2*time.Minute {
		t.Errorf("%v were spent, want two minutes", got)
	}
}

func TestMinutesLeftInWords(t *testing.T) {
	day := func(clock string) time.Time {
		at, err := time.Parse(time.DateTime, "2026-03-12 "+clock)
		if err != nil {
			t.Fatal(err)
		}
		return at
	}
	for _, c := range []struct {
		ends    calendar.Clock
		date    calendar.Date
		now     string
		settled int
		want    string
	}{
		{"10:35", "2026-03-12", "09:30:00", 0, "20 left, 65 min: 3 min each"},
		{"10:35", "", "09:30:00", 0, "20 left, 65 min: 3 min each"},
		{"10:35", "2026-03-12", "09:30:01", 8, "12 left, 64 min: 5 min each"},
		{"10:35", "2026-03-12", "10:15:00", 0, "20 left, 20 min: 1 min each"},
		{"10:35", "2026-03-12", "10:15:01", 0, "20 left, 19 min: under 1 min each"},
		{"10:35", "2026-03-12", "10:33:59", 19, "1 left, 1 min: 1 min each"},
		{"10:35", "2026-03-12", "10:34:01", 0, "20 left, time is up"},
		{"10:35", "2026-03-12", "12:00:00", 3, "17 left, time is up"},
		{"10:35", "2026-03-12", "09:30:00", 20, ""},
		{"10:35", "2026-03-13", "09:30:00", 0, ""}, // of another day
		{"", "2026-03-12", "09:30:00", 0, ""},
	} {
		h, err := model.NewHistory(model.Origin{ID: "a", Mode: model.Group, Details: model.Details{Title: "A", Date: c.date, Ends: c.ends}}, framework.Builtin())
		if err != nil {
			t.Fatal(err)
		}
		for _, st := range h.Session().Statements()[:c.settled] {
			if _, err := h.Do(model.SetConsensus{Statement: st.Number, Consensus: &model.Consensus{Score: model.Points(3)}}, day(c.now)); err != nil {
				t.Fatal(err)
			}
		}
		if got := pace.Of(h.Session(), day(c.now)).Words(); got != c.want {
			t.Errorf("ends %q on %q, now %s, %d settled: %q, want %q", c.ends, c.date, c.now, c.settled, got, c.want)
		}
	}
}

func TestTimerOnTheWallIsMinutesAlone(t *testing.T) {
	s := tuitest.Opened(t, 80, 24, tuitest.Until(t, "10:35", tuitest.Blind), tuitest.Still)
	s.Press("w")
	s.Hides("65 min")
	s.Press("t t esc")
	s.Shows("65 min")
	s.Hides("min each", "0:00")
}

// TestAStatementThatTakesLongerThanPlannedIsSaidQuietly: in the rule below the header, without the
// time being asked for, and without a word in the place of the footer.
func TestAStatementThatTakesLongerThanPlannedIsSaidQuietly(t *testing.T) {
	m := tuitest.RoomOf(t, framework.Builtin(), func(o *model.Origin) {
		o.Details.Starts, o.Details.Ends = "09:30", "12:30" // 6 and a half minutes for each of step 1
	}, tuitest.Four...)
	s := tuitest.Opened(t, 80, 24, m, tuitest.Still)
	if s.Waits(30*time.Second) != 1 || s.Waits(time.Second) != 0 {
		t.Fatal("nothing looks at the time, or all too often")
	}
	s.Pass(7 * time.Minute)
	s.Elapse(30 * time.Second)
	s.Hides("were planned here")
	footer := s.See()[strings.LastIndex(strings.TrimRight(s.See(), "\n"), "\n"):]
	s.Pass(3 * time.Minute)
	s.Elapse(30 * time.Second)
	s.Shows("+3 min: 6 were planned here")
	if after := s.See()[strings.LastIndex(strings.TrimRight(s.See(), "\n"), "\n"):]; after != footer {
		t.Errorf("the footer was %q and is %q", footer, after)
	}
	if s.Waits(30*time.Second) != 1 {
		t.Error("nobody looks at the time any more")
	}
	s.Press("3 4 2 1 enter 3")
	s.Hides("were planned here")
}
