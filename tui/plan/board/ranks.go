package board

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// rankColumns is how the width is shared out by rank; 0 leaves a column out.
type rankColumns struct{ text, owner, when, status, dots int }

const (
	rankSign   = 7 // the focus, the rank and the mark of those to begin with
	rankGap    = 2
	mostOnRow  = 2 // lines of a priority's text
	ownerFrom  = 72
	statusFrom = 72
)

func (b *Board) rankColumns(width int) rankColumns {
	c := rankColumns{when: 5}
	if width >= ownerFrom {
		c.owner = min(width/6, 28)
	}
	if width >= statusFrom {
		c.status = 9
	}
	if ballot, ok := b.session().Vote().Ballot(); ok && !ballot.Sealed {
		c.dots = 5
		if width >= boardColumns {
			c.dots = 14
		}
	}
	taken := rankSign
	for _, w := range []int{c.owner, c.when, c.status, c.dots} {
		if w > 0 {
			taken += w + rankGap
		}
	}
	c.text = max(width-taken, 8)
	return c
}

// row puts the cells of a row below the heads of their columns.
func (b *Board) row(c rankColumns, sign, text, owner, when, status, dots string) string {
	line := b.look.Fit(sign, rankSign) + b.look.Fit(text, c.text)
	for _, column := range []struct {
		width int
		text  string
	}{{c.owner, owner}, {c.when, when}, {c.status, status}, {c.dots, dots}} {
		if column.width > 0 {
			line += ui.Blank(rankGap) + b.look.Fit(column.text, column.width)
		}
	}
	return line
}

func (b *Board) rankHead(width int) string {
	sign := "    " + b.look.Glyph.Check
	return b.look.Header.Render(b.look.Cut(b.row(b.rankColumns(width), sign, "Priority", "Owner", "When", "Status", "Dots"), width))
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
	columns := b.rankColumns(width)
	ballot, _ := b.session().Vote().Ballot()
	for _, p := range b.ranking() {
		style, mark := b.look.Text, "  "
		switch {
		case p.ID == at.ID:
			style, mark, focus = b.look.Strong, b.look.Glyph.Focus+" ", len(lines)
		case p.ID == b.marked.ID:
			style = b.look.Warning
		case !p.Open():
			style = b.look.Dim
		}
		for _, line := range b.rankRow(columns, p, mark, ballot.Totals[p.ID]) {
			lines = append(lines, style.Render(line))
		}
	}
	return lines, focus
}

// rankRow is a priority with what a room looks at when it chooses.
func (b *Board) rankRow(c rankColumns, p model.Priority, mark string, dots int) []string {
	sign := mark + ui.Itoa(b.session().Plan().Rank(p.ID))
	switch {
	case p.ID == b.marked.ID:
		sign = b.look.Fit(sign, 4) + "M"
	case p.Focus:
		sign = b.look.Fit(sign, 4) + b.look.Glyph.Check
	}
	text := ui.Wrap(p.What, c.text)
	if len(text) > mostOnRow {
		text = []string{text[0], b.look.Cut(strings.Join(text[1:], " "), c.text)}
	}
	if len(text) == 0 {
		text = []string{""}
	}
	when := string(p.Quarter)
	if when == "" {
		when = b.look.Glyph.Dash
	}
	out := []string{b.row(c, sign, text[0], ui.Sanitize(p.Owner), when, string(p.Status), b.look.Pips(dots, c.dots))}
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
	words := fmt.Sprintf("Dot vote: %s have laid up to %d each", ui.Plural(ballot.In, "person", "people"), ballot.Each)
	if ballot.In == 1 {
		words = fmt.Sprintf("Dot vote: 1 person has laid up to %d", ballot.Each)
	}
	if ballot.Sealed {
		words += "; they lie face down until r in the vote (v) reveals them"
	}
	return []string{b.look.Dim.Render(b.look.Cut(words+".", width))}
}
