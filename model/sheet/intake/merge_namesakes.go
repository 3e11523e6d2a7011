package intake

import (
	"regexp"

	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/sheet/roster"
	"familyhub/stocktake/model/sheet/tabular"
)

// ofThisAgency refuses rows of somebody with another agency, unless Options say that they
// are the same person. It is told once for each file and agency. In an anonymous session,
// which tells nobody's agency, it asks nothing.
func (m *merger) ofThisAgency(row sheet.Row, p *person) bool {
	if !p.there && p.Agency == "" {
		p.Agency = namelist.WithoutAddresses(row.Agency)
	}
	if isAmong(m.o.Same, p.called()) || m.s.Anonymous() || !roster.OtherAgency(p.Agency, row.Agency) {
		return true
	}
	key := row.At.File + "\x00" + namelist.Fold(row.Agency)
	if p.asked == nil {
		p.asked = make(map[string]bool)
	}
	if !p.asked[key] {
		p.asked[key] = true
		n := roster.Namesake{Name: p.called(), Here: p.Agency, There: row.Agency}
		m.namesakes = append(m.namesakes, n)
		m.wrong().At(row.At, tabular.ColAgency, "%s %s", n.Words(), n.Choices())
	}
	return false
}

// nameAndAgency is a name with an agency in brackets behind it.
var nameAndAgency = regexp.MustCompile(`^(.+?)\s*\(([^()]+)\)$`)

// apartFromAgency takes the agency off a name such as "Ann Ash (Health)", where that is
// not the name of somebody itself and the rest is.
func (m *merger) apartFromAgency(row *sheet.Row) {
	parts := nameAndAgency.FindStringSubmatch(row.Participant)
	if parts == nil || row.Agency != "" {
		return
	}
	_, whole := m.find(row.Participant)
	if there, known := m.find(parts[1]); known && !whole && there.Agency != "" {
		row.Participant, row.Agency = parts[1], parts[2]
	}
}
