package sheet

import (
	"strings"

	"stocktake/model"
)

// field is which column of a score sheet a title names, whatever its case, and whether
// by the name that a sheet gives it by design; empty for another column. What stands in
// brackets after a title is not part of it.
func field(title string) (name string, exact bool) {
	title, _, _ = strings.Cut(title, "(")
	title = strings.ToLower(strings.TrimRight(model.CleanLine(title), " :*."))
	switch title {
	case colParticipant, colAgency, colRole, colStatement, colRound, colScore, colComment, colText:
		return title, true
	case "name", "your name":
		return colParticipant, false
	case "organisation", "organization":
		return colAgency, false
	case "number", "no", "nr", "#", "statement number", "statement no":
		return colNumber, false
	case "your score":
		return colScore, false
	case "comments", "your comment":
		return colComment, false
	}
	return "", false
}

const (
	// colNumber is the statement's number where another column has its text.
	colNumber = "number"
	// colText is the statement's text.
	colText = "text"
)

// scoreHeader finds the columns of a score sheet.
func scoreHeader(at place, rec record) (header, Problems) {
	h, exactly := make(header), make(map[string]bool)
	var problems Problems
	for i, title := range rec.cells {
		name, exact := field(title)
		before, twice := h[name]
		switch {
		case name == "":
		case !twice, exact && !exactly[name]:
			h[name], exactly[name] = i, exact
		case exact:
			problems = append(problems, twoColumns(at, name, before, i))
		}
	}
	if i, ok := h[colNumber]; ok {
		if text, ok := h[colStatement]; ok && !h.has(colText) {
			h[colText] = text
		}
		h[colStatement] = i
		delete(h, colNumber)
	}
	return h, problems
}

// headSearched is how many rows that hold anything may stand above a table.
const headSearched = 100

// findHeader is the first record that names a score's column and a statement's.
func findHeader(records []record) (int, bool) {
	for i, rec := range records[:min(len(records), headSearched)] {
		if h, _ := scoreHeader(place{}, rec); h.has(colStatement) && h.has(colScore) {
			return i, true
		}
	}
	return 0, false
}

// labelled finds what stands to the right of a label such as "Name:".
func labelled(records []record, labels ...string) (text string, at spot) {
	for _, rec := range records {
		for i, cell := range rec.cells {
			title := strings.ToLower(strings.TrimRight(model.CleanLine(cell), " :*"))
			for _, label := range labels {
				if title == label {
					return nextCell(rec, i)
				}
			}
		}
	}
	return "", spot{}
}

// nextCell is the next cell that is filled, at most three to the right, or else the one
// that should be.
func nextCell(rec record, label int) (string, spot) {
	for i := label + 1; i < min(len(rec.cells), label+4); i++ {
		if name, _ := field(rec.cells[i]); name != "" {
			break // the next label
		}
		if rec.cells[i] != "" {
			return rec.cells[i], spot{rec.line, i + 1}
		}
	}
	return "", spot{rec.line, label + 2}
}
