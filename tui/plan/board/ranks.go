package board

import (
	"cmp"
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
)

const (
	rankSign  = 7  // cells for the focus, the rank and the mark of those to begin with
	mostOnRow = 2  // lines of a priority's text
	ownerFrom = 72 // the width from which owner and status have room
)

// rankTable shares out a width; columns without room are left out. The first is behind the
// sign.
func (b *Board) rankTable(width int) ui.Table {
	table := ui.Table{{Head: "Priority"}, {Head: "Owner"}, {Head: "When", Width: 5}, {Head: "Status"}, {Head: "Dots"}}
	if width >= ownerFrom {
		table[1].Width, table[3].Width = min(width/6, 28), 9
	}
	if ballot, ok := b.session().Vote().Ballot(); ok && !ballot.Sealed {
		table[4].Width = 5
		if width >= boardColumns {
			table[4].Width = 14
		}
	}
	table[0].Width = max(table.Left(width-rankSign), 8)
	return table
}

func (b *Board) rankHead(width int) string {
	sign := b.look.Fit("    "+b.look.Glyph.Check, rankSign)
	return b.look.Header.Render(b.look.Cut(sign+b.rankTable(width).Heads(b.look), width))
}

// rankLines is the priorities by rank.
func (b *Board) rankLines(width int) (lines []string, focus int) {
	at, ok := b.Current()
	if !ok {
		words := "  No priority yet. a writes one."
		if b.filtered() {
			words = "  No priority has these words. Esc shows all again."
		}
		return []string{b.look.Dim.Render(words)}, 0
	}
	table := b.rankTable(width)
	ballot, _ := b.session().Vote().Ballot()
	for _, p := range b.ranking() {
		mark, style := b.look.RowStart(p.ID == at.ID)
		switch {
		case p.ID == at.ID:
			focus = len(lines)
		case p.ID == b.marked.ID:
			style = b.look.Warning
		case !p.Open():
			style = b.look.Dim
		}
		for _, line := range b.rankRow(table, p, mark, ballot.Totals[p.ID]) {
			lines = append(lines, style.Render(line))
		}
	}
	return lines, focus
}

// rankRow is a priority with what a room looks at when it chooses.
func (b *Board) rankRow(table ui.Table, p model.Priority, mark string, dots int) []string {
	sign := b.look.Fit(mark+ui.Itoa(b.session().Plan().Rank(p.ID)), 4)
	switch {
	case p.ID == b.marked.ID:
		sign += "M"
	case p.Focus:
		sign += b.look.Glyph.Check
	}
	when := cmp.Or(string(p.Quarter), b.look.Glyph.Dash)
	text := b.look.AtMost(mostOnRow, p.What, table[0].Width)
	out := []string{b.look.Fit(sign, rankSign) +
		table.Row(b.look, text[0], ui.Sanitize(p.Owner), when, string(p.Status), b.look.Pips(dots, table[4].Width))}
	for _, line := range text[1:] {
		out = append(out, ui.Blank(rankSign)+line)
	}
	return out
}

// voteLine says by rank how the vote stands.
func (b *Board) voteLine(width int) []string {
	ballot, ok := b.session().Vote().Ballot()
	if !ok {
		return nil
	}
	words := fmt.Sprintf("Dot vote: %s have laid up to %d each", text.CountOf(ballot.In, "person", "people"), ballot.Each)
	if ballot.In == 1 {
		words = fmt.Sprintf("Dot vote: 1 person has laid up to %d", ballot.Each)
	}
	if ballot.Sealed {
		words += "; they lie face down until r in the vote (v) reveals them"
	}
	return []string{b.look.Dim.Render(b.look.Cut(words+".", width))}
}
