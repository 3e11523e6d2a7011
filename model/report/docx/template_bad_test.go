package docx_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"familyhub/stocktake/model/report/docx"
)

// wide is a text in UTF-16, as Office before 2007 names things.
func wide(text string) string {
	var b strings.Builder
	for _, r := range text {
		b.WriteString(string(r) + "\x00")
	}
	return b.String()
}

// protected marks the first file of an archive as encrypted.
func protected(file []byte) []byte {
	file = bytes.Clone(file)
	at := bytes.Index(file, []byte("PK\x01\x02"))
	file[at+8] |= 1
	return file
}

// boasting says of the first file of an archive that it unzips to 4 GB.
func boasting(file []byte) []byte {
	file = bytes.Clone(file)
	at := bytes.Index(file, []byte("PK\x01\x02"))
	copy(file[at+24:], "\xf0\xff\xff\xff")
	return file
}

// manyParts is an archive with more files than a document has.
func manyParts(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := range 2100 {
		if _, err := z.Create(fmt.Sprintf("word/a%d.xml", i)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Each bad template is refused with a sentence that says what it is and what to do.
func TestBadTemplates(t *testing.T) {
	const ole = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	c := council()
	for name, bad := range map[string]struct {
		file []byte
		want string
	}{
		"empty":                 {nil, "the file is empty; ask for it again"},
		"a text":                {[]byte("Dear all"), "is no Word document, whatever its name says; open it in Word or LibreOffice, save it as"},
		"half a file":           {c.zip(t)[:2000], "is damaged or not all there; open it in Word, save it under another name"},
		"Word before 2007":      {[]byte(ole + "WordDocument"), "in the format of Word before 2007 (.doc or .dot); open it in Word or LibreOffice, save it as a Word document (.docx)"},
		"a password":            {[]byte(ole + wide("EncryptedPackage")), "protected with a password; open it in Word, remove the password"},
		"a password of ZIP":     {protected(c.zip(t)), "protected with a password"},
		"rich text":             {[]byte(`{\rtf1 Dear all}`), "Rich Text Format (.rtf); open it"},
		"OpenDocument":          {c.with("mimetype", "application/vnd.oasis.opendocument.text-template").zip(t), "OpenDocument text (.odt or .ott); open it"},
		"Pages":                 {parcel{"Index/Document.iwa": "x"}.zip(t), "the format of Pages; choose File, Export To, Word"},
		"Excel":                 {parcel{"xl/workbook.xml": "<x/>"}.zip(t), "is an Excel workbook; a template is a Word document"},
		"PowerPoint":            {parcel{"ppt/presentation.xml": "<x/>"}.zip(t), "is a PowerPoint presentation; a template is"},
		"a zip of anything":     {parcel{"a.txt": "x"}.zip(t), "is no Word document, whatever its name says"},
		"no text":               {c.with("word/document.xml", "").zip(t), "is no Word document"},
		"macros by type":        {c.in("[Content_Types].xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", "application/vnd.ms-word.template.macroEnabledTemplate.main+xml").zip(t), "can hold macros (.docm or .dotm), which no report is to bring; open it in Word, save it as"},
		"macros that are there": {c.with("word/vbaProject.bin", "x").zip(t), "can hold macros"},
		"no styles":             {c.with("word/styles.xml", "").zip(t), "has no styles, which a template is there for; open it in Word, save it under another name"},
		"no relations":          {c.with("word/_rels/document.xml.rels", "").zip(t), "has no styles"},
		"broken styles":         {c.with("word/styles.xml", c["word/styles.xml"][:200]).zip(t), "is damaged"},
		"other styles":          {c.with("word/styles.xml", "<styles/>").zip(t), "is damaged"},
		"an empty part":         {c.with("word/styles.xml", " ").zip(t), "is damaged"},
		"a prefix for nothing":  {c.in("word/styles.xml", "<w:docDefaults>", "<x:y/><w:docDefaults>").zip(t), "is damaged"},
		"w for something else":  {c.with("word/styles.xml", `<x:styles xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w="urn:x"/>`).zip(t), "is damaged"},
		"broken lists":          {c.with("word/numbering.xml", "<w:numbering>").zip(t), "is damaged"},
		"broken settings":       {c.with("word/settings.xml", "x").zip(t), "is damaged"},
		"broken theme":          {c.with("word/theme/theme1.xml", "<a>").zip(t), "is damaged"},
		"broken header":         {c.with("word/header1.xml", "<w:hdr>").zip(t), "is damaged"},
		"broken text":           {c.with("word/document.xml", c["word/document.xml"][:700]).zip(t), "is damaged"},
		"a text of no document": {c.with("word/document.xml", "<html/>").zip(t), "is damaged"},
		"broken relations":      {c.with("word/_rels/header1.xml.rels", "<Relationships>").zip(t), "is damaged"},
		"entities":              {c.with("word/styles.xml", `<!DOCTYPE a [<!ENTITY b "c">]>`+strings.Replace(c["word/styles.xml"], "Normal", "&b;", 1)).zip(t), "is damaged"},
		"Strict":                {c.with("word/styles.xml", `<w:styles xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>`).zip(t), "Word calls Strict Open XML; open it in Word or LibreOffice, save it as"},
		"a narrow page":         {c.in("word/document.xml", `w:left="1417"`, `w:left="15000"`).zip(t), "less than 50 mm between its margins; open it in Word, choose others"},
		"a low page":            {c.in("word/document.xml", `w:top="1701"`, `w:top="-11000"`).zip(t), "less than 50 mm between its margins"},
		"a page of no size":     {c.in("word/document.xml", `w:w="16838"`, `w:w="NaN"`).zip(t), "less than 50 mm between its margins"},
		"many parts":            {manyParts(t), "holds far more than a template does; check that it is the right one"},
		"a bomb by its word":    {boasting(c.zip(t)), "holds far more"},
		"a bomb":                {c.with("word/header1.xml", c["word/header1.xml"]+strings.Repeat(" ", 40<<20)).zip(t), "holds far more"},
		"a large picture":       {c.with("word/media/logo.png", logo()+strings.Repeat(" ", 40<<20)).zip(t), "holds far more"},
		"deep":                  {c.with("word/header1.xml", "<w:hdr"+spaces+">"+strings.Repeat("<w:p>", 200)+strings.Repeat("</w:p>", 200)+"</w:hdr>").zip(t), "holds far more"},
		"many elements":         {c.with("word/header1.xml", "<w:hdr"+spaces+">"+strings.Repeat("<w:p/>", 250_000)+"</w:hdr>").zip(t), "holds far more"},
		"many attributes":       {c.with("word/header1.xml", "<w:hdr"+spaces+strings.Repeat(` a="b"`, 100_000)+"/>").zip(t), "holds far more"},
		"a large file":          {append(c.zip(t), make([]byte, 33<<20)...), "is larger than 32 MiB; check that it is the right one"},
	} {
		template, err := docx.ReadTemplate(bytes.NewReader(bad.file))
		if err == nil || template != nil || !strings.Contains(err.Error(), bad.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v, want %q", name, err, bad.want)
		}
	}
	if _, err := docx.ReadTemplate(failing{}); !errors.Is(err, errFull) {
		t.Errorf("a file that cannot be read: %v", err)
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errFull }

var _ io.Reader = failing{}

// hostile is a header with everything that could fetch, run or tell something.
func hostile() parcel {
	var header strings.Builder
	add := func(xml string) { header.WriteString("<w:p><w:r><w:t>kept</w:t></w:r>" + xml + "</w:p>") }
	for _, name := range []string{"INCLUDEPICTURE", "INCLUDETEXT", "DDEAUTO", "DDE", "LINK", "DATABASE", "MACROBUTTON", "HYPERLINK", "IMPORT", "ASK", "IF", "QUOTE", "x"} {
		add(wordField(" "+name+` "https://evil.example/a" `, "shown"))
		add(`<w:fldSimple w:instr="` + strings.ToLower(name) + ` https://evil.example/b"><w:r><w:t>shown</w:t></w:r></w:fldSimple>`)
	}
	// A field within the instruction of another, and one that never ends.
	add(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>` + wordField("QUOTE evil.example", "DDEAUTO evil.example") + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`)
	add(`<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:instrText>evil.example</w:instrText></w:r>`)
	for _, reference := range []string{`r:link="out"`, `r:embed="out"`, `r:embed="none"`, `r:embed=""`, `r:embed="svg"`, `r:embed="text"`, `r:embed="web"`, `r:link="web"`} {
		add(pictured(reference))
	}
	add(`<w:r><w:pict><v:shape href="https://evil.example/h"><v:imagedata src="https://evil.example/c" o:href="https://evil.example/d" r:href="out"/></v:shape></w:pict></w:r>`)
	add(`<w:r><mc:AlternateContent><mc:Choice Requires="wps">` + pictured(`r:embed="out"`) + `</mc:Choice><mc:Fallback><w:pict><v:fill r:id="out"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>`)
	add(`<w:r><w:object><o:OLEObject r:id="ole"/></w:object></w:r><w:r><w:control r:id="ole"/></w:r>`)
	add(`<w:hyperlink r:id="file"><w:r><w:t>shown</w:t></w:r></w:hyperlink>`)
	add(`<w:del w:author="Evil"><w:r><w:delText>evil.example</w:delText><w:delInstrText>evil.example</w:delInstrText></w:r></w:del><w:ins w:author="Evil"><w:r><w:t>shown</w:t></w:r></w:ins>`)
	add(`<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`)
	return council().with(
		"word/header1.xml", "<w:hdr"+spaces+">"+header.String()+`<w:altChunk r:id="chunk"/></w:hdr>`,
		"word/_rels/header1.xml.rels", related(
			"out image https://evil.example/p.png External", "svg image media/a.svg", "text image media/a.png", "web hyperlink https://evil.example/w External",
			"ole oleObject embeddings/a.bin", "file hyperlink file://evil.example/share External", "chunk aFChunk https://evil.example/x.html External"),
		"word/media/a.svg", `<svg xmlns="http://www.w3.org/2000/svg"><image href="https://evil.example/s"/></svg>`,
		"word/media/a.png", "evil.example",
		"word/embeddings/a.bin", "evil.example",
		"word/comments.xml", "Evil",
		"docProps/core.xml", "Evil",
		"customXml/item1.xml", "Evil",
	)
}

// TestNothingFetchesOrRuns: what stays of a hostile template is what it shows.
func TestNothingFetchesOrRuns(t *testing.T) {
	parts := like(t, hostile(), blocks())
	checkDocument(t, "hostile", parts)
	for part, data := range parts {
		for _, wrong := range []string{"evil", "Evil", "attachedTemplate", "DDE", "INCLUDE", "altChunk", "OLEObject"} {
			if bytes.Contains(data, []byte(wrong)) {
				t.Errorf("%s holds %s", part, wrong)
			}
		}
	}
	header := parsed(t, "header", parts["word/header-default.xml"])
	if got := strings.Count(header.text, "kept"); got != len(header.all("w:p")) {
		t.Errorf("%d of %d paragraphs are there", got, len(header.all("w:p")))
	}
	if got := strings.Count(header.text, "shown"); got != 28 {
		t.Errorf("of what fields and links showed, %d are there", got)
	}
}

// TestWhatMayStay: a link to the web, a picture that is there beside its link, a field that counts.
func TestWhatMayStay(t *testing.T) {
	p := council().with(
		"word/header1.xml", "<w:hdr"+spaces+"><w:p>"+pictured(`r:embed="in" r:link="out"`)+strings.Replace(pictured(`r:embed="in"`), "<a:stretch>", `<a:extLst><a:ext uri="svg"><a:svg r:embed="svg"/></a:ext></a:extLst><a:stretch>`, 1)+`<w:hyperlink r:id="web"><w:r><w:t>our site</w:t></w:r></w:hyperlink>`+
			wordField(" STYLEREF \"heading 1\" ", "a chapter")+`</w:p></w:hdr>`,
		"word/_rels/header1.xml.rels", related("in image media/logo.png", "svg image media/logo.svg", "out image https://evil.example/p.png External", "web hyperlink https://northvale.gov.uk External"),
		"word/media/logo.svg", "<svg/>")
	parts := like(t, p, blocks())
	checkDocument(t, "kept", parts)
	header := string(parts["word/header-default.xml"])
	if n := strings.Count(header, "<a:blip r:embed="); n != 2 || strings.Contains(header, "svg") {
		t.Errorf("of two pictures, one with a drawing beside it, %d are there: %s", n, header)
	}
	for _, want := range []string{"<a:blip r:embed=", "<w:hyperlink r:id=", "STYL", "a chapter"} {
		if !strings.Contains(header, want) {
			t.Errorf("the header is without %q: %s", want, header)
		}
	}
	if got := string(parts["word/_rels/header-default.xml.rels"]); strings.Contains(got, "evil") || !strings.Contains(got, "https://northvale.gov.uk") {
		t.Errorf("the header refers to %s", got)
	}
}

// TestNothingHollowStays: what held something that is left behind goes with it, where Word wants
// it to hold something.
func TestNothingHollowStays(t *testing.T) {
	bullet := func(id, reference string) string {
		return `<w:numPicBullet w:numPicBulletId="` + id + `"><w:pict><v:shape><v:imagedata ` + reference + `/></v:shape></w:pict></w:numPicBullet>`
	}
	p := council().with(
		"word/header1.xml", "<w:hdr"+spaces+`><w:altChunk r:id="x"/></w:hdr>`,
		"word/theme/theme1.xml", `<a:theme`+spaces+`><a:themeElements><a:blipFill><a:blip r:link="x"/></a:blipFill></a:themeElements></a:theme>`,
		"word/numbering.xml", "<w:numbering"+spaces+">"+bullet("0", `r:id="out"`)+bullet("1", `r:id="in"`)+`<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:lvlPicBulletId w:val="0"/></w:lvl>`+
			`<w:lvl w:ilvl="1"><w:lvlPicBulletId w:val="1"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`,
		"word/_rels/numbering.xml.rels", related("in image media/logo.png", "out image https://evil.example/b.png External"))
	parts := like(t, p, blocks())
	if got := parsed(t, "header", parts["word/header-default.xml"]); len(got.all("w:p")) != 1 {
		t.Errorf("the header holds %v", got.nodes)
	}
	if parts["word/theme/theme1.xml"] != nil {
		t.Error("there is a theme without anything in it")
	}
	lists := parsed(t, "lists", parts["word/numbering.xml"])
	if bullets, levels := lists.all("w:numPicBullet"), lists.all("w:lvlPicBulletId"); len(bullets) != 1 || len(levels) != 1 || levels[0].attrs["w:val"] != "1" {
		t.Errorf("%d bullets are pictures, and the levels %v have one", len(bullets), levels)
	}
}

// FuzzReadTemplate tries files as a whole.
func FuzzReadTemplate(f *testing.F) {
	f.Add(council().zip(f))
	f.Add(hostile().zip(f))
	f.Add(written(f, blocks()))
	f.Fuzz(func(_ *testing.T, file []byte) {
		_, _ = docx.ReadTemplate(bytes.NewReader(file)) // it neither crashes nor hangs
	})
}

// FuzzTemplateParts puts what it tries into the parts, behind the archive. What is read makes a
// document that is whole and refers to nothing outside.
func FuzzTemplateParts(f *testing.F) {
	for _, p := range []parcel{council(), hostile()} {
		f.Add(p["word/styles.xml"], p["word/numbering.xml"], p["word/header1.xml"], p["word/_rels/header1.xml.rels"], p["word/document.xml"])
	}
	f.Fuzz(func(t *testing.T, styles, numbering, header, relations, text string) {
		p := council().with("word/styles.xml", styles, "word/numbering.xml", numbering, "word/header1.xml", header, "word/_rels/header1.xml.rels", relations, "word/document.xml", text)
		template, err := docx.ReadTemplate(bytes.NewReader(p.zip(t)))
		if err != nil {
			return
		}
		doc := blocks()
		doc.Blocks = doc.Blocks[:8] // without pictures, which take their time
		var b bytes.Buffer
		if err := template.Write(&b, doc); err != nil {
			t.Fatal(err)
		}
		parts := unpacked(t, b.Bytes())
		checkTypes(t, "fuzz", parts)
		for part, data := range parts {
			if isXML(part) {
				checkWellFormed(t, part, data)
			}
			if strings.HasSuffix(part, ".rels") {
				for _, r := range parsed(t, part, data).all("Relationship") {
					if target := r.attrs["Target"]; r.attrs["TargetMode"] == "External" && !strings.HasPrefix(strings.ToLower(target), "http") {
						t.Errorf("%s leads to %q", part, target)
					}
				}
			}
		}
	})
}
