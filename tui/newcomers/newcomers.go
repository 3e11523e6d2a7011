// Package newcomers takes lists of people, as they are pasted or stand in a file: it shows who
// is in them before anybody is added, and asks where a list can be read in two ways.
package newcomers

import (
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet/roster"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// Taker takes lists for a table of people.
type Taker struct {
	Look  *ui.Look
	Names bool   // false in an anonymous session, which has none
	After string // what becomes of an answer of yes beyond that people are added
	// Take adds the people; source is what they were read from.
	Take func(source string, people []model.Participant) ui.Action
}

// clipboard is what problems call a text that was pasted.
const clipboard = "the pasted text"

// Pasted reads a list of people that was pasted, and asks whether they are to be added. A
// text of one line is no list: nil.
func (t Taker) Pasted(pasted string) ui.Action {
	people, err := roster.ReadParticipantsCSV(clipboard, strings.NewReader(pasted))
	if !strings.ContainsAny(strings.TrimSpace(pasted), "\r\n") && (err != nil || len(people) < 2) {
		return nil
	}
	if err != nil {
		return t.Unread(clipboard, []byte(pasted), err)
	}
	if listings := roster.Listings(clipboard, []byte(pasted)); len(listings) > 0 && len(people) > len(listings[0].People) {
		return ui.Push(&question{Taker: t, source: clipboard, listings: listings}) // several in a row, or one with an agency
	}
	return t.Preview(clipboard, people)
}

// Unread is what becomes of a list that cannot be read as it stands: a question where it has
// no headings and its columns can be told by one answer, otherwise all that is wrong.
func (t Taker) Unread(source string, data []byte, err error) ui.Action {
	if listings := roster.Listings(source, data); len(listings) > 0 {
		return ui.Push(&question{Taker: t, source: source, listings: listings})
	}
	return ui.Push(ui.NewFaults(t.Look, "Nobody was added", err))
}

// Name is what becomes of a text that is pasted as a name: the name without an e-mail
// address, or where it is a list of several people what takes them in.
func (t Taker) Name(pasted string) (name string, list ui.Action) {
	pasted = strings.TrimSpace(pasted)
	if !strings.ContainsAny(pasted, "\r\n\t;；@、") && strings.Count(pasted, ",") < 2 {
		return pasted, nil
	}
	if people, err := roster.ReadParticipantsCSV(clipboard, strings.NewReader(pasted)); err == nil && len(people) == 1 && people[0].Agency+people[0].Role == "" {
		return people[0].Name, nil
	}
	if list := t.Pasted(pasted); list != nil {
		return "", list
	}
	return pasted, nil
}

// Preview shows who is in a list, and takes them after a yes.
func (t Taker) Preview(source string, people []model.Participant) ui.Action {
	return func(app ui.App) tea.Cmd {
		c := ui.NewConfirm(app, "Add "+text.CountOf(len(people), "person", "people")+" from "+ui.Sanitize(source)+"?", t.After,
			t.Take(source, people))
		if t.Names {
			c.Names = text.Each(people, t.row)
		}
		return ui.Run(app, ui.Push(c))
	}
}

// row is a person of a list with all that was read of them.
func (t Taker) row(p model.Participant) string {
	family, observes := "", ""
	if p.Family {
		family = "a parent or carer"
	}
	if !p.Scoring {
		observes = "observes"
	}
	return text.Joined(", ", ui.Sanitize(p.Label()), ui.Sanitize(p.Agency), ui.Sanitize(p.Role), family, observes)
}
