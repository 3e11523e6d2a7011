package tui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

// palette finds a command by its name and carries it out. Until something was typed or
// an arrow pressed, none is chosen: the first of the list may be an answer.
type palette struct {
	look  *Look
	under screen
	all   []command
	form  *form
	at    int // the chosen one of those found; noCommand for none
}

const noCommand = -1

func newPalette(r *Root) *palette {
	return &palette{
		look: r.look, under: r.Top(), all: r.commands(), at: noCommand,
		form: newForm(r.look, newLine(commandField, "", "type a word of what you want to do")),
	}
}

const commandField = "Command"

func (p *palette) heading() string { return "Commands: " + p.under.heading() }
func (p *palette) typing() bool    { return true }

func (p *palette) commands() []command {
	none := func() act { return nil }
	return []command{
		on("enter", "do it", "Carry out the command", none),
		on("up down", "choose", "Choose a command", none).as("↑ ↓"),
		on("esc", "close", "Close the list", none),
	}
}

func (p *palette) key(msg tea.KeyMsg) act {
	found := p.found()
	switch msg.String() {
	case "esc", "ctrl+p":
		return closeTop
	case "up":
		p.at = max(p.at-1, 0)
		return nil
	case "down":
		p.at = min(p.at+1, max(len(found)-1, 0))
		return nil
	case "enter":
		switch {
		case len(found) == 0:
			return nil
		case p.at == noCommand:
			return say(p.look.spell("Type a word of what you want to do, or choose with ↑ ↓; then Enter does it."))
		}
		return both(closeTop, p.chosen(found[p.at]))
	}
	p.form.key(msg)
	p.at = 0
	if len(p.words()) == 0 {
		p.at = noCommand
	}
	return nil
}

// chosen is what a command does that was chosen by its name. One that needs its key
// asks for it: the palette has none to give.
func (p *palette) chosen(c command) act {
	if c.run == nil {
		return push(&which{look: p.look, under: p.under, chosen: c})
	}
	return func(app App) tea.Cmd { return run(app, c.run()) }
}

// words is what was typed to find a command by.
func (p *palette) words() []string {
	return strings.Fields(strings.ToLower(p.form.value(commandField)))
}

func (p *palette) found() []command {
	words := p.words()
	var found []command
	for _, c := range p.all {
		if containsAll(strings.ToLower(c.label+" "+c.about), words) {
			found = append(found, c)
		}
	}
	return found
}

func (p *palette) view(width, height int) []string {
	out := append(p.form.view(width, 1), "")
	var rows []string
	for i, c := range p.found() {
		line := p.look.fit(c.name(p.look), 10) + "  " + p.look.cut(c.about, max(width-16, 4))
		if i == p.at {
			rows = append(rows, p.look.Focus.Render(p.look.Glyph.Focus+" "+line))
			continue
		}
		rows = append(rows, "  "+p.look.Text.Render(line))
	}
	if len(rows) == 0 {
		rows = []string{p.look.Dim.Render("  Nothing here is called that. Take a letter away.")}
	}
	return append(out, window(rows, max(p.at, 0), height-len(out))...)
}
