package statement

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// sealedHint stands where the figures of a round will be.
const sealedHint = "sealed: r reveals, m says who is missing"

// spread draws the distribution of the scores, and in words how far they lie apart.
type spread struct {
	look  *ui.Look
	width int
	round round
	sum   model.StatementSummary
}

func (d *spread) draw(t tier) block { return block{lines: ui.Padded(d.lines(t), t.spread())} }

func (d *spread) lines(t tier) []string {
	figures := d.sum.Figures
	const indent = "  "
	if figures.N == 0 {
		if !d.round.sealed() {
			return nil
		}
		return []string{indent + d.look.Text.Render(d.look.Cut(sealedHint, d.width-len(indent)))}
	}
	room := d.width - len(indent)
	last := d.look.Warning.Render(d.look.Cut(d.prompt(), room))
	if d.round.sealed() {
		last = d.look.Text.Render(d.look.Cut(sealedHint, room))
	}
	var out []string
	if figures.N > 1 && t.dots {
		for _, line := range ui.Distribution(d.sum.Scores, d.look, min(room, ui.StatementWidth)) {
			out = append(out, indent+line)
		}
	}
	words, free := ui.Wrap(d.look.ToASCII(d.words()), room), t.spread()-len(out)
	hasLast := d.round.sealed() || len(d.sum.Reasons) > 0
	if hasLast {
		free--
	}
	if len(words) > free {
		words = append(words[:free-1], d.look.Cut(strings.Join(words[free-1:], " "), room))
	}
	for _, line := range words {
		out = append(out, indent+d.look.Text.Render(line))
	}
	if hasLast {
		out = append(out, indent+last)
	}
	return out
}

// prompt is what to ask when scores lie apart: whoever gave the highest and the lowest,
// in an anonymous session without pointing at anybody.
func (d *spread) prompt() string {
	figures := d.sum.Figures
	if d.round.desk.Session().Anonymous() {
		high, low := d.sum.Scores.Counts[figures.Max], d.sum.Scores.Counts[figures.Min]
		people := "people"
		if high == 1 {
			people = "person"
		}
		return fmt.Sprintf("To discuss: %s %s scored %d, %s scored %d",
			counted(high), people, figures.Max, counted(low), figures.Min)
	}
	return fmt.Sprintf("To discuss: ask the %d and the %d what they see", figures.Max, figures.Min)
}

// counted is a number of people as a sentence has it.
func counted(n int) string {
	if n == 1 {
		return "one"
	}
	return ui.Itoa(n)
}

// words is the figures of the statement, and how they compare with the round
// before; while a round is sealed, those of the last that was seen.
func (d *spread) words() string {
	rounds := d.sum.Rounds
	switch {
	case len(rounds) > 0 && rounds[len(rounds)-1].Number < d.round.at().Rounds():
		return fmt.Sprintf("round %d: %s", rounds[len(rounds)-1].Number, spreadWords(d.sum))
	case len(rounds) > 1:
		return roundWords(rounds, d.round.at())
	default:
		return spreadWords(d.sum)
	}
}

// spreadWords is the figures of a statement as a sentence has them.
func spreadWords(sum model.StatementSummary) string {
	f := sum.Figures
	var b strings.Builder
	switch {
	case f.N == 1:
		fmt.Fprintf(&b, "one score: %d", f.Min)
	case f.Min == f.Max:
		fmt.Fprintf(&b, "all %d gave %d", f.N, f.Min)
	default:
		fmt.Fprintf(&b, "%d scores, median %s, %s, %d–%d", f.N, median(f), f.Spread(), f.Min, f.Max)
	}
	if n := sum.Scores.DontKnow; n > 0 {
		fmt.Fprintf(&b, ", %d dk", n)
	}
	if n := sum.Scores.NotApplicable; n > 0 {
		fmt.Fprintf(&b, ", %d na", n)
	}
	return b.String()
}
