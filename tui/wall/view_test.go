package wall

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/wall/letters/letterstest"
	"familyhub/stocktake/tui/wall/slide"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
	"github.com/muesli/termenv"
	"pgregory.net/rapid"
)

func look(name theme.Name, set theme.GlyphSet, profile termenv.Profile) slide.Look {
	return slide.Look{Theme: theme.New(name, theme.Background(name), profile), Glyphs: theme.NewGlyphs(set)}
}

func plain() slide.Look { return look(theme.Dark, theme.Mixed, termenv.Ascii) }

// states are the pictures that a room sees, by name.
func states(t testing.TB) map[string]State {
	crowd := newRoom(t, 30)
	crowd.cards(statement, 1, "342135d34431332133445543342322")
	waiting := crowd.state()
	crowd.do(model.Reveal{Statement: statement, Round: 1})
	open := newRoom(t, 12, func(o *model.Origin) { o.Blind = false })
	open.cards(statement, 1, "3421")
	minutes := 35
	timed := Of(open.Session(), at(model.StatementPage, statement), Options{MinutesLeft: &minutes})
	alone := newRoom(t, 0)
	alone.do(agree(model.Points(4)))
	return map[string]State{
		"none":                {},
		"setup":               Of(newRoom(t, 12).Session(), at(model.SetUpPage, 0), Options{}),
		"empty":               stateOf(t, func(*room) {}),
		"sealed":              sealedState(t),
		"sealed-crowd":        waiting,
		"revealed":            revealedState(t),
		"revealed-crowd":      crowd.state(),
		"second":              secondState(t),
		"second-revealed":     secondRevealedState(t),
		"agreed":              agreedState(t),
		"no-consensus":        noConsensusState(t),
		"open-timed":          timed,
		"agreed-without-room": alone.state(),
		"introduction":        Of(newRoom(t, 12).Session(), at(model.IntroPage, 1), Options{}),
		"next-step":           sampleState(t, at(model.IntroPage, 3)),
		"results":             sampleState(t, at(model.ResultsPage, 2)),
		"summary":             sampleState(t, at(model.SummaryPage, 0)),
		"clock":               clocked(stateOf(t, func(*room) {})),
	}
}

// clocked is a state with a timer.
func clocked(st State) State {
	st.Slide.Clock = &slide.Clock{Seconds: 90, Words: "in pairs"}
	return st
}

func TestGolden(t *testing.T) {
	for name, st := range states(t) {
		sizes := [][2]int{{80, 24}}
		if slices.Contains([]string{"empty", "sealed", "revealed", "second-revealed", "results"}, name) {
			sizes = [][2]int{{60, 18}, {80, 24}, {120, 36}, {200, 60}}
		}
		for _, size := range sizes {
			name := fmt.Sprintf("%s-%dx%d", name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				golden.Compare(t, name, []byte(strings.Join(View(st, plain(), size[0], size[1]), "\n")+"\n"))
			})
		}
	}
}

func TestGoldenColours(t *testing.T) {
	for _, name := range []theme.Name{theme.Dark, theme.Light} {
		st := agreedState(t)
		golden.Compare(t, "agreed-80x24-"+string(name), []byte(strings.Join(View(st, look(name, theme.Mixed, termenv.TrueColor), 80, 24), "\n")+"\n"))
	}
	golden.Compare(t, "agreed-80x24-ascii", []byte(strings.Join(View(agreedState(t), look(theme.Mono, theme.ASCII, termenv.Ascii), 80, 24), "\n")+"\n"))
}

// TestEverySizeIsFilledExactly: no size is too small or too large, and colours change no
// text.
func TestEverySizeIsFilledExactly(t *testing.T) {
	all := states(t)
	rapid.Check(t, func(rt *rapid.T) {
		st := all[rapid.SampledFrom(names(all)).Draw(rt, "state")]
		width, height := rapid.IntRange(1, 250).Draw(rt, "width"), rapid.IntRange(1, 80).Draw(rt, "height")
		set := rapid.SampledFrom(theme.GlyphSets()).Draw(rt, "glyphs")
		lines := View(st, look(theme.Dark, set, termenv.Ascii), width, height)
		if len(lines) != height {
			rt.Fatalf("%d lines on %d rows", len(lines), height)
		}
		for _, line := range lines {
			if text.Width(line) != width {
				rt.Fatalf("%d cells on %d: %q", text.Width(line), width, line)
			}
		}
		coloured := View(st, look(theme.Dark, set, termenv.TrueColor), width, height)
		if diff := cmp.Diff(lines, strings.Split(ansi.Strip(strings.Join(coloured, "\n")), "\n")); diff != "" {
			rt.Fatalf("colours change the text:\n%s", diff)
		}
	})
}

// TestAnyStateCanBeDrawn: what comes over a socket may be anything.
func TestAnyStateCanBeDrawn(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		st := rapid.Make[State]().Draw(rt, "state")
		width, height := rapid.IntRange(1, 100).Draw(rt, "width"), rapid.IntRange(1, 40).Draw(rt, "height")
		for _, line := range View(st, plain(), width, height) {
			if text.Width(line) != width {
				rt.Fatalf("%d cells on %d: %q", text.Width(line), width, line)
			}
			if strings.ContainsAny(line, "\x00\x07\x1b\n\r\u009b\u202e") {
				rt.Fatalf("a control character: %q", line)
			}
		}
	})
}

func names(all map[string]State) []string {
	var out []string
	for name := range all {
		out = append(out, name)
	}
	slices.Sort(out)
	return out
}

// TestTheRoomCanReadIt: from 80 × 24 on everything that matters is on the wall, and what a room
// must read from its last row in block letters.
func TestTheRoomCanReadIt(t *testing.T) {
	all := states(t)
	for name, want := range map[string]struct{ large, small []string }{
		"empty":               {[]string{"7"}, []string{"0", "5", "induct"}},
		"sealed":              {[]string{"7", "9 of 12 in"}, nil},
		"revealed":            {[]string{"Ask a 5", "what"}, []string{"median 3, people disagree"}},
		"second":              {[]string{"round 2"}, nil},
		"second-revealed":     {nil, []string{"Round 1", "Round 2", "median 3", "8 moved"}},
		"agreed":              {[]string{"Consensus 3"}, nil},
		"no-consensus":        {[]string{"consensus"}, nil},
		"agreed-without-room": {[]string{"Consensus 4"}, nil},
		"open-timed":          {[]string{"4 of 12"}, []string{"35 minutes left"}},
		"next-step":           {[]string{"3", "Plan"}, []string{"1 Priorities", "5 Success", "consensus"}},
		"results":             {[]string{"2", "3.0"}, []string{"2 Needs"}},
		"setup":               {[]string{"Northvale,"}, nil},
		"clock":               {[]string{"1:30", "7"}, nil},
	} {
		for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 60}, {250, 80}} {
			view := strings.Join(View(all[name], plain(), size[0], size[1]), "\n")
			for _, words := range want.large {
				if !letterstest.Shows(view, words, plain().Glyphs) {
					t.Errorf("%s at %v: %q is not there in block letters:\n%s", name, size, words, view)
				}
			}
			for _, words := range want.small {
				if !strings.Contains(view, words) && !letterstest.Shows(view, words, plain().Glyphs) {
					t.Errorf("%s at %v: %q is not there:\n%s", name, size, words, view)
				}
			}
		}
	}
}

func BenchmarkView(b *testing.B) {
	st, l := revealedState(b), look(theme.Dark, theme.Mixed, termenv.TrueColor)
	for b.Loop() {
		View(st, l, 80, 24)
	}
}
