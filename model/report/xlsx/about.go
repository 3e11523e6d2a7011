package xlsx

import (
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/summary"
)

const aboutSheet = "About"

// about adds the sheet that says what the workbook is and how its figures are worked out.
func (b *book) about(s *model.Session, o report.Options) {
	columns := []float64{26, 30, 30, 14, 16, 80} // for the levels of scores, the last of them in sentences
	sh := b.begin(aboutSheet, columns, page{wide: 1})
	p := &writing{sheet: sh, columns: columns}
	p.heading(1, "About this workbook")
	for _, text := range introduction(s, o) {
		p.text(text)
	}
	p.framework(s)
	p.blocks(summary.Method(s, o))
	p.blocks(summary.Levels(s, o))
	sh.end()
}

// introduction says what there is, and who and what is left out.
func introduction(s *model.Session, o report.Options) []string {
	texts := []string{
		"This is what came of the self-assessment “" + s.Details().Title + "”, for spreadsheet programs.",
		"Summary has the averages by step and their radar, which follows the cells. Statements has the figures of each " +
			"statement and what was agreed. Scores has a row for each score, for pivot tables and other programs. Priorities " +
			"and Training needs have the plan; Reviews, Measures, Measure values and Targets, where there are any, how it goes on. " +
			"Each of them is a table with a name, which can be filtered and which formulas can refer to. Data dictionary says " +
			"what each column means.",
		"An empty cell means that nothing is known: it is never 0. Figures are shown rounded, and the cells hold all of their decimals.",
		"Scores that are not revealed stand nowhere in this file; it counts how many answers are in.",
	}
	if len(s.Framework().Groups()) > 0 {
		texts[1] = strings.Replace(texts[1], " Statements has", " Groups has them by group of steps. Statements has", 1)
	}
	switch {
	case s.Anonymous():
		texts = append(texts, "The session was anonymous: people are numbers, and their agencies and roles are left out.")
	case o.Names:
		texts = append(texts, "Names stand in this file: keep it as you would keep the list of those who took part.")
	default:
		texts = append(texts, "Names, agencies and roles of the people who scored are left out; names in what people wrote are not.")
	}
	return texts
}

// writing adds texts to a sheet, each over the whole width.
type writing struct {
	sheet   *sheet
	columns []float64
}

func (p *writing) framework(s *model.Session) {
	p.heading(2, "Framework")
	fw := s.Framework()
	text := fw.Title
	if fw.Version != "" {
		text += ", version " + fw.Version
	}
	p.text(text)
}

// heading parts what follows from what stands before.
func (p *writing) heading(level int, text string) {
	if p.sheet.row > 0 {
		p.sheet.put(nil, 0)
	}
	kind := title
	switch {
	case level == 2:
		kind = heading
	case level > 2:
		p.across(style{kind: label}, 0, text)
		return
	}
	p.sheet.write(style{kind: kind}, 24, cellText(text))
}

// blocks adds parts of a report.
func (p *writing) blocks(blocks []report.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case report.Heading:
			p.heading(b.Level, b.Text)
		case report.Paragraph:
			p.text(words(b.Text))
		case report.List:
			p.items(b.Items, "– ")
		case report.Table:
			p.listing(b)
		}
	}
}

// items adds the entries of a list, those below an entry further in.
func (p *writing) items(items []report.Item, mark string) {
	for _, item := range items {
		p.text(mark + words(item.Text))
		p.items(item.Items, "    "+mark)
	}
}

func words(text report.Inline) string {
	var b strings.Builder
	for _, span := range text {
		b.WriteString(span.Text)
	}
	return b.String()
}

// text adds a paragraph. Spreadsheet programs do not make room for a text over several
// columns, so the row's height is worked out here.
func (p *writing) text(text string) {
	p.across(style{kind: prose}, 0, text)
}

// listing adds a table of texts, the last column as wide as what is left of the sheet.
func (p *writing) listing(t report.Table) {
	titles := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		titles[i] = c.Title
	}
	last := min(len(titles), len(p.columns)) - 1
	p.across(style{kind: label}, last, titles...)
	for _, row := range t.Rows {
		p.across(style{kind: prose}, last, row...)
	}
}

// across adds a row whose cell at a column goes on to the last column.
func (p *writing) across(st style, from int, texts ...string) {
	cells := make([]any, len(texts))
	for i, text := range texts {
		cells[i] = cellText(text)
	}
	room := 0.0
	for _, width := range p.columns[from:] {
		room += width
	}
	p.sheet.write(st, height(lines(texts[from], room)), cells...)
	if from == len(p.columns)-1 {
		return // one cell is merged with nothing
	}
	p.sheet.used = max(p.sheet.used, len(p.columns)) // merged with what is to its right
	p.sheet.do(func() error {
		return p.sheet.out.MergeCell(place(from+1, p.sheet.row), place(len(p.columns), p.sheet.row))
	})
}
