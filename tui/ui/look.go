package ui

import (
	"fmt"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/speech"
	"familyhub/stocktake/tui/theme"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"
)

// Look is how things are drawn; it is passed down to everything that draws.
type Look struct {
	theme.Theme
	Name   theme.Name
	Glyph  theme.Glyphs
	Chosen theme.GlyphSet // the choice that Glyph comes of
	// Asked is the framework of the open session, whose words the program speaks in; it may be nil,
	// and gives nil where none is open.
	Asked func() *framework.Framework
}

// NewLook returns a theme and a set of glyphs for a terminal.
func NewLook(name theme.Name, set theme.GlyphSet, behind theme.Background, profile termenv.Profile) Look {
	return Look{Theme: theme.New(name, behind, profile), Name: name, Glyph: theme.NewGlyphs(set), Chosen: set}
}

// Worded is fmt.Sprintf with a format in the words of the open session's framework, and with the
// characters that the set of glyphs allows.
func (l *Look) Worded(format string, args ...any) string {
	if fw := l.framework(); fw != nil {
		return fw.Wordedf(l.ToASCII(format), args...)
	}
	if ascii := l.ToASCII(format); ascii != format {
		return fmt.Sprintf(ascii, args...)
	}
	return fmt.Sprintf(format, args...)
}

// Own is a text of the program alone in the words of the open session's framework.
func (l *Look) Own(text string) string {
	if fw := l.framework(); fw != nil {
		text = fw.Worded(text)
	}
	if l.Aloud() {
		text = speech.Spell(text)
	}
	return text
}

// framework is that of the open session; nil where none is open.
func (l *Look) framework() *framework.Framework {
	if l.Asked == nil {
		return nil
	}
	return l.Asked()
}

// Sentence turns an error into a line for people: in the words of the open session's framework, with
// a capital, and an end.
func (l *Look) Sentence(err error) string { return sentence(refusal.Worded(err, l.Worded)) }

// Sentence is an error that is no refusal as a line for people: with a capital, and an end.
func Sentence(err error) string { return sentence(err.Error()) }

func sentence(words string) string {
	words = text.Capital(Sanitize(words))
	if words == "" || strings.ContainsAny(words[len(words)-1:], ".?!") {
		return words
	}
	return words + "."
}

// ProgressMark stands for how far a statement has come.
func (l *Look) ProgressMark(p model.Progress) string {
	if l.Aloud() {
		return progressWords[p]
	}
	switch p {
	case model.Settled:
		return l.Glyph.Done
	case model.Begun:
		return l.Glyph.Part
	default:
		return l.Glyph.Empty
	}
}

// Fit cuts or pads a text, which may be painted, to exactly width cells.
func (l *Look) Fit(s string, width int) string {
	if l.Aloud() {
		return s + speech.Apart
	}
	return text.Fit(s, width, l.Glyph.Ellipsis)
}

// Cut shortens a text, which may be painted, to at most width cells.
func (l *Look) Cut(s string, width int) string {
	if l.Aloud() {
		return s
	}
	return text.Cut(s, width, l.Glyph.Ellipsis)
}

// CutFront shortens a text that matters most at its end, such as a path.
func (l *Look) CutFront(s string, width int) string {
	if l.Aloud() {
		return s
	}
	return text.CutFront(s, width, l.Glyph.Ellipsis)
}

// Exactly returns height lines of exactly width cells: the rest is cut off, what is
// missing is blank.
func (l *Look) Exactly(lines []string, width, height int) []string {
	out := make([]string, height)
	for i := range out {
		if i < len(lines) {
			out[i] = l.Fit(lines[i], width)
		} else if !l.Aloud() {
			out[i] = Blank(width)
		}
	}
	return out
}

// Beside joins two columns of the same number of lines, with a rule between them.
func (l *Look) Beside(left, right []string) []string {
	gap := " " + l.Rule.Render(l.Glyph.RuleDown) + " "
	if l.Aloud() {
		gap = speech.Beside
	}
	out := make([]string, len(left))
	for i := range out {
		out[i] = left[i] + gap + right[i]
	}
	return out
}

// Ends breaks a text into so many lines at most. What is too much goes from the middle of
// the last line: the end of a message says what to do.
func (l *Look) Ends(text string, most, width int) []string {
	lines := Wrap(text, width)
	if len(lines) <= most || width < 1 || l.Aloud() {
		return lines
	}
	rest := strings.Join(lines[most-1:], " ")
	begin := ""
	if most == 1 {
		begin = strings.TrimRight(ansi.Truncate(rest, width/2, ""), " ")
	}
	return append(lines[:most-1:most-1], begin+l.CutFront(rest, width-Width(begin)))
}

// ToASCII writes a text of the program's own, or of the instrument, with the characters
// that the set of glyphs allows. What people wrote is never spelled otherwise.
func (l *Look) ToASCII(text string) string {
	if l.Aloud() {
		return speech.Spell(text)
	}
	if l.Glyph.Set != theme.ASCII || PlainASCII(text) {
		return text
	}
	return asciiSpelling.Replace(text)
}

// asciiSpelling has words for arrows, because < and ^ are keys of their own.
var asciiSpelling = strings.NewReplacer(
	"£", "GBP ",
	"↑", "Up", "↓", "Down", "←", "Left", "→", "Right",
	"’", "'", "“", `"`, "”", `"`,
	"…", "...", "—", "-", "–", "-", "−", "-", "·", "-", "×", "x", "©", "(c)",
)

// The names under which the data file remembers the look, the terminal's background, and the folders
// that files were taken from; the last two with the name of the computer behind it, since others have others.
const (
	ThemeSetting      = "theme"
	GlyphsSetting     = "glyphs"
	BackgroundSetting = "background on "
	FoldersSetting    = "folders on "
)

// Pips is a count of dots with the dots themselves; where these have no room, an
// ellipsis says that there are more than are drawn.
func (l *Look) Pips(count, width int) string {
	if count == 0 {
		return l.Glyph.Dash
	}
	if l.Aloud() {
		return strconv.Itoa(count)
	}
	return l.Cut(strconv.Itoa(count)+" "+strings.Repeat(l.Glyph.Done, count), width)
}
