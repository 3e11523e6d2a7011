package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestHostileTextsBecomeInert(t *testing.T) {
	for name, v := range map[string]struct{ in, line, text string }{
		"plain":           {"No shared rooms.", "No shared rooms.", "No shared rooms."},
		"empty":           {"", "", ""},
		"only space":      {" \t\n ", "", ""},
		"spaces":          {"  a   b ", "a b", "a   b"},
		"tab":             {"a\tb", "a b", "a b"},
		"lines":           {"a \r\nb\n\n c", "a b c", "a\nb\n\n c"},
		"CR alone":        {"safe text\rrm -rf", "safe text rm -rf", "safe text\nrm -rf"},
		"vertical tab":    {"a\vb\fc", "a b c", "a b c"},
		"other line ends": {"a\u2028b\u2029c\u0085d", "a b c d", "a\nb\nc\nd"},
		"odd spaces":      {"a\u00a0b\u3000c\u2009d", "a b c d", "a b c d"},

		"CSI colour":          {"\x1b[1;31mred\x1b[0m", "red", "red"},
		"CSI private":         {"a\x1b[?1049hb", "ab", "ab"},
		"CSI unfinished":      {"a\x1b[31", "a", "a"},
		"CSI broken by text":  {"a\x1b[3é", "aé", "aé"},
		"CSI at a line's end": {"a\x1b[3\nb", "a b", "a\nb"},
		"CSI as C1, UTF-8":    {"a\u009b31mred", "ared", "ared"},
		"CSI as C1, raw":      {"a\x9b31mred", "a31mred", "a31mred"},
		"OSC title":           {"a\x1b]0;owned\x07b", "ab", "ab"},
		"OSC 8 link":          {"\x1b]8;;http://x.example\x1b\\here\x1b]8;;\x1b\\", "here", "here"},
		"OSC 52 clipboard":    {"a\x1b]52;c;cm0gLXJm\x07b", "ab", "ab"},
		"OSC as C1, UTF-8":    {"a\u009d52;c;x\u009cb", "ab", "ab"},
		"OSC unfinished":      {"a\x1b]0;b\nc", "a c", "a\nc"},
		"OSC to the end":      {"a\x1b]0;b", "a", "a"},
		"DCS":                 {"a\x1bPq#0;2\x1b\\b", "ab", "ab"},
		"SOS, PM and APC":     {"a\x1bXx\x1b\\b\x1b^x\x1b\\c\x1b_x\x1b\\d", "abcd", "abcd"},
		"reset":               {"a\x1bcb", "acb", "acb"},
		"escape alone":        {"a\x1b", "a", "a"},
		"escapes in a row":    {"\x1b\x1b[31m\x1b\x1b", "", ""},
		"sequence in pieces":  {"\x1b\x00[31mred", "[31mred", "[31mred"},
		"NUL and friends":     {"a\x00b\x07c\x08d\x7fe", "abcde", "abcde"},
		"C1":                  {"a\u0080b\u0090", "ab", "ab"},

		"bidi override":    {"a\u202eb\u202c", "ab", "ab"},
		"bidi isolate":     {"\u2066a\u2069b", "ab", "ab"},
		"bidi marks":       {"a\u200e\u200f\u061cb", "ab", "ab"},
		"zero width":       {"A\u200bn\u2060n\ufeff", "Ann", "Ann"},
		"soft hyphen":      {"a\u00adb", "ab", "ab"},
		"only invisible":   {"\u200b\u200d\u2060\u200c\u00ad", "", ""},
		"tags":             {"a\U000e0041\U000e007fb", "ab", "ab"},
		"private use":      {"a\ue0b0\U000f0000b", "ab", "ab"},
		"no character":     {"a\uffff\ufdd0b", "ab", "ab"},
		"replacement":      {"a\ufffdb", "ab", "ab"},
		"invalid UTF-8":    {"a\xff\xc3\xe2\x82b", "ab", "ab"},
		"surrogate":        {"a\xed\xa0\x80b", "ab", "ab"},
		"overlong escape":  {"a\xc0\x9b[31m", "a[31m", "a[31m"},
		"pieces of a rune": {"a\xe2\x1b[m\x80\xae", "a", "a"},

		"marks":                       {"Z" + strings.Repeat("\u0301", 50), "Z" + strings.Repeat("\u0301", 6), "Z" + strings.Repeat("\u0301", 6)},
		"marks between Hidden ones":   {"Z" + strings.Repeat("\u0301\u200b", 50), "Z" + strings.Repeat("\u0301", 6), "Z" + strings.Repeat("\u0301", 6)},
		"marks between invalid bytes": {"Z" + strings.Repeat("\u0301\xff", 50), "Z" + strings.Repeat("\u0301", 6), "Z" + strings.Repeat("\u0301", 6)},
		"marks between sequences":     {"Z" + strings.Repeat("\u0301\x1b[m", 50), "Z" + strings.Repeat("\u0301", 6), "Z" + strings.Repeat("\u0301", 6)},
		"marks between joiners":       {"Z" + strings.Repeat("\u0301\u200d", 50), "Z\u0301\u200d" + strings.Repeat("\u0301", 5), "Z\u0301\u200d" + strings.Repeat("\u0301", 5)},
		"joiners":                     {"a" + strings.Repeat("\u200d\u200c", 50) + "b", "a\u200db", "a\u200db"},
		"Joiner at the beginning":     {"\u200da \u200cb", "a b", "a b"},
	} {
		if got := Line(v.in); got != v.line {
			t.Errorf("%s: the line is %q, want %q", name, got, v.line)
		}
		if got := Lines(v.in); got != v.text {
			t.Errorf("%s: the text is %q, want %q", name, got, v.text)
		}
	}
}

func TestWritingOfAnyScriptStays(t *testing.T) {
	for name, text := range map[string]string{
		"Welsh":             "Canolfan i Deuluoedd, Tŷ’r Ŵyl, Llŷn",
		"Welsh, decomposed": "Ty\u0302 W\u0302yl",
		"Chinese":           "家庭中心,工作人员。",
		"Arabic":            "مركز العائلة",
		"Arabic, vowelled":  "مُحَمَّدٌ",
		"Hebrew, pointed":   "בְּרֵאשִׁ֖ית",
		"Persian":           "می\u200cخواهم خانه\u200cها",
		"Hindi":             "क्ष क्\u200dष",
		"Sinhala":           "ක්\u200dරියා ශ්\u200dරී",
		"Bengali":           "র\u200d্যাব",
		"Thai":              "ที่นี่น้ำ",
		"Korean":            "가족 허브",
		"Vietnamese":        "Nguyễn Thị Ngọc",
		"family":            "👩\u200d👩\u200d👧\u200d👦",
		"rainbow":           "🏳\ufe0f\u200d🌈",
		"heart":             "👩🏽\u200d❤\ufe0f\u200d💋\u200d👨🏿",
		"keycap":            "5\ufe0f\u20e3",
		"flag":              "🇬🇧",
		"quotes":            "“We don’t” – 50 % … £5 ≥ 3½",
	} {
		if got := Line(text); got != text {
			t.Errorf("%s: the line %+q became %+q", name, text, got)
		}
		if got := Lines(text); got != text {
			t.Errorf("%s: the text %+q became %+q", name, text, got)
		}
	}
}

// hostile draws texts from the pieces that do harm, put together anyhow.
func hostile() *rapid.Generator[string] {
	piece := rapid.SampledFrom([]string{
		"a", "b c", " ", "  ", "\n", "\r", "\r\n", "\t", "\x1b", "\x1b[", "31m", "\x1b]", "8;;x", "\x07", "\x1b\\", "\x1bP",
		"\xc2", "\x9b", "\u009b", "\u009d", "\u009c", "\x00", "\xff", "\xe2", "\x80", "\xae", "\u202e", "\u2066", "\u200b",
		"\u200c", "\u200d", "\u0301", "\u0301\u0301\u0301\u0301", "\ufe0f", "👩", "界", "می", "\ufffd", "\u2028", "\u0085", "\U000e0041", "\u3000",
	})
	return rapid.OneOf(
		rapid.Map(rapid.SliceOfN(piece, 0, 30), func(p []string) string { return strings.Join(p, "") }),
		rapid.Map(rapid.SliceOfN(rapid.Byte(), 0, 40), func(b []byte) string { return string(b) }),
		rapid.String(),
	)
}

func TestCleanProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkClean(t, hostile().Draw(t, "text")) })
}

func FuzzClean(f *testing.F) {
	for _, seed := range []string{"plain", "a\x1b[31mred\x1b[0m", "\x1b]8;;x\x1b\\y", "a\u202e\r\nb", "Z\u0301\u200d\u0301", "\xff\xc2\x9b\xe2\x80"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) { checkClean(t, text) })
}

func checkClean(t interface{ Errorf(string, ...any) }, in string) {
	line, text := Line(in), Lines(in)
	for _, v := range [][2]string{{"line", line}, {"text", text}} {
		what, got := v[0], v[1]
		if !utf8.ValidString(got) || len(got) > len(in) {
			t.Errorf("the %s of %q is %q: invalid or longer", what, in, got)
		}
		if got != strings.TrimSpace(got) {
			t.Errorf("the %s of %q begins or ends with space: %q", what, in, got)
		}
		for _, r := range got {
			if r != '\n' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == utf8.RuneError {
				t.Errorf("the %s of %q keeps %U", what, in, r)
			}
		}
		if n := longestRun(got); n > MaxMarks {
			t.Errorf("the %s of %q has %d marks in a row", what, in, n)
		}
	}
	if strings.Contains(line, "\n") || strings.Contains(line, "  ") {
		t.Errorf("the line of %q is %q", in, line)
	}
	if Line(line) != line || Lines(text) != text {
		t.Errorf("cleaned twice %q is %q and %q, once %q and %q", in, Line(line), Lines(text), line, text)
	}
	if Line(text) != line {
		t.Errorf("%q: the line of its text is %q, its line %q", in, Line(text), line)
	}
}

// longestRun is the greatest number of marks upon one character.
func longestRun(s string) int {
	longest, run := 0, 0
	for _, r := range s {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me):
			run++
			longest = max(longest, run)
		case r != '\u200c' && r != '\u200d':
			run = 0
		}
	}
	return longest
}

func TestPrintableTextStays(t *testing.T) {
	word := rapid.StringMatching(`[!-~]{1,8}|[a-zA-ZÀ-ÖØ-öø-ž]{1,8}|[一-龥]{1,4}|[ا-ي]{1,6}`)
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(word, 0, 12).Draw(t, "words")
		line := strings.Join(words, " ")
		if got := Line(line); got != line {
			t.Errorf("the line %q became %q", line, got)
		}
		text := strings.Join(words, "\n")
		if got := Lines(text); got != text {
			t.Errorf("the text %q became %q", text, got)
		}
	})
}

func BenchmarkLine(b *testing.B) {
	for name, text := range map[string]string{
		"plain": "Northvale, spring 2026, in the library", "Welsh": "Tŷ’r Ŵyl, gwanwyn 2026, yn y llyfrgell",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Line(text)
			}
		})
	}
}
