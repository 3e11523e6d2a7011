package tui

// scroll is how far down a page of lines has been read.
type scroll struct {
	top    int // the first line in sight
	height int // lines in sight, as last drawn
	lines  int // all that there are, as last drawn
}

// commands go up and down.
func (s *scroll) commands() []command {
	by := func(lines func() int) func() act {
		return func() act {
			s.top = min(max(s.top+lines(), 0), max(s.lines-s.height, 0))
			return nil
		}
	}
	page := func() int { return max(s.height-2, 1) }
	return []command{
		on("down j", "scroll", "A line down", by(func() int { return 1 })).as("↑ ↓"),
		on("up k", "", "A line up", by(func() int { return -1 })).as("↑").quietly(),
		on("pgdown space", "page", "A page down", by(page)).as("PgUp PgDn"),
		on("pgup", "", "A page up", by(func() int { return -page() })).as("PgUp").quietly(),
		on("home", "", "The beginning", by(func() int { return -s.lines })).quietly(),
		on("end G", "", "The end", by(func() int { return s.lines })).quietly(),
	}
}

// window is what is in sight of all lines, in so many.
func (s *scroll) window(lines []string, height int) []string {
	s.height, s.lines = height, len(lines)
	s.top = min(max(s.top, 0), max(len(lines)-height, 0))
	return lines[s.top:min(s.top+height, len(lines))]
}

// paging are the keys that go through a list by the page and to its ends. Move goes so
// many rows on, as far as there are any.
func paging(move func(by int) func() act) []command {
	const page, all = 10, 1 << 20
	return []command{
		on("pgup", "", "A page up", move(-page)).quietly(),
		on("pgdown", "", "A page down", move(page)).quietly(),
		on("home", "", "The first of them", move(-all)).quietly(),
		on("end G", "", "The last of them", move(all)).quietly(),
	}
}
