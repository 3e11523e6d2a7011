package wall

import (
	"fmt"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/tui/theme"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
	"github.com/muesli/termenv"
	"pgregory.net/rapid"
)

func look(name theme.Name, set theme.GlyphSet, profile termenv.Profile) Look {
	return Look{Theme: theme.New(name, name != theme.Light, profile), Glyphs: theme.NewGlyphs(set)}
}

func plain() Look { return look(theme.Dark, theme.Mixed, termenv.Ascii) }

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
	}
}

func TestGolden(t *testing.T) {
	for name, st := range states(t) {
		for _, size := range [][2]int{{60, 18}, {80, 24}, {120, 36}} {
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
			if measure(line) != width {
				rt.Fatalf("%d cells on %d: %q", measure(line), width, line)
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
			if measure(line) != width {
				rt.Fatalf("%d cells on %d: %q", measure(line), width, line)
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
	return out
}

// TestTheRoomCanReadIt: from 80 × 24 on, and for most of it on 60 × 18, everything that
// matters is on the wall.
func TestTheRoomCanReadIt(t *testing.T) {
	for name, want := range map[string][]string{
		"sealed":          {"of 12 in", "Not started", "In place, well established"},
		"revealed":        {"11 scores", "median 3", "mixed", "1 doesn't know", "To discuss: lowest and highest"},
		"second":          {"round 2", "Round 1: 11 scores, median 3, mixed"},
		"second-revealed": {"median 3", "Round 1: 11 scores, median 3, mixed"},
		"agreed":          {"Consensus", "Good evidence of"},
		"no-consensus":    {"no consensus"},
		"open-timed":      {"4 of 12 in", "35 minutes left"},
		"next-step":       {"1 Priorities", "5 Success", "consensus", "individual mean"},
		"results":         {"Workforce needs assessment", "2 Needs"},
		"setup":           {"Northvale, spring 2026", "about to begin"},
	} {
		for _, size := range [][2]int{{80, 24}, {120, 36}, {250, 80}} {
			view := strings.Join(View(states(t)[name], plain(), size[0], size[1]), "\n")
			for _, text := range want {
				if text == "individual mean" && size[0] > 80 {
					continue // the strips beside the radar name the series
				}
				if !strings.Contains(view, text) {
					t.Errorf("%s at %v: %q is not there:\n%s", name, size, text, view)
				}
			}
		}
	}
}

// TestEveryScoreIsADot: as long as there is room, the dots over a point are as many as
// its count says.
func TestEveryScoreIsADot(t *testing.T) {
	l := plain()
	rapid.Check(t, func(rt *rapid.T) {
		sc := &Scores{}
		for i := range sc.Counts {
			sc.Counts[i] = rapid.IntRange(0, 7).Draw(rt, "count")
		}
		if sc.highest() == 0 {
			return
		}
		const pitch = 9
		rows := rapid.IntRange(9, 40).Draw(rt, "rows")
		lines := l.heap(sc, 6*pitch, rows)
		if len(lines) != rows {
			rt.Fatalf("%d lines", len(lines))
		}
		for score, n := range sc.Counts {
			dots := 0
			for _, line := range lines {
				column := string([]rune(line)[score*pitch : (score+1)*pitch])
				if strings.Contains(column, "▄") {
					dots++
				}
			}
			if dots != n {
				rt.Fatalf("%d dots for %d people:\n%s", dots, n, strings.Join(lines, "\n"))
			}
		}
	})
}

func BenchmarkView(b *testing.B) {
	st, l := revealedState(b), look(theme.Dark, theme.Mixed, termenv.TrueColor)
	for b.Loop() {
		View(st, l, 80, 24)
	}
}
