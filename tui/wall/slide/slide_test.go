package slide

import (
	"fmt"
	"strings"
	"testing"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/wall/letters/letterstest"

	"github.com/muesli/termenv"
	"pgregory.net/rapid"
)

func look(set theme.GlyphSet) Look {
	return Look{Theme: theme.New(theme.Dark, theme.OnDark, termenv.Ascii), Glyphs: theme.NewGlyphs(set)}
}

func draw(s Slide, width, height int) string {
	return strings.Join(Draw(s, look(theme.Mixed), width, height), "\n")
}

func large(t *testing.T, screen string, texts ...string) {
	t.Helper()
	for _, s := range texts {
		if !letterstest.Shows(screen, s, theme.NewGlyphs(theme.Mixed)) {
			t.Errorf("%q is not there in block letters:\n%s", s, screen)
		}
	}
}

func plain(t *testing.T, screen string, texts ...string) {
	t.Helper()
	for _, s := range texts {
		if !strings.Contains(screen, s) {
			t.Errorf("%q is not there:\n%s", s, screen)
		}
	}
}

func ptr[T any](v T) *T { return &v }

// TestBarsAreAsLongAsTheirPartOfAll: twelve of twelve is the longest bar that there is.
func TestBarsAreAsLongAsTheirPartOfAll(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		counts := make([]int, 6)
		all := 0
		for i := range counts {
			counts[i] = rapid.IntRange(0, 12).Draw(rt, "count")
			all += counts[i]
		}
		if all == 0 {
			return
		}
		const width, most = 80, 80 - len("5  ") - len(" 12")
		lines := Draw(Slide{Rounds: []Round{{Counts: counts}}}, look(theme.Mixed), width, len(counts))
		if len(lines) != len(counts) {
			rt.Fatalf("%d lines", len(lines))
		}
		for i, line := range lines {
			value := len(counts) - 1 - i
			n := counts[value]
			cells := strings.Count(line, "▄")
			least, longest := most*n/all-2, max(most*n/all+1, 1)
			if !strings.HasPrefix(line, fmt.Sprint(value)) || cells > longest || n > 0 && (cells < max(least, 1) || !strings.Contains(line, fmt.Sprint(" ", n))) || n == 0 && cells > 0 {
				rt.Fatalf("%d of %d is %d cells of %d: %q", n, all, cells, most, line)
			}
		}
	})
}

func TestTheLastTwoRoundsStandBesideEachOther(t *testing.T) {
	rounds := []Round{
		{Title: "Round 1", Counts: []int{9, 0, 0, 0, 0, 0}, Note: "first"},
		{Title: "Round 2", Counts: []int{0, 7, 0, 0, 0, 0}, Note: "second"},
		{Title: "Round 3", Counts: []int{0, 0, 5, 0, 0, 0}, Note: "third"},
	}
	both := draw(Slide{Rounds: rounds}, 80, 10)
	plain(t, both, "Round 2", "Round 3", "second", "third")
	if strings.Contains(both, "Round 1") || strings.Index(both, "Round 2") > strings.Index(both, "Round 3") {
		t.Error(both)
	}
	if narrow := draw(Slide{Rounds: rounds}, 40, 10); strings.Contains(narrow, "Round 2") || !strings.Contains(narrow, "Round 3") {
		t.Errorf("two rounds on 40 cells:\n%s", narrow)
	}
}

func TestChangesGoFromThenToNow(t *testing.T) {
	changes := []Change{
		{"Priorities", ptr(2.0), ptr(4.0)}, {"Needs", ptr(3.0), ptr(1.5)}, {"Plan", ptr(2.0), ptr(2.0)}, {"Delivery", nil, ptr(2.0)},
	}
	screen := draw(Slide{Title: "What changed", Changes: changes}, 80, 10)
	plain(t, screen, "4.0 +2.0", "1.5 -1.5", "2.0 =", "2.0 new")
	for name, marks := range map[string]string{"Priorities": "○─", "Needs": "●─"} {
		for line := range strings.SplitSeq(screen, "\n") {
			if strings.HasPrefix(line, name) && !strings.Contains(line, marks) {
				t.Errorf("%s: %q", name, line)
			}
		}
	}
	large(t, draw(Slide{Title: "What changed", Changes: changes}, 116, 34), "4.0 +2.0", "Needs")
}

// TestAveragesAreReadFromSixMetres: each step's name and figure are block letters, around the radar
// where they leave it room, and otherwise beside a bar.
func TestAveragesAreReadFromSixMetres(t *testing.T) {
	steps := []Average{
		{Number: 1, Short: "Priorities", Consensus: ptr(3.8), Individual: ptr(3.6), Baseline: ptr(2.0)},
		{Number: 2, Short: "Needs", Consensus: ptr(3.0), Individual: ptr(3.2), Focus: true},
		{Number: 3, Short: "Plan", Individual: ptr(2.6)},
		{Number: 4, Short: "Delivery", Consensus: ptr(1.2), Target: ptr(4.0)},
		{Number: 5, Short: "Success"},
	}
	for name, v := range map[string]struct {
		width, height int
		radar         bool
	}{
		"80x24": {76, 23, false}, "120x36": {116, 34, true}, "200x60": {196, 58, true},
	} {
		t.Run(name, func(t *testing.T) {
			screen := draw(Slide{Title: "Needs 3.0", Radar: steps}, v.width, v.height)
			large(t, screen, "1 Priorities", "2 Needs", "3 Plan", "4 Delivery", "3.8", "3.0", "2.6", "1.2")
			plain(t, screen, "none yet")
			for _, mark := range []string{"○", "◇"} {
				if !strings.Contains(screen, mark) {
					t.Errorf("no %s:\n%s", mark, screen)
				}
			}
			if got := strings.Contains(screen, "⠂"); got != v.radar {
				t.Errorf("a radar: %v:\n%s", got, screen)
			}
		})
	}
	small := draw(Slide{Title: "Needs 3.0", Radar: steps}, 56, 17)
	plain(t, small, "1 Priorities", "2 Needs", "none yet")
	large(t, small, "3.8", "3.0", "2.6", "1.2")
}

// TestManyStepsAndNamesWithoutLettersAreStillThere draws twelve steps, and names in Chinese.
func TestManyStepsAndNamesWithoutLettersAreStillThere(t *testing.T) {
	var steps []Average
	for i := range 12 {
		steps = append(steps, Average{Number: i + 1, Short: "人材育成", Consensus: ptr(float64(i) / 4)})
	}
	for _, size := range [][2]int{{56, 17}, {76, 23}, {116, 34}, {196, 58}} {
		for _, n := range []int{5, 12} {
			screen := draw(Slide{Title: "Summary", Radar: steps[:n]}, size[0], size[1])
			for i := range n {
				plain(t, screen, fmt.Sprintf("%d 人材育成", i+1))
			}
		}
	}
	large(t, draw(Slide{Title: "Summary", Radar: steps[:5]}, 116, 34), "0.2", "1.0")
}

func TestVotesAreBars(t *testing.T) {
	votes := Slide{Title: "Where do our dots go?", Bars: []Bar{{"One induction", 7, true}, {"A lead for early help", 2, false}, {"Family voice", 0, false}}}
	plain(t, draw(votes, 76, 21), "A lead for early help")
	screen := draw(votes, 116, 34)
	large(t, screen, "One induction", "7", "2")
}

func TestWhatHasNoRoomIsCountedOrLeftOut(t *testing.T) {
	var points []string
	for i := range 40 {
		points = append(points, fmt.Sprintf("point %d", i+1))
	}
	plain(t, draw(Slide{Title: "The plan", Points: points}, 80, 15), "point 1", "and 30 more")
	screen := draw(Slide{Title: "The plan", Points: points, Text: strings.Repeat("a paragraph ", 70)}, 80, 15)
	large(t, screen, "The plan")
	plain(t, screen, "point 1")
	if strings.Contains(screen, "a paragraph") {
		t.Errorf("a paragraph stays that has no room:\n%s", screen)
	}
}

// TestTheClockIsSeenAtOnce: however much else there is to see.
func TestTheClockIsSeenAtOnce(t *testing.T) {
	levels := make([]Level, 6)
	for i := range levels {
		levels[i] = Level{i, "A label", strings.Repeat("what it means ", 8), strings.Repeat("what it is here ", 8)}
	}
	for _, size := range [][2]int{{76, 21}, {116, 33}, {196, 57}} {
		s := Slide{Number: 7, Title: "Short", Statement: strings.Repeat("A long statement ", 12), Levels: levels, Clock: &Clock{65, "in pairs"}}
		large(t, draw(s, size[0], size[1]), "1:05")
		s.Clock.Seconds = 0
		large(t, draw(s, size[0], size[1]), "Time is up")
	}
}

// TestTextsWithoutLettersArePlain: nothing is left out because a font does not have it.
func TestTextsWithoutLettersArePlain(t *testing.T) {
	screen := draw(Slide{Number: 3, Title: "培训需求", Statement: "每位新员工都有培训需求分析。", Ask: "请5分和0分的人说说", Points: []string{"一个入职培训"}}, 80, 24)
	plain(t, screen, "每位新员工都有培训需求分析。", "请5分和0分的人说说", "一个入职培训")
	large(t, draw(Slide{Title: "Tŷ'r Ŵyl, £5"}, 80, 24), "Tŷ'r", "Ŵyl,", "£5")
}

// TestMoreRoomNeverTakesAWordAway: a slide that shows a part in a small window shows it in a
// larger one, too.
func TestMoreRoomNeverTakesAWordAway(t *testing.T) {
	s := Slide{Number: 7, Title: "Training", Ask: "Who knows?", Count: &Count{3, 12, "in"}, Agreed: &Agreed{Score: ptr(3), Label: "Good"}}
	shows := func(screen, words string) bool {
		return strings.Contains(screen, words) || letterstest.Shows(screen, words, theme.NewGlyphs(theme.Mixed))
	}
	for _, words := range []string{"Training", "Who", "12", "Consensus"} {
		seen := false
		for height := 1; height < 60; height++ {
			screen := draw(s, 100, height)
			if now := shows(screen, words); seen && !now {
				t.Errorf("%q is gone at %d rows:\n%s", words, height, screen)
			} else {
				seen = seen || now
			}
		}
		if !seen {
			t.Errorf("%q is never seen", words)
		}
	}
}

// Of a list that is too long for block letters the point that the room is at has them.
func TestThePointTheRoomIsAtIsLarge(t *testing.T) {
	points := make([]string, 8)
	for i := range points {
		points[i] = fmt.Sprintf("%d  Take the values to the health teams", i+1)
	}
	s := Slide{Title: "What we want to do", Points: points}
	for at := range points {
		s.Point = at + 1
		screen := draw(s, 120, 36)
		if !letterstest.Shows(screen, "TAKE THE VALUES", look(theme.Mixed).Glyphs) || strings.Contains(screen, points[at]) {
			t.Errorf("point %d is not large:\n%s", at+1, screen)
		}
		for i, other := range points {
			if i != at && !strings.Contains(screen, other) {
				t.Errorf("at point %d, %d is not there:\n%s", at+1, i+1, screen)
			}
		}
	}
}

func TestEverySizeFits(t *testing.T) {
	all := Slide{
		Number: 12, Title: "Title", Statement: "The statement", Text: "Text", Points: []string{"a", "b"}, Point: 2,
		Levels: []Level{{0, "None", "nothing", "here"}, {1, "Some", "", ""}}, Rounds: []Round{{Counts: []int{1, 2}}},
		Agreed: &Agreed{}, Radar: []Average{{1, "One", ptr(1.0), nil, nil, ptr(4.0), false}, {2, "Two", nil, nil, nil, nil, true}},
		Changes: []Change{{"a", ptr(1.0), ptr(2.0)}}, Bars: []Bar{{"b", 3, false}}, Count: &Count{1, 40, "in"}, Ask: "Why?", Clock: &Clock{5, "now"},
	}
	if all.Empty() || !(Slide{Title: "only a title"}).Empty() {
		t.Error("what is empty is told wrongly")
	}
	rapid.Check(t, func(rt *rapid.T) {
		width, height := rapid.IntRange(1, 220).Draw(rt, "width"), rapid.IntRange(1, 70).Draw(rt, "height")
		set := rapid.SampledFrom(theme.GlyphSets()).Draw(rt, "glyphs")
		lines := Draw(all, look(set), width, height)
		if len(lines) > height {
			rt.Fatalf("%d lines on %d", len(lines), height)
		}
		for _, line := range lines {
			if text.Width(line) > width {
				rt.Fatalf("%d cells on %d: %q", text.Width(line), width, line)
			}
			if set == theme.ASCII && !text.ASCII(line) {
				rt.Fatalf("not in plain characters: %q", line)
			}
		}
	})
}
