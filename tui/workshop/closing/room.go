package closing

import (
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// RoomView is what the room sees: the priority with its owner and date, how many have
// answered, after the reveal what people said; no names of who said it.
func (c *Closing) RoomView(width, height int) []string {
	p, there := c.priority()
	switch {
	case there:
		return c.roomPriority(p, width)
	case c.on == wordsPage:
		return c.words(width)
	default:
		return c.parked(width, height)
	}
}

func (c *Closing) roomPriority(p model.Priority, width int) []string {
	out := []string{c.look.Dim.Render(fmt.Sprintf("Priority %d of %d", c.place()+1, len(c.desk.Session().Plan().ReadBack())))}
	out = append(append(out, ui.Paragraph(c.look.Strong, p.What, min(width, ui.StatementWidth))...), "")
	out = append(out, c.fact("Owner", ui.Sanitize(p.Owner), "nobody yet", width)...)
	out = append(append(out, c.fact("When", c.when(p), "no date yet", width)...), "")
	out = append(out, c.look.Title.Render(c.look.Cut(question, width)), c.look.Text.Render(c.look.Cut(c.look.ToASCII(scale), width)), "")
	likely := c.likelihood()
	if in, of := c.row.In(); likely.Sealed || likely.In == 0 {
		return append(out, c.look.Strong.Render(fmt.Sprintf("%d of %d in", in, of)))
	}
	out = append(append(out, c.bars(likely.Scores, width)...), c.finding(likely.Scores, width)...)
	if p.Raise != "" {
		out = append(append(out, "", c.look.Title.Render("What would raise it?")), ui.Paragraph(c.look.Strong, p.Raise, min(width, ui.StatementWidth))...)
	}
	return out
}
