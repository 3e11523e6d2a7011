package people

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet/roster"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// add adds the people of a list, and says how many of them are new.
func (p *People) add(source string, people []model.Participant) {
	if err := roster.CheckNamesakes(p.desk.Session(), people); err != nil {
		p.desk.Say(ui.Notice{Text: ui.Sentence(err), Bad: true})
		return
	}
	before := len(p.desk.Session().Participants())
	batch := roster.AddParticipants(p.desk.Session(), people)
	if len(batch.Changes) > 0 && !p.desk.Do(batch) {
		return
	}
	added := len(p.desk.Session().Participants()) - before // a list may also say of whom there are how many
	switch there := len(people) - added; {
	case added == 0:
		p.desk.Say(ui.Notice{Text: "Nothing was changed: everybody is in the table already. Read: ", Path: ui.Sanitize(source)})
	case there > 0:
		p.desk.Say(ui.Notice{Text: fmt.Sprintf("%s added, %d in the table already. Read: ", text.CountOf(added, "person", "people"), there), Path: ui.Sanitize(source)})
	default:
		p.desk.Say(ui.Notice{Text: text.CountOf(added, "person", "people") + " read from ", Path: ui.Sanitize(source)})
	}
}

// clipboard is what problems call a text that was pasted.
const clipboard = "the pasted text"

// Pasted reads a list of people that was pasted, and asks whether they are to be added. A
// text of one line is no list: nil.
func (p *People) Pasted(pasted string) ui.Action {
	people, err := roster.ReadParticipantsCSV(clipboard, strings.NewReader(pasted))
	if !strings.ContainsAny(strings.TrimSpace(pasted), "\r\n") && (err != nil || len(people) < 2) {
		return nil
	}
	if err != nil {
		return ui.Push(ui.NewFaults(p.look, "Nobody was added", err))
	}
	return func(app ui.App) tea.Cmd {
		c := ui.NewConfirm(app, "Add "+text.CountOf(len(people), "person", "people")+" from "+clipboard+"?", "They are added as one change, which u takes back.",
			func(ui.App) tea.Cmd { p.add(clipboard, people); return nil })
		if !p.desk.Session().Anonymous() {
			for _, person := range people {
				c.Names = append(c.Names, ui.Sanitize(person.Label()))
			}
		}
		return ui.Run(app, ui.Push(c))
	}
}

// pastedName is what becomes of a text that is pasted as a name: the name without an
// e-mail address, or where it is a list of several people what takes them in.
func (p *People) pastedName(text string) (name string, list ui.Action) {
	text = strings.TrimSpace(text)
	if !strings.ContainsAny(text, "\r\n\t;；@、") && strings.Count(text, ",") < 2 {
		return text, nil
	}
	if people, err := roster.ReadParticipantsCSV(clipboard, strings.NewReader(text)); err == nil && len(people) == 1 && people[0].Agency+people[0].Role == "" {
		return people[0].Name, nil
	}
	if list := p.Pasted(text); list != nil {
		return "", list
	}
	return text, nil
}
