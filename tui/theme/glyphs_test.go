package theme

import (
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func TestParseGlyphs(t *testing.T) {
	for _, set := range GlyphChoices() {
		if got, err := ParseGlyphs(strings.ToUpper(string(set))); got != set || err != nil {
			t.Errorf("ParseGlyphs(%q) = %q, %v", set, got, err)
		}
	}
	_, err := ParseGlyphs("emoji")
	if want := `there is no set of glyphs "emoji": choose auto, mixed, blocks, half or ascii`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func pens(g Glyphs) []Pen { return []Pen{g.Solid, g.Dashed, g.Dotted, g.Grid} }

// eachGlyph calls visit for every glyph that a set can draw.
func eachGlyph(g Glyphs, visit func(string)) {
	v := reflect.ValueOf(g)
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.String && v.Type().Field(i).Name != "Set" {
			visit(f.String())
		}
	}
	for _, bar := range g.bars {
		visit(bar)
	}
	for _, pen := range pens(g) {
		for mask := 1; mask < 1<<pen.Parts(); mask++ {
			visit(string(pen.Rune(uint8(mask))))
		}
	}
}

func TestEveryGlyphIsOneCell(t *testing.T) {
	for _, set := range GlyphSets() {
		eachGlyph(NewGlyphs(set), func(glyph string) {
			if utf8.RuneCountInString(glyph) != 1 || ansi.StringWidth(glyph) != 1 {
				t.Errorf("%s: %q is not one rune in one cell", set, glyph)
			}
		})
	}
}

func TestSetsKeepTheirPromise(t *testing.T) {
	braille := func(r rune) bool { return r >= 0x2800 && r <= 0x28ff }
	quadrant := func(r rune) bool { return r >= 0x2596 && r <= 0x259f }
	tests := map[GlyphSet]func(rune) bool{
		Mixed:  func(rune) bool { return false },
		Blocks: braille,
		Half:   func(r rune) bool { return braille(r) || quadrant(r) || r == '▲' },
		ASCII:  func(r rune) bool { return r > '~' },
	}
	for set, forbidden := range tests {
		eachGlyph(NewGlyphs(set), func(glyph string) {
			if r, _ := utf8.DecodeRuneInString(glyph); forbidden(r) {
				t.Errorf("%s draws %q", set, glyph)
			}
		})
	}
}

func TestMarksOfSeriesDiffer(t *testing.T) {
	for _, set := range GlyphSets() {
		g := NewGlyphs(set)
		if g.Consensus == g.Individual || g.Individual == g.Baseline || g.Baseline == g.Consensus {
			t.Errorf("%s: %q %q %q", set, g.Consensus, g.Individual, g.Baseline)
		}
		for _, other := range []string{g.Consensus, g.Individual, g.Baseline, g.Together, g.Was, g.Dot, g.Focus} {
			if g.Target == other {
				t.Errorf("%s: a target looks like %q", set, other)
			}
		}
		if g.Done == g.Consensus || g.Empty == g.Baseline {
			t.Errorf("%s: a statement that is done looks like a mark of the radar: %q %q", set, g.Done, g.Empty)
		}
		if g.Done == g.Part || g.Part == g.Empty || g.Empty == g.Done {
			t.Errorf("%s: %q %q %q", set, g.Done, g.Part, g.Empty)
		}
	}
}

func TestPen(t *testing.T) {
	tests := []struct {
		pen   Pen
		parts [][2]int
		want  rune
	}{
		{braillePen(), nil, ' '},
		{braillePen(), [][2]int{{0, 0}}, '⠁'},
		{braillePen(), [][2]int{{1, 0}, {0, 3}}, '⡈'},
		{braillePen(), [][2]int{{1, 3}, {1, 2}, {0, 1}}, '⢢'},
		{quadrantPen(), [][2]int{{1, 0}, {0, 1}}, '▞'},
		{quadrantPen(), [][2]int{{0, 0}, {1, 1}}, '▚'},
		{quadrantPen(), [][2]int{{0, 1}, {1, 1}}, '▄'},
		{halfPen(), [][2]int{{0, 0}}, '▀'},
		{halfPen(), [][2]int{{0, 0}, {0, 1}}, '█'},
		{wholePen('#'), [][2]int{{0, 0}}, '#'},
		{wholePen('#'), nil, ' '},
	}
	for _, test := range tests {
		var mask uint8
		for _, part := range test.parts {
			mask |= test.pen.Bit(part[0], part[1])
		}
		if got := test.pen.Rune(mask); got != test.want {
			t.Errorf("%v of %d parts: %q, want %q", test.parts, test.pen.Parts(), got, test.want)
		}
	}
}

func TestPenBitsAreDistinct(t *testing.T) {
	for _, pen := range []Pen{braillePen(), quadrantPen(), halfPen(), wholePen('#')} {
		var all uint8
		for y := range pen.Down {
			for x := range pen.Across {
				if bit := pen.Bit(x, y); bit == 0 || all&bit != 0 {
					t.Errorf("part %d,%d of %d has bit %b", x, y, pen.Parts(), bit)
				} else {
					all |= bit
				}
			}
		}
	}
}

func TestBar(t *testing.T) {
	g := NewGlyphs(Mixed)
	tests := []struct {
		part, whole int
		want        string
	}{
		{0, 5, "·"}, {1, 100, "▁"}, {50, 100, "▄"}, {60, 100, "▅"}, {100, 100, "▇"}, {7, 5, "▇"}, {1, 0, "·"}, {-1, 3, "·"},
	}
	for _, test := range tests {
		if got := g.Bar(test.part, test.whole); got != test.want {
			t.Errorf("Bar(%d, %d) = %q, want %q", test.part, test.whole, got, test.want)
		}
	}
}

func TestFitIsExact(t *testing.T) {
	for _, set := range GlyphSets() {
		g := NewGlyphs(set)
		rapid.Check(t, func(t *rapid.T) {
			text := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{
				"日本語の名前", "a\nb\tc", "\x1b[31mred\x1b[0m", "e\u0301galite\u0301", "\xff\x9b31m", "👩‍👩‍👧 family",
			})).Draw(t, "text")
			width := rapid.IntRange(-2, 40).Draw(t, "width")
			got := g.Fit(text, width)
			if w := ansi.StringWidth(got); w != max(0, width) {
				t.Fatalf("Fit(%q, %d) = %q, %d cells wide", text, width, got, w)
			}
			if !utf8.ValidString(got) || strings.ContainsFunc(got, unicode.IsControl) {
				t.Fatalf("Fit(%q, %d) = %q", text, width, got)
			}
		})
	}
}

func TestCut(t *testing.T) {
	mixed, plain := NewGlyphs(Mixed), NewGlyphs(ASCII)
	tests := []struct {
		g     Glyphs
		text  string
		width int
		want  string
	}{
		{mixed, "2 Needs", 7, "2 Needs"},
		{mixed, "2 Needs", 6, "2 Nee…"},
		{plain, "2 Needs", 6, "2 Nee~"},
		{mixed, "日本語", 5, "日本…"},
		{mixed, "日本語", 4, "日…"},
		{mixed, "2 Needs", 0, ""},
	}
	for _, test := range tests {
		if got := test.g.Cut(test.text, test.width); got != test.want {
			t.Errorf("Cut(%q, %d) = %q, want %q", test.text, test.width, got, test.want)
		}
	}
}
