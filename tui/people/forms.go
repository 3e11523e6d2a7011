package people

import (
	"fmt"
	"strconv"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet/roster"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// The names of the fields of a participant.
const (
	NameField    = "Name or alias"
	AgencyField  = "Agency"
	RoleField    = "Role"
	ScoringField = "Takes part by"
	familyField  = "Comes as"
)

// withoutAgencies says what an anonymous session does not keep of a person.
const withoutAgencies = "This session is anonymous: people have a number only, and no name, agency or role stands beside it."

// Form asks for a new person, or changes one that is there.
func (p *People) Form(person *model.Participant) *form.Edit {
	was := model.Participant{Scoring: true}
	e := &form.Edit{Look: p.look, Title: "Add a person", Take: "add", Kept: form.ID{Form: form.PersonForm}}
	if person != nil {
		was = *person
		e.Kept.Entry = was.ID
		e.Title, e.Take = "Change "+ui.Sanitize(person.Label()), "save"
	}
	scoring := "scoring"
	if !was.Scoring {
		scoring = "observing"
	}
	fields := []form.Field{form.NewLine(NameField, was.Name, "empty for Participant 1, 2 and so on")}
	if p.open.Session().Anonymous() {
		e.Intro = []string{p.open.Worded(withoutAgencies)}
	} else {
		fields = append(fields,
			form.NewLine(AgencyField, was.Agency, "such as health visiting"),
			form.NewLine(RoleField, was.Role, "such as team leader"))
		if p.families() > 0 || p.open.Session().Framework().AsksFamilies() {
			fields = append(fields, form.NewChoice(familyField, map[bool]string{true: "family"}[was.Family],
				[]form.Option{{Value: "", Words: "from an agency"}, {Value: "family", Words: "a parent or carer"}}))
		}
	}
	e.Form = form.New(p.look, append(fields,
		form.NewChoice(ScoringField, scoring, []form.Option{{Value: "scoring", Words: "scoring"}, {Value: "observing", Words: "observing (listed, not counted)"}}),
	)...)
	if person == nil {
		e.Pasted = map[string]func(string) (string, ui.Action){NameField: p.taker().Name}
	}
	e.Done = func(f *form.Form) (ui.Action, bool) {
		now := was
		if current, ok := p.open.Session().Participant(was.ID); ok {
			now = current // who has left meanwhile stays so
		}
		now.Name = f.Value(NameField)
		if !p.open.Session().Anonymous() {
			now.Agency, now.Role, now.Family = f.Value(AgencyField), f.Value(RoleField), f.Value(familyField) != ""
		}
		now.Scoring = f.Value(ScoringField) == "scoring"
		if person != nil {
			return nil, p.open.Do(model.Edit[model.Participant]{Item: now})
		}
		now.ID = model.NextID[model.Participant](p.open.Session())
		if !p.open.Do(model.Add[model.Participant]{Item: now, At: model.End}) {
			return nil, false
		}
		p.goTo(now.ID)
		added := ui.Say("Added: %s", ui.Sanitize(now.Label()))
		if p.open.Session().Anonymous() {
			return added, true
		}
		// Lists are typed from top to bottom: the next empty form opens by itself.
		return ui.Sequence(ui.Push(p.another()), added), true
	}
	return e
}

// another asks for the next person after one was added. Enter in it untouched means that
// there is nobody else, not another person without a name.
func (p *People) another() ui.Screen {
	e := p.Form(nil)
	name := e.Form.Fields[0].(*form.LineInput)
	name.Hint = "the next person, or Enter if that is everybody"
	if p.look.Aloud() { // there Enter goes on to the agency
		name.Hint = "the next person, or :cancel if that is everybody"
	}
	add := e.Done
	e.Done = func(f *form.Form) (ui.Action, bool) {
		if !f.Changed() {
			return nil, true
		}
		return add(f)
	}
	return e
}

// several adds people without names, for a room that scores under aliases.
func (p *People) several() ui.Screen {
	const label, mostAtOnce = "How many people", 60
	intro := "They are called Participant 1, Participant 2 and so on. Names, agencies and roles can be added later."
	if p.open.Session().Anonymous() {
		intro = "They get numbers that are drawn at random. " + p.open.Worded(withoutAgencies)
	}
	return &form.Edit{
		Look: p.look, Title: "Add people without names", Take: "add",
		Intro: []string{intro},
		Form:  form.New(p.look, form.NewLine(label, "", fmt.Sprintf("1 to %d", mostAtOnce))),
		Done: func(f *form.Form) (ui.Action, bool) {
			n, err := strconv.Atoi(strings.TrimSpace(f.Value(label)))
			if err != nil || n < 1 || n > mostAtOnce {
				return ui.Complain(fmt.Errorf("type how many people are to be added, a number from 1 to %d", mostAtOnce)), false
			}
			people := make([]model.Participant, n)
			for i := range people {
				people[i].Scoring = true
			}
			batch := roster.AddParticipants(p.open.Session(), people)
			batch.Label = text.CountOf(n, "participant added", "participants added")
			return nil, p.open.Do(batch)
		},
	}
}
