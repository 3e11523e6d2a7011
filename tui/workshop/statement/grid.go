package statement

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
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
	unrevealed bool   // a blind round that was not seen yet
	sealed     bool   // of it some scores are in
	hint       string // what stands there in its place
	waiting    string // a minus of the person in focus whose digit is to come; empty for none
	value      int    // the cells of the widest answer
}

func (s *Statement) grid(width int) *grid {
	g := &grid{
		look: s.look, width: width, people: s.round.people(), place: s.Row.Current(), focus: s.part == scoresPart,
		revealed: s.round.at().Revealed(), unrevealed: s.round.unrevealed(), sealed: s.round.sealed(), hint: s.look.ToASCII(s.round.sealedHint()),
		waiting: s.Row.Keys.Waiting(s.look), value: s.Row.Keys.Width(s.look),
	}
	g.names = text.Each(g.people, func(p model.Participant) string { return ui.Sanitize(p.Name) })
	for _, p := range g.people {
		g.scores = append(g.scores, s.round.score(p))
	}
	return g
}

// drawn is the grid in a width: a head, and below it the cells of the people.
type drawn struct {
	lines  []string
	focus  int // the line that must stay in sight
	across int // people in a line
}

// nobodyHint stands where the people would be.
const nobodyHint = "no participants yet: P adds people; c agrees without any"

// draw lays the cells out, as many in a line as fit, with at most so many cells for a name; 0
// stands for a few letters each. All are named even where there are many.
func (g *grid) draw(name int, all bool) drawn {
	head := partHead(g.look, g.look.Own("Scores"), g.focus)
	if len(g.people) == 0 {
		return drawn{lines: []string{head + g.look.Dim.Render(g.look.Cut(g.look.Own(nobodyHint), g.width-partIndent))}, across: 1}
	}
	lines := []string{head + g.look.Text.Render(g.look.Cut(g.inWords()+g.legend(), g.width-partIndent))}
	const indent, gap = 2, 2
	names, name := g.labels(name, all)
	perRow := max((g.width-indent+gap)/(name+1+g.value+gap), 1)
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
	return drawn{lines: append(lines, line.String()), focus: 1 + min(g.place, len(g.people)-1)/perRow, across: perRow}
}

// turn names whose turn it is in the head of the cells, in which there may be no room for all of
// the name. Where there is, what the short answers mean comes first.
func (g *grid) turn(lines []string, name int, all bool) {
	if !g.focus || g.place >= len(g.people) {
		return
	}
	in, who := g.inWords()+"   ", ui.Sanitize(g.people[g.place].Label())
	head := partHead(g.look, g.look.Own("Scores"), true) + g.look.Text.Render(in) + g.look.Focus.Render(who+" "+g.shown(g.place)+" ") + g.look.Text.Render(g.legend())
	if labels, _ := g.labels(name, all); ui.Width(head) <= g.width || labels[g.place] != who {
		lines[0] = g.look.Cut(head, g.width)
	}
}

// list is the people one below the other: name, agency or role, and score.
func (g *grid) list() []string {
	const scoreWidth, gap, leastAbout = 14, 2, 10
	name := 0
	for _, p := range g.people {
		name = max(name, ui.Width(ui.Sanitize(p.Label())))
	}
	room := g.width - 2 - scoreWidth - gap
	name = min(name, room)
	about := room - name - gap
	if about < leastAbout {
		name, about = room, 0
	}
	out := make([]string, len(g.people))
	for i, p := range g.people {
		line := g.look.Fit(ui.Sanitize(p.Label()), name) + ui.Blank(gap)
		if about > 0 {
			line += g.look.Fit(personAbout(p), about) + ui.Blank(gap)
		}
		line += g.look.Fit(g.shown(i), scoreWidth)
		switch {
		case g.focus && i == g.place:
			out[i] = g.look.Title.Render(g.look.Glyph.Focus+" ") + g.look.Focus.Render(line)
		case g.scores[i].Answered():
			out[i] = "  " + g.look.Text.Render(line)
		default:
			out[i] = "  " + g.look.Dim.Render(line)
		}
	}
	return out
}

// plate is whose turn it is, in so many rows of the whole width, with a free one below where
// there are several; behind the row what Enter does.
func (g *grid) plate(rows int) []string {
	if !g.focus {
		return nil
	}
	if g.place >= len(g.people) {
		lines := ui.Paragraph(g.look.Strong, g.inWords(), g.width)
		return append(ui.Padded(lines, rows), "")
	}
	p := g.people[g.place]
	words := ui.Sanitize(p.Label())
	if about := personAbout(p); about != "" {
		words += "  " + g.look.Glyph.Between + "  " + about
	}
	return plated(g.look.Focus.Render("  "+g.look.Fit(words, g.width-4)+"  "), g.look.Focus.Render(ui.Blank(g.width)), rows)
}

// plated is a line in the middle of so many rows.
func plated(line, blank string, rows int) []string {
	if rows == 1 {
		return []string{line}
	}
	out := make([]string, rows, rows+1)
	for i := range out {
		out[i] = blank
	}
	out[rows/2] = line
	return append(out, "")
}

// below is what stands under the people: what hides their scores, or what short ones mean.
func (g *grid) below() []string {
	words := strings.TrimSpace(g.legend())
	if g.unrevealed {
		words = g.hint
	}
	if words == "" {
		return nil
	}
	return append([]string{""}, ui.Paragraph(g.look.Dim, words, g.width)...)
}

// personAbout is what is known of somebody beside the name.
func personAbout(p model.Participant) string {
	return text.Joined(", ", ui.Sanitize(p.Agency), ui.Sanitize(p.Role))
}

// shown is somebody's score where there is room for words.
func (g *grid) shown(i int) string {
	switch score := g.scores[i]; {
	case g.waiting != "" && i == g.place && g.focus:
		return g.waiting
	case score == model.Sealed:
		return g.look.Glyph.Done
	case !score.Answered():
		return g.look.Glyph.Empty
	default:
		return g.look.ToASCII(score.Words())
	}
}

// legend says what the short answers are, where there are any.
func (g *grid) legend() string {
	words := ""
	if slices.Contains(g.scores, model.DontKnow) {
		words += "   dk: don't know"
	}
	if slices.Contains(g.scores, model.NotApplicable) {
		words += "   na: not applicable"
	}
	return words
}

// count is how many scores are in.
func (g *grid) count() string {
	if len(g.people) == 0 {
		return g.look.Own("no participants yet")
	}
	return fmt.Sprintf("%d of %d in", len(g.people)-len(g.missing()), len(g.people))
}

func (g *grid) missing() (missing []model.Participant) {
	for i, p := range g.people {
		if !g.scores[i].Answered() {
			missing = append(missing, p)
		}
	}
	return missing
}

// inWords is how many scores are in; behind the row also whose are not, and what is next.
func (g *grid) inWords() string {
	words := g.count()
	if len(g.people) == 0 || !g.focus || g.place < len(g.people) {
		return words
	}
	if g.unrevealed {
		words += g.look.ToASCII(": Enter reveals")
	} else {
		words += g.look.ToASCII(": Enter goes on")
	}
	if missing := g.missing(); len(missing) > 0 {
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
	if focus {
		value = cmp.Or(g.waiting, value)
	}
	value += ui.Blank(g.value - ui.Width(value))
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
// names go into so many cells where the room is not too large, otherwise in a few
// letters.
func (g *grid) labels(most int, all bool) (labels []string, width int) {
	const many = 16 // people who are named in full
	short := most == 0 || len(g.people) > many && !all
	labels = g.shortLabels()
	alike := make(map[string]int)
	for i := range labels {
		if !short && g.names[i] != "" {
			labels[i] = g.look.Cut(g.names[i], most)
		}
		alike[labels[i]]++
	}
	for i := range labels {
		if alike[labels[i]] > 1 && !short {
			labels[i] = g.withLast(g.names[i], most)
		}
		width = max(width, ui.Width(labels[i]))
	}
	return labels, width
}

// withLast is a name of at most so many cells that is cut before its last word, where several
// begin alike.
func (g *grid) withLast(name string, most int) string {
	at := strings.LastIndex(name, " ")
	if at < 0 || ui.Width(name[at:]) > most/2 {
		return g.look.Cut(name, most)
	}
	return g.look.Cut(name[:at], most-ui.Width(name[at:])) + name[at:]
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
		return g.look.Answer(score)
	}
}
