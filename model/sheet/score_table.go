package sheet

import "fmt"

// maxProblems is how many problems one table is told of: nobody puts more right at once.
const maxProblems = 1000

// scoreTable is a table of scores, and what stands above it.
type scoreTable struct {
	file, sheet string
	above       []record
	head        record
	rows        []record
	columns     header
	exact       bool // that a cell beyond the head's last one is a mistake
	// said is what stands above the table, for all rows that do not say it themselves.
	said  map[string]string
	spots map[string]spot
}

// newScoreTable takes the records with the header at a place of them apart.
func newScoreTable(file, sheet string, records []record, head int) (*scoreTable, Problems) {
	t := &scoreTable{file: file, sheet: sheet, above: records[:head], head: records[head], rows: records[head+1:]}
	var problems Problems
	t.columns, problems = scoreHeader(place{file: file, sheet: sheet, line: t.head.line}, t.head)
	t.said, t.spots = make(map[string]string), make(map[string]spot)
	for column, labels := range map[string][]string{
		colParticipant: {"name", "your name", "participant"},
		colAgency:      {"agency", "organisation", "organization"},
		colRole:        {"role"},
	} {
		text, at := labelled(t.above, labels...)
		if t.said[column] = text; at.line > 0 && !t.columns.has(column) {
			t.spots[column] = at
		}
	}
	if t.said[colParticipant] == "" {
		t.said[colParticipant] = t.onlyName()
	}
	return t, problems
}

// onlyName is the name in the first row where no other row has any: people write it once.
func (t *scoreTable) onlyName() string {
	if len(t.rows) < 2 {
		return ""
	}
	for _, rec := range t.rows[1:] {
		if t.columns.cell(rec, colParticipant) != "" {
			return ""
		}
	}
	return t.columns.cell(t.rows[0], colParticipant)
}

// read gives the rows that say anything, and everything that is wrong in them.
func (t *scoreTable) read() ([]Row, Problems) {
	var rows []Row
	var problems Problems
	columns := t.columns.numbers()
	for _, rec := range t.rows {
		if len(problems) >= maxProblems {
			last := Problem{File: t.file, Sheet: t.sheet, Line: rec.line, Sentence: "there are too many problems to list them all; put the ones above right first"}
			return rows, append(problems, last)
		}
		if t.repeatsHead(rec) {
			continue
		}
		at := place{file: t.file, sheet: t.sheet, line: rec.line, columns: columns, above: t.spots}
		if t.exact {
			problems = append(problems, overflow(at, rec, len(t.head.cells))...)
		}
		raw := rawRow{at: at, cell: func(column string) string { return t.cell(rec, column) }}
		row, ok := raw.parse(&problems)
		if whole := t.whole(at, rec, &problems); ok && whole {
			rows = append(rows, row)
		}
	}
	return rows, problems
}

// cell is what a row says, or else what stands above the table. Where a number belongs,
// an odd cell says what it is, and so passes for none.
func (t *scoreTable) cell(rec record, column string) string {
	switch column {
	case colStatement, colRound, colScore:
		if i, ok := t.columns[column]; ok && rec.odd[i].shown != "" {
			return rec.odd[i].shown
		}
	}
	return or(t.columns.cell(rec, column), t.said[column])
}

// repeatsHead is true for the titles again, as on a second page.
func (t *scoreTable) repeatsHead(rec record) bool {
	score, _ := field(t.columns.cell(rec, colScore))
	return score == colScore && t.columns.cell(rec, colStatement) == t.columns.cell(t.head, colStatement)
}

// whole reports texts that a spreadsheet could not work out.
func (t *scoreTable) whole(at place, rec record, problems *Problems) bool {
	before := len(*problems)
	for _, column := range []string{colParticipant, colAgency, colRole, colComment} {
		if i, ok := t.columns[column]; ok && rec.odd[i].lost {
			problems.at(at, column, "%s stands there in place of a text; write the text itself", quote(rec.odd[i].shown))
		}
	}
	return len(*problems) == before
}

// noTable is the problem of a file without the columns of a score sheet.
func noTable(name string, rec record) Problems {
	h, problems := scoreHeader(place{file: name, line: rec.line}, rec)
	for _, column := range []string{colStatement, colScore} {
		if !h.has(column) {
			problems = append(problems, Problem{File: name, Line: rec.line, Sentence: fmt.Sprintf(
				"there is no column called %s; the first line of a score sheet is participant,statement,score,comment", column)})
		}
	}
	return problems
}
