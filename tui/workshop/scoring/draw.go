package scoring

import (
	"cmp"
	"fmt"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// Draw is the row of people, with who has answered and whose turn it is: how many are in, and
// below that as many people in a line as fit; and which of those lines has the focus.
func (r *Row) Draw(width int) (lines []string, focus int) {
	const longest, gap = 14, 3
	mark := r.Keys.Width(r.Look)
	all := r.Ballot.People()
	if len(all) == 0 {
		return nil, 0
	}
	labels, name := make([]string, len(all)), 0
	for i, p := range all {
		if labels[i] = ui.Sanitize(p.Name); labels[i] == "" {
			labels[i] = strings.ToUpper(p.ID)
		}
		name = max(name, min(ui.Width(labels[i]), longest))
	}
	if r.Look.Aloud() {
		return r.said(all, labels), 0
	}
	perRow := max((width+gap)/(name+mark+1+gap), 1)
	in, of := r.In()
	words := fmt.Sprintf("%d of %d in", in, of)
	if r.AtEnd() {
		words = r.Words()
	}
	lines = []string{r.Look.Strong.Render(r.Look.Cut(words, width))}
	for i, p := range all {
		if i%perRow == 0 {
			lines = append(lines, "")
		} else {
			lines[len(lines)-1] += ui.Blank(gap)
		}
		lines[len(lines)-1] += r.cell(i, p, r.Look.Fit(labels[i], name))
	}
	return lines, min(r.Current(), len(all)-1) / perRow
}

// said is how many are in and whose turn it is, and below that the people.
func (r *Row) said(all []model.Participant, labels []string) []string {
	lines := make([]string, len(all))
	for i, p := range all {
		words := "not in"
		switch score := r.Ballot.Score(p); score {
		case model.Sealed:
			words = "in"
		case model.NoScore:
		default:
			words = r.Look.Answer(score)
		}
		lines[i] = labels[i] + ": " + words
	}
	in, of := r.In()
	if r.AtEnd() {
		return append([]string{r.Words()}, lines...)
	}
	return append([]string{fmt.Sprintf("%d of %d in. Next: %s", in, of, labels[r.Current()])}, lines...)
}

// cell is one person and what may be seen of their answer.
func (r *Row) cell(at int, p model.Participant, label string) string {
	score, value := r.Ballot.Score(p), ""
	switch score {
	case model.Sealed:
		value = r.Look.Glyph.Done
	case model.NoScore:
		value = r.Look.Glyph.Empty
	default:
		value = r.Look.Answer(score)
	}
	if at == r.Current() {
		value = cmp.Or(r.Keys.Waiting(r.Look), value)
	}
	cell := label + " " + r.Look.Fit(value, r.Keys.Width(r.Look))
	switch {
	case at == r.Current():
		return r.Look.Focus.Render(cell)
	case score.Answered():
		return r.Look.Text.Render(cell)
	}
	return r.Look.Dim.Render(cell)
}
