package people

import (
	"errors"

	"familyhub/stocktake/model/sheet/roster"
	"familyhub/stocktake/tui/ui"
)

// namesake asks whether somebody in the files is a participant of the same name who is
// with another agency, or of nearly the same name.
type namesake struct {
	*Incoming
	roster.Namesake
}

// Heading says where the user is.
func (p *namesake) Heading() string { return "The same person?" }

// MustAnswer marks a page that must be answered.
func (p *namesake) MustAnswer() {}

// Commands lists what can be done now, most wanted first.
func (p *namesake) Commands() []ui.Command {
	same := ui.On("y", "the same", "Take them for the same person", func() ui.Action {
		p.O.Same = append(p.O.Same, p.Name)
		return ui.Sequence(ui.CloseTop, p.Preview())
	})
	switch len(p.Near) {
	case 0:
		return []ui.Command{same, p.leave("n esc q", "another person", "Take nothing in: in the files the other person needs another name",
			"write the name of "+ui.Sanitize(p.Name)+" of "+ui.Sanitize(p.There)+" in another way in the file, such as with an initial").As("n")}
	case 1:
		return []ui.Command{same, p.asNew(), p.leave("esc q", "take nothing in", "Take nothing in",
			"write the name in the file as it is in the session")}
	default:
		return []ui.Command{p.asNew(), p.leave("esc q", "take nothing in", "Take nothing in: the files must say which of them it is",
			"write the name in the file as it is in the session")}
	}
}

// asNew takes the person in the files for a new one.
func (p *namesake) asNew() ui.Command {
	return ui.On("n", "somebody new", "Take them for another person, who is added", func() ui.Action {
		p.O.New = append(p.O.New, p.Name)
		return ui.Sequence(ui.CloseTop, p.Preview())
	})
}

// leave goes back to the form and says what to do.
func (p *namesake) leave(keys, name, about, instead string) ui.Command {
	return ui.On(keys, name, about, func() ui.Action {
		return ui.Sequence(ui.CloseTop, ui.Sequence(p.Again, ui.Complain(errors.New("Nothing was taken in: "+instead))))
	})
}

// View draws the page.
func (p *namesake) View(width, height int) []string {
	return append([]string{""}, ui.Paragraph(p.Look.Strong, p.Look.ToASCII(p.Words()), width)...)
}
