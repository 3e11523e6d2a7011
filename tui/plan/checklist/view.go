package checklist

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// tickWidth is the cells of what was said, before an item.
const tickWidth = 8

// View draws the page: the items and, where there is room, what is known of the one in focus.
func (c *checklist) View(width, height int) []string {
	return c.look.WithPreview(width, height, func(left, height int) []string {
		lines, focus := c.lines(left, left == width)
		room := max(height-2, 1)
		return append(c.look.Exactly(ui.Window(lines, focus, room), left, room), "", c.counts(left))
	}, ui.Frame{Title: "In focus"}, c.side)
}

func (c *checklist) counts(width int) string {
	list := c.checklist()
	all := c.session().Plan().Ticked(list.ID, framework.ChecklistGroup{Items: list.Items()})
	return c.look.Dim.Render(c.look.Cut(tickedWords(all), width))
}

// lines are the items by group, and which line has the focus. Where nothing stands
// beside them, the one in focus has all that is known of it below.
func (c *checklist) lines(width int, below bool) (lines []string, focus int) {
	list := c.checklist()
	lines = c.quiet(0, c.look.ToASCII(list.Introduction), ui.Readable(width, 90))
	at := 0
	for _, g := range list.Groups {
		lines = append(append(lines, ""), c.groupHead(list, g, width)...)
		for _, item := range g.Items {
			if at == c.at {
				focus = len(lines)
			}
			lines = append(lines, c.itemLines(item, at == c.at, width)...)
			switch {
			case at == c.at && below:
				more, in := c.below(item, width)
				if c.action != noAction {
					focus = len(lines) + in
				}
				lines = append(lines, more...)
			default:
				lines = append(lines, c.noteLine(item, width)...)
			}
			at++
		}
	}
	return lines, focus
}

// groupHead names a group and says what was said of it; the only group has no title.
func (c *checklist) groupHead(list framework.Checklist, g framework.ChecklistGroup, width int) []string {
	var out []string
	if g.Title != "" {
		counted := tickedWords(c.session().Plan().Ticked(list.ID, g))
		title := c.look.ToASCII(ui.Sanitize(g.Title))
		if len(list.Groups) > 1 && ui.Width(title)+2+ui.Width(counted) <= width {
			out = append(out, c.look.Header.Render(title)+"  "+c.look.Dim.Render(counted))
		} else {
			out = append(out, c.look.Header.Render(c.look.Cut(title, width)))
		}
	}
	return append(out, c.quiet(0, c.look.ToASCII(g.Introduction), ui.Readable(width, 90))...)
}

// itemLines is an item after what was said of it, in words.
func (c *checklist) itemLines(item framework.ChecklistItem, focus bool, width int) []string {
	said := c.look.Glyph.Dash
	if c.look.Aloud() {
		said = "not said yet:"
	}
	if tick := c.session().Plan().Answer(c.checklist().ID, item.ID).Tick; tick != "" {
		said = tick.Words()
		if c.look.Aloud() {
			said += ":"
		}
	}
	return c.look.Item(focus, c.look.Text, c.look.Fit(said, tickWidth), c.look.ToASCII(item.Text), width)
}

// quiet is a paragraph of what belongs to something else, behind an indent.
func (c *checklist) quiet(indent int, text string, width int) []string {
	return ui.Hanging(c.look.Dim, ui.Blank(indent), text, width)
}

// noteLine is the beginning of what the room noted on an item.
func (c *checklist) noteLine(item framework.ChecklistItem, width int) []string {
	note := c.session().Plan().Answer(c.checklist().ID, item.ID).Note
	if note == "" {
		return nil
	}
	return []string{ui.Blank(tickWidth+2) + c.look.Dim.Render(c.look.Cut("Note: "+ui.Sanitize(note), width-tickWidth-2))}
}

// below is what stands below the item in focus, and which line of it has the focus.
func (c *checklist) below(item framework.ChecklistItem, width int) (lines []string, focus int) {
	const indent = tickWidth + 2
	lines = c.quiet(indent, c.look.ToASCII(item.Note), width)
	if c.unfolded {
		actions, in := c.actions(item, max(width-indent, 8))
		focus = len(lines) + in
		for _, line := range actions {
			lines = append(lines, ui.Blank(indent)+line)
		}
	}
	if answer := c.session().Plan().Answer(c.checklist().ID, item.ID); answer.Note != "" {
		lines = append(lines, c.quiet(indent, "Note: "+answer.Note, width)...)
	}
	return lines, focus
}

// actions are what would bring an item about, and which line has the focus.
func (c *checklist) actions(item framework.ChecklistItem, width int) (lines []string, focus int) {
	for i, action := range item.Actions {
		mark, style := c.look.Glyph.Between+" ", c.look.Text
		if c.look.Aloud() {
			mark = c.look.Unfocused()
		}
		if i == c.action {
			mark, style, focus = c.look.Glyph.Focus+" ", c.look.Strong, len(lines)
		}
		lines = append(lines, ui.Hanging(style, mark, c.look.ToASCII(action), width)...)
	}
	return lines, focus
}

// side is all that is known of the item in focus.
func (c *checklist) side(width, height int) []string {
	item := c.item()
	answer := c.session().Plan().Answer(c.checklist().ID, item.ID)
	out := ui.Paragraph(c.look.Strong, c.look.ToASCII(item.Text), width)
	out = append(out, c.said(answer), "")
	out = append(out, c.quiet(0, c.look.ToASCII(item.Note), width)...)
	focus := 0
	if len(item.Actions) > 0 {
		if item.Note != "" {
			out = append(out, "")
		}
		out = append(out, c.look.Header.Render(c.look.Cut("What would bring it about", width)))
		actions, in := c.actions(item, width)
		focus = len(out) + in
		out = append(out, actions...)
	}
	if answer.Note != "" {
		out = append(out, "", c.look.Header.Render(RemarkField))
		out = append(out, c.quiet(0, answer.Note, width)...)
	}
	if c.action == noAction {
		focus = 0
	}
	return ui.Window(out, focus, height)
}

func (c *checklist) said(answer model.Answer) string {
	if answer.Tick == "" {
		return c.look.Dim.Render(answer.Tick.Words())
	}
	return c.look.Text.Render(answer.Tick.Words())
}
