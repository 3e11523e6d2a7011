// Package table holds tables with typed cells: what a session amounts to for analysis.
// From one definition of a table come its CSV file, its sheet in a workbook and its part
// of the data dictionary, so that none of them says something else than another.
package table

import (
	"fmt"
	"math"

	"familyhub/stocktake/model/decimal"
)

// Table is a list of records that share their fields.
type Table struct {
	Name   string // in a file's or a program's words, such as training_needs
	Title  string // as people read it, such as Training needs
	Fields []Field
	Rows   [][]Cell // each with one cell for each field
	Known  int      // how many of the first fields a person knows a row by; 0 for the first alone
	Extra  bool     // a workbook has it only where it has rows
}

// Add puts a row at the end. It panics unless the row has a cell for each field: a row
// that is out of step would put every figure under a wrong head.
func (t *Table) Add(cells ...Cell) {
	if len(cells) != len(t.Fields) {
		panic(fmt.Sprintf("table: a row of %s has %d cells for %d fields", t.Name, len(cells), len(t.Fields)))
	}
	t.Rows = append(t.Rows, cells)
}

// Field is a column of a table.
type Field struct {
	Name     string // the head of the column in CSV; programs rely on it
	Title    string // the head that people read
	Type     Type
	Decimals int    // how many a workbook shows of a Number; the cell holds all of them
	Unit     string // such as people; empty for none
	Range    string // what may stand there, such as 0 to 5; empty for anything
	Meaning  string // in a sentence, without its full stop
}

// Type is what the cells of a field hold. Any of them may be empty.
type Type int

// The types of fields.
const (
	Text    Type = iota
	Integer      // a whole number
	Number       // with decimals
	Date         // a day
	YesNo        // yes or no
	Score        // points, or a word for an answer that is none
	Decimal      // a number of as many decimals as people wrote
)

// String is the type as the data dictionary calls it.
func (t Type) String() string {
	return [...]string{"text", "integer", "number", "date", "yes/no", "score", "number"}[t]
}

// Cell is a value in a table. The zero value is an empty cell: nothing is known there,
// which is never 0.
type Cell struct {
	text     string
	number   float64
	isNumber bool
	exact    string // the digits of a number that people wrote
}

// Of is a cell with a text; the empty text is an empty cell.
func Of[T ~string](text T) Cell { return Cell{text: string(text)} }

// Int is a cell with a whole number.
func Int(n int) Cell { return Cell{number: float64(n), isNumber: true} }

// Float is a cell with a number; NaN, for what cannot be worked out, is an empty cell.
func Float(x float64) Cell {
	if math.IsNaN(x) {
		return Cell{}
	}
	return Cell{number: x, isNumber: true}
}

// Exact is a cell with a number as people wrote it, of which no digit is lost; none is an
// empty cell.
func Exact(n decimal.Decimal) Cell {
	if n.Rat() == nil {
		return Cell{}
	}
	return Cell{number: n.Float(), isNumber: true, exact: string(n)}
}

// Bool is a cell with yes or no.
func Bool(is bool) Cell {
	if is {
		return Cell{text: "yes"}
	}
	return Cell{text: "no"}
}

// Text is what a cell says in words; empty for a number and for an empty cell.
func (c Cell) Text() string { return c.text }

// Number is the value of a cell; false where it has none.
func (c Cell) Number() (float64, bool) { return c.number, c.isNumber }

// Digits are those of a number, all of them; empty for none.
func (c Cell) Digits() string {
	if !c.isNumber {
		return ""
	}
	return c.digits()
}

// Empty reports whether a cell holds nothing.
func (c Cell) Empty() bool { return !c.isNumber && c.text == "" }
