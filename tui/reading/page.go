package reading

import (
	"strings"

	"familyhub/stocktake/model/report"
)

// Page is a document of headings, paragraphs, lists and tables as sections: one for what stands before
// the first heading of level 2, called by the title, and one for each of these.
func Page(doc *report.Document) []Section {
	sections := []Section{{Title: doc.Title, Name: doc.Title}}
	for _, block := range doc.Blocks {
		last := &sections[len(sections)-1]
		switch b := block.(type) {
		case report.Heading:
			sections = append(sections, Section{Title: b.Text, Name: b.Text})
		case report.Paragraph:
			last.Blocks = append(last.Blocks, Block{Text: plainly(b.Text)})
		case report.List:
			last.Blocks = append(last.Blocks, Block{Points: entries(b.Items)})
		case report.Table:
			last.Blocks = append(last.Blocks, Block{Points: rows(b)})
		}
	}
	return sections
}

func plainly(t report.Inline) string {
	var b strings.Builder
	for _, span := range t {
		b.WriteString(span.Text)
	}
	return b.String()
}

func entries(items []report.Item) []Point {
	all := make([]Point, len(items))
	for i, item := range items {
		all[i].Text = plainly(item.Text)
		if len(item.Text) > 0 && item.Text[0].Strong {
			all[i].Lead = item.Text[0].Text
		}
		for _, inner := range item.Items {
			all[i].More = append(all[i].More, plainly(inner.Text))
		}
	}
	return all
}

// rows are a table's rows as points, each cell behind the one before it.
func rows(t report.Table) []Point {
	all := make([]Point, len(t.Rows))
	for i, row := range t.Rows {
		var cells []string
		for _, cell := range row {
			if cell != "" {
				cells = append(cells, cell)
			}
		}
		all[i].Text = strings.Join(cells, "  ")
	}
	return all
}
