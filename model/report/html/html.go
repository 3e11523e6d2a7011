// Package html writes a report as one HTML file that needs nothing else: no script, no
// font, picture or style from elsewhere. It opens from a USB stick, reads at 320 pixels
// and with a screen reader, and its print style is the way to a PDF.
//
// Charts are drawn as SVG, twice where their labels would be too small on a phone: the
// style shows one of the two. Coordinates are worked out by pure functions and rounded,
// so that a document gives the same bytes on every machine.
package html

import (
	"bufio"
	_ "embed"
	"html/template"
	"io"
	"slices"
	"sync"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

var (
	//go:embed page.html.tmpl
	source string
	//go:embed style.css
	style string
	// other is what charts need that are no radar of the usual five rings.
	//go:embed other.css
	other string
	// rtl is what a page needs that runs from right to left.
	//go:embed rtl.css
	rtl string
)

// parsed is the template, with that of WritePages beside it, read when the first document is written.
var parsed = sync.OnceValue(func() *template.Template {
	t := template.Must(template.New("page").Parse(source))
	template.Must(t.New("pages").Parse(pagesSource))
	return t
})

// page is a document as the template writes it.
type page struct {
	Language    string
	RightToLeft bool
	Style       template.CSS
	Tab         string // the title, as short as a browser's tab wants it
	Title       string
	Attr        template.HTMLAttr // of Title
	LeadAttr    template.HTMLAttr
	Own         template.HTMLAttr // of what the program says
	Opening     []view            // what stands before the first heading
	Lead        string            // what it amounts to, for those who read the first page only
	Contents    []*section
	Sections    []*section
}

// leastContents is how many chapters a document has before a list of them helps.
const leastContents = 4

// longestTab is how many cells of a title a tab or a bookmark shows at most.
const longestTab = 70

// Write writes the document to w. It fails only where w does.
func Write(w io.Writer, doc *report.Document) error {
	p := page{Language: doc.LanguageTag(), RightToLeft: doc.RightToLeft, Style: template.CSS(style), Title: title(doc.Title)}
	if unusual(doc.Blocks) {
		p.Style += template.CSS("\n" + other)
	}
	if doc.RightToLeft {
		p.Style += template.CSS("\n" + rtl)
	}
	p.Lead = lead(doc.Blocks)
	c := &charts{doc: doc}
	p.Attr, p.LeadAttr, p.Own = c.attr(p.Title, false), c.attr(p.Lead, false), c.own("")
	p.Tab = text.Cut(p.Title, longestTab, "…")
	p.Opening, p.Sections = outline(withoutLead(doc.Blocks, p.Lead), doc)
	if len(p.Sections) >= leastContents {
		p.Contents = p.Sections
	}
	b := bufio.NewWriter(w)
	if err := parsed().Execute(b, p); err != nil {
		return err
	}
	return b.Flush()
}

// usualRings is how many rings a radar has on the scale of the built-in framework.
const usualRings = 5

// unusual reports whether a document has strips in place of a radar, or one with other rings.
func unusual(blocks []report.Block) bool {
	return slices.ContainsFunc(blocks, func(block report.Block) bool {
		switch b := block.(type) {
		case report.Radar:
			return !report.Radial(len(b.Axes)) || b.Scale.Width() != usualRings
		case report.Pair:
			return unusual(b.Left) || unusual(b.Right)
		}
		return false
	})
}

// withoutLead leaves out the paragraph that says just what the lead does: it stands at
// the top of the page.
func withoutLead(blocks []report.Block, lead string) []report.Block {
	return slices.DeleteFunc(slices.Clone(blocks), func(b report.Block) bool {
		p, ok := b.(report.Paragraph)
		return ok && lead != "" && len(p.Text) == 1 && text.Line(p.Text[0].Text) == lead
	})
}

// lead is what the first chart shows, in words; empty for a document without one of the page's width.
func lead(blocks []report.Block) string {
	for _, block := range blocks {
		switch b := block.(type) {
		case report.Pair:
			if lead(slices.Concat(b.Left, b.Right)) != "" {
				return "" // a page that begins with a small chart says in its own words what it amounts to
			}
		case report.Radar:
			return text.Line(b.Conclusion)
		case report.Lines:
			return text.Line(b.Conclusion)
		}
	}
	return ""
}
