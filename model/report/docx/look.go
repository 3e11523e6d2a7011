package docx

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"
)

// look is what a document looks like: its parts, but for the text and the pictures in it.
type look struct {
	parts     []part
	relations []relation        // of the text to those
	section   string            // the page, as the end of the text has it
	ids       map[string]string // of styles, by our own; what is not in it is ours
	width     int               // of the page between its margins, in twips
	height    int
	language  string // of the document
	// gaps reports whether a table needs a space below it: our own paragraphs bring theirs.
	gaps bool
	// rtl reports whether texts run from right to left.
	rtl bool
}

// speak makes the language of texts another than British English.
func (l *look) speak(tag string) {
	if l.language = tag; tag == "en-GB" {
		return
	}
	tag = escaped(tag)
	l.parts = slices.Clone(l.parts)
	for i, p := range l.parts {
		p.data = bytes.ReplaceAll(p.data, []byte(`<w:lang w:val="en-GB"/>`), []byte(`<w:lang w:val="`+tag+`" w:bidi="`+tag+`"/>`))
		l.parts[i].data = bytes.ReplaceAll(p.data, []byte(`<w:themeFontLang w:val="en-GB"/>`), []byte(`<w:themeFontLang w:val="`+tag+`" w:bidi="`+tag+`"/>`))
	}
}

// part is a file of the document.
type part struct {
	name    string
	content string // its type; empty where the ending of its name tells it
	data    []byte
}

// The kinds of content that the types of parts are told by.
const (
	wordContent   = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	officeContent = "application/vnd.openxmlformats-officedocument."
)

// endings are the types of files that need no type of their own.
var endings = map[string]string{
	"png": "image/png", "jpeg": "image/jpeg", "gif": "image/gif", "bmp": "image/bmp", "tiff": "image/tiff",
	"emf": "image/x-emf", "wmf": "image/x-wmf", "odttf": officeContent + "obfuscatedFont",
}

// titleMark stands in headers and footers where the title of the document goes.
const titleMark = "\ue000title\ue000"

// entitled are the parts with the title in the places for it.
func (l *look) entitled(title string) []part {
	all := slices.Clone(l.parts)
	for i, p := range all {
		if bytes.Contains(p.data, []byte(titleMark)) {
			all[i].data = bytes.ReplaceAll(p.data, []byte(titleMark), []byte(escaped(title)))
		}
	}
	return all
}

// add adds a part and returns the id by which the text refers to it.
func (l *look) add(kind string, p part) string {
	l.parts = append(l.parts, p)
	id := fmt.Sprintf("rId%d", len(l.relations)+1)
	l.relations = append(l.relations, relation{ID: id, Kind: kind, Target: strings.TrimPrefix(p.name, "word/")})
	return id
}

// The room between the margins of our own page.
const (
	textWidth  = 9072
	textHeight = 14230
)

// ourLook is that of a document without a template: A4 with margins of 25 mm.
func ourLook() *look {
	l := &look{width: textWidth, height: textHeight}
	for _, kind := range []string{"styles", "numbering", "settings"} {
		l.add(kind, ourPart(kind))
	}
	l.section = `<w:sectPr><w:footerReference w:type="default" r:id="` + l.add("footer", ourPart("footer")) + `"/>` +
		`<w:pgSz w:w="11906" w:h="16838"/>` +
		`<w:pgMar w:top="1304" w:right="1417" w:bottom="1304" w:left="1417" w:header="709" w:footer="624" w:gutter="0"/></w:sectPr>`
	return l
}

// ourPart is one of the parts that are the same for every document.
func ourPart(kind string) part {
	name := kind + ".xml"
	return part{"word/" + name, wordContent + kind + "+xml", fixed(name)}
}

// style is the id of one of our styles in this look, as it stands within XML.
func (l *look) style(ours string) string {
	if id, ok := l.ids[ours]; ok {
		return escaped(id)
	}
	return ours
}

// ending is that of a part's name, without the dot.
func (p part) ending() string { return strings.TrimPrefix(path.Ext(p.name), ".") }
