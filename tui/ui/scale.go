package ui

import (
	"fmt"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
)

// StatementWidth is the most cells a line of a statement has: a room reads short
// lines from far away.
const StatementWidth = 60

// NoLevel stands for no level of the scale.
const NoLevel = -1

// LevelOf is the level that a score stands for, or noLevel.
func LevelOf(s model.Score) int {
	if p, ok := s.Points(); ok {
		return p
	}
	return NoLevel
}

// StatementText is a statement with its number, in lines of at most so many cells.
func StatementText(look *Look, st framework.Statement, width, most int) []string {
	number := fmt.Sprintf("%2d  ", st.Number)
	var out []string
	for i, line := range Wrap(look.ToASCII(st.Text), min(width-len(number), most)) {
		if i > 0 {
			number = Blank(len(number))
		}
		out = append(out, look.Title.Render(number)+look.Strong.Render(line))
	}
	return out
}

// ScaleForm is how much of the scale is shown.
type ScaleForm int

// The forms of the scale, the smallest first.
const (
	BareScale  ScaleForm = iota // the digits, with the label of the level in focus
	ShortScale                  // and below them its description
	FullScale                   // a line for each level, the one in focus described
)

// Scale is the levels with one in focus, or noLevel. Each form always takes as many
// rows as its longest description, so that nothing moves from score to score.
type Scale struct {
	look   *Look
	levels []framework.Level
	focus  int
	width  int
}

// NewScale draws levels with one in focus, or NoLevel, in a width in cells.
func NewScale(look *Look, levels []framework.Level, focus, width int) Scale {
	return Scale{look: look, levels: levels, focus: focus, width: width}
}

// Draw is the scale in one of its forms.
func (s Scale) Draw(form ScaleForm) []string {
	switch form {
	case FullScale:
		const indent = 7
		return Padded(s.full(indent), len(s.levels)+s.longest(indent))
	case ShortScale:
		const indent = 3
		return Padded(append(s.digits(), s.description(indent)...), 1+s.longest(indent))
	default:
		return s.digits()
	}
}

// described breaks a description into lines.
func (s Scale) described(l framework.Level, indent int) []string {
	return Wrap(s.look.ToASCII(l.Description), min(s.width-indent-1, 72))
}

func (s Scale) longest(indent int) int {
	longest := 0
	for _, l := range s.levels {
		longest = max(longest, len(s.described(l, indent)))
	}
	return longest
}

// description is that of the level in focus, indented.
func (s Scale) description(indent int) []string {
	var out []string
	for _, l := range s.levels {
		if l.Value != s.focus {
			continue
		}
		for _, line := range s.described(l, indent) {
			out = append(out, Blank(indent)+s.look.Dim.Render(line))
		}
	}
	return out
}

func (s Scale) full(indent int) []string {
	var out []string
	for _, l := range s.levels {
		line := fmt.Sprintf("%d  %s", l.Value, s.look.Cut(s.look.ToASCII(Sanitize(l.Label)), s.width-indent))
		if l.Value != s.focus {
			out = append(out, Blank(indent-3)+s.look.Text.Render(line))
			continue
		}
		out = append(out, Blank(indent-5)+s.look.Consensus.Text.Render(s.look.Glyph.Focus)+" "+s.look.Strong.Render(line))
		out = append(out, s.description(indent)...)
	}
	return out
}

// digits is the levels in one line, with the label of the one in focus, or of the
// first and the last.
func (s Scale) digits() []string {
	const indent, digit, gap = 2, 3, 1
	var line strings.Builder
	line.WriteString(Blank(indent))
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
	line.WriteString(Blank(gap) + style.Render(s.look.Cut(s.look.ToASCII(Sanitize(label)), room)))
	return []string{line.String()}
}

// Padded fills a block up to the rows that are kept for it.
func Padded(block []string, rows int) []string {
	for len(block) < rows {
		block = append(block, "")
	}
	return block
}
