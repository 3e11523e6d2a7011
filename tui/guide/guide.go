package guide

import (
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// Guide is the instrument to read: scale, steps, statements with all that stands
// behind them, government priorities, resources and sources.
type Guide struct {
	ui.Scroll
	look  *ui.Look
	fw    *framework.Framework
	start int // the statement to begin at; 0 for the beginning
	found int // the line that was found last
	find  form.Find
	query string // what was looked for last
	lines []line
	body  func(*pages)    // lays what there is to read
	desk  *ui.OpenSession // the session whose prompts for reflection can be answered; nil without one
}

// New is the guide to a framework, at a statement or with 0 at its beginning.
func New(look *ui.Look, fw *framework.Framework, statement int) *Guide {
	g := &Guide{look: look, fw: fw, start: statement, find: form.NewFind(look, "a word or two")}
	g.body, g.Text = instrument, func(width int) []string { return g.drawn(g.lay(width)) }
	return g
}

// Heading says where the user is.
func (g *Guide) Heading() string { return "Guide: " + ui.Sanitize(g.fw.Title) }

// Typing reports whether a text field is in focus.
func (g *Guide) Typing() bool { return g.find.Typing() }

// Commands lists what can be done now, most wanted first.
func (g *Guide) Commands() []ui.Command {
	if g.Typing() {
		none := func() ui.Action { return nil }
		return []ui.Command{ui.On("enter", "find", "Go to the first line with these words", none), ui.On("esc", "cancel", "Go on reading", none)}
	}
	return slices.Concat([]ui.Command{
		ui.On("esc q i", "close", "Close the guide", func() ui.Action { return ui.CloseTop }).As("Esc"),
	}, g.Scroll.Commands(), []ui.Command{
		ui.On("right l", "next statement", "The next statement or step", func() ui.Action { return g.hop(1) }).As("← →"),
		ui.On("left h", "", "The statement or step before", func() ui.Action { return g.hop(-1) }).As("←").Quietly(),
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
			g.GoTo(at)
			return nil
		}
	}
	return ui.Say(fmt.Sprintf("%q is not in the guide. Try one word, or a part of it.", g.query))
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

// hop goes to the next heading of a statement or step, or the one before.
func (g *Guide) hop(by int) ui.Action {
	for i := g.Top() + by; i >= 0 && i < len(g.lines); i += by {
		if g.lines[i].statement > 0 || g.lines[i].step > 0 {
			g.GoTo(i)
			break
		}
	}
	return nil
}

// Resize lays the guide out. Where that breaks its lines otherwise, the statement that was
// being read stays.
func (g *Guide) Resize(width, height int) {
	seen := g.statementAt(g.Top())
	if g.lines == nil {
		seen = g.start
	}
	g.lines = g.lay(width)
	g.Scroll.Resize(width, height-len(g.find.View(width)))
	if seen > 0 && g.statementAt(g.Top()) != seen {
		g.GoTo(slices.IndexFunc(g.lines, func(l line) bool { return l.statement == seen }))
	}
}

// View draws the page.
func (g *Guide) View(width, height int) []string {
	out := g.find.View(width)
	return append(out, g.Scroll.View(width, height-len(out))...)
}

// drawn is lines as they are shown, those with the words that are looked for selected.
func (g *Guide) drawn(lines []line) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		if g.query != "" && has(lines, i, g.query) {
			l.style = g.look.Selected
		}
		out[i] = l.style.Render(l.text)
	}
	return out
}

// lay breaks the guide into lines.
func (g *Guide) lay(width int) []line {
	const most = 84 // cells, which are read easily
	p := &pages{look: g.look, fw: g.fw, desk: g.desk, width: min(width, most)}
	g.body(p)
	return p.lines
}

// statementAt is the statement that a line belongs to.
func (g *Guide) statementAt(at int) int {
	for i := min(at, len(g.lines)-1); i >= 0; i-- {
		if g.lines[i].statement > 0 {
			return g.lines[i].statement
		}
	}
	return 0
}
