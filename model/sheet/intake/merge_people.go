package intake

import (
	"regexp"

	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/sheet/roster"
	"familyhub/stocktake/model/sheet/tabular"
)

// oneForAll names the command's way and the screen's to say whose a sheet is.
const oneForAll = "give one for the whole sheet: --as NAME, or the field Whose"

// known reports a row that does not say who answered, or says it where nobody may know.
func (m *merger) known(row sheet.Row, p *person) bool {
	switch {
	case p == nil && row.AmongNamed:
		m.file.problems.At(row.At, tabular.ColParticipant, "the row does not say who answered, and others of its table do; write the name there")
		return false
	case p == nil && m.isNamed(row.At.Sheet):
		m.file.problems.At(row.At, tabular.ColParticipant, "the row does not say who answered; only the sheet is called %s, which can be a name or a title: if it is the name, write it there", tabular.Quote(row.At.Sheet))
		return false
	case p == nil:
		m.file.problems.At(row.At, tabular.ColParticipant, "the row does not say who answered; write a name there, or "+oneForAll)
		return false
	case !p.there && sheet.NamesFigure(p.called()):
		m.file.problems.At(row.At, tabular.ColParticipant, "%s is the name of a figure and nobody's; take the row out, or write whose answer it is", tabular.Quote(p.called()))
		return false
	case p.barred == nil:
		return m.isNew(row, p) && m.ofThisAgency(row, p)
	case !p.barred[row.At.File]:
		p.barred[row.At.File] = true
		m.file.problems.At(row.At, tabular.ColParticipant, "this session is anonymous and knows nobody by name; write an alias such as Participant 12 there, or "+oneForAll)
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

// tooMany refuses files that would fill the session with people.
func (m *merger) tooMany() tabular.Problems {
	if len(m.missing) == 0 || len(m.s.Participants())+len(m.missing) <= roster.MaxPeople {
		return nil
	}
	return tabular.Refused(m.good[0].At.File, "the sheet would bring the session to more than %d people; check that it is the right file", roster.MaxPeople)
}

// isNew refuses a person whose name is nearly that of a participant, unless Options say
// that it is another one.
func (m *merger) isNew(row sheet.Row, p *person) bool {
	return len(p.near) == 0 || isAmong(m.o.New, p.called()) ||
		m.ask(row, p, tabular.ColParticipant, "", roster.Namesake{Name: p.called(), Near: p.near})
}

// ofThisAgency refuses rows of somebody with another agency, unless Options say that they
// are the same person. In an anonymous session, which tells nobody's agency, it asks nothing.
func (m *merger) ofThisAgency(row sheet.Row, p *person) bool {
	if !p.there && p.Agency == "" {
		p.Agency = namelist.WithoutAddresses(row.Agency)
	}
	return isAmong(m.o.Same, p.called()) || m.s.Anonymous() || !roster.OtherAgency(p.Agency, row.Agency) ||
		m.ask(row, p, tabular.ColAgency, namelist.Fold(row.Agency), roster.Namesake{Name: p.called(), Here: p.Agency, There: row.Agency})
}

// ask refuses a row of somebody of whom only people can say whether they are the same person.
// It is told once for each file and agency.
func (m *merger) ask(row sheet.Row, p *person, column, agency string, n roster.Namesake) bool {
	key := row.At.File + "\x00" + agency
	if p.asked == nil {
		p.asked = make(map[string]bool)
	}
	if !p.asked[key] {
		p.asked[key] = true
		m.namesakes = append(m.namesakes, n)
		m.file.problems.At(row.At, column, "%s %s", n.Words(), n.Choices())
	}
	return false
}
