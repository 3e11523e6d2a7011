package xlsx

import (
	"io"

	"github.com/xuri/excelize/v2"
)

// Bounds of what is read.
const (
	MaxBytes   = 8 << 20 // of the file
	MaxRows    = 50_000  // that hold anything, of all sheets together
	MaxColumns = 100     // the cells beyond are passed over
)

// Book is what the cells of a workbook hold.
type Book struct {
	Sheets []Sheet // in the order of the tabs
}

// Sheet is one worksheet.
type Sheet struct {
	Name          string
	Hidden        bool
	Rows          []Row // those that hold anything
	HiddenColumns []Range
	Merged        []Range
}

// Range is a block of cells, from its first to its last. Rows and columns count from 1;
// of columns alone the rows are 0.
type Range struct{ FirstRow, FirstColumn, LastRow, LastColumn int }

// String is how spreadsheets call a block of cells, such as B3:B6.
func (r Range) String() string {
	return CellName(r.FirstRow, r.FirstColumn) + ":" + CellName(r.LastRow, r.LastColumn)
}

// Row is one row of a sheet.
type Row struct {
	Number int // from 1
	Hidden bool
	Cells  []Cell
}

// Width is the last column that holds anything, from 1; 0 for none.
func (r Row) Width() int {
	widest := 0
	for _, cell := range r.Cells {
		widest = max(widest, cell.Column)
	}
	return widest
}

// Cell is a cell that holds anything.
type Cell struct {
	Column int // from 1
	Kind   Kind
	// Text is what the cell shows: a number without needless digits, a date as
	// 2026-03-12, TRUE or FALSE, an error such as #REF!. A formula shows the value that
	// was worked out last; one without any is its own text, such as =A1+1.
	Text string
	// Format is the number format of a number that the cell may show as something else,
	// such as 0%; empty where it shows the number itself.
	Format string
	// Formula reports whether the cell's value was worked out from others.
	Formula bool
	// Struck reports whether what it shows is struck through, or a part of it.
	Struck bool
}

// Kind is what a cell holds.
type Kind uint8

// The kinds of cells.
const (
	Text Kind = iota
	Number
	Date // a number that is shown as a date or as a time
	Boolean
	Error
	Uncalculated // a formula whose value was never worked out
)

// Read reads a workbook. The error is a sentence that says what is wrong with the file
// and what to do. It takes files with macros, which are left alone.
func Read(r io.Reader) (Book, error) {
	book, err := read(r)
	return book, inWords(err)
}

func read(r io.Reader) (Book, error) {
	a, err := open(r)
	if err != nil {
		return Book{}, err
	}
	w, err := a.workbook()
	if err != nil {
		return Book{}, err
	}
	b := builder{archive: a, workbook: w}
	var book Book
	for _, tab := range w.tabs {
		sheet, err := b.sheet(tab)
		if err != nil {
			return Book{}, err
		}
		book.Sheets = append(book.Sheets, sheet)
	}
	return book, nil
}

// CellName is how spreadsheets call a cell, such as D7; empty for a place that none has.
func CellName(row, column int) string {
	name, _ := excelize.CoordinatesToCellName(column, row)
	return name
}
