package ui

import (
	"strings"

	"familyhub/stocktake/model"
)

// Where names the statements and steps that a text belongs to, with a gap behind.
func Where(statements, steps []int) string {
	var parts []string
	for _, n := range statements {
		parts = append(parts, Itoa(n))
	}
	for _, n := range steps {
		parts = append(parts, "step "+Itoa(n))
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, ", ") + ": "
}

// QuarterWords is a quarter as a priority has it, in words.
func QuarterWords(q model.Quarter) string {
	switch q {
	case "":
		return "not yet decided"
	case model.Later:
		return "after the first year"
	default:
		return "quarter " + strings.TrimPrefix(string(q), "Q")
	}
}

// PriorityDetail is what is known of a priority besides what it is.
func PriorityDetail(p model.Priority) string {
	var parts []string
	if p.Owner != "" {
		parts = append(parts, p.Owner)
	}
	if p.Quarter != "" {
		parts = append(parts, QuarterWords(p.Quarter))
	}
	return strings.Join(append(parts, string(p.Status)), ", ")
}
