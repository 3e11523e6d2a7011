package closing

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/ui/drawing"
	"familyhub/stocktake/tui/workshop/scoring"
)

// roomy is from how many rows on a priority stands with all that is known of it above what
// people say.
const roomy = 18

// The question, and what the ends of its scale mean.
const (
	question  = "How likely is this to happen?"
	surelyNot = "it won't"
	surely    = "it certainly will"
	scale     = "0 " + surelyNot + " · 5 " + surely
)

// readBack is a priority that is read back, with what people say of it, on a page of a width.
type readBack struct {
	open *ui.OpenSession
	look *ui.Look
	row  *scoring.Row
	model.Priority
	asking bool // people can still say how likely it is
	width  int
}

// draw is the priority, and below it the question.
func (r readBack) draw(height int) []string {
	above := r.whole()
	if height < roomy {
		above = r.brief()
	}
	return append(above, r.asked(height-len(above))...)
}

// whole is the priority as it is read out: what, who, when, and how one will see it.
func (r readBack) whole() []string {
	wide := ui.Readable(r.width, ui.StatementWidth)
	s := r.open.Session()
	all := s.Plan().ReadBack()
	at := 1 + slices.IndexFunc(all, func(p model.Priority) bool { return p.ID == r.ID })
	out := []string{"", r.look.Dim.Render(r.look.Cut(fmt.Sprintf("Priority %d of %d", at, len(all)), r.width))}
	out = append(append(out, ui.Paragraph(r.look.Strong, r.What, wide)...), "")
	out = append(out, fact(r.look, "Owner", ui.Sanitize(r.Owner), "nobody yet: p names somebody", r.width)...)
	out = append(out, fact(r.look, "When", when(s, r.Priority), "no date yet: p sets one", r.width)...)
	for _, more := range []struct{ name, text string }{
		{"Review", r.Review.Words()}, {"Measure", measure(r.look, followup.Of(s).Measure(r.Priority))},
	} {
		if more.text != "" {
			out = append(out, fact(r.look, more.name, more.text, "", r.width)...)
		}
	}
	return append(out, "")
}

// brief is the priority where there is little room: what in two lines, who and when in one.
func (r readBack) brief() []string {
	owner, style := ui.Sanitize(r.Owner), r.look.Text
	if owner == "" || r.Quarter == "" {
		style = r.look.Warning
	}
	who := cmp.Or(owner, "no owner yet") + ", " + cmp.Or(when(r.open.Session(), r.Priority), "no date yet")
	out := text.Each(r.look.AtMost(2, r.What, r.width), r.look.Strong.Render)
	return append(out, style.Render(r.look.Cut(r.look.ToASCII(who), r.width)), "")
}

// when is a priority's quarter by its months; empty before one is chosen.
func when(s *model.Session, p model.Priority) string {
	return s.Plan().Quarters().Months(p.Quarter)
}

// measure is where a measure stands, in a line.
func measure(look *ui.Look, m model.Measure) string {
	words := ui.Sanitize(m.Text)
	if m.Now != "" || m.Target != "" {
		words += ": " + ui.Sanitize(m.Now) + look.Became() + ui.Sanitize(m.Target)
	}
	return strings.TrimPrefix(words, ": ")
}

// asked is the question, who has answered, after the reveal what people said, and what would
// make it more likely.
func (r readBack) asked(height int) []string {
	out := []string{r.look.Header.Render(r.look.Cut(question, r.width)), r.look.Dim.Render(r.look.Cut(r.look.ToASCII(scale), r.width)), ""}
	raise := r.raise()
	room := height - len(out) - len(raise)
	if r.asking {
		out = append(out, r.people(max(room, 3))...)
	}
	if likely := r.open.Session().Plan().Likelihood(r.ID); likely.In > 0 && !likely.Sealed && !r.open.Session().Solo() {
		finding := ui.Paragraph(r.look.Strong, r.look.ToASCII(findingWords(likely)), ui.Readable(r.width, ui.StatementWidth))
		bars := r.bars(likely.Scores)
		if len(bars)+len(finding) >= room {
			bars = drawing.Distribution(likely.Scores, r.look, ui.Readable(r.width, ui.StatementWidth))
		}
		switch needed := len(bars) + len(finding); {
		case needed < room:
			out = append(append(out, bars...), "")
		case needed == room:
			out = append(out, bars...)
		}
		out = append(out, finding...)
	}
	return append(out, raise...)
}

// raise is what would make a priority more likely, or how that is written down.
func (r readBack) raise() []string {
	out := []string{"", r.look.Dim.Render("What would raise it?")}
	if r.Raise == "" {
		return append(out, r.look.Dim.Render(r.look.Cut("e writes it down, in a line", r.width)))
	}
	return append(out, ui.Paragraph(r.look.Text, r.Raise, ui.Readable(r.width, ui.StatementWidth))...)
}

// people are whose turn it is, how many are in, and all who are asked, as many in a row as
// fit; where there is no room for all rows, those around whose turn it is.
func (r readBack) people(height int) []string {
	in, of := r.row.In()
	turn, words := "", fmt.Sprintf("%d of %d in", in, of)
	if all, at := r.row.Ballot.People(), r.row.Current(); at < len(all) {
		turn = fmt.Sprintf("%s  (%d of %d)  ", ui.Sanitize(all[at].Label()), at+1, of)
	} else {
		words = r.row.Words()
	}
	head := r.look.Strong.Render(r.look.Cut(turn, r.width)) + r.look.Dim.Render(r.look.Cut(words, max(r.width-ui.Width(turn), 0)))
	rows, focus := r.row.Draw(r.width)
	rows = rows[min(1, len(rows)):] // without the count, which stands in the head
	if len(rows)+2 > height {
		return append([]string{head}, ui.Window(rows, focus, max(height-1, 1))...)
	}
	return append([]string{head, ""}, rows...)
}

// bars are what people said, a bar for each answer, the highest first.
func (r readBack) bars(d model.Distribution) []string {
	const head, figure, widest = 3, 4, 40
	if r.look.Aloud() {
		return drawing.Distribution(d, r.look, r.width)
	}
	most := 1
	for _, count := range d.Counts {
		most = max(most, count)
	}
	room := max(min(r.width, widest)-head-figure, 1)
	lines := make([]string, 0, len(d.Counts))
	for points, count := range slices.Backward(d.Counts) {
		line := r.look.Text.Render(fmt.Sprintf("%d  ", points))
		if count > 0 {
			line += r.look.Individual.Mark.Render(strings.Repeat(r.look.Glyph.Block, max(room*count/most, 1))) +
				r.look.Strong.Render(fmt.Sprintf(" %d", count))
		} else {
			line += r.look.Faint.Render(r.look.Glyph.Dot)
		}
		lines = append(lines, line)
	}
	return lines
}

// findingWords is what people said of a priority, as a sentence.
func findingWords(likely model.Likelihood) string {
	words := likely.Words()
	if words == "" {
		return ""
	}
	words = text.Capital(words) + "."
	if len(likely.Scores.Statistics().Discuss()) > 0 {
		words += " People disagree."
	}
	return words
}
