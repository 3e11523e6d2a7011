package home

import (
	"familyhub/stocktake/model"
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
	endsField        = "Ends at"
	votingField      = "Scores"
	namingField      = "People"
)

func detailFields(d model.Details) []form.Field {
	return []form.Field{
		form.NewLine(titleField, d.Title, "such as Northvale, spring workshop"),
		form.NewLine(areaField, d.Area, "the local authority or the neighbourhood"),
		form.NewLine(dateField, string(d.Date), "day/month/year"),
		form.NewLine(facilitatorField, d.Facilitator, "who leads the workshop"),
		form.NewLine(endsField, string(d.Ends), "such as 15:30, to see how the time divides"),
	}
}

func detailsOf(f *form.Form) model.Details {
	return model.Details{
		Title: f.Value(titleField), Area: f.Value(areaField),
		Date: model.Date(f.Value(dateField)), Facilitator: f.Value(facilitatorField),
		Ends: model.Clock(f.Value(endsField)),
	}
}

// setUp asks what a new group session is called; the table of participants follows.
func (h *Home) setUp(app ui.App) tea.Cmd {
	today := model.DateOf(h.app.Now())
	return ui.Run(app, ui.Push(&form.Edit{
		Look: h.look, Title: "A new session", Take: "begin",
		Intro: []string{"Only the title is needed; the rest can be changed later. Blind scores stay unseen until you reveal them; that is settled with the first score. An anonymous session keeps nobody's name, agency or role, and so has no figures by agency."},
		Form: form.New(h.look, append(detailFields(model.Details{Date: today}),
			votingChoice(false),
			form.NewChoice(namingField, "names", []form.Option{{Value: "names", Words: "names or aliases"}, {Value: "anonymous", Words: "anonymous: numbers only, for good"}}),
		)...),
		Done: func(f *form.Form) (ui.Action, bool) {
			origin := h.app.NewOrigin(model.Group, detailsOf(f))
			origin.Blind = f.Value(votingField) == blindVoting
			origin.Anonymous = f.Value(namingField) == "anonymous"
			if _, err := model.NewHistory(origin, h.app.Framework()); err != nil {
				return ui.Complain(err), false
			}
			begin := func(ui.App) tea.Cmd { return h.app.Create(origin, nil, model.Place{Page: model.SetUpPage}) }
			return begin, h.app.SaveError() == nil
		},
	}))
}

// setUpSolo asks for the name of somebody who scores alone; none is needed.
func (h *Home) setUpSolo(app ui.App) tea.Cmd {
	statements := len(h.app.Framework().Statements())
	return ui.Run(app, ui.Push(&form.Edit{
		Look: h.look, Title: "Score alone", Take: "begin",
		Intro: []string{
			text.CountOf(statements, "statement", "statements") + ", one digit each, from 0 to 5. You can stop at any time and go on later.",
			"Your name is optional. It stands on the score sheet if you hand your scores to a group.",
		},
		Form: form.New(h.look, form.NewLine(soloNameField, "", "optional")),
		Done: func(f *form.Form) (ui.Action, bool) {
			return CreateSolo(h.app, f.Value(soloNameField)), h.app.SaveError() == nil
		},
	}))
}

// CreateSolo begins a solo session at its first statement.
func CreateSolo(p program, name string) ui.Action {
	today := model.DateOf(p.Now())
	name = text.Line(name)
	title := "Solo"
	if name != "" {
		title = name
	}
	origin := p.NewOrigin(model.Solo, model.Details{Title: title, Date: today})
	me := model.Participant{ID: model.SoloParticipant, Name: name, Scoring: true}
	first := model.Place{Page: model.StatementPage, Number: p.Framework().Statements()[0].Number}
	return func(ui.App) tea.Cmd {
		return p.Create(origin, []model.Change{model.Edit[model.Participant]{Item: me}}, first)
	}
}

// EditDetails changes what the open session says of itself, and how people score while
// nobody has.
func EditDetails(d *ui.OpenSession, look *ui.Look) ui.Screen {
	s := d.Session()
	fields := detailFields(s.Details())
	if !s.Solo() {
		fields = append(fields, votingChoice(s.Blind()))
	}
	return &form.Edit{
		Look: look, Title: "Details", Take: "save", Form: form.New(look, fields...), Kept: form.ID{Form: form.DetailsForm},
		Done: func(f *form.Form) (ui.Action, bool) {
			details := detailsOf(f)
			details.Starts = d.Session().Details().Starts
			var change model.Change = model.SetDetails{Details: details}
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
