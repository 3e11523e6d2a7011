package tui

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"stocktake/model"
	"stocktake/model/sheet"
	"stocktake/tui/ui"
)

// The names of the fields of a participant.
const (
	nameField    = "Name or alias"
	agencyField  = "Agency"
	roleField    = "Role"
	scoringField = "Takes part by"
)

// withoutAgencies says what an anonymous session does not keep of a person.
const withoutAgencies = "This session is anonymous: people have a number only, and no name, agency or role stands beside it."

// form asks for a new person, or changes one that is there.
func (p *people) form(person *model.Participant) *edit {
	was := model.Participant{Scoring: true}
	e := &edit{look: p.look, title: "Add a person", take: "add", kept: formID{form: personForm}}
	if person != nil {
		was = *person
		e.kept.entry = was.ID
		e.title, e.take = "Change "+ui.Sanitize(person.Label()), "save"
	}
	scoring := "scoring"
	if !was.Scoring {
		scoring = "observing"
	}
	fields := []field{newLine(nameField, was.Name, "empty for Participant 1, 2 and so on")}
	if p.desk.Session().Anonymous() {
		e.intro = []string{withoutAgencies}
	} else {
		fields = append(fields,
			newLine(agencyField, was.Agency, "such as health visiting"),
			newLine(roleField, was.Role, "such as team leader"))
	}
	e.form = newForm(p.look, append(fields,
		newChoice(scoringField, scoring, []option{{"scoring", "scoring"}, {"observing", "observing (listed, not counted)"}}),
	)...)
	if person == nil {
		e.pasted = map[string]func(string) (string, ui.Action){nameField: p.pastedName}
	}
	e.done = func(f *form) (ui.Action, bool) {
		now := was
		if current, ok := p.desk.Session().Participant(was.ID); ok {
			now = current // who has left meanwhile stays so
		}
		now.Name = f.value(nameField)
		if !p.desk.Session().Anonymous() {
			now.Agency, now.Role = f.value(agencyField), f.value(roleField)
		}
		now.Scoring = f.value(scoringField) == "scoring"
		if person != nil {
			return nil, p.desk.Do(model.Edit[model.Participant]{Item: now})
		}
		now.ID = p.desk.Session().NewParticipantID()
		if !p.desk.Do(model.Add[model.Participant]{Item: now, At: model.End}) {
			return nil, false
		}
		p.at = len(p.desk.Session().Participants()) - 1
		added := ui.Say("Added: " + ui.Sanitize(now.Label()))
		if p.desk.Session().Anonymous() {
			return added, true
		}
		// Lists are typed from top to bottom: the next empty form opens by itself.
		return ui.Sequence(ui.Push(p.another()), added), true
	}
	return e
}

// another asks for the next person after one was added. Enter in it untouched means that
// there is nobody else, not another person without a name.
func (p *people) another() ui.Screen {
	e := p.form(nil)
	e.form.fields[0].(*lineInput).hint = "the next person, or Enter if that is everybody"
	add := e.done
	e.done = func(f *form) (ui.Action, bool) {
		if !f.changed() {
			return nil, true
		}
		return add(f)
	}
	return e
}

// several adds people without names, for a room that scores under aliases.
func (p *people) several() ui.Screen {
	const label, mostAtOnce = "How many people", 60
	intro := "They are called Participant 1, Participant 2 and so on. Names, agencies and roles can be added later."
	if p.desk.Session().Anonymous() {
		intro = "They get numbers that are drawn at random. " + withoutAgencies
	}
	return &edit{
		look: p.look, title: "Add people without names", take: "add",
		intro: []string{intro},
		form:  newForm(p.look, newLine(label, "", fmt.Sprintf("1 to %d", mostAtOnce))),
		done: func(f *form) (ui.Action, bool) {
			n, err := strconv.Atoi(strings.TrimSpace(f.value(label)))
			if err != nil || n < 1 || n > mostAtOnce {
				return ui.Complain(fmt.Errorf("type how many people are to be added, a number from 1 to %d", mostAtOnce)), false
			}
			people := make([]model.Participant, n)
			for i := range people {
				people[i].Scoring = true
			}
			batch := sheet.AddParticipants(p.desk.Session(), people)
			batch.Label = ui.Plural(n, "participant added", "participants added")
			return nil, p.desk.Do(batch)
		},
	}
}

// fromFile reads a table of people; nothing is added unless all of it is good.
func (p *people) fromFile() ui.Screen {
	intro := "A CSV file with the columns name, agency, role, scoring (yes or no), as a spreadsheet program saves one; or a list with a name on each line."
	if p.desk.Session().Anonymous() {
		intro += " This session is anonymous: names and roles are left out, and agencies are counted apart from the numbers, if the whole room is in one list."
	}
	return askFile(p.desk, p.look, "People from a file", intro, func(name string, r io.Reader) (func(), error) {
		people, err := sheet.ReadParticipantsCSV(name, r)
		return func() { p.add(name, people) }, err
	})
}
