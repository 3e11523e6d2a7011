package instrument

import (
	"io"

	"github.com/xuri/excelize/v2"
)

// sheet is a sheet of the workbook to fill in.
type sheet struct {
	name   string
	heads  []string
	widths []float64
	rows   [][]string
}

// blank are the sheets of a workbook to fill in: one level column for each level, and nothing
// filled in but what the rows of the first sheet are called.
func blank() []sheet {
	about := sheet{name: "About", heads: []string{colField, colText}, widths: []float64{16, 80}}
	for _, field := range []string{"title", "version", "licence", "authors", "publisher", "year", "introduction"} {
		about.rows = append(about.rows, []string{field})
	}
	return []sheet{
		{name: "Statements", heads: []string{colStep, colID, colText, colShort, colGuidance, colLookFor, colQuestions}, widths: []float64{24, 8, 60, 24, 40, 40, 40}},
		{name: "Scale", heads: []string{colValue, colLabel, colDescription, colPoints}, widths: []float64{8, 24, 80, 8}},
		about,
		{name: "How", heads: []string{"How to fill in this workbook"}, widths: []float64{100}, rows: [][]string{
			{"Scale: a row for each level, such as value 0, label Not started, and what has to be true for it. Two to eleven levels, without a gap. Points may stay empty."},
			{"Statements: a row for each. The step is its part of the whole, in the order in which a room goes through them; an empty cell is the step above."},
			{"To say what a level looks like at each statement, add a column for it that is called as the level is: 0, or 0 Not started."},
			{"Several things to look for, or questions, stand in one cell, each on a line of its own (Alt and Enter)."},
			{"About: a title is enough; what stays empty is left out."},
			{"Then: stocktake framework import FILE.xlsx -o ours.yaml. Every mistake is told with its cell."},
		}},
	}
}

// WriteBlank writes a workbook to fill in.
func WriteBlank(w io.Writer) error {
	f := excelize.NewFile()
	defer f.Close()
	head, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}, Border: []excelize.Border{{Type: "bottom", Color: "000000", Style: 1}}})
	if err != nil {
		return err
	}
	words, err := f.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}, NumFmt: 49}) // as text
	if err != nil {
		return err
	}
	for i, s := range blank() {
		if i == 0 {
			err = f.SetSheetName("Sheet1", s.name)
		} else {
			_, err = f.NewSheet(s.name)
		}
		if err != nil {
			return err
		}
		if err := s.write(f, head, words); err != nil {
			return err
		}
	}
	return f.Write(w)
}

func (s sheet) write(f *excelize.File, head, words int) error {
	for i, width := range s.widths {
		column, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := f.SetColWidth(s.name, column, column, width); err != nil {
			return err
		}
		if err := f.SetColStyle(s.name, column, words); err != nil {
			return err
		}
	}
	for i, row := range append([][]string{s.heads}, s.rows...) {
		for j, text := range row {
			at, err := excelize.CoordinatesToCellName(j+1, i+1)
			if err != nil {
				return err
			}
			if err := f.SetCellStr(s.name, at, text); err != nil {
				return err
			}
			style := words
			if i == 0 {
				style = head
			}
			if err := f.SetCellStyle(s.name, at, at, style); err != nil {
				return err
			}
		}
	}
	return f.SetPanes(s.name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}
