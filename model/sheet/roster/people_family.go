package roster

import "familyhub/stocktake/model/sheet/tabular"

// family reports whether somebody is a parent or carer: only a column of that name says so,
// never a role, since a parent may well be there for an agency.
func (t *peopleTable) family(h peopleHead, rec tabular.Record, at tabular.Place) bool {
	cell := h.Cell(rec, colFamily)
	if cell == "" {
		return false
	}
	family, ok := parseScoring(cell)
	switch field, _ := PeopleField(cell); field {
	case colFamily: // "carer", in the column of carers
		family, ok = true, true
	case colScoring, colObserver:
		ok = false
	}
	if !ok {
		t.problems.At(at, colFamily, "%s does not say whether they are a parent or carer; write yes or no, or leave it empty for no", tabular.Quote(cell))
	}
	return family
}
