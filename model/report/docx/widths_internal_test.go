package docx

import (
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/model/report"
)

func widthsOf(cells ...string) []int {
	t := report.Table{Rows: [][]string{cells}}
	for range cells {
		t.Columns = append(t.Columns, report.Column{Title: "x"})
	}
	return columnWidths(t, textWidth)
}

func TestSmallTablesStaySmall(t *testing.T) {
	widths := widthsOf("ab", "abcdef")
	if widths[0] != leastWidth || widths[1] != 6*characterWidth+cellMargin {
		t.Errorf("the widths are %v", widths)
	}
}

func TestWideTablesFitThePage(t *testing.T) {
	long := strings.Repeat("some words ", 40)
	for name, cells := range map[string][]string{
		"one long":     {"1", long, "Q1"},
		"all long":     {long, long, long},
		"long words":   {strings.Repeat("x", 300), strings.Repeat("y", 300)},
		"many columns": slices.Repeat([]string{"eleven letters"}, 12),
		"wide letters": {strings.Repeat("界", 200), "a"},
		"one column":   {long},
	} {
		widths := widthsOf(cells...)
		if got := sum(widths); got > textWidth {
			t.Errorf("%s: %v is %d wide", name, widths, got)
		}
		for _, w := range widths {
			if w < leastWidth {
				t.Errorf("%s: a column of %v is too narrow", name, widths)
			}
		}
	}
}

// The long text gets the room; of what is short, the words stay whole.
func TestTheLongestTextGetsTheRoom(t *testing.T) {
	widths := widthsOf("1", strings.Repeat("some words ", 40), "under way")
	if widths[2] < len("under")*characterWidth+cellMargin || widths[1] < 5*widths[2] {
		t.Errorf("the widths are %v", widths)
	}
}

func TestWordsStayWholeWhileTheyCan(t *testing.T) {
	word := strings.Repeat("x", 30)
	widths := widthsOf(word, strings.Repeat("some words ", 40))
	if widths[0] < 30*characterWidth+cellMargin {
		t.Errorf("the long word has %d of %v", widths[0], widths)
	}
}
