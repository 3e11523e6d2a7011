// Package outcomes is what the workforce is to reach: the framework's outcomes with what each
// means, which priorities serve it, and which nobody serves.
package outcomes

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/ui"
)

// outcomes lists them under the titles of their groups.
type outcomes struct {
	desk *ui.OpenSession
	look *ui.Look
	list ui.Cursor[model.Outcome]
}

// New lists the outcomes that the session's guide has, then those in the room's own words.
func New(d *ui.OpenSession, look *ui.Look) *outcomes {
	o := &outcomes{desk: d, look: look}
	o.list = ui.NewCursor(o.all, func(one model.Outcome) string { return one.Group.ID + " " + one.Text })
	return o
}

// all are the outcomes in the guide's order.
func (o *outcomes) all() []model.Outcome { return o.desk.Session().Plan().Outcomes() }

// Heading says where the user is, and how many outcomes are served.
func (o *outcomes) Heading() string { return "Outcomes · " + o.desk.Session().Plan().OutcomeWords() }

// Commands lists what can be done now, most wanted first.
func (o *outcomes) Commands() []ui.Command {
	var commands []ui.Command
	if one, some := o.list.Item(); some {
		commands = append(commands,
			ui.On("enter", "choose for a priority", "Say which priorities are for this outcome", func() ui.Action {
				return ui.Push(newChoice(o.desk, o.look, one.Text))
			}),
			ui.On("a", "add", "Write a new priority for this outcome", func() ui.Action {
				p := item.NewPriorityAt(model.Subject{})
				p.Outcome = one.Text
				return ui.Push(item.EditPriority(o.desk, o.look, p, "", item.TellPriority(o.desk)))
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
		return append([]string{""}, ui.Paragraph(o.look.Text, "The framework names no outcomes, and no priority has one of your own.", min(width, 72))...)
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
			served = ui.Itoa(len(one.Served))
		}
		current := i == o.list.Place()
		if current {
			focus = len(lines)
		}
		style := o.look.Text
		if len(one.Served) == 0 {
			style = o.look.Dim
		}
		lines = append(lines, o.look.Item(current, style, o.look.Fit(served, count-2), o.look.ToASCII(one.Text), width)...)
	}
	return lines, focus
}

// about is what an outcome means, and who serves it.
func (o *outcomes) about(one model.Outcome, width int) []string {
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

func (o *outcomes) serving(one model.Outcome, width int) []string {
	if len(one.Served) == 0 {
		return []string{"", o.look.Warning.Render(o.look.Cut("No priority serves it yet.", width))}
	}
	out := []string{""}
	for _, p := range one.Served {
		words := fmt.Sprintf("%d: %s", o.desk.Session().Plan().Rank(p.ID), p.What)
		if p.Owner != "" {
			words += " (" + p.Owner + ")"
		}
		out = append(out, ui.Hanging(o.look.Text, o.look.Glyph.Between+" ", words, width)...)
	}
	return out
}

// below is the same where it stands under the list. How many lines it takes depends on the
// window alone: nothing jumps.
func (o *outcomes) below(one model.Outcome, width, height int) []string {
	const least, most = 12, 8 // of the window, and of what stands here
	if height < least {
		return nil
	}
	lines := o.about(one, min(width, 90))
	room := min(height/3, most)
	if len(lines) > room {
		lines = append(lines[:room-1], o.look.Dim.Render(o.look.Glyph.Ellipsis))
	}
	rule := o.look.Rule.Render(strings.Repeat(o.look.Glyph.RuleAcross, width))
	return append([]string{rule}, o.look.Exactly(lines, width, room)...)
}
