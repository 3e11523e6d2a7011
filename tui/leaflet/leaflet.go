// Package leaflet is the pages to hand out: how to run a workshop, and what to know before coming to
// one. Their text stands in docs/; what a comment there names is worked out for the session that a page
// is for, and the rest is in the words of its framework.
package leaflet

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"familyhub/stocktake/docs"
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/markdown"
)

// Leaflet is a page to hand out.
type Leaflet struct {
	Name  string // as commands call it, and in the names of files
	About string
	page  string // in Markdown
}

// The names of the leaflets.
const (
	Facilitator = "facilitator"
	Participant = "participant"
)

// All are the leaflets.
func All() []Leaflet {
	return []Leaflet{
		{Facilitator, "how to run a workshop, from the week before to the year after", docs.Facilitator},
		{Participant, "what to know before coming to one, on one side of A4", docs.Participant},
	}
}

// Named is the leaflet with a name; false where there is none.
func Named(name string) (Leaflet, bool) {
	for _, l := range All() {
		if l.Name == name {
			return l, true
		}
	}
	return Leaflet{}, false
}

// FileName is what a file of the leaflet is called, without its extension.
func (l Leaflet) FileName() string { return "stocktake-" + l.Name }

// On is the leaflet for any session on a framework.
func (l Leaflet) On(fw *framework.Framework) *report.Document { return l.document(yetToBe(fw), false) }

// yetToBe is a session of nobody, of which nothing is known but what it asks.
func yetToBe(fw *framework.Framework) *model.Session {
	h, err := model.NewHistory(model.Origin{ID: "yet-to-be", Mode: model.Group, Details: model.Details{Title: "A workshop"}}, fw)
	if err != nil {
		panic(fmt.Sprintf("a session of nobody on %s: %v", fw.ID, err))
	}
	return h.Session()
}

// For is the leaflet for a session: with its title, its times and the ways in which it is scored.
func (l Leaflet) For(s *model.Session) *report.Document { return l.document(s, true) }

// The beginning of a part whose text is worked out, or that is left out now and then; its text in docs/
// is what it is on the built-in framework.
var comment = regexp.MustCompile(`^<!-- (.+) -->\n`)

func (l Leaflet) document(s *model.Session, known bool) *report.Document {
	doc := &report.Document{}
	for _, part := range parts(l.page) {
		blocks := markdown.Read(worded(s.Framework(), part.text))
		switch made, ok := workedOut(part.name, s, known); {
		case ok:
			blocks = made
		case leftOut(part.name, s):
			continue
		}
		for _, block := range blocks {
			if heading, ok := block.(report.Heading); ok && heading.Level == 1 {
				doc.Title = heading.Text
				continue
			}
			add(doc, block)
		}
	}
	return doc
}

// add adds a block; a list goes on with one right before it.
func add(doc *report.Document, block report.Block) {
	if more, ok := block.(report.List); ok && len(doc.Blocks) > 0 {
		last := len(doc.Blocks) - 1
		if list, ok := doc.Blocks[last].(report.List); ok {
			doc.Blocks[last] = report.List{Items: slices.Concat(list.Items, more.Items)}
			return
		}
	}
	doc.Blocks = append(doc.Blocks, block)
}

// part is a block of a page, with what the comment above it names; empty for none.
type part struct{ name, text string }

func parts(page string) (all []part) {
	for text := range strings.SplitSeq(strings.ReplaceAll(page, "\r\n", "\n"), "\n\n") {
		name := ""
		if m := comment.FindStringSubmatch(text); m != nil {
			name, text = m[1], text[len(m[0]):]
		}
		all = append(all, part{name, text})
	}
	return all
}

// worded is a text in the framework's own words; keys and commands, between backquotes, stay.
func worded(fw *framework.Framework, text string) string {
	pieces := strings.Split(text, "`")
	for i := 0; i < len(pieces); i += 2 {
		pieces[i] = fw.Worded(pieces[i])
	}
	return strings.Join(pieces, "`")
}
