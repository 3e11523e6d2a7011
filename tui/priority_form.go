package tui

import (
	"slices"
	"strconv"
	"strings"

	"stocktake/framework"
	"stocktake/model"
	"stocktake/tui/ui"
)

// The names of the fields of a priority.
const (
	whatField       = "Priority"
	ownerField      = "Owner"
	quarterField    = "When"
	statusField     = "Status"
	barriersField   = "Barriers"
	whyNowField     = "Why now"
	resourcesField  = "Resources"
	outcomeField    = "Outcome"
	measureField    = "Measure"
	nowField        = "Stands now at"
	targetField     = "Target"
	levelField      = "Shows in"
	governmentField = "Government"
	reviewField     = "Review on"
)

// quickFields is how many fields of a priority are seen at first: what a room says
// while it talks about a statement.
const quickFields = 4

// priorityForm has all that can be said of a priority, with the first few fields in
// sight.
func priorityForm(d *ui.OpenSession, look *ui.Look, p model.Priority) *form {
	quarter := newChoice(quarterField, string(p.Quarter), quarterOptions(d.Session()))
	fields := []field{
		newArea(whatField, p.What, "what should be done", 2),
		newLine(ownerField, p.Owner, "a role or an agency"),
		quarter,
		newChoice(statusField, string(p.Status), statusOptions()),
		newPlaces(p.Statements, p.Steps),
		newMarks(barriersField, p.Barriers, "none noted yet", barrierOptions(d.Session(), p)),
		newArea(whyNowField, p.Why, "why this, and why now", 2),
		newArea(resourcesField, p.Resources, "people, time, money, rooms", 2),
	}
	fields = append(fields, listFields(d.Session().Guide(), p)...)
	review := newLine(reviewField, string(p.Review), "")
	review.suggest = func() string {
		const hint = "day/month/year"
		if day := d.Session().ReviewDay(model.Quarter(quarter.value())); day != "" {
			return string(day) + " is the quarter's review; or " + hint
		}
		return hint
	}
	f := newForm(look, append(fields, review)...).fold(quickFields)
	f.note = func(f *form) string {
		filled, err := filledPriority(p, f)
		if err != nil {
			return ""
		}
		return lackWords(filled)
	}
	return f
}

// listFields are those with something to choose from the framework's lists. Without a
// list a text is left, and of what is nothing but a choice, nothing.
func listFields(fw *framework.Framework, p model.Priority) []field {
	fields := []field{
		newPick(outcomeField, p.Outcome, "what is to be better for it", suggestions(fw.Outcomes)),
		newPick(measureField, p.Measure.Text, "what will show that it works", suggestions(fw.Measures)),
		newLine(nowField, p.Measure.Now, "such as 26 of 30 starters"),
		newLine(targetField, p.Measure.Target, "such as all of them, by March"),
	}
	if len(fw.Evaluation) > 0 {
		levels := []option{{"", "not said"}}
		for _, level := range fw.Evaluation {
			levels = append(levels, option{level.ID, level.Text})
		}
		fields = append(fields, newChoice(levelField, p.Measure.Level, levels))
	}
	if len(fw.GovernmentPriorities) > 0 {
		priorities := []option{{"0", "no government priority"}}
		for _, g := range fw.GovernmentPriorities {
			priorities = append(priorities, option{ui.Itoa(g.Number), ui.Itoa(g.Number) + " " + g.Title})
		}
		fields = append(fields, newChoice(governmentField, ui.Itoa(p.Government), priorities))
	}
	return fields
}

func suggestions(groups []framework.Group) []suggestion {
	var all []suggestion
	for _, g := range groups {
		for _, item := range g.Items {
			all = append(all, suggestion{item.Text, g.Title})
		}
	}
	return all
}

// quarterOptions are the quarters with their days, where the session has a date to count
// them from.
func quarterOptions(s *model.Session) []option {
	var options []option
	for _, q := range model.Quarters() {
		words := ui.QuarterWords(q)
		if first, last := s.Span(q); first != "" {
			words += ", " + first.Words() + " to " + last.Words()
		}
		options = append(options, option{string(q), words})
	}
	return options
}

func statusOptions() []option {
	var options []option
	for _, s := range model.Statuses() {
		options = append(options, option{string(s), string(s)})
	}
	return options
}

// barrierOptions is the session's barriers, those of the priority's own statements first.
func barrierOptions(s *model.Session, p model.Priority) []option {
	var near, far []option
	for _, b := range s.Barriers() {
		o := option{b.ID, ui.Where(b.Statements, b.Steps) + b.Text}
		shared := func(own, others []int) bool {
			return slices.ContainsFunc(own, func(n int) bool { return slices.Contains(others, n) })
		}
		if shared(p.Statements, b.Statements) || shared(p.Steps, b.Steps) {
			near = append(near, o)
		} else {
			far = append(far, o)
		}
	}
	return append(near, far...)
}

// filledPriority is a priority with what stands in the fields of a form.
func filledPriority(p model.Priority, f *form) (model.Priority, error) {
	p.What, p.Owner = f.value(whatField), f.value(ownerField)
	p.Quarter, p.Status = model.Quarter(f.value(quarterField)), model.Status(f.value(statusField))
	p.Barriers = strings.Fields(f.value(barriersField))
	p.Why, p.Resources, p.Outcome = f.value(whyNowField), f.value(resourcesField), f.value(outcomeField)
	p.Measure = model.Measure{
		Text: f.value(measureField), Now: f.value(nowField), Target: f.value(targetField), Level: f.value(levelField),
	}
	p.Government, _ = strconv.Atoi(f.value(governmentField)) // a choice: a number, or nothing
	p.Review = model.Date(f.value(reviewField))
	var err error
	p.Statements, p.Steps, err = parsePlaces(f.value(placesField))
	return p, err
}

// lackWords says what is still lacking for a priority to be what a good one is.
func lackWords(p model.Priority) string {
	var parts []string
	for _, goal := range p.Goals() {
		var lacks []string
		for _, lack := range goal.Lacks {
			lacks = append(lacks, string(lack))
		}
		if len(lacks) > 0 {
			parts = append(parts, goal.Name+": "+strings.Join(lacks, ", "))
		}
	}
	if len(parts) == 0 {
		return "Specific, measurable, achievable, realistic and timebound: nothing is lacking."
	}
	return "Not said yet, and it need not be. To be " + strings.Join(parts, "; ") + "."
}

// keepPriority enters what stands in a form: a change to the priority with the id, or
// a new one. It returns false where that was refused.
func keepPriority(d *ui.OpenSession, f *form, p model.Priority) bool {
	filled, err := filledPriority(p, f)
	if err != nil {
		d.Say(ui.Notice{Text: ui.Sentence(err), Bad: true})
		return false
	}
	if p.ID != "" {
		return d.Do(model.Edit[model.Priority]{Item: filled})
	}
	filled.ID = d.Session().NewPriorityID()
	return d.Do(model.Add[model.Priority]{Item: filled, At: model.End})
}
