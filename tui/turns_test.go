package tui

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/home"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// slowDisk delivers what the program does on the disk late and out of order: a command
// may be carried out long after it was given, and its result be heard of later still.
type slowDisk struct {
	*sim
	results []tea.Msg // of what was carried out, not yet heard of
}

func newSlowDisk(s *sim) *slowDisk {
	s.hold = true
	return &slowDisk{sim: s}
}

// work carries out one of the commands that wait.
func (d *slowDisk) work(i int) {
	cmd := d.held[i]
	d.held = slices.Delete(slices.Clone(d.held), i, i+1)
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			d.drain(c)
		}
	case tea.QuitMsg:
		d.quit = true
	default:
		d.results = append(d.results, msg)
	}
}

// hear delivers one of the results that wait.
func (d *slowDisk) hear(i int) {
	msg := d.results[i]
	d.results = slices.Delete(slices.Clone(d.results), i, i+1)
	d.send(msg)
}

// settle lets all of it come to its end, in the order that choose says.
func (d *slowDisk) settle(choose func(n int) int) {
	for len(d.held)+len(d.results) > 0 {
		if i := choose(len(d.held) + len(d.results)); i < len(d.held) {
			d.work(i)
		} else {
			d.hear(i - len(d.held))
		}
	}
}

// agrees fails unless everything is saved, and the list and the open session are as the
// store has them.
func (d *slowDisk) agrees(t rapid.TB) {
	t.Helper()
	if !d.root.Saved() || d.root.SaveError() != nil || strings.Contains(d.see(), "NOT SAVED") {
		t.Fatalf("not everything is saved: %v\n%s", d.root.SaveError(), d.see())
	}
	store := d.root.File()
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
		if open := d.root.desk; open != nil && open.Session().ID() == o.ID {
			if diff := cmp.Diff(written(d.t, h.Session()), written(d.t, open.Session())); diff != "" {
				t.Fatalf("the open session is not as the store has it: %s", diff)
			}
		}
	}
	if h := d.root.pages[0].(*home.Home); d.root.desk == nil {
		if diff := cmp.Diff(all, h.Sessions); diff != "" {
			t.Fatalf("the list is not as the store has it: %s", diff)
		}
	}
}

// TestHomeOnASlowDisk presses random keys on the home screen and the pages behind it,
// while reads and writes come to their end late and in any order.
func TestHomeOnASlowDisk(t *testing.T) {
	begin := samples(t)
	keys := strings.Fields("b enter b enter esc q down up u D y n s 3 4 c x / a d end home i ctrl+s ctrl+r left right tab S R o")
	rapid.Check(t, func(rt *rapid.T) {
		m := begin.clone()
		d := newSlowDisk(newSim(t, 120, 36, stored(m), func(c *Config) {
			c.Demo = func() (ui.Store, error) { return begin.clone(), nil }
			soon(c)
			if rapid.Bool().Draw(rt, "open") {
				c.Begin.Open = slices.Sorted(maps.Keys(m.overviews))[0]
			}
		}))
		choose := func(n int) int { return rapid.IntRange(0, n-1).Draw(rt, "which") }
		for range rapid.IntRange(1, 60).Draw(rt, "steps") {
			switch kind := rapid.IntRange(0, 9).Draw(rt, "kind"); {
			case kind < 2 && len(d.held) > 0:
				d.work(choose(len(d.held)))
			case kind < 4 && len(d.results) > 0:
				d.hear(choose(len(d.results)))
			case kind == 4 && rapid.Bool().Draw(rt, "pause"):
				d.settle(choose)
			default:
				d.press(rapid.SampledFrom(keys).Draw(rt, "key"))
			}
			if d.quit {
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
			d := newSlowDisk(newSim(t, 120, 36, stored(samples(t))))
			d.press("b enter")
			d.settle(order)
			d.press("3 4")
			d.settle(order)
			if !d.session().Baseline() {
				t.Error("the session that was opened is without the mark")
			}
			d.agrees(t)
			d.press("q")
			d.settle(order)
			d.agrees(t)
		})
	}
}

// TestASessionOpenedTwiceIsNotOfTheEarlierMoment presses Enter twice: the second time the
// session is read while it is open, and changed before that is heard of.
func TestASessionOpenedTwiceIsNotOfTheEarlierMoment(t *testing.T) {
	d := newSlowDisk(newSim(t, 120, 36, stored(samples(t))))
	first := func(int) int { return 0 }
	d.press("enter enter")
	d.work(0) // the session is read
	d.hear(0) // and opened; it is read once more
	for len(d.held) > 0 {
		d.work(0)
	}
	d.press("s b q") // a baseline from now on
	d.settle(first)
	d.agrees(t)
	if d.root.desk == nil || !d.session().Baseline() {
		t.Errorf("the session that was opened is without the mark:\n%s", d.see())
	}
}

// TestListOfALaterMoment delivers two lists the wrong way round.
func TestListOfALaterMoment(t *testing.T) {
	s := newSim(t, 120, 36, stored(samples(t)))
	older := s.root.List()()
	s.press("b")
	s.send(older)
	(&slowDisk{sim: s}).agrees(t)
}

// TestListAfterAQuestion brings the list up to date although a question stood on it when
// the last change was written.
func TestListAfterAQuestion(t *testing.T) {
	s := newSim(t, 120, 36)
	s.workshop(2)
	d := newSlowDisk(s)
	d.press("3 esc")
	if d.root.desk != nil {
		t.Fatalf("not at home:\n%s", d.see())
	}
	d.press("D")
	d.settle(func(n int) int { return n - 1 }) // the list is read before the score is written
	d.press("n")
	d.settle(func(int) int { return 0 })
	d.agrees(t)
}

// TestNothingOvertakesADeletion opens no session that is about to go, and brings one back
// only once.
func TestNothingOvertakesADeletion(t *testing.T) {
	last := func(n int) int { return n - 1 }
	d := newSlowDisk(newSim(t, 120, 36, stored(samples(t))))
	before := len(d.store.overviews)
	d.press("D y enter")
	d.settle(last)
	d.agrees(t)
	d.press("q")
	d.settle(last)
	d.press("u u b enter")
	d.settle(last)
	d.agrees(t)
	if len(d.store.overviews) != before {
		t.Errorf("%d sessions of %d", len(d.store.overviews), before)
	}
}

// TestBaselineOfTheAreaThatIsLeft lets a search for the baseline of an area come back
// after the session was moved to another.
func TestBaselineOfTheAreaThatIsLeft(t *testing.T) {
	d := newSlowDisk(newSim(t, 80, 24, stored(samples(t))))
	last := func(n int) int { return n - 1 }
	d.press("enter")
	d.settle(last)
	d.press("s")
	area := d.session().Details().Area
	move := func(area string) {
		details := d.session().Details()
		details.Area = area
		d.root.desk.Do(model.SetDetails{Details: details})
		d.press("left right")
	}
	move("Southvale")
	move(area)
	d.settle(last)
	if d.root.desk.Baseline == nil {
		t.Error("the answer for the area that was left came last, and counts")
	}
}
