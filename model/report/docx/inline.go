package docx

import (
	"strings"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// The styles of runs.
const (
	strong   = "Strong"
	emphasis = "Emphasis"
	link     = "Hyperlink"
	prompt   = "Prompt" // what a person has still to write
)

// run is text in a style of characters, or in none.
type run struct {
	Lines   []string
	Style   string
	Link    string // the id of the address that it leads to; empty for none
	Lang    string // the language of the text, where that is not the document's
	Program bool   // it is a sentence of the program's, which runs from left to right
}

func newRun(text, style string) run { return run{Lines: strings.Split(text, "\n"), Style: style} }

// inline is text with its emphasis and links.
func (b *body) inline(whole report.Inline) []run {
	var runs []run
	for _, span := range whole {
		if span.Link {
			runs = append(runs, b.link(text.Line(span.Text)))
			continue
		}
		clean, style := text.Span(span.Text), ""
		switch {
		case clean == "":
			continue
		case bracketed(clean):
			style = prompt
		case span.Strong:
			style = strong
		case span.Emphasis:
			style = emphasis
		}
		r := newRun(clean, style)
		r.Lang, r.Program = b.doc.Tongue(clean, span.Program), span.Program
		runs = append(runs, r)
	}
	return runs
}

// link is an address to follow, if it is one of the web; else it is words.
func (b *body) link(address string) run {
	if !report.Followable(address) {
		return newRun(address, "")
	}
	r := newRun(address, link)
	r.Link = b.relations.link(address)
	return r
}

// bracketed tells the prompts of a plan, which stand in brackets.
func bracketed(text string) bool {
	text = strings.TrimSpace(text)
	return strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]")
}

// paragraphs parts a text where it has an empty line.
func paragraphs(whole report.Inline) []report.Inline {
	all := []report.Inline{nil}
	for _, span := range whole {
		if span.Link {
			all[len(all)-1] = append(all[len(all)-1], span)
			continue
		}
		for i, part := range strings.Split(text.Span(span.Text), "\n\n") {
			if part = strings.Trim(part, "\n"); i > 0 {
				all = append(all, nil)
			}
			if part != "" {
				piece := span
				piece.Text = part
				all[len(all)-1] = append(all[len(all)-1], piece)
			}
		}
	}
	return all
}
