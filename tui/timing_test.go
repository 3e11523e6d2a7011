package tui

import (
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/tui/ui"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"

	tea "github.com/charmbracelet/bubbletea"
)

// watch is a clock that a test turns, with ticks that it counts and sends itself.
type watch struct {
	now   time.Time
	ticks int
}

func newWatch() *watch { return &watch{now: time.Date(2026, 3, 12, 9, 30, 0, 0, time.UTC)} }

func (w *watch) into(c *Config) {
	c.Now = func() time.Time { return w.now }
	c.Tick = func() tea.Cmd { w.ticks++; return nil }
}

func (w *watch) pass(d time.Duration) { w.now = w.now.Add(d) }

// until is a store with a session of four that is to end at a time.
func until(t testing.TB, ends model.Clock, kind func(*model.Origin)) *memory {
	t.Helper()
	return roomOf(t, framework.Builtin(), func(o *model.Origin) { kind(o); o.Details.Ends = ends }, four...)
}

func TestTimerIsQuietUnlessAsked(t *testing.T) {
	w := newWatch()
	s := opened(t, 80, 24, until(t, "10:35", blind), w.into)
	s.hides("here", "min")
	if w.ticks != 0 {
		t.Error("a timer that is not shown ticks")
	}
	w.pass(12 * time.Second)
	s.press("t")
	s.shows("0:12 here · 20 left, 64 min: 3 min each")
	w.pass(time.Minute)
	s.send(tickMsg{})
	s.shows("1:12 here · 20 left, 63 min: 3 min each")
	s.press("t")
	s.hides("here", "min each")
	before := w.ticks
	s.send(tickMsg{})
	if w.ticks != before {
		t.Error("a timer that was hidden goes on ticking")
	}
}

func TestTimerTicksOnceASecondHoweverOftenItIsAsked(t *testing.T) {
	w := newWatch()
	s := opened(t, 80, 24, until(t, "10:35", blind), w.into)
	s.press("t t t")
	if w.ticks != 1 {
		t.Errorf("%d ticks are on their way, want 1", w.ticks)
	}
	s.send(tickMsg{})
	if w.ticks != 2 {
		t.Errorf("%d ticks after one came, want 2", w.ticks)
	}
}

func TestTimerFitsEverySize(t *testing.T) {
	for _, size := range sizes {
		w := newWatch()
		s := opened(t, size[0], size[1], until(t, "10:35", blind), w.into)
		s.press("3 4 2 1 r R f t")
		s.shows("0:00 here · 20 left, 65 min: 3 min each")
	}
}

func TestTimerOnThePagesBetween(t *testing.T) {
	w := newWatch()
	s := opened(t, 80, 24, until(t, "10:35", blind), w.into)
	s.press("t pgup")
	s.shows("20 left, 65 min: 3 min each")
	s.hides("here")
}

func TestTimeSpentIsInTheHistory(t *testing.T) {
	w := newWatch()
	s := opened(t, 80, 24, until(t, "", blind), w.into)
	w.pass(90 * time.Second)
	s.press("pgdown")
	w.pass(30 * time.Second)
	s.press("pgup")
	w.pass(10 * time.Second)
	s.press("t")
	s.shows("1:40 here")
	s.press("q enter")
	for statement, want := range map[int]time.Duration{1: 100 * time.Second, 2: 30 * time.Second} {
		if got := s.session().At(statement).TimeSpent(); got != want {
			t.Errorf("%v were spent at statement %d, want %v", got, statement, want)
		}
	}
	s.press("H a")
	s.shows("1m30s at statement 1", "30s at statement 2", "10s at statement 1")
	s.kept()
}

func TestTimeSpentIsNotUndone(t *testing.T) {
	w := newWatch()
	s := opened(t, 80, 24, until(t, "", blind), w.into)
	s.press("3")
	w.pass(time.Minute)
	s.press("pgdown u")
	s.shows("Undone: Ann at statement 1: score entered")
	if got := s.session().At(1).TimeSpent(); got != time.Minute {
		t.Errorf("after undo %v were spent, want a minute", got)
	}
}

func TestTimeSpentIsBounded(t *testing.T) {
	w := newWatch()
	s := opened(t, 80, 24, until(t, "", blind), w.into)
	w.pass(30 * time.Hour)
	s.press("pgdown")
	if got := s.session().At(1).TimeSpent(); got != ui.LongestStay {
		t.Errorf("a night counts as %v, want %v", got, ui.LongestStay)
	}
	w.pass(-time.Hour) // the clock was set back
	s.press("pgup")
	if got := s.session().At(2).TimeSpent(); got != 0 {
		t.Errorf("%v were spent while the clock went back", got)
	}
	s.kept()
}

func TestTimeSpentCountsOnAfterLeavingWasCalledOff(t *testing.T) {
	w := newWatch()
	s := opened(t, 80, 24, until(t, "", blind), w.into)
	w.pass(time.Minute)
	s.store.failing = errFull
	s.press("3 ctrl+c n")
	w.pass(time.Minute)
	s.store.failing = nil
	s.press("pgdown")
	if got := s.session().At(1).TimeSpent(); got != 2*time.Minute {
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
		ends    model.Clock
		date    model.Date
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
		if got := ui.TimeLeft(h.Session(), day(c.now)); got != c.want {
			t.Errorf("ends %q on %q, now %s, %d settled: %q, want %q", c.ends, c.date, c.now, c.settled, got, c.want)
		}
	}
}

func TestTimerOnTheWallIsMinutesAlone(t *testing.T) {
	w := newWatch()
	s := opened(t, 80, 24, until(t, "10:35", blind), w.into)
	s.press("w")
	s.hides("65 min")
	s.press("t")
	s.shows("65 min")
	s.hides("each", "here")
	if strings.Contains(s.see(), "0:00") {
		t.Error("the wall shows the time at the statement")
	}
}
