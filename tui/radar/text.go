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

// write puts a text at a place and returns the column after it.
func (l *lettering) write(col, row int, text string, style theme.Style) int {
	width := ansi.StringWidth(text)
	first := l.canvas.at(col, row)
	if width == 0 || first == nil || l.canvas.at(col+width-1, row) == nil {
		return col
	}
	l.pieces = append(l.pieces, piece{text, width, style})
	first.piece = uint16(len(l.pieces))
	for x := col; x < col+width; x++ {
		l.canvas.at(x, row).taken = true
	}
	return col + width
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

func (l *lettering) label(box label) {
	axis := l.chart.Axes[box.axis]
	if axis.Block != nil {
		l.block(box, axis)
		return
	}
	mark, text, series := figure(axis, l.chart)
	room := box.width - gutter
	if l.short && mark == "" {
		text = l.chart.Glyphs.Dash
	}
	text = l.chart.Glyphs.Cut(text, room-ansi.StringWidth(mark))
	figureWidth := ansi.StringWidth(mark) + ansi.StringWidth(text)
	if box.abreast {
		room -= 1 + figureWidth
	}
	name := l.chart.Glyphs.Cut(axis.Name, room)
	col := box.col + gutter
	figureCol := col
	if box.alignRight {
		col = box.col + box.width - ansi.StringWidth(name)
		figureCol = box.col + box.width - figureWidth
	}
	style := l.chart.Theme.Text
	if axis.Focus {
		l.write(col-gutter, box.row, l.chart.Glyphs.Focus, l.chart.Theme.Key)
		style = l.chart.Theme.Strong
	}
	after := l.write(col, box.row, name, style)
	figureRow := box.row + box.lines - 1
	if box.abreast {
		figureCol = after + 1
	}
	figureCol = l.write(figureCol, figureRow, mark, series.Mark)
	l.write(figureCol, figureRow, text, series.Text)
}

// block writes a label that is drawn. Its name and its figure stand on the same line, or one
// below the other.
func (l *lettering) block(box label, axis Axis) {
	b := axis.Block
	mark, _, series := figure(axis, l.chart)
	before := beforeFigure(mark)
	col, end, last := box.col+gutter, box.col+box.width, box.row+box.lines
	nameCol, nameRow, figureCol := col, box.row, col
	switch {
	case box.abreast:
		nameRow = last - len(b.Name)
		figureCol = col + across(b.Name) + len(b.Name)
	case box.alignRight:
		nameCol, figureCol = end-across(b.Name), end-before-across(b.Figure)
	}
	style := l.chart.Theme.Text
	if axis.Focus {
		style = l.chart.Theme.Title
	}
	for i, line := range b.Name {
		l.write(nameCol, nameRow+i, line, style)
	}
	l.write(figureCol, last-1-len(b.Figure)/2, mark, series.Mark) // in the middle: below, it would pass for a decimal point
	for i, line := range b.Figure {
		l.write(figureCol+before, last-len(b.Figure)+i, line, series.Text)
	}
}
