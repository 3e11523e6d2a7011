package statement

import (
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/levels"
	"familyhub/stocktake/tui/ui"
)

// levelsTitle stands above the levels while the room thinks.
const levelsTitle = "What would you give it?"

// hereTitle stands above what the levels look like at the statement, where that is a page of its own.
const hereTitle = "Here, by our reading; the scale decides"

// askTitle stands above the questions for the room.
const askTitle = "Ask the room"

// guidance is what a room reads of a statement before it scores, on as many pages as that takes:
// the levels, what to look for, and what to ask.
type guidance struct {
	round round
	look  *ui.Look
	text  framework.Statement
	part  *part // what the keys act on
	kept  *levels.Kept

	pages   []screenful
	key     pagesKey
	page    int // that is turned to
	looking int // the thing to look for that is in focus, from 0
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

// focused reports whether the keys act on it.
func (g *guidance) focused() bool { return *g.part == lookPart }

// screenful is the page that is turned to.
func (g *guidance) screenful() screenful {
	if len(g.pages) == 0 {
		return screenful{last: -1} // nothing was shown yet
	}
	return g.pages[min(g.page, len(g.pages)-1)]
}

// keep lays the pages out again, by lay, where something has changed on which they depend.
func (g *guidance) keep(width, height int, lay func() []screenful) {
	key := pagesKey{width: width, height: height, paint: g.look.Text.Render(string(g.look.Glyph.Set))}
	for i := range g.text.LookFor {
		key.ticked += string(g.round.at().LookFor(i+1)) + " "
	}
	if key != g.key || g.pages == nil {
		g.pages, g.key = lay(), key
	}
	g.page = min(g.page, len(g.pages)-1)
	g.looking = min(g.looking, max(len(g.text.LookFor)-1, 0))
}

// column are the pages of the understanding one after the other, each with whose turn it is.
func (g *guidance) column(v levels.Levels, width, height int) []screenful {
	const turn = 1
	const title = 1
	room := max(height-turn-title, 1)
	var all []screenful
	pages, here := v.Pages(g.look, width, room)
	_, whole := v.Whole(g.look, width, room)
	for i, page := range pages {
		p := screenful{name: "levels", title: levelsTitle, lines: page, scale: true, last: -1}
		switch {
		case v.Described() && whole:
			p.title += " (" + levels.Here + ")"
		case i >= here:
			p.name, p.title = "levels here", hereTitle
		}
		if i > 0 && i != here {
			p.name = "more levels"
		}
		all = append(all, p)
	}
	all = append(all, g.lookPages(width, room)...)
	for i, p := range all {
		lines := append([]string{"  " + g.look.PageTitle(p.title, i+1, len(all), true, width-2)}, p.lines...)
		if len(p.lines)+2 <= room {
			lines = append([]string{""}, lines...)
		}
		all[i].lines = lines
	}
	return all
}

// lookPages are what to look for and what to ask, on as many pages as they take.
func (g *guidance) lookPages(width, height int) []screenful {
	var all []screenful
	page := screenful{name: "look for", title: strings.TrimSpace("Look for   " + g.tickLegend()), last: -1}
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
	for i, block := range g.blocks(width) {
		add(block, i, "Look for")
	}
	for i, q := range g.text.Questions {
		block := g.question(q, width)
		if head := "  " + g.look.Header.Render(askTitle); i == 0 && len(page.lines) > 0 && len(page.lines)+1+len(block) <= height {
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

// panel is what to look for and what to ask, in a frame.
func (g *guidance) panel(width, height int) []string {
	inner, room := width-ui.FrameAcross, height-ui.FrameDown
	blocks := g.blocks(inner)
	look, ask := slices.Concat(blocks...), []string(nil)
	for _, q := range g.text.Questions {
		ask = append(ask, g.question(q, inner)...)
	}
	if len(look)+len(ask) == 0 {
		return g.look.Exactly(nil, width, height)
	}
	f := ui.Frame{Title: "Look for", Focus: g.focused()}
	if f.Focus {
		f.Title = g.look.Glyph.Focus + " Look for"
	}
	f.Note = g.tickLegend()
	if len(ask) > 0 {
		ask = append([]string{"", "  " + g.look.Header.Render(askTitle)}, ask...)
	}
	lines := append(look, ask...)
	if len(lines) > room && f.Focus {
		lines = ui.Window(lines, len(slices.Concat(blocks[:g.looking]...)), room)
	} else if len(lines) > room {
		lines = append(lines[:max(room-1, 0)], "  "+g.look.Dim.Render(g.look.ToASCII("… i shows the rest")))
	}
	return f.Draw(g.look, lines, width, height)
}

// blocks are the things to look for, each with what was said of it.
func (g *guidance) blocks(width int) [][]string {
	all := make([][]string, len(g.text.LookFor))
	for i := range all {
		all[i] = g.lookFor(i, width)
	}
	return all
}

func (g *guidance) question(text string, width int) []string {
	return ui.Hanging(g.look.Text, "  "+g.look.Glyph.Between+" ", g.look.ToASCII(text), width)
}

// lookFor is one of the things to look for, with a sign for what was said of it: a box to tick
// while nothing was.
func (g *guidance) lookFor(i, width int) []string {
	tick := g.round.at().LookFor(i + 1)
	glyph := g.look.Glyph
	head := map[model.Tick]string{model.Yes: glyph.Check, model.Partly: glyph.Part, model.No: glyph.Cross, "": glyph.Empty}[tick] + " "
	return g.look.Item(g.focused() && i == g.looking, g.look.Text, head, g.look.ToASCII(g.text.LookFor[i]), width)
}

// tickLegend says what the signs of the things to look for are, once there are any or may be.
func (g *guidance) tickLegend() string {
	t, glyph := g.round.at().LookFors(), g.look.Glyph
	if t.Yes+t.Partly+t.No == 0 && !g.focused() {
		return ""
	}
	return glyph.Check + " met " + glyph.Part + " partly " + glyph.Cross + " not"
}

// tick says of the thing in focus whether it is there, and goes on to the next.
func (g *guidance) tick(tick model.Tick) func() ui.Action {
	return func() ui.Action {
		if g.round.open.Do(model.SetLookFor{Statement: g.text.Number, LookFor: g.looking + 1, Tick: tick}) {
			g.moveLook(1)
		}
		return nil
	}
}

// toggleTick ticks the thing in focus, or takes back what was said of it, and stays. It leads
// past no other answer: each would be an entry of the history that nobody meant.
func (g *guidance) toggleTick() ui.Action {
	to := model.Yes
	if g.round.at().LookFor(g.looking+1) != "" {
		to = ""
	}
	return g.round.open.Act(model.SetLookFor{Statement: g.text.Number, LookFor: g.looking + 1, Tick: to})
}

// moveLook goes to another thing to look for, and turns the page where that is on another one.
func (g *guidance) moveLook(by int) {
	pages, here := g.pages, g.screenful()
	if here.last < here.first { // the levels: there is nothing to choose on them
		g.turnTo(g.page + by)
		return
	}
	to := min(max(g.looking+by, 0), len(g.text.LookFor)-1)
	for i, page := range pages {
		if page.first <= to && to <= page.last {
			if here.first <= to && to <= here.last {
				i = g.page
			}
			g.page, g.looking = i, to
			return
		}
	}
}

// turnTo shows a page of the understanding, with the first thing to look for on it in focus.
func (g *guidance) turnTo(page int) {
	g.page = max(min(page, len(g.pages)-1), 0)
	if now := g.screenful(); now.last >= now.first {
		g.looking = now.first
	}
}

// levelsPanel is the levels in a frame of their own: the page that is turned to, where they take
// more than one.
func (g *guidance) levelsPanel(v levels.Levels, now moment, width, height int) []string {
	f := ui.Frame{Title: levelsTitle}
	if now == agreeing {
		f.Title = "What the levels mean"
	}
	pages, _ := v.Pages(g.look, width-ui.FrameAcross, height-ui.FrameDown)
	if v.Described() && (len(pages) == 1 || g.page > 0) {
		f.Note = levels.Here
	}
	at := min(g.page, len(pages)-1)
	if words := ui.PageWords(at+1, len(pages), true, false); words != "" && now == understanding {
		f.Title += " " + words
	}
	return f.Draw(g.look, pages[at], width, height)
}

// said is what there is to understand: the levels, what to look for and what to ask.
func (g *guidance) said(levels levels.Levels) []string {
	lines := levels.Said(g.look)
	for i, look := range g.text.LookFor {
		words := "Look for: " + g.look.ToASCII(look)
		if tick := g.round.at().LookFor(i + 1); tick != "" {
			words += map[model.Tick]string{model.Yes: " (met)", model.Partly: " (partly met)", model.No: " (not met)"}[tick]
		}
		if g.focused() {
			start, _ := g.look.RowStart(i == g.looking)
			words = start + words
		}
		lines = append(lines, words)
	}
	return append(lines, text.Each(g.text.Questions, func(q string) string { return "Ask the room: " + g.look.ToASCII(q) })...)
}
