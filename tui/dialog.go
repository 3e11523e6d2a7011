package tui

import (
	"strings"

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

// closeTop takes a dialog off without leaving what it was about.
func closeTop(r *Root) tea.Cmd {
	if len(r.pages) > 1 {
		r.pages = r.pages[:len(r.pages)-1]
	}
	return nil
}

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

// edit is a form as a page of its own.
type edit struct {
	look  *Look
	title string
	intro []string
	form  *form
	take  string // what Enter does
	// done takes what was typed; it answers with what is to happen next, and with
	// false to keep the form open.
	done func(f *form) (act, bool)
}

func (e *edit) heading() string     { return e.title }
func (e *edit) commands() []command { return e.form.commands(e.take) }
func (e *edit) typing() bool        { return true }

func (e *edit) key(msg tea.KeyMsg) act {
	switch e.form.key(msg) {
	case finished:
		next, ok := e.done(e.form)
		if !ok {
			return next
		}
		return both(closeTop, next)
	case dropped:
		return closeTop
	}
	return nil
}

func (e *edit) view(width, height int) []string {
	out := []string{""}
	for _, text := range e.intro {
		for _, line := range wrap(text, min(width, 76)) {
			out = append(out, e.look.Text.Render(line))
		}
		out = append(out, "")
	}
	return append(out, e.form.view(min(width, 90))...)
}

// report shows what was wrong with a file, line by line.
type report struct {
	look  *Look
	title string
	lines []string
	from  int
}

func newReport(look *Look, title string, err error) *report {
	return &report{look: look, title: title, lines: strings.Split(err.Error(), "\n")}
}

func (p *report) heading() string { return p.title }

func (p *report) commands() []command {
	scroll := func(by int) func(string) act {
		return func(string) act { p.from = max(p.from+by, 0); return nil }
	}
	return []command{
		on("esc q enter", "close", "Close", func(string) act { return closeTop }).as("Esc"),
		on("down j", "scroll", "Scroll down", scroll(1)).as("↑ ↓"),
		on("up k", "", "Scroll up", scroll(-1)).quietly(),
	}
}

func (p *report) view(width, height int) []string {
	var out []string
	for _, line := range p.lines {
		for _, part := range wrap(line, width) {
			out = append(out, p.look.Text.Render(part))
		}
	}
	p.from = min(p.from, max(len(out)-height, 0))
	return out[p.from:]
}
