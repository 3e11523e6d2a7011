package workshop

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"

	"github.com/charmbracelet/x/ansi"
)

// grid is a cell for each person: their name and what they gave.
func (f *frame) grid(t tier) block {
	head := f.partHead(ScoresPart, "Scores")
	if len(f.people) == 0 {
		hint := f.look.Cut("nobody scores yet: P adds people, or agree without", f.width-partIndent)
		return block{lines: []string{head + f.look.Dim.Render(hint)}}
	}
	lines := []string{head + f.look.Text.Render(f.look.Cut(f.inWords(), f.width-partIndent))}
	const indent, scoreWidth, gap = 2, 2, 2
	labels, name := f.labels(t)
	perRow := max((f.width-indent+gap)/(name+1+scoreWidth+gap), 1)
	var line strings.Builder
	for i := range f.people {
		if i%perRow == 0 {
			if i > 0 {
				lines = append(lines, line.String())
				line.Reset()
			}
			line.WriteString(ui.Blank(indent))
		} else {
			line.WriteString(ui.Blank(gap))
		}
		f.cell(&line, f.look.Fit(labels[i], name), f.scores[i], f.Part == ScoresPart && i == f.place)
	}
	return block{lines: append(lines, line.String()), focus: 1 + min(f.place, len(f.people)-1)/perRow, across: perRow}
}

// inWords is how many scores are in; behind the row also whose are not, and what is next.
func (f *frame) inWords() string {
	var missing []string
	for i, p := range f.people {
		if !f.scores[i].Answered() {
			missing = append(missing, ui.Sanitize(p.Label()))
		}
	}
	words := fmt.Sprintf("%d of %d in", len(f.people)-len(missing), len(f.people))
	if f.Part != ScoresPart || f.place < len(f.people) {
		return words
	}
	if f.unrevealed() {
		words += ": Enter reveals"
	} else {
		words += ": Enter goes on"
	}
	if len(missing) > 0 {
		words += "; not in: " + strings.Join(missing, ", ")
	}
	return words
}

// cell is one person in the grid: dimmed without a score.
func (f *frame) cell(b *strings.Builder, name string, score model.Score, focus bool) {
	value := f.mark(score)
	if value == "" {
		value = f.look.Glyph.Dash
	}
	value += ui.Blank(2 - ui.Width(value))
	switch {
	case focus:
		f.look.Focus.Write(b, name+" "+value)
	case score.Answered():
		f.look.Dim.Write(b, name+" ")
		f.look.Strong.Write(b, value)
	default:
		f.look.Dim.Write(b, name+" "+value)
	}
}

// labels names the people of the grid, all as long as the longest: as far as their
// names go into the tier's cells where the room is not too large, otherwise in a few
// letters.
func (f *frame) labels(t tier) (labels []string, width int) {
	const most = 16 // people who are named in full
	short := t.name == 0 || len(f.people) > most && !t.all
	labels = f.ShortLabels()
	for i := range labels {
		if !short && f.names[i] != "" {
			labels[i] = f.look.Cut(f.names[i], t.name)
		}
		width = max(width, ui.Width(labels[i]))
	}
	return labels, width
}

// shortLabelWidth is how many cells a short label has at most.
const shortLabelWidth = 5

// ShortLabels are the people in a few cells each: the number of somebody without a
// name, otherwise the beginning of the first word, with the last word's initial where
// several begin alike.
func (f *frame) ShortLabels() []string {
	labels := make([]string, len(f.people))
	alike := make(map[string]int)
	for i, p := range f.people {
		labels[i] = strings.ToUpper(p.ID)
		if words := strings.Fields(f.names[i]); len(words) > 0 {
			labels[i] = ui.Standing(ansi.Truncate(words[0], shortLabelWidth, ""))
		}
		alike[labels[i]]++
	}
	for i, label := range labels {
		words := strings.Fields(f.names[i])
		if alike[label] == 1 || len(words) < 2 {
			continue
		}
		initial, _ := utf8.DecodeRuneInString(words[len(words)-1])
		labels[i] = ui.Standing(ansi.Truncate(label, shortLabelWidth-ui.Width(string(initial)), "") + string(initial))
	}
	return labels
}

// sealedHint stands where the figures of a round will be.
const sealedHint = "sealed: r reveals, m says who is missing"

// spread is the distribution of the scores, and how far they lie apart in words.
func (f *frame) spread(t tier) block {
	return block{lines: ui.Padded(f.spreadLines(t), t.spread())}
}

func (f *frame) spreadLines(t tier) []string {
	figures := f.sum.Figures
	const indent = "  "
	if figures.N == 0 {
		if !f.Sealed() {
			return nil
		}
		return []string{indent + f.look.Text.Render(f.look.Cut(sealedHint, f.width-len(indent)))}
	}
	room := f.width - len(indent)
	last := f.look.Warning.Render(f.look.Cut(f.prompt(), room))
	if f.Sealed() {
		last = f.look.Text.Render(f.look.Cut(sealedHint, room))
	}
	var out []string
	if figures.N > 1 && t.dots {
		for _, line := range ui.Distribution(f.sum.Scores, f.look, min(room, ui.StatementWidth)) {
			out = append(out, indent+line)
		}
	}
	words, free := ui.Wrap(f.spreadWords(), room), t.spread()-len(out)
	hasLast := f.Sealed() || len(f.sum.Reasons) > 0
	if hasLast {
		free--
	}
	if len(words) > free {
		words = append(words[:free-1], f.look.Cut(strings.Join(words[free-1:], " "), room))
	}
	for _, line := range words {
		out = append(out, indent+f.look.Text.Render(line))
	}
	if hasLast {
		out = append(out, indent+last)
	}
	return out
}

// prompt is what to ask when scores lie apart: whoever gave the highest and the lowest,
// in an anonymous session without pointing at anybody.
func (f *frame) prompt() string {
	figures := f.sum.Figures
	if f.desk.Session().Anonymous() {
		high, low := f.sum.Scores.Counts[figures.Max], f.sum.Scores.Counts[figures.Min]
		people := "people"
		if high == 1 {
			people = "person"
		}
		return fmt.Sprintf("To discuss: %s %s scored %d, %s scored %d", counted(high), people, figures.Max, counted(low), figures.Min)
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

// spreadWords is the figures of the statement, and how they compare with the round
// before; while a round is sealed, those of the last that was seen.
func (f *frame) spreadWords() string {
	session, number := f.desk.Session(), f.Statement.Text.Number
	rounds := f.sum.Rounds
	switch {
	case len(rounds) > 0 && rounds[len(rounds)-1].Number < session.At(number).Rounds():
		return fmt.Sprintf("round %d: %s", rounds[len(rounds)-1].Number, spreadWords(f.sum))
	case len(rounds) > 1:
		return roundWords(session, number)
	default:
		return spreadWords(f.sum)
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
		fmt.Fprintf(&b, "%d scores, median %s, %s, %d-%d", f.N, median(f), f.Spread(), f.Min, f.Max)
	}
	if n := sum.Scores.DontKnow; n > 0 {
		fmt.Fprintf(&b, ", %d dk", n)
	}
	if n := sum.Scores.NotApplicable; n > 0 {
		fmt.Fprintf(&b, ", %d na", n)
	}
	return b.String()
}

// median writes a median: whole, or with a half.
func median(f model.Statistics) string { return model.PointsFigure(f.Median) }
