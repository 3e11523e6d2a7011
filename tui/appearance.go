package tui

import (
	"slices"

	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// nextTheme changes to the next theme, and remembers it.
func (l *library) nextTheme(app ui.App) tea.Cmd {
	if l.config.NoColour {
		return ui.Run(app, ui.Say("NO_COLOR is set, or the terminal has no colours."))
	}
	look := app.Look()
	name := following(theme.Names(), look.Name)
	asked := look.Asked
	*look = ui.NewLook(name, look.Glyph.Set, l.config.Dark, l.config.Profile)
	look.Asked = asked
	app.Notify(ui.Notice{Text: "Theme: " + string(name) + ". ctrl+t shows the next; auto follows the terminal."})
	return l.Remember(ui.ThemeSetting, string(name))
}

// nextGlyphs changes to the next set of glyphs, and remembers it.
func (l *library) nextGlyphs(app ui.App) tea.Cmd {
	look := app.Look()
	set := following(theme.GlyphSets(), look.Glyph.Set)
	look.Glyph = theme.NewGlyphs(set)
	app.Notify(ui.Notice{Text: "Characters: " + string(set)})
	return l.Remember(ui.GlyphsSetting, string(set))
}

func following[T comparable](all []T, one T) T {
	return all[(slices.Index(all, one)+1)%len(all)]
}
