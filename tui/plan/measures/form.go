package measures

import (
	"cmp"
	"fmt"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// The names of the fields of a measure.
const (
	NameField    = "Measure"
	unitField    = "Counted in"
	StartField   = "Starts at"
	startDay     = "Measured on"
	TargetField  = "Target"
	betterField  = "Better when"
	headingField = "Heading"
	SourceField  = "Source"
	reportsField = "Reported by"
	outcomeField = "Outcome"
	levelField   = "Shows in"
)

// quickFields is how many fields of a measure are seen at first.
const quickFields = 5

const plainUnit = "a number"

// form changes a measure; a new one where it has no id.
func (m *measures) form(known model.Indicator) ui.Screen {
	e := &form.Edit{Look: m.look, Title: "A measure", Take: "save", Kept: form.ID{Form: form.IndicatorForm, Entry: known.ID}}
	if known.ID == "" {
		e.Title, e.Take = "A new measure", "add"
	}
	guide := m.open.Session().Guide()
	unit := form.NewPick(unitField, known.Unit, plainUnit+", or %, £, days, or a word of your own", units()).Own()
	read := func() string { return decimal.ReadUnit(unit.Value()) }
	day := form.NewDate(startDay, known.Start.Date, "a day, such as 3 Dec or 3/12/26", m.open.Today())
	if known.ID == "" {
		day = form.NewDate(startDay, m.open.Today(), "a day, such as 3 Dec or 3/12/26", m.open.Today())
		day.Given = day.Value()
	}
	day.Reads = past(day.Reads, m.open.Today())
	heading := form.NewPick(headingField, known.Heading, "which measures it stands with", headings(m.open.Session())).Own()
	if known.ID == "" {
		heading.Given = known.Heading // of an example of the guide
	}
	e.Form = form.New(
		m.look,
		form.NewPick(NameField, known.Name, "what is counted, such as staff turnover", item.Suggestions(guide.Measures)).Own(),
		unit,
		newNumber(StartField, known.Start.Value, "what it is today, before anything is done", read),
		day,
		newNumber(TargetField, known.Target, "where it is to stand", read),
		form.NewChoice(betterField, string(known.Better), []form.Option{
			{Value: "", Words: "not said"},
			{Value: string(model.Higher), Words: "higher"},
			{Value: string(model.Lower), Words: "lower"},
		}),
		heading,
		form.NewLine(SourceField, known.Source, "where the figures come from, such as the payroll").Own(),
		form.NewLine(reportsField, known.Reports, "a role or an agency").Own(),
		item.OutcomeInput(guide, outcomeField, known.Outcome),
	)
	if len(guide.Evaluation) > 0 {
		level := form.NewChoice(levelField, known.Level, levels(guide))
		e.Form.Fields, e.Form.Was = append(e.Form.Fields, level), append(e.Form.Was, level.Value())
		e.Form.Note = func(f *form.Form) string {
			if f.Focused() != levelField {
				return ""
			}
			return LevelWords(guide, f.Value(levelField))
		}
	}
	e.Form.Fold(quickFields)
	e.Form.InOrder = known.ID == "" && known.Name != "" // an example: Enter leads here, and once more must not add it
	e.Done = func(f *form.Form) (ui.Action, bool) {
		if known.ID == "" && f.Empty() {
			return nil, true
		}
		return m.keep(f, known)
	}
	return e
}

// keep enters what stands in a form: a change to the measure with the id, or a new one.
func (m *measures) keep(f *form.Form, known model.Indicator) (ui.Action, bool) {
	named := f.Value(NameField)
	now := model.Indicator{
		ID: known.ID, Name: named, Unit: decimal.ReadUnit(f.Value(unitField)), Heading: f.Value(headingField),
		Start:  model.Start{Value: decimal.Decimal(f.Value(StartField)), Date: calendar.Date(f.Value(startDay))},
		Target: decimal.Decimal(f.Value(TargetField)), Better: model.Better(f.Value(betterField)), Source: f.Value(SourceField),
		Reports: f.Value(reportsField), Outcome: f.Value(outcomeField), Level: f.Value(levelField),
	}
	if now.Start.Value == "" && (known.ID == "" || known.Start.Value != "") {
		now.Start.Date = "" // the day stands there by itself, and is that of the number
	}
	if now.Heading == "" {
		now.Heading = headingOf(m.open.Session().Guide(), named)
	}
	if now.ID != "" && known.Relabelled(now) {
		return m.askUnit(known, now), false
	}
	if now.ID != "" {
		return nil, m.edit(now)
	}
	now.ID = model.NextID[model.Indicator](m.open.Session())
	if !m.open.Do(model.Add[model.Indicator]{Item: now, At: model.End}) {
		return nil, false
	}
	m.goTo(now.ID)
	return ui.Say("Added: %s. Enter on it writes what it is on other days.", ui.Sanitize(named)), true
}

func (m *measures) edit(now model.Indicator) bool {
	done := m.open.Do(model.Edit[model.Indicator]{Item: now})
	m.goTo(now.ID)
	return done
}

// askUnit asks before figures that are there are read in another unit: 18% are not 18 days.
func (m *measures) askUnit(known, now model.Indicator) ui.Action {
	return func(app ui.App) tea.Cmd {
		was, is := cmp.Or(known.Unit, plainUnit), cmp.Or(now.Unit, plainUnit)
		question := fmt.Sprintf("Are the figures that are there in %s, too?", ui.Sanitize(is))
		effect := fmt.Sprintf("The numbers stay, and are read as %s in place of %s. If only later figures are counted so, press n, and add another measure for them.",
			ui.Sanitize(is), ui.Sanitize(was))
		c := ui.NewConfirm(app, question, effect, func(app ui.App) tea.Cmd {
			if m.edit(now) {
				app.CloseTop()
			}
			return nil
		})
		for _, v := range known.Values {
			c.Names = append(c.Names, ui.Sanitize(text.Joined(": ", v.Date.Words(), v.Number.In(known.Unit))))
		}
		return ui.Run(app, ui.Push(c))
	}
}

// newNumber is a field for a number in the unit that another field names.
func newNumber(label string, value decimal.Decimal, hint string, unit func() string) *form.LineInput {
	f := form.NewLine(label, value.In(unit()), hint).Replaced()
	f.Reads = func(typed string) (string, string, error) {
		n, err := decimal.Read(typed, unit())
		return string(n), n.In(unit()), err
	}
	return f
}

// past refuses a day that is still to come.
func past(read form.Reading, today calendar.Date) form.Reading {
	return func(typed string) (string, string, error) {
		kept, words, err := read(typed)
		if err == nil {
			err = model.Value{Date: calendar.Date(kept)}.CheckDay(today)
		}
		return kept, words, err
	}
}

func units() []form.Suggestion {
	all := []form.Suggestion{{Text: plainUnit}}
	for _, unit := range decimal.Units()[1:] {
		all = append(all, form.Suggestion{Text: unit})
	}
	return all
}

// headings are those of the framework and people's own.
func headings(s *model.Session) []form.Suggestion {
	var all []form.Suggestion
	about := make(map[string]string)
	for _, g := range s.Guide().Measures {
		about[g.Title] = g.Introduction
	}
	for _, g := range planning.MeasureGroups(s) {
		if g.Heading != "" {
			all = append(all, form.Suggestion{Text: g.Heading, Group: about[g.Heading]})
		}
	}
	return all
}

// headingOf is the heading of an example of the framework; empty for any other measure.
func headingOf(guide *framework.Framework, name string) string {
	for _, g := range guide.Measures {
		for _, item := range g.Items {
			if item.Text == name {
				return g.Title
			}
		}
	}
	return ""
}

func levels(guide *framework.Framework) []form.Option {
	all := []form.Option{{Value: "", Words: "not said"}}
	for _, level := range guide.Evaluation {
		all = append(all, form.Option{Value: level.ID, Words: level.Text})
	}
	return all
}

// LevelWords explains a level of evaluation; without one, what such levels are for.
func LevelWords(guide *framework.Framework, id string) string {
	if level, ok := guide.EvaluationLevel(id); ok {
		return level.Text + ". " + level.Note
	}
	return levelField + ": what the measure tells you about training, from how people found it to what comes of it " +
		"for families. ← → shows each."
}
