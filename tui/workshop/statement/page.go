package statement

import (
	"slices"

	"familyhub/stocktake/tui/ui"
)

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
		lines, _ := s.grid(width).above(s.levels(), below)
		return append(head, lines...)
	default:
		return append(head, s.outcome(width).column(s.panel.Step(s.step.Number, width), below)...)
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
		_, across = s.grid(s.width).above(s.levels(), below)
	}
	return max(across, 1)
}

// pair is two panels: the levels keep their place while people think and score.
func (s *Statement) pair(width, height int) []string {
	left, right := sides(width)
	v, now := s.levels(), s.moment()
	switch now {
	case understanding:
		height-- // whose turn it is
		page := ui.Adjoin(s.guidance.levelsPanel(v, now, left, height), s.guidance.panel(right, height))
		return append(page, s.grid(width).turnLine())
	case entering:
		return ui.Adjoin(s.guidance.levelsPanel(v, now, left, height), s.grid(right-ui.FrameAcross).panel(right, height))
	default:
		return ui.Adjoin(s.outcome(left-ui.FrameAcross).panels(left, height), s.stepPanel(right, height))
	}
}

// shared is all of it at once: the levels, the people with what they agree on, and what to
// look for or, once that is settled, the radar.
func (s *Statement) shared(width, height int) []string {
	left, middle, right := thirds(width)
	v, now := s.levels(), s.moment()
	var people []string
	if in, _ := s.round.ballot(); now == agreeing || !s.round.unrevealed() && in > 0 {
		room := min(len(s.round.people())+ui.FrameDown+plateHeight+2, height/2)
		people = append(s.grid(middle-ui.FrameAcross).panel(middle, room), s.outcome(middle-ui.FrameAcross).panels(middle, height-room)...)
	} else {
		people = s.grid(middle-ui.FrameAcross).panel(middle, height)
	}
	if now != agreeing {
		return ui.Adjoin(s.guidance.levelsPanel(v, now, left, height), people, s.guidance.panel(right, height))
	}
	look := slices.Concat(s.guidance.blocks(left - ui.FrameAcross)...)
	levels := height - len(look) - ui.FrameDown
	if _, ok := v.Whole(s.look, left-ui.FrameAcross, levels-ui.FrameDown); !ok || len(look) == 0 {
		return ui.Adjoin(s.guidance.levelsPanel(v, now, left, height), people, s.stepPanel(right, height))
	}
	under := ui.Frame{Title: "Look for"}.Draw(s.look, look, left, height-levels)
	return ui.Adjoin(append(s.guidance.levelsPanel(v, now, left, levels), under...), people, s.stepPanel(right, height))
}

func (s *Statement) outcome(width int) *outcome {
	return &outcome{newSpread(s.round, s.look, width), &s.Row.Keys, s.grounding, s.part}
}

// stepPanel is what the agreement does to its step: the radar with where the step was before.
func (s *Statement) stepPanel(width, height int) []string {
	f := ui.Frame{Title: s.open.Worded("Step %d: %s", s.step.Number, ui.Sanitize(s.step.Short))}
	if words, at := s.open.StepShift(s.step.Number); at == s.text.Number {
		f.Title = words
	}
	return f.Draw(s.look, s.panel.Effect(s.step.Number, s.text.Number, width-ui.FrameAcross, height-ui.FrameDown), width, height)
}
