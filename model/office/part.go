package office

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
)

const (
	maxElement = 256 << 10 // bytes, of an element that is decoded as one
	maxDepth   = 100       // elements within each other
)

// part is one XML file of the archive, within its bounds.
type part struct {
	archive *Archive
	file    io.Reader
	raw     *xml.Decoder
	room    int // bytes that the element may still have
	depth   int // of elements within each other
	written xml.StartElement
}

// token is an element as it begins, and how to read on in it.
type token struct {
	xml.StartElement
	*xml.Decoder
	part *part
}

// Each calls f with every element of a part as it begins; f may decode the whole element,
// whose own elements are passed over then. A part that is not there has none. The error is
// ErrLarge, or ErrDamaged for any other.
func (a *Archive) Each(name string, f func(*xml.Decoder, xml.StartElement) error) error {
	return a.each(name, func(t token) error { return f(t.Decoder, t.StartElement) })
}

func (a *Archive) each(name string, f func(token) error) error {
	packed, ok := a.parts[partName(name)]
	if !ok {
		return nil
	}
	r, err := packed.Open()
	if err != nil {
		return ErrDamaged
	}
	defer r.Close()
	return a.read(r, f)
}

// read calls f with every element as it begins.
func (a *Archive) read(r io.Reader, f func(token) error) error {
	p := &part{archive: a, file: r}
	p.raw = xml.NewDecoder(p)
	d := xml.NewTokenDecoder(p)
	for { // to the end of the part, where its checksum is looked at
		p.room = maxElement
		next, err := d.Token()
		if e, ok := next.(xml.StartElement); ok && err == nil {
			err = f(token{e, d, p})
		}
		switch {
		case err == io.EOF:
			return nil
		case errors.Is(err, ErrLarge):
			return ErrLarge
		case err != nil:
			return ErrDamaged
		}
	}
}

// Token hands the decoder what comes next, as much as may still come.
func (p *part) Token() (xml.Token, error) {
	next, err := p.raw.RawToken()
	switch e := next.(type) {
	case xml.StartElement:
		p.depth++
		p.written = xml.StartElement{Name: e.Name, Attr: slices.Clone(e.Attr)} // the decoder changes the attributes
	case xml.EndElement:
		p.depth--
	}
	if p.archive.tokens--; p.archive.tokens < 0 || p.depth > maxDepth {
		return nil, ErrLarge
	}
	return next, err
}

// Read hands it the unzipped bytes, as many as may still be read.
func (p *part) Read(buf []byte) (int, error) {
	n, err := p.file.Read(buf)
	p.archive.bytes -= int64(n)
	p.room -= n
	if p.archive.bytes < 0 || p.room < 0 {
		return 0, ErrLarge
	}
	return n, err
}

// Attribute is an element's attribute, whatever its namespace; empty for none.
func Attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
