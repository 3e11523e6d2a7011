package docx

import (
	"strconv"
	"strings"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// describe is what there is in a table, for those who cannot see its extent.
func describe(t report.Table) string {
	return text.CountOf(len(t.Rows), "row", "rows") + " below the heads: " + strings.Join(heads(t), ", ") + "."
}

func heads(t report.Table) []string {
	titles := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		titles[i] = c.Title
	}
	return titles
}

// table writes a table under a caption, or without one; the description is for those who
// hear it. Word joins tables that follow one another,
// so one without a caption gets an empty line there. One without columns would be broken.
func (b *body) table(t report.Table, caption, description string) {
	if len(t.Columns) == 0 {
		return
	}
	switch {
	case caption != "":
		b.line(captionStyle, cleanCell(caption))
	case b.afterTable:
		b.line("", "")
	}
	widths := columnWidths(t)
	b.start("w:tbl")
	b.tableProperties(t, description, widths)
	b.row(t, heads(t), widths, true)
	for _, row := range t.Rows {
		b.row(t, row, widths, false)
	}
	b.endLine()
	b.afterTable = true
}

func (b *body) tableProperties(t report.Table, description string, widths []int) {
	b.start("w:tblPr")
	b.value("w:tblStyle", "ReportTable")
	b.empty("w:tblW", "w:w", strconv.Itoa(sum(widths)), "w:type", "dxa")
	b.empty("w:tblLayout", "w:type", "fixed")
	// The sum of the flags stands beside them, for readers that know only that.
	first, sum := "0", "0620"
	if t.Head == 0 {
		first, sum = "1", "06A0"
	}
	b.empty(
		"w:tblLook", "w:val", sum, "w:firstRow", "1", "w:lastRow", "0", "w:firstColumn", first, "w:lastColumn", "0",
		"w:noHBand", "1", "w:noVBand", "1",
	)
	if title := cleanCell(t.Caption); title != "" {
		b.value("w:tblCaption", title)
	}
	b.value("w:tblDescription", cleanCell(description))
	b.end()
	b.start("w:tblGrid")
	for _, w := range widths {
		b.empty("w:gridCol", "w:w", strconv.Itoa(w))
	}
	b.endLine()
}

// row is kept on one page; the first comes again on each.
func (b *body) row(t report.Table, cells []string, widths []int, head bool) {
	b.start("w:tr")
	b.start("w:trPr")
	b.empty("w:cantSplit")
	if head {
		b.empty("w:tblHeader")
	}
	b.endLine()
	for i, c := range t.Columns {
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

// spread is how scores lie, as a table of counts. That of a single statement stands right
// below its heading, and needs no caption.
func (b *body) spread(s report.Spread) {
	switch t := s.Table(); {
	case len(s.Rows) == 0:
	case len(s.Rows) == 1 && s.Rows[0].Single:
		b.table(t, "", s.Rows[0].Name+": "+s.Rows[0].Words())
	default:
		b.table(t, t.Caption, "How often each score was given. "+describe(t))
	}
}
