package statement

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"

	"github.com/charmbracelet/x/ansi"
)

// grid draws the row of scorers: a cell for each person, with their name and what they gave.
type grid struct {
	look       *ui.Look
	width      int
	people     []model.Participant
	names      []string // of the people, safe to show; empty for nobody's name
	scores     []model.Score
	place      int  // in the row of people, of the one in focus
	focus      bool // on the scores
	revealed   bool
	unrevealed bool // a blind round that was not seen yet
}

func (s *Statement) grid(width int) *grid {
	g := &grid{
		look: s.look, width: width, people: s.round.people(), place: s.row.Current(), focus: s.part == scoresPart,
		revealed: s.round.at().Revealed(), unrevealed: s.round.unrevealed(),
	}
	for _, p := range g.people {
		g.names = append(g.names, ui.Sanitize(p.Name))
		g.scores = append(g.scores, s.round.score(p))
	}
	return g
}

// draw lays the cells out, as many in a line as fit.
func (g *grid) draw(t tier) block {
	head := partHead(g.look, "Scores", g.focus)
	if len(g.people) == 0 {
		hint := g.look.Cut("nobody scores yet: P adds people, or agree without", g.width-partIndent)
		return block{lines: []string{head + g.look.Dim.Render(hint)}}
	}
	lines := []string{head + g.look.Text.Render(g.look.Cut(g.inWords(), g.width-partIndent))}
	const indent, scoreWidth, gap = 2, 2, 2
	names, name := g.labels(t)
	perRow := max((g.width-indent+gap)/(name+1+scoreWidth+gap), 1)
	var line strings.Builder
	for i := range g.people {
		if i%perRow == 0 {
			if i > 0 {
				lines = append(lines, line.String())
				line.Reset()
			}
			line.WriteString(ui.Blank(indent))
		} else {
			line.WriteString(ui.Blank(gap))
		}
		g.cell(&line, g.look.Fit(names[i], name), g.scores[i], g.focus && i == g.place)
	}
	return block{lines: append(lines, line.String()), focus: 1 + min(g.place, len(g.people)-1)/perRow, across: perRow}
}

// inWords is how many scores are in; behind the row also whose are not, and what is next.
func (g *grid) inWords() string {
	var missing []model.Participant
	for i, p := range g.people {
		if !g.scores[i].Answered() {
			missing = append(missing, p)
		}
	}
	words := fmt.Sprintf("%d of %d in", len(g.people)-len(missing), len(g.people))
	if !g.focus || g.place < len(g.people) {
		return words
	}
	if g.unrevealed {
		words += ": Enter reveals"
	} else {
		words += ": Enter goes on"
	}
	if len(missing) > 0 {
		words += "; not in: " + strings.Join(labels(missing), ", ")
	}
	return words
}

// cell is one person in the grid: dimmed without a score.
func (g *grid) cell(b *strings.Builder, name string, score model.Score, focus bool) {
	value := g.mark(score)
	if value == "" {
		value = g.look.Glyph.Dash
	}
	value += ui.Blank(2 - ui.Width(value))
	switch {
	case focus:
		g.look.Focus.Write(b, name+" "+value)
	case score.Answered():
		g.look.Dim.Write(b, name+" ")
		g.look.Strong.Write(b, value)
	default:
		g.look.Dim.Write(b, name+" "+value)
	}
}

// labels names the people of the grid, all as long as the longest: as far as their
// names go into the tier's cells where the room is not too large, otherwise in a few
// letters.
func (g *grid) labels(t tier) (labels []string, width int) {
	const most = 16 // people who are named in full
	short := t.name == 0 || len(g.people) > most && !t.all
	labels = g.shortLabels()
	for i := range labels {
		if !short && g.names[i] != "" {
			labels[i] = g.look.Cut(g.names[i], t.name)
		}
		width = max(width, ui.Width(labels[i]))
	}
	return labels, width
}

// shortLabelWidth is how many cells a short label has at most.
const shortLabelWidth = 5

// shortLabels are the people in a few cells each: the number of somebody without a
// name, otherwise the beginning of the first word, with the last word's initial where
// several begin alike.
func (g *grid) shortLabels() []string {
	labels := make([]string, len(g.people))
	alike := make(map[string]int)
	for i, p := range g.people {
		labels[i] = strings.ToUpper(p.ID)
		if words := strings.Fields(g.names[i]); len(words) > 0 {
			labels[i] = ui.Standing(ansi.Truncate(words[0], shortLabelWidth, ""))
		}
		alike[labels[i]]++
	}
	for i, label := range labels {
		words := strings.Fields(g.names[i])
		if alike[label] == 1 || len(words) < 2 {
			continue
		}
		initial, _ := utf8.DecodeRuneInString(words[len(words)-1])
		labels[i] = ui.Standing(ansi.Truncate(label, shortLabelWidth-ui.Width(string(initial)), "") + string(initial))
	}
	return labels
}

// mark is a score in the grid: what was given, or while that is sealed a dot for in
// and a circle for missing.
func (g *grid) mark(score model.Score) string {
	switch {
	case score == model.Sealed:
		return g.look.Glyph.Done
	case score == model.NoScore && !g.revealed:
		return g.look.Glyph.Empty
	default:
		return score.String()
	}
}

// level is the level of the scale that the person in focus gave, or the one before, whose
// card was just entered.
func (g *grid) level() int {
	for _, at := range []int{g.place, g.place - 1} {
		if at >= 0 && at < len(g.scores) {
			if l := ui.LevelOf(g.scores[at]); l != ui.NoLevel {
				return l
			}
		}
	}
	return ui.NoLevel
}
