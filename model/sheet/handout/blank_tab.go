package handout

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"familyhub/stocktake/model/sheet/xlsx"
	"familyhub/stocktake/model/text"

	"github.com/charmbracelet/x/ansi"
	"github.com/xuri/excelize/v2"
)

// tab is a sheet of a workbook in the making. Its rows and columns count from 1.
type tab struct {
	*blankBook
	name string
}

// tab adds a sheet, or goes on with the one of that name.
func (b *blankBook) tab(name string) tab {
	_, err := b.f.NewSheet(name)
	b.try(err)
	return tab{b, name}
}

// widths sets those of the first columns, in characters.
func (t tab) widths(widths ...float64) {
	for i, width := range widths {
		column := t.column(i + 1)
		t.try(t.f.SetColWidth(t.name, column, column, width))
	}
}

// column is the letters of a column.
func (t tab) column(n int) string {
	letters, err := excelize.ColumnNumberToName(n)
	t.try(err)
	return letters
}

// text puts a text into a cell: as a typed string, whatever it begins with.
func (t tab) text(row, column int, s string, style look) {
	t.try(t.f.SetCellStr(t.name, xlsx.CellName(row, column), literal.ReplaceAllString(text.Lines(s), "_x005F_$1")))
	t.paint(row, column, row, column, style)
}

// literal is what the format would take for a character that is written as its number;
// excelize writes it as it is.
var literal = regexp.MustCompile(`_(x[0-9A-Fa-f]{4}_)`)

// title is the heading of the whole sheet.
func (t tab) title(s string) { t.text(1, 1, s, look{heading: true, right: t.fw.RightToLeft()}) }

// head are the headings of a table; those of some columns stand in the middle.
func (t tab) head(row int, titles []string, middle ...int) {
	for i, title := range titles {
		t.text(row, i+1, title, look{head: true, middle: slices.Contains(middle, i+1)})
	}
}

// paint gives cells a look, from one to another.
func (t tab) paint(row, column, lastRow, lastColumn int, style look) {
	id, err := t.f.NewStyle(style.excel())
	t.try(err)
	t.try(t.f.SetCellStyle(t.name, xlsx.CellName(row, column), xlsx.CellName(lastRow, lastColumn), id))
}

// merge makes one cell of several.
func (t tab) merge(row, column, lastRow, lastColumn int) {
	t.try(t.f.MergeCell(t.name, xlsx.CellName(row, column), xlsx.CellName(lastRow, lastColumn)))
}

// height makes a row as high as its texts need in their columns, and at least so many
// lines: not every program works that out when it opens a file.
func (t tab) height(row, least int, texts map[float64]string) {
	const lineHeight = 15 // points
	lines := least
	for width, s := range texts {
		lines = max(lines, 1+strings.Count(ansi.Wrap(text.Lines(s), int(width*1.1), ""), "\n")) // letters are narrower than figures
	}
	t.try(t.f.SetRowHeight(t.name, row, float64(min(lines*lineHeight, maxHeight))))
}

// maxHeight is as high as the format lets a row be, in points.
const maxHeight = 409

// inSight keeps the first rows and columns on the screen, with the cursor in a column below
// them, and repeats the last of those rows on each page.
func (t tab) inSight(rows, columns, cursor int) {
	first, pane := xlsx.CellName(rows+1, cursor), "bottomRight"
	if columns == 0 {
		pane = "bottomLeft"
	}
	t.try(t.f.SetPanes(t.name, &excelize.Panes{
		Freeze: true, XSplit: columns, YSplit: rows, TopLeftCell: xlsx.CellName(rows+1, columns+1), ActivePane: pane,
		Selection: []excelize.Selection{{SQRef: first, ActiveCell: first, Pane: pane}},
	}))
	t.try(t.f.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", Scope: t.name, RefersTo: fmt.Sprintf("%s!$%d:$%d", t.name, rows, rows),
	}))
}

// asMany is as many pages as a sheet takes.
const asMany = 0

// page is A4 on its side, as wide as the paper, and so many pages long. The sheet runs as the
// framework's language is written.
func (t tab) page(long int) {
	a4, landscape, wide, fit := 9, "landscape", 1, true
	t.try(t.f.SetPageLayout(t.name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &long}))
	t.try(t.f.SetSheetProps(t.name, &excelize.SheetPropsOptions{FitToPage: &fit}))
	side, end := 0.5, 0.6 // inches
	t.try(t.f.SetPageMargins(t.name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &end, Bottom: &end}))
	t.try(t.f.SetHeaderFooter(t.name, &excelize.HeaderFooterOptions{OddFooter: "&RPage &P of &N"}))
	if rtl := t.fw.RightToLeft(); rtl {
		t.try(t.f.SetSheetView(t.name, 0, &excelize.ViewOptions{RightToLeft: &rtl}))
	}
}

// protect keeps everything but the cells to be filled in from being typed over by
// mistake. Rows and columns can be made larger.
func (t tab) protect() {
	t.try(t.f.ProtectSheet(t.name, &excelize.SheetProtectionOptions{
		SelectLockedCells: true, SelectUnlockedCells: true, FormatRows: true, FormatColumns: true,
	}))
}
