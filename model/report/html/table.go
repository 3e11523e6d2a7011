package html

import (
	"cmp"
	"html/template"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// table is a table as the template writes it.
type table struct {
	Caption string
	Attr    template.HTMLAttr // of Caption
	Stacked bool              // on a narrow screen each row becomes a block
	Columns []head
	Rows    [][]cell
}

type head struct {
	Title, Class string
	Attr         template.HTMLAttr
}

type cell struct {
	Attr  template.HTMLAttr
	Head  bool // says what the row is about
	Label string
	Class string
	Lines []string
	// Remark is what is said of a figure. It stands below it, so that the figures of a
	// column have their points in one line.
	Remark string
}

const (
	// leastStacked is how many columns are too many for 320 pixels.
	leastStacked = 4
	// narrowWidth is how many characters stand side by side on 320 pixels, at least.
	narrowWidth = 39
	// pageWidth is how many characters stand side by side on a page, at least.
	pageWidth = 64
	// cellGap is how many characters wide the space between columns is.
	cellGap = 2
)

func newTable(t report.Table, c *charts) *table {
	v := &table{Caption: title(t.Caption), Attr: c.own(t.Caption), Stacked: len(t.Columns) >= leastStacked || widestWords(t) > narrowWidth}
	whole := wholeWords(t)
	for i, column := range t.Columns {
		v.Columns = append(v.Columns, head{title(column.Title), columnClass(column.Numeric(), whole[i]), c.own(column.Title)})
	}
	for _, row := range t.Rows {
		cells := make([]cell, len(v.Columns))
		for i, head := range v.Columns {
			text := text.Lines(row[i])
			if text == "" {
				text = "–"
			}
			cells[i] = cell{Attr: c.cell(text), Head: i == t.Head, Label: head.Title, Class: head.Class, Lines: strings.Split(text, "\n")}
			if figure, remark := report.Remarked(text); t.Columns[i].Right && figure != "" {
				cells[i].Lines, cells[i].Remark = []string{figure}, remark
			}
		}
		v.Rows = append(v.Rows, cells)
	}
	return v
}

// cell is the direction and the language of a cell's text: figures run from left to right.
func (c *charts) cell(text string) template.HTMLAttr {
	if c.doc.RightToLeft && !strings.ContainsFunc(text, unicode.IsLetter) {
		return `dir="ltr"`
	}
	return c.attr(text, false)
}

// columnClass is how a column is set: its numbers to the right, its words whole.
func columnClass(number, whole bool) string {
	var classes []string
	if number {
		classes = append(classes, "number")
	}
	if whole {
		classes = append(classes, "whole")
	}
	return strings.Join(classes, " ")
}

// wholeWords tells for each column whether its words stay whole, those with the
// shortest first as long as there is room; in the others a long word may break anywhere.
func wholeWords(t report.Table) []bool {
	longest := make([]int, len(t.Columns))
	order := make([]int, len(t.Columns))
	for i := range t.Columns {
		order[i], longest[i] = i, longestIn(t, i)
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(longest[a], longest[b]) })
	whole := make([]bool, len(t.Columns))
	room := pageWidth
	for _, i := range order {
		if room -= longest[i] + cellGap; room < 0 {
			break
		}
		whole[i] = true
	}
	return whole
}

// widestWords is how many characters wide a table is whose columns are as wide as their longest words.
func widestWords(t report.Table) int {
	width := 0
	for i := range t.Columns {
		width += longestIn(t, i) + cellGap
	}
	return width
}

// longestIn is how long the longest word of a column is.
func longestIn(t report.Table, column int) int {
	longest := longestWord(t.Columns[column].Title)
	for _, row := range t.Rows {
		longest = max(longest, longestWord(row[column]))
	}
	return longest
}

func longestWord(text string) int {
	longest := 0
	for word := range strings.FieldsSeq(text) {
		longest = max(longest, utf8.RuneCountInString(word))
	}
	return longest
}
