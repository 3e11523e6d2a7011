// Package outcomes is what is to be reached: the framework's outcomes with what each
// means, which priorities serve it, and which nobody serves.
package outcomes

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// outcomes lists them under the titles of their groups.
type outcomes struct {
	open *ui.OpenSession
	look *ui.Look
	list ui.Cursor[planning.Outcome]
	// chooses is for a form below the page, which Enter gives the outcome in focus; nothing of the
	// session changes by it.
	chooses bool
	stands  string // in that field: it comes first where it is none of the outcomes
}

// New lists the outcomes that the session's guide has, then those in the room's own words.
func New(d *ui.OpenSession, look *ui.Look) *outcomes {
	o := &outcomes{open: d, look: look}
	o.list = ui.NewCursor(o.all, func(one planning.Outcome) string { return one.Group.ID + " " + one.Text })
	return o
}

// NewChoosing is the page for choosing one of the outcomes for the field in focus of the form below
// it, with the focus on what stands there.
func NewChoosing(d *ui.OpenSession, look *ui.Look, text string) *outcomes {
	o := New(d, look)
	o.chooses, o.stands = true, text
	for _, one := range o.all() {
		if one.Text == text {
			o.list.ID = one.Group.ID + " " + one.Text
		}
	}
	return o
}

// take gives the form below an outcome.
func (o *outcomes) take(text string) ui.Action {
	return func(app ui.App) tea.Cmd {
		app.CloseTop()
		if f := form.OpenIn(app.Top()); f != nil {
			f.Put(f.Focused(), text)
		}
		return nil
	}
}

// all are the outcomes in the guide's order; for a form, what stands there before them, so that Enter
// alone puts nothing else in its place.
func (o *outcomes) all() []planning.Outcome {
	all := planning.Outcomes(o.open.Session())
	known := slices.ContainsFunc(all, func(one planning.Outcome) bool { return one.Text == o.stands })
	if !o.chooses || known {
		return all
	}
	asItIs := planning.Outcome{Group: framework.Group{Title: "As it is"}, Item: framework.Item{Text: o.stands}}
	return slices.Insert(all, 0, asItIs)
}

// Heading says where the user is, and how many outcomes are served.
func (o *outcomes) Heading() string {
	if o.chooses {
		return "Which outcome is it for?"
	}
	return "Outcomes · " + planning.OutcomeWords(o.open.Session())
}

// Commands lists what can be done now, most wanted first.
func (o *outcomes) Commands() []ui.Command {
	one, some := o.list.Item()
	if o.chooses {
		var take []ui.Command
		if some {
			take = []ui.Command{ui.On("enter", "take it", "Take the outcome, and go back to the form", func() ui.Action { return o.take(one.Text) })}
		}
		return append(append(take, ui.Choosing("outcome", func(by int) ui.Action { o.list.Move(by); return nil })...),
			ui.On("esc q", "close", "Go back to the form with what stood there", func() ui.Action { return ui.CloseTop }).As("Esc"))
	}
	var commands []ui.Command
	if some {
		commands = append(commands,
			ui.On("enter", "choose for a priority", "Say which priorities are for this outcome", func() ui.Action {
				return ui.Push(newChoice(o.open, o.look, one.Text))
			}),
			ui.On("a", "add", "Write a new priority for this outcome", func() ui.Action {
				p := item.NewPriorityAt(model.Subject{})
				p.Outcome = one.Text
				return ui.Push(item.EditPriority(o.open, o.look, p, "", item.TellPriority(o.open)))
			}))
	}
	return append(append(commands, o.list.Commands("outcome")...),
		ui.HistoryCommand(0),
		ui.On("esc q", "close", "Close the list", func() ui.Action { return ui.CloseTop }).As("Esc"),
	)
}

// View draws the page: the outcomes, with what the one in focus means beside or below them.
func (o *outcomes) View(width, height int) []string {
	one, some := o.list.Item()
	if !some {
		return append([]string{""}, ui.Paragraph(o.look.Text, "The framework names no outcomes, and no priority has one of your own.", ui.Readable(width, 72))...)
	}
	return o.look.WithPreview(width, height, func(left, height int) []string {
		var below []string
		if left == width {
			below = o.below(one, width, height)
		}
		lines, focus := o.lines(left)
		room := max(height-len(below), 1)
		return append(o.look.Exactly(ui.Window(lines, focus, room), left, room), below...)
	}, ui.Frame{Title: o.look.ToASCII(ui.Sanitize(one.Group.Title))}, func(width, _ int) []string { return o.about(one, width) })
}

// lines are the outcomes with how many priorities serve each, and which line has the focus.
func (o *outcomes) lines(width int) (lines []string, focus int) {
	const count = 5
	group := ""
	for i, one := range o.all() {
		if one.Group.Title != group || i == 0 {
			if group = one.Group.Title; i > 0 {
				lines = append(lines, "")
			}
			lines = append(lines, o.look.Header.Render(o.look.Fit("  "+o.look.ToASCII(ui.Sanitize(group)), width)))
		}
		served := o.look.Glyph.Dash
		if len(one.Served) > 0 {
			served = strconv.Itoa(len(one.Served))
		}
		current := i == o.list.Place()
		if current {
			focus = len(lines)
		}
		style := o.look.Text
		if len(one.Served) == 0 {
			style = o.look.Dim
		}
		words := cmp.Or(one.Text, "No outcome yet")
		lines = append(lines, o.look.Item(current, style, o.look.Fit(served, count-2), o.look.ToASCII(words), width)...)
	}
	return lines, focus
}

// about is what an outcome means, and who serves it.
func (o *outcomes) about(one planning.Outcome, width int) []string {
	if one.Text == "" {
		return ui.Paragraph(o.look.Text, "Enter leaves the field empty; the outcomes are below.", width)
	}
	out := ui.Paragraph(o.look.Strong, o.look.ToASCII(one.Text), width)
	if one.Note != "" {
		out = append(out, ui.Paragraph(o.look.Text, o.look.ToASCII(one.Note), width)...)
	}
	out = append(out, o.serving(one, width)...)
	if one.Group.Introduction != "" {
		out = append(append(out, ""), ui.Paragraph(o.look.Dim, o.look.ToASCII(one.Group.Introduction), width)...)
	}
	return out
}

func (o *outcomes) serving(one planning.Outcome, width int) []string {
	if len(one.Served) == 0 {
		return []string{"", o.look.Warning.Render(o.look.Cut("No priority serves it yet.", width))}
	}
	out := []string{""}
	for _, p := range one.Served {
		words := fmt.Sprintf("%d: %s", o.open.Session().Plan().Rank(p.ID), p.What)
		if p.Owner != "" {
			words += " (" + p.Owner + ")"
		}
		out = append(out, ui.Hanging(o.look.Text, o.look.Glyph.Between+" ", words, width)...)
	}
	return out
}

// below is the same where it stands under the list.
func (o *outcomes) below(one planning.Outcome, width, height int) []string {
	const least, most = 12, 8 // of the window, and of what stands here
	if height < least {
		return nil
	}
	return o.look.Below(o.about(one, ui.Readable(width, 90)), width, min(height/3, most))
}
