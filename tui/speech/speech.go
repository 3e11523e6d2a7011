// Package speech makes sentences of lines that are said and not drawn: of pages, headings and notices.
package speech

import (
	"regexp"
	"strings"

	"familyhub/stocktake/tui/theme"

	"github.com/charmbracelet/x/ansi"
)

// What stands in lines that are still to be said. No text of people's has these characters.
const (
	focus  = theme.FocusSign // as a glyph: before the item that keys act on
	Item   = "\ue001"        // an item of a list without the focus
	Once   = "\ue002"        // a line that is the same on other pages
	Field  = "\ue004"        // a field of a form
	Beside = "\ue003"        // what stood beside what is before it
	Apart  = "  "            // between cells
)

// Line is a line of a page as it is said.
type Line struct {
	Text  string
	Item  bool // an item of a list, that keys can be put on
	Focus bool // keys act on it
	Once  bool // it is the same on other pages, and is said once
	Field bool // a field of a form, which is asked for
}

// spelling has words for what is a sign on the screen. An arrow between words is
// none of these: became has its word.
var spelling = strings.NewReplacer(
	"↑", "up", "↓", "down", "←", "left", "→", "right", " · ", ", ", "−", "-",
	"±", "plus or minus ", "≥ ", "at least ", "≥", "at least ", "≤ ", "at most ", "≤", "at most ", "≈", "about ", " × ", " times ",
	"● ", "", "▲ ", "", "○ ", "", "◉ ", "", "■ ", "", "□ ", "",
)

// Spell has words for the signs in a text of the program's own, and says that a key is typed. In people's
// texts a letter may be somebody's initial, and stays what it is.
func Spell(text string) string {
	text = ranges.ReplaceAllString(spelling.Replace(became.ReplaceAllString(text, "$1 to $2")), "$1 to $2")
	text = months.ReplaceAllString(text, "$1 to $2")
	text = pressedWord.ReplaceAllString(pressing.ReplaceAllString(text, "Type $1"), "Type the word $1")
	text = typedWord.ReplaceAllString(typing.ReplaceAllString(text, "${1}typing $2$3 $4"), "${1}typing the word $2$3 $4")
	return sentences.ReplaceAllString(text, "${1}T$2")
}

// Lines makes of built lines what is said.
func Lines(lines []string) []Line {
	var all []Line
	for _, line := range unfolded(lines) {
		if said, ok := sayLine(line); ok {
			all = append(all, said)
		}
	}
	return all
}

// unfolded puts what stands side by side one after the other.
func unfolded(lines []string) []string {
	var out []string
	var columns [][]string // of the lines that have some, so far
	flush := func() {
		for _, c := range columns {
			out = append(out, c...)
		}
		columns = nil
	}
	for _, line := range lines {
		parts := strings.Split(line, Beside)
		if len(parts) == 1 {
			flush()
			out = append(out, line)
			continue
		}
		for i, part := range parts {
			if i == len(columns) {
				columns = append(columns, nil)
			}
			columns[i] = append(columns[i], part)
		}
	}
	flush()
	return out
}

// whatKeysDo is what stands behind a key in a sentence about it.
const whatKeysDo = `(adds|agrees|asks|begins|brings|chooses|clears|closes|copies|goes|leads|leaves|lists|notes|opens|records|reveals|says|shows|takes|writes)\b`

var (
	gaps   = regexp.MustCompile(`\s{2,}`)
	signs  = strings.NewReplacer(focus, "", Item, "", Once, "", Field, "")
	became = regexp.MustCompile(`([\pL\d.)”]) → (-?[\pL\d“(])`)
	ranges = regexp.MustCompile(`(\d)–(-?\d)`)
	// A key is typed as a line of its own: its letter, or its name as a word. A sentence says so.
	pressing    = regexp.MustCompile(`\bPress (\pL)\b`)
	pressedWord = regexp.MustCompile(`\bPress (Enter|Delete)\b`)
	sentences   = regexp.MustCompile(`(^|[.] )t(yping )`)
	typing      = regexp.MustCompile(`(^|[.:;,] )([b-zA-HJ-Z=@])( again)? ` + whatKeysDo)
	typedWord   = regexp.MustCompile(`(^|[.:;,] )(Enter|Esc|Tab|left|right|up|down)( again)? ` + whatKeysDo)
	months      = regexp.MustCompile(`\b((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?: \d{4})?)–((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4})\b`)
)

// sayLine is a line as it is said; false where nothing is left of it.
func sayLine(line string) (said Line, ok bool) {
	line = ansi.Strip(line)
	said.Focus = strings.Contains(line, focus)
	said.Item = said.Focus || strings.Contains(line, Item)
	said.Once, said.Field = strings.Contains(line, Once), strings.Contains(line, Field)
	said.Item = said.Item && !said.Field
	line = signs.Replace(line)
	line = strings.TrimSpace(line)
	line = strings.TrimPrefix(line, "· ")
	line = gaps.ReplaceAllStringFunc(line, func(string) string { return Apart })
	var b strings.Builder
	for i, part := range strings.Split(line, Apart) {
		if i > 0 {
			if !strings.ContainsAny(lastSign(b.String()), ",.:;?!(") && !strings.HasPrefix(part, ",") && !strings.HasPrefix(part, "(") {
				b.WriteString(",")
			}
			b.WriteString(" ")
		}
		b.WriteString(part)
	}
	said.Text = strings.Trim(b.String(), " ,")
	return said, strings.Trim(said.Text, " .,:;-–_|") != ""
}

func lastSign(s string) string {
	if s == "" {
		return ","
	}
	return s[len(s)-1:]
}
