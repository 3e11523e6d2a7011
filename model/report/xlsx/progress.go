package xlsx

import (
	"fmt"
	"io"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/comparison"
)

// WriteProgress writes how sessions, one at least, went on. Two are compared, the first
// of them being the earlier, as comparison.New does; any other number is a trend as
// in comparison.NewTrend. The first sheet says in words what is known, each table has a sheet
// of its own, and each trend one with the averages and a line chart over them.
func WriteProgress(w io.Writer, sessions []*model.Session, o report.Options) error {
	doc := progressOf(sessions, o)
	b := newBook(model.Details{Title: doc.Title, Date: latestDay(sessions)}, sessions[len(sessions)-1].Framework())
	defer b.close()
	b.document(doc)
	return b.write(w)
}

// progressOf is the document of a comparison or a trend. A comparison has the lines of
// the trend over its two sessions at its end, since a sheet draws those.
func progressOf(sessions []*model.Session, o report.Options) *report.Document {
	trend := comparison.NewTrend(sessions)
	if len(sessions) != 2 {
		return trend
	}
	doc := comparison.New(sessions[0], sessions[1], o)
	drawn := false
	for _, block := range trend.Blocks {
		lines, ok := block.(report.Lines)
		if !ok {
			continue
		}
		if !drawn {
			doc.Blocks = append(doc.Blocks, report.Heading{Level: 2, Text: trendSheet})
		}
		drawn = true
		doc.Blocks = append(doc.Blocks, report.Paragraph{Text: report.Inline{{Text: lines.Conclusion}}}, lines)
	}
	return doc
}

func latestDay(sessions []*model.Session) calendar.Date {
	day := calendar.Date("")
	for _, s := range sessions {
		day = max(day, s.Details().Date) // days as text sort as days
	}
	return day
}

// proseWidth is the width of a sheet of running text, in characters.
const proseWidth = 100.0

// document adds a sheet with what a document says, and one for each table and each trend.
func (b *book) document(doc *report.Document) {
	parts := partsOf(doc)
	b.says(doc, parts)
	for _, p := range parts {
		switch block := p.block.(type) {
		case report.Table:
			b.table(typed(block, p.sheet))
		case report.Lines:
			b.trend(p.sheet, block)
		}
	}
}

// part is a block of a document, with the sheet that it is to stand on where it has one
// of its own.
type part struct {
	block report.Block
	sheet string
}

// partsOf names the sheets: that of a table by its section.
func partsOf(doc *report.Document) []part {
	names := sheetNames{}
	names.next(summarySheet)
	section := doc.Title
	var parts []part
	for _, block := range doc.Blocks {
		p := part{block: block}
		switch block := block.(type) {
		case report.Heading:
			section = block.Text
		case report.Table:
			p.sheet = names.next(section)
		case report.Lines:
			p.sheet = names.next(trendSheet)
		}
		parts = append(parts, p)
	}
	return parts
}

// says adds the sheet of words, which tells where the rest stands.
func (b *book) says(doc *report.Document, parts []part) {
	columns := []float64{proseWidth}
	sh := b.begin(summarySheet, columns, page{wide: 1})
	p := &writing{sheet: sh, columns: columns}
	p.heading(1, doc.Title)
	for _, part := range parts {
		switch block := part.block.(type) {
		case report.Table:
			p.elsewhere(block.Caption, part.sheet)
		case report.Lines:
			p.elsewhere(block.Title, part.sheet)
		default:
			p.blocks([]report.Block{block})
		}
	}
	sh.end()
}

func (p *writing) elsewhere(what, sheet string) {
	p.text(fmt.Sprintf("%s: see the sheet “%s”.", what, sheet))
}
