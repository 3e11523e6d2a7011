package text

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxMarks is how many combining marks may follow one another: enough for every
// living script, too few to paint over the lines above and below.
const MaxMarks = 6

// EmptyBraille is the space of Braille, which Unicode counts as a sign.
const EmptyBraille = '\u2800'

// Line makes a text of one line inert: terminal sequences, control characters
// and bidirectional controls are taken out, runs of white space become one space.
// Everything that people or files bring in passes here or through Lines.
func Line(s string) string {
	if plain(s) {
		return s
	}
	return strings.Join(strings.Fields(clean(s)), " ")
}

// Lines is Line for texts of several lines: line ends stay, as "\n".
func Lines(s string) string {
	if plain(s) {
		return s
	}
	lines := strings.Split(clean(s), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.Trim(strings.Join(lines, "\n"), " \n")
}

// Typed is Lines for a text that is still being typed: space at its ends stays.
func Typed(s string) string {
	if plain(s) {
		return s
	}
	return clean(s)
}

// Span is Lines for a part of a text: the space at its ends, which parts it from its
// neighbours, stays.
func Span(s string) string {
	const guard = "|"
	return strings.TrimSuffix(strings.TrimPrefix(Lines(guard+s+guard), guard), guard)
}

// Excerpt is the beginning of a text on one line, of at most so many characters, for a
// message.
func Excerpt(s string, most int) string {
	s = s[:min(len(s), 16*most)] // a paste may be long, and hold much that is taken out
	runes := []rune(Line(s))
	if len(runes) <= most {
		return string(runes)
	}
	return string(runes[:most-1]) + "…"
}

// plain is the short way out for the usual text: printable ASCII, no spaces to fold.
func plain(s string) bool {
	space := true
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < ' ' || c > '~' || (c == ' ' && space) {
			return false
		}
		space = c == ' '
	}
	return s == "" || !space
}

func clean(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	marks, joinable := 0, false
	for len(s) > 0 {
		if n := sequence(s); n > 0 {
			s = s[n:]
			continue
		}
		r, size := utf8.DecodeRuneInString(s)
		if strings.HasPrefix(s, "\r\n") {
			size = len("\r\n")
		}
		s = s[size:]
		switch {
		case r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029' || r == '\u0085':
			b.WriteByte('\n')
			marks, joinable = 0, false
		case r == '\t' || r == '\v' || r == '\f' || r == EmptyBraille || unicode.Is(unicode.Zs, r):
			b.WriteByte(' ')
			marks, joinable = 0, false
		case Hidden(r):
		case Joiner(r):
			// One joins what it stands after; more of them, or one alone, only hide.
			if joinable {
				b.WriteRune(r)
			}
			joinable = false
		case unicode.In(r, unicode.Mn, unicode.Me):
			if marks++; marks <= MaxMarks {
				b.WriteRune(r)
			}
		default:
			b.WriteRune(r)
			marks, joinable = 0, true
		}
	}
	return b.String()
}

// Hidden reports whether a character shows nothing and can mislead: controls of either
// set, bidirectional controls, zero-width spaces, tags, fillers, and what is not a
// character. The few format characters that show, around Arabic numbers, stay.
func Hidden(r rune) bool {
	switch {
	case r >= ' ' && r <= '~': // nearly all of most texts
		return false
	case unicode.IsControl(r), r == utf8.RuneError:
		return true
	case r == '\u115f', r == '\u1160', r == '\u3164', r == '\uffa0': // Hangul fillers count as letters
		return true
	case r >= '\u2060' && r <= '\u206f', r >= '\ufff0' && r <= '\ufffb', r >= 0xe0000 && r <= 0xe0fff:
		return true // those that are not assigned yet, too
	case unicode.Is(unicode.Cf, r):
		return !Joiner(r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r)
	}
	return unicode.Is(unicode.Co, r) || unicode.Is(unicode.Noncharacter_Code_Point, r)
}

// Joiner reports whether a character is U+200C or U+200D, which Persian, Indic scripts and many emoji need.
func Joiner(r rune) bool { return r == '\u200c' || r == '\u200d' }

// sequence returns the length of the terminal sequence that s begins with, or 0.
// An unfinished one ends where the line does: a lone escape must not swallow a text.
func sequence(s string) int {
	var kind byte
	head := 0
	switch {
	case len(s) >= 2 && s[0] == 0x1b:
		kind, head = s[1], 2
	case len(s) >= 2 && s[0] == 0xc2 && s[1] >= 0x80 && s[1] < 0xa0:
		kind, head = s[1]-0x40, 2 // C1, as UTF-8 writes it
	default:
		return 0
	}
	switch kind {
	case '[':
		for i := head; i < len(s); i++ {
			if s[i] >= 0x40 && s[i] <= 0x7e {
				return i + 1
			}
			if s[i] < 0x20 || s[i] > 0x7e {
				return i
			}
		}
		return len(s)
	case ']', 'P', 'X', '^', '_':
		for i := head; i < len(s); i++ {
			switch {
			case s[i] == 0x07:
				return i + 1
			case s[i] == 0x1b && i+1 < len(s) && s[i+1] == '\\':
				return i + 2
			case s[i] == 0xc2 && i+1 < len(s) && s[i+1] == 0x9c:
				return i + 2
			case s[i] == '\n' || s[i] == '\r':
				return i
			}
		}
		return len(s)
	}
	return 0
}

// Path is a path, or another name that was not made here, for a sentence or a
// list: as it is, or where it holds what would not show, quoted with that written out.
// It goes in before the sentence is made: cleaning all of it would take an unfinished
// terminal sequence for the beginning of what the sentence says next.
func Path(path string) string {
	if Line(path) == path {
		return path
	}
	return strconv.QuoteToASCII(path)
}
