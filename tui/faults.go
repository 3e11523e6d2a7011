package tui

import "strings"

// faults shows what was wrong with a file, line by line.
type faults struct {
	scroll
	look  *Look
	title string
	lines []string
}

func newFaults(look *Look, title string, err error) *faults {
	return &faults{look: look, title: title, lines: strings.Split(err.Error(), "\n")}
}

func (p *faults) heading() string { return p.title }
func (p *faults) mustAnswer()     {}

func (p *faults) commands() []command {
	return append([]command{
		on("esc q enter", "close", "Close", func() act { return closeTop }).as("Esc"),
	}, p.scroll.commands()...)
}

func (p *faults) view(width, height int) []string {
	var out []string
	for _, line := range p.lines {
		for _, part := range wrap(line, width) {
			out = append(out, p.look.Text.Render(part))
		}
	}
	return p.window(out, height)
}
