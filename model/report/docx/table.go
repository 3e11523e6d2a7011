package docx

import (
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

// table is a table as the template writes it, the row of its heads first.
type table struct {
	Caption, Description string
	NamesRows            bool // the first column says what the rows are about
	Width                int
	Widths               []int
	Rows                 [][]paragraph
}

// table adds a table under a caption, or without one; the description is for those who
// hear it. Word joins tables that follow one another, so one without a caption gets an
// empty line there. One without columns would be broken.
func (b *body) table(t report.Table, caption, description string) {
	if len(t.Columns) == 0 {
		return
	}
	switch {
	case caption != "":
		b.line(captionStyle, cleanCell(caption))
	case b.afterTable():
		b.line(endStyle, "")
	}
	widths := columnWidths(t, b.width)
	out := &table{
		Caption: cleanCell(t.Caption), Description: cleanCell(description), NamesRows: t.Head == 0,
		Width: sum(widths), Widths: widths, Rows: [][]paragraph{b.row(t, heads(t), true)},
	}
	for _, row := range t.Rows {
		out.Rows = append(out.Rows, b.row(t, row, false))
	}
	b.add(paragraph{Table: out})
	b.gap()
}

func (b *body) row(t report.Table, cells []string, head bool) []paragraph {
	row := make([]paragraph, len(t.Columns))
	for i, c := range t.Columns {
		row[i] = paragraph{Style: styleOf(c, head), Runs: b.inline(report.Inline{{Text: shownCell(c, cells[i]), Program: head}})}
	}
	return row
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
