package hostiletext

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// mostMarks is how many combining marks may follow one another before they paint over
// other lines. The heaviest living scripts have fewer.
const mostMarks = 6

// paint is the only sequence of the program's own screens: colour and weight.
var paint = regexp.MustCompile("\x1b\\[[0-9;]*m")

// Harmless says what a plain output would do to a terminal; nil for showing itself.
// Line feeds are the only controls that it may hold.
func Harmless(output string) error {
	if !utf8.ValidString(output) {
		return fmt.Errorf("it is no valid UTF-8: %s", near(output, invalidAt(output)))
	}
	marks, joined := 0, false
	for i, r := range output {
		if r >= ' ' && r <= '~' { // nearly all of most outputs
			marks, joined = 0, false
			continue
		}
		if name := harmful(r); name != "" {
			return fmt.Errorf("it holds %s, %U: %s", name, r, near(output, i))
		}
		switch joiner := r == '\u200c' || r == '\u200d'; {
		case joiner && joined:
			return fmt.Errorf("it holds joiners in a row: %s", near(output, i))
		case joiner:
			joined = true
			continue
		case unicode.In(r, unicode.Mn, unicode.Me):
			if marks++; marks > mostMarks {
				return fmt.Errorf("it holds more than %d marks in a row: %s", mostMarks, near(output, i))
			}
		default:
			marks = 0
		}
		joined = false
	}
	return nil
}

// HarmlessScreen is Harmless for a view, which may be painted.
func HarmlessScreen(view string) error { return Harmless(paint.ReplaceAllString(view, "")) }

// HarmlessFile is Harmless for a file that was written for people or for other
// programs, where a line may end with CR LF.
func HarmlessFile(content []byte) error {
	return Harmless(strings.ReplaceAll(string(content), "\r\n", "\n"))
}

// Formula reports whether a spreadsheet program would reckon with a cell.
func Formula(cell string) bool {
	return strings.ContainsAny(firstOf(cell), "\t\r") || strings.ContainsAny(firstOf(strings.TrimSpace(cell)), "=+-@＝＋－＠﹦﹢﹣﹫")
}

// firstOf is the first character of a text; empty for none.
func firstOf(text string) string {
	_, size := utf8.DecodeRuneInString(text)
	return text[:size]
}

// harmful names what a character is that no terminal and no file should get.
func harmful(r rune) string {
	switch {
	case r == '\n':
		return ""
	case unicode.IsControl(r):
		return "a control character"
	case unicode.Is(unicode.Bidi_Control, r):
		return "a control of direction"
	case r == '\u2028', r == '\u2029':
		return "a separator of lines"
	case r == '\u2800', r == '\u3164', r == '\uffa0', r == '\u115f' || r == '\u1160':
		return "a letter that shows nothing"
	case r == utf8.RuneError:
		return "the sign for what is no character"
	case r >= 0xe0000 && r <= 0xe0fff:
		return "a tag"
	case unicode.Is(unicode.Noncharacter_Code_Point, r):
		return "what is no character"
	case unicode.Is(unicode.Co, r):
		return "a character of private use"
	case r == '\u200c', r == '\u200d', unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		return ""
	case unicode.Is(unicode.Cf, r):
		return "a character that shows nothing"
	}
	return ""
}

func invalidAt(text string) int {
	for i, r := range text {
		if r == utf8.RuneError && !strings.HasPrefix(text[i:], string(utf8.RuneError)) {
			return i
		}
	}
	return 0
}

// near quotes what stands around a place.
func near(text string, at int) string {
	const around = 30
	return fmt.Sprintf("%q", text[max(at-around, 0):min(at+around, len(text))])
}
