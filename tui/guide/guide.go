package guide

import (
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/reading"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// Guide is the instrument to read: every text of its framework, with the contents at the
// left where there is room.
type Guide struct {
	ui.Scroll
	look     *ui.Look
	before   string               // the name of a section, in the heading
	fw       *framework.Framework // nil where no framework is read
	sections []reading.Section
	start    int // the statement to begin at; 0 for the beginning
	found    int // the line that was found last
	find     form.Find
	query    string // what was looked for last
	told     told
	filter   string // the words that all documents have which are listed; empty for all of them
	lines    []line
	drawn    []string        // the lines as they are shown
	laid     layout          // what the lines were laid out for
	painted  string          // the words that were looked for when they were drawn
	body     func(*pages)    // lays what there is to read
	more     []ui.Command    // that a page to hand out has
	others   bool            // there is another version of what the session asks
	open     *ui.OpenSession // the session whose prompts for reflection can be answered; nil without one
}

// New is the guide to a framework, at a statement or with 0 at its beginning.
func New(look *ui.Look, fw *framework.Framework, statement int) *Guide {
	return newGuide(look, fw, fw, statement)
}

// newGuide is New with the framework whose lists turn scores into a plan.
func newGuide(look *ui.Look, fw, lists *framework.Framework, statement int) *Guide {
	g := newPage(look, "Guide: ", reading.Of(fw, lists))
	g.fw, g.start = fw, statement
	return g
}

// newPage is sections to read, with what stands before the name of each in the heading.
func newPage(look *ui.Look, before string, sections []reading.Section) *Guide {
	g := &Guide{look: look, before: before, sections: sections, find: form.NewFind(look, "a word or two")}
	g.body, g.Text = g.everything, g.text
	return g
}

// everything is all sections.
func (g *Guide) everything(p *pages) {
	for i, s := range g.sections {
		p.section(i+1, g.answered(s))
	}
}

// Heading says what is being read.
func (g *Guide) Heading() string {
	if g.tells() && g.told.read {
		return g.before + ui.Sanitize(strings.TrimSpace(g.sections[g.told.at].Name))
	}
	if n := g.sectionAt(g.Top()); n > 0 && g.Top() > 0 && !g.tells() {
		return g.before + ui.Sanitize(strings.TrimSpace(g.sections[n-1].Name))
	}
	return g.before + ui.Sanitize(g.sections[0].Title)
}

// Typing reports whether a text field is in focus.
func (g *Guide) Typing() bool { return g.find.Typing() }

// Commands lists what can be done now, most wanted first.
func (g *Guide) Commands() []ui.Command {
	if g.Typing() {
		none := func() ui.Action { return nil }
		return []ui.Command{ui.On("enter", "find", "Go to the first line with these words", none), ui.On("esc", "cancel", "Go on reading", none)}
	}
	if g.tells() {
		return slices.Concat(g.telling(), g.more, []ui.Command{
			ui.On("/", "find", "Find words", func() ui.Action { g.find.Open(); return nil }),
			ui.On("N", "find next", "The next part with the words", func() ui.Action { return g.search(g.found + 1) }),
		}, g.reflect(), g.otherVersion())
	}
	return slices.Concat([]ui.Command{
		ui.On("esc q i", "close", "Close the guide", func() ui.Action { return ui.CloseTop }).As("Esc"),
	}, g.more, g.otherVersion(), g.Scroll.Commands(), []ui.Command{
		ui.On("right l", "next part", "The next of the parts that the contents name", func() ui.Action { return g.hop(1) }).As("← →"),
		ui.On("left h", "", "The part before", func() ui.Action { return g.hop(-1) }).As("←").Quietly(),
		ui.On("/", "find", "Find words", func() ui.Action { g.find.Open(); return nil }),
		ui.On("enter", "find next", "The next line with the words", func() ui.Action { return g.search(g.found + 1) }),
	}, g.reflect())
}

// Key takes a key press.
func (g *Guide) Key(msg tea.KeyMsg) ui.Action {
	query := g.find.Words()
	if g.find.Key(msg) != form.Finished {
		return nil
	}
	g.find.Close()
	g.query = strings.ToLower(query)
	return g.search(0)
}

// search goes to the next line from a place on that has the words, and from the
// beginning when there is none after it.
func (g *Guide) search(from int) ui.Action {
	if g.query == "" {
		return ui.Say("Press / and type the words to find.")
	}
	for i := range g.lines {
		at := (from + i) % len(g.lines)
		if has(g.lines, at, g.query) {
			g.found = at
			if g.GoTo(at); g.tells() {
				g.tell(g.sectionAt(at)-1, true)
			}
			return nil
		}
	}
	return ui.Say("%q is not in the guide. Try one word, or a part of it.", g.query)
}

// has reports whether some words begin in a line; they may go on in the next, where the
// text was broken.
func has(lines []line, at int, words string) bool {
	here := strings.ToLower(strings.TrimSpace(lines[at].text))
	if strings.Contains(here, words) {
		return true
	}
	if at+1 == len(lines) || !strings.Contains(words, " ") {
		return false
	}
	next := strings.ToLower(strings.TrimSpace(lines[at+1].text))
	return strings.Contains(here+" "+next, words) && !strings.Contains(next, words)
}

// hop goes to the next section, or the one before.
func (g *Guide) hop(by int) ui.Action {
	for i := g.Top() + by; i >= 0 && i < len(g.lines); i += by {
		if g.lines[i].section > 0 {
			g.GoTo(i)
			break
		}
	}
	return nil
}

// Resize lays the guide out, where something has changed on which that depends. Where that breaks
// its lines otherwise, the statement that was being read stays.
func (g *Guide) Resize(width, height int) {
	seen, first := g.sectionAt(g.Top()), g.lines == nil
	if g.lines == nil {
		seen = 1 + slices.IndexFunc(g.sections, func(s reading.Section) bool { return s.Statement == g.start && g.start > 0 })
	}
	room := g.room(width)
	if now := g.layoutFor(room); g.lines == nil || now != g.laid || g.painted != g.query {
		if g.lines == nil || now != g.laid {
			g.lines, g.laid = g.lay(room), now
		}
		g.drawn, g.painted = g.paint(g.lines), g.query
	}
	g.Scroll.Resize(room, height-len(g.find.View(width)))
	if first && seen > 0 && g.tells() {
		g.told = told{seen - 1, true}
	}
	if seen > 0 && g.sectionAt(g.Top()) != seen {
		g.GoTo(slices.IndexFunc(g.lines, func(l line) bool { return l.section == seen }))
	}
}

// room is how wide the text may be on a page.
func (g *Guide) room(width int) int {
	if side := g.side(width); side > 0 {
		return width - side - gap
	}
	return width
}

// side is how wide the contents beside the text are; 0 without any.
func (g *Guide) side(width int) int {
	if g.sections == nil {
		return 0
	}
	return contentsWidth(width)
}

// layout is all that the lines depend on.
type layout struct {
	width  int // of the room for them, in cells
	theme  theme.Theme
	glyphs theme.GlyphSet
	of     *model.History // the session whose answers are told, and how far it had come
	seq    uint64
	filter string // what documents were looked for
}

// layoutFor is what lines of a width depend on now.
func (g *Guide) layoutFor(width int) layout {
	l := layout{width: width, theme: g.look.Theme, glyphs: g.look.Glyph.Set, filter: g.filter}
	if g.open != nil {
		l.of, l.seq = g.open.History, g.open.History.Seq()
	}
	return l
}

// gap is what stands between the contents and the text, in cells.
const gap = 3

// View draws the page.
func (g *Guide) View(width, height int) []string {
	out := g.find.View(width)
	height -= len(out)
	text := g.Scroll.View(g.room(width), height)
	side := g.side(width)
	if side == 0 {
		return append(out, text...)
	}
	now := max(g.sectionAt(g.Top()), 1) - 1
	inside := contents(g.look, g.sections, now, side-ui.FrameAcross, height-ui.FrameDown)
	for i, line := range (ui.Frame{Title: "Contents"}).Draw(g.look, inside, side, height) {
		if i < len(text) {
			line += ui.Blank(gap) + text[i]
		}
		out = append(out, line)
	}
	return out
}

// paint is lines as they are shown, those with the words that are looked for selected.
func (g *Guide) paint(lines []line) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		if g.query != "" && has(lines, i, g.query) {
			out[i] = g.look.Selected.Render(l.text)
			continue
		}
		letters := []rune(l.text)
		out[i] = g.look.Strong.Render(string(letters[:l.strong])) + l.style.Render(string(letters[l.strong:]))
	}
	return out
}

// lay breaks the guide into lines.
func (g *Guide) lay(width int) []line {
	const most = 96 // cells, which are read easily
	p := &pages{look: g.look, width: ui.Readable(width, most)}
	g.body(p)
	return p.lines
}

// text is the guide as it is drawn. Resize, after each message, has just laid it.
func (g *Guide) text(width int) []string {
	if width == g.laid.width {
		return g.drawn
	}
	return g.paint(g.lay(width))
}

// sectionAt is the section that a line belongs to, from 1; 0 where there are none.
func (g *Guide) sectionAt(at int) int {
	for i := min(at, len(g.lines)-1); i >= 0; i-- {
		if g.lines[i].section > 0 {
			return g.lines[i].section
		}
	}
	return 0
}

// statement is the one that is being read; 0 for none.
func (g *Guide) statement() int {
	if g.tells() {
		return g.sections[g.told.at].Statement
	}
	return g.statementAt(g.Top())
}

// statementAt is the statement that a line belongs to; 0 for none.
func (g *Guide) statementAt(at int) int {
	if n := g.sectionAt(at); n > 0 && n <= len(g.sections) {
		return g.sections[n-1].Statement
	}
	return 0
}
