package sheet_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/sheet"

	"github.com/google/go-cmp/cmp"
)

// book is a workbook of sheets by name, each with its sheetData, and shared texts.
func book(t testing.TB, shared string, sheets ...[2]string) []byte {
	t.Helper()
	tabs, relations := "", ""
	parts := [][2]string{}
	for i, s := range sheets {
		tabs += fmt.Sprintf(`<sheet name="%s" sheetId="%d" r:id="r%d"/>`, s[0], i+1, i+1)
		relations += fmt.Sprintf(`<Relationship Id="r%d" Type="http://x/worksheet" Target="worksheets/%d.xml"/>`, i+1, i+1)
		parts = append(parts, [2]string{fmt.Sprintf("xl/worksheets/%d.xml", i+1), `<worksheet><sheetData>` + s[1] + `</sheetData></worksheet>`})
	}
	return zipped(t, append(parts, [][2]string{
		{"_rels/.rels", `<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook xmlns:r="x"><sheets>` + tabs + `</sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships>` + relations +
			`<Relationship Id="s" Type="http://x/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="t" Type="http://x/styles" Target="styles.xml"/></Relationships>`},
		{"xl/sharedStrings.xml", `<sst>` + shared + `</sst>`},
		{"xl/styles.xml", `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[Red]d\-mmm"/><numFmt numFmtId="165" formatCode="0&quot;days&quot;"/></numFmts>` +
			`<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>`},
	}...))
}

func zipped(t testing.TB, parts [][2]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range parts {
		w, err := z.Create(p[0])
		if err == nil {
			_, err = w.Write([]byte(p[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// row is cells of inline texts in a row that is not numbered.
func row(cells ...string) string {
	var b strings.Builder
	for _, c := range cells {
		b.WriteString(`<c t="inlineStr"><is><t>` + c + `</t></is></c>`)
	}
	return `<row>` + b.String() + `</row>`
}

// scored is a table with statement, score, comment and one row with that score's cell.
func scored(cell string) string {
	return row("Statement", "Score", "Comment", "Participant") + `<row><c><v>7</v></c>` + cell +
		`<c/><c t="inlineStr"><is><t>Ann</t></is></c></row>`
}

func TestXLSXCells(t *testing.T) {
	for _, c := range []struct{ name, cell, want string }{
		{"number", `<c><v>3</v></c>`, "3"},
		{"number of a float", `<c><v>3.0</v></c>`, "3"},
		{"noise", `<c><v>2.9999999999999996</v></c>`, "3"},
		{"power of ten", `<c><v>3E0</v></c>`, "3"},
		{"text", `<c t="inlineStr"><is><t xml:space="preserve"> 4 </t></is></c>`, "4"},
		{"text of a float", `<c t="inlineStr"><is><t>3.0</t></is></c>`, "3"},
		{"shared", `<c t="s"><v>0</v></c>`, "dk"},
		{"shared, rich, with a reading", `<c t="s"><v>1</v></c>`, "na"},
		{"shared, escaped", `<c t="s"><v>2</v></c>`, "5"},
		{"formula", `<c><f>1+2</f><v>3</v></c>`, "3"},
		{"formula of a text", `<c t="str"><f>A1</f><v>DK</v></c>`, "dk"},
		{"a font with no line through it", `<c s="5"><v>3</v></c>`, "3"},
		{"with a prefix", `<x:c><x:v>3</x:v></x:c>`, "3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := book(t, `<si><t>Don’t know</t></si><si><r><t>Not </t></r><r><t>applicable</t></r><rPh><t>x</t></rPh></si><si><t>5_x000D_</t></si>`, [2]string{"A", scored(c.cell)})
			sh, err := sheet.Read("a.xlsx", bytes.NewReader(data), framework.Builtin())
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff([]string{"Ann|||7|" + c.want}, rows(sh)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestXLSXBadCells(t *testing.T) {
	bad := []string{
		`<c><v>7</v></c>`, `<c><v>3.5</v></c>`, `<c t="b"><v>1</v></c>`, `<c t="e"><v>#REF!</v></c>`, `<c><f>A1</f></c>`,
		`<c s="1"><v>46085</v></c>`, `<c s="3"><v>4</v></c>`, `<c t="d"><v>2026-03-04T00:00:00</v></c>`, `<c s="2"><v>3</v></c>`,
	}
	table := row("Statement", "Score", "Comment")
	for i, cell := range bad {
		table += fmt.Sprintf(`<row r="%d"><c><v>%d</v></c>%s</row>`, 7+i, i+1, cell)
	}
	table += `<row r="30"><c s="3"><v>3</v></c><c><v>3</v></c><c t="e"><v>#NAME?</v></c></row><row><c><v>20</v></c><c><v>2</v></c><c s="3"><v>46085</v></c></row>`
	sh, err := sheet.Read("ann.xlsx", bytes.NewReader(book(t, "", [2]string{"Ann&#39;s", table})), framework.Builtin())
	if err == nil {
		t.Fatal("it was taken")
	}
	golden.Compare(t, "problems.xlsx", []byte(err.Error()+"\n"))
	if diff := cmp.Diff([]string{"|||20|2|2026-03-04"}, rows(sh)); diff != "" {
		t.Error(diff)
	}
}

// What has a line through it is meant or taken back, and nobody sees nobody's row.
func TestXLSXTakesNothingStruckThroughOrUnseen(t *testing.T) {
	const struck = "is struck through, so that it could be meant or taken back"
	for name, c := range map[string]struct{ rows, want string }{
		"a number":         {scored(`<c s="4"><v>3</v></c>`), `B2 (score): "3" ` + struck},
		"a text":           {scored(`<c s="4" t="inlineStr"><is><t>dk</t></is></c>`), `B2 (score): "dk" ` + struck},
		"a part of a text": {scored(`<c t="inlineStr"><is><r><rPr><strike/></rPr><t>2</t></r></is></c>`), `B2 (score): "2" ` + struck},
		"a comment": {
			row("Statement", "Score", "Comment") + `<row><c><v>7</v></c><c><v>3</v></c><c s="4" t="inlineStr"><is><t>no</t></is></c></row>`,
			`C2 (comment): "no" ` + struck,
		},
		"a row without height": {
			row("Statement", "Score") + `<row ht="0.0" customHeight="1"><c><v>7</v></c><c><v>3</v></c></row>`,
			"the row is hidden and holds a score",
		},
	} {
		sh, err := sheet.Read("a.xlsx", bytes.NewReader(book(t, "", [2]string{"A", c.rows})), framework.Builtin())
		if err == nil || !strings.Contains(err.Error(), c.want) || len(sh.Rows) > 0 {
			t.Errorf("%s: %d rows, %v, want %s", name, len(sh.Rows), err, c.want)
		}
	}
}

func TestXLSXLayouts(t *testing.T) {
	for _, c := range []struct {
		name   string
		sheets [][2]string
		want   []string
	}{
		{"other sheets, other columns", [][2]string{
			{"Notes", row("Nothing", "here")},
			{"Data", row("Comment", "x", "SCORE", "Participant", "Statement", "Agency") + row("hm", "", "3", "Ann", "2", "Health")},
		}, []string{"Ann|Health||2|3|hm"}},
		{"titles above, empty rows, the columns far away", [][2]string{{
			"A", row("Spring") + `<row r="5"/><row r="9"><c r="F9" t="inlineStr"><is><t>Score</t></is></c><c r="C9" t="inlineStr"><is><t>No.</t></is></c></row>` +
				`<row r="1000"><c r="C1000"><v>4</v></c><c r="F1000"><v>1</v></c></row>`,
		}}, []string{"|||4|1"}},
		{"names above, in any order", [][2]string{{
			"A", row("Role:", "Lead") + row("Your name", "", "Ann") + row("Agency", "Name") + row("Number", "Statement", "Score") + row("4", "Text", "1"),
		}}, []string{"Ann||Lead|4|1"}},
		{"a person on each sheet", [][2]string{
			{"Ann", row("Name", "Ann") + row("Statement", "Score") + row("1", "3")},
			{"Ben", row("Name", "Ben") + row("Statement", "Score") + row("1", "4")},
		}, []string{"Ann|||1|3", "Ben|||1|4"}},
		{"rounds", [][2]string{{"Scores", row("Round", "Statement", "Participant", "Score", "Comment") + row("1", "1", "Ann", "3", "") + row("2", "1", "Ann", "4", "")}}, []string{"Ann|||1|3", "Ann|||1|4"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			sh, err := sheet.Read("a.xlsm", bytes.NewReader(book(t, "", c.sheets...)), framework.Builtin())
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, rows(sh)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestProblemsAboveATableAreToldOnce(t *testing.T) {
	h := group(t)
	data := blank(t, h.Session(), personless)
	_, _, err := changesOf(filled(t, data, map[string]any{"D6": 1, "D7": 2}), h.Session())
	if err == nil || !strings.HasPrefix(err.Error(), "a.xlsx, Scores!C2 (participant): ") || strings.Count(err.Error(), "\n") != 0 {
		t.Errorf("got %v", err)
	}
}
