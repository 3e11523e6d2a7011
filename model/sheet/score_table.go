package sheet

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/sheet/xlsx"
)

// scoreTable is a table of scores, and what stands above it.
type scoreTable struct {
	file, sheet string
	above       []record
	head        record
	rows        []record
	columns     header
	exact       bool // that a cell beyond the head's last one is a mistake
	broken      bool // no row of it can be understood
	// said is what stands above the table, for all rows that do not say it themselves.
	said  map[string]string
	spots map[string]spot
}

// whose finds what stands above the table.
func (t *scoreTable) whose() Problems {
	t.said, t.spots = make(map[string]string), make(map[string]spot)
	var problems Problems
	for _, column := range []string{colParticipant, colAgency, colRole} {
		for _, l := range labelled(t.above, column) {
			at := place{file: t.file, sheet: t.sheet, line: l.at.line, columns: map[string]int{column: l.at.column}}
			switch before := t.said[column]; {
			case column == colParticipant && before != "" && l.text != "" && fold(nameOf(before)) != fold(nameOf(l.text)):
				problems.at(at, column, "%s and %s both stand above the table as the name; leave the one in whose answers these are", quote(before), quote(l.text))
				t.broken = true
			case l.text != "" && t.lost(column, l.at):
				problems.at(at, column, "%s stands there in place of a text; write the text itself", quote(l.text))
				t.broken = true
			case before == "":
				t.said[column] = l.text
				if !t.columns.has(column) {
					t.spots[column] = l.at
				}
			}
		}
	}
	if t.said[colParticipant] == "" {
		t.said[colParticipant] = t.onlyName()
	}
	return problems
}

// lost reports whether a cell above the table holds no text that somebody wrote.
func (t *scoreTable) lost(column string, at spot) bool {
	i := slices.IndexFunc(t.above, func(rec record) bool { return rec.line == at.line })
	return i >= 0 && t.above[i].isLost(column, at.column-1)
}

// onlyName is the name in the first row where no other row has any: people write it once.
// A cell that is merged with some of those below says itself how far it goes.
func (t *scoreTable) onlyName() string {
	if len(t.rows) < 2 {
		return ""
	}
	if _, merged := t.rows[0].merged[t.columns[colParticipant]]; merged {
		return ""
	}
	for _, rec := range t.rows[1:] {
		if t.columns.cell(rec, colParticipant) != "" {
			return ""
		}
	}
	return t.columns.cell(t.rows[0], colParticipant)
}

// unnamed reports whether nothing says whose the answers are.
func (t *scoreTable) unnamed() bool {
	return t.said[colParticipant] == "" && !slices.ContainsFunc(t.rows, func(rec record) bool { return t.columns.cell(rec, colParticipant) != "" })
}

// read gives the rows that say anything, and everything that is wrong in them.
func (t *scoreTable) read() ([]Row, Problems) {
	if t.broken {
		return nil, nil
	}
	problems := t.doubts()
	if len(problems) > 0 {
		return nil, problems
	}
	var rows []Row
	columns := t.columns.numbers()
	letters := t.lettersMean()
	shown := make(map[string]merged)
	step := ""
	for _, rec := range t.above {
		step = or(stepLine(rec), step)
	}
	titles := []string{t.sheet}
	for _, rec := range t.above {
		titles = append(titles, sole(rec))
	}
	named := t.columns.has(colParticipant) && t.said[colParticipant] == "" && !t.unnamed()
	for _, rec := range t.rows {
		if len(problems) >= maxProblems {
			last := Problem{File: t.file, Sheet: t.sheet, Line: rec.line, Sentence: "there are too many problems to list them all; put the ones above right first"}
			return rows, append(problems, last)
		}
		if found := stepLine(rec); found != "" && !t.isRow(rec) {
			step = found
			continue
		}
		if t.sumsUp(rec) {
			continue
		}
		at := place{file: t.file, sheet: t.sheet, line: rec.line, table: t.head.line, columns: columns, above: t.spots}
		raw := rawRow{at: at, letters: letters, odd: t.oddScore(rec), cell: func(column string) string {
			if column == colStep {
				return or(t.columns.cell(rec, column), step)
			}
			return or(t.cell(rec, column), shown[column].in(rec))
		}}
		before := len(problems)
		t.wholeRow(at, rec, shown, &problems)
		if row, ok := raw.parse(&problems); ok && len(problems) == before {
			if row.Participant == "" {
				row.titles, row.amongNamed = titles, named
			}
			rows = append(rows, row)
		}
	}
	return rows, problems
}

var summingUp = regexp.MustCompile(`(?i)^(grand )?(total|sum|average|mean)s?\b`)

// sumsUp reports whether a line has a total or an average below the answers.
func (t *scoreTable) sumsUp(rec record) bool {
	_, err := parseWhole(t.columns.cell(rec, colStatement))
	first := slices.IndexFunc(rec.cells, func(cell string) bool { return cell != "" })
	return err != nil && first >= 0 && summingUp.MatchString(rec.cells[first])
}

// merged is a cell that shows in several rows.
type merged struct {
	text string
	last int
}

func (m merged) in(rec record) string {
	if rec.line <= m.last {
		return m.text
	}
	return ""
}

// oddScore is a score that is neither a text nor a number; empty for any other.
func (t *scoreTable) oddScore(rec record) string { return rec.odd[t.columns[colScore]].shown }

// cell is what a row says, or else what stands above the table. Where a number belongs,
// an odd cell says what it is, and so passes for none.
func (t *scoreTable) cell(rec record, column string) string {
	switch column {
	case colScore:
		return t.answer(rec)
	case colStatement, colRound:
		if i, ok := t.columns[column]; ok && rec.odd[i].shown != "" {
			return rec.odd[i].shown
		}
	}
	return or(t.columns.cell(rec, column), t.said[column])
}

// answer is the score of a row, of which our own tables say in a column of its own that
// it is "dk" or "na".
func (t *scoreTable) answer(rec record) string {
	score, kind := t.columns.cell(rec, colScore), t.columns.cell(rec, colAnswer)
	switch {
	case kind == "" || kind == "score" && score != "" || kind == "none" && score == "":
		return score
	case score == "":
		return kind
	default:
		return fmt.Sprintf("%s, with the answer %s", score, kind)
	}
}

// wholeRow reports what keeps a row from being read as it is meant: cells beyond the
// headings, values that are no texts, cells that show over
// several rows, struck-through cells, hidden rows.
func (t *scoreTable) wholeRow(at place, rec record, shown map[string]merged, problems *Problems) {
	if t.exact {
		*problems = append(*problems, t.surplus(at, rec)...)
	}
	for _, column := range []string{colParticipant, colAgency, colRole, colComment} {
		if i, ok := t.columns[column]; ok && rec.isLost(column, i) {
			problems.at(at, column, "%s stands there in place of a text; write the text itself", quote(or(rec.odd[i].shown, rec.at(i)+", a formula")))
		}
	}
	for column, i := range t.columns {
		if rec.struck[i] {
			problems.at(at, column, "%s is struck through, so that it could be meant or taken back; delete it, or take the line through it away", quote(rec.at(i)))
		}
		block, ok := rec.merged[i]
		if !ok || rec.at(i) == "" {
			continue
		}
		switch column {
		case colParticipant, colAgency, colRole, colStep:
			shown[column] = merged{rec.at(i), block.LastRow}
		case colStatement, colRound, colScore, colComment:
			problems.at(at, column, "the cells %s are merged, so that %s shows in several rows; split them, and write it in each row that it belongs to", block, quote(rec.at(i)))
		}
	}
	t.besides(at, rec, problems)
	if name, above := t.columns.cell(rec, colParticipant), t.said[colParticipant]; name != "" && above != "" && fold(nameOf(name)) != fold(nameOf(above)) {
		problems.at(at, colParticipant, "the row is of %s, and above the table stands %s; leave the one in whose answer this is", quote(name), quote(above))
	}
	if rec.hidden && t.columns.cell(rec, colScore) != "" {
		problems.at(at, colScore, "the row is hidden and holds a score; show it, or delete it")
	}
}

// surplus reports cells to the right of the last heading: commas in a text that is not in
// quotation marks put them there.
func (t *scoreTable) surplus(at place, rec record) Problems {
	last := len(t.head.cells)
	for last > 0 && t.head.cells[last-1] == "" {
		last--
	}
	var over []string
	for i := last; i < len(rec.cells); i++ {
		if rec.cells[i] != "" {
			over = append(over, rec.cells[i])
		}
	}
	if over == nil {
		return nil
	}
	return Problems{{
		File: at.file, Line: at.line, Column: last + 1,
		Sentence: fmt.Sprintf(`the row has more cells than there are headings: %s; put a text that holds a comma or semicolon into "…"`, quote(strings.Join(over, ", "))),
	}}
}

// doubts are what makes the whole table uncertain.
func (t *scoreTable) doubts() Problems {
	problems := t.otherFigures()
	at := place{file: t.file, sheet: t.sheet, line: t.head.line, columns: t.columns.numbers()}
	if line, ok := t.marksMissing(); ok {
		at := at
		at.line = line
		problems.at(at, colScore, "NA marks what is missing in other columns of this table, so that it could be no answer or not applicable; write n/a for not applicable, or leave the cell empty")
	}
	if i, ok := t.columns[colScore]; ok && t.columns[colComment] == i+1 && t.splitsDecimals(i) {
		problems.at(at, colComment, "every comment is a number, so that a score and its comment could be one figure such as %s; put scores with decimals into \"…\", or take the comments out",
			quote(t.decimal(i)))
	}
	return problems
}

// missing is what programs for statistics write for a cell without a value.
const missing = "NA"

// marksMissing reports whether the scores have the mark of a missing value that other
// columns have too, and the line of the first.
func (t *scoreTable) marksMissing() (line int, ok bool) {
	score := t.columns[colScore]
	elsewhere := slices.ContainsFunc(t.rows, func(rec record) bool {
		at := slices.Index(rec.cells, missing)
		return at >= 0 && (at != score || slices.Index(rec.cells[at+1:], missing) >= 0)
	})
	first := slices.IndexFunc(t.rows, func(rec record) bool { return rec.at(score) == missing })
	if !elsewhere || first < 0 {
		return 0, false
	}
	return t.rows[first].line, true
}

// splitsDecimals reports whether scores such as 3,5 could have been split at their commas
// into a score and a comment.
func (t *scoreTable) splitsDecimals(score int) bool {
	return t.decimal(score) != "" && !slices.ContainsFunc(t.rows, func(rec record) bool {
		comment := rec.at(score + 1)
		return !rec.comma || strings.Trim(comment, "0123456789") != ""
	})
}

// decimal is the first score with its comment behind a comma.
func (t *scoreTable) decimal(score int) string {
	for _, rec := range t.rows {
		if rec.at(score) != "" && rec.at(score+1) != "" {
			return rec.at(score) + "," + rec.at(score+1)
		}
	}
	return ""
}

// lettersMean reports whether D and N stand for answers in this table.
func (t *scoreTable) lettersMean() bool {
	scores := make([]string, len(t.rows))
	for i, rec := range t.rows {
		scores[i] = t.columns.cell(rec, colScore)
	}
	return lettersMean(scores)
}

// hiddenColumns reports columns that the table needs and that nobody sees.
func (t *scoreTable) hiddenColumns(hidden []xlsx.Range) Problems {
	var problems Problems
	at := place{file: t.file, sheet: t.sheet, line: t.head.line, columns: t.columns.numbers()}
	for column, i := range t.columns {
		for _, r := range hidden {
			if i+1 >= r.FirstColumn && i+1 <= r.LastColumn {
				problems.at(at, column, "the column is hidden; show it, or delete it")
			}
		}
	}
	return problems
}

// layout is how a score sheet looks.
const layout = "a score sheet has one row for each score, below the headings participant,statement,score,comment"

// noTable is the problem of a file without the columns of a score sheet.
func noTable(name string, records []record) Problem {
	head := records[0]
	p := Problem{File: name, Line: head.line}
	could := slices.IndexFunc(head.cells, func(cell string) bool { return headingOf(cell).column == colScore })
	statement := slices.ContainsFunc(head.cells, func(cell string) bool {
		column := headingOf(cell).column
		return column == colStatement || column == colNumber
	})
	switch {
	case wide(records):
		p.Sentence = "several columns hold what could be scores, as in a table with a column for each statement or for each person; " + layout
	case statement && could >= 0:
		p.Column = could + 1
		p.Sentence = fmt.Sprintf("%s could be the score, or another figure; if it is the score, from 0 to 5, call it score", quote(head.cells[could]))
	case statement:
		p.Sentence = "there is no column called score; " + layout
	case could >= 0:
		p.Sentence = "there is no column called statement; " + layout
	default:
		p.Sentence = "there is no column called statement, and none called score; " + layout
	}
	return p
}

// wide reports whether several columns hold points of the scale.
func wide(records []record) bool {
	columns := make(map[int]bool)
	for _, rec := range records[1:] {
		for i, cell := range rec.cells {
			if n, err := parseWhole(cell); err == nil && n >= 0 && n <= framework.MaxScore {
				columns[i] = true
			} else if !slices.Contains([]string{"", "dk", "na", "n/a"}, strings.ToLower(cell)) {
				columns[i] = false
			}
		}
	}
	n, least := 0, 3 // without its heading one of them can be the statement's number
	for i, points := range columns {
		switch column := headingOf(records[0].at(i)).column; {
		case column == colStatement, column == colNumber:
			least = 2
		case points:
			n++
		}
	}
	return n >= least
}
