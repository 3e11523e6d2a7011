package ui

import (
	"math"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
)

// StatementWidth is the most cells a line of a statement has: a room reads short
// lines from far away.
const StatementWidth = 60

// NoLevel stands for no level of any scale.
const NoLevel = math.MinInt

// LevelOf is the level that a score stands for, or NoLevel.
func LevelOf(s model.Score) int {
	if p, ok := s.Points(); ok {
		return p
	}
	return NoLevel
}

// StatementText is a statement with its number, in lines of at most so many cells.
func StatementText(look *Look, st framework.Statement, width, most int) []string {
	number := LabelCell(st, 2) + "  "
	var out []string
	for i, line := range Wrap(look.ToASCII(st.Text), Readable(width-Width(number), most)) {
		if i > 0 {
			number = Blank(Width(number))
		}
		out = append(out, look.Title.Render(number)+look.Strong.Render(line))
	}
	return out
}

// Padded fills a block up to the rows that are kept for it.
func Padded(block []string, rows int) []string {
	for len(block) < rows {
		block = append(block, "")
	}
	return block
}
