package model

import (
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model/text"
)

// about names what a text belongs to, such as "barrier at statement 7".
func about(noun string, statements, steps []int) string {
	switch {
	case len(statements) == 0 && len(steps) == 0:
		return noun
	case len(statements) == 0:
		return fmt.Sprintf("%s at step %s", noun, numbers(steps))
	default:
		return fmt.Sprintf("%s at statement %s", noun, numbers(statements))
	}
}

func numbers(ns []int) string {
	words := make([]string, len(ns))
	for i, n := range ns {
		words[i] = fmt.Sprint(n)
	}
	return strings.Join(words, ", ")
}

// excerpt is the beginning of a text, for one line of a message.
func excerpt(s string) string { return text.Excerpt(s, 40) }

func sortedSet(ns []int) []int {
	if len(ns) == 0 {
		return nil
	}
	return slices.Compact(slices.Sorted(slices.Values(ns)))
}
