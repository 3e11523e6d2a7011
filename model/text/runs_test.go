package text_test

import (
	"testing"

	"familyhub/stocktake/model/text"
)

func TestRuns(t *testing.T) {
	for _, c := range []struct {
		numbers []int
		want    string
	}{
		{nil, ""},
		{[]int{3}, "statement 3"},
		{[]int{2, 1}, "statements 1, 2"},
		{[]int{1, 3, 4, 5, 20}, "statements 1, 3–5, 20"},
		{[]int{1, 2, 3, 4}, "statements 1–4"},
	} {
		if got := text.Runs("statement", "statements", c.numbers); got != c.want {
			t.Errorf("%v are %q, want %q", c.numbers, got, c.want)
		}
	}
}
