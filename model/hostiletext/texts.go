// Package hostiletext is what people may type, paste or send in a file by accident or
// in malice, and the checks that nothing of it comes through. It serves tests only.
package hostiletext

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// Text is one hostile text, named by what it tries.
type Text struct {
	Name  string
	Value string
}

// Texts is the whole corpus; some texts are 100,000 characters long. Short tests, which
// the race detector makes ten times as slow, have one in so many, and the one that says
// nothing: it looks for what goroutines share, and that is the same for every text.
func Texts() []Text {
	const few = 9
	all := slices.Concat(sequences(), controls(), unseen(), wide(), documents(), lengths())
	if !testing.Short() {
		return all
	}
	var some []Text
	for i, text := range all {
		if i%few == 0 || text.Value == "" {
			some = append(some, text)
		}
	}
	return some
}

// mostTyped is how many characters a text has at most that is typed key by key.
const mostTyped = 600

// Typed is those of Texts that a test can press key by key, or put into many fields.
func Typed() []Text {
	return slices.DeleteFunc(Texts(), func(t Text) bool { return utf8.RuneCountInString(t.Value) > mostTyped })
}

// sequences are what terminals obey. The unfinished ones would swallow what comes after.
func sequences() []Text {
	return []Text{
		{"OSC 8 link", "\x1b]8;;http://x.example/\x1b\\here\x1b]8;;\x1b\\"},
		{"OSC 52 clipboard", "a\x1b]52;c;cm0gLXJmIH4=\x07b"},
		{"OSC title", "a\x1b]0;owned\x07b"},
		{"OSC unfinished", "a\x1b]0;the rest of the line"},
		{"OSC in C1", "a\u009d52;c;eA==\u009cb"},
		{"CSI clear", "\x1b[2J\x1b[H\x1b[3Jgone"},
		{"CSI colour", "\x1b[1;31mred"},
		{"CSI colour, hidden", "\x1b[8mhidden\x1b[0m"},
		{"CSI cursor", "a\x1b[1A\x1b[2Kb\x1b[999Cc\x1b[6nd"},
		{"CSI other screen", "a\x1b[?1049h\x1b[?25lb"},
		{"CSI unfinished", "a\x1b[31"},
		{"CSI broken", "a\x1b[3\u00e9b"},
		{"CSI in C1", "a\u009b2Jb"},
		{"CSI in a raw byte", "a\x9b2Jb"},
		{"CSI in pieces", "a\x1b\x00[\x002\x00Jb"},
		{"CSI within CSI", "a\x1b[\x1b[2J2Jb"},
		{"CSI around a bidi control", "a\x1b\u202e[2Jb"},
		{"DCS", "a\x1bPq#0;2;0;0;0\x1b\\b"},
		{"DCS unfinished", "a\x1bP+q544e"},
		{"APC", "a\x1b_Gf=100;AAAA\x1b\\b"},
		{"PM", "a\x1b^private\x1b\\b"},
		{"SOS", "a\x1bXstring\x1b\\b"},
		{"reset", "a\x1bcb"},
		{"character set", "a\x1b(0lqqk"},
		{"escape alone", "a\x1b"},
		{"escapes in a row", "\x1b\x1b[31m\x1b\x1b\x1b]\x1b"},
	}
}

// controls are characters of C0 and C1, as UTF-8 and as bytes.
func controls() []Text {
	var c0, c1, raw strings.Builder
	for b := range 0x20 {
		c0.WriteString("a" + string(rune(b)))
	}
	for b := 0x80; b <= 0x9f; b++ {
		c1.WriteString("a" + string(rune(b)))
		raw.WriteString("a" + string([]byte{byte(b)}))
	}
	return []Text{
		{"C0", c0.String()},
		{"C1 in UTF-8", c1.String()},
		{"C1 in raw bytes", raw.String()},
		{"NUL", "a\x00b\x00"},
		{"DEL", "a\x7fb\x7f"},
		{"BEL", "a\a\a\ab"},
		{"CR overwriting", "rm -rf ~\rls      "},
		{"backspaces", "evil\b\b\b\bgood"},
		{"shift out and in", "a\x0eqqq\x0fb"},
		{"line feeds", "a\nb\r\nc\n\n\nd"},
		{"VT and FF", "a\vb\fc"},
		{"NEL, LS and PS", "a\u0085b\u2028c\u2029d"},
		{"tabs", "\ta\t\tb\t"},
		{"a sentence of the program", "x\nstocktake: everything is saved"},
	}
}

// unseen are what shows nothing, hides, reorders, or is no character at all.
func unseen() []Text {
	return []Text{
		{"bidi override", "\u202etxt.exe\u202c"},
		{"bidi override, unclosed", "a\u202e\u202db"},
		{"bidi embedding", "\u202aa\u202bb\u202c"},
		{"bidi isolates", "\u2066a\u2067b\u2068c\u2069\u2069"},
		{"bidi marks", "a\u200e\u200f\u061cb"},
		{"zero width", "A\u200bn\u2060n\ufeff"},
		{"joiners", "a" + strings.Repeat("\u200d\u200c", 40) + "b"},
		{"only joiners", "\u200d\u200d"},
		{"only invisible", "\u200b\u2060\u00ad\u180e\u2064"},
		{"soft hyphens", "a\u00ad\u00adb"},
		{"fillers of Hangul", "\u3164\u115f\u1160\uffa0"},
		{"empty Braille", "\u2800\u2800"},
		{"marks of music and shorthand", "a\U0001d173\U0001d17a\U0001bca0b"},
		{"tags", "a\U000e0001\U000e0041\U000e007fb"},
		{"flag of tags", "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"},
		{"variation selectors", "a\ufe0f\ufe0e" + strings.Repeat("\ufe0f", 20) + "b"},
		{"variation selector alone", "\ufe0f"},
		{"rarer variation selectors", "a\U000e0100\U000e01efb"},
		{"annotation", "a\ufff9b\ufffac\ufffb"},
		{"invalid UTF-8", "a\xff\xfe\xc3\xe2\x82b"},
		{"overlong", "a\xc0\x9b[2Jb\xc0\x80\xe0\x80\x9b"},
		{"surrogates", "a\xed\xa0\x80\xed\xb0\x80b"},
		{"beyond Unicode", "a\xf4\x90\x80\x80\xf8\x88\x80\x80\x80b"},
		{"replacement", "a\ufffdb"},
		{"noncharacters", "a\uffff\ufffe\ufdd0\U0010ffffb"},
		{"private use", "a\ue0b0\uf8ff\U000f0000\U0010fffdb"},
		{"a rune in pieces", "a\xe2\x1b[m\x80\xae"},
	}
}

// wide are texts whose width is hard to tell, and marks that paint over other lines.
func wide() []Text {
	return []Text{
		{"500 marks", "Z" + strings.Repeat("\u0301", 500)},
		{"marks alone", strings.Repeat("\u0301", 30)},
		{"enclosing marks", "a" + strings.Repeat("\u20dd\u0489", 40)},
		{"Zalgo", zalgo("Northvale", 12)},
		{"marks between hidden ones", "Z" + strings.Repeat("\u0301\u200b\u200d", 50)},
		{"Hangul jamo", "\u1100\u1161\u11a8\u1100\u1100\u1161"},
		{"Thai", "ก็็็็ \u0e33น้ำที่"},
		{"Arabic, shaped and vowelled", "مُحَمَّدٌ \u0600\u0601 لا"},
		{"a ligature many cells wide", "\ufdfd\ufdfd\ufdfd"},
		{"other signs many cells wide", "\U00012219\U0001242b\u2e3b\ua9c5"},
		{"Devanagari", "क्\u200dष कि \u0903\u093f"},
		{"family emoji", "👩\u200d👩\u200d👧\u200d👦 👩🏽\u200d❤\ufe0f\u200d💋\u200d👨🏿"},
		{"family of a hundred", strings.Repeat("👩\u200d", 100)},
		{"flags", "🇬🇧🇬 🇬"},
		{"keycaps", "5\ufe0f\u20e3#\u20e3"},
		{"full width", "ｆｕｌｌ　王小明，健康访视员"},
		{"half width", "ﾊﾝｶｸ\uff9e\uff9f"},
		{"ambiguous width", "①●▲─│§°±×÷"},
	}
}

// documents are texts that files, spreadsheets, browsers and file names would obey.
func documents() []Text {
	texts := []Text{
		{"formula with a function", "=HYPERLINK(\"http://x.example\",\"here\")"},
		{"formula after a control", "\x00=1+1"},
		{"formula after a space", " \t=1+1"},
		{"formula with DDE", "=cmd|' /C calc'!A0"},
		{"formula in full width", "\uff1d1+1"},
		{"HTML", "<script>alert(1)</script><img src=x onerror=alert(1)>"},
		{"HTML entities", "&lt;b&gt; &#x1b; &amp;amp;"},
		{"HTML comment", "a <!-- b --> c"},
		{"Markdown", "# **a** _b_ `c` [d](javascript:1) ![e](x) | f | ~~g~~"},
		{"Markdown blocks", "# a\n- b\n1. c\n> d\n---\n```\ne\n===\n    f\n| g |\n|---|"},
		{"Markdown definition", "[a]: http://x.example"},
		{"JSON", "\",\"title\":\"x\"}],\\u001b[2J\\"},
		{"CSV", "a\",\"b\n\"c;d\te'"},
		{"YAML", "a: [b, *c, !!python/object:d]\n- #e\n..."},
		{"format verbs", "%s%d%n%!v(MISSING)%[9]*.*f"},
		{"shell", "$(reboot) `reboot`; reboot # ~"},
		{"path that leaves", "../../../etc/passwd"},
		{"path that leaves, Windows", `..\..\Windows\system32`},
		{"path from the root", "/etc/passwd"},
		{"UNC path", `\\server\share\x`},
		{"stream of a file", "a:b:$DATA"},
		{"hidden file", ".hidden"},
		{"trailing dots", "a... . "},
		{"what names may not hold", "a<b>c:d\"e/f\\g|h?i*j"},
	}
	for _, first := range []string{"=", "+", "-", "@", "\t", "\r"} {
		texts = append(texts, Text{fmt.Sprintf("formula with %q first", first), first + "1+1"})
	}
	for _, device := range []string{"CON", "nul", "AUX.txt", "COM1", "lpt9", "COM¹"} {
		texts = append(texts, Text{"Windows device " + device, device})
	}
	return texts
}

func lengths() []Text {
	return []Text{
		{"nothing", ""},
		{"only space", " \u00a0\u3000 "},
		{"80 words", strings.Repeat("long ", 80)},
		{"100,000 characters", strings.Repeat("x", 100_000)},
		{"100,000 wide characters", strings.Repeat("界", 100_000)},
		{"10,000 lines", strings.Repeat("line\n", 10_000)},
		{"10,000 escapes", strings.Repeat("\x1b[31m", 10_000)},
		{"10,000 unfinished sequences", strings.Repeat("\x1b]", 10_000)},
		{"100,000 marks", "Z" + strings.Repeat("\u0301", 100_000)},
	}
}

// zalgo puts so many marks above and below each letter.
func zalgo(text string, marks int) string {
	var b strings.Builder
	for _, r := range text {
		b.WriteRune(r)
		for i := range marks {
			b.WriteRune(rune(0x0300 + (i*7)%0x70))
		}
	}
	return b.String()
}
