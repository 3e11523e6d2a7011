// Package outcomes is what the workforce is to reach: the framework's outcomes with what each
// means, which priorities serve it, and which nobody serves.
package outcomes

import (
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/ui"
)

// outcomes lists them under the titles of their groups.
type outcomes struct {
	desk *ui.OpenSession
	look *ui.Look
	list ui.Cursor[outcome]
}

// outcome is one that a priority may be for.
type outcome struct {
	group framework.Group
	framework.Item
	by []model.Priority // that serve it, by rank; none that were dropped
}

// New lists the outcomes that the session's guide has, then those in the room's own words.
func New(d *ui.OpenSession, look *ui.Look) *outcomes {
	o := &outcomes{desk: d, look: look}
	o.list = ui.NewCursor(o.all, func(one outcome) string { return one.group.ID + " " + one.Text })
	return o
}

// all are the outcomes in the guide's order.
func (o *outcomes) all() []outcome { return all(o.desk.Session()) }

func all(s *model.Session) []outcome {
	serving := map[string][]model.Priority{}
	var order []string
	for _, p := range s.Priorities() {
		if p.Outcome == "" || p.Status == model.Dropped {
			continue
		}
		if serving[p.Outcome] = append(serving[p.Outcome], p); len(serving[p.Outcome]) == 1 {
			order = append(order, p.Outcome)
		}
	}
	var found []outcome
	for _, g := range s.Guide().Outcomes {
		for _, it := range g.Items {
			found = append(found, outcome{g, it, serving[it.Text]})
			order = slices.DeleteFunc(order, func(text string) bool { return text == it.Text })
		}
	}
	for _, own := range order {
		found = append(found, outcome{framework.Group{Title: "In your own words"}, framework.Item{Text: own}, serving[own]})
	}
	return found
}

// holds says how many outcomes some priority serves, and of how many.
func holds(s *model.Session) string {
	found := all(s)
	served := len(slices.DeleteFunc(slices.Clone(found), func(o outcome) bool { return len(o.by) == 0 }))
	return fmt.Sprintf("%d of %s served by a priority", served, text.CountOf(len(found), "outcome", "outcomes"))
}

// Heading says where the user is, and how many outcomes are served.
func (o *outcomes) Heading() string { return "Outcomes · " + holds(o.desk.Session()) }

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
	}, ui.Frame{Title: o.look.ToASCII(ui.Sanitize(one.group.Title))}, func(width, _ int) []string { return o.about(one, width) })
}

// lines are the outcomes with how many priorities serve each, and which line has the focus.
func (o *outcomes) lines(width int) (lines []string, focus int) {
	const count = 5
	group := ""
	for i, one := range o.all() {
		if one.group.Title != group || i == 0 {
			if group = one.group.Title; i > 0 {
				lines = append(lines, "")
			}
			lines = append(lines, o.look.Header.Render(o.look.Fit("  "+o.look.ToASCII(ui.Sanitize(group)), width)))
		}
		served := o.look.Glyph.Dash
		if len(one.by) > 0 {
			served = ui.Itoa(len(one.by))
		}
		current := i == o.list.Place()
		if current {
			focus = len(lines)
		}
		style := o.look.Text
		if len(one.by) == 0 {
			style = o.look.Dim
		}
		lines = append(lines, o.look.Item(current, style, o.look.Fit(served, count-2), o.look.ToASCII(one.Text), width)...)
	}
	return lines, focus
}

// about is what an outcome means, and who serves it.
func (o *outcomes) about(one outcome, width int) []string {
	out := ui.Paragraph(o.look.Strong, o.look.ToASCII(one.Text), width)
	if one.Note != "" {
		out = append(out, ui.Paragraph(o.look.Text, o.look.ToASCII(one.Note), width)...)
	}
	out = append(out, o.serving(one, width)...)
	if one.group.Introduction != "" {
		out = append(append(out, ""), ui.Paragraph(o.look.Dim, o.look.ToASCII(one.group.Introduction), width)...)
	}
	return out
}

func (o *outcomes) serving(one outcome, width int) []string {
	if len(one.by) == 0 {
		return []string{"", o.look.Warning.Render(o.look.Cut("No priority serves it yet.", width))}
	}
	out := []string{""}
	for _, p := range one.by {
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
func (o *outcomes) below(one outcome, width, height int) []string {
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
