package xlsx

import (
	"strings"

	"familyhub/stocktake/model/report/table"

	"github.com/xuri/excelize/v2"
)

// style is how a cell looks.
type style struct {
	kind     kind
	decimals int // of a figure
}

type kind int

const (
	text      kind = iota // that wraps
	figure                // a number with decimals
	asWritten             // a number with the decimals that people wrote
	whole                 // a whole number
	points                // a score, or a word in its place
	dated                 // a date
	head                  // of a column
	title                 // of a sheet
	heading               // above a part of a sheet
	label                 // of a fact
	prose                 // running text, without a frame
	said                  // a date in running text
)

const (
	typeface = "Arial" // or what a program has in its place, of the same widths
	letters  = 10      // points
	ink      = "1F2937"
	navy     = "1F3864"
	white    = "FFFFFF"
	rule     = "BFBFBF"
)

// of is the style of a field's cells.
func of(f table.Field) style {
	switch f.Type {
	case table.Integer:
		return style{kind: whole}
	case table.Number:
		return style{figure, f.Decimals}
	case table.Decimal:
		return style{kind: asWritten}
	case table.Score:
		return style{kind: points}
	case table.Date:
		return style{kind: dated}
	default:
		return style{kind: text}
	}
}

// style is the number of a style in the file, where it is put when it is first used.
func (b *book) style(s style) int {
	id, ok := b.styles[s]
	if !ok {
		var err error
		id, err = b.file.NewStyle(s.excel())
		b.try("adding a style", err)
		b.styles[s] = id
	}
	return id
}

func (s style) excel() *excelize.Style {
	all := &excelize.Style{Font: s.font(), Alignment: s.alignment()}
	s.format(all)
	if s.kind <= head {
		all.Border = frame()
	}
	if s.kind == head {
		all.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{navy}}
	}
	return all
}

func (s style) font() *excelize.Font {
	f := &excelize.Font{Family: typeface, Size: letters, Color: "000000"}
	switch s.kind {
	case head:
		f.Bold, f.Color = true, white
	case title:
		f.Bold, f.Color, f.Size = true, navy, 16
	case heading:
		f.Bold, f.Color, f.Size = true, navy, 13
	case label:
		f.Bold, f.Color = true, ink
	}
	return f
}

func (s style) alignment() *excelize.Alignment {
	a := &excelize.Alignment{Vertical: "top"}
	switch s.kind {
	case text:
		a.WrapText, a.Horizontal, a.Indent = true, "left", 1
	case head:
		a.WrapText, a.Horizontal, a.Indent, a.Vertical = true, "left", 1, "center"
	case label, prose:
		a.WrapText = true
	case points:
		a.Horizontal = "center"
	case said:
		a.Horizontal = "left"
	}
	return a
}

// The formats that every spreadsheet program knows by number.
const (
	wholeFormat = 1
	textFormat  = 49
)

// format is the number format. Texts have that of texts: what looks like a number or a
// formula stays as it is when it is edited.
func (s style) format(all *excelize.Style) {
	own := ""
	switch s.kind {
	case text:
		all.NumFmt = textFormat
	case whole, points:
		all.NumFmt = wholeFormat
	case figure:
		own = "0." + strings.Repeat("0", s.decimals)
	case dated, said:
		own = "d mmm yyyy"
	}
	if own != "" {
		all.CustomNumFmt = &own
	}
}

func frame() []excelize.Border {
	sides := []string{"left", "top", "right", "bottom"}
	all := make([]excelize.Border, len(sides))
	for i, side := range sides {
		all[i] = excelize.Border{Type: side, Color: rule, Style: 1}
	}
	return all
}
