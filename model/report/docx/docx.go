// Package docx writes a report as a Word document that people go on working with.
//
// All looks stand in the document's styles, most of them Word's own by name: a template
// restyles everything, whether it is given here (ReadTemplate) or attached in Word. The text
// itself carries nothing but names of styles. Headings are headings, lists are lists, tables
// repeat their first row and say what they show; charts are pictures that are described in
// words.
//
// What people wrote is text and nothing else: no fields, no markup, and links only to
// addresses of the web. The same report gives the same bytes.
package docx

import (
	"io"
	"strings"

	"familyhub/stocktake/model/report"
)

// Write writes a report, a plan or a comparison as a Word document. An error is one of
// w, or says that a chart could not be drawn.
func Write(w io.Writer, doc *report.Document) error { return (*Template)(nil).Write(w, doc) }

// Write writes it with the looks of the template; without one it has our own.
func (t *Template) Write(w io.Writer, doc *report.Document) error {
	l := ourLook()
	if t != nil {
		own := *t.look
		l = &own
	}
	l.rtl = doc.RightToLeft
	l.speak(doc.LanguageTag())
	if l.rtl {
		l.section = strings.Replace(l.section, "</w:sectPr>", "<w:bidi/></w:sectPr>", 1)
	}
	b := newBody(l, doc)
	if err := b.blocks(doc.Blocks); err != nil {
		return err
	}
	return pack(w, doc.Title, b)
}
