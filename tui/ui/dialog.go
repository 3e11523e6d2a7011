package ui

import (
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

// Confirm asks before something is destroyed. Only y goes ahead: neither Enter nor
// the key that asked, which people press twice.
type Confirm struct {
	look     *Look
	under    Screen
	Question string
	Names    []string // of what it is about, where that is several things
	effect   string   // what y will do
	yes      Action
	stays    string // what Esc says in place of answering no; usually empty
}

// NewConfirm asks a question over the page on top; effect says what yes will do.
func NewConfirm(app App, question, effect string, yes Action) *Confirm {
	return &Confirm{look: app.Look(), under: app.Top(), Question: question, effect: effect, yes: yes}
}

// Ask asks a question over the page on top before yes is done; effect says what that will do.
func Ask(question, effect string, yes Action) Action {
	return func(app App) tea.Cmd { return Run(app, Push(NewConfirm(app, question, effect, yes))) }
}

// Heading says where the user is.
func (c *Confirm) Heading() string { return c.under.Heading() }

// Commands lists what can be done now, most wanted first.
func (c *Confirm) Commands() []Command {
	yes := On("y", "yes", c.effect, func() Action { return Sequence(CloseTop, c.yes) }).AsWritten()
	const leave = "Leave everything as it is"
	if c.stays != "" {
		return []Command{
			yes, On("n", "no", leave, func() Action { return CloseTop }),
			On("esc", "", "Say how to answer", func() Action { return Say("%s", c.stays) }).Quietly(),
		}
	}
	return []Command{yes, On("n esc q", "no", leave, func() Action { return CloseTop }).As("n")}
}

// Unknown says how to answer.
func (c *Confirm) Unknown(key string) Action {
	if c.stays != "" {
		return Say("%s", c.stays)
	}
	return Say("%s is no answer: y is yes, n is no.", QuotedKey(key))
}

// MustAnswer marks a page that must be answered.
func (c *Confirm) MustAnswer() {}

// View draws the page.
func (c *Confirm) View(width, height int) []string {
	box := []string{""}
	for _, line := range Wrap(c.Question, Readable(width-4, 64)) {
		box = append(box, c.look.Strong.Render(line))
	}
	box = append(box, "")
	const below = 5 // rows of the effect and of the answers, at most
	if names := c.listed(width, height-len(box)-below); len(names) > 0 {
		box = append(append(box, names...), "")
	}
	for _, line := range Wrap(c.effect, Readable(width-4, 64)) {
		box = append(box, c.look.Text.Render(line))
	}
	if c.look.Aloud() {
		return box // the prompt says how to answer
	}
	return append(box, "", c.look.Key.Render("y")+" yes    "+c.look.Key.Render("n")+" no")
}

// listed is the names, a row each, as many as have room.
func (c *Confirm) listed(width, room int) []string {
	fit := len(c.Names)
	if room = max(room, 2); fit > room {
		fit = room - 1
	}
	var rows []string
	for _, name := range c.Names[:fit] {
		rows = append(rows, c.look.Text.Render(c.look.Cut("  "+name, width)))
	}
	if more := len(c.Names) - fit; more > 0 {
		rows = append(rows, c.look.Text.Render("  and "+strconv.Itoa(more)+" more"))
	}
	return rows
}

// Discard asks before a text that was typed is thrown away, and then goes on. Esc, which
// leads here, leads neither on nor back.
func Discard(then Action) Action {
	return func(app App) tea.Cmd {
		const question, effect = "Throw away what you have typed?", "It has not been saved. Press n, then Enter, to save it."
		c := NewConfirm(app, question, effect, then)
		c.stays = "y throws the text away, n goes back to it."
		return Run(app, Push(c))
	}
}

// Faults shows what was wrong with a file, line by line.
type Faults struct {
	Scroll
	title string
}

// NewFaults shows the lines of an error.
func NewFaults(look *Look, title string, err error) *Faults {
	return &Faults{title: title, Scroll: Scroll{Text: func(width int) []string {
		var out []string
		for line := range strings.SplitSeq(err.Error(), "\n") {
			for _, part := range Wrap(line, width) {
				out = append(out, look.Text.Render(part))
			}
		}
		return out
	}}}
}

// Heading says where the user is.
func (p *Faults) Heading() string { return p.title }

// MustAnswer marks a page that must be answered.
func (p *Faults) MustAnswer() {}

// Commands lists what can be done now, most wanted first.
func (p *Faults) Commands() []Command {
	return append([]Command{
		On("esc q enter", "close", "Close", func() Action { return CloseTop }).As("Esc"),
	}, p.Scroll.Commands()...)
}
