package palette

import (
	"familyhub/stocktake/tui/leaflet"
	"familyhub/stocktake/tui/ui"
)

// help lists every key of the screen below it.
type help struct {
	ui.Scroll
	look  *ui.Look
	under ui.Screen
	rows  []ui.Command
}

// Help lists commands over the screen that has them.
func Help(look *ui.Look, under ui.Screen, commands []ui.Command) ui.Screen {
	h := &help{look: look, under: under, rows: commands}
	h.Text = h.lines
	return h
}

func (h *help) Heading() string { return "Keys: " + h.under.Heading() }
func (h *help) MustAnswer()     {}

func (h *help) Commands() []ui.Command {
	return append([]ui.Command{
		ui.On("esc q ? f1 enter", "close", "Close the help", func() ui.Action { return ui.CloseTop }).As("Esc"),
		ui.On("i", "for facilitators", "Read the page for facilitators, and the one for participants", func() ui.Action {
			return ui.Sequence(ui.CloseTop, ui.OpenLeaflet(leaflet.Facilitator))
		}),
	}, h.Scroll.Commands()...)
}

func (h *help) lines(width int) []string {
	column := 0
	for _, c := range h.rows {
		column = max(column, ui.Width(c.EveryKey(h.look)))
	}
	column = min(column, width/2)
	var out []string
	for _, c := range h.rows {
		for i, line := range ui.Wrap(c.About, max(width-column-2, 10)) {
			key := ""
			if i == 0 {
				key = h.look.Key.Render(h.look.Cut(c.EveryKey(h.look), column))
			}
			out = append(out, h.look.Fit(key, column)+"  "+h.look.Text.Render(line))
		}
	}
	return out
}
