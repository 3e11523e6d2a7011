package ui

// Scroll is how far down a page of lines has been read.
type Scroll struct {
	Top    int // the first line in sight
	height int // lines in sight, as last drawn
	lines  int // all that there are, as last drawn
}

// Commands go up and down.
func (s *Scroll) Commands() []Command {
	by := func(lines func() int) func() Action {
		return func() Action {
			s.Top = min(max(s.Top+lines(), 0), max(s.lines-s.height, 0))
			return nil
		}
	}
	page := func() int { return max(s.height-2, 1) }
	return []Command{
		On("down j", "scroll", "A line down", by(func() int { return 1 })).As("↑ ↓"),
		On("up k", "", "A line up", by(func() int { return -1 })).As("↑").Quietly(),
		On("pgdown space", "page", "A page down", by(page)).As("PgUp PgDn"),
		On("pgup", "", "A page up", by(func() int { return -page() })).As("PgUp").Quietly(),
		On("home", "", "The beginning", by(func() int { return -s.lines })).Quietly(),
		On("end G", "", "The end", by(func() int { return s.lines })).Quietly(),
	}
}

// Window is what is in sight of all lines, in so many.
func (s *Scroll) Window(lines []string, height int) []string {
	s.height, s.lines = height, len(lines)
	s.Top = min(max(s.Top, 0), max(len(lines)-height, 0))
	return lines[s.Top:min(s.Top+height, len(lines))]
}

// Paging are the keys that go through a list by the page and to its ends. Move goes so
// many rows on, as far as there are any.
func Paging(move func(by int) func() Action) []Command {
	const page, all = 10, 1 << 20
	return []Command{
		On("pgup", "", "A page up", move(-page)).Quietly(),
		On("pgdown", "", "A page down", move(page)).Quietly(),
		On("home", "", "The first of them", move(-all)).Quietly(),
		On("end G", "", "The last of them", move(all)).Quietly(),
	}
}
