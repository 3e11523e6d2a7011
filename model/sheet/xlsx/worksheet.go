package xlsx

import (
	"encoding/xml"
	"math"
	"strconv"
	"strings"
)

// maxTexts is how much text the cells may show together, in bytes: many cells can
// refer to one long text.
const maxTexts = 8 << 20

// builder makes rows of what the parts say.
type builder struct {
	archive  *archive
	workbook workbook
	strings  []string
	formats  []format // by style
	texts    int      // bytes shown so far
	filled   int      // rows so far
}

// raw is a cell as it is written.
type raw struct {
	column  int
	kind    string
	style   string
	value   string
	formula string
	counts  bool // that it has a formula, which can be empty where others share it
}

// sheet reads a worksheet.
func (b *builder) sheet(name string) (Sheet, error) {
	s := scanner{builder: b}
	if err := b.archive.each(name, s.token); err != nil {
		return Sheet{}, err
	}
	s.endRow()
	return s.sheet, nil
}

// scanner is where the reading of one worksheet is.
type scanner struct {
	*builder
	sheet   Sheet
	row     Row
	cell    raw
	text    text
	value   bool // within <v> or <f>
	noZeros bool // that zeros are shown as empty cells
}

func (s *scanner) token(token xml.Token) (done bool, err error) {
	switch token := token.(type) {
	case xml.StartElement:
		err = s.start(token)
	case xml.EndElement:
		return false, s.end(token.Name.Local) // to the end of the part, where its checksum is looked at
	case xml.CharData:
		if s.value {
			s.text.add(token)
			return false, nil
		}
	}
	s.text.take(token)
	return false, err
}

func (s *scanner) start(e xml.StartElement) error {
	switch e.Name.Local {
	case "sheetView":
		s.noZeros = s.noZeros || isFalse(attribute(e, "showZeros"))
	case "col":
		if isTrue(attribute(e, "hidden")) || attribute(e, "width") == "0" {
			return s.hiddenColumns(e)
		}
	case "mergeCell":
		return s.merged(attribute(e, "ref"))
	case "row":
		s.endRow()
		s.row.Hidden = isTrue(attribute(e, "hidden")) || attribute(e, "ht") == "0"
		return position(attribute(e, "r"), &s.row.Number, maxRow)
	case "c":
		reference := attribute(e, "r")
		s.text.reset()
		s.cell = raw{column: s.cell.column, kind: attribute(e, "t"), style: attribute(e, "s")}
		if letters := strings.TrimRight(reference, "0123456789"); letters != "" {
			n, err := ColumnNumber(letters)
			s.cell.column = n - 1
			if err != nil {
				return err
			}
		}
		return position("", &s.cell.column, maxColumn)
	case "v", "f":
		s.value = true
		s.text.reset()
		s.cell.counts = s.cell.counts || e.Name.Local == "f"
	}
	return nil
}

func (s *scanner) hiddenColumns(e xml.StartElement) error {
	first, err := strconv.Atoi(attribute(e, "min"))
	last, also := strconv.Atoi(attribute(e, "max"))
	if err != nil || also != nil || len(s.sheet.HiddenColumns) > MaxColumns {
		return errDamaged
	}
	s.sheet.HiddenColumns = append(s.sheet.HiddenColumns, Range{FirstColumn: first, LastColumn: last})
	return nil
}

func (s *scanner) merged(reference string) error {
	from, to, _ := strings.Cut(strings.ReplaceAll(reference, "$", ""), ":")
	var r Range
	var err error
	if r.FirstRow, r.FirstColumn, err = cellPosition(from); err != nil {
		return err
	}
	if r.LastRow, r.LastColumn, err = cellPosition(or(to, from)); err != nil {
		return err
	}
	s.sheet.Merged = append(s.sheet.Merged, r)
	_, err = few(len(s.sheet.Merged))
	return err
}

func or(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return text
}

func (s *scanner) end(name string) error {
	switch name {
	case "v":
		s.value, s.cell.value = false, s.text.reset()
	case "f":
		s.value, s.cell.formula = false, s.text.reset()
	case "is":
		s.cell.value = s.text.reset()
	case "c":
		return s.endCell()
	}
	s.text.take(xml.EndElement{Name: xml.Name{Local: name}})
	return nil
}

func (s *scanner) endRow() {
	if len(s.row.Cells) > 0 {
		s.sheet.Rows = append(s.sheet.Rows, s.row)
	}
	s.row = Row{Number: s.row.Number}
	s.cell = raw{}
}

func (s *scanner) endCell() error {
	if s.cell.column < 1 || s.row.Number < 1 { // it ends without having begun, or stands in no row
		return errDamaged
	}
	cell, err := s.shown(s.cell)
	if err != nil || cell.Text == "" || cell.Column > MaxColumns {
		return err
	}
	if s.noZeros && cell.Kind == Number && cell.Text == "0" {
		cell.Format = "nothing"
	}
	if len(s.row.Cells) == 0 {
		s.filled++
	}
	s.texts += len(cell.Text)
	if s.texts > maxTexts || s.filled > MaxRows {
		return errLarge
	}
	s.row.Cells = append(s.row.Cells, cell)
	return nil
}

// shown is a cell as people see it.
func (b *builder) shown(c raw) (Cell, error) {
	cell := Cell{Column: c.column, Text: c.value, Formula: c.counts}
	switch {
	case c.value == "" && c.counts && c.kind != "str": // a formula may well give an empty text
		cell.Kind, cell.Text = Uncalculated, "="+c.formula
	case c.value == "":
	case c.kind == "s":
		i, err := strconv.Atoi(c.value)
		if err != nil || i < 0 || i >= len(b.strings) {
			return Cell{}, errDamaged
		}
		cell.Text = b.strings[i]
	case c.kind == "b":
		cell.Kind, cell.Text = Boolean, "FALSE"
		if isTrue(c.value) {
			cell.Text = "TRUE"
		}
	case c.kind == "e":
		cell.Kind = Error
	case c.kind == "d":
		cell.Kind = Date
		cell.Text, _, _ = strings.Cut(c.value, "T00:00:00")
	case c.kind == "" || c.kind == "n":
		b.number(&cell, c)
	}
	return cell, nil
}

// number shows a number with the 15 digits that spreadsheets reckon with, so that
// 2.9999999999999996 is 3.
func (b *builder) number(cell *Cell, c raw) {
	x, err := strconv.ParseFloat(c.value, 64)
	if err != nil || math.IsInf(x, 0) || math.IsNaN(x) {
		return
	}
	var shown format
	if i, err := strconv.Atoi(c.style); err == nil && i >= 0 && i < len(b.formats) {
		shown = b.formats[i]
	}
	if shown.date {
		if text, ok := date(x, b.workbook.since1904); ok {
			cell.Kind, cell.Text = Date, text
			return
		}
	}
	text := strconv.FormatFloat(x, 'g', 15, 64)
	if x, err := strconv.ParseFloat(text, 64); err == nil {
		text = strconv.FormatFloat(x, 'g', -1, 64)
	}
	cell.Kind, cell.Text, cell.Format = Number, text, shown.other
}
