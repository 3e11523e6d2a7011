package xlsx

import (
	"encoding/xml"
	"errors"
	"io"
)

// part is one XML file of the archive, within its bounds.
type part struct {
	archive *archive
	file    io.Reader
	raw     *xml.Decoder
	room    int // bytes that the element may still have
	depth   int // of elements within each other
}

// each calls f with every element of a part as it begins; f may decode the whole element,
// whose own elements are passed over then. A part that is not there has none.
func (a *archive) each(name string, f func(*xml.Decoder, xml.StartElement) error) error {
	packed, ok := a.parts[partName(name)]
	if !ok {
		return nil
	}
	r, err := packed.Open()
	if err != nil {
		return errDamaged
	}
	defer r.Close()
	p := &part{archive: a, file: r}
	p.raw = xml.NewDecoder(p)
	d := xml.NewTokenDecoder(p)
	for { // to the end of the part, where its checksum is looked at
		p.room = maxElement
		token, err := d.Token()
		if e, ok := token.(xml.StartElement); ok && err == nil {
			err = f(d, e)
		}
		switch {
		case err == io.EOF:
			return nil
		case errors.Is(err, errLarge):
			return errLarge
		case err != nil:
			return errDamaged
		}
	}
}

// Token hands the decoder what comes next, as much as may still come.
func (p *part) Token() (xml.Token, error) {
	token, err := p.raw.RawToken()
	switch token.(type) {
	case xml.StartElement:
		p.depth++
	case xml.EndElement:
		p.depth--
	}
	if p.archive.tokens--; p.archive.tokens < 0 || p.depth > maxDepth {
		return nil, errLarge
	}
	return token, err
}

// Read hands it the unzipped bytes, as many as may still be read.
func (p *part) Read(buf []byte) (int, error) {
	n, err := p.file.Read(buf)
	p.archive.bytes -= int64(n)
	p.room -= n
	if p.archive.bytes < 0 || p.room < 0 {
		return 0, errLarge
	}
	return n, err
}

// few ends the reading of a part that lists too much to hold.
func few(items int) error {
	if items > maxItems {
		return errLarge
	}
	return nil
}

// attribute is an element's attribute, whatever its namespace; empty for none.
func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
