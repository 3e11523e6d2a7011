package xlsx

import (
	"bytes"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/report"

	"github.com/google/go-cmp/cmp"
)

// elsewhere is a session on a framework that asks nothing of what the built-in one asks.
func elsewhere(t testing.TB) *model.Session {
	t.Helper()
	fw := *framework.Builtin()
	fw.ID, fw.Steps = "other", []framework.Step{{Number: 1, Title: "Something else", Statements: []framework.Statement{{Number: 1, Text: "Nobody else asks this."}}}}
	h, err := model.NewHistory(model.Origin{
		ID: "k3v9a2mq7xtd", Mode: model.Group, Created: noon, Framework: fw.Digest(), Details: model.Details{Title: "Elsewhere", Date: "2024-03-12"},
	}, &fw)
	if err != nil {
		t.Fatal(err)
	}
	return h.Session()
}

func TestProgressGolden(t *testing.T) {
	then, now := samples(t)[1].History.Session(), workshop(t)
	golden.Compare(t, "comparison", dump(t, opened(t, progress(t, report.Options{}, then, now)), 9))
	golden.Compare(t, "trend", dump(t, opened(t, progress(t, report.Options{}, then, now, solo(t))), 9))
}

// Every table of the document has a sheet, and every trend one with a chart.
func TestProgressIsWhole(t *testing.T) {
	then, now := samples(t)[1].History.Session(), workshop(t)
	data := progress(t, report.Options{}, then, now)
	want := []string{"Summary", "By step", "Every statement", "What became of the priorities", "Who was in the room", "Trend", "Trend (2)"}
	if diff := cmp.Diff(want, opened(t, data).GetSheetList()); diff != "" {
		t.Errorf("the sheets differ (-want +got):\n%s", diff)
	}
	charts := 0
	for name, content := range parts(t, data) {
		if strings.HasPrefix(name, "xl/charts/chart") && strings.Contains(content, "<c:scatterChart>") {
			charts++
		}
	}
	if charts != 2 {
		t.Errorf("there are %d charts over time, want 2", charts)
	}
	if !bytes.Equal(data, progress(t, report.Options{}, then, now)) {
		t.Error("the bytes differ")
	}
}

func TestNothingInCommonIsSaidInWords(t *testing.T) {
	for want, sessions := range map[string][]*model.Session{
		"no statement in common, so no figures can be compared": {elsewhere(t), workshop(t)},
		"no statement in common, so there is no trend":          {elsewhere(t), workshop(t), solo(t)},
	} {
		f := opened(t, progress(t, report.Options{}, sessions...))
		var b bytes.Buffer
		dumpSheet(t, &b, f, summarySheet)
		if !strings.Contains(b.String(), want) {
			t.Errorf("the summary does not say %q:\n%s", want, b.String())
		}
		for _, sheet := range f.GetSheetList() {
			if strings.HasPrefix(sheet, trendSheet) {
				t.Errorf("there is a sheet %s", sheet)
			}
		}
	}
}

// A column of figures has numbers, and what is said of them in words stands beside it.
func TestTypedColumns(t *testing.T) {
	tab := typed(report.Table{
		Columns: []report.Column{{Title: "What"}, {Title: "Mean", Shift: true}, {Title: "People", Right: true}, {Title: "Few", Right: true}, {Title: "Change", Right: true}},
		Rows:    [][]string{{"5", "1.5 → 2.0", "4", "fewer than 3", "−2.0 over 3 of 4"}, {"=1+1", "– → 3.0", "–", "7", "+0.5"}},
	}, "Room")
	var got [][]string
	for _, row := range tab.Rows {
		var cells []string
		for _, c := range row {
			text := c.Text()
			if x, ok := c.Number(); ok {
				text = "#" + digits(x)
			}
			cells = append(cells, text)
		}
		got = append(got, cells)
	}
	want := [][]string{{"5", "#1.5", "#2", "#4", "", "fewer than 3", "#-2", "over 3 of 4"}, {"=1+1", "", "#3", "", "#7", "", "#0.5", ""}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestSheetNames(t *testing.T) {
	names := sheetNames{}
	for _, c := range []struct{ text, want string }{
		{"Trend", "Trend"},
		{"trend", "trend (2)"},
		{"'A/B: what?'", "A B  what"},
		{strings.Repeat("x", 40), strings.Repeat("x", 31)},
		{strings.Repeat("x", 40), strings.Repeat("x", 27) + " (2)"},
		{strings.Repeat("x", 30) + "😀", strings.Repeat("x", 30)},
		{"", "(2)"},
	} {
		if got := names.next(c.text); got != c.want {
			t.Errorf("%q is %q, want %q", c.text, got, c.want)
		}
	}
}

// A text as wide as a sheet of one column stands in a cell that is merged with no other.
func TestOneColumnIsNotMerged(t *testing.T) {
	f := opened(t, progress(t, report.Options{}, samples(t)[1].History.Session(), workshop(t)))
	merged, err := f.GetMergeCells(summarySheet)
	if err != nil {
		t.Fatal(err)
	}
	if len(merged) > 0 {
		t.Errorf("%d cells of the summary are merged", len(merged))
	}
}
