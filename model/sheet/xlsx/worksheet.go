package xlsx

import (
	"cmp"
	"encoding/xml"
	"math"
	"strconv"
	"strings"
	"time"

	"familyhub/stocktake/model/office"

	"github.com/xuri/excelize/v2"
)

// builder makes rows of what the worksheets say.
type builder struct {
	archive *archive
	*workbook
	shown  int // bytes of text so far, of all sheets
	filled int // rows so far
}

// scanner is where the reading of one worksheet is.
type scanner struct {
	*builder
	sheet   Sheet
	row     Row
	column  int
	noZeros bool // that zeros are shown as empty cells
}

func (b *builder) sheet(t tab) (Sheet, error) {
	s := scanner{builder: b, sheet: Sheet{Name: t.name, Hidden: t.hidden}}
	err := b.archive.Each(t.part, s.element)
	s.endRow()
	return s.sheet, err
}

func (s *scanner) element(d *xml.Decoder, e xml.StartElement) error {
	switch e.Name.Local {
	case "sheetView":
		zeros := office.Attribute(e, "showZeros")
		s.noZeros = s.noZeros || zeros == "0" || zeros == "false"
	case "col":
		if isTrue(office.Attribute(e, "hidden")) || isZero(office.Attribute(e, "width")) {
			return s.hiddenColumns(e)
		}
	case "mergeCell":
		return s.merged(office.Attribute(e, "ref"))
	case "row":
		s.endRow()
		s.row.Hidden = isTrue(office.Attribute(e, "hidden")) || isZero(office.Attribute(e, "ht"))
		return position(office.Attribute(e, "r"), &s.row.Number, excelize.TotalRows)
	case "c":
		var c rawCell
		if err := d.DecodeElement(&c, &e); err != nil {
			return err
		}
		return s.cell(c)
	}
	return nil
}

// isZero reports whether a height or a width is one that nobody sees.
func isZero(size string) bool {
	n, err := strconv.ParseFloat(size, 64)
	return err == nil && n == 0
}

// position moves to the row or column that a file gives, or without one to the next.
func position(given string, at *int, most int) error {
	next := *at + 1
	if given != "" {
		var err error
		if next, err = strconv.Atoi(given); err != nil {
			return office.ErrDamaged
		}
	}
	if next < 1 || next > most {
		return office.ErrDamaged
	}
	*at = next
	return nil
}

func (s *scanner) hiddenColumns(e xml.StartElement) error {
	first, err := strconv.Atoi(office.Attribute(e, "min"))
	last, also := strconv.Atoi(office.Attribute(e, "max"))
	if err != nil || also != nil || len(s.sheet.HiddenColumns) > MaxColumns {
		return office.ErrDamaged
	}
	s.sheet.HiddenColumns = append(s.sheet.HiddenColumns, Range{FirstColumn: first, LastColumn: last})
	return nil
}

func (s *scanner) merged(reference string) error {
	from, to, _ := strings.Cut(strings.ReplaceAll(reference, "$", ""), ":")
	var r Range
	var err, also error
	r.FirstColumn, r.FirstRow, err = excelize.CellNameToCoordinates(from)
	r.LastColumn, r.LastRow, also = excelize.CellNameToCoordinates(cmp.Or(to, from))
	if err != nil || also != nil {
		return office.ErrDamaged
	}
	s.sheet.Merged = append(s.sheet.Merged, r)
	return few(len(s.sheet.Merged))
}

func (s *scanner) endRow() {
	if len(s.row.Cells) > 0 {
		s.sheet.Rows = append(s.sheet.Rows, s.row)
	}
	s.row, s.column = Row{Number: s.row.Number}, 0
}

// rawCell is a cell as it is written.
type rawCell struct {
	Name    string    `xml:"r,attr"`
	Kind    string    `xml:"t,attr"`
	Style   string    `xml:"s,attr"`
	Value   string    `xml:"v"`
	Formula *string   `xml:"f"` // which can be empty where others share it
	Inline  *richText `xml:"is"`
}

func (s *scanner) cell(c rawCell) error {
	if letters := strings.TrimRight(c.Name, "0123456789"); letters != "" {
		n, err := excelize.ColumnNameToNumber(letters)
		if err != nil {
			return office.ErrDamaged
		}
		s.column = n - 1
	}
	if err := position("", &s.column, excelize.MaxColumns); err != nil {
		return err
	}
	if s.row.Number < 1 { // it stands in no row
		return office.ErrDamaged
	}
	cell := Cell{Column: s.column, Formula: c.Formula != nil}
	if err := s.show(&cell, c); err != nil || cell.Text == "" || cell.Column > MaxColumns {
		return err
	}
	if s.noZeros && cell.Kind == Number && cell.Text == "0" {
		cell.Format = "nothing"
	}
	if len(s.row.Cells) == 0 {
		s.filled++
	}
	s.shown += len(cell.Text)
	if s.shown > maxTexts || s.filled > MaxRows {
		return office.ErrLarge
	}
	s.row.Cells = append(s.row.Cells, cell)
	return nil
}

// show makes of a cell what people see.
func (b *builder) show(cell *Cell, c rawCell) error {
	var f format
	if i, err := strconv.Atoi(c.Style); err == nil && i >= 0 && i < len(b.formats) {
		f = b.formats[i]
	}
	cell.Text, cell.Struck = unescape(c.Value), f.struck
	if c.Inline != nil {
		inline := c.Inline.shown()
		cell.Text, cell.Struck = inline.text, f.struck || inline.struck
	}
	switch {
	case cell.Text == "" && c.Formula != nil && c.Kind != "str": // a formula may well give an empty text
		cell.Kind, cell.Text = Uncalculated, "="+*c.Formula
	case cell.Text == "":
	case c.Kind == "s":
		i, err := strconv.Atoi(c.Value)
		if err != nil || i < 0 || i >= len(b.texts) {
			return office.ErrDamaged
		}
		cell.Text, cell.Struck = b.texts[i].text, f.struck || b.texts[i].struck
	case c.Kind == "b":
		cell.Kind, cell.Text = Boolean, "FALSE"
		if isTrue(c.Value) {
			cell.Text = "TRUE"
		}
	case c.Kind == "e":
		cell.Kind = Error
	case c.Kind == "d":
		cell.Kind = Date
		cell.Text, _, _ = strings.Cut(c.Value, "T00:00:00")
	case c.Kind == "" || c.Kind == "n":
		b.number(cell, f)
	}
	return nil
}

// number shows a number with the 15 digits that spreadsheets reckon with, so that
// 2.9999999999999996 is 3.
func (b *builder) number(cell *Cell, f format) {
	x, err := strconv.ParseFloat(cell.Text, 64)
	if err != nil || math.IsInf(x, 0) || math.IsNaN(x) {
		return
	}
	if text := date(x, b.since1904); f.date && text != "" {
		cell.Kind, cell.Text = Date, text
		return
	}
	x, _ = strconv.ParseFloat(strconv.FormatFloat(x, 'g', 15, 64), 64) // a number it is
	cell.Kind, cell.Text, cell.Format = Number, strconv.FormatFloat(x, 'g', -1, 64), f.other
}

// date is the day, or the time of day, that a number stands for; empty for none.
func date(serial float64, since1904 bool) string {
	const end = 2_958_466 // the day after 31 December 9999
	if !(serial >= 0 && serial < end) {
		return ""
	}
	t, err := excelize.ExcelDateToTime(serial, since1904)
	switch {
	case err != nil:
		return ""
	case serial < 1:
		return t.Round(time.Minute).Format("15:04")
	default:
		return t.Format(time.DateOnly)
	}
}
