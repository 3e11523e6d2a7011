package tui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"stocktake/model"
	"stocktake/model/sheet"
)

// The names of the fields of a participant.
const (
	nameField    = "Name or alias"
	agencyField  = "Agency"
	roleField    = "Role"
	scoringField = "Takes part by"
)

// people is the table of participants of the open session, and the way to its details.
type people struct {
	desk *desk
	look *Look
	at   int
}

func newPeople(d *desk, look *Look) *people { return &people{desk: d, look: look} }

func (p *people) heading() string { return "The people in the room" }

func (p *people) commands() []command {
	commands := []command{
		on("a n", "add", "Add a person; with an empty name they become Participant 1, 2, …", func(string) act { return push(p.form(nil)) }).as("a"),
		on("m", "add several", "Add a number of people without names at once", func(string) act { return push(p.several()) }),
		on("f", "from a file", "Read a table of people from a CSV file", func(string) act { return push(p.fromFile()) }),
	}
	if person, ok := p.selected(); ok {
		commands = append(commands,
			on("enter e", "edit", "Change the person", func(string) act { return push(p.form(&person)) }).as("Enter"),
			on("delete backspace D", "remove", "Take the person out; somebody who has scored is marked as having left", func(string) act { return p.remove(person) }).as("Delete"),
			on("o", "observes", "Switch between scoring and observing", func(string) act {
				person.Scoring = !person.Scoring
				p.desk.do(model.Edit[model.Participant]{Item: person})
				return nil
			}),
		)
	}
	return append(commands,
		on("t", "details", "Change title, area, date and facilitator", func(string) act { return push(editDetails(p.desk, p.look)) }),
		on("g right l pgdown", "go", "Go to the statements", func(string) act { return p.start() }).as("g"),
		on("up k", "", "The person above", p.move(-1)).as("↑").quietly(),
		on("down j", "", "The person below", p.move(1)).as("↓").quietly(),
	)
}

// start goes to the first statement that is not settled, or to the summary.
func (p *people) start() act {
	s := p.desk.session()
	if s.Settled() == 0 {
		return goTo(s.Tour()[0])
	}
	for _, st := range s.Statements() {
		if s.Progress(st.Number) != model.Settled {
			return goTo(model.Place{Page: model.StatementPage, Number: st.Number})
		}
	}
	return goTo(model.Place{Page: model.SummaryPage})
}

func (p *people) move(by int) func(string) act {
	return func(string) act {
		p.at = min(max(p.at+by, 0), max(len(p.desk.session().Participants())-1, 0))
		return nil
	}
}

func (p *people) selected() (model.Participant, bool) {
	all := p.desk.session().Participants()
	p.at = min(p.at, max(len(all)-1, 0))
	if len(all) == 0 {
		return model.Participant{}, false
	}
	return all[p.at], true
}

// form asks for a new person, or changes one that is there.
func (p *people) form(person *model.Participant) screen {
	was := model.Participant{Scoring: true}
	e := &edit{look: p.look, title: "Add a person", take: "add"}
	if person != nil {
		was = *person
		e.title, e.take = "Change "+shown(person.Label()), "save"
	}
	scoring := "scoring"
	if !was.Scoring {
		scoring = "observing"
	}
	e.form = newForm(p.look,
		newLine(nameField, was.Name, "empty for Participant 1, 2, …"),
		newLine(agencyField, was.Agency, "such as health visiting"),
		newLine(roleField, was.Role, "such as team leader"),
		newChoice(scoringField, scoring, []option{{"scoring", "scoring"}, {"observing", "observing (listed, not counted)"}}),
	)
	e.done = func(f *form) (act, bool) {
		now := was
		now.Name, now.Agency, now.Role = f.value(nameField), f.value(agencyField), f.value(roleField)
		now.Scoring = f.value(scoringField) == "scoring"
		if person != nil {
			return nil, p.desk.do(model.Edit[model.Participant]{Item: now})
		}
		now.ID = p.desk.session().NewParticipantID()
		if !p.desk.do(model.Add[model.Participant]{Item: now, At: model.End}) {
			return nil, false
		}
		p.at = len(p.desk.session().Participants()) - 1
		// Lists are typed from top to bottom: the next empty form opens by itself.
		return push(p.form(nil)), true
	}
	return e
}

// several adds people without names, for a room that scores under aliases.
func (p *people) several() screen {
	const label = "How many people"
	return &edit{
		look: p.look, title: "Add people without names", take: "add",
		intro: []string{"They are called Participant 1, Participant 2 and so on. Names, agencies and roles can be added later."},
		form:  newForm(p.look, newLine(label, "", "1 to 60")),
		done: func(f *form) (act, bool) {
			var n int
			if _, err := fmt.Sscanf(strings.TrimSpace(f.value(label)), "%d", &n); err != nil || n < 1 || n > 60 {
				return complain(fmt.Errorf("type how many people are to be added, a number from 1 to 60")), false
			}
			people := make([]model.Participant, n)
			for i := range people {
				people[i].Scoring = true
			}
			batch := sheet.AddParticipants(p.desk.session(), people)
			batch.Label = plural(n, "participant added", "participants added")
			return nil, p.desk.do(batch)
		},
	}
}

func (p *people) remove(person model.Participant) act {
	if p.desk.session().MayRemove(person.ID) {
		p.desk.do(model.Remove[model.Participant]{ID: person.ID})
		return nil
	}
	if person.Left {
		p.desk.do(model.Leave{Participant: person.ID, Left: false})
		return say(shown(person.Label()) + " is back.")
	}
	return func(r *Root) tea.Cmd {
		question := "Mark " + shown(person.Label()) + " as having left?"
		effect := "Their scores stay and count. Press Delete again to bring them back."
		return push(newConfirm(r, question, effect, func(*Root) tea.Cmd {
			p.desk.do(model.Leave{Participant: person.ID, Left: true})
			return nil
		}))(r)
	}
}

func (p *people) view(width, height int) []string {
	all := p.desk.session().Participants()
	if len(all) == 0 {
		out := []string{"", p.look.Strong.Render("Nobody is in the table yet."), ""}
		for _, line := range wrap("Press a to add people one by one, m to add a number of people without names, or f to read a CSV file with the columns name, agency, role, scoring. Press g to go to the statements; people can be added at any time.", min(width, 72)) {
			out = append(out, p.look.Text.Render(line))
		}
		return out
	}
	name := max((width-2)*2/5, 12)
	agency := max((width-2)/4, 8)
	role := max(width-2-name-agency-10, 6)
	row := func(cells ...string) string {
		return fit(cut(cells[0], name-1), name) + fit(cut(cells[1], agency-1), agency) + fit(cut(cells[2], role-1), role) + fit(cells[3], 10)
	}
	out := []string{p.look.Header.Render("  " + row("Name or alias", "Agency", "Role", ""))}
	var rows []string
	for i, person := range all {
		state := ""
		switch {
		case person.Left:
			state = "left"
		case !person.Scoring:
			state = "observes"
		}
		line := row(shown(person.Label()), shown(person.Agency), shown(person.Role), state)
		if i == p.at {
			rows = append(rows, p.look.Focus.Render(p.look.Glyph.Focus+" "+line))
			continue
		}
		rows = append(rows, "  "+p.look.Text.Render(line))
	}
	out = append(out, window(rows, p.at, height-3)...)
	s := p.desk.session()
	return append(out, "", p.look.Dim.Render(fmt.Sprintf("%s, %d of them scoring", plural(len(all), "person", "people"), len(s.Scorers()))))
}

// fromFile reads a table of people; nothing is added unless all of it is good.
func (p *people) fromFile() screen {
	const label = "File"
	return &edit{
		look: p.look, title: "People from a file", take: "read",
		intro: []string{"A CSV file with the columns name, agency, role, scoring (yes or no). A spreadsheet program saves one."},
		form:  newForm(p.look, newLine(label, "", "the file's name, with its folder")),
		done: func(f *form) (act, bool) {
			return p.read(expandHome(strings.TrimSpace(f.value(label)))), true
		},
	}
}

func (p *people) read(path string) act {
	return after(func() act {
		file, err := os.Open(path)
		if err != nil {
			return complain(fmt.Errorf("%s cannot be opened; check the name and the folder", path))
		}
		defer file.Close()
		people, err := sheet.ReadParticipantsCSV(filepath.Base(path), file)
		if err != nil {
			return push(newReport(p.look, "Nothing was read", err))
		}
		return func(*Root) tea.Cmd {
			batch := sheet.AddParticipants(p.desk.session(), people)
			if p.desk.do(batch) {
				p.desk.say(notice{text: plural(len(people), "person", "people") + " read from " + shown(filepath.Base(path))})
			}
			return nil
		}
	})
}
