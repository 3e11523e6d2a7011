package tui

import (
	"fmt"
	"strings"

	"stocktake/framework"
	"stocktake/model"
)

// statementWidth is the most cells a line of a statement has: a room reads short
// lines from far away.
const statementWidth = 60

// noLevel stands for no level of the scale.
const noLevel = -1

// levelOf is the level that a score stands for, or noLevel.
func levelOf(s model.Score) int {
	if p, ok := s.Points(); ok {
		return p
	}
	return noLevel
}

// statementText is a statement with its number, large.
func statementText(look *Look, st framework.Statement, width int) []string {
	number := fmt.Sprintf("%2d  ", st.Number)
	var out []string
	for i, line := range wrap(look.spell(st.Text), min(width-len(number), statementWidth)) {
		if i > 0 {
			number = blank(len(number))
		}
		out = append(out, look.Title.Render(number)+look.Strong.Render(line))
	}
	return out
}

// scaleForm is how much of the scale is shown.
type scaleForm int

// The forms of the scale, the smallest first.
const (
	bareScale  scaleForm = iota // the digits, with the label of the level in focus
	shortScale                  // and below them its description
	fullScale                   // a line for each level, the one in focus described
)

// scale is the levels with one in focus, or noLevel. Each form always takes as many
// rows as its longest description, so that nothing moves from score to score.
type scale struct {
	look   *Look
	levels []framework.Level
	focus  int
	width  int
}

func newScale(look *Look, levels []framework.Level, focus, width int) scale {
	return scale{look: look, levels: levels, focus: focus, width: width}
}

func (s scale) draw(form scaleForm) []string {
	switch form {
	case fullScale:
		const indent = 7
		return padded(s.full(indent), len(s.levels)+s.longest(indent))
	case shortScale:
		const indent = 3
		return padded(append(s.digits(), s.description(indent)...), 1+s.longest(indent))
	default:
		return s.digits()
	}
}

// described breaks a description into lines.
func (s scale) described(l framework.Level, indent int) []string {
	return wrap(s.look.spell(l.Description), min(s.width-indent-1, 72))
}

func (s scale) longest(indent int) int {
	longest := 0
	for _, l := range s.levels {
		longest = max(longest, len(s.described(l, indent)))
	}
	return longest
}

// description is that of the level in focus, indented.
func (s scale) description(indent int) []string {
	var out []string
	for _, l := range s.levels {
		if l.Value != s.focus {
			continue
		}
		for _, line := range s.described(l, indent) {
			out = append(out, blank(indent)+s.look.Dim.Render(line))
		}
	}
	return out
}

func (s scale) full(indent int) []string {
	var out []string
	for _, l := range s.levels {
		line := fmt.Sprintf("%d  %s", l.Value, s.look.cut(s.look.spell(shown(l.Label)), s.width-indent))
		if l.Value != s.focus {
			out = append(out, blank(indent-3)+s.look.Text.Render(line))
			continue
		}
		out = append(out, blank(indent-5)+s.look.Consensus.Text.Render(s.look.Glyph.Focus)+" "+s.look.Strong.Render(line))
		out = append(out, s.description(indent)...)
	}
	return out
}

// digits is the levels in one line, with the label of the one in focus, or of the
// first and the last.
func (s scale) digits() []string {
	const indent, digit, gap = 2, 3, 1
	var line strings.Builder
	line.WriteString(blank(indent))
	first, last := s.levels[0].Label, s.levels[len(s.levels)-1].Label
	label, style := first+" – "+last, s.look.Dim
	for _, l := range s.levels {
		text := fmt.Sprintf(" %d ", l.Value)
		if l.Value == s.focus {
			s.look.Focus.Write(&line, text)
			label, style = l.Label, s.look.Strong
		} else {
			s.look.Text.Write(&line, text)
		}
	}
	room := s.width - indent - digit*len(s.levels) - gap
	line.WriteString(blank(gap) + style.Render(s.look.cut(s.look.spell(shown(label)), room)))
	return []string{line.String()}
}

// padded fills a block up to the rows that are kept for it.
func padded(block []string, rows int) []string {
	for len(block) < rows {
		block = append(block, "")
	}
	return block
}
