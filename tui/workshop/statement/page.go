package statement

import "familyhub/stocktake/tui/ui"

// moment is what the room does at a statement, and so what the screen shows.
type moment int

// The three moments, in their order.
const (
	understanding moment = iota // nobody has scored and the first person is next, or the room looks back
	entering                    // scores come in
	agreeing                    // they are talked about, and settled
)

// moment follows from what the keys act on and from what is in.
func (s *Statement) moment() moment {
	switch {
	case s.part == lookPart, s.part == scoresPart && s.untouched() && s.Row.Current() == 0:
		return understanding
	case s.part == scoresPart:
		return entering
	default:
		return agreeing
	}
}

// untouched reports whether nobody has scored the statement yet.
func (s *Statement) untouched() bool {
	in, _ := s.round.ballot()
	return in == 0 && s.round.at().Rounds() == 1
}

// shareHeight is from how many lines on the three moments share the screen.
const shareHeight = 44

// layout is how a page of a size is laid out.
type layout int

const (
	column layout = iota // one below the other
	pair                 // two panels
	shared               // all moments at once
)

func layoutOf(width, height int) layout {
	switch {
	case width >= ui.ShareWidth && height >= shareHeight:
		return shared
	case width >= ui.PairWidth && height >= ui.PairHeight:
		return pair
	default:
		return column
	}
}

// sides are the widths of the two panels of a page of a width: the levels have the larger one.
func sides(width int) (left, right int) {
	right = max(width*3/8, 44)
	return width - right - 1, right
}

// thirds are the widths of the three columns that the moments share.
func thirds(width int) (left, middle, right int) {
	left = width * 37 / 100
	middle = width * 33 / 100
	return left, middle, width - left - middle - 2
}

// View draws the page.
func (s *Statement) View(width, height int) []string {
	head := s.head(width, height)
	below := height - len(head)
	switch layoutOf(width, height) {
	case shared:
		return append(head, s.shared(width, below)...)
	case pair:
		return append(head, s.pair(width, below)...)
	}
	switch s.moment() {
	case understanding:
		return append(head, s.understand(width, below)...)
	case entering:
		lines, _ := s.enter(width, below)
		return append(head, lines...)
	default:
		return append(head, s.agree(width, below)...)
	}
}

// head is the statement itself.
func (s *Statement) head(width, height int) []string {
	const most, roomy = 100, 40 // cells that are read in one line from afar; lines with some to spare
	lines := ui.StatementText(s.look, s.text, width, most)
	if layoutOf(width, height) != column {
		lines = append(lines, "")
		if height >= roomy {
			lines = append([]string{""}, lines...)
		}
	}
	return lines[:min(len(lines), height)]
}

// perRow is how many people stand in a row of the page.
func (s *Statement) perRow() int {
	below := s.height - len(s.head(s.width, s.height))
	across := 1
	switch layoutOf(s.width, s.height) {
	case shared:
		_, middle, _ := thirds(s.width)
		_, across = s.grid(middle - ui.FrameAcross).stack(below - ui.FrameDown)
	case pair:
		_, right := sides(s.width)
		_, across = s.grid(right - ui.FrameAcross).stack(below - ui.FrameDown)
	default:
		_, across = s.enter(s.width, below)
	}
	return max(across, 1)
}

// pair is two panels: the levels keep their place while people think and score.
func (s *Statement) pair(width, height int) []string {
	left, right := sides(width)
	switch s.moment() {
	case understanding:
		height-- // whose turn it is
		page := ui.Adjoin(s.levelsPanel(left, height), s.guidance.panel(right, height))
		return append(page, s.grid(width).turnLine())
	case entering:
		return ui.Adjoin(s.levelsPanel(left, height), s.peoplePanel(right, height))
	default:
		return ui.Adjoin(s.agreePanels(left, height), s.stepPanel(right, height))
	}
}

// shared is all of it at once: the levels, the people with what they agree on, and what to
// look for or, once that is settled, the radar.
func (s *Statement) shared(width, height int) []string {
	left, middle, right := thirds(width)
	var people []string
	if settled := s.moment() == agreeing || !s.round.unrevealed() && s.some(); settled {
		room := min(len(s.round.people())+ui.FrameDown+plateHeight+2, height/2)
		people = append(s.peoplePanel(middle, room), s.agreePanels(middle, height-room)...)
	} else {
		people = s.peoplePanel(middle, height)
	}
	if s.moment() != agreeing {
		return ui.Adjoin(s.levelsPanel(left, height), people, s.guidance.panel(right, height))
	}
	look := s.guidance.looks(left - ui.FrameAcross)
	levels := height - len(look) - ui.FrameDown
	if _, ok := s.levels().Whole(s.look, left-ui.FrameAcross, levels-ui.FrameDown); !ok || len(look) == 0 {
		return ui.Adjoin(s.levelsPanel(left, height), people, s.stepPanel(right, height))
	}
	under := ui.Frame{Title: "Look for"}.Draw(s.look, look, left, height-levels)
	return ui.Adjoin(append(s.levelsPanel(left, levels), under...), people, s.stepPanel(right, height))
}

// some reports whether any score of the current round is in.
func (s *Statement) some() bool {
	in, _ := s.round.ballot()
	return in > 0
}
