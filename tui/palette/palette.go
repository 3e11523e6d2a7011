// Package palette shows all commands of a screen: to read, or to find one by its name.
package palette

import (
	"strings"

	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// palette finds a command by its name and carries it out. Until something was typed or
// an arrow pressed, none is chosen: the first of the list may be an answer.
type palette struct {
	look  *ui.Look
	under ui.Screen
	all   []ui.Command
	form  *form.Form
	at    int // the chosen one of those found; noCommand for none
}

const noCommand = -1

// The cells of a command's keys and of its name.
const keyCells, labelCells = 9, 16

// New finds one of the commands of a screen, or of the places beyond it, which have no key there.
func New(look *ui.Look, under ui.Screen, commands, places []ui.Command) ui.Screen {
	for i := range places {
		places[i] = places[i].Keyless()
	}
	return &palette{
		look: look, under: under, all: append(commands, places...), at: noCommand,
		form: form.New(look, form.NewLine(commandField, "", "type a word of what you want to do")),
	}
}

const commandField = "Command"

func (p *palette) Heading() string { return "Commands: " + p.under.Heading() }
func (p *palette) Typing() bool    { return true }

func (p *palette) Commands() []ui.Command {
	none := func() ui.Action { return nil }
	return []ui.Command{
		ui.On("enter", "do it", "Carry out the command", none),
		ui.On("up down", "choose", "Choose a command", none).As("↑ ↓"),
		ui.On("esc", "close", "Close the list", none),
	}
}

func (p *palette) Key(msg tea.KeyMsg) ui.Action {
	found := p.found()
	switch msg.String() {
	case "esc", "ctrl+p":
		return ui.CloseTop
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
			return ui.Say("Type a word of what you want to do, or choose with ↑ ↓; then Enter does it.")
		}
		return ui.Sequence(ui.CloseTop, Choose(p.look, p.under, found[p.at]))
	}
	p.form.Key(msg)
	p.at = 0
	if len(p.words()) == 0 {
		p.at = noCommand
	}
	return nil
}

// Choose is what a command of a page does that was chosen by its name, or clicked. One that needs
// its key asks for it: neither has one to give.
func Choose(look *ui.Look, under ui.Screen, c ui.Command) ui.Action {
	if c.Run == nil {
		return ui.Push(&which{look: look, under: under, chosen: c})
	}
	return func(app ui.App) tea.Cmd { return ui.Run(app, c.Run()) }
}

// words is what was typed to find a command by.
func (p *palette) words() []string {
	return strings.Fields(strings.ToLower(p.form.Value(commandField)))
}

func (p *palette) found() []ui.Command {
	return Find(p.all, p.words())
}

func (p *palette) View(width, height int) []string {
	out := append(p.form.View(width, 1), "")
	found := p.found()
	if len(found) == 0 {
		return append(out, p.look.Dim.Render("  Nothing here is called that. Take a letter away."))
	}
	from, to := ui.WindowOf(len(found), max(p.at, 0), height-len(out))
	for i := from; i < to; i++ {
		c := found[i]
		line := p.look.Fit(c.Name(p.look), keyCells) + "  " + p.look.Fit(c.Label, labelCells) + "  "
		line += p.look.Cut(c.About, max(width-ui.Width(line)-4, 4))
		out = append(out, p.look.Row(i == p.at, p.look.Text, line))
	}
	return out
}
