package docx

import (
	"archive/zip"
	"bytes"
	"embed"
	"encoding/xml"
	"familyhub/stocktake/model/text"
	"fmt"
	"io"
	"strings"
	"sync"
	"text/template"
	"time"
)

// The parts that are the same for every document: what it looks like, above all.
//
//go:embed parts
var parts embed.FS

// templates are the parts in which only a few texts differ.
var templates = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("parts").Funcs(template.FuncMap{"xml": escaped}).ParseFS(parts, "parts/*.tmpl"))
})

// made is a part that is made of its template.
func made(name string, data any) []byte {
	var b bytes.Buffer
	if err := templates().ExecuteTemplate(&b, name, data); err != nil {
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

// fixed are the files of those parts, by their names in a document. Readers look for the
// list of types first.
var fixed = []struct{ name, file string }{
	{"[Content_Types].xml", "parts/content_types.xml"},
	{"_rels/.rels", "parts/package.rels"},
	{"docProps/app.xml", "parts/app.xml"},
	{"word/styles.xml", "parts/styles.xml"},
	{"word/numbering.xml", "parts/numbering.xml"},
	{"word/settings.xml", "parts/settings.xml"},
}

// epoch is the earliest moment that a ZIP file can name. Files carry it, since a moment of
// writing would make each copy different.
var epoch = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

// pack writes a document with all of its parts.
func pack(w io.Writer, title string, b *body) error {
	z := zip.NewWriter(w)
	for _, f := range fixed {
		data, err := parts.ReadFile(f.file)
		if err != nil {
			return err
		}
		if err := add(z, f.name, data, zip.Deflate); err != nil {
			return err
		}
	}
	title = text.Line(title)
	for _, made := range []struct {
		name string
		data []byte
	}{
		{"docProps/core.xml", made("core.xml.tmpl", title)},
		{"word/footer.xml", made("footer.xml.tmpl", title)},
		{"word/_rels/document.xml.rels", made("relations.xml.tmpl", b.relations.all)},
		{"word/document.xml", b.part()},
	} {
		if err := add(z, made.name, made.data, zip.Deflate); err != nil {
			return err
		}
	}
	for _, p := range b.pictures {
		if err := add(z, "word/"+p.name, p.data, zip.Store); err != nil { // packed already
			return err
		}
	}
	return z.Close()
}

func add(z *zip.Writer, name string, data []byte, method uint16) error {
	f, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: method, Modified: epoch})
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return err
}
