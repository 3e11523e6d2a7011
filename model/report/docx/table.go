package docx

import (
	"fmt"
	"strconv"
	"strings"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// table is a table as it is written: with a first row that says what the columns are.
type table struct {
	caption     string // stands above it; empty for none
	title       string // names it for those who hear it
	description string // what they are told of it
	headFirst   bool   // the first column says what its row is about
	columns     []report.Column
	rows        [][]string
}

func newTable(t report.Table) table {
	return table{
		caption: t.Caption, title: t.Caption, description: describe(t.Columns, len(t.Rows)),
		headFirst: t.Head == 0, columns: t.Columns, rows: t.Rows,
	}
}

// describe is what there is in a table, for those who cannot see its extent.
func describe(columns []report.Column, rows int) string {
	titles := make([]string, len(columns))
	for i, c := range columns {
		titles[i] = c.Title
	}
	noun := "rows"
	if rows == 1 {
		noun = "row"
	}
	return fmt.Sprintf("%d %s below the heads: %s.", rows, noun, strings.Join(titles, ", "))
}

// table writes a table under its caption. Word joins tables that follow one another,
// so one without a caption gets an empty line there. One without columns would be broken.
func (b *body) table(t table) {
	if len(t.columns) == 0 {
		return
	}
	switch {
	case t.caption != "":
		b.line(captionStyle, cleanCell(t.caption))
	case b.afterTable:
		b.line("", "")
	}
	widths := columnWidths(t)
	b.start("w:tbl")
	b.tableProperties(t, widths)
	head := make([]string, len(t.columns))
	for i, c := range t.columns {
		head[i] = c.Title
	}
	b.row(t, head, widths, true)
	for _, row := range t.rows {
		b.row(t, row, widths, false)
	}
	b.endLine()
	b.afterTable = true
}

func (b *body) tableProperties(t table, widths []int) {
	b.start("w:tblPr")
	b.value("w:tblStyle", "ReportTable")
	b.empty("w:tblW", "w:w", strconv.Itoa(sum(widths)), "w:type", "dxa")
	b.empty("w:tblLayout", "w:type", "fixed")
	// The sum of the flags stands beside them, for readers that know only that.
	first, sum := "0", "0620"
	if t.headFirst {
		first, sum = "1", "06A0"
	}
	b.empty(
		"w:tblLook", "w:val", sum, "w:firstRow", "1", "w:lastRow", "0", "w:firstColumn", first, "w:lastColumn", "0",
		"w:noHBand", "1", "w:noVBand", "1",
	)
	if title := cleanCell(t.title); title != "" {
		b.value("w:tblCaption", title)
	}
	b.value("w:tblDescription", cleanCell(t.description))
	b.end()
	b.start("w:tblGrid")
	for _, w := range widths {
		b.empty("w:gridCol", "w:w", strconv.Itoa(w))
	}
	b.endLine()
}

// row is kept on one page; the first comes again on each.
func (b *body) row(t table, cells []string, widths []int, head bool) {
	b.start("w:tr")
	b.start("w:trPr")
	b.empty("w:cantSplit")
	if head {
		b.empty("w:tblHeader")
	}
	b.endLine()
	for i, c := range t.columns {
		b.start("w:tc")
		b.start("w:tcPr")
		b.empty("w:tcW", "w:w", strconv.Itoa(widths[i]), "w:type", "dxa")
		b.end()
		b.paragraph(styleOf(c, head), report.Inline{{Text: shownCell(c, cells[i])}})
		b.endLine()
	}
	b.endLine()
}

// styleOf is the style of a cell's text.
func styleOf(c report.Column, head bool) string {
	style := "TableText"
	switch {
	case head && c.Numeric():
		style = "TableHeadingNumber"
	case head:
		style = "TableHeading"
	case c.Numeric():
		style = "TableNumber"
	}
	return style
}

// cleanCell is a text in one line, without space at its ends.
func cleanCell(cell string) string {
	return strings.TrimSpace(strings.ReplaceAll(text.Span(cell), "\n", " "))
}

// shownCell is the text of a cell: what is said of a figure stands below it, so that the
// figures of a column have their points in one line.
func shownCell(c report.Column, cell string) string {
	if figure, remark := report.Remarked(cell); c.Right && figure != "" && remark != "" {
		return figure + "\n" + remark
	}
	return cell
}
