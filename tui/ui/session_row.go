package ui

import "familyhub/stocktake/model/overview"

// SessionRow is a session in a list to choose from: its title, its day and a word more.
func (l *Look) SessionRow(o overview.Overview, more string, focus bool, width int) string {
	const dateWidth, moreWidth = 19, 14
	line := l.Fit(Sanitize(o.Details.Title), max(width-dateWidth-moreWidth-4, 8)) + "  " +
		l.Fit(Sanitize(o.Details.Date.Words()), dateWidth) + l.Cut(more, moreWidth)
	if focus {
		return l.Focus.Render(l.Cut(l.Glyph.Focus+" "+line, width))
	}
	return l.Text.Render(l.Cut("  "+line, width))
}
