package xlsx

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"familyhub/stocktake/model/report/table"
)

// sheet is a sheet that is being written, row by row.
type sheet struct {
	book *book
	name string
	out  *excelize.StreamWriter
	wide []float64 // the widths of its columns, in characters
	row  int       // the one written last, from 1
	used int       // how many columns have a cell
}

// page is how a sheet is printed: on A4, across.
type page struct {
	wide int // how many pages side by side
	high int // how many one below the other; 0 for as many as it takes
}

// begin adds a sheet with columns of these widths, in characters.
func (b *book) begin(name string, widths []float64, p page) (*sheet, error) {
	err := b.addSheet(name)
	if err == nil {
		err = b.layOut(name, p)
	}
	if err != nil {
		return nil, fmt.Errorf("adding the sheet %s: %w", name, err)
	}
	out, err := b.file.NewStreamWriter(name)
	if err != nil {
		return nil, fmt.Errorf("adding the sheet %s: %w", name, err)
	}
	for i, width := range widths {
		if err := out.SetColWidth(i+1, i+1, width); err != nil {
			return nil, err
		}
	}
	return &sheet{book: b, name: name, out: out, wide: widths}, nil
}

// layOut says how a sheet is printed. It comes before the first row, since the file has
// it so.
func (b *book) layOut(name string, p page) error {
	a4, across, fit := 9, "landscape", true
	if err := b.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	if err := b.file.SetPageLayout(name, &excelize.PageLayoutOptions{
		Size: &a4, Orientation: &across, FitToWidth: &p.wide, FitToHeight: &p.high,
	}); err != nil {
		return err
	}
	side, end := 0.4, 0.6 // inches
	if err := b.file.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &end, Bottom: &end}); err != nil {
		return err
	}
	return b.file.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddFooter: "&L&A&RPage &P of &N"})
}

// write adds a row from values, each in one style, with a height in points; 0 for that
// which a program gives it.
func (s *sheet) write(st style, height float64, values ...any) error {
	cells := make([]any, len(values))
	for i, v := range values {
		var err error
		if cells[i], err = s.book.styled(st, v); err != nil {
			return err
		}
	}
	return s.put(cells, height)
}

// put adds a row of cells as excelize takes them, with a height in points or 0.
func (s *sheet) put(cells []any, height float64) error {
	s.row++
	s.used = max(s.used, len(cells))
	return s.out.SetRow(fmt.Sprint("A", s.row), cells, excelize.RowOpts{Height: height})
}

// head adds the row with the heads of a table.
func (s *sheet) head(fields []table.Field) error {
	titles := make([]any, len(fields))
	for i, f := range fields {
		titles[i] = cellText(f.Title)
	}
	return s.write(style{kind: head}, headHeight(fields, s.wide), titles...)
}

// rows adds the rows of a table. A cell without a value has a style all the same, for
// its borders.
func (s *sheet) rows(t *table.Table) error {
	ids := make([]int, len(t.Fields))
	for i, f := range t.Fields {
		id, err := s.book.style(of(f))
		if err != nil {
			return err
		}
		ids[i] = id
	}
	cells := make([]any, len(t.Fields))
	for _, row := range t.Rows {
		for i, c := range row {
			cells[i] = excelize.Cell{StyleID: ids[i], Value: value(t.Fields[i], c)}
		}
		if err := s.put(cells, rowHeight(t, row, s.wide)); err != nil {
			return err
		}
	}
	return nil
}

// filter lets people filter the table whose head stands in a row and that ends with the
// row written last, and prints its head on every page.
func (s *sheet) filter(headRow, columns int) error {
	if err := s.book.file.AutoFilter(s.name, area(1, headRow, columns, s.row), nil); err != nil {
		return err
	}
	return s.book.file.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", Scope: s.name, RefersTo: fmt.Sprintf("'%s'!$%d:$%d", s.name, headRow, headRow),
	})
}

// end finishes the sheet.
func (s *sheet) end() error {
	s.book.extents = append(s.book.extents, "A1:"+place(max(s.used, 1), max(s.row, 1)))
	return s.out.Flush()
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
