package ui

import (
	"strings"

	"github.com/muesli/termenv"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/theme"
)

// Look is how things are drawn; it is passed down to everything that draws.
type Look struct {
	theme.Theme
	Name  theme.Name
	Glyph theme.Glyphs
}

// NewLook returns a theme and a set of glyphs for a terminal.
func NewLook(name theme.Name, set theme.GlyphSet, dark bool, profile termenv.Profile) Look {
	return Look{Theme: theme.New(name, dark, profile), Name: name, Glyph: theme.NewGlyphs(set)}
}

// ProgressMark stands for how far a statement has come.
func (l *Look) ProgressMark(p model.Progress) string {
	switch p {
	case model.Settled:
		return l.Glyph.Done
	case model.Begun:
		return l.Glyph.Part
	default:
		return l.Glyph.Empty
	}
}

// ToASCII writes a text of the program's own, or of the instrument, with the characters
// that the set of glyphs allows. What people wrote is never spelled otherwise.
func (l *Look) ToASCII(text string) string {
	if l.Glyph.Set != theme.ASCII || PlainASCII(text) {
		return text
	}
	return asciiSpelling.Replace(text)
}

// asciiSpelling has words for arrows, because < and ^ are keys of their own.
var asciiSpelling = strings.NewReplacer(
	"↑", "Up", "↓", "Down", "←", "Left", "→", "Right",
	"…", "...", "—", "-", "–", "-", "·", "-", "×", "x", "©", "(c)",
)

// The names under which the data file remembers the look.
const (
	ThemeSetting  = "theme"
	GlyphsSetting = "glyphs"
)

// Pips is a count of dots with the dots themselves; where these have no room, an
// ellipsis says that there are more than are drawn.
func (l *Look) Pips(count, width int) string {
	if count == 0 {
		return l.Glyph.Dash
	}
	return l.Cut(Itoa(count)+" "+strings.Repeat(l.Glyph.Done, count), width)
}
