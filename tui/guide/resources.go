package guide

import (
	"fmt"
	"slices"
	"strconv"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/reading"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// resources is the documents of a framework to read through, as the guide has them:
// those that bear on a statement first, or those that have some words.
type resources struct {
	*Guide
	statement int // 0 for none
}

// NewResources lists the documents of a framework, those for a statement first; 0 for none.
func NewResources(look *ui.Look, fw *framework.Framework, statement int) *resources {
	r := &resources{Guide: New(look, fw, 0), statement: statement}
	r.sections, r.body = nil, r.documents
	return r
}

// Heading says where the user is.
func (r *resources) Heading() string {
	if r.filter != "" {
		return fmt.Sprintf("Resources with %q", ui.Sanitize(r.filter))
	}
	return "Resources"
}

// documents lays the documents, those of the statement first.
func (r *resources) documents(p *pages) {
	here := r.fw.ResourcesAt(r.statement)
	others := slices.DeleteFunc(slices.Clone(r.fw.Resources), func(doc framework.Resource) bool {
		return slices.ContainsFunc(here, func(at framework.Resource) bool { return at.ID == doc.ID })
	})
	here, others = r.matching(here), r.matching(others)
	if len(here) > 0 {
		p.add(r.look.Title, "", r.look.ToASCII("They bear on "+ui.Sanitize(r.fw.StatementNamed(r.statement))))
	}
	for _, doc := range here {
		p.block(reading.Resource(doc))
	}
	if len(here) > 0 && len(others) > 0 {
		p.gap()
		p.gap()
		p.add(r.look.Title, "", "The others")
	}
	for _, doc := range others {
		p.block(reading.Resource(doc))
	}
	if len(here)+len(others) == 0 {
		p.add(r.look.Dim, "", "No document has these words. Esc shows all of them again.")
	}
}

// matching are the documents that have all words of the filter.
func (r *resources) matching(all []framework.Resource) []framework.Resource {
	return slices.DeleteFunc(slices.Clone(all), func(doc framework.Resource) bool {
		return !form.Matches(r.filter, doc.Title, doc.Publisher, yearWords(doc.Year), doc.Note, doc.Link)
	})
}

// Commands lists what can be done now, most wanted first.
func (r *resources) Commands() []ui.Command {
	if r.Typing() {
		none := func() ui.Action { return nil }
		return []ui.Command{ui.On("enter", "keep", "Show only the documents with these words", none), ui.On("esc", "cancel", "Leave it as it was", none)}
	}
	return append([]ui.Command{
		ui.On("esc q", "close", "Close the list; before that, show all documents again", func() ui.Action { return r.leave() }).As("Esc"),
		ui.On("/", "find", "Show only the documents with some words", func() ui.Action { r.find.Open(); return nil }),
	}, r.Scroll.Commands()...)
}

// leave drops the filter, and only then leaves the list.
func (r *resources) leave() ui.Action {
	if r.filter == "" {
		return ui.CloseTop
	}
	r.show("")
	return nil
}

// show leaves only documents with some words in the list.
func (r *resources) show(filter string) {
	r.filter = filter
	r.GoTo(0)
}

// Key takes a key press.
func (r *resources) Key(msg tea.KeyMsg) ui.Action {
	words := r.find.Words()
	if r.find.Key(msg) == form.Finished {
		r.find.Close()
		r.show(words)
	}
	return nil
}

func yearWords(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year)
}
