package xlsx

import (
	"math"
	"strings"

	"familyhub/stocktake/model/report/table"

	"github.com/charmbracelet/x/ansi"
)

// How wide a column may be, in characters.
const (
	narrowest = 8.0
	widest    = 50.0
	// arrow is the room that the filter's arrow takes beside the head.
	arrow = 3.0
	// indent is the room before and behind a text.
	indent = 2.0
	// dayWidth is the width of a date.
	dayWidth = 13.0
	// paperWidth is how much fits on a page across in letters that can still be read.
	paperWidth = 240.0
)

// widths are the widths of a table's columns: what is in them decides, and beyond a
// limit they wrap.
func widths(t *table.Table) []float64 {
	all := make([]float64, len(t.Fields))
	for i, f := range t.Fields {
		all[i] = max(narrowest, headWidth(f.Title)+arrow)
		if f.Type == table.Date {
			all[i] = max(all[i], dayWidth)
		}
		if f.Type != table.Text && f.Type != table.Decimal {
			continue // the head is wider than any number
		}
		for _, row := range t.Rows {
			if all[i] >= widest {
				break
			}
			all[i] = max(all[i], textWidth(row[i].Text()+row[i].Digits())+indent)
		}
		all[i] = min(all[i], widest)
	}
	return all
}

// headWidth is that of the longest word: heads wrap.
func headWidth(title string) float64 {
	longest := 0
	for word := range strings.FieldsSeq(title) {
		longest = max(longest, ansi.StringWidth(word))
	}
	return float64(longest)
}

// textWidth is that of the longest line, or widest where it is beyond that.
func textWidth(text string) float64 {
	longest := 0
	for line := range strings.SplitSeq(text, "\n") {
		if len(line) > 8*int(widest) { // however many bytes a character takes
			return widest
		}
		longest = max(longest, ansi.StringWidth(line))
	}
	return float64(longest)
}

// lines is how many lines a text takes where it wraps at a width. It is a guess: letters
// are narrower than the digits in which widths are measured, and words do not fill lines.
func lines(text string, room float64) float64 {
	sum := 0.0
	for line := range strings.SplitSeq(text, "\n") {
		sum += max(1, math.Ceil(float64(ansi.StringWidth(line))/(1.1*room)))
	}
	return sum
}

// height is that of a row of so many lines, in points.
func height(lines float64) float64 {
	const line, most = 13.5, 405
	return min(line*lines+1.5, most)
}

// rowHeight is how high a row of a table is to be for its texts; 0 for one line, where
// programs know best. Not every one makes room for texts that wrap.
func rowHeight(t *table.Table, row []table.Cell, widths []float64) float64 {
	most := 1.0
	for i, f := range t.Fields {
		// No text that fits in bytes needs more in cells.
		if said := row[i].Text(); f.Type == table.Text && (float64(len(said)) > widths[i] || strings.Contains(said, "\n")) {
			most = max(most, lines(said, widths[i]-indent))
		}
	}
	if most == 1 {
		return 0
	}
	return height(most)
}

// headHeight is how high the head of a table is to be.
func headHeight(fields []table.Field, widths []float64) float64 {
	most := 1.0
	for i, f := range fields {
		most = max(most, lines(f.Title, widths[i]-arrow))
	}
	return height(most)
}

// pages is how many pages side by side columns are printed on.
func pages(widths []float64) int {
	sum := 0.0
	for _, w := range widths {
		sum += w
	}
	return 1 + int(sum/paperWidth)
}
