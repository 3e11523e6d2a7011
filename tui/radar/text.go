package radar

import (
	"slices"

	"familyhub/stocktake/tui/theme"

	"github.com/charmbracelet/x/ansi"
)

// piece is a painted text that begins in a cell.
type piece struct {
	text  string
	width int
	style theme.Style
}

// lettering writes labels to a canvas.
type lettering struct {
	chart  *Chart
	canvas *canvas
	pieces []piece
	short  bool // a dash says everywhere that there are no scores, since the words have no room somewhere
}

// write puts a text at a place, if it is on the canvas.
func (l *lettering) write(col, row int, text string, style theme.Style) {
	width := ansi.StringWidth(text)
	first := l.canvas.at(col, row)
	if width == 0 || first == nil || l.canvas.at(col+width-1, row) == nil {
		return
	}
	l.pieces = append(l.pieces, piece{text, width, style})
	first.piece = uint16(len(l.pieces))
	for x := col; x < col+width; x++ {
		l.canvas.at(x, row).taken = true
	}
}

// letter writes all labels and returns the pieces that they are made of.
func letter(labels []label, c *Chart, cv *canvas) []piece {
	l := lettering{chart: c, canvas: cv, pieces: make([]piece, 0, 4*len(labels)), short: slices.ContainsFunc(labels, c.crowded)}
	for _, label := range labels {
		l.label(label)
	}
	return l.pieces
}

// crowded reports whether a label has no room for the words that there are no scores, beside its name.
func (c *Chart) crowded(box label) bool {
	a := c.Axes[box.axis]
	mark, text, _ := figure(a, c)
	return a.Block == nil && box.abreast && mark == "" && ansi.StringWidth(a.Name)+1+ansi.StringWidth(text) > box.width-gutter
}

// label writes a name and a figure, on the same line or one below the other.
func (l *lettering) label(box label) {
	axis := l.chart.Axes[box.axis]
	mark, text, series := figure(axis, l.chart)
	var name, value []string
	before, style := ansi.StringWidth(mark), l.chart.Theme.Text
	switch b := axis.Block; {
	case b != nil:
		name, value, before = b.Name, b.Figure, beforeFigure(mark)
		if axis.Focus {
			style = l.chart.Theme.Title
		}
	default:
		plain, figure := l.plain(box, axis, mark, text)
		name, value = []string{plain}, []string{figure}
		if axis.Focus {
			style = l.chart.Theme.Strong
		}
	}
	col, end, last := box.col+gutter, box.col+box.width, box.row+box.lines
	nameCol, nameRow, figureCol := col, box.row, col
	switch {
	case box.abreast:
		nameRow = last - len(name)
		figureCol = col + across(name) + len(name)
	case box.alignRight:
		nameCol, figureCol = end-across(name), end-before-across(value)
	}
	if axis.Focus && axis.Block == nil {
		l.write(nameCol-gutter, nameRow, l.chart.Glyphs.Focus, l.chart.Theme.Key)
	}
	for i, line := range name {
		l.write(nameCol, nameRow+i, line, style)
	}
	l.write(figureCol, last-1-len(value)/2, mark, series.Mark) // in the middle: below, it would pass for a decimal point
	for i, line := range value {
		l.write(figureCol+before, last-len(value)+i, line, series.Text)
	}
}

// plain is an axis's name and figure as far as a box has room for them.
func (l *lettering) plain(box label, axis Axis, mark, text string) (name, figure string) {
	room, cut := box.width-gutter, l.chart.Glyphs.Cut
	if l.short && mark == "" {
		text = l.chart.Glyphs.Dash
	}
	text = cut(text, room-ansi.StringWidth(mark))
	if box.abreast {
		room -= 1 + ansi.StringWidth(mark) + ansi.StringWidth(text)
	}
	return cut(axis.Name, room), text
}
