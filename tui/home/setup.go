package home

import (
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// The names of the fields of a session's details.
const (
	soloNameField    = "Name or alias"
	titleField       = "Title"
	areaField        = "Area"
	dateField        = "Date"
	facilitatorField = "Facilitator"
	startsField      = "Starts at"
	endsField        = "Ends at"
	quartersField    = "Quarters"
	votingField      = "Scores"
	namingField      = "People"
)

// called has the fields of a session's details read in the words of a framework.
func called(fields []form.Field, asked func() *framework.Framework) []form.Field {
	for _, f := range fields {
		switch name := f.Name(); name {
		case areaField, votingField:
			f.Call(func() string { return asked().Worded(name) })
		}
	}
	return fields
}

// detailFields ask for the details of a session on a framework. The last is that of the plan's quarters.
func detailFields(d model.Details, today calendar.Date, areaHint func() string) []form.Field {
	var years []form.Option
	for _, y := range calendar.PlanYears() {
		years = append(years, form.Option{Value: string(y), Words: y.Words()})
	}
	starts, ends := form.NewSpan(form.NewClock(startsField, d.Starts, "such as 09:30 or 9.30am"), form.NewClock(endsField, d.Ends, "such as 15:30 or 3.30pm"))
	area := form.NewLine(areaField, d.Area, "")
	area.Suggest = areaHint
	return []form.Field{
		form.NewLine(titleField, d.Title, "such as Northvale, spring workshop").Needed("write a title, such as Northvale, spring workshop"),
		area,
		form.NewDate(dateField, d.Date, "such as 3 Dec or 3/12/26", today),
		starts, ends,
		form.NewLine(facilitatorField, d.Facilitator, "who leads the workshop"),
		form.NewChoice(quartersField, string(d.PlanYear), years),
	}
}

// detailsOf is some details with what stands in the fields of a form.
func detailsOf(f *form.Form, d model.Details) model.Details {
	d.Title, d.Area, d.Facilitator = f.Value(titleField), f.Value(areaField), f.Value(facilitatorField)
	d.Date = calendar.Date(f.Value(dateField))
	d.Starts, d.Ends = calendar.Clock(f.Value(startsField)), calendar.Clock(f.Value(endsField))
	if f.Has(quartersField) {
		d.PlanYear = calendar.PlanYear(f.Value(quartersField))
	}
	return d
}

// quartersNote says which months the quarters of the plan are, by what stands in the fields.
func quartersNote(f *form.Form) string {
	d := detailsOf(f, model.Details{})
	if d.Date.Validate() != nil {
		d.Date = ""
	}
	return "The plan's quarters: " + strings.Join(text.Each(d.Quarters().Four(), d.Quarters().Months), ", ") + "."
}

// setUpSolo asks for the name of somebody who scores alone; none is needed.
func (h *Home) setUpSolo(app ui.App) tea.Cmd {
	instruments := choice(h.app.Instruments())
	f := form.New(h.look, instruments.field(), form.NewLine(soloNameField, "", "optional"))
	f.Note = instruments.note
	f.GoTo(soloNameField)
	return ui.Run(app, ui.Push(&form.Edit{
		Look: h.look, Title: "Score alone", Take: "begin",
		Intro: []string{
			"One digit for each statement. You can stop at any time and go on later.",
			"Your name is optional. It stands on the score sheet if you hand your scores to a group.",
		},
		Form: f,
		Done: func(f *form.Form) (ui.Action, bool) {
			fw, err := instruments.chosen(f)
			if err != nil {
				return ui.Complain(err), false
			}
			return CreateSolo(h.app, fw, f.Value(soloNameField)), h.app.SaveError() == nil
		},
	}))
}

// CreateSolo begins a solo session on a framework at its first statement.
func CreateSolo(p program, fw *framework.Framework, name string) ui.Action {
	today := calendar.DateOf(p.Now())
	name = text.Line(name)
	title := "Solo"
	if name != "" {
		title = name
	}
	origin := p.NewOrigin(model.Solo, fw, model.Details{Title: title, Date: today})
	me := model.Participant{ID: model.SoloParticipant, Name: name, Scoring: true}
	first := model.Place{Page: model.StatementPage, Number: fw.Statements()[0].Number}
	return func(ui.App) tea.Cmd {
		return p.Create(origin, fw, []model.Change{model.Edit[model.Participant]{Item: me}}, first)
	}
}

// EditDetails changes what the open session says of itself, and how people score while
// nobody has.
func EditDetails(d *ui.OpenSession, look *ui.Look) ui.Screen {
	s := d.Session()
	fields := detailFields(s.Details(), d.Today(), s.Framework().AreaHint)
	if !s.Framework().HasPlan() {
		fields = fields[:len(fields)-1]
	}
	if !s.Solo() {
		fields = append(fields, votingChoice(s.Blind()))
	}
	f := form.New(look, called(fields, s.Framework)...)
	f.InOrder = true
	f.Note = func(f *form.Form) string {
		if f.Focused() == quartersField {
			return quartersNote(f) + " Priorities keep their place of the four when another year is chosen."
		}
		return ""
	}
	return &form.Edit{
		Look: look, Title: "Details", Take: "save", Form: f, Kept: form.ID{Form: form.DetailsForm},
		Done: func(f *form.Form) (ui.Action, bool) {
			var change model.Change = model.SetDetails{Details: detailsOf(f, d.Session().Details())}
			if blind := f.Value(votingField) == blindVoting; !s.Solo() && blind != d.Session().Blind() {
				change = model.Batch{Label: model.DetailsLabel, Changes: []model.Change{change, model.SetBlind{Blind: blind}}}
			}
			return nil, d.Do(change)
		},
	}
}

// blindVoting is the value of the choice between open and blind scores.
const blindVoting = "blind"

func votingChoice(blind bool) form.Field {
	value := "open"
	if blind {
		value = blindVoting
	}
	return form.NewChoice(votingField, value, []form.Option{
		{Value: "open", Words: "seen as they are entered"}, {Value: blindVoting, Words: "blind: unseen until you reveal them"},
	})
}
