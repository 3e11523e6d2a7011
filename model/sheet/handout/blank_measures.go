package handout

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"time"
	"unicode"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/model/sheet/measurelist"
	"familyhub/stocktake/model/sheet/xlsx"

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
	b := &blankBook{f: excelize.NewFile(), session: s}
	defer b.f.Close()
	b.heading = "Measures"
	b.try(b.f.SetSheetName("Sheet1", tabInstructions))
	for _, tab := range []string{tabMeasures, tabLists} {
		_, err := b.f.NewSheet(tab)
		b.try(err)
	}
	b.properties()
	b.lines(b.measuring(), b.about())
	b.measures()
	b.page(tabInstructions, 1)
	b.page(tabMeasures, asMany)
	b.direct(tabInstructions)
	b.direct(tabMeasures)
	b.protect(tabInstructions)
	b.try(b.f.SetSheetVisible(tabLists, false))
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
	for i, column := range columns {
		letter, err := excelize.ColumnNumberToName(i + 1)
		b.try(err)
		b.try(b.f.SetColWidth(tabMeasures, letter, letter, cmp.Or(widths[column], 14)))
		title := []rune(column)
		title[0] = unicode.ToUpper(title[0])
		b.text(tabMeasures, 1, i+1, string(title), look{head: true})
		style := look{fill: true}
		style.date = column == "date" || column == "start date"
		b.paint(tabMeasures, xlsx.CellName(2, i+1), xlsx.CellName(last, i+1), style)
	}
	for i, m := range all {
		for j, column := range columns {
			b.cell(2+i, j+1, measurelist.Said(b.session, m, column), m, column)
		}
	}
	b.offer(last)
	below := xlsx.CellName(2, 2)
	b.try(b.f.SetPanes(tabMeasures, &excelize.Panes{
		Freeze: true, XSplit: 1, YSplit: 1, TopLeftCell: below, ActivePane: "bottomRight",
		Selection: []excelize.Selection{{SQRef: below, ActiveCell: below, Pane: "bottomRight"}},
	}))
	b.try(b.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: tabMeasures, RefersTo: tabMeasures + "!$1:$1"}))
}

// cell puts a text into a cell of the measures: a number as a number where no digit is lost
// by it, a day as a day.
func (b *blankBook) cell(row, column int, said string, m model.Indicator, name string) {
	cell := xlsx.CellName(row, column)
	switch number, err := strconv.ParseFloat(said, 64); {
	case said == "":
	case name == "start date":
		day, err := time.Parse(time.DateOnly, string(m.Start.Date))
		b.try(err)
		b.try(b.f.SetCellValue(tabMeasures, cell, day))
		b.paint(tabMeasures, cell, cell, look{fill: true, date: true})
	case (name == "start" || name == "target") && err == nil && strconv.FormatFloat(number, 'f', -1, 64) == said:
		b.try(b.f.SetCellFloat(tabMeasures, cell, number, -1, 64))
	default:
		b.text(tabMeasures, row, column, said, look{fill: true})
	}
}

// offer puts lists into the cells of the columns that have some, down to the last row.
func (b *blankBook) offer(last int) {
	guide := b.session.Guide()
	var headings, units, levels []string
	for _, g := range guide.Measures {
		headings = append(headings, g.Title)
	}
	units = append(units, decimal.Percent, decimal.Pounds)
	for _, m := range b.session.Plan().Indicators() {
		headings, units = append(headings, m.Heading), append(units, m.Unit)
	}
	for _, level := range guide.Evaluation {
		levels = append(levels, level.Text)
	}
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
		var words []string
		for _, word := range list.words {
			if word != "" && !slices.Contains(words, word) {
				words = append(words, word)
			}
		}
		if len(words) == 0 {
			continue
		}
		b.text(tabLists, 1, i+1, list.column, look{head: true})
		for j, word := range words {
			b.text(tabLists, 2+j, i+1, word, look{})
		}
		b.drop(1+slices.Index(measurelist.Columns(), list.column), last, i+1, len(words), list.only)
	}
}

// drop lets the cells of a column offer the words of a column of the lists.
func (b *blankBook) drop(column, last, list, words int, only bool) {
	letter, err := excelize.ColumnNumberToName(list)
	b.try(err)
	d := excelize.NewDataValidation(true)
	d.Sqref = xlsx.CellName(2, column) + ":" + xlsx.CellName(last, column)
	d.SetSqrefDropList(fmt.Sprintf("%s!$%s$2:$%s$%d", tabLists, letter, letter, 1+words))
	if only {
		d.SetError(excelize.DataValidationErrorStyleStop, "This is not in the list", "Choose one from the list, or leave the cell empty.")
	}
	b.try(b.f.AddDataValidation(tabMeasures, d))
}
