package html

import (
	"html/template"
	"strings"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// title is a text as the name of something, which must not be empty: who jumps from
// heading to heading would hear nothing.
func title(s string) string {
	if line := text.Line(s); line != "" {
		return line
	}
	return "(no title)"
}

// piece is a run of text in one style, or a line break.
type piece struct {
	Break    bool
	Text     string
	Strong   bool
	Emphasis bool
	Address  string // where the text leads to on the web; empty for nowhere
}

// pieces makes running text inert and turns its line breaks into pieces.
func pieces(t report.Inline) []piece {
	var all []piece
	for _, span := range t {
		if span.Link {
			address := text.Line(span.Text)
			link := piece{Text: address}
			if report.Followable(address) {
				link.Address = address
			}
			all = append(all, link)
			continue
		}
		// Like CleanText, but the space that parts a span from its neighbours stays.
		for i, line := range strings.Split(text.Typed(span.Text), "\n") {
			if i > 0 {
				all = append(all, piece{Break: true})
			}
			if line != "" {
				all = append(all, piece{Text: line, Strong: span.Strong, Emphasis: span.Emphasis})
			}
		}
	}
	return all
}

// entry is an entry of a list, or of a list of facts.
type entry struct {
	Label string // of a fact, without its colon
	Text  []piece
	Items []entry
	Attr  template.HTMLAttr // of Text
	Named template.HTMLAttr // of Label
}

func (c *charts) entries(items []report.Item) []entry {
	all := make([]entry, len(items))
	for i, it := range items {
		all[i] = entry{Text: pieces(it.Text), Items: c.entries(it.Items), Attr: c.attrOf(it.Text)}
	}
	return all
}

// labelled reports whether items each begin with a "Label:".
func labelled(items []report.Item) bool {
	for _, it := range items {
		if len(it.Text) == 0 || !it.Text[0].Strong || !strings.HasSuffix(it.Text[0].Text, ":") {
			return false
		}
	}
	return len(items) > 0
}

func (c *charts) facts(items []report.Item) []entry {
	all := make([]entry, len(items))
	for i, it := range items {
		rest := pieces(it.Text[1:])
		if len(rest) > 0 {
			rest[0].Text = strings.TrimLeft(rest[0].Text, " ")
		}
		label := strings.TrimSuffix(it.Text[0].Text, ":")
		all[i] = entry{
			Label: text.Line(label), Named: c.attr(label, it.Text[0].Program),
			Text: rest, Items: c.entries(it.Items), Attr: c.attrOf(it.Text[1:]),
		}
	}
	return all
}
