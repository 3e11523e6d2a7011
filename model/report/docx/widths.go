package docx

import (
	"slices"
	"strings"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// Widths in twips, of which 1440 make an inch.
const (
	characterWidth = 116 // on average, in the style of tables
	headWidth      = 150 // of a character, in the bold style of heads
	cellMargin     = 240 // on both sides of a text together, and a little more
	leastWidth     = 480
	pairMargin     = 160 // of a half, on both sides together
)

// columnWidths are those of the widest cells. Where that is wider than the page, or the half of it, columns
// are made narrower bit by bit, always the one that makes the table grow least in height,
// and none narrower than its longest word while another can be.
func columnWidths(t report.Table, page int) []int {
	cells := measure(t)
	widths := make([]int, len(t.Columns))
	for _, row := range cells {
		for i, c := range row {
			widths[i] = max(widths[i], min(c.text+cellMargin, page), leastWidth)
		}
	}
	if !shrink(widths, cells, longestWords(cells), page) {
		shrink(widths, cells, slices.Repeat([]int{leastWidth}, len(widths)), page) // words break
	}
	return widths
}

// extent is how wide the text of a cell is in one line, and how wide its longest word.
type extent struct{ text, word int }

// measure is the extent of each cell, of the heads first.
func measure(t report.Table) [][]extent {
	cells := make([][]extent, 0, len(t.Rows)+1)
	var first []extent
	for _, title := range heads(t) {
		first = append(first, measured(title, headWidth))
	}
	cells = append(cells, first)
	for _, row := range t.Rows {
		extents := make([]extent, len(t.Columns))
		for i := range extents {
			extents[i] = measured(shownCell(t.Columns[i], row[i]), characterWidth)
		}
		cells = append(cells, extents)
	}
	return cells
}

// measured is a text in characters of a width.
func measured(cell string, character int) extent {
	var e extent
	for line := range strings.SplitSeq(text.Span(cell), "\n") {
		e.text = max(e.text, text.Width(line)*character)
		for word := range strings.FieldsSeq(line) {
			e.word = max(e.word, text.Width(word)*character)
		}
	}
	return e
}

func longestWords(cells [][]extent) []int {
	least := slices.Repeat([]int{leastWidth}, len(cells[0]))
	for _, row := range cells {
		for i, c := range row {
			least[i] = max(least[i], c.word+cellMargin)
		}
	}
	return least
}

// shrink makes columns narrower until they fit the page, none below its least width;
// it reports whether they do.
func shrink(widths []int, cells [][]extent, least []int, page int) bool {
	const step = 54 // half a character
	for sum(widths) > page {
		best, lowest := -1, 0
		for i := range widths {
			if widths[i]-step < least[i] {
				continue
			}
			widths[i] -= step
			lines := height(cells, widths)
			widths[i] += step
			if best < 0 || lines < lowest || lines == lowest && widths[i] > widths[best] {
				best, lowest = i, lines
			}
		}
		if best < 0 {
			return false
		}
		widths[best] -= step
	}
	return true
}

// height is how many lines a table has, roughly: the highest cell of each row counts.
func height(cells [][]extent, widths []int) int {
	lines := 0
	for _, row := range cells {
		most := 1
		for i, c := range row {
			room := widths[i] - cellMargin
			most = max(most, (c.text+room-1)/room)
		}
		lines += most
	}
	return lines
}

func sum(widths []int) int {
	all := 0
	for _, w := range widths {
		all += w
	}
	return all
}
