package tui

// help lists every key of the screen below it.
type help struct {
	scroll
	look  *Look
	under screen
	rows  []command
}

func newHelp(r *Root) *help {
	return &help{look: r.look, under: r.Top(), rows: r.commands()}
}

func (h *help) heading() string { return "Keys: " + h.under.heading() }
func (h *help) mustAnswer()     {}

func (h *help) commands() []command {
	return append([]command{
		on("esc q ? enter", "close", "Close the help", func() act { return closeTop }).as("Esc"),
	}, h.scroll.commands()...)
}

func (h *help) view(width, height int) []string {
	column := 0
	for _, c := range h.rows {
		column = max(column, measure(c.everyKey(h.look)))
	}
	column = min(column, width/2)
	var out []string
	for _, c := range h.rows {
		for i, line := range wrap(c.about, max(width-column-2, 10)) {
			key := ""
			if i == 0 {
				key = h.look.Key.Render(h.look.cut(c.everyKey(h.look), column))
			}
			out = append(out, h.look.fit(key, column)+"  "+h.look.Text.Render(line))
		}
	}
	return h.window(out, height)
}
