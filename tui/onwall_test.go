package tui_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/wall"
	"familyhub/stocktake/tui/wall/slide"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// screenings is what a second screen was told.
type screenings struct{ states [][]byte }

func (p *screenings) into(c *tuitest.Setup) {
	c.Publish = func(state []byte) { p.states = append(p.states, bytes.Clone(state)) }
}

func (p *screenings) last(t testing.TB) wall.State {
	t.Helper()
	var st wall.State
	if err := json.Unmarshal(p.states[len(p.states)-1], &st); err != nil {
		t.Fatal(err)
	}
	return st
}

func TestWallIsToggled(t *testing.T) {
	s := tuitest.Ballots(t)
	s.Press("3 w")
	s.Shows("1 of 4 in", "saved ")
	s.Hides("Ann", "1 of 20, step")
	s.Press("w")
	s.Shows("1 of 20, step", "Ann")
	s.Press("w pgdown")
	s.Shows("statement 2 of 20")
	s.Press("S")
	s.Hides("Ann")
	s.Press("w")
	s.Shows("Summary")
}

// The pages beside the tour that a room looks at, too.
func TestWallShowsWhatPagesHaveForTheRoom(t *testing.T) {
	for lead, shows := range map[string]string{
		"enter S C":   "Since",
		"enter S B":   "stands",
		"enter S T":   "months",
		"enter S L 3": "purpose",
	} {
		p := &screenings{}
		s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)), p.into)
		s.Press(lead)
		own := s.App().Top().(ui.ForRoom).Slide()
		if diff := cmp.Diff(own, p.last(t).Slide); diff != "" {
			t.Errorf("%s: the second screen has another slide:\n%s", lead, diff)
		}
		s.Press("w")
		s.Shows(shows)
		s.InShape(lead, tuitest.Sizes...)
	}
}

func TestWallFromTheBeginning(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.RoomOf(t, framework.Builtin(), tuitest.Blind, tuitest.Four...)), func(c *tuitest.Setup) { c.Begin.Wall = true })
	s.Shows("A room") // the list of sessions is the facilitator's
	s.Press("enter")
	s.Shows("statement 1 of 20", "agreed to tackle")
	s.Hides("Ann")
}

func TestWallSaysNoKeysButTheWayBackAndThatForAMoment(t *testing.T) {
	s := tuitest.Ballots(t)
	s.Press("w")
	s.Shows("w goes back")
	s.Elapse(5 * time.Second)
	s.Shows("w goes back")
	s.Elapse(6 * time.Second)
	s.Hides("w goes back")
	s.Press("3 4 c")
	s.Hides("reveal", "Enter")
	s.Press("w w")
	s.Shows("w goes back")
	s.Press("w")
	s.Hides("w goes back") // it goes with the wall
	s.Press("w 5")
	s.Hides("w goes back") // the first key after it
	s.Press("w")
	s.Hides("w goes back")
	s.Press("m")
	s.Shows("Not in yet")
	s.Elapse(6 * time.Second)
	s.Shows("Not in yet") // nothing else is taken away
}

func TestWallKeepsTheSavedStateInSight(t *testing.T) {
	s := tuitest.Ballots(t)
	s.Press("w")
	s.Store.Failing = tuitest.ErrFull
	s.Press("3")
	s.Shows("NOT SAVED")
	s.Press("u")
	s.Shows("NOT SAVED")
}

// The wall never shows who anybody is, whatever the facilitator does meanwhile.
func TestWallNamesNobody(t *testing.T) {
	people := []string{"Zebedee", "Quillon", "Xanthe", "Wystan"}
	s := tuitest.Opened(t, 120, 36, tuitest.RoomOf(t, framework.Builtin(), tuitest.Blind, people...))
	s.Press("w")
	for _, key := range strings.Fields("0 5 m u ctrl+r 1 m r n m 4 m r m up left 3 u 5 R r R 3 m u 3 4 5 2 m r R n R y m u u 4 pgdown pgup " +
		"backspace n f t s pgup pgup down up pgdown r r R") {
		s.Press(key)
		if !s.OnWall() {
			continue
		}
		for _, name := range append(people, "Participant", "alias") {
			if strings.Contains(s.See(), name) {
				t.Fatalf("after %q the wall names %s:\n%s", key, name, s.See())
			}
		}
	}
}

func TestWallTellsTheFacilitatorToLook(t *testing.T) {
	s := tuitest.Ballots(t)
	s.Press("w 3 4 m")
	s.Shows("Not in yet: 2 of 4")
	s.Hides("Cath")
	s.Press("w")
	s.Shows("Not in yet: Cath, Dai")
	s.Press("w R")
	s.Shows("That cannot be done now.")
	s.Press("w")
	s.Shows("Round 1 of statement 1 is not revealed yet")
	s.Press("w u")
	s.Shows("Undone.")
}

// minutesLeft is how many minutes the room has left, where the time is shown.
func minutesLeft(s *tuitest.Sim) *int {
	left, ok := s.Session().Details().UntilEnd(s.Clock)
	if !ok || !s.App().Session().TimeShown {
		return nil
	}
	minutes := int(left / time.Minute)
	return &minutes
}

func TestWallPublishesWhatChanged(t *testing.T) {
	p := &screenings{}
	s := tuitest.Opened(t, 120, 36, tuitest.Until(t, "10:35", tuitest.Blind), p.into, tuitest.Still)
	steps := []struct {
		keys  string
		tells bool
	}{
		{"right", false},
		{"left", false},
		{"3", true},
		{"left 3", false},
		{"left 4", false}, // sealed all the same
		{"left backspace", true},
		{"u", true},
		{"u", false},
		{"y esc", false},
		{"w", false},
		{"w", false},
		{"r n", false},
		{"r y", true},
		{"4", true},
		{"3", true},
		{"pgdown", true},
		{"pgup", true},
		{"f", false},
		{"P", false},
		{"q", false},
		{"t", false}, // two minutes, to be begun
		{"t", true},  // what is left
		{"down", false},
		{"enter", true},
		{"t", false},
		{"backspace", true},
		{"esc", false},
		{"S", true},
		{"q", true},
		{"q y", true},
	}
	for i, step := range steps {
		before := len(p.states)
		s.Press(step.keys)
		if tells := len(p.states) > before; tells != step.tells {
			t.Errorf("step %d, %q: told %v, want %v\n%s", i+1, step.keys, tells, step.tells, s.See())
		}
		if !s.Open() {
			continue
		}
		options := wall.Options{MinutesLeft: minutesLeft(s)}
		if page, ok := s.App().Top().(ui.ForRoom); ok && !page.Slide().Empty() {
			own := page.Slide()
			options.Slide = &own
		}
		if clock := s.App().Session().Timer; clock.On(s.Clock) {
			options.Clock = &slide.Clock{Seconds: clock.Seconds(s.Clock), Words: clock.Words()}
		}
		want := wall.Of(s.Session(), s.Place(), options)
		if data, err := json.Marshal(want); err != nil || !bytes.Equal(data, p.states[len(p.states)-1]) {
			t.Errorf("step %d, %q: the second screen has\n%s\nwant\n%s", i+1, step.keys, p.states[len(p.states)-1], data)
		}
	}
	for i := range p.states[1:] {
		if bytes.Equal(p.states[i], p.states[i+1]) {
			t.Errorf("the same was published twice: %s", p.states[i])
		}
	}
	if st := p.last(t); st.Session != "" || st.Title != "" || st.Slide.Statement != "" {
		t.Errorf("on the home screen a second screen has %+v", st)
	}
}

func TestWallPublishesTheMinutes(t *testing.T) {
	p := &screenings{}
	s := tuitest.Opened(t, 80, 24, tuitest.Until(t, "10:35", tuitest.Blind), p.into, tuitest.Still)
	if p.last(t).MinutesLeft != nil {
		t.Fatal("the minutes are published unasked")
	}
	s.Press("t t esc")
	told := len(p.states)
	s.Pass(time.Second / 2)
	s.Elapse(time.Second)
	s.Pass(2 * time.Minute)
	s.Elapse(time.Second)
	if got := p.last(t).MinutesLeft; got == nil || *got != 62 {
		t.Errorf("%v minutes are published, want 62", got)
	}
	if n := len(p.states) - told; n > 2 {
		t.Errorf("two ticks told the second screen %d times", n)
	}
}

// answers are the keys that answer a statement; other answers of a twin come of
// taking the next.
var answers = strings.Split("012345dn", "")

func otherwise(key string) string {
	if i := slices.Index(answers, key); i >= 0 {
		return answers[(i+3)%len(answers)]
	}
	return key
}

// twins are two runs of the same session whose sealed scores differ.
type twins struct {
	one, other   *tuitest.Sim
	seen, hidden *screenings
}

func newTwins(t testing.TB, kind func(*model.Origin), people ...string) *twins {
	m := tuitest.RoomOf(t, framework.Builtin(), kind, people...)
	w := &twins{seen: &screenings{}, hidden: &screenings{}}
	w.one = tuitest.Opened(t, 120, 36, m.Clone(), w.seen.into)
	w.other = tuitest.Opened(t, 120, 36, m.Clone(), w.hidden.into)
	return w
}

// press presses a key in both; with differ an answer to a statement is another one.
func (w *twins) press(key string, differ bool) {
	twin := key
	if differ && hasLabel(w.one, key, "score", "don't know", "not applicable") {
		twin = otherwise(key)
	}
	w.one.Press(key)
	w.other.Press(twin)
}

// fault is what tells the two apart.
func (w *twins) fault() string {
	switch a, b := w.one.View(), w.other.View(); {
	case a != b:
		return "the screens differ:\n" + a + "\n" + b
	case len(w.seen.states) != len(w.hidden.states):
		return "the second screens were told something a different number of times"
	}
	for i, st := range w.seen.states {
		if !bytes.Equal(st, w.hidden.states[i]) {
			return "the second screens differ:\n" + string(st) + "\n" + string(w.hidden.states[i])
		}
	}
	return ""
}

func TestBlindTwinsLookAlikeUntilTheReveal(t *testing.T) {
	for _, second := range []bool{false, true} {
		w := newTwins(t, tuitest.Blind, tuitest.Four...)
		if second {
			for _, key := range strings.Fields("0 5 1 4 r R up") {
				w.press(key, false)
			}
		}
		for _, key := range strings.Fields("0 5 m d n left 3 left backspace left 5 up left left left 2 0 u ctrl+r H up a esc w c w up w left w " +
			"s tab down down tab pgup down pgup pgup pgup pgup m i esc y esc P esc ? esc g 1 enter c up 5") {
			w.press(key, true)
			if fault := w.fault(); fault != "" {
				t.Fatalf("after %q %s", key, fault)
			}
		}
		if w.one.Session().At(1).Revealed() {
			t.Fatal("the scores are not sealed")
		}
		w.press("r", true)
		w.press("y", true)
		if w.fault() == "" {
			t.Error("the twins had the same scores")
		}
	}
}

func TestBlindTwinsProperty(t *testing.T) {
	keys := append(slices.Clone(answers), strings.Fields("backspace left right up down tab shift+tab c u ctrl+r s t H esc q enter w f m pgdown pgup R v a end home")...)
	rapid.Check(t, func(rt *rapid.T) {
		kind, people := tuitest.Blind, tuitest.Four
		if rapid.Bool().Draw(rt, "anonymous") {
			kind, people = tuitest.Anonymous, []string{"", "", ""}
		}
		w := newTwins(t, kind, people...)
		pressed := rapid.SliceOfN(rapid.SampledFrom(keys), 1, 60).Draw(rt, "keys")
		for i, key := range pressed {
			if hasLabel(w.one, "y", "yes") || hasLabel(w.one, key, "reveal") {
				key = "n" // nothing is revealed here
			}
			w.press(key, true)
			if fault := w.fault(); fault != "" {
				rt.Fatalf("after key %d, %q, %s", i+1, key, fault)
			}
		}
	})
}

// hasLabel reports whether a key is that of a command with one of some labels.
func hasLabel(s *tuitest.Sim, key string, labels ...string) bool {
	c, ok := s.Command(key)
	return ok && slices.Contains(labels, c.Label)
}
