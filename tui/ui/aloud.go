package ui

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/theme"

	"github.com/charmbracelet/x/ansi"
)

// The accessible mode says a page in lines. They are what the page's View builds, with a look whose
// glyphs are words: nothing is cut, wrapped or drawn then, cells of tables have their heads, frames are
// their titles, and what stands side by side comes one after the other. So a page that is changed is
// said as it is shown, without a second description of it. A page that is better told otherwise has
// Lines of its own.

// Spoken is a page that says itself.
type Spoken interface {
	// Lines are what the page shows, as sentences in the order in which they are read.
	Lines() []string
}

// Said is a line of a page as it is said.
type Said struct {
	Text  string
	Item  bool // an item of a list, that keys can be put on
	Focus bool // keys act on it
	Once  bool // it is the same on other pages, and is said once
	Field bool // a field of a form, which is asked for
}

// Aloud reports whether things are said and not drawn.
func (l *Look) Aloud() bool { return l.Glyph.Set == theme.Words }

// The room that a page is given which is said: nothing is broken for want of it.
const (
	AloudWidth  = 4000
	AloudHeight = 1000
)

// Readable is how wide a text is set that is read: at most so many cells, but where it is said.
func Readable(width, most int) int {
	const saidFrom = AloudWidth / 4 // windows are narrower
	if width >= saidFrom {
		return width
	}
	return min(width, most)
}

// What stands in lines that are still to be said. No text of people's has these characters.
const (
	focusSign = theme.FocusSign // as a glyph
	itemSign  = "\ue001"        // an item of a list without the focus
	onceSign  = "\ue002"        // a line that is the same on other pages
	fieldSign = "\ue004"        // a field of a form
	beside    = "\ue003"        // what stood beside what is before it
	apart     = "  "            // between cells
)

// Unfocused is what stands before an item of a list that keys do not act on.
func (l *Look) Unfocused() string {
	if l.Aloud() {
		return itemSign
	}
	return "  "
}

// Became stands between what was and what is.
func (l *Look) Became() string {
	if l.Aloud() || l.Glyph.Set == theme.ASCII {
		return " to "
	}
	return " → "
}

// Once marks a line as the same on other pages, such as what a level of the scale means: it is said once.
func (l *Look) Once(line string) string {
	if l.Aloud() {
		return onceSign + line
	}
	return line
}

// Field marks a line as that of a field, which is asked for when its turn comes.
func (l *Look) Field(line string) string {
	if l.Aloud() {
		return fieldSign + line
	}
	return line
}

// progressWords say how far a statement has come.
var progressWords = map[model.Progress]string{
	model.Settled: "done:", model.Begun: "begun:", model.Untouched: "not begun:",
}

// spokenSpelling has words for what is a sign on the screen. An arrow between words is
// none of these: became has its word.
var spokenSpelling = strings.NewReplacer(
	"↑", "up", "↓", "down", "←", "left", "→", "right", " · ", ", ", "−", "-",
	"±", "plus or minus ", "≥ ", "at least ", "≥", "at least ", "≤ ", "at most ", "≤", "at most ", "≈", "about ", " × ", " times ",
	"● ", "", "▲ ", "", "○ ", "", "◉ ", "", "■ ", "", "□ ", "",
)

// said are the lines in a frame, below its title.
func (f Frame) said(l *Look, lines []string, height int) []string {
	title := l.ToASCII(strings.TrimSpace(strings.ReplaceAll(f.Title, focusSign, "")))
	if f.Note != "" {
		title = strings.TrimSpace(title + " (" + l.ToASCII(f.Note) + ")")
	}
	if title != "" {
		lines = append([]string{title + ":"}, lines...)
	}
	out := make([]string, max(height, len(lines)))
	for i := range out {
		if out[i] = beside; i < len(lines) {
			out[i] += lines[i]
		}
	}
	return out[:height]
}

// said is a row of a table, with the head before each cell but the first.
func (t Table) said(l *Look, cells []string) string {
	var parts []string
	for i, c := range t {
		cell := strings.TrimSpace(cells[i])
		if c.Width == 0 || cell == "" || cell == l.Glyph.Dash && len(parts) > 0 {
			continue
		}
		if head := strings.TrimSpace(c.Head); head != "" && (i > 0 || strings.ContainsAny(cell[:1], "0123456789+-")) {
			first, rest := utf8.DecodeRuneInString(head)
			cell = strings.ToLower(string(first)) + head[rest:] + " " + cell
		}
		parts = append(parts, cell)
	}
	return strings.Join(parts, ", ")
}

// Lines says a page.
func Lines(page Screen, look *Look) []Said {
	if own, ok := page.(Spoken); ok {
		return SayLines(own.Lines())
	}
	return SayLines(page.View(AloudWidth, AloudHeight))
}

// Spell has words for the signs in a text of the program's own, and says that a key is typed. In people's
// texts a letter may be somebody's initial, and stays what it is.
func Spell(text string) string {
	text = ranges.ReplaceAllString(spokenSpelling.Replace(became.ReplaceAllString(text, "$1 to $2")), "$1 to $2")
	text = months.ReplaceAllString(text, "$1 to $2")
	text = pressedWord.ReplaceAllString(pressing.ReplaceAllString(text, "Type $1"), "Type the word $1")
	text = typedWord.ReplaceAllString(typing.ReplaceAllString(text, "${1}typing $2$3 $4"), "${1}typing the word $2$3 $4")
	return sentences.ReplaceAllString(text, "${1}T$2")
}

// SayLines makes of built lines what is said.
func SayLines(lines []string) []Said {
	var all []Said
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
		parts := strings.Split(line, beside)
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
	signs  = strings.NewReplacer(focusSign, "", itemSign, "", onceSign, "", fieldSign, "")
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
func sayLine(line string) (said Said, ok bool) {
	line = ansi.Strip(line)
	said.Focus = strings.Contains(line, focusSign)
	said.Item = said.Focus || strings.Contains(line, itemSign)
	said.Once, said.Field = strings.Contains(line, onceSign), strings.Contains(line, fieldSign)
	said.Item = said.Item && !said.Field
	line = signs.Replace(line)
	line = strings.TrimSpace(line)
	line = strings.TrimPrefix(line, "· ")
	line = gaps.ReplaceAllStringFunc(line, func(string) string { return apart })
	var b strings.Builder
	for i, part := range strings.Split(line, apart) {
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

// Covers is a page on which what is typed may be seen by nobody for a while.
type Covers interface {
	// Covered reports whether that is so now.
	Covered() bool
}

// AsksPeople is a page on which people are asked for their answers one after the other.
type AsksPeople interface {
	// Asked is the place of the person whose turn it is, from 0, and how many people there are; behind
	// the last both are the same. Asking is false while no answer of a person is taken.
	Asked() (place, of int, asking bool)
	// AskFrom goes to the person at a place.
	AskFrom(place int) Action
	// CardScale is the scale that they answer on.
	CardScale() framework.Scale
}
