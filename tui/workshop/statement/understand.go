package statement

import (
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// levelsTitle stands above the levels while the room thinks.
const levelsTitle = "What would you give it?"

// hereTitle stands above what the levels look like at the statement, where that is a page of its own.
const hereTitle = "Here, by our reading; the scale decides"

// askTitle stands above the questions for the room.
const askTitle = "Ask the room"

// levels are those of the scale with what they look like at this statement. The one that was
// given last is marked while scores come in, that of the consensus once there is one.
func (s *Statement) levels() ui.Levels {
	v := ui.Levels{Scale: s.desk.Session().Framework().Scale, At: s.text, Focus: ui.NoLevel, Kept: s.kept}
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
	if v.Described() && (len(pages) == 1 || s.page > 0) {
		f.Note = ui.Here
	}
	at := min(s.page, len(pages)-1)
	if words := ui.PageWords(at+1, len(pages), true, false); words != "" && s.moment() == understanding {
		f.Title += " " + words
	}
	return f.Draw(s.look, pages[at], width, height)
}

// screenful is a page of the understanding: its lines, and the things to look for on it.
type screenful struct {
	name        string // in the footer
	title       string // above the lines; empty in a frame, which has its own
	lines       []string
	scale       bool // they are levels
	first, last int  // the things to look for, from 0; last is below first for none
}

// pagesKey is what the pages of the understanding depend on.
type pagesKey struct {
	width, height int
	ticked        string
	paint         string
}

// keepPages lays the pages out again where something has changed on which they depend.
func (s *Statement) keepPages() {
	s.kept = s.levels().Keep(s.look, s.levelsWidth())
	key := pagesKey{width: s.width, height: s.height, paint: s.look.Text.Render(string(s.look.Glyph.Set))}
	for i := range s.text.LookFor {
		key.ticked += string(s.round.at().LookFor(i+1)) + " "
	}
	if key != s.pagesKey || s.pages == nil {
		s.pages, s.pagesKey = s.screenfuls(), key
	}
	s.page = min(s.page, len(s.pages)-1)
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
		return s.column(width, below)
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

// column are the pages of the understanding one after the other, each with whose turn it is.
func (s *Statement) column(width, height int) []screenful {
	const turn = 1
	const title = 1
	room := max(height-turn-title, 1)
	var all []screenful
	v := s.levels()
	pages, here := v.Pages(s.look, width, room)
	_, whole := v.Whole(s.look, width, room)
	for i, page := range pages {
		p := screenful{name: "levels", title: levelsTitle, lines: page, scale: true, last: -1}
		switch {
		case v.Described() && whole:
			p.title += " (" + ui.Here + ")"
		case i >= here:
			p.name, p.title = "levels here", hereTitle
		}
		if i > 0 && i != here {
			p.name = "more levels"
		}
		all = append(all, p)
	}
	all = append(all, s.lookPages(width, room)...)
	for i, p := range all {
		lines := append([]string{"  " + s.look.PageTitle(p.title, i+1, len(all), true, width-2)}, p.lines...)
		if len(p.lines)+2 <= room {
			lines = append([]string{""}, lines...)
		}
		all[i].lines = lines
	}
	return all
}

// lookPages are what to look for and what to ask, on as many pages as they take.
func (s *Statement) lookPages(width, height int) []screenful {
	var all []screenful
	page := screenful{name: "look for", title: strings.TrimSpace("Look for   " + s.tickLegend()), last: -1}
	add := func(block []string, item int, title string) {
		if len(page.lines) > 0 && len(page.lines)+len(block) > height {
			all = append(all, page)
			page = screenful{name: "more", title: title, first: item, last: item - 1}
		}
		page.lines = append(page.lines, block...)
		if item >= 0 {
			page.last = item
		}
	}
	for i := range s.text.LookFor {
		add(s.lookFor(i, width), i, "Look for")
	}
	for i, q := range s.text.Questions {
		block := s.question(q, width)
		if head := "  " + s.look.Header.Render(askTitle); i == 0 && len(page.lines) > 0 && len(page.lines)+1+len(block) <= height {
			block = append([]string{head}, block...)
		} else if i == 0 && len(page.lines) > 0 {
			all, page = append(all, page), screenful{last: -1}
		}
		if len(page.lines) == 0 {
			page.name, page.title = "questions", askTitle
		}
		add(block, -1, askTitle)
	}
	if len(page.lines) > 0 {
		all = append(all, page)
	}
	return all
}

// understand is the page of the understanding that is turned to, above whose turn it is.
func (s *Statement) understand(width, height int) []string {
	pages := s.column(width, height)
	lines := ui.Padded(pages[min(s.page, len(pages)-1)].lines, height-1)
	return append(lines[:max(height-1, 0)], s.turnLine(width))
}

// lookPanel is what to look for and what to ask, in a frame.
func (s *Statement) lookPanel(width, height int) []string {
	inner, room := width-ui.FrameAcross, height-ui.FrameDown
	look, ask := s.looks(inner), s.asks(inner)
	if len(look)+len(ask) == 0 {
		return s.look.Exactly(nil, width, height)
	}
	f := ui.Frame{Title: "Look for", Focus: s.part == lookPart}
	if f.Focus {
		f.Title = s.look.Glyph.Focus + " Look for"
	}
	f.Note = s.tickLegend()
	if len(ask) > 0 {
		ask = append([]string{"", "  " + s.look.Header.Render(askTitle)}, ask...)
	}
	lines := append(look, ask...)
	if len(lines) > room && f.Focus {
		lines = ui.Window(lines, s.lookLine(inner), room)
	} else if len(lines) > room {
		lines = append(lines[:max(room-1, 0)], "  "+s.look.Dim.Render(s.look.ToASCII("… i shows the rest")))
	}
	return f.Draw(s.look, lines, width, height)
}

// looks are the things to look for, each with what was said of it.
func (s *Statement) looks(width int) []string {
	var out []string
	for i := range s.text.LookFor {
		out = append(out, s.lookFor(i, width)...)
	}
	return out
}

// lookLine is the line of looks on which the one in focus begins.
func (s *Statement) lookLine(width int) int {
	at := 0
	for i := range min(s.looking, len(s.text.LookFor)) {
		at += len(s.lookFor(i, width))
	}
	return at
}

func (s *Statement) asks(width int) []string {
	var out []string
	for _, q := range s.text.Questions {
		out = append(out, s.question(q, width)...)
	}
	return out
}

func (s *Statement) question(text string, width int) []string {
	return ui.Hanging(s.look.Text, "  "+s.look.Glyph.Between+" ", s.look.ToASCII(text), width)
}

// lookFor is one of the things to look for, with a sign for what was said of it: a box to tick
// while nothing was.
func (s *Statement) lookFor(i, width int) []string {
	tick := s.round.at().LookFor(i + 1)
	g := s.look.Glyph
	head := map[model.Tick]string{model.Yes: g.Check, model.Partly: g.Part, model.No: g.Cross, "": g.Empty}[tick] + " "
	return s.look.Item(s.part == lookPart && i == s.looking, s.look.Text, head, s.look.ToASCII(s.text.LookFor[i]), width)
}

// tickLegend says what the signs of the things to look for are, once there are any or may be.
func (s *Statement) tickLegend() string {
	t, g := s.round.at().LookFors(), s.look.Glyph
	if t.Yes+t.Partly+t.No == 0 && s.part != lookPart {
		return ""
	}
	return g.Check + " met " + g.Part + " partly " + g.Cross + " not"
}

// tick says of the thing in focus whether it is there, and goes on to the next.
func (s *Statement) tick(tick model.Tick) func() ui.Action {
	return func() ui.Action {
		if s.desk.Do(model.SetLookFor{Statement: s.text.Number, LookFor: s.looking + 1, Tick: tick}) {
			s.moveLook(1)
		}
		return nil
	}
}

// toggleTick ticks the thing in focus, or takes back what was said of it, and stays. It leads
// past no other answer: each would be an entry of the history that nobody meant.
func (s *Statement) toggleTick() ui.Action {
	to := model.Yes
	if s.round.at().LookFor(s.looking+1) != "" {
		to = ""
	}
	return s.desk.Act(model.SetLookFor{Statement: s.text.Number, LookFor: s.looking + 1, Tick: to})
}

// moveLook goes to another thing to look for, and turns the page where that is on another one.
func (s *Statement) moveLook(by int) {
	pages, here := s.pages, s.screenful()
	if here.last < here.first { // the levels: there is nothing to choose on them
		s.turnTo(s.page + by)
		return
	}
	to := min(max(s.looking+by, 0), len(s.text.LookFor)-1)
	for i, page := range pages {
		if page.first <= to && to <= page.last {
			if here.first <= to && to <= here.last {
				i = s.page
			}
			s.page, s.looking = i, to
			return
		}
	}
}

// turnTo shows a page of the understanding, with the first thing to look for on it in focus.
func (s *Statement) turnTo(page int) {
	s.page = min(max(page, 0), len(s.pages)-1)
	if now := s.screenful(); now.last >= now.first {
		s.looking = now.first
	}
}
