package tui

import (
	"stocktake/tui/ui"

	"stocktake/model"

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

func detailFields(d model.Details) []field {
	return []field{
		newLine(titleField, d.Title, "such as Northvale, spring workshop"),
		newLine(areaField, d.Area, "the local authority or the neighbourhood"),
		newLine(dateField, string(d.Date), "day/month/year"),
		newLine(facilitatorField, d.Facilitator, "who leads the workshop"),
		newLine(endsField, string(d.Ends), "such as 15:30, to see how the time divides"),
	}
}

func detailsOf(f *form) model.Details {
	return model.Details{
		Title: f.value(titleField), Area: f.value(areaField),
		Date: model.Date(f.value(dateField)), Facilitator: f.value(facilitatorField),
		Ends: model.Clock(f.value(endsField)),
	}
}

// setUp asks what a new group session is called; the table of participants follows.
func (h *home) setUp(app ui.App) tea.Cmd {
	today := model.DateOf(h.app.Now())
	return ui.Run(app, ui.Push(&edit{
		look: h.look, title: "A new session", take: "begin",
		intro: []string{"Only the title is needed; the rest can be changed later. Blind scores stay unseen until you reveal them; that is settled with the first score. An anonymous session keeps nobody's name, agency or role, and so has no figures by agency."},
		form: newForm(h.look, append(detailFields(model.Details{Date: today}),
			votingChoice(false),
			newChoice(namingField, "names", []option{{"names", "names or aliases"}, {"anonymous", "anonymous: numbers only, for good"}}),
		)...),
		done: func(f *form) (ui.Action, bool) {
			origin := h.app.NewOrigin(model.Group, detailsOf(f))
			origin.Blind = f.value(votingField) == blindVoting
			origin.Anonymous = f.value(namingField) == "anonymous"
			if _, err := model.NewHistory(origin, h.app.Framework()); err != nil {
				return ui.Complain(err), false
			}
			begin := func(ui.App) tea.Cmd { return h.app.Create(origin, nil, model.Place{Page: model.SetUpPage}) }
			return begin, h.app.SaveError() == nil
		},
	}))
}

// setUpSolo asks for the name of somebody who scores alone; none is needed.
func (h *home) setUpSolo(app ui.App) tea.Cmd {
	statements := len(h.app.Framework().Statements())
	return ui.Run(app, ui.Push(&edit{
		look: h.look, title: "Score alone", take: "begin",
		intro: []string{
			ui.Plural(statements, "statement", "statements") + ", one digit each, from 0 to 5. You can stop at any time and go on later.",
			"Your name is optional. It stands on the score sheet if you hand your scores to a group.",
		},
		form: newForm(h.look, newLine(soloNameField, "", "optional")),
		done: func(f *form) (ui.Action, bool) {
			return createSolo(h.app, f.value(soloNameField)), h.app.SaveError() == nil
		},
	}))
}

// createSolo begins a solo session at its first statement.
func createSolo(p program, name string) ui.Action {
	today := model.DateOf(p.Now())
	name = model.CleanLine(name)
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

// editDetails changes what the open session says of itself, and how people score while
// nobody has.
func editDetails(d *ui.OpenSession, look *ui.Look) ui.Screen {
	s := d.Session()
	fields := detailFields(s.Details())
	if !s.Solo() {
		fields = append(fields, votingChoice(s.Blind()))
	}
	return &edit{
		look: look, title: "Details", take: "save", form: newForm(look, fields...), kept: formID{form: detailsForm},
		done: func(f *form) (ui.Action, bool) {
			var change model.Change = model.SetDetails{Details: detailsOf(f)}
			if blind := f.value(votingField) == blindVoting; !s.Solo() && blind != d.Session().Blind() {
				change = model.Batch{Label: model.DetailsLabel, Changes: []model.Change{change, model.SetBlind{Blind: blind}}}
			}
			return nil, d.Do(change)
		},
	}
}

// blindVoting is the value of the choice between open and blind scores.
const blindVoting = "blind"

func votingChoice(blind bool) field {
	value := "open"
	if blind {
		value = blindVoting
	}
	return newChoice(votingField, value, []option{
		{"open", "seen as they are entered"}, {blindVoting, "blind: unseen until you reveal them"},
	})
}
