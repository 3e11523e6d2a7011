package docx

import (
	"bytes"
	"encoding/xml"
)

// markup is XML that grows element by element. Texts and the values of attributes are
// escaped; the names of elements and attributes are ours.
type markup struct {
	bytes.Buffer
	open []string // the elements that are not ended
}

// The namespaces, by the prefixes that parts use.
const (
	mainSpace     = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	relationSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	placeSpace    = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
)

// part begins a file of XML.
func (m *markup) part() {
	m.WriteString(xml.Header)
}

// start begins an element with attributes, which are names and values in turn.
func (m *markup) start(name string, attributes ...string) {
	m.tag(name, attributes)
	m.WriteByte('>')
	m.open = append(m.open, name)
}

// end ends the element that was begun last.
func (m *markup) end() {
	last := len(m.open) - 1
	m.WriteString("</" + m.open[last] + ">")
	m.open = m.open[:last]
}

// endLine is end, and a new line in the file, so that it can be read.
func (m *markup) endLine() {
	m.end()
	m.WriteByte('\n')
}

// empty is an element without content.
func (m *markup) empty(name string, attributes ...string) {
	m.tag(name, attributes)
	m.WriteString("/>")
}

func (m *markup) tag(name string, attributes []string) {
	m.WriteString("<" + name)
	for i := 0; i+1 < len(attributes); i += 2 {
		m.WriteString(" " + attributes[i] + `="`)
		m.text(attributes[i+1])
		m.WriteByte('"')
	}
}

// text is escaped.
func (m *markup) text(text string) { m.WriteString(escaped(text)) }

// value is an element whose only content is an attribute of its value.
func (m *markup) value(name, value string) { m.empty(name, "w:val", value) }
