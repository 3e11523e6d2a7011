package intake

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/text"
)

// people are those of whom rows speak.
type people struct {
	s    *model.Session
	same []string // who are the same person as the participant of nearly their name

	byName, byID    map[string]*person           // met in a row, by folded name, and of the session by id
	labels, aliases map[string]model.Participant // of the session, by folded name
	bare            []string                     // the names of the session, as they are compared for slips
	missing         []*person                    // those to be added, in the order of their rows
}

func peopleOf(s *model.Session, o Options) people {
	p := people{s: s, same: o.Same, byName: make(map[string]*person), byID: make(map[string]*person)}
	p.labels, p.aliases = make(map[string]model.Participant), make(map[string]model.Participant)
	for _, there := range s.Participants() {
		p.labels[namelist.Fold(there.Label())], p.aliases[namelist.Fold(there.Alias())] = there, there
	}
	return p
}

// person is somebody of whom rows speak: a participant, or one who is to be added.
type person struct {
	model.Participant
	there  bool
	near   []string        // participants of nearly the same name
	barred map[string]bool // by file that was told so: has no place in this session
	used   bool            // a row of theirs is taken
	asked  map[string]bool // by file and agency: whether they are the same person
}

// called is the person's label, or for somebody who is to be added the name in the file.
func (p *person) called() string {
	if p.there {
		return p.Label()
	}
	return text.Line(p.Name)
}

// whoIs finds the person of a row: by name, whatever its case, or by alias; nil for a
// row that does not say.
func (all *people) whoIs(row sheet.Row) *person {
	name := namelist.Fold(row.Participant)
	if name == "" {
		return nil
	}
	if p, met := all.byName[name]; met {
		return p
	}
	p := all.look(row)
	all.byName[name] = p
	return p
}

// look finds somebody who was not met by this name yet.
func (all *people) look(row sheet.Row) *person {
	name := namelist.FirstNameFirst(row.Participant)
	found, there := all.find(row.Participant)
	_, alias := namelist.Aliased(row.Participant)
	var near []string
	if !there && !alias && !all.s.Anonymous() {
		near = all.nearly(name)
	}
	if len(near) == 1 && isAmong(all.same, name) {
		found, there = all.find(near[0])
	}
	if there {
		p, met := all.byID[found.ID]
		if !met {
			p = &person{Participant: found, there: true}
			all.byID[found.ID] = p
		}
		return p
	}
	if p, met := all.byName[namelist.Fold(name)]; met {
		return p
	}
	p := &person{near: near, Participant: model.Participant{
		Name: name, Agency: namelist.WithoutAddresses(row.Agency), Role: namelist.WithoutAddresses(row.Role), Scoring: true,
	}}
	if all.s.Anonymous() {
		p.Agency, p.Role = "", "" // a number that can be told by them is no number
	}
	all.byName[namelist.Fold(name)] = p
	if !alias && all.s.Anonymous() {
		p.barred = make(map[string]bool)
	}
	return p
}

// find finds a person by name in a table made once: a thousand sheets of a thousand people look a million times.
func (all *people) find(name string) (model.Participant, bool) {
	if p, ok := all.labels[namelist.Fold(name)]; ok {
		return p, true
	}
	if p, ok := all.aliases[namelist.Fold(name)]; ok {
		return p, true
	}
	p, ok := all.labels[namelist.Fold(namelist.FirstNameFirst(name))]
	return p, ok
}

// nearly are the labels of the participants whose name is nearly this one: as a slip of
// the keyboard leaves it, or written without its accents.
func (all *people) nearly(name string) []string {
	if all.bare == nil {
		all.bare = make([]string, len(all.s.Participants()))
		for i, p := range all.s.Participants() {
			all.bare[i] = bare(p.Name)
		}
	}
	var near []string
	name = bare(name)
	for i, p := range all.s.Participants() {
		if p.Name != "" && isNear(all.bare[i], name) {
			near = append(near, p.Label())
		}
	}
	return near
}

// use marks a person as one of whom a row is taken.
func (all *people) use(p *person) {
	if !p.used && !p.there {
		all.missing = append(all.missing, p)
	}
	p.used = true
}

// add are the people to be added to the session, who get their ids by it.
func (all *people) add() []model.Participant {
	added := make([]model.Participant, len(all.missing))
	for i, p := range all.missing {
		added[i] = p.Participant
	}
	added = namelist.Newcomers(all.s, added)
	for i, p := range added {
		all.missing[i].Participant = p
	}
	return added
}
