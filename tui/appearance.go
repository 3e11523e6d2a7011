package tui

import (
	"slices"

	"familyhub/stocktake/tui/ui"

	"familyhub/stocktake/tui/theme"

	tea "github.com/charmbracelet/bubbletea"
)

// nextTheme changes to the next theme, and remembers it.
func nextTheme(r *Root) tea.Cmd {
	if r.config.NoColour {
		r.notice = ui.Notice{Text: "NO_COLOR is set, or the terminal has no colours."}
		return nil
	}
	name := following(theme.Names(), r.look.Name)
	*r.look = ui.NewLook(name, r.look.Glyph.Set, r.config.Dark, r.config.Profile)
	r.notice = ui.Notice{Text: "Theme: " + string(name) + ". ctrl+t shows the next; auto follows the terminal."}
	return r.remember(ui.ThemeSetting, string(name))
}

// nextGlyphs changes to the next set of glyphs, and remembers it.
func nextGlyphs(r *Root) tea.Cmd {
	set := following(theme.GlyphSets(), r.look.Glyph.Set)
	r.look.Glyph = theme.NewGlyphs(set)
	r.notice = ui.Notice{Text: "Characters: " + string(set)}
	return r.remember(ui.GlyphsSetting, string(set))
}

// remember keeps a setting. One that cannot be kept is no trouble worth a word.
func (r *Root) remember(key, value string) tea.Cmd {
	store := r.config.Store
	if r.Demo() {
		store = r.own
	}
	if r.config.ReadOnly != "" {
		return nil
	}
	return r.Aside(func() ui.Action {
		_ = store.SetSetting(key, value)
		return nil
	})
}

func following[T comparable](all []T, one T) T {
	return all[(slices.Index(all, one)+1)%len(all)]
}
