package handout

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/model/sheet/measurelist"
	"familyhub/stocktake/model/sheet/xlsx"
	"familyhub/stocktake/model/text"

	"github.com/xuri/excelize/v2"
)

// The sheets of a workbook of measures, besides its instructions.
const (
	tabMeasures = "Measures"
	tabLists    = "Lists" // what cells offer; hidden
)

// spareRows is how many rows are ready below the measures, for more values and measures.
const spareRows = 60

// WriteMeasuresXLSX writes a table of measures to be filled in, as a workbook: a row for each
// measure with room for a value and its day, and empty ones for more. Headings, units, which
// way is better and levels of evaluation are offered in their cells. The same session gives
// the same bytes. No cell is a formula.
func WriteMeasuresXLSX(w io.Writer, s *model.Session) error {
	b := newBook(s, "Measures")
	defer b.f.Close()
	b.instructions(b.measuring(), b.about())
	b.measures()
	return b.write(w)
}

func (b *blankBook) measuring() []line {
	return []line{
		{about: "What this is", text: "A sheet for the measures of the plan: what each of them was, and on which day."},
		{about: "How to fill it in", text: "Go to the sheet “Measures”. Each row is a value: write its day and the value beside the measure. A row that you leave without both says nothing."},
		{text: "For another value of the same measure, write the measure’s name in a row below, with the day and the value; the other columns can stay empty."},
		{text: "For a new measure, write a name and choose a heading; a heading of your own can be typed. Unit, where it starts, its target and who reports it come beside it, as far as they are known."},
		{text: "The level says what of the plan the measure speaks to. Choose one from the list in its cell, or leave it empty."},
		{text: "Keep the file an Excel workbook (.xlsx); any spreadsheet program will do. It comes back in with “stocktake import”, or with I on the measures."},
	}
}

// measures makes the sheet that is to be filled in.
func (b *blankBook) measures() {
	columns := measurelist.Columns()
	widths := map[string]float64{
		"measure": 44, "note": 30, measurelist.ColHeading: 26, "source": 22, "start": 10, "value": 10, "target": 10, "who reports": 20, "outcome": 28, measurelist.ColLevel: 30,
	}
	all := measurelist.Blank(b.session)
	last := 1 + len(all) + spareRows
	t := b.tab(tabMeasures)
	wide := make([]float64, len(columns))
	for i, column := range columns {
		wide[i] = cmp.Or(widths[column], 14)
		t.text(1, i+1, text.Capital(column), look{head: true})
		t.paint(2, i+1, last, i+1, look{fill: true, date: column == "date" || column == "start date"})
	}
	t.widths(wide...)
	for i, m := range all {
		for j, column := range columns {
			t.figure(2+i, j+1, measurelist.Said(b.session, m, column), column)
		}
	}
	t.offer(last)
	t.inSight(1, 1, 2)
	t.page(asMany)
}

// figure puts what a column says into a cell: a number as a number where no digit is lost by
// it, a day as a day.
func (t tab) figure(row, column int, said, name string) {
	cell := xlsx.CellName(row, column)
	switch number, err := strconv.ParseFloat(said, 64); {
	case said == "":
	case name == "start date":
		day, err := time.Parse(time.DateOnly, said)
		t.try(err)
		t.try(t.f.SetCellValue(t.name, cell, day))
		t.paint(row, column, row, column, look{fill: true, date: true})
	case (name == "start" || name == "target") && err == nil && strconv.FormatFloat(number, 'f', -1, 64) == said:
		t.try(t.f.SetCellFloat(t.name, cell, number, -1, 64))
	default:
		t.text(row, column, said, look{fill: true})
	}
}

// offer puts lists into the cells of the columns that have some, down to the last row.
func (t tab) offer(last int) {
	guide := t.session.Guide()
	var headings, levels []string
	units := []string{decimal.Percent, decimal.Pounds}
	for _, g := range guide.Measures {
		headings = append(headings, g.Title)
	}
	for _, m := range t.session.Plan().Indicators() {
		headings, units = append(headings, m.Heading), append(units, m.Unit)
	}
	for _, level := range guide.Evaluation {
		levels = append(levels, level.Text)
	}
	lists := t.tab(tabLists)
	for i, list := range []struct {
		column string
		words  []string
		only   bool // nothing else may stand there
	}{
		{measurelist.ColHeading, headings, false},
		{measurelist.ColUnit, units, false},
		{measurelist.ColBetter, []string{string(model.Higher), string(model.Lower)}, true},
		{measurelist.ColLevel, levels, true},
	} {
		words := []string{list.column}
		for _, word := range list.words {
			if word != "" && !slices.Contains(words[1:], word) {
				words = append(words, word)
			}
		}
		if len(words) == 1 {
			continue
		}
		for j, word := range words {
			lists.text(1+j, i+1, word, look{head: j == 0})
		}
		at := 1 + slices.Index(measurelist.Columns(), list.column)
		t.choose(xlsx.CellName(2, at)+":"+xlsx.CellName(last, at), fmt.Sprintf("%s!$%s$2:$%[2]s$%d", tabLists, t.column(i+1), len(words)), list.only)
	}
	t.try(t.f.SetSheetVisible(tabLists, false))
}

// choose lets cells offer what a list has.
func (t tab) choose(cells, list string, only bool) {
	d := excelize.NewDataValidation(true)
	d.Sqref = cells
	d.SetSqrefDropList(list)
	if only {
		d.SetError(excelize.DataValidationErrorStyleStop, "This is not in the list", "Choose one from the list, or leave the cell empty.")
	}
	t.try(t.f.AddDataValidation(t.name, d))
}
