package xlsx

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model/report/table"

	"github.com/xuri/excelize/v2"
)

// sheet is a sheet that is being written, row by row.
type sheet struct {
	book *book
	name string
	out  *excelize.StreamWriter
	wide []float64 // the widths of its columns, in characters
	row  int       // the one written last, from 1
	used int       // how many columns have a cell
	list *excelize.Table
}

// page is how a sheet is printed: on A4, across.
type page struct {
	wide int // how many pages side by side
	high int // how many one below the other; 0 for as many as it takes
}

// begin adds a sheet with columns of these widths, in characters.
func (b *book) begin(name string, widths []float64, p page) *sheet {
	s := &sheet{book: b, name: name, wide: widths}
	s.do(func() error { return b.addSheet(name) })
	if b.rtl {
		s.do(func() error { return b.file.SetSheetView(name, 0, &excelize.ViewOptions{RightToLeft: &b.rtl}) })
	}
	s.layOut(p)
	s.do(func() (err error) {
		s.out, err = b.file.NewStreamWriter(name)
		return err
	})
	for i, width := range widths {
		s.do(func() error { return s.out.SetColWidth(i+1, i+1, width) })
	}
	return s
}

// do adds something to the sheet, unless there was an error.
func (s *sheet) do(add func() error) {
	if s.book.err == nil {
		s.book.try("writing the sheet "+s.name, add())
	}
}

// layOut says how a sheet is printed. It comes before the first row, since the file has
// it so.
func (s *sheet) layOut(p page) {
	a4, across, fit := 9, "landscape", true
	side, end := 0.4, 0.6 // inches
	file := s.book.file
	s.do(func() error { return file.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &fit}) })
	s.do(func() error {
		return file.SetPageLayout(s.name, &excelize.PageLayoutOptions{
			Size: &a4, Orientation: &across, FitToWidth: &p.wide, FitToHeight: &p.high,
		})
	})
	s.do(func() error {
		return file.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &end, Bottom: &end})
	})
	s.do(func() error {
		return file.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{OddFooter: "&L&A&RPage &P of &N"})
	})
}

// write adds a row from values, each in one style, with a height in points; 0 for that
// which a program gives it.
func (s *sheet) write(st style, height float64, values ...any) {
	cells := make([]any, len(values))
	for i, v := range values {
		cells[i] = s.book.styled(st, v)
	}
	s.put(cells, height)
}

// put adds a row of cells as excelize takes them, with a height in points or 0.
func (s *sheet) put(cells []any, height float64) {
	s.row++
	s.used = max(s.used, len(cells))
	s.do(func() error { return s.out.SetRow(fmt.Sprint("A", s.row), cells, excelize.RowOpts{Height: height}) })
}

// head adds the row with the heads of a table.
func (s *sheet) head(fields []table.Field) {
	titles := make([]any, len(fields))
	for i, f := range fields {
		titles[i] = cellText(f.Title)
	}
	s.write(style{kind: head}, headHeight(fields, s.wide), titles...)
}

// rows adds the rows of a table. A cell without a value has a style all the same, for
// its borders.
func (s *sheet) rows(t *table.Table) {
	cells := make([]any, len(t.Fields))
	for _, row := range t.Rows {
		for i, c := range row {
			cells[i] = excelize.Cell{StyleID: s.book.style(of(t.Fields[i])), Value: value(t.Fields[i], c)}
		}
		s.put(cells, rowHeight(t, row, s.wide))
	}
}

// tabled adds a table below what the sheet has, as an Excel table: one with a name, which
// people can filter and sort. Such a table has a row, which is empty where there is none.
// A sheet has one table at most.
func (s *sheet) tabled(t *table.Table) (first int) {
	s.head(t.Fields)
	first = s.row + 1
	s.rows(t)
	if len(t.Rows) == 0 {
		s.rows(&table.Table{Fields: t.Fields, Rows: [][]table.Cell{make([]table.Cell, len(t.Fields))}})
	}
	s.list = &excelize.Table{
		Name: s.book.tables.next(t.Name), StyleName: "TableStyleMedium2",
		Range: place(1, first-1) + ":" + place(len(t.Fields), s.row),
	}
	return first
}

// keepInSight keeps the rows to the head of the table in sight and its first columns, and
// prints that head on every page.
func (s *sheet) keepInSight(headRow, columns int) {
	corner := place(columns+1, headRow+1)
	s.do(func() error {
		return s.out.SetPanes(&excelize.Panes{
			Freeze: true, XSplit: columns, YSplit: headRow, TopLeftCell: corner, ActivePane: "bottomRight",
			Selection: []excelize.Selection{{SQRef: corner, ActiveCell: corner, Pane: "bottomRight"}},
		})
	})
	s.do(func() error {
		return s.book.file.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Titles", Scope: s.name, RefersTo: fmt.Sprintf("'%s'!$%d:$%d", s.name, headRow, headRow),
		})
	})
}

// end finishes the sheet.
func (s *sheet) end() {
	s.book.extents = append(s.book.extents, "A1:"+place(max(s.used, 1), max(s.row, 1)))
	if s.list != nil { // once its head is written, and after a drawing, which other programs look for first
		s.do(func() error { return s.out.AddTable(s.list) })
	}
	s.do(func() error { return s.out.Flush() })
}

// area names the cells from one corner to the other, such as $A$1:$C$9.
func area(column, row, toColumn, toRow int) string {
	return corner(column, row) + ":" + corner(toColumn, toRow)
}

// place names a cell for excelize, such as A1.
func place(column, row int) string { return strings.ReplaceAll(corner(column, row), "$", "") }

// corner names a cell, such as $A$1. It panics for a place that no sheet has.
func corner(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row, true)
	if err != nil {
		panic("xlsx: " + err.Error())
	}
	return name
}
