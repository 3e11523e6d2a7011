package tui

import (
	tea "github.com/charmbracelet/bubbletea"
)

// confirm asks before something is destroyed. Only y goes ahead: neither Enter nor
// the key that asked, which people press twice.
type confirm struct {
	look     *Look
	under    screen
	question string
	names    []string // of what it is about, where that is several things
	effect   string   // what y will do
	yes      act
}

func newConfirm(app App, question, effect string, yes act) *confirm {
	return &confirm{look: app.Look(), under: app.Top(), question: question, effect: effect, yes: yes}
}

func (c *confirm) heading() string { return c.under.heading() }

func (c *confirm) commands() []command {
	return []command{
		on("y", "yes", c.effect, func() act { return both(closeTop, c.yes) }),
		on("n esc q", "no", "Leave everything as it is", func() act { return closeTop }).as("n"),
	}
}

func (c *confirm) mustAnswer() {}

func (c *confirm) view(width, height int) []string {
	box := []string{""}
	for _, line := range wrap(c.question, min(width-4, 64)) {
		box = append(box, c.look.Strong.Render(line))
	}
	box = append(box, "")
	const below = 5 // rows of the effect and of the answers, at most
	if names := c.listed(width, height-len(box)-below); len(names) > 0 {
		box = append(append(box, names...), "")
	}
	for _, line := range wrap(c.effect, min(width-4, 64)) {
		box = append(box, c.look.Text.Render(line))
	}
	return append(box, "", c.look.Key.Render("y")+" yes    "+c.look.Key.Render("n")+" no")
}

// listed is the names, a row each, as many as have room.
func (c *confirm) listed(width, room int) []string {
	fit := len(c.names)
	if room = max(room, 2); fit > room {
		fit = room - 1
	}
	var rows []string
	for _, name := range c.names[:fit] {
		rows = append(rows, c.look.Text.Render(c.look.cut("  "+name, width)))
	}
	if more := len(c.names) - fit; more > 0 {
		rows = append(rows, c.look.Text.Render("  and "+itoa(more)+" more"))
	}
	return rows
}

// discard asks before a text that was typed is thrown away, and then goes on.
func discard(then act) act {
	return func(app App) tea.Cmd {
		const question, effect = "Throw away what you have typed?", "It has not been saved. Press n, then Enter, to save it."
		return run(app, push(newConfirm(app, question, effect, then)))
	}
}
