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
	effect   string // what y will do
	yes      act
}

func newConfirm(r *Root, question, effect string, yes act) *confirm {
	return &confirm{look: r.look, under: r.top(), question: question, effect: effect, yes: yes}
}

func (c *confirm) heading() string { return c.under.heading() }

func (c *confirm) commands() []command {
	return []command{
		on("y", "yes", c.effect, func(string) act { return both(closeTop, c.yes) }),
		on("n esc q", "no", "Leave everything as it is", func(string) act { return closeTop }).as("n"),
	}
}

func (c *confirm) mustAnswer() {}

func (c *confirm) view(width, height int) []string {
	box := []string{""}
	for _, line := range wrap(c.question, min(width-4, 64)) {
		box = append(box, c.look.Strong.Render(line))
	}
	box = append(box, "")
	for _, line := range wrap(c.effect, min(width-4, 64)) {
		box = append(box, c.look.Text.Render(line))
	}
	return append(box, "", c.look.Key.Render("y")+" yes    "+c.look.Key.Render("n")+" no")
}

// discard asks before a text that was typed is thrown away, and then goes on.
func discard(then act) act {
	return func(r *Root) tea.Cmd {
		const question, effect = "Throw away what you have typed?", "It has not been saved. Press n, then Enter, to save it."
		return r.carryOut(push(newConfirm(r, question, effect, then)))
	}
}
