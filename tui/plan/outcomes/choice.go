package outcomes

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// choice says which priorities are for an outcome.
type choice struct {
	open    *ui.OpenSession
	look    *ui.Look
	outcome string
	list    ui.Cursor[model.Priority]
}

func newChoice(d *ui.OpenSession, look *ui.Look, outcome string) *choice {
	return &choice{d, look, outcome, ui.NewCursor(func() []model.Priority { return d.Session().Priorities() }, func(p model.Priority) string { return p.ID })}
}

// Heading says where the user is.
func (c *choice) Heading() string { return "Which priorities are for it?" }

// Commands lists what can be done now, most wanted first.
func (c *choice) Commands() []ui.Command {
	var commands []ui.Command
	if p, some := c.list.Item(); some {
		commands = append(commands, ui.On("space", "choose", "Say that the priority is for this outcome, or no longer", func() ui.Action {
			if p.Outcome == c.outcome {
				p.Outcome = ""
			} else {
				p.Outcome = c.outcome
			}
			return c.open.Act(model.Edit[model.Priority]{Item: p})
		}))
	}
	// Enter leads here, and does nothing here: pressed twice it must not choose.
	return append(append(commands, c.list.Commands("priority")...),
		ui.On("esc q", "close", "Go back to the outcomes", func() ui.Action { return ui.CloseTop }).As("Esc"))
}

// View draws the page.
func (c *choice) View(width, height int) []string {
	out := append([]string{""}, ui.Paragraph(c.look.Strong, c.look.ToASCII(c.outcome), ui.Readable(width, 90))...)
	out = append(out, "")
	var lines []string
	focus := 0
	for i, p := range c.open.Session().Priorities() {
		mark, other := "[ ]", ""
		switch p.Outcome {
		case c.outcome:
			mark = "[x]"
		case "":
		default:
			other = "now for: " + p.Outcome
		}
		current := i == c.list.Place()
		if current {
			focus = len(lines)
		}
		lines = append(lines, c.look.Item(current, c.look.Text, mark+" ", p.What, width)...)
		if other != "" {
			lines = append(lines, ui.Hanging(c.look.Dim, "      ", c.look.ToASCII(other), width)...)
		}
	}
	if len(lines) == 0 {
		lines = ui.Paragraph(c.look.Text, "There are no priorities yet. Esc goes back; a writes one for this outcome there.", ui.Readable(width, 72))
	}
	return append(out, ui.Window(lines, focus, max(height-len(out), 1))...)
}
