package statement

import (
	"familyhub/stocktake/tui/levels"
	"familyhub/stocktake/tui/ui"
)

// levels are those of the scale with what they look like at this statement. The one that was
// given last is marked while scores come in, that of the consensus once there is one.
func (s *Statement) levels() levels.Levels {
	v := levels.Levels{Scale: s.desk.Session().Framework().Scale, At: s.text, Focus: ui.NoLevel, Kept: s.kept}
	switch c, ok := s.round.at().Consensus(); {
	case s.moment() == entering:
		v.Focus = s.cardLevel()
	case ok && s.moment() == agreeing:
		v.Focus = ui.LevelOf(c.Score)
	}
	return v
}

// levelsPanel is the levels in a frame of their own: the page that is turned to, where they take
// more than one.
func (s *Statement) levelsPanel(width, height int) []string {
	v := s.levels()
	f := ui.Frame{Title: levelsTitle}
	if s.moment() == agreeing {
		f.Title = "What the levels mean"
	}
	pages, _ := v.Pages(s.look, width-ui.FrameAcross, height-ui.FrameDown)
	if v.Described() && (len(pages) == 1 || s.guidance.page > 0) {
		f.Note = levels.Here
	}
	at := min(s.guidance.page, len(pages)-1)
	if words := ui.PageWords(at+1, len(pages), true, false); words != "" && s.moment() == understanding {
		f.Title += " " + words
	}
	return f.Draw(s.look, pages[at], width, height)
}

// keepPages lays the pages out again where something has changed on which they depend.
func (s *Statement) keepPages() {
	s.kept = s.levels().Keep(s.look, s.levelsWidth())
	s.guidance.keep(s.width, s.height, s.screenfuls)
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
