package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf16"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/model/hostiletext/hostilesession"
	"familyhub/stocktake/model/report"
)

// parts are the files within a workbook.
func parts(t testing.TB, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[string]string)
	for _, file := range z.File {
		r, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		all[file.Name] = string(content)
	}
	return all
}

// Whatever people wrote, and whatever stands in the framework, every part is valid XML
// without formulas and controls.
func TestHostileTextIsInert(t *testing.T) {
	t.Parallel()
	for _, text := range hostiletext.Typed() {
		full, err := hostilesession.New(hostilesession.Framework(text.Value), model.Group, text.Value)
		if err != nil {
			t.Fatalf("%s: %v", text.Name, err)
		}
		s, was := full.History.Session(), &earlier{name: text.Value, means: map[int]float64{1: 2}}
		checkParts(t, text.Name, written(t, s, report.Options{Names: true}, was))
		checkParts(t, text.Name+", compared", progress(t, report.Options{Names: true}, s, s))
	}
}

func TestHostileTrendIsInert(t *testing.T) {
	for _, text := range hostiletext.Typed() {
		l := report.Lines{
			Scale: framework.Builtin().Scale,
			Title: text.Value, Conclusion: text.Value, Points: []string{text.Value, "b"},
			Series: []report.Line{{Name: text.Value, Values: []float64{1, 2}}},
		}
		checkParts(t, text.Name, drawn(t, text.Value, l))
	}
}

func checkParts(t *testing.T, what string, data []byte) {
	t.Helper()
	for name, content := range parts(t, data) {
		if name == "xl/theme/theme1.xml" {
			continue // the same in every workbook
		}
		if err := hostiletext.Harmless(content); err != nil {
			t.Errorf("%s in %s: %v", what, name, err)
		}
		checkXML(t, what+" in "+name, content, strings.HasPrefix(name, "xl/worksheets/"))
	}
}

// checkXML reads a part to its end. A sheet has no formula; what stands in an f of a chart
// is a place.
func checkXML(t *testing.T, what, content string, sheet bool) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(content))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Errorf("%s: %v", what, err)
			return
		}
		switch token := token.(type) {
		case xml.StartElement:
			if sheet && (token.Name.Local == "f" || token.Name.Local == "hyperlink") {
				t.Errorf("%s: there is a <%s>", what, token.Name.Local)
			}
		case xml.CharData:
			if err := hostiletext.Harmless(string(token)); err != nil {
				t.Errorf("%s: %v", what, err)
			}
		}
	}
}

// A text that begins like a formula stays as it was written.
func TestWhatLooksLikeAFormulaStaysText(t *testing.T) {
	const formula = `=HYPERLINK("http://x.example","here")`
	full, err := hostilesession.New(framework.Builtin(), model.Group, formula)
	if err != nil {
		t.Fatal(err)
	}
	f := opened(t, written(t, full.History.Session(), report.Options{Names: true}, nil))
	if got := cell(t, f, "Priorities", "C2"); got != formula {
		t.Errorf("the priority is %q", got)
	}
	if got, err := f.GetCellFormula("Priorities", "C2"); err != nil || got != "" {
		t.Errorf("it has the formula %q, %v", got, err)
	}
}

func TestTextsAreCutWhereACellEnds(t *testing.T) {
	fits := strings.Repeat("é", longestText)
	if got := cellText(fits); got != fits {
		t.Error("a text that fits is cut")
	}
	for _, text := range []string{fits + "é", strings.Repeat("👩", longestText), strings.Repeat("a", 5*longestText)} {
		got := cellText(text)
		if n := len(utf16.Encode([]rune(got))); n > longestText || n < longestText-1 {
			t.Errorf("a text is cut to %d units", n)
		}
		before, found := strings.CutSuffix(got, cutHere)
		if !found || !strings.HasPrefix(text, before) {
			t.Errorf("a cut text ends with %q", got[len(got)-60:])
		}
	}
}
