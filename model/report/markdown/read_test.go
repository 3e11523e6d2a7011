package markdown_test

import (
	"bytes"
	"testing"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/markdown"

	"github.com/google/go-cmp/cmp"
)

const page = "# A page\n\n" +
	"A paragraph\nof two lines, with **bold** and `*`.\n\n" +
	"## A section\n\n" +
	"<!-- a comment -->\n\n" +
	"- One\n  goes on\n  - inside\n- Two: `a|b`\n\n" +
	"| Key | What |\n| --- | ---- |\n| `x` | out |\n\n\n" +
	"The end"

func TestRead(t *testing.T) {
	plain := func(text string) report.Inline { return report.Inline{{Text: text}} }
	want := []report.Block{
		report.Heading{Level: 1, Text: "A page"},
		report.Paragraph{Text: report.Inline{{Text: "A paragraph of two lines, with "}, {Text: "bold", Strong: true}, {Text: " and "}, {Text: "*", Strong: true}, {Text: "."}}},
		report.Heading{Level: 2, Text: "A section"},
		report.List{Items: []report.Item{
			{Text: plain("One goes on"), Items: []report.Item{{Text: plain("inside")}}},
			{Text: report.Inline{{Text: "Two: "}, {Text: "a|b", Strong: true}}},
		}},
		report.Table{Columns: []report.Column{{Title: "Key"}, {Title: "What"}}, Rows: [][]string{{"x", "out"}}},
		report.Paragraph{Text: plain("The end")},
	}
	for _, text := range []string{page, string(bytes.ReplaceAll([]byte(page), []byte("\n"), []byte("\r\n")))} {
		if diff := cmp.Diff(want, markdown.Read(text)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

// What is read and written again says the same.
func TestReadIsWrittenAgain(t *testing.T) {
	blocks := markdown.Read(page)
	var b bytes.Buffer
	if err := markdown.Write(&b, &report.Document{Title: "A page", Blocks: blocks[1:]}); err != nil {
		t.Fatal(err)
	}
	again := markdown.Read(b.String())
	if len(again) != len(blocks) || !cmp.Equal(blocks[0], again[0]) || !cmp.Equal(blocks[2], again[2]) || !cmp.Equal(blocks[4], again[4]) {
		t.Errorf("%s\n%v", b.String(), again)
	}
}
