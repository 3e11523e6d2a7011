package handout

import "github.com/xuri/excelize/v2"

// look is how a cell of a blank sheet looks, and whether it can be filled in.
type look struct {
	bold, small, heading bool
	italic               bool
	head                 bool // of the table
	ruled                bool
	fill                 bool // in: not locked
	middle               bool // text in the middle of the cell
	right                bool
	date                 bool // what is typed in shows as a day
}

// Colours, as red, green and blue. Dark on light and light on dark are at least 7:1.
const (
	colourInk    = "1F2933"
	colourHead   = "243B53"
	colourOnHead = "FFFFFF"
	colourFill   = "FFF9DB"
	colourRule   = "829AB1"
)

func (l look) excel() *excelize.Style {
	style := &excelize.Style{
		Font:       &excelize.Font{Family: "Calibri", Size: 11, Bold: l.bold || l.heading || l.head, Italic: l.italic, Color: colourInk},
		Alignment:  &excelize.Alignment{WrapText: !l.heading, Vertical: "top"},
		Protection: &excelize.Protection{Locked: !l.fill},
	}
	switch {
	case l.heading:
		style.Font.Size = 16
	case l.small:
		style.Font.Size = 9
	}
	switch {
	case l.head:
		style.Font.Color = colourOnHead
		style.Fill = solid(colourHead)
	case l.fill:
		style.Fill = solid(colourFill)
		style.NumFmt = numberFormatGeneral
	}
	if l.date {
		day := "d mmm yyyy"
		style.CustomNumFmt = &day
	}
	if l.ruled || l.fill || l.head {
		for _, side := range []string{"left", "right", "top", "bottom"} {
			style.Border = append(style.Border, excelize.Border{Type: side, Color: colourRule, Style: borderThin})
		}
	}
	switch {
	case l.middle:
		style.Alignment.Horizontal = "center"
	case l.right:
		style.Alignment.Horizontal = "right"
	}
	return style
}

// What the format calls these by number.
const (
	borderThin          = 1
	numberFormatGeneral = 0
)

func solid(colour string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
}
