package roster

import (
	"slices"
	"strings"
	"unicode"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
)

// readRows reads the rows of a table of people.
func (t *peopleTable) readRows(h peopleHead, rows []tabular.Record) {
	titles := t.titlesArePartOfNames(h, rows)
	if !titles && !h.Has(tabular.ColRole) && !h.attended && h.Has(colHonorific) {
		h.Header[tabular.ColRole] = h.Header[colHonorific]
	}
	if !titles {
		delete(h.Header, colHonorific)
	}
	columns := h.Numbers()
	for _, rec := range rows {
		if len(t.problems) >= tabular.MaxProblems {
			return
		}
		if isTotal(rec) {
			continue
		}
		at := tabular.Place{File: t.file, Line: rec.Line, Columns: columns}
		t.problems = append(t.problems, tabular.Overflow(at, rec, h.cells)...)
		t.readRow(h, rec, at)
	}
}

// isTotal reports whether a row counts the people above it.
func isTotal(rec tabular.Record) bool {
	cells := rec.Filled()
	return len(cells) <= 3 && len(cells) > 0 && (namelist.IsTotal(strings.Join(cells, " ")) || namelist.IsTotal(cells[0]))
}

// titlesArePartOfNames reports whether a column "title" has "Ms" and "Dr" in it rather
// than what people do.
func (t *peopleTable) titlesArePartOfNames(h peopleHead, rows []tabular.Record) bool {
	some := false
	for _, rec := range rows {
		title := strings.ToLower(strings.Trim(h.Cell(rec, colHonorific), " ."))
		if title == "" {
			continue
		}
		some = true
		if !slices.Contains([]string{"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "rev", "revd", "sir", "dame", "lady", "lord", "cllr", "councillor", "fr", "sr"}, title) {
			return false
		}
	}
	return some
}

// readRow reads one person, and adds what is wrong with them. A row that says nothing of
// anybody, as the empty ones of a numbered list, is nobody.
func (t *peopleTable) readRow(h peopleHead, rec tabular.Record, at tabular.Place) {
	text := func(column string) string {
		return namelist.WithoutAddresses(text.Line(h.Cell(rec, column)))
	}
	p := model.Participant{Name: t.nameIn(h, rec, at), Agency: text(tabular.ColAgency), Role: text(tabular.ColRole)}
	if p.Name == "" && !t.saysSomebody(h, rec, p, at) {
		return
	}
	t.comes(rec, at)
	p.Scoring = t.scoring(h, rec, at, p.Role)
	p.Family = t.family(h, rec, at)
	if h.attended && p.Name != "" {
		key := namelist.Fold(p.Name) + "\t" + namelist.Fold(h.Cell(rec, colAddress))
		if h.Cell(rec, colAddress) != "" && t.attended[key] {
			return // they left and joined again
		}
		t.attended[key] = true
	}
	t.add(at, p)
}

// comes adds a problem where a column about who comes says that somebody does not.
func (t *peopleTable) comes(rec tabular.Record, at tabular.Place) {
	for i, cell := range rec.Cells {
		heading := strings.ToLower(strings.Trim(t.records[t.head].At(i), " :?*"))
		yes, ok := parseScoring(cell)
		not := slices.Contains(absent, strings.ToLower(cell))
		switch {
		case cell == "":
			continue
		case slices.Contains([]string{"apologies", "absent", "cancelled"}, heading):
			not = !ok || yes
		case slices.Contains([]string{"attended", "attending", "attendance", "rsvp", "response", "status", "attendee status", "coming", "present"}, heading):
			not = not || ok && !yes
		default:
			continue
		}
		if not {
			t.problems.At(at, ColName, "column %d says %s, so that they may not take part; leave the row out, or take the column out", i+1, tabular.Quote(cell))
		}
	}
}

// absent are what lists of invited people say of those who do not come.
var absent = []string{"declined", "cancelled", "canceled", "refunded", "absent", "not attending", "did not attend", "apologies"}

// saysSomebody reports whether a row without a name is about a person all the same. It
// adds a problem where that cannot be told.
func (t *peopleTable) saysSomebody(h peopleHead, rec tabular.Record, p model.Participant, at tabular.Place) bool {
	if p.Agency != "" || p.Role != "" || !h.Has(colCounter) && (h.Cell(rec, colScoring) != "" || h.Cell(rec, colObserver) != "") {
		return true
	}
	read := h.Numbers()
	for i, cell := range rec.Cells {
		switch field, _ := PeopleField(t.records[t.head].At(i)); {
		case cell == "", !strings.ContainsFunc(cell, unicode.IsLetter), field == colCounter, field == colScoring, field == colObserver, field == colFamily:
		case namelist.HasAddress(cell):
			return true // somebody who is not named, as others are who have an agency alone
		case read[ColName] == i+1 || field == "":
			t.problems.At(at, ColName, "the row has %s and no name; write the name or leave the row out", tabular.Quote(cell))
			return false
		}
	}
	return false
}

// nameIn is the name in a row, put together from several columns where it has to be.
func (t *peopleTable) nameIn(h peopleHead, rec tabular.Record, at tabular.Place) string {
	cell := h.Cell(rec, ColName)
	parts := strings.TrimSpace(h.Cell(rec, ColFirst) + " " + h.Cell(rec, ColLast))
	if last := h.Cell(rec, ColLast); h.Has(ColName) && !h.Has(ColFirst) && !strings.HasSuffix(namelist.Fold(cell), namelist.Fold(last)) {
		cell = strings.TrimSpace(cell + " " + last) // "name" is the first name there
	}
	if !h.Has(ColName) {
		cell = parts
	} else if both := namelist.WithoutAddresses(parts); both != "" && h.Has(ColFirst) && h.Has(ColLast) && cell != "" {
		if whole, _ := namelist.Name(cell); namelist.Fold(namelist.NameOf(whole)) != namelist.Fold(namelist.NameOf(both)) {
			t.problems.At(at, ColName, "the row has %s and %s for the name; leave one of them out", tabular.Quote(cell), tabular.Quote(both))
		}
	}
	if strings.Trim(cell, "-–—.?") == "" {
		cell = ""
	}
	if h.attended {
		cell = guest.ReplaceAllString(cell, "")
	}
	if strings.ContainsAny(cell, ";；") {
		t.problems.At(at, ColName, "%s is more than one person; give each a row", tabular.Quote(cell))
		return namelist.NameOf(cell)
	}
	switch {
	case namelist.IsNote(cell), cell != "" && !strings.ContainsFunc(cell, unicode.IsLetter):
		t.problems.At(at, ColName, "%s does not look like somebody's name; leave the row out", tabular.Quote(cell))
	case namelist.SaysMore(cell):
		t.problems.At(at, ColName, "%s says more than one person's name; write one name alone in each row", tabular.Quote(cell))
	}
	name, clear := namelist.Name(namelist.Unmarked(cell))
	if !clear {
		t.problems.At(at, ColName, "%s can be a name with an agency or a role, or several people; write one person's name alone, and the rest into columns of their own", tabular.Quote(cell))
	}
	if title := h.Cell(rec, colHonorific); title != "" && name != "" && !strings.HasPrefix(namelist.Fold(name), namelist.Fold(title)) {
		name = title + " " + name
	}
	return namelist.NameOf(name)
}
