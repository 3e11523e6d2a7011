package intake

import (
	"fmt"
	"regexp"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/sheet/roster"
	"familyhub/stocktake/model/sheet/tabular"
)

// person is somebody of whom rows speak: a participant, or one who is to be added.
type person struct {
	model.Participant
	there  bool
	near   []string        // participants of nearly the same name
	barred map[string]bool // by file that was told so: has no place in this session
	used   bool            // a row of theirs is taken
	asked  map[string]bool // by file and agency: whether they are the same person
}

// whoIs finds the person of a row: by name, whatever its case, or by alias; nil for a
// row that does not say.
func (m *merger) whoIs(row sheet.Row) *person {
	name := namelist.Fold(row.Participant)
	if name == "" {
		return nil
	}
	if p, met := m.byName[name]; met {
		return p
	}
	p := m.look(row)
	m.byName[name] = p
	return p
}

// look finds somebody who was not met by this name yet.
func (m *merger) look(row sheet.Row) *person {
	name := namelist.FirstNameFirst(row.Participant)
	found, there := m.find(row.Participant)
	_, alias := namelist.Aliased(row.Participant)
	var near []string
	if !there && !alias && !m.s.Anonymous() {
		near = m.nearly(name)
	}
	if len(near) == 1 && isAmong(m.o.Same, name) {
		found, there = m.find(near[0])
	}
	if there {
		p, met := m.byID[found.ID]
		if !met {
			p = &person{Participant: found, there: true}
			m.byID[found.ID] = p
		}
		return p
	}
	if p, met := m.byName[namelist.Fold(name)]; met {
		return p
	}
	p := &person{near: near, Participant: model.Participant{
		Name: name, Agency: namelist.WithoutAddresses(row.Agency), Role: namelist.WithoutAddresses(row.Role), Scoring: true,
	}}
	if m.s.Anonymous() {
		p.Agency, p.Role = "", "" // a number that can be told by them is no number
	}
	m.byName[namelist.Fold(name)] = p
	if !alias && m.s.Anonymous() {
		p.barred = make(map[string]bool)
	}
	return p
}

// find is find by a table: a thousand sheets of a thousand people look a million times.
func (m *merger) find(name string) (model.Participant, bool) {
	if m.labels == nil {
		m.labels, m.aliases = make(map[string]model.Participant), make(map[string]model.Participant)
		for _, p := range m.s.Participants() {
			m.labels[namelist.Fold(p.Label())], m.aliases[namelist.Fold(p.Alias())] = p, p
		}
	}
	if p, ok := m.labels[namelist.Fold(name)]; ok {
		return p, true
	}
	if p, ok := m.aliases[namelist.Fold(name)]; ok {
		return p, true
	}
	p, ok := m.labels[namelist.Fold(namelist.FirstNameFirst(name))]
	return p, ok
}

// oneForAll names the command's way and the screen's to say whose a sheet is.
const oneForAll = "give one for the whole sheet: --as NAME, or the field Whose"

// known reports a row that does not say who answered, or says it where nobody may know.
func (m *merger) known(row sheet.Row, p *person) bool {
	switch {
	case p == nil && row.AmongNamed:
		m.wrong().At(row.At, tabular.ColParticipant, "the row does not say who answered, and others of its table do; write the name there")
		return false
	case p == nil && m.isNamed(row.At.Sheet):
		m.wrong().At(row.At, tabular.ColParticipant, "the row does not say who answered; only the sheet is called %s, which can be a name or a title: if it is the name, write it there", tabular.Quote(row.At.Sheet))
		return false
	case p == nil:
		m.wrong().At(row.At, tabular.ColParticipant, "the row does not say who answered; write a name there, or "+oneForAll)
		return false
	case !p.there && sheet.NamesFigure(p.called()):
		m.wrong().At(row.At, tabular.ColParticipant, "%s is the name of a figure and nobody's; take the row out, or write whose answer it is", tabular.Quote(p.called()))
		return false
	case p.barred == nil:
		return m.isNew(row, p) && m.ofThisAgency(row, p)
	case !p.barred[row.At.File]:
		p.barred[row.At.File] = true
		m.wrong().At(row.At, tabular.ColParticipant, "this session is anonymous and knows nobody by name; write an alias such as Participant 12 there, or "+oneForAll)
	}
	return false
}

// isNamed reports whether a sheet of a workbook has the name of a participant, or one of
// two words as people have.
func (m *merger) isNamed(sheet string) bool {
	_, known := m.find(namelist.NameOf(sheet))
	return known && sheet != "" || fullName.MatchString(sheet)
}

var fullName = regexp.MustCompile(`^\p{Lu}[\p{L}'’.-]*( \p{Lu}[\p{L}'’.-]*){1,2}$`)

// use marks a person as one of whom a row is taken.
func (m *merger) use(p *person) {
	if !p.used && !p.there {
		m.missing = append(m.missing, p)
	}
	p.used = true
}

// tooMany refuses files that would fill the session with people.
func (m *merger) tooMany() tabular.Problems {
	if len(m.missing) == 0 || len(m.s.Participants())+len(m.missing) <= roster.MaxPeople {
		return nil
	}
	return tabular.Problems{{File: m.good[0].At.File, Sentence: fmt.Sprintf(
		"the sheet would bring the session to more than %d people; check that it is the right file", roster.MaxPeople)}}
}

// addPeople gives newcomers their ids, and adds them.
func (m *merger) addPeople() {
	people := make([]model.Participant, len(m.missing))
	for i, p := range m.missing {
		people[i] = p.Participant
	}
	for i, p := range namelist.Newcomers(m.s, people) {
		m.missing[i].Participant = p
		m.changes = append(m.changes, model.Add[model.Participant]{Item: p, At: model.End})
		m.newcomers = append(m.newcomers, p.Label())
	}
}
