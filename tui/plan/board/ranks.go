package board

import (
	"cmp"
	"fmt"
	"strconv"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
)

const (
	rankSign  = 7  // cells for the focus, the rank and the mark of those to begin with
	mostOnRow = 2  // lines of a priority's text
	ownerFrom = 72 // the width from which owner and status have room
)

// ranks draws the priorities by rank.
type ranks struct {
	look    *ui.Look
	session *model.Session
	width   int
	table   ui.Table // behind the sign
	ballot  model.Ballot
	voted   bool   // there is a ballot
	marked  string // the id of what is to be merged
}

// newRanks shares out a width; columns without room are left out.
func newRanks(b *Board, width int) ranks {
	r := ranks{look: b.look, session: b.session(), width: width, marked: b.marked.id}
	r.ballot, r.voted = r.session.Vote().Ballot()
	r.table = ui.Table{{Head: "Priority"}, {Head: "Owner"}, {Head: "When", Width: widestMonths(r.session)}, {Head: "Status"}, {Head: "Dots"}}
	if width >= ownerFrom {
		r.table[1].Width, r.table[3].Width = min(width/6, 28), 9
	}
	if r.voted && !r.ballot.Sealed {
		most := 5
		switch {
		case width >= boardColumns:
			most = 14
		case width >= 60:
			most = 12
		}
		widest := ui.Width(r.table[4].Head)
		for _, n := range r.ballot.Totals {
			widest = max(widest, ui.Width(strconv.Itoa(n))+1+n) // as Pips draws them
		}
		r.table[4].Width = min(most, widest)
	}
	r.table[0].Width = max(r.table.Left(width-rankSign), 8)
	return r
}

// widestMonths is the width of the column that says when.
func widestMonths(s *model.Session) int {
	widest := 5
	for _, p := range s.Priorities() {
		widest = max(widest, ui.Width(s.Plan().Quarters().Months(p.Quarter)))
	}
	return widest
}

// top is how the vote stands, and the heads of the columns.
func (r ranks) top() []string {
	sign := r.look.Fit("    "+r.look.Glyph.Check, rankSign)
	if r.look.Aloud() {
		sign = ""
	}
	heads := r.look.Header.Render(r.look.Cut(sign+r.table.Heads(r.look), r.width))
	if !r.voted {
		return []string{heads}
	}
	return []string{r.look.Dim.Render(r.look.Cut(voteWords(r.ballot), r.width)), heads}
}

// lines are the priorities, and which line has the focus.
func (r ranks) lines(c *content, inFocus string) (lines []string, focus int) {
	all := c.ranking()
	if len(all) == 0 {
		words := "  No priority yet. a writes one."
		if c.find.Words() != "" {
			words = "  No priority has these words. Esc shows all again."
		}
		return []string{r.look.Dim.Render(words)}, 0
	}
	for _, p := range all {
		mark, style := r.look.RowStart(p.ID == inFocus)
		switch {
		case p.ID == inFocus:
			focus = len(lines)
		case p.ID == r.marked:
			style = r.look.Warning
		case !p.Open():
			style = r.look.Dim
		}
		for _, line := range r.row(p, mark) {
			if p.ID == inFocus && !r.look.Aloud() {
				line = r.look.Fit(line, r.width) // the mark of the focus is a bar, not as ragged as the text
			}
			lines = append(lines, style.Render(line))
		}
	}
	return lines, focus
}

// row is a priority with what a room looks at when it chooses.
func (r ranks) row(p model.Priority, mark string) []string {
	if r.look.Aloud() {
		return []string{mark + r.said(p)}
	}
	sign := r.look.Fit(mark+strconv.Itoa(r.session.Plan().Rank(p.ID)), 4)
	switch {
	case p.ID == r.marked:
		sign += "M"
	case p.Focus:
		sign += r.look.Glyph.Check
	}
	when := cmp.Or(r.look.ToASCII(r.session.Plan().Quarters().Months(p.Quarter)), r.look.Glyph.Dash)
	text := r.look.AtMost(mostOnRow, p.What, r.table[0].Width)
	out := []string{r.look.Fit(sign, rankSign) +
		r.table.Row(r.look, text[0], ui.Sanitize(p.Owner), when, string(p.Status),
			r.look.Pips(r.ballot.Totals[p.ID], r.table[4].Width))}
	for _, line := range text[1:] {
		out = append(out, ui.Blank(rankSign)+line)
	}
	return out
}

// said is a priority in a sentence.
func (r ranks) said(p model.Priority) string {
	words := fmt.Sprintf("Rank %d: %s (%s)", r.session.Plan().Rank(p.ID), ui.Sanitize(p.What), r.look.PriorityDetail(r.session, p))
	if p.Focus {
		words += ", in focus"
	}
	if p.ID == r.marked {
		words += ", marked"
	}
	if r.voted && !r.ballot.Sealed {
		words += ", " + text.CountOf(r.ballot.Totals[p.ID], "dot", "dots")
	}
	return words
}

// voteWords says how the vote stands.
func voteWords(ballot model.Ballot) string {
	words := fmt.Sprintf("Dot vote: %s have cast up to %d each", text.CountOf(ballot.In, "person", "people"), ballot.Each)
	if ballot.In == 1 {
		words = fmt.Sprintf("Dot vote: 1 person has cast up to %d", ballot.Each)
	}
	if ballot.Sealed {
		words += "; they lie face down until r in the vote (v) reveals them"
	}
	return words + "."
}
