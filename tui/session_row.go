package tui

import "stocktake/model"

// sessionRow is a session in a list to choose from: its title, its day and a word more.
func (l *Look) sessionRow(o model.Overview, more string, focus bool, width int) string {
	const dateWidth, moreWidth = 19, 14
	line := l.fit(shown(o.Details.Title), max(width-dateWidth-moreWidth-4, 8)) + "  " +
		l.fit(shown(o.Details.Date.Words()), dateWidth) + l.cut(more, moreWidth)
	if focus {
		return l.Focus.Render(l.cut(l.Glyph.Focus+" "+line, width))
	}
	return l.Text.Render(l.cut("  "+line, width))
}
