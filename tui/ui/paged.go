package ui

import "fmt"

// PageWords say behind a title which page it is of how many, and by which key to turn it; empty
// where there is only one. Where Tab means something else, turns is false.
func PageWords(at, of int, turns, short bool) string {
	page, tab := "page ", ""
	if turns {
		tab = ", Tab turns"
	}
	if short {
		page = ""
		tab = tab[:min(len(tab), len(", Tab"))]
	}
	if of < 2 {
		return ""
	}
	return fmt.Sprintf("(%s%d of %d%s)", page, at, of, tab)
}

// PageTitle is a title with its page behind it, which is never cut.
func (l *Look) PageTitle(title string, at, of int, turns bool, width int) string {
	title = l.ToASCII(title)
	words := PageWords(at, of, turns, false)
	if words == "" {
		return l.Header.Render(l.Cut(title, width))
	}
	const gap = 2
	if Width(title)+gap+Width(words) > width {
		words = PageWords(at, of, turns, true)
	}
	return l.Header.Render(l.Cut(title, max(width-gap-Width(words), 1))) + Blank(gap) + l.Dim.Render(words)
}
