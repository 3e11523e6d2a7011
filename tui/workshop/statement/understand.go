package statement

import (
	"familyhub/stocktake/tui/levels"
	"familyhub/stocktake/tui/ui"
)

// levels are those of the scale with what they look like at this statement. The one that was
// given last is marked while scores come in, that of the consensus once there is one.
func (s *Statement) levels() levels.Levels {
	v := levels.Levels{Scale: s.open.Session().Framework().Scale, At: s.text, Focus: ui.NoLevel, Kept: s.guidance.kept}
	switch c, ok := s.round.at().Consensus(); {
	case s.moment() == entering:
		v.Focus = s.cardLevel()
	case ok && s.moment() == agreeing:
		v.Focus = ui.LevelOf(c.Score)
	}
	return v
}

// levelsWidth is the room for the levels, in cells.
func (s *Statement) levelsWidth() int {
	left := s.width
	switch layoutOf(s.width, s.height) {
	case shared:
		left, _, _ = thirds(s.width)
	case pair:
		left, _ = sides(s.width)
	default:
		return left
	}
	return left - ui.FrameAcross
}

// screenfuls are the pages of the understanding: the levels first, then what
// to look for and what to ask. Beside each other they are one.
func (s *Statement) screenfuls() []screenful {
	width, height := s.width, s.height
	below := height - len(s.head(width, height))
	levels, all := "levels", screenful{name: "look for", first: 0, last: len(s.text.LookFor) - 1}
	room := 0
	switch layoutOf(width, height) {
	case shared:
		room = below - ui.FrameDown
	case pair:
		room = below - 1 - ui.FrameDown
	default:
		return s.guidance.column(s.levels(), width, below)
	}
	drawn, _ := s.levels().Pages(s.look, s.levelsWidth(), room)
	pages := make([]screenful, len(drawn))
	for i := range pages {
		pages[i] = all
		if len(pages) > 1 {
			pages[i].name = levels
		}
	}
	return pages
}

// understand is the page of the understanding that is turned to, above whose turn it is.
func (s *Statement) understand(width, height int) []string {
	pages := s.guidance.column(s.levels(), width, height)
	lines := ui.Padded(pages[min(s.guidance.page, len(pages)-1)].lines, height-1)
	return append(lines[:max(height-1, 0)], s.grid(width).turnLine())
}

// cardLevel is the level of the scale that the person in focus gave, or the one before, whose
// card was just entered.
func (s *Statement) cardLevel() int {
	all, place := s.round.people(), s.Row.Current()
	for at := min(place, len(all)-1); at >= max(place-1, 0); at-- {
		if l := ui.LevelOf(s.round.score(all[at])); l != ui.NoLevel {
			return l
		}
	}
	return ui.NoLevel
}
