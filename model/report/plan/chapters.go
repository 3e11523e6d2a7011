package plan

import (
	"cmp"
	"fmt"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// The ids of the checklists that have a chapter of their own.
const cultureChecklist = "culture"

// culture is what the room said of its culture, with what would bring about what is
// not there yet.
func (w writer) culture() {
	list, ok := w.Session.Guide().Checklist(cultureChecklist)
	if !ok {
		return
	}
	w.Heading(2, "Culture")
	w.Ticked(list, true)
}

// requirements are the other checklists: those with levels always, so that nobody thinks that
// there are none, the rest where they were talked about.
func (w writer) requirements() {
	for _, list := range w.Session.Guide().Checklists {
		if list.ID == cultureChecklist || !w.TalkedAbout(list) && len(list.Groups) == 1 {
			continue
		}
		w.Heading(2, "%s", list.Title)
		w.levels(list)
		w.Ticked(list, true)
	}
}

// levels says how far each level of a checklist is met; nothing for one without levels.
func (w writer) levels(list framework.Checklist) {
	if len(list.Groups) == 1 {
		return
	}
	table := report.Table{Caption: list.Title + ", by level", Head: 1, Columns: []report.Column{
		{Title: "Level"},
		{Title: "Items", Right: true},
		{Title: "Yes", Right: true},
		{Title: "Partly", Right: true},
		{Title: "No", Right: true},
		{Title: "Not yet talked about", Right: true},
	}}
	for _, g := range list.Groups {
		said := w.Session.Plan().Ticked(list.ID, g)
		table.Rows = append(table.Rows, []string{
			g.Title, fmt.Sprint(len(g.Items)), fmt.Sprint(said.Yes), fmt.Sprint(said.Partly), fmt.Sprint(said.No), fmt.Sprint(said.Open),
		})
	}
	w.Add(table)
}

// risks are the barriers by kind, each with the priorities that are to remove it.
func (w writer) risks() {
	w.chapter("Risks", w.Session.Plan().Texts().Risks, w.risksPrompt())
	w.barriers()
}

func (w writer) barriers() {
	for _, of := range w.Session.Plan().BarriersByKind(w.Session.Barriers()) {
		var items []report.Item
		for _, b := range of.Barriers {
			items = append(items, w.risk(b))
		}
		w.Heading(3, "%s", text.Capital(cmp.Or(of.Kind, "other barriers")))
		w.List(items)
	}
}

// risksPrompt is nothing where the barriers speak for themselves.
func (w writer) risksPrompt() framework.PlanPrompt {
	prompt := w.prompts().Risks
	if len(w.Session.Barriers()) > 0 {
		prompt.Points = nil
	}
	return prompt
}

func (w writer) risk(b model.Barrier) report.Item {
	item := report.Item{Text: report.Plain("%s", w.WithPlaces(b.Text, b.Statements, b.Steps))}
	for _, p := range w.Session.Priorities() {
		for _, id := range p.Barriers {
			if id == b.ID && p.Status != model.Dropped {
				item.Items = append(item.Items, report.Item{Text: report.Labelled("What we do about it", p.What)})
			}
		}
	}
	if len(item.Items) == 0 {
		item.Items = []report.Item{{Text: report.Inline{{Text: "[What will be done about it, and who watches it?]", Emphasis: true}}}}
	}
	return item
}

// reporting is how progress is told: the days of review, what is measured, and by whom
// the work is done.
func (w writer) reporting() {
	w.chapter("Project team", w.Session.Plan().Texts().Team, w.prompts().Team)
	w.chapter("How progress is reported", w.Session.Plan().Texts().Reporting, w.prompts().Reporting)
	w.reviews()
	w.Reviews(3)
	w.measures()
}

// reviews lists the days on which partners report, every three months.
func (w writer) reviews() {
	table := report.Table{Caption: "Reviews", Columns: []report.Column{{Title: "Review"}, {Title: "On"}, {Title: "Priorities of the quarter"}, {Title: "Priorities to be reviewed by then"}}}
	before := calendar.Date("") // the review before; days as text sort as days
	for _, q := range w.Session.Plan().Quarters().Planned() {
		day := w.Session.Plan().Quarters().ReviewDay(q)
		of, due := 0, 0
		for _, p := range w.Session.Priorities() {
			if !ahead(p) {
				continue
			}
			if p.Quarter == q {
				of++
			}
			if p.Review > before && p.Review <= day {
				due++
			}
		}
		before = day
		table.Rows = append(table.Rows, []string{"after " + w.Session.Plan().Quarters().Months(q), cmp.Or(day.Words(), w.Worded("[set the session’s date]")), fmt.Sprint(of), fmt.Sprint(due)})
	}
	w.Add(table)
}

// measures lists what is measured, in the register or in words of a priority.
func (w writer) measures() {
	table := report.Table{Caption: "What is measured", Columns: []report.Column{{Title: "Measure"}, {Title: "Now"}, {Title: "Target"}, {Title: "Level of evaluation"}, {Title: "Priority"}}}
	for _, p := range w.Session.Priorities() {
		m := followup.Of(w.Session).Measure(p)
		if m.Text == "" || p.Status == model.Dropped {
			continue
		}
		level, _ := w.Session.Guide().EvaluationLevel(m.Level)
		table.Rows = append(table.Rows, []string{m.Text, cmp.Or(m.Now, "?"), cmp.Or(m.Target, "?"), level.Text, p.What})
	}
	if len(table.Rows) > 0 {
		heading := "Measures"
		if len(w.Session.Plan().Indicators()) > 0 { // the register has the heading
			heading = "Measures of the priorities"
		}
		w.Heading(3, "%s", heading)
		w.Add(table)
	}
}
