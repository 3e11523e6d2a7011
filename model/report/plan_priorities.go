package report

import (
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model"
)

// planned is the heart of the plan: all priorities at a glance, then each by quarter
// with everything that was said about it.
func (w *writer) planned() {
	w.heading(2, "Priorities")
	if len(w.s.Priorities()) == 0 {
		w.say("[The room has chosen no priorities yet.]")
		return
	}
	w.atAGlance()
	w.focus()
	w.overloads()
	for _, q := range append(model.Quarters()[1:], "") {
		w.each(w.quarterTitle(q), func(p model.Priority) bool { return p.Quarter == q && ahead(p) && !untimed(p) })
	}
	w.each("Done", untimed)
	w.named("Done before this plan", before)
	w.named("Dropped", func(p model.Priority) bool { return p.Status == model.Dropped })
}

// before reports whether it was done when it was taken over from an earlier plan: it is
// no work of this one.
func before(p model.Priority) bool { return p.Advanced() == model.StillDone }

// ahead reports whether it is still work of this plan.
func ahead(p model.Priority) bool { return p.Status != model.Dropped && !before(p) }

// untimed reports whether a priority of this plan was done without ever being put in a
// quarter: nobody is to decide when any more.
func untimed(p model.Priority) bool { return p.Status == model.Done && p.Quarter == "" && !before(p) }

// decided is what was said of a priority, or what stands for it where it was not: the
// question while it is open, and a dash once it is done or dropped.
func decided(p model.Priority, said, question string) string {
	if !p.Open() {
		question = noMark
	}
	return or(said, question)
}

func (w *writer) atAGlance() {
	table := Table{Caption: "Priorities by rank", Head: 1, Columns: []Column{
		{Title: "Rank", Right: true}, {Title: "Priority"}, {Title: "Lead"}, {Title: "When"}, {Title: "Review"}, {Title: "Status"},
	}}
	for i, p := range w.s.Priorities() {
		if !ahead(p) {
			continue
		}
		what := p.What
		if p.Focus {
			what += " (in focus)"
		}
		table.Rows = append(table.Rows, []string{
			fmt.Sprint(i + 1), what, decided(p, p.Owner, "[who?]"), decided(p, string(p.Quarter), "[when?]"), or(p.Review.Words(), "–"), string(p.Status),
		})
	}
	if len(table.Rows) == 0 {
		w.say("[No priority is left to be done.]")
		return
	}
	w.add(table)
}

// overloads says where the plan asks for more than people can carry through.
func (w *writer) overloads() {
	var items []Item
	for _, o := range w.s.Plan().Overloads() {
		items = append(items, Item{Text: plain("%s", o.Words())})
	}
	if len(items) > 0 {
		w.say("This may be too much at once:")
		w.list(items)
	}
}

// each is everything about some priorities, such as those of a quarter; left out when
// there are none.
func (w *writer) each(title string, are func(model.Priority) bool) {
	some := slices.DeleteFunc(slices.Clone(w.s.Priorities()), func(p model.Priority) bool { return !are(p) })
	if len(some) == 0 {
		return
	}
	w.heading(3, "%s", title)
	for _, p := range some {
		w.heading(4, "%s", strings.ReplaceAll(p.What, "\n", " "))
		w.list(w.priority(p))
	}
}

func (w *writer) quarterTitle(q model.Quarter) string {
	switch q {
	case "":
		return "Not yet in a quarter"
	case model.Later:
		return "After the first year"
	}
	title := "Quarter " + strings.TrimPrefix(string(q), "Q")
	if first, last := w.s.Plan().Span(q); first != "" {
		title += ": " + first.Words() + " to " + last.Words()
	}
	return title
}

// priority is everything about one priority, and in brackets what is lacking.
func (w *writer) priority(p model.Priority) []Item {
	items := facts(
		"For", or(places(p.Statements, p.Steps), "the whole"),
		"Why now", p.Why,
		"Outcome", p.Outcome,
		"Lead", p.Owner,
		"Resources", p.Resources,
		"Measure", w.measure(p.Measure),
		"Government priority", w.government(p.Government),
		"Review", p.Review.Words(),
		"Status", string(p.Status),
	)
	items = appendGroup(items, "Removes", w.removes(p))
	if p.Status == model.Done {
		return items // nothing is to be planned any more
	}
	var lacks []string
	for _, g := range p.Goals() {
		for _, lack := range g.Lacks {
			lacks = append(lacks, string(lack))
		}
	}
	return append(items, facts("Still to be said", bracketsAround(strings.Join(lacks, "; ")))...)
}

func bracketsAround(text string) string {
	if text == "" {
		return ""
	}
	return "[" + text + "]"
}

// measure is how a priority is measured, in one line.
func (w *writer) measure(m model.Measure) string {
	level := ""
	if item, ok := w.s.Guide().EvaluationLevel(m.Level); ok {
		level = "level of evaluation: " + item.Text
	}
	now, target := "", ""
	if m.Now != "" {
		now = "now: " + m.Now
	}
	if m.Target != "" {
		target = "target: " + m.Target
	}
	return strings.Join(present(m.Text, now, target, level), "; ")
}

func (w *writer) government(number int) string {
	p, ok := w.s.Guide().GovernmentPriority(number)
	if !ok {
		return ""
	}
	return fmt.Sprintf("%d. %s", p.Number, p.Title)
}

// removes names the barriers that a priority is to remove.
func (w *writer) removes(p model.Priority) []Item {
	var items []Item
	for _, b := range w.s.Barriers() {
		for _, id := range p.Barriers {
			if b.ID == id {
				items = append(items, Item{Text: plain("%s", b.Text)})
			}
		}
	}
	return items
}

// named names priorities that are no work of this plan, so that nobody looks for them.
func (w *writer) named(title string, are func(model.Priority) bool) {
	var items []Item
	for _, p := range w.s.Priorities() {
		if are(p) {
			items = append(items, Item{Text: plain("%s", p.What)})
		}
	}
	if len(items) > 0 {
		w.heading(3, "%s", title)
		w.list(items)
	}
}

// progress says what became of the priorities of an earlier plan; left out without any.
func (w *writer) progress() {
	table := Table{Caption: "What became of the priorities of the earlier plan", Columns: []Column{{Title: "Priority"}, {Title: "Was"}, {Title: "Is"}, {Title: "Measure"}, {Title: "Since then"}}}
	for _, p := range w.s.Priorities() {
		if p.Carried == nil {
			continue
		}
		measure := ""
		if p.Carried.Stood != "" || p.Measure.Now != "" {
			measure = or(p.Carried.Stood, "?") + " → " + or(p.Measure.Now, "?")
		}
		table.Rows = append(table.Rows, []string{p.What, string(p.Carried.Status), string(p.Status), measure, p.Advanced().Words()})
	}
	if len(table.Rows) > 0 {
		w.heading(2, "Progress since the earlier plan")
		w.add(table)
	}
}
