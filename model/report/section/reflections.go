package section

import "familyhub/stocktake/model/report"

// Reflections are the answers to the prompts, those at statements first, in their order.
func (w *Writer) Reflections() {
	var items []report.Item
	for _, p := range w.Session.Guide().Reflections {
		answer := w.Session.Reflection(p.ID)
		if answer == "" {
			continue
		}
		title := p.Title
		if p.Statement > 0 {
			title += " (" + w.Session.Framework().StatementNamed(p.Statement) + ")"
		}
		items = append(items, report.Item{
			Text: report.Inline{{Text: title + ":", Strong: true}, {Text: " "}, {Text: p.Text, Emphasis: true}}, Items: []report.Item{{Text: report.Plain("%s", answer)}},
		})
	}
	if len(items) > 0 {
		w.Heading(2, "Reflections")
		w.List(items)
	}
}
