package tui

import (
	"strings"

	"stocktake/model"
)

// where names the statements and steps that a text belongs to, with a gap behind.
func where(statements, steps []int) string {
	var parts []string
	for _, n := range statements {
		parts = append(parts, itoa(n))
	}
	for _, n := range steps {
		parts = append(parts, "step "+itoa(n))
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, ", ") + ": "
}

func quarterWords(q model.Quarter) string {
	switch q {
	case "":
		return "not yet decided"
	case model.Later:
		return "after the first year"
	default:
		return "quarter " + strings.TrimPrefix(string(q), "Q")
	}
}

// priorityDetail is what is known of a priority besides what it is.
func priorityDetail(p model.Priority) string {
	var parts []string
	if p.Owner != "" {
		parts = append(parts, p.Owner)
	}
	if p.Quarter != "" {
		parts = append(parts, quarterWords(p.Quarter))
	}
	return strings.Join(append(parts, string(p.Status)), ", ")
}
