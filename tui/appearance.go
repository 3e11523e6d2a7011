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
	name := following(theme.Names(), app.Look().Name)
	l.paint(app, name)
	app.Notify(ui.Notice{Text: "Theme: " + string(name) + ". ctrl+t shows the next; auto follows the terminal."})
	return l.Remember(ui.ThemeSetting, string(name))
}

// setBackground goes on with the colours for a background, and remembers for this computer what it is; where the
// computer has no name, nothing: the file may be taken to another.
func (l *library) setBackground(app ui.App, behind theme.Background) tea.Cmd {
	l.config.Background = behind
	l.paint(app, app.Look().Name)
	if l.config.Computer == "" {
		return nil
	}
	return l.Remember(ui.BackgroundSetting+l.config.Computer, string(behind))
}

// paint draws everything in a theme from now on.
func (l *library) paint(app ui.App, name theme.Name) {
	look := app.Look()
	look.Theme, look.Name = theme.New(name, l.config.Background, l.config.Profile), name
}

// nextGlyphs changes to the next choice of glyphs, and remembers it.
func (l *library) nextGlyphs(app ui.App) tea.Cmd {
	look := app.Look()
	look.Chosen = following(theme.GlyphChoices(), look.Chosen)
	look.Glyph = theme.NewGlyphs(look.Chosen.Or(l.config.Glyphs))
	words := string(look.Chosen)
	if look.Chosen == theme.AutoGlyphs {
		words += ", which is " + string(look.Glyph.Set) + " here"
	}
	app.Notify(ui.Notice{Text: "Characters: " + words})
	return l.Remember(ui.GlyphsSetting, string(look.Chosen))
}

func following[T comparable](all []T, one T) T {
	return all[(slices.Index(all, one)+1)%len(all)]
}
