package report

import "fmt"

// beyond is what the room worked out besides scores, barriers and priorities; parts of
// which nothing was said are left out.
func (w *writer) beyond() {
	if len(w.s.Plan().Needs()) > 0 {
		w.training()
	}
	for _, list := range w.s.Guide().Checklists {
		if w.talkedAbout(list) {
			w.heading(2, "%s", list.Title)
			w.ticked(list)
		}
	}
	w.reflections()
}

// reflections are the answers to the prompts, those at statements first, in their order.
func (w *writer) reflections() {
	var items []Item
	for _, p := range w.s.Guide().Reflections {
		answer := w.s.Reflection(p.ID)
		if answer == "" {
			continue
		}
		title := p.Title
		if p.Statement > 0 {
			title += fmt.Sprintf(" (statement %d)", p.Statement)
		}
		items = append(items, Item{
			Text: Inline{{Text: title + ":", Strong: true}, {Text: " "}, {Text: p.Text, Emphasis: true}}, Items: []Item{{Text: plain("%s", answer)}},
		})
	}
	if len(items) > 0 {
		w.heading(2, "Reflections")
		w.list(items)
	}
}
