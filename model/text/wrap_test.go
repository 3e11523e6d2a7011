package text

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestWordsStayWhole(t *testing.T) {
	const address = "https://example.org/a/very/long/address"
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", []string{""}},
		{"multi-agency responsibilities", []string{"multi-agency", "responsibilities"}},
		{"see " + address + " for more", []string{"see", address, "for more"}},
		{"Llanfairpwllgwyngyll", []string{"Llanfairpwllgwyngyll"}},
		{"tŷ ŵyn", []string{"tŷ ŵyn"}},
		{"长长长长长长长，长长长", []string{"长长长长长长", "长，长长长"}},
		{"（长长长长长长）", []string{"（长长长长长", "长）"}},
		{"ab王小明王小明王小明", []string{"ab王小明王小", "明王小明"}},
		{"it is from 3 of 4", []string{"it is from", "3 of 4"}},
		{"one\ntwo", []string{"one", "two"}},
	} {
		if diff := cmp.Diff(c.want, Words(c.text, 12)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.text, diff)
		}
	}
}

// Whatever people wrote: nothing that is made from it is wider than asked for, and cut,
// filled or beside other text it keeps its width.
func TestWidthsHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, width := hostile().Draw(t, "text"), rapid.IntRange(2, 40).Draw(t, "width")
		line := Alone(Line(s))
		if got := ansi.StringWidth("|" + line + "|"); got != Width(line)+2 || Width(line) != ansi.StringWidth(line) {
			t.Errorf("%q is %d cells beside two, and %d alone", line, got, Width(line))
		}
		if n := Width(Cut(line, width, "…")); n > width || Width(line) <= width && n != Width(line) {
			t.Errorf("%q cut to %d has %d cells", line, width, n)
		}
		if n := Width(CutFront(line, width, "…")); n > width {
			t.Errorf("the end of %q cut to %d has %d cells", line, width, n)
		}
		if n := Width(Fit(line, width, "…")); n != width {
			t.Errorf("%q fitted to %d has %d cells", line, width, n)
		}
		for _, l := range Wrap(s, width) {
			if Width(l) > width || strings.Contains(l, "\n") {
				t.Errorf("%q wrapped to %d has the line %q", s, width, l)
			}
		}
		if got, want := strings.Fields(strings.Join(Words(Lines(s), width), " ")), strings.Fields(Lines(s)); strings.Join(got, "") != strings.Join(want, "") {
			t.Errorf("%q is %q in lines", want, got)
		}
	})
}

// Cut has a shorter way for what most texts are, and ends where the library would.
func TestCutIsThatOfTheLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.SampledFrom([]rune("ab ·é–…—▸█"))).Draw(t, "text")
		width, ellipsis := rapid.IntRange(1, 12).Draw(t, "width"), rapid.SampledFrom([]string{"", "…", "..."}).Draw(t, "ellipsis")
		want := ansi.Truncate(s, width, ellipsis)
		if ellipsis != "" && Width(s) > width && strings.HasSuffix(want, ellipsis+ellipsis) {
			want = strings.TrimSuffix(want, ellipsis)
		}
		if got := Cut(s, width, ellipsis); got != want {
			t.Errorf("%q cut to %d is %q, and with the library %q", s, width, got, want)
		}
	})
}

func TestCutAndPad(t *testing.T) {
	for name, v := range map[string]struct{ got, want string }{
		"cut":                 {Cut("one two", 4, "…"), "one…"},
		"cut to nothing":      {Cut("one", 0, "…"), ""},
		"cut what was cut":    {Cut("one… two", 5, "…"), "one…"},
		"cut painted":         {Cut("\x1b[1mone two\x1b[0m", 4, "…"), "\x1b[1mone…\x1b[0m"},
		"cut wide":            {Cut("王小明", 4, "…"), "王…"},
		"cut in ASCII":        {Cut("one two", 5, ".."), "one.."},
		"the end":             {CutFront("/home/ann/file", 6, "…"), "…/file"},
		"fit":                 {Fit("one", 5, "…"), "one  "},
		"figures":             {PadLeft("12", 4), "  12"},
		"wide already":        {Pad("one two", 3), "one two"},
		"an excerpt":          {Excerpt("one\x1b[31m two\nthree", 8), "one two…"},
		"a whole excerpt":     {Excerpt("one", 3), "one"},
		"a part of a text":    {Span(" one\x00 "), " one "},
		"a path":              {Path("/tmp/a b"), "/tmp/a b"},
		"a path to be quoted": {Path("/tmp/\x1b[2J"), `"/tmp/\x1b[2J"`},
	} {
		if v.got != v.want {
			t.Errorf("%s: %q, want %q", name, v.got, v.want)
		}
	}
}
