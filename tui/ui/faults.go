package ui

import "strings"

// Faults shows what was wrong with a file, line by line.
type Faults struct {
	Scroll
	title string
}

// NewFaults shows the lines of an error.
func NewFaults(look *Look, title string, err error) *Faults {
	return &Faults{title: title, Scroll: Scroll{Text: func(width int) []string {
		var out []string
		for line := range strings.SplitSeq(err.Error(), "\n") {
			for _, part := range Wrap(line, width) {
				out = append(out, look.Text.Render(part))
			}
		}
		return out
	}}}
}

// Heading says where the user is.
func (p *Faults) Heading() string { return p.title }

// MustAnswer marks a page that must be answered.
func (p *Faults) MustAnswer() {}

// Commands lists what can be done now, most wanted first.
func (p *Faults) Commands() []Command {
	return append([]Command{
		On("esc q enter", "close", "Close", func() Action { return CloseTop }).As("Esc"),
	}, p.Scroll.Commands()...)
}
