package people

import (
	"errors"

	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/tui/ui"
)

// namesake asks whether somebody in the files is the person of that name in the session,
// who is with another agency.
type namesake struct {
	*Incoming
	sheet.Namesake
}

// Heading says where the user is.
func (p *namesake) Heading() string { return "The same person?" }

// MustAnswer marks a page that must be answered.
func (p *namesake) MustAnswer() {}

// Commands lists what can be done now, most wanted first.
func (p *namesake) Commands() []ui.Command {
	return []ui.Command{
		ui.On("y", "the same", "Take them for the same person", func() ui.Action {
			p.O.Same = append(p.O.Same, p.Name)
			return ui.Sequence(ui.CloseTop, p.Preview())
		}),
		ui.On("n esc q", "another person", "Take nothing in: in the files the other person needs another name", func() ui.Action {
			return ui.Sequence(ui.CloseTop, ui.Sequence(p.Again, ui.Complain(errors.New("Nothing was taken in: write the name of "+ui.Sanitize(p.Name)+
				" of "+ui.Sanitize(p.There)+" in another way in the file, such as with an initial"))))
		}).As("n"),
	}
}

// View draws the page.
func (p *namesake) View(width, height int) []string {
	out := []string{""}
	for _, line := range ui.Wrap(p.Look.ToASCII(p.Words()), max(width, 1)) {
		out = append(out, p.Look.Strong.Render(line))
	}
	return out
}
