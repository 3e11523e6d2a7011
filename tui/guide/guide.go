package guide

import (
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// Guide is the instrument to read: scale, steps, statements with all that stands
// behind them, government priorities, resources and sources.
type Guide struct {
	look  *ui.Look
	fw    *framework.Framework
	start int    // the statement to begin at; 0 for the beginning
	laid  layout // what pages was laid out for
	Pages []guideLine
	top   int
	Hit   int // the line that was found last
	tall  int // rows of the last view, for the size of a page
	find  *form.Form
	query string
	body  func()          // lays what there is to read, once for a width and a look
	desk  *ui.OpenSession // the session whose prompts for reflection can be answered; nil without one
}

// layout is what the lines of a guide depend on.
type layout struct {
	width  int
	theme  theme.Name
	glyphs theme.GlyphSet
	seq    uint64 // of the session, whose answers are told
}

// guideLine is a line of the guide. Statement and step are set on a heading.
type guideLine struct {
	text            string
	style           theme.Style
	statement, step int
}

// New is the guide to a framework, at a statement or with 0 at its beginning.
func New(look *ui.Look, fw *framework.Framework, statement int) *Guide {
	g := &Guide{look: look, fw: fw, start: statement}
	g.body = g.instrument
	return g
}

// Heading says where the user is.
func (g *Guide) Heading() string { return "Guide: " + ui.Sanitize(g.fw.Title) }

// Typing reports whether a text field is in focus.
func (g *Guide) Typing() bool { return g.find != nil }

// Commands lists what can be done now, most wanted first.
func (g *Guide) Commands() []ui.Command {
	if g.Typing() {
		none := func() ui.Action { return nil }
		return []ui.Command{ui.On("enter", "find", "Go to the first line with these words", none), ui.On("esc", "cancel", "Go on reading", none)}
	}
	return slices.Concat([]ui.Command{
		ui.On("esc q i", "close", "Close the guide", func() ui.Action { return ui.CloseTop }).As("Esc"),
	}, g.scrolling(), []ui.Command{
		ui.On("right l", "next statement", "The next statement or step", func() ui.Action { return g.hop(1) }).As("← →"),
		ui.On("left h", "", "The statement or step before", func() ui.Action { return g.hop(-1) }).As("←").Quietly(),
		ui.On("/", "find", "Find words", func() ui.Action { g.ask(); return nil }),
		ui.On("n", "find next", "The next line with the words", func() ui.Action { return g.search(g.Hit + 1) }),
	}, g.reflect())
}

// scrolling are the commands that go up and down in what there is to read.
func (g *Guide) scrolling() []ui.Command {
	scroll := func(by int) func() ui.Action {
		return func() ui.Action { return g.goTo(g.top + by) }
	}
	page := func(by int) func() ui.Action {
		return func() ui.Action { return g.goTo(g.top + by*max(g.tall-2, 1)) }
	}
	return []ui.Command{
		ui.On("down j", "scroll", "A line down", scroll(1)).As("↑ ↓"),
		ui.On("up k", "", "A line up", scroll(-1)).As("↑").Quietly(),
		ui.On("pgdown", "page", "A page down", page(1)).As("PgUp PgDn"),
		ui.On("pgup", "", "A page up", page(-1)).Quietly(),
		ui.On("home", "", "The beginning", func() ui.Action { return g.goTo(0) }).Quietly(),
		ui.On("end G", "", "The end", func() ui.Action { return g.goTo(len(g.Pages)) }).Quietly(),
	}
}

// ask asks for words to look for.
func (g *Guide) ask() {
	g.find = form.New(g.look, form.NewLine(form.FilterName, "", "a word or two"))
}

// Key takes a key press.
func (g *Guide) Key(msg tea.KeyMsg) ui.Action {
	switch g.find.Key(msg) {
	case form.Finished:
		g.query, g.find = strings.ToLower(strings.TrimSpace(g.find.Value(form.FilterName))), nil
		return g.search(0)
	case form.Dropped:
		g.find = nil
	}
	return nil
}

// search goes to the next line from a place on that has the words, and from the
// beginning when there is none after it.
func (g *Guide) search(from int) ui.Action {
	if g.query == "" {
		return ui.Say("Press / and type the words to find.")
	}
	for i := range g.Pages {
		at := (from + i) % len(g.Pages)
		if g.has(at) {
			g.Hit = at
			return g.goTo(at)
		}
	}
	return ui.Say(fmt.Sprintf("%q is not in the guide. Try one word, or a part of it.", g.query))
}

// has reports whether the words that are looked for begin in a line; they may go on in
// the next, where the text was broken.
func (g *Guide) has(at int) bool {
	line := strings.ToLower(strings.TrimSpace(g.Pages[at].text))
	if strings.Contains(line, g.query) {
		return true
	}
	if at+1 == len(g.Pages) || !strings.Contains(g.query, " ") {
		return false
	}
	next := strings.ToLower(strings.TrimSpace(g.Pages[at+1].text))
	return strings.Contains(line+" "+next, g.query) && !strings.Contains(next, g.query)
}

// goTo puts a line at the top, as far as the guide goes.
func (g *Guide) goTo(line int) ui.Action {
	g.top = min(max(line, 0), max(len(g.Pages)-g.tall, 0))
	return nil
}

// hop goes to the next heading of a statement or step, or the one before.
func (g *Guide) hop(by int) ui.Action {
	for i := g.top + by; i >= 0 && i < len(g.Pages); i += by {
		if g.Pages[i].statement > 0 || g.Pages[i].step > 0 {
			return g.goTo(i)
		}
	}
	return nil
}

// View draws the page.
func (g *Guide) View(width, height int) []string {
	g.lay(min(width, 84))
	g.tall = height
	g.top = min(max(g.top, 0), max(len(g.Pages)-height, 0))
	var out []string
	if g.Typing() {
		out = append(out, g.find.View(width, 1)...)
	}
	for i, line := range g.Pages[g.top:min(g.top+height-len(out), len(g.Pages))] {
		style := line.style
		if g.query != "" && g.has(g.top+i) {
			style = g.look.Selected
		}
		out = append(out, style.Render(line.text))
	}
	return out
}

// lay breaks the guide into lines, once for a width and a look.
func (g *Guide) lay(width int) {
	want := layout{width: width, theme: g.look.Name, glyphs: g.look.Glyph.Set}
	if g.desk != nil {
		want.seq = g.desk.History.Seq()
	}
	if g.laid == want {
		return
	}
	seen := g.statementAt(g.top)
	if g.Pages == nil {
		seen = g.start
	}
	g.laid, g.Pages = want, nil
	g.body()
	for i, line := range g.Pages {
		if seen > 0 && line.statement == seen {
			g.top = i
		}
	}
}

// statementAt is the statement that a line belongs to.
func (g *Guide) statementAt(at int) int {
	for i := min(at, len(g.Pages)-1); i >= 0; i-- {
		if g.Pages[i].statement > 0 {
			return g.Pages[i].statement
		}
	}
	return 0
}
