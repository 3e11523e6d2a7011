package plaintext

import (
	"bufio"
	"bytes"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// hostileWords are what cells and sentences are made of.
var hostileWords = rapid.SampledFrom([]string{
	"a", "of", "responsibilities", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "ŵyn", "multi-agency/voluntary",
	"https://example.org/" + strings.Repeat("long/", 15), "王小明健康访视员", "（长）", "3.3,", "from", "3", "4", "–", "→", "é", "👩‍👧", "ﷺ",
	strings.Repeat("x", 75), "[when?]", "|",
})

func hostileText(t *rapid.T, name string) string {
	return strings.Join(rapid.SliceOfN(hostileWords, 0, 6).Draw(t, name), " ")
}

// Whatever stands in a document, no line of its plain text is wider than asked for but for
// a word that is, and each word that is not Chinese is found whole.
func TestPlainTextFitsAndBreaksNoWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const width = 80
		table := report.Table{Caption: "c"}
		kinds := rapid.SampledFrom([]report.Column{{}, {Right: true}, {Shift: true}})
		for range rapid.IntRange(1, 9).Draw(t, "columns") {
			c := kinds.Draw(t, "kind")
			c.Title = hostileText(t, "head")
			table.Columns = append(table.Columns, c)
		}
		for range rapid.IntRange(0, 4).Draw(t, "rows") {
			row := make([]string, len(table.Columns))
			for i, c := range table.Columns {
				figure := rapid.SampledFrom([]string{"3.3, from 3 of 4", "+12", "–", "10.5", "1.8 → 10.5", "– → 2", "fewer than 3"}).Draw(t, "figure")
				if row[i] = hostileText(t, "cell"); c.Numeric() && rapid.Bool().Draw(t, "numeric") {
					row[i] = figure
				}
			}
			table.Rows = append(table.Rows, row)
		}
		said := hostileText(t, "said")
		doc := report.Document{Title: hostileText(t, "title"), Blocks: []report.Block{
			table, report.Paragraph{Text: report.Inline{{Text: said}}}, report.List{Items: []report.Item{{Text: report.Inline{{Text: said}}, Items: []report.Item{{Text: report.Inline{{Text: said}}}}}}},
		}}
		var b bytes.Buffer
		if err := WriteWidth(&b, &doc, width); err != nil {
			t.Fatal(err)
		}
		for line := range strings.SplitSeq(b.String(), "\n") {
			if words := strings.Fields(strings.TrimLeft(line, " -")); text.Width(line) > width && len(words) > 1 {
				t.Fatalf("a line of %d cells: %q\n%s", text.Width(line), line, b.String())
			}
		}
		for _, part := range append([]string{said, doc.Title}, firstRow(table)...) {
			for word := range strings.FieldsSeq(part) {
				if text.Widest(word) == text.Width(word) && !strings.Contains(b.String(), word) {
					t.Fatalf("%q is broken:\n%s", word, b.String())
				}
			}
		}
	})
}

// firstRow are the words of a table's first row. The comma after a figure is not among
// them: a line break takes its place in a narrow column.
func firstRow(table report.Table) []string {
	if len(table.Rows) == 0 {
		return nil
	}
	cells := slices.Clone(table.Rows[0])
	for i, c := range table.Columns {
		if figure, remark := report.Remarked(cells[i]); c.Right && figure != "" {
			cells[i] = figure + " " + remark
		}
	}
	return cells
}

// Points and arrows stand below each other.
func TestFiguresStandInColumns(t *testing.T) {
	table := report.Table{Columns: []report.Column{{Title: "Step"}, {Title: "Mean", Right: true}, {Title: "Then and now", Shift: true}}, Rows: [][]string{
		{"1", "3.3, from 3 of 4", "1.8 → 2.5"},
		{"2", "10.5", "– → 10"},
		{"3", "–", "–"},
		{"4", "no scores", "12.5 → –"},
	}}
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	writeTable(w, table, 80)
	w.Flush()
	want := strings.Join([]string{
		"Step  Mean               Then and now",
		"----  -----------------  ------------",
		"1      3.3, from 3 of 4    1.8 →  2.5",
		"2     10.5                 –   → 10",
		"3      –                            –",
		"4             no scores   12.5 →  –",
		"",
	}, "\n")
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
