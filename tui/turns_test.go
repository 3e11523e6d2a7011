package tui_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/home"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// slowDisk delivers what the program does on the disk late and out of order: a command
// may be carried out long after it was given, and its result be heard of later still.
type slowDisk struct {
	*tuitest.Sim
	results []tea.Msg // of what was carried out, not yet heard of
}

func newSlowDisk(s *tuitest.Sim) *slowDisk {
	s.Hold = true
	return &slowDisk{Sim: s}
}

// work carries out one of the commands that wait.
func (d *slowDisk) work(i int) {
	cmd := d.Held[i]
	d.Held = slices.Delete(slices.Clone(d.Held), i, i+1)
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			d.Drain(c)
		}
	case tea.QuitMsg:
		d.Quit = true
	default:
		d.results = append(d.results, msg)
	}
}

// hear delivers one of the results that wait.
func (d *slowDisk) hear(i int) {
	msg := d.results[i]
	d.results = slices.Delete(slices.Clone(d.results), i, i+1)
	d.Send(msg)
}

// settle lets all of it come to its end, in the order that choose says.
func (d *slowDisk) settle(choose func(n int) int) {
	for len(d.Held)+len(d.results) > 0 {
		if i := choose(len(d.Held) + len(d.results)); i < len(d.Held) {
			d.work(i)
		} else {
			d.hear(i - len(d.Held))
		}
	}
}

// agrees fails unless everything is saved, and the list and the open session are as the
// store has them.
func (d *slowDisk) agrees(t rapid.TB) {
	t.Helper()
	d.AllSaved(t)
	store := d.File()
	all, err := store.Sessions()
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range all {
		h, _, err := store.Load(o.ID)
		if err != nil {
			t.Fatal(err)
		}
		if !o.Sums(h.Session()) || o.Baseline != h.Session().Baseline() {
			t.Fatalf("the store says of %s what its log does not", o.ID)
		}
		if open := d.App().Session(); open != nil && open.Session().ID() == o.ID {
			if diff := cmp.Diff(tuitest.Written(d.T, h.Session()), tuitest.Written(d.T, open.Session())); diff != "" {
				t.Fatalf("the open session is not as the store has it: %s", diff)
			}
		}
	}
	if h, ok := d.App().Top().(*home.Home); ok {
		if diff := cmp.Diff(all, h.Sessions); diff != "" {
			t.Fatalf("the list is not as the store has it: %s", diff)
		}
	}
}

// TestHomeOnASlowDisk presses random keys on the home screen and the pages behind it,
// while reads and writes come to their end late and in any order.
func TestHomeOnASlowDisk(t *testing.T) {
	begin := tuitest.Samples(t)
	keys := strings.Fields("b enter b enter esc q down up u D y n s 3 4 c x / a d end home i ctrl+s ctrl+r left right tab S R o")
	rapid.Check(t, func(rt *rapid.T) {
		m := begin.Clone()
		d := newSlowDisk(tuitest.New(t, 120, 36, tuitest.On(m), func(c *tuitest.Setup) {
			c.Demo = func() (ui.Store, error) { return begin.Clone(), nil }
			tuitest.Soon(c)
			if rapid.Bool().Draw(rt, "open") {
				c.Begin.Open = slices.Sorted(maps.Keys(m.Overviews))[0]
			}
		}))
		choose := func(n int) int { return rapid.IntRange(0, n-1).Draw(rt, "which") }
		for range rapid.IntRange(1, 60).Draw(rt, "steps") {
			switch kind := rapid.IntRange(0, 9).Draw(rt, "kind"); {
			case kind < 2 && len(d.Held) > 0:
				d.work(choose(len(d.Held)))
			case kind < 4 && len(d.results) > 0:
				d.hear(choose(len(d.results)))
			case kind == 4 && rapid.Bool().Draw(rt, "pause"):
				d.settle(choose)
			default:
				d.Press(rapid.SampledFrom(keys).Draw(rt, "key"))
			}
			if d.Quit {
				break
			}
		}
		d.settle(choose)
		d.agrees(rt)
	})
}

// TestBaselineAndEnterInOneBreath is the case that left a session which could never be
// saved again, with the disk at each of its steps.
func TestBaselineAndEnterInOneBreath(t *testing.T) {
	for name, order := range map[string]func(n int) int{
		"the first first": func(int) int { return 0 },
		"the last first":  func(n int) int { return n - 1 },
		"in the middle":   func(n int) int { return n / 2 },
	} {
		t.Run(name, func(t *testing.T) {
			d := newSlowDisk(tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t))))
			d.Press("space enter")
			d.settle(order)
			d.Press("3 4")
			d.settle(order)
			if !d.Session().Baseline() {
				t.Error("the session that was opened is without the mark")
			}
			d.agrees(t)
			d.Press("q y")
			d.settle(order)
			d.agrees(t)
		})
	}
}

// TestASessionOpenedTwiceIsNotOfTheEarlierMoment presses Enter twice: the second time the
// session is read while it is open, and changed before that is heard of.
func TestASessionOpenedTwiceIsNotOfTheEarlierMoment(t *testing.T) {
	d := newSlowDisk(tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t))))
	first := func(int) int { return 0 }
	d.Press("enter enter")
	d.work(0) // the session is read
	d.hear(0) // and opened; it is read once more
	for len(d.Held) > 0 {
		d.work(0)
	}
	d.Press("s space q y") // a baseline from now on
	d.settle(first)
	d.agrees(t)
	if !d.Open() || !d.Session().Baseline() {
		t.Errorf("the session that was opened is without the mark:\n%s", d.See())
	}
}

// TestListOfALaterMoment delivers two lists the wrong way round.
func TestListOfALaterMoment(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
	s.Press("enter")
	d := newSlowDisk(s)
	d.Press("esc y") // the list is read
	for len(d.Held) > 0 {
		d.work(0)
	}
	first, older := func(int) int { return 0 }, d.results
	d.results = nil
	d.Press("space")
	d.settle(first)
	d.results = older
	d.settle(first)
	d.agrees(t)
}

// TestListAfterAQuestion brings the list up to date although a question stood on it when
// the last change was written.
func TestListAfterAQuestion(t *testing.T) {
	s := tuitest.New(t, 120, 36)
	s.Workshop(2)
	d := newSlowDisk(s)
	d.Press("3 esc y")
	if d.Open() {
		t.Fatalf("not at home:\n%s", d.See())
	}
	d.Press("delete")
	d.settle(func(n int) int { return n - 1 }) // the list is read before the score is written
	d.Press("n")
	d.settle(func(int) int { return 0 })
	d.agrees(t)
}

// TestNothingOvertakesADeletion opens no session that is about to go, and brings one back
// only once.
func TestNothingOvertakesADeletion(t *testing.T) {
	last := func(n int) int { return n - 1 }
	d := newSlowDisk(tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t))))
	before := len(d.Store.Overviews)
	d.Press("delete y enter")
	d.settle(last)
	d.agrees(t)
	d.Press("q y")
	d.settle(last)
	d.Press("u u space enter")
	d.settle(last)
	d.agrees(t)
	if len(d.Store.Overviews) != before {
		t.Errorf("%d sessions of %d", len(d.Store.Overviews), before)
	}
}

// TestBaselineOfTheAreaThatIsLeft lets a search for the baseline of an area come back
// after the session was moved to another.
func TestBaselineOfTheAreaThatIsLeft(t *testing.T) {
	d := newSlowDisk(tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t))))
	last := func(n int) int { return n - 1 }
	d.Press("enter")
	d.settle(last)
	d.Press("S")
	area := d.Session().Details().Area
	move := func(area string) {
		details := d.Session().Details()
		details.Area = area
		d.Do(model.SetDetails{Details: details})
		d.Press("left right")
	}
	move("Southvale")
	move(area)
	d.settle(last)
	if d.App().Session().Baseline == nil {
		t.Error("the answer for the area that was left came last, and counts")
	}
}
