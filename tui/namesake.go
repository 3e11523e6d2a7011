package tui

import (
	"errors"

	"stocktake/model/sheet"
)

// namesake asks whether somebody in the files is the person of that name in the session,
// who is with another agency.
type namesake struct {
	*incoming
	sheet.Namesake
}

func (p *namesake) heading() string { return "The same person?" }
func (p *namesake) mustAnswer()     {}

func (p *namesake) commands() []command {
	return []command{
		on("y", "the same", "Take them for the same person", func() act {
			p.o.Same = append(p.o.Same, p.Name)
			return both(closeTop, p.foresee())
		}),
		on("n esc q", "another person", "Take nothing in: in the files the other person needs another name", func() act {
			return both(closeTop, both(p.again, complain(errors.New("Nothing was taken in: write the name of "+shown(p.Name)+
				" of "+shown(p.There)+" in another way in the file, such as with an initial"))))
		}).as("n"),
	}
}

func (p *namesake) view(width, height int) []string {
	out := []string{""}
	for _, line := range wrap(p.look.spell(p.Words()), max(width, 1)) {
		out = append(out, p.look.Strong.Render(line))
	}
	return out
}
