package report

import (
	"fmt"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
)

// The ids of the checklists that have a chapter of their own.
const cultureChecklist = "culture"

// training is the training needs analysis, the largest gaps first.
func (w *writer) training() {
	w.heading(2, "Training needs")
	needs := w.s.Plan().NeedsByShortfall()
	if len(needs) == 0 {
		w.say("[The training needs analysis is still to be made: which skills, how many people have them, how many need them.]")
		return
	}
	var counted []model.Need
	var open []string
	for _, n := range needs {
		if n.Counted() {
			counted = append(counted, n)
		} else {
			open = append(open, n.Skill)
		}
	}
	if len(counted) > 0 {
		w.add(trainingTable(counted))
	}
	if len(open) > 0 {
		w.say("[Still to be counted, who has the skill and who needs it: %s.]", strings.Join(open, "; "))
	}
	var items []Item
	for _, n := range needs {
		if n.Note != "" {
			items = append(items, Item{Text: labelled(n.Skill, n.Note)})
		}
	}
	w.list(items)
}

func trainingTable(needs []model.Need) Table {
	table := Table{Caption: "Training needs", Columns: []Column{
		{Title: "Skill"},
		{Title: "Staff"},
		{Title: "Have", Right: true},
		{Title: "Need", Right: true},
		{Title: "Gap", Right: true},
		{Title: "Level"},
		{Title: "By"},
		{Title: "How"},
	}}
	for _, n := range needs {
		table.Rows = append(table.Rows, []string{
			n.Skill, or(n.Group, "–"), fmt.Sprint(n.Have), fmt.Sprint(n.Need), fmt.Sprint(n.Gap()), n.Level, n.By.Words(), n.Format,
		})
	}
	return table
}

// culture is what the room said of its culture, with what would bring about what is
// not there yet.
func (w *writer) culture() {
	list, ok := w.s.Guide().Checklist(cultureChecklist)
	if !ok {
		return
	}
	w.heading(2, "Culture")
	w.ticked(list)
}

// requirements are the other checklists.
func (w *writer) requirements() {
	for _, list := range w.s.Guide().Checklists {
		if list.ID == cultureChecklist || !w.talkedAbout(list) {
			continue
		}
		w.heading(2, "%s", list.Title)
		w.ticked(list)
	}
}

func (w *writer) talkedAbout(list framework.Checklist) bool {
	for _, it := range list.Items() {
		if w.s.Plan().Answer(list.ID, it.ID) != (model.Answer{}) {
			return true
		}
	}
	return false
}

// ticked says what was ticked: no score, and no verdict.
func (w *writer) ticked(list framework.Checklist) {
	if !w.talkedAbout(list) {
		w.say("[The checklist “%s” has not been talked about yet.]", list.Title)
		return
	}
	for _, group := range list.Groups {
		var items []Item
		for _, it := range group.Items {
			items = append(items, w.tickedItem(list.ID, it))
		}
		if group.Title != "" {
			w.heading(3, "%s", group.Title)
		}
		w.list(items)
	}
}

func (w *writer) tickedItem(list string, it framework.ChecklistItem) Item {
	a := w.s.Plan().Answer(list, it.ID)
	item := Item{Text: Inline{{Text: capital(a.Tick.Words()) + ":", Strong: true}, {Text: " " + it.Text}}}
	if a.Note != "" {
		item.Items = append(item.Items, Item{Text: plain("%s", a.Note)})
	}
	if a.Tick == model.No || a.Tick == model.Partly {
		for _, action := range it.Actions {
			item.Items = append(item.Items, Item{Text: Inline{{Text: "Could help: " + action, Emphasis: true}}})
		}
	}
	return item
}

// risks are the barriers by kind, each with the priorities that are to remove it.
func (w *writer) risks() {
	w.chapter("Risks", w.s.Plan().Texts().Risks, w.risksPrompt())
	for _, kind := range append(model.BarrierKinds()[1:], "") {
		var items []Item
		for _, b := range w.s.Barriers() {
			if b.Kind == kind {
				items = append(items, w.risk(b))
			}
		}
		if len(items) > 0 {
			w.heading(3, "%s", capital(or(string(kind), "other barriers")))
			w.list(items)
		}
	}
}

// risksPrompt is nothing where the barriers speak for themselves.
func (w *writer) risksPrompt() framework.PlanPrompt {
	prompt := w.prompts().Risks
	if len(w.s.Barriers()) > 0 {
		prompt.Points = nil
	}
	return prompt
}

func (w *writer) risk(b model.Barrier) Item {
	item := Item{Text: plain("%s", withPlaces(b.Text, b.Statements, b.Steps))}
	for _, p := range w.s.Priorities() {
		for _, id := range p.Barriers {
			if id == b.ID && p.Status != model.Dropped {
				item.Items = append(item.Items, Item{Text: labelled("What we do about it", p.What)})
			}
		}
	}
	if len(item.Items) == 0 {
		item.Items = []Item{{Text: Inline{{Text: "[What will be done about it, and who watches it?]", Emphasis: true}}}}
	}
	return item
}

func capital(text string) string { return strings.ToUpper(text[:1]) + text[1:] }

// reporting is how progress is told: the days of review, what is measured, and by whom
// the work is done.
func (w *writer) reporting() {
	w.chapter("Project team", w.s.Plan().Texts().Team, w.prompts().Team)
	w.chapter("How progress is reported", w.s.Plan().Texts().Reporting, w.prompts().Reporting)
	w.reviews()
	w.measures()
}

// reviews lists the days on which partners report, every three months.
func (w *writer) reviews() {
	table := Table{Caption: "Reviews", Columns: []Column{{Title: "Review"}, {Title: "On"}, {Title: "Priorities of the quarter"}, {Title: "Priorities to be reviewed by then"}}}
	before := model.Date("") // the review before; days as text sort as days
	for _, q := range model.Quarters()[1:5] {
		day := w.s.Plan().ReviewDay(q)
		of, due := 0, 0
		for _, p := range w.s.Priorities() {
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
		table.Rows = append(table.Rows, []string{"after " + string(q), or(day.Words(), "[set the session’s date]"), fmt.Sprint(of), fmt.Sprint(due)})
	}
	w.add(table)
}

// measures lists what is measured.
func (w *writer) measures() {
	table := Table{Caption: "What is measured", Columns: []Column{{Title: "Measure"}, {Title: "Now"}, {Title: "Target"}, {Title: "Level of evaluation"}, {Title: "Priority"}}}
	for _, p := range w.s.Priorities() {
		if p.Measure.Text == "" || p.Status == model.Dropped {
			continue
		}
		level, _ := w.s.Guide().EvaluationLevel(p.Measure.Level)
		table.Rows = append(table.Rows, []string{p.Measure.Text, or(p.Measure.Now, "?"), or(p.Measure.Target, "?"), level.Text, p.What})
	}
	if len(table.Rows) > 0 {
		w.heading(3, "Measures")
		w.add(table)
	}
}
