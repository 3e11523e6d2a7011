package ui

import "strings"

// Frame is a border with a title, round what is looked at beside something else.
type Frame struct {
	Title string
	Note  string // a quiet word at the end of the title's line; empty for none
	Focus bool   // the keys act on what is in it
}

// The cells that a frame takes from what is in it: a border and a blank on both sides.
const (
	FrameAcross = 4
	FrameDown   = 2
)

// Draw is lines in a frame of exactly width by height cells. What has no room is cut off.
func (f Frame) Draw(l *Look, lines []string, width, height int) []string {
	if l.Aloud() {
		return f.said(l, lines, height)
	}
	if width <= FrameAcross || height <= FrameDown {
		return l.Exactly(lines, width, height)
	}
	out := append(make([]string, 0, height), f.top(l, width))
	side := l.Rule.Render(l.Glyph.RuleDown)
	for _, line := range l.Exactly(lines, width-FrameAcross, height-FrameDown) {
		out = append(out, side+" "+line+" "+side)
	}
	return append(out, l.Rule.Render(l.Glyph.BottomLeft+strings.Repeat(l.Glyph.RuleAcross, width-2)+l.Glyph.BottomRight))
}

// top is the border above, with the title and, where there is room, the note in it.
func (f Frame) top(l *Look, width int) string {
	const ends = 4 // a corner and a rule on both sides
	title, style := l.Cut(l.ToASCII(f.Title), max(width-ends-2, 0)), l.Strong
	if f.Focus {
		style = l.Title
	}
	left, right := "", ""
	if title != "" {
		left = " " + title + " "
	}
	if note := l.ToASCII(f.Note); note != "" && Width(left)+Width(note)+2+ends <= width {
		right = " " + note + " "
	}
	between := strings.Repeat(l.Glyph.RuleAcross, width-ends-Width(left)-Width(right))
	return l.Rule.Render(l.Glyph.TopLeft+l.Glyph.RuleAcross) + style.Render(left) + l.Rule.Render(between) +
		l.Dim.Render(right) + l.Rule.Render(l.Glyph.RuleAcross+l.Glyph.TopRight)
}

// Adjoin puts blocks side by side, a blank cell apart. The first of them says how many lines
// there are; all lines of a block are of the same width.
func Adjoin(blocks ...[]string) []string {
	out := make([]string, len(blocks[0]))
	for i := range out {
		cells := make([]string, len(blocks))
		for j, b := range blocks {
			if i < len(b) {
				cells[j] = b[i]
			}
		}
		out[i] = strings.Join(cells, " ")
	}
	return out
}
