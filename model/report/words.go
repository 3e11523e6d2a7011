package report

import (
	"fmt"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
)

// extent is the range of the scores given.
func extent(st model.Statistics) string {
	switch {
	case st.N == 0:
		return "no scores"
	case st.Min == st.Max:
		return fmt.Sprint(st.Min)
	default:
		return fmt.Sprintf("%d to %d", st.Min, st.Max)
	}
}

// StatementTitle is a statement's number and short name.
func StatementTitle(st framework.Statement) string {
	return fmt.Sprintf("%d. %s", st.Number, or(st.Short, st.Text))
}

// places names what a barrier or a priority stands at, such as "statements 4, 7; step 2".
func places(statements, steps []int) string {
	return strings.Join(present(numbered("statement", statements), numbered("step", steps)), "; ")
}

func numbered(noun string, numbers []int) string {
	if len(numbers) == 0 {
		return ""
	}
	words := make([]string, len(numbers))
	for i, n := range numbers {
		words[i] = fmt.Sprint(n)
	}
	if len(numbers) > 1 {
		noun += "s"
	}
	return noun + " " + strings.Join(words, ", ")
}

// countOf is a number of things, such as "1 person" or "12 people".
func countOf(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func or(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return text
}

// present returns the texts that say something; a "version " without one does not.
func present(texts ...string) []string {
	var some []string
	for _, t := range texts {
		if t != "" && t != "version " {
			some = append(some, t)
		}
	}
	return some
}
