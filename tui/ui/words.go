package ui

import (
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/text"
)

// Where names the statements and steps that a text belongs to, with a gap behind.
func Where(fw *framework.Framework, statements, steps []int) string {
	var parts []string
	for _, n := range statements {
		parts = append(parts, Label(fw, n))
	}
	for _, n := range steps {
		parts = append(parts, Worded(fw, "step ")+Itoa(n))
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, ", ") + ": "
}

// QuarterWords is a quarter of a session's plan by its months, in words.
func (l *Look) QuarterWords(s *model.Session, q calendar.Quarter) string {
	switch q {
	case "":
		return "not yet decided"
	case calendar.Later:
		return "later, after these " + Months(s.Framework())
	default:
		return l.ToASCII(s.Plan().Quarters().Months(q))
	}
}

// PriorityDetail is what is known of a priority besides what it is.
func (l *Look) PriorityDetail(s *model.Session, p model.Priority) string {
	quarter := ""
	if p.Quarter != "" {
		quarter = l.ToASCII(s.Plan().Quarters().Months(p.Quarter))
	}
	return text.Joined(", ", p.Owner, quarter, string(p.Status))
}

// Months is how long the plan of a framework is for, in words.
func Months(fw *framework.Framework) string {
	if months := fw.PlanMonths(); months != 12 {
		return text.CountOf(months, "month", "months")
	}
	return "twelve months"
}

// ParkedDetail is where a parked point came up and who takes it up; empty for neither.
func ParkedDetail(fw *framework.Framework, p model.Parked) string {
	at := ""
	if p.Statement != 0 {
		at = Worded(fw, "at statement ") + Label(fw, p.Statement)
	}
	return text.Joined(" · ", at, Sanitize(p.Owner))
}
