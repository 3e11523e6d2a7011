package tui

import "strings"

// faults shows what was wrong with a file, line by line.
type faults struct {
	look  *Look
	title string
	lines []string
	from  int
}

func newFaults(look *Look, title string, err error) *faults {
	return &faults{look: look, title: title, lines: strings.Split(err.Error(), "\n")}
}

func (p *faults) heading() string { return p.title }
func (p *faults) mustAnswer()     {}

func (p *faults) commands() []command {
	scroll := func(by int) func() act {
		return func() act { p.from = max(p.from+by, 0); return nil }
	}
	return []command{
		on("esc q enter", "close", "Close", func() act { return closeTop }).as("Esc"),
		on("down j", "scroll", "Scroll down", scroll(1)).as("↑ ↓"),
		on("up k", "", "Scroll up", scroll(-1)).quietly(),
	}
}

func (p *faults) view(width, height int) []string {
	var out []string
	for _, line := range p.lines {
		for _, part := range wrap(line, width) {
			out = append(out, p.look.Text.Render(part))
		}
	}
	p.from = min(p.from, max(len(out)-height, 0))
	return out[p.from:]
}
