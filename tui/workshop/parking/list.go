package parking

import (
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/wall/slide"
)

// list is the page of the parking lot.
type list struct {
	open   *ui.OpenSession
	look   *ui.Look
	cursor ui.Cursor[model.Parked]
}

// New lists what was parked.
func New(d *ui.OpenSession, look *ui.Look) ui.Screen {
	return &list{open: d, look: look, cursor: ui.NewCursor(
		func() []model.Parked { return d.Session().Parked() }, func(p model.Parked) string { return p.ID })}
}

// Heading says how much is parked.
func (l *list) Heading() string {
	all, open := len(l.open.Session().Parked()), l.open.Session().ParkedOpen()
	switch {
	case all == 0:
		return "Parking lot: empty"
	case open == 0:
		return fmt.Sprintf("Parking lot: all %d dealt with", all)
	default:
		return fmt.Sprintf("Parking lot: %d of %d still open", open, all)
	}
}

// Commands lists what can be done now, most wanted first.
func (l *list) Commands() []ui.Command {
	var commands []ui.Command
	if p, ok := l.cursor.Item(); ok {
		commands = []ui.Command{
			ui.On("enter", "change", "Change the text, or who takes it up", func() ui.Action { return l.edit(p.ID) }),
			ui.On("space", "done", "Tick it as dealt with, or take the tick away", func() ui.Action {
				p.Done = !p.Done
				return l.open.Act(model.Edit[model.Parked]{Item: p})
			}),
			ui.On("delete", "remove", "Take it off the parking lot (u brings it back)", func() ui.Action {
				return l.open.Act(model.Remove[model.Parked]{ID: p.ID})
			}),
		}
	}
	commands = append(commands, ui.On("a", "add", "Park something else", func() ui.Action { return l.edit("") }))
	commands = append(commands, l.cursor.Commands("parked point")...)
	return append(commands, ui.WallCommand(),
		ui.On("esc q", "close", "Close the parking lot", func() ui.Action { return ui.CloseTop }).As("Esc"))
}

func (l *list) edit(id string) ui.Action { return ui.Push(Form(l.open, l.look, 0, id)) }

// View draws the page.
func (l *list) View(width, height int) []string {
	all := l.open.Session().Parked()
	if len(all) == 0 {
		return append([]string{""}, ui.Paragraph(l.look.Dim,
			l.open.Worded("Here stands what came up and belongs elsewhere. * parks something from any page of the session."), ui.Readable(width, 76))...)
	}
	var lines []string
	focus := 0
	for i, p := range all {
		if i == l.cursor.Place() {
			focus = len(lines)
		}
		lines = append(lines, l.row(p, i == l.cursor.Place(), width)...)
	}
	return append([]string{""}, ui.Window(lines, focus, max(height-1, 1))...)
}

// row is a parked point: whether it is dealt with, what it is, and below it where it came up
// and who takes it up.
func (l *list) row(p model.Parked, focus bool, width int) []string {
	mark, style := l.look.RowStart(focus)
	tick := l.look.Glyph.Empty
	if p.Done {
		tick = l.look.Glyph.Check
		if !focus {
			style = l.look.Dim
		}
	}
	lines := ui.Hanging(style, mark+tick+"  ", p.Text, ui.Readable(width, 90))
	if detail := ui.ParkedDetail(l.open.Session().Framework(), p); detail != "" {
		lines = append(lines, ui.Blank(5)+l.look.Dim.Render(l.look.Cut(l.look.ToASCII(detail), width-5)))
	}
	return lines
}

// Slide is what the room sees: what was parked, what is taken up last; no names.
func (l *list) Slide() slide.Slide {
	out := slide.Slide{Title: "Parking lot"}
	var done []string
	for _, p := range l.open.Session().Parked() {
		if p.Done {
			done = append(done, l.look.Glyph.Check+" "+p.Text)
			continue
		}
		out.Points = append(out.Points, p.Text)
	}
	out.Points = append(out.Points, done...)
	return out
}
