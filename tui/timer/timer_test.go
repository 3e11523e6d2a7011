package timer

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

var noon = time.Date(2026, time.March, 12, 12, 0, 0, 0, time.UTC)

func after(d time.Duration) time.Time { return noon.Add(d) }

func TestATimerRunsDownAndGoesAway(t *testing.T) {
	two := Start("in pairs", 2*time.Minute, noon)
	for _, c := range []struct {
		after   time.Duration
		on      bool
		seconds int
		clock   string
	}{
		{0, true, 120, "2:00"},
		{time.Millisecond, true, 120, "2:00"},
		{time.Second, true, 119, "1:59"},
		{119 * time.Second, true, 1, "0:01"},
		{119*time.Second + time.Millisecond, true, 1, "0:01"},
		{2 * time.Minute, true, 0, "0:00"},
		{2*time.Minute + 30*time.Second, true, -30, "0:00"},
		{3 * time.Minute, false, -60, "0:00"},
	} {
		now := after(c.after)
		if two.On(now) != c.on || two.Runs(now) != c.on || two.Seconds(now) != c.seconds || Clock(two.Seconds(now)) != c.clock {
			t.Errorf("after %v: on %v, runs %v, %d seconds, %s", c.after, two.On(now), two.Runs(now), two.Seconds(now), Clock(two.Seconds(now)))
		}
	}
	if two.Words() != "in pairs" {
		t.Error(two.Words())
	}
}

func TestNoTimerIsOff(t *testing.T) {
	var none Timer
	for _, got := range []Timer{none, none.Pause(noon), none.Lengthen(time.Minute, noon)} {
		if got.On(noon) || got.Runs(noon) || got.Paused() || got.Left(noon) != 0 {
			t.Errorf("%+v", got)
		}
	}
}

func TestAPauseKeepsWhatIsLeft(t *testing.T) {
	p := Start("", 2*time.Minute, noon).Pause(after(30 * time.Second))
	if later := after(time.Hour); !p.On(later) || p.Runs(later) || !p.Paused() || p.Seconds(later) != 90 {
		t.Errorf("%+v", p)
	}
	p = p.Pause(after(time.Hour))
	if later := after(time.Hour + 10*time.Second); !p.Runs(later) || p.Seconds(later) != 80 {
		t.Errorf("%+v", p)
	}
	if over := after(2 * time.Hour); p.Pause(over).Paused() {
		t.Error("a timer that is over was paused")
	}
}

func TestATimerIsLengthenedAndShortened(t *testing.T) {
	two := Start("", 2*time.Minute, noon)
	for _, c := range []struct {
		after, by time.Duration
		want      int
	}{
		{0, time.Minute, 180},
		{30 * time.Second, -time.Minute, 30},
		{90 * time.Second, -time.Minute, 0},
		{150 * time.Second, time.Minute, 60}, // it was over
		{0, 5 * time.Hour, int(longest / time.Second)},
		{time.Hour, time.Minute, Start("", 2*time.Minute, noon).Seconds(after(time.Hour))}, // gone: nothing to lengthen
	} {
		now := after(c.after)
		if got := two.Lengthen(c.by, now).Seconds(now); got != c.want {
			t.Errorf("after %v by %v: %d seconds, want %d", c.after, c.by, got, c.want)
		}
	}
	paused := two.Pause(after(time.Minute)).Lengthen(time.Minute, after(time.Hour))
	if got := paused.Seconds(after(2 * time.Hour)); !paused.Paused() || got != 120 {
		t.Errorf("a paused timer that was lengthened: %d seconds, %+v", got, paused)
	}
}

// TestWhatIsLeftNeverGrowsByItself: whatever is done to a timer, time only goes by.
func TestWhatIsLeftNeverGrowsByItself(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		now := noon
		clock := Start("", time.Duration(rapid.Int64Range(-1000, 10000).Draw(rt, "length"))*time.Second, now)
		for range rapid.IntRange(0, 20).Draw(rt, "acts") {
			before := clock.Left(now)
			if before > longest {
				rt.Fatalf("%v are left", before)
			}
			now = now.Add(time.Duration(rapid.Int64Range(0, 90_000).Draw(rt, "pass")) * time.Millisecond)
			if clock.Left(now) > before {
				rt.Fatalf("%v became %v", before, clock.Left(now))
			}
			switch rapid.IntRange(0, 2).Draw(rt, "act") {
			case 0:
				clock = clock.Pause(now)
			case 1:
				clock = clock.Lengthen(Step(clock.Left(now)), now)
			}
		}
	})
}
