package ui

import "fmt"

// Scroll is a text that may be longer than the page: it draws what is in sight, and its
// commands go up and down.
type Scroll struct {
	// Text is the whole of it, in lines of at most width cells.
	Text func(width int) []string

	top           int // the first line in sight
	width, height int // of the page
	lines         []string
}

// Resize takes note of the room there is, and of the text as it stands.
func (s *Scroll) Resize(width, height int) {
	s.width, s.height, s.lines = width, height, s.Text(width)
	s.GoTo(s.top)
}

// Top is the first line in sight.
func (s *Scroll) Top() int { return s.top }

// GoTo puts a line at the top, as far as the text goes.
func (s *Scroll) GoTo(line int) { s.top = min(max(line, 0), max(len(s.lines)-s.height, 0)) }

// View draws what is in sight.
func (s *Scroll) View(width, height int) []string {
	lines := s.lines
	if width != s.width {
		lines = s.Text(width)
	}
	top := min(s.top, max(len(lines)-height, 0))
	return lines[top:min(top+height, len(lines))]
}

// Commands go up and down.
func (s *Scroll) Commands() []Command {
	by := func(lines func() int) func() Action {
		return func() Action {
			s.GoTo(s.top + lines())
			return nil
		}
	}
	page := func() int { return max(s.height-2, 1) }
	return []Command{
		On("down j", "scroll", "A line down", by(func() int { return 1 })).As("↑ ↓"),
		On("up k", "", "A line up", by(func() int { return -1 })).As("↑").Quietly(),
		On("pgdown space", "page", "A page down", by(page)).As("PgUp PgDn"),
		On("pgup", "", "A page up", by(func() int { return -page() })).As("PgUp").Quietly(),
		On("home", "", "The beginning", by(func() int { return -len(s.lines) })).Quietly(),
		On("end G", "", "The end", by(func() int { return len(s.lines) })).Quietly(),
	}
}

// Paging are the keys that go through a list by the page and to its ends. Move goes so
// many rows on, as far as there are any; the footer names the keys where there are more of
// them than a page has.
func Paging(rows int, move func(by int) func() Action) []Command {
	const page, all = 10, 1 << 20
	down := On("pgdown", "page", "A page down", move(page)).As("PgUp PgDn")
	down.Quiet = rows <= page
	return []Command{
		down,
		On("pgup", "", "A page up", move(-page)).Quietly(),
		On("home", "", "The first of them", move(-all)).Quietly(),
		On("end G", "", "The last of them", move(all)).Quietly(),
	}
}

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
