package plan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/section"
	"familyhub/stocktake/model/text"
)

// planned is the heart of the plan: all priorities at a glance, then each by quarter
// with everything that was said about it.
func (w writer) planned() {
	w.Heading(2, "Priorities")
	if len(w.Session.Priorities()) == 0 {
		w.Say("[The room has chosen no priorities yet.]")
		return
	}
	w.atAGlance()
	w.focus()
	w.overloads()
	for _, q := range slices.Concat(w.Session.Plan().Quarters().Planned(), []calendar.Quarter{calendar.Later, ""}) {
		w.each(w.quarterTitle(q), func(p model.Priority) bool { return p.Quarter == q && ahead(p) && !untimed(p) })
	}
	w.each("Done", untimed)
	w.lacking()
	w.named("Done before this plan", before)
	w.named("Dropped", func(p model.Priority) bool { return p.Status == model.Dropped })
}

// before reports whether a priority was done when it was taken over from an earlier plan: it is
// no work of this one.
func before(p model.Priority) bool { return compare.Advanced(p) == compare.StillDone }

// ahead reports whether this plan is about a priority.
func ahead(p model.Priority) bool { return p.Status != model.Dropped && !before(p) }

// untimed reports whether a priority of this plan was done without ever being put in a
// quarter: nobody is to decide when any more.
func untimed(p model.Priority) bool { return p.Status == model.Done && p.Quarter == "" && !before(p) }

func (w writer) atAGlance() {
	table := report.Table{Caption: "Priorities by rank", Head: 1, Columns: []report.Column{
		{Title: "Rank", Right: true}, {Title: "Priority"}, {Title: "Lead"}, {Title: "When"}, {Title: "Review"}, {Title: "Status"},
	}}
	for i, p := range w.Session.Priorities() {
		if !ahead(p) {
			continue
		}
		what := p.What
		if p.Focus {
			what += " (in focus)"
		}
		table.Rows = append(table.Rows, []string{
			fmt.Sprint(i + 1), what, section.Decided(p, p.Owner, "[who?]"), section.Decided(p, w.Session.Plan().Quarters().Months(p.Quarter), "[when?]"), cmp.Or(p.Review.Words(), "–"), string(p.Status),
		})
	}
	if len(table.Rows) == 0 {
		w.Say("[No priority is left to be done.]")
		return
	}
	w.Add(table)
}

// overloads says where the plan asks for more than people can carry through.
func (w writer) overloads() {
	if all := planning.Overloads(w.Session); len(all) > 0 {
		w.Say("This may be too much at once:")
		w.List(report.Entries(all, func(o planning.Overload) string { return o.Words(w.Session.Plan().Quarters().Months(o.Quarter)) }))
	}
}

// each is everything about some priorities, such as those of a quarter; left out when
// there are none.
func (w writer) each(title string, are func(model.Priority) bool) {
	some := w.some(are)
	if len(some) == 0 {
		return
	}
	w.Heading(3, "%s", title)
	for _, p := range some {
		w.Heading(4, "%s", strings.ReplaceAll(p.What, "\n", " "))
		w.List(w.priority(p))
	}
}

// some are the priorities that are so.
func (w writer) some(are func(model.Priority) bool) []model.Priority {
	return slices.DeleteFunc(slices.Clone(w.Session.Priorities()), func(p model.Priority) bool { return !are(p) })
}

func (w writer) quarterTitle(q calendar.Quarter) string {
	switch q {
	case "":
		return "Not yet in a quarter"
	case calendar.Later:
		return "After the first year"
	}
	title := w.Session.Plan().Quarters().Months(q)
	if first, last := w.Session.Plan().Quarters().Span(q); first != "" {
		title += ": " + first.Words() + " to " + last.Words()
	}
	return text.Capital(title)
}

// priority is everything about one priority.
func (w writer) priority(p model.Priority) []report.Item {
	items := report.Facts(
		"For", w.For(p),
		"If … then", p.IfThen,
		"Why now", p.Why,
		"Outcome", p.Outcome,
		"Lead", p.Owner,
		"Resources", p.Resources,
		"Measure", w.measure(p.Measure),
		"Measure of the register", w.registered(p.Indicator),
		w.Session.Guide().Words().Requirement.Capital().One, w.requirement(p.Requirement),
		"Funding", strings.Join(w.Session.Guide().FundingUses(p.Funding), "; "),
		"Review", p.Review.Words(),
		"Status", string(p.Status),
	)
	return report.AppendGroup(items, "Removes", w.removes(p))
}

// lacking is what still has to be said for the open priorities to be specific, measurable and so
// on, in one place: a reader of the plan is not to meet it under each of them.
func (w writer) lacking() {
	var items []report.Item
	for _, p := range w.Session.Priorities() {
		if words := report.Lacking(p); p.Open() && words != "" {
			items = append(items, report.Item{Text: report.Labelled(strings.ReplaceAll(p.What, "\n", " "), bracketsAround(w.Session.Framework().Worded(words)))})
		}
	}
	if len(items) > 0 {
		w.Heading(3, "Still to be said")
		w.List(items)
	}
}

func bracketsAround(said string) string {
	if said == "" {
		return ""
	}
	return "[" + said + "]"
}

// registered is a measure of the register in one line; empty for none.
func (w writer) registered(id string) string {
	m, there := w.Session.Plan().Indicator(id)
	if !there {
		return ""
	}
	latest, _ := m.Latest()
	return text.Joined("; ", m.Name, text.After("now: ", latest.Number.In(m.Unit)), text.After("target: ", m.Target.In(m.Unit)), string(m.Course()))
}

// measure is how a priority is measured, in one line.
func (w writer) measure(m model.Measure) string {
	level, _ := w.Session.Guide().EvaluationLevel(m.Level)
	return text.Joined("; ", m.Text, text.After("now: ", m.Now), text.After("target: ", m.Target), text.After("level of evaluation: ", level.Text))
}

func (w writer) requirement(number int) string {
	p, ok := w.Session.Guide().Requirement(number)
	if !ok {
		return ""
	}
	return fmt.Sprintf("%d. %s", p.Number, p.Title)
}

// removes names the barriers that a priority is to remove.
func (w writer) removes(p model.Priority) []report.Item {
	removed := slices.DeleteFunc(slices.Clone(w.Session.Barriers()), func(b model.Barrier) bool { return !slices.Contains(p.Barriers, b.ID) })
	return report.Entries(removed, func(b model.Barrier) string { return b.Text })
}

// named names priorities that are no work of this plan, so that nobody looks for them.
func (w writer) named(title string, are func(model.Priority) bool) {
	if some := w.some(are); len(some) > 0 {
		w.Heading(3, "%s", title)
		w.List(report.Entries(some, func(p model.Priority) string { return p.What }))
	}
}

// progress says what became of the priorities of an earlier plan; left out without any.
func (w writer) progress() {
	table := report.Table{Caption: "What became of the priorities of the earlier plan", Columns: []report.Column{{Title: "Priority"}, {Title: "Was"}, {Title: "Is"}, {Title: "Measure"}, {Title: "Since then"}}}
	for _, p := range w.Session.Priorities() {
		if p.Carried == nil {
			continue
		}
		measure, now := "", followup.Of(w.Session).Measure(p).Now
		if p.Carried.Stood != "" || now != "" {
			measure = cmp.Or(p.Carried.Stood, "?") + " → " + cmp.Or(now, "?")
		}
		table.Rows = append(table.Rows, []string{p.What, string(p.Carried.Status), string(p.Status), measure, compare.Advanced(p).Words()})
	}
	if len(table.Rows) > 0 {
		w.Heading(2, "Progress since the earlier plan")
		w.Add(table)
	}
}
