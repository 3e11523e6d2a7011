package tui

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"stocktake/model"
)

// The widths from which the step averages stand beside the statement, and from
// which the radar does.
const (
	sideWidth  = 74
	radarWidth = 100
)

func (s *statement) view(width, height int) []string {
	if width < sideWidth {
		return s.column(width, height, true)
	}
	side := 28
	if width >= radarWidth {
		side = max(width*2/5-2, 44)
	}
	left := width - side - 3
	gap := " " + s.look.Rule.Render(s.look.Glyph.RuleDown) + " "
	lines := exactly(s.column(left, height, false), left, height)
	panel := exactly(averagesPanel(s.desk.session(), s.look, s.step.Number, side, height), side, height)
	return beside(lines, panel, left, gap)
}

// detail is how much room the blocks of a statement are given.
type detail struct {
	air     int  // 2: a line between all blocks, 1: between the main ones, 0: none
	scale   int  // rows for the scale: all levels, or the digits with a description, or these alone
	dots    bool // the distribution as dots
	digits  bool // the consensus in block digits
	longest int  // cells for a name
}

// spread is how many rows the distribution and its words take. They are kept free
// from the first card on, so that nothing moves while people look.
func (d detail) spread() int {
	if d.dots {
		return 4
	}
	return 2
}

// crowded is true where only what was written has a line.
func (d detail) crowded() bool { return d.scale <= 1 }

// padded fills a block up to the rows that are kept for it.
func padded(block []string, rows int) []string {
	for len(block) < rows {
		block = append(block, "")
	}
	return block
}

// details are the ways to draw a statement, the most generous first.
var details = [...]detail{
	{air: 2, scale: 20, dots: true, digits: true, longest: 18},
	{air: 2, scale: 20, dots: true, longest: 18},
	{air: 1, scale: 20, dots: true, longest: 16},
	{air: 0, scale: 20, dots: true, longest: 16},
	{air: 2, scale: 4, dots: true, longest: 16},
	{air: 1, scale: 4, dots: true, longest: 12},
	{air: 0, scale: 4, dots: true, longest: 12},
	{air: 0, scale: 3, dots: true, longest: 10},
	{air: 0, scale: 2, dots: true, longest: 8},
	{air: 0, scale: 1, dots: true, longest: 4},
	{air: 0, scale: 1, longest: 4},
}

// column is the statement with everything that belongs to it, one below the other:
// in the most generous form that fits, and where none does with the part in focus in sight.
func (s *statement) column(width, height int, withStep bool) []string {
	var lines []string
	var focus int
	for _, d := range details {
		lines, focus = s.draw(width, d, withStep)
		if len(lines) <= height {
			return lines
		}
	}
	text := len(statementText(s.look, s.text, width))
	if keep := min(text, height/2); focus >= height {
		return append(lines[:keep:keep], window(lines[keep:], focus-keep, height-keep)...)
	}
	return lines[:height]
}

// draw lays out all blocks; focus is the line that must stay in sight.
func (s *statement) draw(width int, d detail, withStep bool) (lines []string, focus int) {
	add := func(block ...string) { lines = append(lines, block...) }
	air := func(from int) {
		if d.air >= from {
			lines = append(lines, "")
		}
	}
	air(2)
	add(statementText(s.look, s.text, width)...)
	air(1)
	levels := s.desk.session().Framework().Scale
	add(padded(scale(s.look, levels, s.level(), width, d.scale), scaleHeight(levels, width, d.scale))...)
	air(1)
	if s.part == scoresPart {
		focus = len(lines)
	}
	add(s.scores(width, d)...)
	air(2)
	add(padded(s.spread(width, d), d.spread())...)
	air(1)
	for p := consensusPart; p < parts; p++ {
		if p == s.part {
			focus = len(lines)
		}
		add(s.partLines(p, width, d)...)
	}
	if withStep {
		air(1)
		add(stepLine(s.desk.session(), s.look, s.step.Number, width))
	}
	return lines, focus
}

// level is the level of the scale to describe: what the person in focus gave, or
// what the group agreed on.
func (s *statement) level() int {
	if s.part == scoresPart {
		if all := s.scorers(); s.person < len(all) {
			if l := levelOf(s.score(all[s.person])); l != noLevel {
				return l
			}
			if s.person > 0 {
				return levelOf(s.score(all[s.person-1])) // the card just entered
			}
		}
		return noLevel
	}
	if c, ok := s.consensus(); ok {
		return levelOf(c.Score)
	}
	return noLevel
}

// partHead is the name of a part, marked when it has the focus.
func (s *statement) partHead(p part, name string) string {
	if s.part == p {
		return s.look.Consensus.Text.Render(s.look.Glyph.Focus+" ") + s.look.Strong.Render(fit(name, 11))
	}
	return "  " + s.look.Dim.Render(fit(name, 11))
}

const partIndent = 13

// scores is a cell for each person: their name and what they gave.
func (s *statement) scores(width int, d detail) []string {
	all := s.scorers()
	in := 0
	for _, p := range all {
		if s.score(p).Answered() {
			in++
		}
	}
	head := s.partHead(scoresPart, "Scores")
	if len(all) == 0 {
		return []string{head + s.look.Dim.Render(cut("nobody scores yet: P adds people, or agree without", width-partIndent))}
	}
	out := []string{head + s.look.Text.Render(fmt.Sprintf("%d of %d in", in, len(all)))}
	const scoreWidth = 3
	labels, name := s.labels(all, d)
	cell := name + 1 + scoreWidth + 1
	perRow := max((width-2)/cell, 1)
	var line strings.Builder
	for i, p := range all {
		if i%perRow == 0 {
			if i > 0 {
				out = append(out, line.String())
			}
			line.Reset()
			line.WriteString("  ")
		}
		s.cell(&line, fit(labels[i], name), s.score(p), s.part == scoresPart && i == s.person)
	}
	return append(out, line.String())
}

// labels names the people in the row, all as long as the longest: in full where that
// is short enough and the room not too large, otherwise in a few letters.
func (s *statement) labels(all []model.Participant, d detail) (labels []string, width int) {
	const most = 16 // people who are named in full
	labels = make([]string, len(all))
	for i, p := range all {
		labels[i] = shown(p.Name)
		if p.Name == "" || len(all) > most || d.longest < 8 {
			labels[i] = shortLabel(p)
		}
		labels[i] = cut(labels[i], d.longest)
		width = max(width, measure(labels[i]))
	}
	return labels, width
}

// shortLabel is a participant in at most four cells: the number of somebody without
// a name, otherwise the beginning of the first word and the initial of the last.
func shortLabel(p model.Participant) string {
	if p.Name == "" {
		return strings.ToUpper(p.ID)
	}
	words := strings.Fields(shown(p.Name))
	first, last := words[0], words[len(words)-1]
	if len(words) == 1 {
		return ansi.Truncate(first, 4, "")
	}
	initial, _ := utf8.DecodeRuneInString(last)
	return ansi.Truncate(first, 4-measure(string(initial)), "") + string(initial)
}

func (s *statement) cell(b *strings.Builder, name string, score model.Score, focus bool) {
	value := score.String()
	if value == "" {
		value = s.look.Glyph.Dash
	}
	value = fit(value, 2)
	switch {
	case focus:
		s.look.Focus.Write(b, name+" "+value)
	case score.Answered():
		s.look.Dim.Write(b, name+" ")
		s.look.Strong.Write(b, value)
	default:
		s.look.Dim.Write(b, name+" "+value)
	}
	b.WriteString("  ")
}

// spread is the distribution of the scores, and how far they lie apart in words.
func (s *statement) spread(width int, d detail) []string {
	sum, _ := s.desk.session().Summarise(s.text.Number)
	if sum.Figures.N == 0 {
		return nil
	}
	words := spreadWords(sum)
	var out []string
	if sum.Figures.N > 1 && d.dots {
		for _, line := range distribution(sum.Scores, s.look, min(width-2, statementWidth)) {
			out = append(out, "  "+line)
		}
	}
	out = append(out, "  "+s.look.Text.Render(cut(words, width-2)))
	if len(sum.Reasons) > 0 {
		reason := "To discuss: " + string(sum.Reasons[0])
		if lo, hi := sum.Figures.Min, sum.Figures.Max; lo != hi {
			reason = fmt.Sprintf("To discuss: ask the %d and the %d what they see", hi, lo)
		}
		out = append(out, "  "+s.look.Warning.Render(cut(reason, width-2)))
	}
	return out
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
		fmt.Fprintf(&b, "%d scores, median %s, %s, %d to %d", f.N, figure(f.Median), f.Spread(), f.Min, f.Max)
	}
	if n := sum.Scores.DontKnow; n > 0 {
		fmt.Fprintf(&b, ", %d don't know", n)
	}
	if n := sum.Scores.NotApplicable; n > 0 {
		fmt.Fprintf(&b, ", %d not applicable", n)
	}
	return b.String()
}

// figure writes a median: whole, or with a half.
func figure(x float64) string {
	return strings.TrimSuffix(fmt.Sprintf("%.1f", x), ".0")
}

// partLines draws a part below the scores.
func (s *statement) partLines(p part, width int, d detail) []string {
	room := width - partIndent
	session := s.desk.session()
	c, recorded := s.consensus()
	switch p {
	case consensusPart:
		return s.consensusLines(c, recorded, width, d)
	case whyPart:
		text := c.Rationale
		if c.Dissent != "" {
			text = strings.TrimPrefix(text+"  /  dissent: "+c.Dissent, "  /  ")
		}
		return s.textPart(p, "Why", text, "y to write it", room, d)
	case evidencePart:
		var texts []string
		for _, n := range session.Evidence(s.text.Number) {
			texts = append(texts, n.Text)
		}
		return s.textPart(p, "Evidence", s.join(texts), "e to note some", room, d)
	case barriersPart:
		var texts []string
		for _, b := range session.BarriersAt(s.target()) {
			texts = append(texts, b.Text)
		}
		return s.textPart(p, "Barriers", s.join(texts), "b to note one", room, d)
	default:
		var texts []string
		for _, pr := range session.PrioritiesAt(s.target()) {
			texts = append(texts, pr.What)
		}
		return s.textPart(p, "Priorities", s.join(texts), "p to note one", room, d)
	}
}

func (s *statement) join(texts []string) string {
	return strings.Join(texts, "  "+s.look.Glyph.Between+"  ")
}

// textPart is a part's texts on one line, or on two where there is room.
func (s *statement) textPart(p part, name, text, hint string, room int, d detail) []string {
	head := s.partHead(p, name)
	if text == "" && d.crowded() && s.part != p {
		return nil
	}
	if text == "" {
		return []string{head + s.look.Dim.Render(cut(hint, room))}
	}
	if d.air == 0 {
		return []string{head + s.look.Text.Render(cut(shown(text), room))}
	}
	lines := wrap(text, room)
	if len(lines) > 2 {
		lines = []string{lines[0], cut(strings.Join(lines[1:], " "), room)}
	}
	out := []string{head + s.look.Text.Render(lines[0])}
	for _, line := range lines[1:] {
		out = append(out, blank(partIndent)+s.look.Text.Render(line))
	}
	return out
}

func (s *statement) consensusLines(c model.Consensus, recorded bool, width int, d detail) []string {
	sum, _ := s.desk.session().Summarise(s.text.Number)
	head := s.partHead(consensusPart, "Consensus")
	value := s.look.Dim.Render(s.look.Glyph.Dash)
	if recorded {
		value = s.look.Consensus.Text.Render(c.Words())
	}
	if s.part == consensusPart && !recorded {
		value = s.look.Focus.Render(" " + s.look.Glyph.Dash + " ")
	}
	var notes []string
	if sum.Figures.N > 0 {
		notes = append(notes, "median "+figure(sum.Figures.Median))
	}
	if sum.Outside {
		notes = append(notes, "outside the range of the scores")
	}
	line := head + value
	if len(notes) > 0 {
		line += "  " + s.look.Dim.Render("("+strings.Join(notes, "; ")+")")
	}
	p, agreed := c.Score.Points()
	if !d.digits || !recorded || !agreed {
		return []string{line}
	}
	digit := blockDigit(p, s.look.Glyph)
	out := make([]string, len(digit))
	for i, row := range digit {
		out[i] = blank(partIndent) + s.look.Consensus.Mark.Render(row)
	}
	out[1] = head + s.look.Consensus.Mark.Render(digit[1]) + "  " + strings.TrimPrefix(line, head)
	return out
}
