package tui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"

	"stocktake/model"
	"stocktake/tui/theme"
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

// progressMark stands for how far a statement has come.
func (l *Look) progressMark(p model.Progress) string {
	switch p {
	case model.Settled:
		return l.Glyph.Done
	case model.Begun:
		return l.Glyph.Part
	default:
		return l.Glyph.Empty
	}
}

// spell writes a text of the program's own, or of the instrument, with the characters
// that the set of glyphs allows. What people wrote is never spelled otherwise.
func (l *Look) spell(text string) string {
	if l.Glyph.Set != theme.ASCII || plainASCII(text) {
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

// nextTheme changes to the next theme, and remembers it.
func nextTheme(r *Root) tea.Cmd {
	if r.config.NoColour {
		r.notice = notice{text: "NO_COLOR is set, or the terminal has no colours."}
		return nil
	}
	name := following(theme.Names(), r.look.Name)
	*r.look = NewLook(name, r.look.Glyph.Set, r.config.Dark, r.config.Profile)
	r.notice = notice{text: "Theme: " + string(name) + ". ctrl+t shows the next; auto follows the terminal."}
	return r.remember(ThemeSetting, string(name))
}

// nextGlyphs changes to the next set of glyphs, and remembers it.
func nextGlyphs(r *Root) tea.Cmd {
	set := following(theme.GlyphSets(), r.look.Glyph.Set)
	r.look.Glyph = theme.NewGlyphs(set)
	r.notice = notice{text: "Characters: " + string(set)}
	return r.remember(GlyphsSetting, string(set))
}

// remember keeps a setting. One that cannot be kept is no trouble worth a word.
func (r *Root) remember(key, value string) tea.Cmd {
	store := r.config.Store
	if r.demo() {
		store = r.own
	}
	if r.config.ReadOnly != "" {
		return nil
	}
	return r.toDisk(func() act {
		_ = store.SetSetting(key, value)
		return nil
	})
}

func following[T comparable](all []T, one T) T {
	return all[(slices.Index(all, one)+1)%len(all)]
}
