package report_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/docx"
	"familyhub/stocktake/model/report/html"
	"familyhub/stocktake/model/report/summary"
	"familyhub/stocktake/model/report/xlsx"
	"familyhub/stocktake/model/sheet/handout"
)

// partOf is a part of a Word document or a workbook.
func partOf(t *testing.T, file []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// arabic is a session on a framework that is written from right to left.
func arabic(t *testing.T) *model.Session {
	f := shaped(t, 3, framework.Builtin().Scale)
	f.Language, f.Title = "ar", "تقييم القوى العاملة"
	for i := range f.Steps {
		f.Steps[i].Title, f.Steps[i].Short = "الخطوة الأولى", "خطوة"
		for j := range f.Steps[i].Statements {
			f.Steps[i].Statements[j].Text, f.Steps[i].Statements[j].Short = "نحن نعمل معا", "نعمل معا"
		}
	}
	return scored(t, f)
}

// Reports on a framework that is written from right to left run so in every format, and texts that
// people typed run as their own letters do.
func TestDirection(t *testing.T) {
	s := arabic(t)
	doc := summary.New(s, report.Options{})
	page := string(written(t, func(b *bytes.Buffer) error { return html.Write(b, doc) }))
	for _, want := range []string{
		`<html lang="ar" dir="rtl">`, `<p dir="auto">`, `<dd dir="auto">`, ` dir="auto" data-label=`, `[dir="rtl"] svg`,
		`<h2 dir="ltr" lang="en-GB">Where we stand</h2>`, `<caption dir="ltr" lang="en-GB">`, ` dir="ltr" data-label="Now">`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %s", want)
		}
	}
	word := written(t, func(b *bytes.Buffer) error { return docx.Write(b, doc) })
	text := partOf(t, word, "word/document.xml")
	for element, times := range map[string]int{
		"<w:bidi/>": 10, "<w:bidiVisual/>": strings.Count(text, "<w:tbl>"), `<w:rtl/></w:rPr><w:t xml:space="preserve">1. خطوة</w:t>`: 1,
		`<w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">5 people from 2 agencies`: 1, // words of the program run as they do, and are English
		`<w:jc w:val="right"/>`: 10,
	} {
		if got := strings.Count(text, element); got < times {
			t.Errorf("%s stands %d times, want %d", element, got, times)
		}
	}
	if styles := partOf(t, word, "word/styles.xml"); !strings.Contains(styles, `<w:lang w:val="ar" w:bidi="ar"/>`) {
		t.Error("the styles are of another language")
	}
	if core := partOf(t, word, "docProps/core.xml"); !strings.Contains(core, "<dc:language>ar</dc:language>") {
		t.Errorf("the language is another in %s", core)
	}
	book := written(t, func(b *bytes.Buffer) error { return xlsx.Write(b, s, report.Options{}) })
	blank := written(t, func(b *bytes.Buffer) error { return handout.WriteUnnamedBlankXLSX(b, s) })
	for name, file := range map[string][]byte{"the workbook": book, "the blank sheet": blank} {
		for _, sheet := range []string{"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"} {
			if !strings.Contains(partOf(t, file, sheet), `rightToLeft="true"`) {
				t.Errorf("%s of %s runs from left to right", sheet, name)
			}
		}
	}
}

// A language that there cannot be, as a framework that was never checked may name, is not written.
func TestNoLanguageIsWrittenThatThereIsNot(t *testing.T) {
	f := smallFramework(t)
	f.Language = `x"><script>`
	if got := report.LanguageOf(f); got != "en-GB" {
		t.Errorf("got %q", got)
	}
}
