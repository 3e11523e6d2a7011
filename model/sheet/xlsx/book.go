package xlsx

import "io"

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
	Name   string
	Hidden bool
	Rows   []Row // those that hold anything
}

// Row is one row of a sheet.
type Row struct {
	Number int // from 1
	Cells  []Cell
}

// Cell is a cell that holds anything.
type Cell struct {
	Column int // from 1
	Kind   Kind
	// Text is what the cell shows: a number without needless digits, a date as
	// 2026-03-12, TRUE or FALSE, an error such as #REF!. A formula shows the value that
	// was worked out last; one without any is its own text, such as =A1+1.
	Text string
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
	Formula // one whose value was never worked out
)

// Read reads a workbook. The error is a sentence that says what is wrong with the file
// and what to do. It takes files with macros, which are left alone.
func Read(r io.Reader) (Book, error) {
	a, err := open(r)
	if err != nil {
		return Book{}, err
	}
	w, err := a.workbook()
	if err != nil {
		return Book{}, err
	}
	b := builder{archive: a, workbook: w}
	if b.strings, err = a.sharedStrings(w.strings); err != nil {
		return Book{}, err
	}
	if b.dates, err = a.dateStyles(w.styles); err != nil {
		return Book{}, err
	}
	var book Book
	for _, tab := range w.tabs {
		rows, err := b.rows(tab.part)
		if err != nil {
			return Book{}, err
		}
		book.Sheets = append(book.Sheets, Sheet{Name: tab.name, Hidden: tab.hidden, Rows: rows})
	}
	return book, nil
}
