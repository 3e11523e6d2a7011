package board

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/ui"
)

// The widths and heights from which the board uses more room.
const (
	boardColumns = 100 // barriers and priorities stand side by side
	boardDetail  = 14  // what is known of the entry in focus stands below
)

// View draws the page: the board, with what is known of the entry in focus beside or below it.
func (b *Board) View(width, height int) []string {
	return b.look.WithPreview(width, height, func(left, height int) []string {
		top := b.top(left)
		var bottom []string
		if left == width {
			bottom = b.detail(width, height)
		}
		room := max(height-len(top)-len(bottom), 1)
		lines, focus := b.list(left)
		lines = ui.Window(lines, focus, room)
		return append(append(top, b.look.Exactly(lines, left, room)...), bottom...)
	}, ui.Frame{Title: b.inFocus()}, b.beside)
}

func (b *Board) list(width int) (lines []string, focus int) {
	at := b.current()
	if b.content.ranked {
		return newRanks(b, width).lines(&b.content, at.id)
	}
	return places{b.look, b.session(), width, b.content.right, at, b.marked.id}.lines(b.content.groups())
}

// top is the line for words, and the heads of the columns.
func (b *Board) top(width int) []string {
	out := b.content.find.View(width)
	if b.content.ranked {
		return append(out, newRanks(b, width).top()...)
	}
	heads := []string{
		fmt.Sprintf("Barriers (%d)", len(b.session().Barriers())),
		fmt.Sprintf("Priorities (%d)", len(b.session().Priorities())),
	}
	for i := range heads {
		if b.content.right == (i == 1) {
			heads[i] = "  " + b.look.Title.Render(heads[i])
		} else {
			heads[i] = "  " + b.look.Dim.Render(heads[i])
		}
	}
	line := heads[0] + "   " + heads[1]
	if width >= boardColumns {
		half := (width - ui.BesideGap) / 2
		line = b.look.Fit(heads[0], half) + ui.Blank(ui.BesideGap) + heads[1]
	}
	figures := figureColumns(b.look, b.session())
	if room := figures.Left(width); room >= leastHead+2 {
		line = b.look.Fit(line, room) + "  " + b.look.Header.Render(figures.Heads(b.look))
	}
	return append(out, line)
}

// detail tells below the board what is known of the entry in focus, where there is
// room. How many rows it takes depends on the window alone: nothing jumps.
func (b *Board) detail(width, height int) []string {
	if height < boardDetail {
		return nil
	}
	const most = 6
	text, more := b.known()
	out := []string{b.look.Rule.Render(strings.Repeat(b.look.Glyph.RuleAcross, width))}
	out = append(out, ui.Paragraph(b.look.Strong, text, width)...)
	for _, part := range more {
		out = append(out, ui.Paragraph(b.look.Dim, part, width)...)
	}
	return b.look.Exactly(out, width, min(height/6, most))
}

// known is the text in focus, and what else is known and not known of it.
func (b *Board) known() (text string, more []string) {
	if p, ok := b.priority(); ok {
		return p.What, []string{knownWords(b.look, b.session(), p), b.look.Own(b.look.ToASCII(item.LackWords(p)))}
	}
	if barrier, ok := b.barrier(); ok {
		return barrier.Text, []string{b.session().Plan().KindWords(barrier.Kind)}
	}
	st, _ := b.session().Framework().Statement(b.current().subject.Statement)
	return b.look.ToASCII(st.Text), nil
}

// knownWords is all that is known of a priority besides what it is.
func knownWords(look *ui.Look, s *model.Session, p model.Priority) string {
	return text.Run(
		look.PriorityDetail(s, p),
		text.After("why now: ", p.Why),
		text.After("resources: ", p.Resources),
		text.After("outcome: ", p.Outcome),
		text.After("measure: ", measureWords(followup.Of(s).Measure(p))),
		text.After("review: ", p.Review.Words()),
	)
}

// measureWords is how a priority is measured, and from where to where.
func measureWords(m model.Measure) string {
	return text.Joined(", ", m.Text, text.After("now ", m.Now), text.After("target ", m.Target))
}
