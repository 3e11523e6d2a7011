package board

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/framework/english"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/section"
)

// priorities are those still to be done, with lead and date, and how many are closed.
func (p page) priorities() {
	p.Heading(2, "Priorities")
	open, closed := Open(p.Session), p.Session.Priorities()
	closed = slices.DeleteFunc(slices.Clone(closed), model.Priority.Open)
	if len(open)+len(closed) == 0 {
		p.Say("No priorities have been chosen yet.")
		return
	}
	table := report.Table{Caption: "To be done", Columns: []report.Column{{Title: "Priority"}, {Title: "At"}, {Title: "Lead"}, {Title: "By"}, {Title: "Status"}}}
	for _, pr := range open[:min(len(open), MostPriorities)] {
		table.Rows = append(table.Rows, []string{
			brief(pr.What, longestText), p.where(pr), brief(section.Decided(pr, pr.Owner, "not decided"), longestOwner), p.by(pr), string(pr.Status),
		})
	}
	if len(open) > 0 {
		p.Add(table)
	}
	var rest report.Inline
	if n := len(open) - len(table.Rows); n > 0 {
		rest = report.Plain("%d more to be done, of a lower rank. ", n)
	}
	for _, status := range []model.Status{model.Done, model.Dropped} {
		var names []string
		for _, pr := range closed {
			if pr.Status == status {
				names = append(names, strings.TrimSuffix(brief(pr.What, shortName), "."))
			}
		}
		if len(names) > 0 {
			rest = append(rest, report.Labelled(fmt.Sprintf("%d %s", len(names), status), sentence(few(names))+" ")...)
		}
	}
	if len(rest) > 0 {
		p.Text(rest)
	}
}

// Open are the priorities that are still to be done, those in focus first. The page has the first
// MostPriorities of them.
func Open(s *model.Session) []model.Priority {
	var open []model.Priority
	for _, focus := range []bool{true, false} {
		for _, pr := range s.Priorities() {
			if pr.Open() && pr.Focus == focus {
				open = append(open, pr)
			}
		}
	}
	return open
}

// where is what a priority is for, as a narrow column has it: "4, 7" for statements, "step 2".
func (p page) where(pr model.Priority) string {
	statement := p.Session.Framework().Words().Statement
	words := report.Places(p.Session.Framework(), pr.Statements, pr.Steps)
	return cmp.Or(strings.TrimPrefix(strings.TrimPrefix(words, statement.Many+" "), statement.One+" "), report.NoMark)
}

// by is the last day of a priority's quarter, or what stands for it.
func (p page) by(pr model.Priority) string {
	_, last := p.Session.Plan().Quarters().Span(pr.Quarter)
	return cmp.Or(section.ShortDay(last), p.Session.Plan().Quarters().Months(pr.Quarter), "not decided")
}

// toName asks for somebody to lead the plan, whose role may say so itself.
func toName(lead string) string {
	words := "To name " + english.WithArticle(lead)
	if slices.Contains(strings.Fields(strings.ToLower(lead)), "plan") {
		return words
	}
	return words + " for the plan"
}

// asked is what those who read the page are asked to decide, to give, and to come back to.
func (p page) asked() {
	p.Heading(2, "What is asked of the board")
	questions := p.questions()
	var items []report.Item
	for _, q := range questions {
		items = append(items, q.item(max(roomForAsked/len(questions), 1)))
	}
	if guide := p.Session.Guide(); guide.HasPlan() && p.Session.Plan().Texts().Lead == "" {
		items = append(items, report.Item{Text: report.Inline{{Text: toName(guide.PlanLead()), Strong: true}}})
	}
	if next := p.next(); next != "" {
		items = append(items, report.Item{Text: report.Inline{{Text: "To look at progress", Strong: true}, {Text: " " + next}}})
	} else if len(Open(p.Session)) > 0 {
		items = append(items, report.Item{Text: report.Inline{{Text: "To say when it looks at progress", Strong: true}, {Text: ": no day is agreed"}}})
	}
	if len(items) == 0 {
		if p.Summary.Bases().Scored() == 0 {
			p.Say("%s", p.Session.Framework().Worded("Nothing is scored yet, so what there is to decide cannot be said."))
			return
		}
		p.Say("Nothing is left to decide.")
		return
	}
	p.List(items)
}

// question is something to decide or to give, and what it is asked of.
type question struct {
	what string
	of   []string
}

// item is the question with the first of what it is asked of, and how many others there are: of one
// thing in its line, of several in lines below.
func (q question) item(most int) report.Item {
	if most == 1 || len(q.of) == 1 {
		words := sentence(q.of[0])
		if n := len(q.of) - 1; n > 0 {
			words += fmt.Sprintf(" And %d more.", n)
		}
		return report.Item{Text: report.Labelled(q.what, words)}
	}
	return report.Item{
		Text:  report.Inline{{Text: q.what, Strong: true}},
		Items: more(q.of, most, func(words string) report.Item { return report.Item{Text: report.Plain("%s", words)} }),
	}
}

// questions are those that have anything to ask.
func (p page) questions() []question {
	what := func(pr model.Priority) string { return brief(pr.What, longestText) }
	resources := func(pr model.Priority) string {
		return strings.TrimSuffix(brief(pr.Resources, longestResource), ".") + ", for: " + brief(pr.What, shortName)
	}
	all := []question{
		{"To agree what is so far proposed", p.those(func(pr model.Priority) bool { return pr.Status == model.Proposed }, what)},
		{"To name a lead", p.those(func(pr model.Priority) bool { return pr.Owner == "" }, what)},
		{"To say by when", p.those(func(pr model.Priority) bool { return pr.Quarter == "" }, what)},
		{"To provide the resources", p.those(func(pr model.Priority) bool { return pr.Resources != "" }, resources)},
	}
	open := question{what: "To say what is to apply where the group found no consensus"}
	for _, st := range figures.Of(p.Session).Findings().Standing(figures.Unresolved) {
		open.of = append(open.of, name(st.Statement))
	}
	return slices.DeleteFunc(append(all, open), func(q question) bool { return len(q.of) == 0 })
}

// those are the priorities to be done that are so, in words.
func (p page) those(are func(model.Priority) bool, say func(model.Priority) string) []string {
	var words []string
	for _, pr := range Open(p.Session) {
		if are(pr) {
			words = append(words, say(pr))
		}
	}
	return words
}

// next is when progress is looked at: the day that the room agreed on, and the first day on
// which a priority is reviewed.
func (p page) next() string {
	var words []string
	agreed := followup.Of(p.Session).Agreed()
	if agreed != "" {
		words = append(words, "on "+agreed.Words()+", when the group looks at this again")
	}
	first := calendar.Date("") // days as text sort as days
	for _, pr := range Open(p.Session) {
		if pr.Review != "" && (first == "" || pr.Review < first) {
			first = pr.Review
		}
	}
	if first != "" && first != agreed {
		words = append(words, "from "+first.Words()+", when the first priority is reviewed")
	}
	return strings.Join(words, "; ")
}

// firmness says in counts what the figures rest on.
func (p page) firmness() {
	p.Heading(2, "How firm this is")
	words := p.Summary.Bases().Words(p.Session.Framework(), p.Session.Solo())
	if firm := p.Summary.Firmness().Words(); firm != "" {
		words += " " + firm
	}
	p.Say("%s The scores are the group’s own judgement; no outside body has checked them.", words)
}

// more is an item for each of the first of some things, and one that says how many others there are.
func more[T any](all []T, most int, item func(T) report.Item) []report.Item {
	var items []report.Item
	for _, one := range all[:min(len(all), most)] {
		items = append(items, item(one))
	}
	if n := len(all) - most; n > 0 {
		items = append(items, report.Item{Text: report.Plain("and %d more", n)})
	}
	return items
}

// name is a statement's number and short name, cut to a line.
func name(st framework.Statement) string { return brief(report.StatementTitle(st), longestName) }

// sentence ends a text as a sentence is; one that was cut has its mark there.
func sentence(s string) string {
	if strings.HasSuffix(s, "…") {
		return s
	}
	return strings.TrimSuffix(s, ".") + "."
}
