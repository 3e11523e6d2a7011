package sheet

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/text"
	"slices"
	"strings"
	"unicode"
)

// readRows reads the rows of a table of people.
func (t *peopleTable) readRows(h peopleHead, rows []record) {
	titles := t.titlesArePartOfNames(h, rows)
	if !titles && !h.has(colRole) && !h.attended && h.has(colHonorific) {
		h.header[colRole] = h.header[colHonorific]
	}
	if !titles {
		delete(h.header, colHonorific)
	}
	columns := h.numbers()
	for _, rec := range rows {
		if len(t.problems) >= maxProblems {
			return
		}
		if isTotal(rec) {
			continue
		}
		at := place{file: t.file, line: rec.line, columns: columns}
		t.problems = append(t.problems, overflow(at, rec, h.cells)...)
		t.readRow(h, rec, at)
	}
}

// isTotal reports whether a row counts the people above it.
func isTotal(rec record) bool {
	var cells []string
	for _, cell := range rec.cells {
		if cell != "" {
			cells = append(cells, cell)
		}
	}
	return len(cells) <= 3 && len(cells) > 0 && (namelist.IsTotal(strings.Join(cells, " ")) || namelist.IsTotal(cells[0]))
}

// titlesArePartOfNames reports whether a column "title" has "Ms" and "Dr" in it rather
// than what people do.
func (t *peopleTable) titlesArePartOfNames(h peopleHead, rows []record) bool {
	some := false
	for _, rec := range rows {
		title := strings.ToLower(strings.Trim(h.cell(rec, colHonorific), " ."))
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
func (t *peopleTable) readRow(h peopleHead, rec record, at place) {
	text := func(column string) string {
		return namelist.WithoutAddresses(text.Line(h.cell(rec, column)))
	}
	p := model.Participant{Name: t.nameIn(h, rec, at), Agency: text(colAgency), Role: text(colRole)}
	if p.Name == "" && !t.saysSomebody(h, rec, p, at) {
		return
	}
	t.comes(rec, at)
	p.Scoring = t.scoring(h, rec, at, p.Role)
	if h.attended && p.Name != "" {
		key := fold(p.Name) + "\t" + fold(h.cell(rec, colAddress))
		if h.cell(rec, colAddress) != "" && t.attended[key] {
			return // they left and joined again
		}
		t.attended[key] = true
	}
	t.add(at, p)
}

// comes adds a problem where a column about who comes says that somebody does not.
func (t *peopleTable) comes(rec record, at place) {
	for i, cell := range rec.cells {
		heading := strings.ToLower(strings.Trim(t.heading(i), " :?*"))
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
			t.problems.at(at, colName, "column %d says %s, so that they may not take part; leave the row out, or take the column out", i+1, quote(cell))
		}
	}
}

// absent are what lists of invited people say of those who do not come.
var absent = []string{"declined", "cancelled", "canceled", "refunded", "absent", "not attending", "did not attend", "apologies"}

// saysSomebody reports whether a row without a name is about a person all the same. It
// adds a problem where that cannot be told.
func (t *peopleTable) saysSomebody(h peopleHead, rec record, p model.Participant, at place) bool {
	if p.Agency != "" || p.Role != "" || !h.has(colCounter) && (h.cell(rec, colScoring) != "" || h.cell(rec, colObserver) != "") {
		return true
	}
	read := h.numbers()
	for i, cell := range rec.cells {
		switch field, _ := peopleField(t.heading(i)); {
		case cell == "", !strings.ContainsFunc(cell, unicode.IsLetter), field == colCounter, field == colScoring, field == colObserver:
		case namelist.HasAddress(cell):
			return true // somebody who is not named, as others are who have an agency alone
		case read[colName] == i+1 || field == "":
			t.problems.at(at, colName, "the row has %s and no name; write the name or leave the row out", quote(cell))
			return false
		}
	}
	return false
}

// heading is what stands above a column.
func (t *peopleTable) heading(column int) string {
	if cells := t.records[t.head].cells; column < len(cells) {
		return cells[column]
	}
	return ""
}

// nameIn is the name in a row, put together from several columns where it has to be.
func (t *peopleTable) nameIn(h peopleHead, rec record, at place) string {
	cell := h.cell(rec, colName)
	parts := strings.TrimSpace(h.cell(rec, colFirst) + " " + h.cell(rec, colLast))
	if last := h.cell(rec, colLast); h.has(colName) && !h.has(colFirst) && !strings.HasSuffix(fold(cell), fold(last)) {
		cell = strings.TrimSpace(cell + " " + last) // "name" is the first name there
	}
	if !h.has(colName) {
		cell = parts
	} else if both := namelist.WithoutAddresses(parts); both != "" && h.has(colFirst) && h.has(colLast) && cell != "" {
		if whole, _ := namelist.Name(cell); fold(nameOf(whole)) != fold(nameOf(both)) {
			t.problems.at(at, colName, "the row has %s and %s for the name; leave one of them out", quote(cell), quote(both))
		}
	}
	if strings.Trim(cell, "-–—.?") == "" {
		cell = ""
	}
	if h.attended {
		cell = guest.ReplaceAllString(cell, "")
	}
	if strings.ContainsAny(cell, ";；") {
		t.problems.at(at, colName, "%s is more than one person; give each a row", quote(cell))
		return nameOf(cell)
	}
	switch {
	case namelist.IsNote(cell), cell != "" && !strings.ContainsFunc(cell, unicode.IsLetter):
		t.problems.at(at, colName, "%s does not look like somebody's name; leave the row out", quote(cell))
	case namelist.SaysMore(cell):
		t.problems.at(at, colName, "%s says more than one person's name; write one name alone in each row", quote(cell))
	}
	name, clear := namelist.Name(namelist.Unmarked(cell))
	if !clear {
		t.problems.at(at, colName, "%s can be a name with an agency or a role, or several people; write one person's name alone, and the rest into columns of their own", quote(cell))
	}
	if title := h.cell(rec, colHonorific); title != "" && name != "" && !strings.HasPrefix(fold(name), fold(title)) {
		name = title + " " + name
	}
	return nameOf(name)
}
