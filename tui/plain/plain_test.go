package plain_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/tui/plain"
	"familyhub/stocktake/tui/speech"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"

	"github.com/muesli/termenv"
	"pgregory.net/rapid"
)

// typist types lines, and takes note of those that must not show.
type typist struct {
	lines  []string
	hidden []string
}

func (ty *typist) Line() (string, error) {
	if len(ty.lines) == 0 {
		return "", io.EOF
	}
	line := ty.lines[0]
	ty.lines = ty.lines[1:]
	return line, nil
}

func (ty *typist) Hidden(string) (string, error) {
	line, err := ty.Line()
	ty.hidden = append(ty.hidden, line)
	return line, err
}

// aloud is the program as the accessible mode has it.
func aloud(c *tuitest.Setup) {
	c.Look = ui.NewLook(theme.Mono, theme.Words, theme.OnDark, termenv.Ascii)
	c.Later = plain.Later
}

// dialogue types lines into a program on a store, and returns what was said.
func dialogue(t testing.TB, m *tuitest.Memory, out io.Writer, lines ...string) (*tuitest.Sim, *typist, error) {
	s := tuitest.New(t, ui.AloudWidth, ui.AloudHeight, tuitest.On(m), aloud)
	ty := &typist{lines: lines}
	front := plain.New(s.App().(plain.Program), ty, out, func(work func()) { go work() })
	err := front.Run(context.Background())
	return s, ty, err
}

// TestWhatIsTypedIsNeverGuessed: what is nothing, or may be several things, changes nothing and is
// answered with what may be typed.
func TestWhatIsTypedIsNeverGuessed(t *testing.T) {
	for _, test := range []struct{ line, answer string }{
		{"xyzzy", "“xyzzy” is nothing that can be done here. Type ? for what can be typed."},
		{"7", "7 is not on the scale, 0 to 5: still Ann."},
		{"3 4 9", "Nothing was taken: “9” is not on the scale, 0 to 5."},
		{"12", "Nothing was taken: “12” is not on the scale, 0 to 5."},
		{"score", "Type 0 to 5 with it: Score the statement for the person in focus, and go on to the next."},
		{"", "Nothing was typed."},
		{"par", "Type one of these."},
		{"\x1b[31mred", "is nothing that can be done here."},
	} {
		var out bytes.Buffer
		m := tuitest.Room(t, framework.Builtin(), "Ann", "Bob")
		s, _, err := dialogue(t, m, &out, "open", "", "", "", "", "", "", "", "", "", test.line)
		if !errors.Is(err, io.EOF) {
			t.Errorf("%q ends with %v", test.line, err)
		}
		if !strings.Contains(out.String(), test.answer) {
			t.Errorf("%q is answered with\n%s\nand not with %q", test.line, out.String(), test.answer)
		}
		if got := s.Given(1); strings.ContainsAny(got, "0123456789") {
			t.Errorf("of %q was taken %q", test.line, got)
		}
	}
}

// TestSealedCardsDoNotShow: in a blind round cards are typed unseen, and nothing that is said depends on
// them before the reveal.
func TestSealedCardsDoNotShow(t *testing.T) {
	said := func(cards string) string {
		var out bytes.Buffer
		_, ty, _ := dialogue(t, tuitest.Voting(t), &out, "open", cards, "m")
		if len(ty.hidden) == 0 || ty.hidden[0] != cards {
			t.Errorf("%q was typed for all to see", cards)
		}
		return out.String()
	}
	if low, high := said("0 0 1 dk"), said("5 4 5 5"); low != high {
		t.Errorf("sealed cards are told apart:\n%s\n\n%s", low, high)
	}
}

// full is an output that takes so many bytes.
type full struct{ room int }

func (f *full) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, io.ErrClosedPipe
	}
	return len(p), nil
}

// TestNobodyListens: where the output goes no further the program ends, with everything saved.
func TestNobodyListens(t *testing.T) {
	const room = 3000
	m := tuitest.Room(t, framework.Builtin(), "Ann", "Bob")
	lines := append([]string{"open", "3 4"}, strings.Split(strings.Repeat("again,", 200), ",")...)
	s, ty, err := dialogue(t, m, &full{room}, lines...)
	if !errors.Is(err, io.ErrClosedPipe) || len(ty.lines) == 0 {
		t.Errorf("it ends with %v, %d lines before the end", err, len(ty.lines))
	}
	s.Saved()
	if got := s.Given(s.At()); got != "3 4" {
		t.Errorf("saved is %q", got)
	}
}

// TestAnyLines types all kinds of lines on all pages. Nothing may panic or wait, what is said must be
// harmless, and what the pages have is saved at the end.
func TestAnyLines(t *testing.T) {
	t.Chdir(t.TempDir())
	stores := []*tuitest.Memory{
		tuitest.NewMemory(), tuitest.Samples(t), tuitest.Room(t, framework.Builtin(), tuitest.Names(5)...), tuitest.Voting(t),
	}
	usual := strings.Split("?||again|where|more|1|2|3|item 2|0 1 2|score 3|3 dk na|consensus 2|reveal|next|go on|back|open|"+
		"new|yes|no|n|y|:save|:cancel|:back|:fields|:choices|:list|:none|add|remove 1|change 1|undo|redo|summary|board|"+
		"plan|by rank|"+
		"timeline|export|people|barriers|priorities|evidence|why|flag|guidance|history|review|targets|vote|find|close|enter|"+
		"find bar|next 10|up 3|first|last|under way|details|the end|park|agenda|time|wall|go to|what changed|save|step 2|12/3/2026|Ann|some words", "|")
	rapid.Check(t, func(rt *rapid.T) {
		m := rapid.SampledFrom(stores).Draw(rt, "store").Clone()
		line := rapid.OneOf(rapid.SampledFrom(usual), rapid.SampledFrom(usual), rapid.SampledFrom(usual),
			rapid.Map(rapid.SampledFrom(hostiletext.Typed()), func(h hostiletext.Text) string { return h.Value }))
		lines := rapid.SliceOfN(line, 5, 60).Draw(rt, "lines")
		var out bytes.Buffer
		s, _, err := dialogue(t, m, &out, lines...)
		if err != nil && !errors.Is(err, io.EOF) {
			rt.Fatalf("it ends with %v", err)
		}
		slices.SortFunc(lines, func(a, b string) int { return len(b) - len(a) }) // no short one may tear a long one
		for _, said := range strings.Split(out.String(), "\n") {
			if err := hostiletext.HarmlessScreen(said); err != nil {
				rt.Fatalf("%v: %q", err, said)
			}
			for _, typed := range lines { // may be repeated
				said = strings.ReplaceAll(strings.ReplaceAll(said, typed, ""), speech.Spell(typed), "")
			}
			if strings.ContainsAny(said, "─│╭╮█■▸\ue000\ue001\ue002\ue003\ue004") {
				rt.Fatalf("drawn: %q", said)
			}
		}
		s.AllSaved(rt)
	})
}

// TestAHistoryThatBeginsWhileItIsOpen: the time spent is written when the program is left.
func TestAHistoryThatBeginsWhileItIsOpen(t *testing.T) {
	var out bytes.Buffer
	s, _, err := dialogue(t, tuitest.Room(t, framework.Builtin(), tuitest.Names(5)...), &out, "1", "?", "?", "?", "history")
	if err != nil && !errors.Is(err, io.EOF) {
		t.Fatal(err)
	}
	s.AllSaved(t)
}

// TestHelpIsReadOn: what can be typed takes several lines, and an empty one reads on to the last of them.
func TestHelpIsReadOn(t *testing.T) {
	var out bytes.Buffer
	if _, _, err := dialogue(t, tuitest.Room(t, framework.Builtin(), "Ann", "Bob"), &out, append([]string{"open", "?"}, make([]string, 12)...)...); !errors.Is(err, io.EOF) {
		t.Fatal(err)
	}
	said := out.String()
	if !strings.Contains(said, "more lines: an empty line reads on") || !strings.Contains(said, "again says the page once more; where says") {
		t.Errorf("it is not read to its end:\n%s", said)
	}
}

// TestAlongAList: a number, words of an item, and so many items on or back lead to an item and no further.
func TestAlongAList(t *testing.T) {
	names := tuitest.Names(30)
	for _, test := range []struct{ lines, answer string }{
		{"people,next 10", "Now at 11. " + names[10]},
		{"people,next 100", "Now at 30. " + names[29]},
		{"people,last,up 5", "Now at 25. " + names[24]},
		{"people,last,first", "Now at 1. " + names[0]},
		{"people,find " + names[17], "Now at 18. " + names[17]},
		{"people," + names[17], "Now at 18. " + names[17]},
		{"people,find nobody of that name", "No item of the list has “nobody of that name”."},
		{"people,summary,export,minutes", "Now at Minutes (2)"},
		{"people,next 0", "“next 0” is nothing that can be done here."},
	} {
		var out bytes.Buffer
		m := tuitest.Room(t, framework.Builtin(), names...)
		s, _, err := dialogue(t, m, &out, append([]string{"open"}, strings.Split(test.lines, ",")...)...)
		if !errors.Is(err, io.EOF) {
			t.Errorf("%q ends with %v", test.lines, err)
		}
		if !strings.Contains(out.String(), test.answer) {
			t.Errorf("%q is answered with\n%s\nand not with %q", test.lines, out.String(), test.answer)
		}
		s.AllSaved(t)
	}
}

// TestWordsForDigits: what digits stand for on a page can be typed as the words that are said of it.
func TestWordsForDigits(t *testing.T) {
	var out bytes.Buffer
	s, _, _ := dialogue(t, tuitest.Samples(t), &out, "1", "plan", "review", "under way")
	if said := out.String(); !strings.Contains(said, "Review of the plan") {
		t.Fatal(said)
	}
	reviews := s.Session().Plan().Reviews()
	if n := len(reviews); n == 0 || len(reviews[n-1].Lines) != 1 || string(reviews[n-1].Lines[0].Status) != "under way" {
		t.Errorf("kept is %v after\n%s", reviews, out.String())
	}
}

// TestNothingSealedIsSaid: what else lies sealed in a blind session, the practice round, the dots of a vote and how
// likely people find a priority, is typed unseen, and nothing that is said depends on it before the reveal.
func TestNothingSealedIsSaid(t *testing.T) {
	vote := []model.Change{
		model.Add[model.Priority]{Item: model.Priority{ID: "pr1", What: "Ring the schools"}, At: model.End},
		model.Add[model.Priority]{Item: model.Priority{ID: "pr2", What: "Find a room"}, At: model.End},
		model.BeginVote{Each: 3},
	}
	for _, test := range []struct {
		name      string
		way       []string
		low, high string
		also      []model.Change
	}{
		{"practice", []string{"open", "O", "next", "next", "next"}, "0 0 1", "5 4 5", nil},
		{"vote", []string{"open", "board", "vote"}, "1 1", "2 2", vote},
		{"likelihood", []string{"open", "the end"}, "0 1 0", "5 4 5", vote[:2]},
	} {
		t.Run(test.name, func(t *testing.T) {
			said := func(typed string) string {
				var out bytes.Buffer
				m := tuitest.Voting(t)
				s := tuitest.New(t, 120, 40, tuitest.On(m))
				s.Press("enter")
				for _, c := range test.also {
					s.Did(c)
				}
				_, ty, _ := dialogue(t, m, &out, append(slices.Clone(test.way), typed, "again", "where", "xyzzy", "")...)
				if !slices.Contains(ty.hidden, typed) {
					t.Errorf("%q was typed for all to see:\n%s", typed, out.String())
				}
				return out.String()
			}
			if low, high := said(test.low), said(test.high); low != high {
				t.Errorf("what is sealed is told apart:\n%s\n\n%s", low, high)
			}
		})
	}
}
