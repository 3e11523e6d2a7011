package board

import (
	"fmt"
	"math"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/ui/drawing"
)

// inFocus is what the entry in focus is about: the title of what stands beside the board.
func (b *Board) inFocus() string {
	switch t := b.subject(); {
	case t.Statement > 0:
		return b.open.Worded("Statement %s", b.open.Label(t.Statement))
	case t.Step > 0:
		return b.open.Worded("Step %d", t.Step)
	default:
		return b.open.Worded("The session as a whole")
	}
}

// subject is where the entry in focus belongs: by rank, to the first of its statements or
// steps.
func (b *Board) subject() model.Subject {
	p, isPriority := b.priority()
	switch t := b.current().subject; {
	case !b.content.ranked || !isPriority:
		return t
	case len(p.Statements) > 0:
		return model.Subject{Statement: p.Statements[0]}
	case len(p.Steps) > 0:
		return model.Subject{Step: p.Steps[0]}
	default:
		return model.Subject{}
	}
}

// beside is what is known of the entry in focus, and of the statement that it belongs to: what
// it says, how the scores lie, what was agreed and why.
func (b *Board) beside(width, _ int) []string {
	return append(b.about(width), b.alsoHere(b.subject(), width)...)
}

// about is the entry in focus and what it belongs to.
func (b *Board) about(width int) []string {
	var out []string
	if b.current().id != "" {
		words, more := b.known()
		out = ui.Paragraph(b.look.Strong, words, width)
		for _, part := range more {
			out = append(out, ui.Paragraph(b.look.Dim, part, width)...)
		}
		out = append(out, "")
	}
	t := b.subject()
	if step, ok := b.session().Framework().Step(t.Step); ok {
		return append(out, ui.Paragraph(b.look.Text, b.look.ToASCII(step.Title), width)...)
	}
	sum, ok := figures.Of(b.session()).At(t.Statement)
	if !ok {
		return out
	}
	out = append(append(out, ui.Paragraph(b.look.Text, b.look.ToASCII(sum.Statement.Text), width)...), "")
	out = append(out, b.scores(sum, width)...)
	if c := sum.Consensus; c != nil {
		for _, part := range [][2]string{{"Why: ", c.Rationale}, {"Another view: ", c.Dissent}} {
			if part[1] != "" {
				out = append(append(out, ""), ui.Paragraph(b.look.Text, part[0]+part[1], width)...)
			}
		}
	}
	return out
}

// scores is how the scores of a statement lie, and what was agreed.
func (b *Board) scores(sum figures.Statement, width int) []string {
	if sum.Figures.N == 0 && sum.Consensus == nil {
		return []string{b.look.Dim.Render("Not scored yet.")}
	}
	var out []string
	if sum.Figures.N > 1 {
		out = append(drawing.Distribution(sum.Scores, b.look, width), "")
	}
	var words []string
	if sum.Consensus != nil && sum.Consensus.Agreed() {
		words = append(words, b.look.Glyph.Consensus+" agreed "+b.look.Answer(sum.Consensus.Score))
	}
	if sum.Figures.N > 0 {
		words = append(words, b.look.Glyph.Individual+" mean "+b.look.Mean(sum.Figures.Mean, sum.Scores.Decimals()))
	}
	if !math.IsNaN(sum.Value()) {
		words = append(words, sum.ToGoWords()+" to go")
	}
	out = append(out, ui.Paragraph(b.look.Strong, strings.Join(words, "  "), width)...)
	if sum.Apart() {
		out = append(out, ui.Paragraph(b.look.Warning, b.look.ToASCII(sum.ApartWords()), width)...)
	}
	return out
}

// alsoHere is what stands at the same place besides the entry in focus.
func (b *Board) alsoHere(t model.Subject, width int) []string {
	if t == (model.Subject{}) {
		return nil
	}
	var out []string
	at := b.current().id
	add := func(id, text string) {
		if id != at {
			out = append(out, ui.Hanging(b.look.Text, b.look.Glyph.Between+" ", text, width)...)
		}
	}
	plan := b.session().Plan()
	for _, barrier := range plan.BarriersAt(t) {
		add(barrier.ID, "Barrier: "+barrier.Text)
	}
	for _, p := range plan.PrioritiesAt(t) {
		add(p.ID, fmt.Sprintf("Priority %d: %s", plan.Rank(p.ID), p.What))
	}
	if len(out) == 0 {
		return nil
	}
	return append([]string{"", b.look.Header.Render("Also here")}, out...)
}
