package chart

import "familyhub/stocktake/model/report"

// Drawing is a chart that is laid out: all that is drawn, and where. HTML writes it as SVG
// and Word's documents hold it as a picture; each chooses its widths and its colours.
type Drawing struct {
	Width, Height float64
	Rings         [][]Point // of a radar, from the inmost to the outermost, each closed
	Grid          [][]Point // the other lines to read values by
	Series        []Series  // the lowest first
	Texts         []Text
}

// Series is a line with its marks.
type Series struct {
	Measure report.Measure // of a radar's
	Look    Look
	Areas   [][]Point  // what the line surrounds, in pieces, where that is tinted
	Lines   [][]Point  // the line, in pieces where it has gaps
	Bridges [][2]Point // the gaps of a line that goes on after them
	Marks   []Point
}

// Text is a line of text. Y is its base line; X is the end or the middle that Side says.
type Text struct {
	At      Point
	Side    Side
	Kind    Kind
	Text    string
	Figures []Figure // in place of Text
}

// Kind is what a text is for.
type Kind int

// The kinds of text.
const (
	NameText   Kind = iota
	ScaleText       // a number of the scale
	PointText       // a point in time
	SilentText      // that there is nothing to show
	FiguresText
)

// Figure is a value of a measure, to stand after the measure's mark.
type Figure struct {
	Measure report.Measure
	Text    string
}

// box is a rectangle.
type box struct{ Left, Top, Right, Bottom float64 }
