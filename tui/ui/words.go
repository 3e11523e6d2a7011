package ui

import (
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/text"
)

// Where names the statements and steps that a text belongs to, with a gap behind.
func Where(fw *framework.Framework, statements, steps []int) string {
	var parts []string
	for _, n := range statements {
		parts = append(parts, Label(fw, n))
	}
	for _, n := range steps {
		parts = append(parts, Worded(fw, "step ")+strconv.Itoa(n))
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

// Worded is a sentence of the program in a framework's own words: Framework.Worded.
func Worded(fw *framework.Framework, sentence string) string { return fw.Worded(sentence) }

// Worded is a sentence in the words of the session's framework, with what people wrote put into it.
func (d *OpenSession) Worded(format string, args ...any) string {
	return d.Session().Framework().Wordedf(format, args...)
}

// Label is what people know a statement by.
func Label(fw *framework.Framework, statement int) string {
	st, ok := fw.Statement(statement)
	if !ok {
		return strconv.Itoa(statement)
	}
	return Sanitize(st.Label())
}

// Label is what people know a statement by.
func (d *OpenSession) Label(statement int) string { return Label(d.Session().Framework(), statement) }

// LabelWidth is the cells of a column for the labels of a framework's statements.
func LabelWidth(fw *framework.Framework) int {
	widest, highest := 2, 0
	for i := range fw.Steps {
		all := fw.Steps[i].Statements
		for j := range all { // not copied: a page asks for each of its rows
			if all[j].ID == "" {
				highest = max(highest, all[j].Number)
				continue
			}
			widest = max(widest, Width(Sanitize(all[j].ID)))
		}
	}
	return max(widest, len(strconv.Itoa(highest)))
}

// LabelCell is a statement's label in a column of some cells: numbers to the right, ids to the left.
func LabelCell(st framework.Statement, width int) string {
	label := Sanitize(st.Label())
	blank := Blank(width - Width(label))
	if st.ID == "" {
		return blank + label
	}
	return label + blank
}

// OverviewWords says where and when a session was, and with how many people.
func OverviewWords(o overview.Overview) string {
	people := text.CountOf(o.People, "person", "people")
	if o.Mode == model.Solo {
		people = "one person's scores"
	}
	return text.Joined(" · ", Sanitize(o.Details.Area), o.Details.Date.Words(), people)
}

// SessionRow is a session in a list to choose from: its title, its day and a word more.
func (l *Look) SessionRow(o overview.Overview, more string, focus bool, width int) string {
	const dateWidth, moreWidth = 19, 14
	line := l.Fit(Sanitize(o.Details.Title), max(width-dateWidth-moreWidth-4, 8)) + "  " +
		l.Fit(Sanitize(o.Details.Date.Words()), dateWidth) + l.Cut(more, moreWidth)
	if focus {
		return l.Focus.Render(l.Cut(l.Glyph.Focus+" "+line, width))
	}
	return l.Text.Render(l.Cut(l.Unfocused()+line, width))
}
