package docx_test

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/docx"
	"familyhub/stocktake/model/report/plan"
	"familyhub/stocktake/model/report/summary"
)

// checkDocument wants of a document what Word wants: parts that belong together, styles that are
// there, elements in their order.
func checkDocument(t *testing.T, name string, parts map[string][]byte) {
	t.Helper()
	known := map[string]bool{}
	for _, s := range parsed(t, name, parts["word/styles.xml"]).all("w:style") {
		if known[s.attrs["w:styleId"]] {
			t.Errorf("%s: the style %s is there twice", name, s.attrs["w:styleId"])
		}
		known[s.attrs["w:styleId"]] = true
	}
	checkTypes(t, name, parts)
	checkRelations(t, name, parts, "_rels/.rels", "", nil)
	for part, data := range parts {
		if !isXML(part) {
			continue
		}
		checkWellFormed(t, name+"/"+part, data)
		root := parsed(t, part, data)
		for _, element := range []string{"w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next"} {
			for _, n := range root.all(element) {
				if !known[n.attrs["w:val"]] {
					t.Errorf("%s/%s names the style %q, which there is none of", name, part, n.attrs["w:val"])
				}
			}
		}
		if relations := path.Join(path.Dir(part), "_rels", path.Base(part)+".rels"); parts[relations] != nil {
			checkRelations(t, name, parts, relations, path.Dir(part), root)
		} else if bytes.Contains(data, []byte(" r:")) {
			t.Errorf("%s/%s refers to something, and has no relations", name, part)
		}
	}
	checkOrder(t, name, parsed(t, name, parts["word/document.xml"]))
}

func TestTemplateBringsItsLooks(t *testing.T) {
	doc := blocks()
	parts := like(t, council(), doc)
	checkDocument(t, "council", parts)
	text := parsed(t, "text", parts["word/document.xml"])
	for style, want := range map[string][]string{
		"Titel": {doc.Title}, "berschrift1": {"First"}, "berschrift2": {"Second"}, "Heading3": {"Third", "Deeper than there are styles"},
		"Aufzhlung": {"a", "[still to be written]"}, "Aufzhlung2": {"b"}, "ListBullet3": {"c", "d"},
	} {
		if got := outline(text, style); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", style, got, want)
		}
	}
	if bytes.Contains(parts["word/document.xml"], []byte("the body of the template")) {
		t.Error("what the template says is in the document")
	}
	for part, want := range map[string]string{
		"word/document.xml":          `<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>`,
		"word/styles.xml":            `w:styleId="Gitter"`,
		"word/theme/theme1.xml":      `name="Council"`,
		"word/numbering.xml":         "■",
		"word/settings.xml":          `<w:defaultTabStop w:val="567"/>`,
		"word/fontTable.xml":         "Council Sans",
		"word/header-default.xml":    "Northvale Council",
		"word/media/template2.png":   logo(),
		"word/fonts/template1.odttf": "a font",
	} {
		if !bytes.Contains(parts[part], []byte(want)) {
			t.Errorf("%s is without %q: %.300s", part, want, parts[part])
		}
	}
	if got := parsed(t, "header", parts["word/header-default.xml"]).all("wp:docPr"); len(got) != 1 || got[0].attrs["descr"] != "The council" || got[0].attrs["id"] == "1" {
		t.Errorf("the picture of the header is %v", got)
	}
	if got := text.all("w:sectPr")[0]; len(got.all("w:cols")) > 0 || len(got.all("w:headerReference")) != 1 || len(got.all("w:footerReference")) != 1 {
		t.Errorf("the section is %v", got.nodes)
	}
	if got := text.all("w:tblStyle")[0].attrs["w:val"]; got != "Gitter" {
		t.Errorf("tables have the style %s", got)
	}
}

// Ours that are added rest on the styles of the template and have the colour of its headings; an id
// that stands for something else there is not taken.
func TestStylesThatAreAdded(t *testing.T) {
	styles := map[string]*node{}
	for _, s := range parsed(t, "styles", like(t, council(), blocks())["word/styles.xml"]).all("w:style") {
		styles[s.value("w:name")] = s
	}
	if s := styles["heading 3"]; s.value("w:basedOn") != "Standard" || s.value("w:color") != "00695C" || s.all("w:color")[0].attrs["w:themeColor"] != "accent1" {
		t.Errorf("heading 3 is %v", s.all("w:color"))
	}
	if s := styles["Figure"]; s.attrs["w:styleId"] != "Figure2" {
		t.Errorf("the style for figures is %v", s.attrs)
	}
	if s := styles["HEADING 2"]; len(s.all("w:keepNext")) != 1 || s.value("w:outlineLvl") != "1" || s.all("w:pPr")[0].nodes[0].name != "w:keepNext" {
		t.Errorf("heading 2 may stand at the end of a page, or is none: %v", s.all("w:pPr")[0].nodes)
	}
	if s := styles["Table Heading"]; len(s.all("w:color")) > 0 {
		t.Error("the heads of tables have a colour, which theirs may be dark behind")
	}
	if got := styles["Normal"]; styles["Report Table"] != nil || got.attrs["w:default"] != "1" {
		t.Errorf("Normal is %v, and there is a style for tables beside the grid", got.attrs)
	}
}

// TestTemplateWithoutAHeadingColour: black headings stay alone in black.
func TestTemplateWithoutAHeadingColour(t *testing.T) {
	p := council().in("word/styles.xml", `<w:rPr><w:color w:val="00695C" w:themeColor="accent1"/></w:rPr>`, "")
	if got := like(t, p, blocks())["word/styles.xml"]; bytes.Contains(got, []byte("1F3A5F")) {
		t.Error("a style of ours has a colour beside theirs")
	}
}

// TestListsOfATemplate: bullets of their own stay, ours are added beside them, and each list style has some.
func TestListsOfATemplate(t *testing.T) {
	for name, p := range map[string]parcel{
		"both":                 council(),
		"no lists":             council().with("word/numbering.xml", ""),
		"a list that is not":   council().in("word/styles.xml", `<w:numId w:val="3"/>`, `<w:numId w:val="9"/>`),
		"no lists, no related": council().with("word/numbering.xml", "").in("word/_rels/document.xml.rels", "numbering.xml", "none.xml"),
	} {
		parts := like(t, p, blocks())
		lists := map[string]bool{}
		for _, n := range parsed(t, "lists", parts["word/numbering.xml"]).all("w:num") {
			lists[n.attrs["w:numId"]] = true
		}
		for _, s := range parsed(t, "styles", parts["word/styles.xml"]).all("w:style") {
			bullet := strings.HasPrefix(s.value("w:name"), "List Bullet")
			if bullet && !lists[s.value("w:numId")] {
				t.Errorf("%s: %s is in the list %q", name, s.value("w:name"), s.value("w:numId"))
			}
			if s.value("w:name") == "List Bullet" && (s.value("w:numId") == "3") != (name == "both") {
				t.Errorf("%s: its own bullet is that of the list %s", name, s.value("w:numId"))
			}
		}
		checkOrder(t, name, parsed(t, "lists", parts["word/numbering.xml"]))
	}
}

// TestTitleOfTheTemplate: what a template shows its own title in shows that of the document.
func TestTitleOfTheTemplate(t *testing.T) {
	bound := `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:title[1]"/></w:sdtPr><w:sdtContent><w:r><w:t>A letter of May</w:t></w:r></w:sdtContent></w:sdt>`
	p := council().in("word/header1.xml", "</w:p>", bound+`<w:fldSimple w:instr="TITLE"><w:r><w:t>A letter of May</w:t></w:r></w:fldSimple></w:p>`)
	template, err := docx.ReadTemplate(bytes.NewReader(p.zip(t)))
	if err != nil {
		t.Fatal(err)
	}
	for _, title := range []string{"One <&> two", "Another"} { // one template is used for many
		var b bytes.Buffer
		if err := template.Write(&b, &report.Document{Title: title}); err != nil {
			t.Fatal(err)
		}
		parts := unpacked(t, b.Bytes())
		for part, want := range map[string]string{"word/header-default.xml": "Northvale Council" + title + title, "word/footer-default.xml": title + "page 1"} {
			got := ""
			for _, n := range parsed(t, part, parts[part]).all("w:t") {
				got += n.text
			}
			if got != want {
				t.Errorf("%s says %q, want %q", part, got, want)
			}
		}
	}
}

// TestNoFolderOfTheTemplate: where it lay, and its pictures, is nobody's business.
func TestNoFolderOfTheTemplate(t *testing.T) {
	p := council().in("word/header1.xml", "</w:p>", wordField(` FILENAME \p `, `C:\Users\Quill\letter.docx`)+wordField("FILENAME", "quill.docx")+
		`<w:fldSimple w:instr="FILENAME \p"><w:r><w:t>/home/quill/letter.docx</w:t></w:r></w:fldSimple></w:p>`).
		in("word/header1.xml", `descr="The council"`, `descr="C:\Users\Quill\crest.png"`)
	header := like(t, p, blocks())["word/header-default.xml"]
	if words := string(header); strings.Contains(strings.ToLower(words), "quill") || strings.Contains(words, `\p`) ||
		strings.Count(words, "FILENAME")+strings.Count(words, "FILE</w:instrText>") != 1 || !strings.Contains(words, `descr="crest.png"`) {
		t.Errorf("the header is %s", words)
	}
}

// TestFooterOfOurOwn: page numbers are there once, in the template's footer or else in ours.
func TestFooterOfOurOwn(t *testing.T) {
	none := council().in("word/document.xml", `<w:footerReference w:type="default" r:id="rId7"/>`, "")
	for name, c := range map[string]struct {
		p    parcel
		ours bool
	}{
		"its own":                {council(), false},
		"none":                   {none, true},
		"numbers in the header":  {none.in("word/header1.xml", "</w:p>", wordField("PAGE", "1")+"</w:p>"), false},
		"no section":             {council().with("word/document.xml", "<w:document"+spaces+"><w:body/></w:document>"), true},
		"nothing but its styles": {parcel{"[Content_Types].xml": council()["[Content_Types].xml"], "_rels/.rels": council()["_rels/.rels"], "word/document.xml": "<w:document" + spaces + "/>", "word/_rels/document.xml.rels": council()["word/_rels/document.xml.rels"], "word/styles.xml": "<w:styles" + spaces + "/>"}, true},
	} {
		parts := like(t, c.p, blocks())
		checkDocument(t, name, parts)
		if got := parts["word/footer.xml"] != nil; got != c.ours {
			t.Errorf("%s: our footer is there: %t", name, got)
		}
	}
}

// TestAPictureFitsALowPage: half of its height at most, and tables as wide as its lines.
func TestAPictureFitsALowPage(t *testing.T) {
	text := parsed(t, "text", like(t, council(), blocks())["word/document.xml"])
	for _, e := range text.all("wp:extent") {
		var height int
		if _, err := fmt.Sscan(e.attrs["cy"], &height); err != nil || height > (11906-1701-1134)/2*635 {
			t.Errorf("a picture is %v, %v", e.attrs, err)
		}
	}
}

// Every document can have a template, and that can be a report that was written before.
func TestAnyDocumentLikeATemplate(t *testing.T) {
	t.Parallel()
	s := workshop(t)
	own := written(t, blocks())
	for name, doc := range map[string]*report.Document{"session": summary.New(s, report.Options{}), "plan": plan.New(s, report.Options{}), "empty": {}} {
		first := writtenLike(t, council().zip(t), doc)
		checkDocument(t, name, unpacked(t, first))
		if !bytes.Equal(first, writtenLike(t, council().zip(t), doc)) {
			t.Errorf("%s: the same document has other bytes", name)
		}
		for kind, template := range map[string][]byte{"like our own": own, "like one like the council's": first} {
			parts := unpacked(t, writtenLike(t, template, doc))
			checkDocument(t, name+" "+kind, parts)
			if kind == "like our own" && bytes.Contains(parts["word/footer-default.xml"], []byte("pieces")) {
				t.Errorf("%s: the footer has the title of the document that is the template", name)
			}
		}
	}
}
