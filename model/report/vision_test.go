package report_test

import (
	"archive/zip"
	"bytes"
	"html"
	"io"
	"regexp"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/docx"
	reporthtml "familyhub/stocktake/model/report/html"
	"familyhub/stocktake/model/report/plan"
)

// TestVisionOfSeveralLines looks for every line of a vision in every format, apart
// from the next.
func TestVisionOfSeveralLines(t *testing.T) {
	const first, second, third = "Every family is known & met by name.", "Nobody tells a story twice.", "* Staff < 1 year are looked after."
	s := begin(t, model.Group, model.Details{Title: "T"}, framework.Builtin())
	s.do(model.SetPlan{Plan: model.PlanTexts{Vision: first + "\n\n" + second + "\n" + third}})
	plan := plan.New(s.h.Session(), report.Options{})
	for name, c := range map[string]struct {
		write func(io.Writer) error
		plain func([]byte) string
	}{
		"Markdown": {func(w io.Writer) error { return planMarkdown(w, s.h.Session(), report.Options{}) }, unescapedMarkdown},
		"HTML":     {func(w io.Writer) error { return reporthtml.Write(w, plan) }, func(b []byte) string { return withoutTags(string(b)) }},
		"DOCX":     {func(w io.Writer) error { return docx.Write(w, plan) }, func(b []byte) string { return withoutTags(documentOf(t, b)) }},
	} {
		var out bytes.Buffer
		if err := c.write(&out); err != nil {
			t.Fatal(err)
		}
		text := c.plain(out.Bytes())
		apart := regexp.QuoteMeta(first) + `\s*\n\s*` + regexp.QuoteMeta(second) + `\s*\n\s*` + regexp.QuoteMeta(third)
		if !regexp.MustCompile(apart).MatchString(text) {
			at := max(strings.Index(text, "Every family"), 0)
			t.Errorf("%s has %q", name, text[at:min(at+300, len(text))])
		}
	}
}

func unescapedMarkdown(b []byte) string {
	return html.UnescapeString(regexp.MustCompile(`\\(\n|[[:punct:]])`).ReplaceAllString(string(b), "$1"))
}

// withoutTags is the text of a page or of a Word document, with a line for each
// paragraph and each break.
func withoutTags(markup string) string {
	markup = strings.Join(strings.Split(markup, "\n"), "")
	markup = regexp.MustCompile(`</p>|<br */?>|</w:p>|<w:br */?>`).ReplaceAllString(markup, "\n")
	return html.UnescapeString(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(markup, ""))
}

// documentOf is the main part of a Word document.
func documentOf(t testing.TB, b []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
