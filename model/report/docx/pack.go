package docx

import (
	"archive/zip"
	"bytes"
	"embed"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"sync"
	"text/template"
	"time"

	"familyhub/stocktake/model/text"
)

// The parts that are the same for every document: what it looks like, above all.
//
//go:embed parts
var parts embed.FS

// fixed is one of those.
func fixed(name string) []byte {
	data, err := parts.ReadFile("parts/" + name)
	if err != nil {
		panic(err) // they are in the program
	}
	return data
}

// templates are the parts in which only a few texts differ.
var templates = sync.OnceValue(func() *template.Template {
	funcs := template.FuncMap{"xml": escaped, "style": (&look{}).style, "rtl": func() bool { return false }}
	return template.Must(template.New("").Funcs(funcs).ParseFS(parts, "parts/*.tmpl"))
})

// made is a part that is made of its template.
func (l *look) made(name string, data any) []byte {
	var b bytes.Buffer
	t, err := templates().Clone()
	if err == nil {
		err = t.Funcs(template.FuncMap{"style": l.style, "rtl": func() bool { return l.rtl }}).ExecuteTemplate(&b, name, data)
	}
	if err != nil {
		panic(fmt.Sprintf("docx: %s: %v", name, err)) // its data are ours, and a buffer takes everything
	}
	return b.Bytes()
}

// escaped is a text within XML; what XML cannot hold becomes the sign for what is no
// character.
func escaped(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a builder takes everything
	return b.String()
}

// epoch is the earliest moment that a ZIP file can name. Files carry it, since a moment of
// writing would make each copy different.
var epoch = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

// pack writes a document with all of its parts.
func pack(w io.Writer, title string, b *body) error {
	title = text.Line(title)
	properties := part{"docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", b.look.made("core.xml.tmpl", struct{ Title, Language string }{title, b.look.language})}
	all := append([]part{
		{"_rels/.rels", "", fixed("package.rels")},
		{"docProps/app.xml", officeContent + "extended-properties+xml", fixed("app.xml")},
	}, b.look.entitled(title)...)
	all = append(all, properties,
		part{"word/_rels/document.xml.rels", "", b.look.made("relations.xml.tmpl", b.relations.all)},
		part{"word/document.xml", wordContent + "document.main+xml", b.part()})
	all = append(all, b.pictures...)

	z := zip.NewWriter(w)
	// Readers look for the list of types first.
	if err := add(z, "[Content_Types].xml", b.look.types(all), zip.Deflate); err != nil {
		return err
	}
	for _, p := range all {
		method := zip.Deflate
		if _, known := endings[p.ending()]; known { // most of them are packed already
			method = zip.Store
		}
		if err := add(z, p.name, p.data, method); err != nil {
			return err
		}
	}
	return z.Close()
}

// types is the list of what is in the parts.
func (l *look) types(all []part) []byte {
	type override struct{ Name, Type string }
	var list struct {
		Endings map[string]string
		Parts   []override
	}
	list.Endings = map[string]string{}
	for _, p := range all {
		if content, known := endings[p.ending()]; known {
			list.Endings[p.ending()] = content
		} else if p.content != "" {
			list.Parts = append(list.Parts, override{p.name, p.content})
		}
	}
	return l.made("content_types.xml.tmpl", list)
}

func add(z *zip.Writer, name string, data []byte, method uint16) error {
	f, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: method, Modified: epoch})
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return err
}
