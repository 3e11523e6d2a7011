package letters

import (
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/theme"

	"pgregory.net/rapid"
)

func mixed() theme.Glyphs { return theme.NewGlyphs(theme.Mixed) }

func TestTheFontsHaveTheSameCharactersInOneHeight(t *testing.T) {
	small, large := smallFont(), largeFont()
	if small.height != 5 || large.height != 7 || len(small.glyphs) != len(large.glyphs) {
		t.Fatalf("%d characters of %d dots, %d of %d", len(small.glyphs), small.height, len(large.glyphs), large.height)
	}
	for _, f := range []font{small, large} {
		for r, g := range f.glyphs {
			if len(g) != f.height || small.glyphs[r] == nil || large.glyphs[r] == nil {
				t.Errorf("%q has %d rows", r, len(g))
			}
			for _, row := range g {
				if len(row) != g.width() || strings.Trim(row, "#.") != "" {
					t.Errorf("%q has the row %q", r, row)
				}
			}
		}
	}
}

// TestNoTwoCharactersLookTheSame: but for figures that are letters, too.
func TestNoTwoCharactersLookTheSame(t *testing.T) {
	for _, f := range []font{smallFont(), largeFont()} {
		seen := map[string]rune{}
		for r, g := range f.glyphs {
			drawn := strings.Join(g, "\n")
			if other, twice := seen[drawn]; twice && !strings.ContainsRune("O0", r) {
				t.Errorf("%q and %q look the same", r, other)
			}
			seen[drawn] = r
		}
	}
}

func TestTexts(t *testing.T) {
	small := Faces(mixed())[0]
	for _, c := range []struct {
		text  string
		width int
		want  string
	}{
		{"Ask a 5", 40, " ▄   ▄▄▄ ▄  ▄    ▄    ▄▄▄\n█▄█ ▀▄▄  █▄▀    █▄█   █▄▄\n█ █ ▄▄▄▀ █ ▀▄   █ █   ▄▄█"},
		{"£2 – 3%", 40, ""},
		{"tŷ", 20, "\n    ▄▀▄\n▄▄▄ ▄ ▄\n █  ▀▄▀\n █   █"},
		{"a b", 4, " ▄\n█▄█\n█ █\n▄▄\n█▄▀\n█▄▀"},
		{"too wide", 8, "<nothing>"},
		{"家庭", 80, "<nothing>"},
		{"", 80, "<nothing>"},
	} {
		got := strings.Join(small.Lines(c.text, c.width), "\n")
		if got == "" {
			got = "<nothing>"
		}
		if c.want != "" && got != c.want {
			t.Errorf("%q:\n%s\nwant\n%s", c.text, got, c.want)
		}
		if got == "<nothing>" && c.want == "" {
			t.Errorf("%q is not written", c.text)
		}
	}
}

func TestEveryTextOfAFrameworkHasLetters(t *testing.T) {
	for _, i := range framework.Shipped() {
		fw, err := i.Framework()
		if err != nil {
			t.Fatal(err)
		}
		for _, step := range fw.Steps {
			for _, st := range step.Statements {
				texts := []string{step.Title, step.Short, st.Text, st.Short}
				for _, l := range st.Levels {
					texts = append(texts, l.Text)
				}
				for _, s := range texts {
					if !known(spell(s)) {
						t.Errorf("%s: %q has a character without a letter", i.ID, s)
					}
				}
			}
		}
	}
	for _, s := range []string{"Llanfairpwllgwyngyll, Tŷ’r Ŵyl: âêîôûŵŷ ÀÉÏÖẂỲ", "£1,250 – “half” … 50% & more?", "½ day"} {
		if !known(spell(s)) {
			t.Errorf("%q has a character without a letter", s)
		}
	}
	for _, s := range []string{"家庭中心", "Семья", "\u202e", "😀"} {
		if known(spell(s)) && strings.TrimSpace(text.Line(s)) != "" {
			t.Errorf("there are letters for %q", s)
		}
	}
}

// TestLinesFit: no line is wider than it may be, and all letters of a size have the rows that
// the size says.
func TestLinesFit(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := rapid.StringOfN(rapid.RuneFrom([]rune("AbcŴŷ 12 3.,:?é'")), 1, 60, -1).Draw(rt, "text")
		width := rapid.IntRange(1, 200).Draw(rt, "width")
		set := rapid.SampledFrom(theme.GlyphSets()).Draw(rt, "glyphs")
		plain := strings.Map(func(r rune) rune {
			if strings.ContainsRune("Ŵŷé", r) {
				return 'w'
			}
			return r
		}, s)
		for i, f := range Faces(theme.NewGlyphs(set)) {
			for _, line := range f.Lines(s, width) {
				if text.Width(line) > width {
					rt.Fatalf("size %d: %d cells on %d", i, text.Width(line), width)
				}
			}
			if lines := f.Lines(plain, width); len(lines)%f.Rows() != 0 {
				rt.Fatalf("size %d: %d rows, of %d each", i, len(lines), f.Rows())
			}
		}
	})
}

func TestSizesGrow(t *testing.T) {
	for _, set := range theme.GlyphSets() {
		before := 2
		for i, f := range Faces(theme.NewGlyphs(set)) {
			if rows := f.Rows(); rows < before || rows < 3 {
				t.Errorf("%s: size %d has %d rows after %d", set, i, rows, before)
			} else {
				before = rows
			}
			if f.Gap() < 1 {
				t.Errorf("%s: size %d has no gap", set, i)
			}
		}
	}
}

func BenchmarkLines(b *testing.B) {
	f := Faces(mixed())[0]
	for b.Loop() {
		f.Lines("Every induction to the hub includes an initial analysis of the person's training needs.", 116)
	}
}
