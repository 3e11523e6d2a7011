package item

import (
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// The names of the fields of a priority.
const (
	WhatField      = "Priority"
	OwnerField     = "Owner"
	QuarterField   = "When"
	statusField    = "Status"
	BarriersField  = "Barriers"
	ifThenField    = "If, then"
	whyNowField    = "Why now"
	resourcesField = "Resources"
	outcomeField   = "Outcome"
	measureField   = "Measure"
	registerField  = "Register"
	NowField       = "Stands now at"
	targetField    = "Target"
	levelField     = "Shows in"
	fundingField   = "Funding"
	reviewField    = "Review on"
)

// quickFields is how many fields of a priority are seen at first: what a room says while it talks
// about a statement. What is to be done, who does it, by when, and for which statements.
const quickFields = 4

// priorityForm has all that can be said of a priority, with the first few fields in
// sight.
func priorityForm(d *ui.OpenSession, look *ui.Look, p model.Priority) *form.Form {
	quarter := form.NewChoice(QuarterField, string(p.Quarter), quarterOptions(look, d.Session()))
	fields := []form.Field{
		form.NewArea(WhatField, p.What, "what should be done", 2),
		form.NewLine(OwnerField, p.Owner, "a role or an agency").Own(),
		quarter,
		newPlaces(d.Session().Framework(), p.Statements, p.Steps),
		form.NewChoice(statusField, string(p.Status), statusOptions()),
		form.NewMarks(BarriersField, p.Barriers, "none noted yet", barrierOptions(d.Session(), p)),
		form.NewArea(ifThenField, p.IfThen, "optional: If … happens, then we will …", 2),
		form.NewArea(whyNowField, p.Why, "why this, and why now", 2),
		form.NewArea(resourcesField, p.Resources, "people, time, money, rooms", 2),
	}
	fields = append(fields, listFields(d.Session().Guide(), p)...)
	fields = append(fields, registerChoice(d.Session(), p)...)
	f := form.New(look, append(fields, reviewLine(d, p, quarter))...).Fold(quickFields)
	f.Note = func(f *form.Form) string { return noteOn(d, p, f) }
	return f
}

// noteOn says quietly what helps with the field in focus, or what the priority still lacks. It
// becomes no text of the priority.
func noteOn(d *ui.OpenSession, p model.Priority, f *form.Form) string {
	switch level, ok := d.Session().Guide().EvaluationLevel(f.Value(levelField)); {
	case ok && f.Focused() == levelField:
		return level.Note
	case f.Focused() == ifThenField:
		return "Makes it specific: If somebody starts, then we will book their induction."
	}
	filled, err := filledPriority(d.Session().Guide(), p, f)
	if err != nil || filled.What == "" {
		return ""
	}
	return d.Session().Framework().Worded(LackWords(filled))
}

// reviewLine is the day of a priority's review; its hint is that of the quarter's.
func reviewLine(d *ui.OpenSession, p model.Priority, quarter form.Field) *form.LineInput {
	review := form.NewDate(reviewField, p.Review, "", d.Today())
	review.Suggest = func() string {
		const hint = "a day, such as 3 Dec or 3/12/26"
		if day := d.Session().Plan().Quarters().ReviewDay(calendar.Quarter(quarter.Value())); day != "" {
			return day.Words() + " is the quarter's review; or " + hint
		}
		return hint
	}
	return review
}

// EditOwner asks who owns a priority, when it is to happen and when it is looked at again; nil
// where it is gone.
func EditOwner(d *ui.OpenSession, look *ui.Look, id string) ui.Screen {
	p, there := d.Session().Plan().Priority(id)
	if !there {
		return nil
	}
	quarter := form.NewChoice(QuarterField, string(p.Quarter), quarterOptions(look, d.Session()))
	e := &form.Edit{
		Look: look, Title: "Owner and date", Take: "save", Intro: []string{p.What},
		Kept: form.ID{Form: form.OwnerForm, Entry: id},
		Form: form.New(look, form.NewLine(OwnerField, p.Owner, "a role or an agency").Own(), quarter, reviewLine(d, p, quarter).Own()),
	}
	e.Form.InOrder = true
	e.Done = func(f *form.Form) (ui.Action, bool) {
		now, there := d.Session().Plan().Priority(id)
		if !there {
			return nil, true
		}
		now.Owner, now.Quarter, now.Review = f.Value(OwnerField), calendar.Quarter(f.Value(QuarterField)), calendar.Date(f.Value(reviewField))
		return nil, d.Do(model.Edit[model.Priority]{Item: now})
	}
	return e
}

// listFields are those with something to choose from the framework's lists. Without a
// list a text is left, and of what is nothing but a choice, nothing.
func listFields(fw *framework.Framework, p model.Priority) []form.Field {
	fields := []form.Field{
		OutcomeInput(fw, outcomeField, p.Outcome),
		form.NewPick(measureField, p.Measure.Text, "what will show that it works", Suggestions(fw.Measures)).Own(),
		form.NewLine(NowField, p.Measure.Now, "such as 26 of 30 starters").Own(),
		form.NewLine(targetField, p.Measure.Target, "such as all of them, by March").Own(),
	}
	if len(fw.Evaluation) > 0 {
		levels := []form.Option{{Value: "", Words: "not said"}}
		for _, level := range fw.Evaluation {
			levels = append(levels, form.Option{Value: level.ID, Words: level.Text})
		}
		fields = append(fields, form.NewChoice(levelField, p.Measure.Level, levels))
	}
	if len(fw.Requirements) > 0 {
		priorities := []form.Option{{Value: "0", Words: "no " + fw.Words().Requirement.One}}
		for _, g := range fw.Requirements {
			priorities = append(priorities, form.Option{Value: strconv.Itoa(g.Number), Words: strconv.Itoa(g.Number) + " " + g.Title})
		}
		fields = append(fields, form.NewChoice(requirementField(fw), strconv.Itoa(p.Requirement), priorities))
	}
	if len(fw.Funding) > 0 {
		var uses []form.Option
		for _, use := range fw.Funding {
			uses = append(uses, form.Option{Value: use.ID, Words: use.Text})
		}
		fields = append(fields, form.NewMarks(fundingField, p.Funding, "", uses))
	}
	return fields
}

// OutcomeInput is a field for the outcome that something is for. It is chosen on the page of
// outcomes, where the framework has any.
func OutcomeInput(fw *framework.Framework, label, value string) form.Field {
	if len(fw.Outcomes) == 0 {
		return form.NewLine(label, value, "what is to be better for it").Own()
	}
	return form.NewPage(label, value, "what is to be better for it; Enter shows the outcomes", ui.OutcomePage)
}

// registerChoice is a field for one of the measures of the register, where there are any.
func registerChoice(s *model.Session, p model.Priority) []form.Field {
	all := []form.Option{{Value: "", Words: "no measure of the register"}}
	for _, m := range s.Plan().Indicators() {
		words := m.Name
		if latest, some := m.Latest(); some {
			words += ", now " + latest.Number.In(m.Unit)
		}
		all = append(all, form.Option{Value: m.ID, Words: ui.Sanitize(words)})
	}
	if len(all) == 1 {
		return nil
	}
	return []form.Field{form.NewChoice(registerField, p.Indicator, all)}
}

// Suggestions offers the items of lists of the framework.
func Suggestions(groups []framework.Group) []form.Suggestion {
	var all []form.Suggestion
	for _, g := range groups {
		for _, item := range g.Items {
			all = append(all, form.Suggestion{Text: item.Text, Group: g.Title})
		}
	}
	return all
}

// quarterOptions are the quarters with their days, where the session has a date to count
// them from.
func quarterOptions(look *ui.Look, s *model.Session) []form.Option {
	var options []form.Option
	for _, q := range s.Plan().Quarters().All() {
		words := look.QuarterWords(s, q)
		if first, last := s.Plan().Quarters().Span(q); first != "" {
			words += ": " + first.Words() + " to " + last.Words()
		}
		options = append(options, form.Option{Value: string(q), Words: words})
	}
	return options
}

func statusOptions() []form.Option {
	var options []form.Option
	for _, s := range model.Statuses() {
		options = append(options, form.Option{Value: string(s), Words: string(s)})
	}
	return options
}

// barrierOptions is the session's barriers, those of the priority's own statements first.
func barrierOptions(s *model.Session, p model.Priority) []form.Option {
	var near, far []form.Option
	for _, b := range s.Barriers() {
		o := form.Option{Value: b.ID, Words: ui.Where(s.Framework(), b.Statements, b.Steps) + b.Text}
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

// requirementField is the name of the field for the requirement: the first word of what people call
// one, unless another field has it.
func requirementField(fw *framework.Framework) string {
	const widest = 14 // cells
	name, _, _ := strings.Cut(fw.Words().Requirement.Capital().One, " ")
	others := []string{
		WhatField, OwnerField, QuarterField, statusField, BarriersField, ifThenField, whyNowField, resourcesField, outcomeField,
		measureField, registerField, targetField, fundingField, PlacesField,
	}
	if text.Width(name) > widest || slices.Contains(others, name) {
		return "Requirement"
	}
	return name
}

// filledPriority is a priority with what stands in the fields of a form.
func filledPriority(fw *framework.Framework, p model.Priority, f *form.Form) (model.Priority, error) {
	p.What, p.Owner = f.Value(WhatField), f.Value(OwnerField)
	p.Quarter, p.Status = calendar.Quarter(f.Value(QuarterField)), model.Status(f.Value(statusField))
	p.Barriers = strings.Fields(f.Value(BarriersField))
	p.IfThen, p.Funding = f.Value(ifThenField), strings.Fields(f.Value(fundingField))
	p.Why, p.Resources, p.Outcome = f.Value(whyNowField), f.Value(resourcesField), f.Value(outcomeField)
	p.Measure = model.Measure{
		Text: f.Value(measureField), Now: f.Value(NowField), Target: f.Value(targetField), Level: f.Value(levelField),
	}
	p.Indicator = f.Value(registerField)
	p.Requirement, _ = strconv.Atoi(f.Value(requirementField(fw))) // a choice: a number, or nothing
	p.Review = calendar.Date(f.Value(reviewField))
	var err error
	p.Statements, p.Steps, err = ParsePlaces(fw, f.Value(PlacesField))
	return p, err
}

// LackWords says what is still lacking for a priority to be what a good one is.
func LackWords(p model.Priority) string {
	var parts []string
	for _, goal := range planning.Goals(p) {
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
	return "Optional. To be " + strings.Join(parts, "; ") + "."
}

// keepPriority enters what stands in a form: a change to the priority, or a new one where
// it has no id. It returns the id; empty where that was refused.
func keepPriority(d *ui.OpenSession, f *form.Form, p model.Priority) string {
	p, err := filledPriority(d.Session().Guide(), p, f)
	if err != nil {
		d.Say(ui.Notice{Text: d.Sentence(err), Bad: true})
		return ""
	}
	if p.ID != "" {
		return done(d, model.Edit[model.Priority]{Item: p}, p.ID)
	}
	p.ID = model.NextID[model.Priority](d.Session())
	return done(d, model.Add[model.Priority]{Item: p, At: model.End}, p.ID)
}

// EditPriority is the form of a priority as a page, at one of its fields if that is named;
// of a new one if it has no id. Then is told the id; it may be nil.
func EditPriority(d *ui.OpenSession, look *ui.Look, p model.Priority, at string, then func(id string)) ui.Screen {
	if p.ID != "" && at == "" {
		at = WhatField
	}
	kept := form.ID{Form: form.PriorityPage, Subject: SubjectOf(p.Statements, p.Steps), Entry: p.ID}
	return page(look, "priority", kept, priorityForm(d, look, p).GoTo(at), then,
		func(f *form.Form) string { return keepPriority(d, f, p) })
}

// TellPriority says where a priority went that was made of something else.
func TellPriority(d *ui.OpenSession) func(id string) {
	return func(string) {
		d.Say(ui.Notice{Text: "It is priority " + strconv.Itoa(len(d.Session().Priorities())) + " now, the last by rank; the board has it."})
	}
}
