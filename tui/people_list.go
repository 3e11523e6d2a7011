package tui

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"stocktake/model"
	"stocktake/model/sheet"
)

// add adds the people of a list, and says how many of them are new.
func (p *people) add(source string, people []model.Participant) {
	if err := sheet.CheckNamesakes(p.desk.session(), people); err != nil {
		p.desk.say(notice{text: sentence(err), bad: true})
		return
	}
	batch := sheet.AddParticipants(p.desk.session(), people)
	added := len(batch.Changes)
	if added > 0 && !p.desk.do(batch) {
		return
	}
	switch there := len(people) - added; {
	case added == 0:
		p.desk.say(notice{text: "Nothing was changed: everybody is in the table already. Read: ", path: shown(source)})
	case there > 0:
		p.desk.say(notice{text: fmt.Sprintf("%s added, %d in the table already. Read: ", plural(added, "person", "people"), there), path: shown(source)})
	default:
		p.desk.say(notice{text: plural(added, "person", "people") + " read from ", path: shown(source)})
	}
}

// clipboard is what problems call a text that was pasted.
const clipboard = "the pasted text"

// pasted reads a list of people that was pasted, and asks whether they are to be added. A
// text of one line is no list: nil.
func (p *people) pasted(text string) act {
	people, err := sheet.ReadParticipantsCSV(clipboard, strings.NewReader(text))
	if !strings.ContainsAny(strings.TrimSpace(text), "\r\n") && (err != nil || len(people) < 2) {
		return nil
	}
	if err != nil {
		return push(newFaults(p.look, "Nobody was added", err))
	}
	return func(app App) tea.Cmd {
		c := newConfirm(app, "Add "+plural(len(people), "person", "people")+" from "+clipboard+"?", "They are added as one change, which u takes back.",
			func(App) tea.Cmd { p.add(clipboard, people); return nil })
		if !p.desk.session().Anonymous() {
			for _, person := range people {
				c.names = append(c.names, shown(person.Label()))
			}
		}
		return run(app, push(c))
	}
}

// pastedName is what becomes of a text that is pasted as a name: the name without an
// e-mail address, or where it is a list of several people what takes them in.
func (p *people) pastedName(text string) (name string, list act) {
	text = strings.TrimSpace(text)
	if !strings.ContainsAny(text, "\r\n\t;；@、") && strings.Count(text, ",") < 2 {
		return text, nil
	}
	if people, err := sheet.ReadParticipantsCSV(clipboard, strings.NewReader(text)); err == nil && len(people) == 1 && people[0].Agency+people[0].Role == "" {
		return people[0].Name, nil
	}
	if list := p.pasted(text); list != nil {
		return "", list
	}
	return text, nil
}
