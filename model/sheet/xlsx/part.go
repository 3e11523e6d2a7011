package xlsx

import (
	"encoding/xml"
	"errors"
	"io"
)

// part is one XML file of the archive, token by token.
type part struct {
	archive *archive
	file    io.ReadCloser
	xml     *xml.Decoder
	token   int // bytes that the token may still have
}

// part opens a part; nil where the archive has none of that name.
func (a *archive) part(name string) (*part, error) {
	f, ok := a.parts[partName(name)]
	if !ok {
		return nil, nil
	}
	r, err := f.Open()
	if err != nil {
		return nil, errDamaged
	}
	p := &part{archive: a, file: r}
	p.xml = xml.NewDecoder(p)
	return p, nil
}

// each calls f with every token of a part until f gives done or an error. A part that
// is not there has none.
func (a *archive) each(name string, f func(xml.Token) (done bool, err error)) error {
	p, err := a.part(name)
	if p == nil || err != nil {
		return err
	}
	defer p.file.Close()
	for {
		if a.tokens--; a.tokens < 0 {
			return errLarge
		}
		p.token = maxToken
		token, err := p.xml.RawToken()
		switch {
		case err == io.EOF:
			return nil
		case errors.Is(err, errLarge):
			return errLarge
		case err != nil:
			return errDamaged
		}
		if done, err := f(token); done || err != nil {
			return err
		}
	}
}

// few ends the reading of a part that lists too much to hold.
func few(items int) (done bool, err error) {
	if items > maxItems {
		return true, errLarge
	}
	return false, nil
}

// Read hands the decoder the unzipped bytes, as many as may still be read.
func (p *part) Read(buf []byte) (int, error) {
	n, err := p.file.Read(buf)
	p.archive.bytes -= int64(n)
	p.token -= n
	if p.archive.bytes < 0 || p.token < 0 {
		return 0, errLarge
	}
	return n, err
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
