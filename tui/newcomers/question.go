package newcomers

import (
	"strconv"

	"familyhub/stocktake/model/sheet/roster"
	"familyhub/stocktake/tui/ui"
)

// question asks what the columns of a list without headings are.
type question struct {
	Taker
	source   string
	listings []roster.Listing
}

// Heading says where the user is.
func (q *question) Heading() string { return "What is in the columns?" }

// MustAnswer marks a page that must be answered.
func (q *question) MustAnswer() {}

// Commands lists what can be done now, most wanted first.
func (q *question) Commands() []ui.Command {
	var commands []ui.Command
	for i, l := range q.listings {
		commands = append(commands, ui.On(strconv.Itoa(i+1), l.Columns, "Read the columns as "+l.Columns, func() ui.Action {
			return ui.Sequence(ui.CloseTop, q.Preview(q.source, l.People))
		}))
	}
	return append(commands, ui.On("n esc q", "none of these", "Add nobody", func() ui.Action { return ui.CloseTop }).As("n"))
}

// View draws the page: each reading with the first person as it makes them.
func (q *question) View(width, height int) []string {
	asked := "The list has no headings. Which of these is the first of its " + strconv.Itoa(len(q.listings[0].People)) + " rows?"
	out := append(append([]string{""}, ui.Paragraph(q.Look.Strong, asked, ui.Readable(width, 76))...), "")
	for i, l := range q.listings {
		out = append(out, q.Look.Key.Render(strconv.Itoa(i+1))+"  "+q.Look.Text.Render(q.Look.Cut(l.Columns, width-3)),
			"   "+q.Look.Dim.Render(q.Look.Cut(q.reading(l), width-3)))
	}
	return append(out, "", q.Look.Key.Render("n")+"  none of these: add nobody")
}

// reading is the first person of a list, each part with what it is.
func (q *question) reading(l roster.Listing) string {
	p := l.People[0]
	words := "name: " + ui.Sanitize(p.Name)
	if p.Agency != "" {
		words += "; agency: " + ui.Sanitize(p.Agency)
	}
	if p.Role != "" {
		words += "; role: " + ui.Sanitize(p.Role)
	}
	return words
}
