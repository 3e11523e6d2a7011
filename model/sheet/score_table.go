package sheet

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/sheet/xlsx"
)

// scoreTable is a table of scores, and what stands above it.
type scoreTable struct {
	origin
	above   []tabular.Record
	head    tabular.Record
	rows    []tabular.Record
	columns tabular.Header
	exact   bool // that a cell beyond the head's last one is a mistake
	broken  bool // no row of it can be understood
	// said is what stands above the table, for all rows that do not say it themselves.
	said  map[string]string
	spots map[string]tabular.Spot
}

// headings are where those of the table stand.
func (t *scoreTable) headings() tabular.Place {
	at := t.at(t.head.Line)
	at.Columns = t.columns.Numbers()
	return at
}

// whose finds what stands above the table.
func (t *scoreTable) whose() tabular.Problems {
	t.said, t.spots = make(map[string]string), make(map[string]tabular.Spot)
	var problems tabular.Problems
	for _, column := range []string{tabular.ColParticipant, tabular.ColAgency, tabular.ColRole} {
		for _, l := range t.labelled(t.above, column) {
			at := t.at(l.at.Line)
			at.Columns = map[string]int{column: l.at.Column}
			switch before := t.said[column]; {
			case column == tabular.ColParticipant && before != "" && l.text != "" && namelist.Fold(namelist.NameOf(before)) != namelist.Fold(namelist.NameOf(l.text)):
				problems.At(at, column, "%s and %s both stand above the table as the name; leave the one in whose answers these are", tabular.Quote(before), tabular.Quote(l.text))
				t.broken = true
			case l.text != "" && t.lost(column, l.at):
				problems.At(at, column, "%s stands there in place of a text; write the text itself", tabular.Quote(l.text))
				t.broken = true
			case before == "":
				t.said[column] = l.text
				if !t.columns.Has(column) {
					t.spots[column] = l.at
				}
			}
		}
	}
	t.said[tabular.ColParticipant] = cmp.Or(t.said[tabular.ColParticipant], t.onlyName())
	return problems
}

// lost reports whether a cell above the table holds no text that somebody wrote.
func (t *scoreTable) lost(column string, at tabular.Spot) bool {
	i := slices.IndexFunc(t.above, func(rec tabular.Record) bool { return rec.Line == at.Line })
	return i >= 0 && t.above[i].IsLost(column, at.Column-1)
}

// onlyName is the name in the first row where no other row has any: people write it once.
// A cell that is merged with some of those below says itself how far it goes.
func (t *scoreTable) onlyName() string {
	if len(t.rows) < 2 || t.names(t.rows[1:]) {
		return ""
	}
	if _, merged := t.rows[0].Merged[t.columns[tabular.ColParticipant]]; merged {
		return ""
	}
	return t.columns.Cell(t.rows[0], tabular.ColParticipant)
}

// unnamed reports whether nothing says whose the answers are.
func (t *scoreTable) unnamed() bool { return t.said[tabular.ColParticipant] == "" && !t.names(t.rows) }

// names reports whether some of the rows say who answered.
func (t *scoreTable) names(rows []tabular.Record) bool {
	return slices.ContainsFunc(rows, func(rec tabular.Record) bool { return t.columns.Cell(rec, tabular.ColParticipant) != "" })
}

// read gives the rows that say anything, and everything that is wrong in them.
func (t *scoreTable) read() ([]Row, tabular.Problems) {
	if t.broken {
		return nil, nil
	}
	problems := t.doubts()
	if len(problems) > 0 {
		return nil, problems
	}
	var rows []Row
	columns := t.columns.Numbers()
	var scores []string
	for _, rec := range t.rows {
		scores = append(scores, t.columns.Cell(rec, tabular.ColScore))
	}
	letters := lettersMean(t.scale, scores)
	shown := make(map[string]merged)
	step := ""
	for _, rec := range t.above {
		step = cmp.Or(stepLine(rec), step)
	}
	titles := []string{t.sheet}
	for _, rec := range t.above {
		titles = append(titles, sole(rec))
	}
	named := t.columns.Has(tabular.ColParticipant) && t.said[tabular.ColParticipant] == "" && !t.unnamed()
	for _, rec := range t.rows {
		if len(problems) >= tabular.MaxProblems {
			problems.At(t.at(rec.Line), "", "there are too many problems to list them all; put the ones above right first")
			return rows, problems
		}
		if found := stepLine(rec); found != "" && !t.isRow(rec) {
			step = found
			continue
		}
		if t.sumsUp(rec) {
			continue
		}
		at := t.at(rec.Line)
		at.Table, at.Columns, at.Above = t.head.Line, columns, t.spots
		raw := rawRow{at: at, origin: t.origin, letters: letters, odd: t.oddScore(rec), step: t.columns.Cell(rec, ColStep), cell: func(column string) string {
			if column == ColStep {
				return cmp.Or(t.columns.Cell(rec, column), step)
			}
			return cmp.Or(t.cell(rec, column), shown[column].in(rec))
		}}
		before := len(problems)
		t.wholeRow(at, rec, shown, &problems)
		if row, ok := raw.parse(&problems); ok && len(problems) == before {
			if row.Participant == "" {
				row.Titles, row.AmongNamed = titles, named
			}
			rows = append(rows, row)
		}
	}
	return rows, problems
}

var summingUp = regexp.MustCompile(`(?i)^(grand )?(total|sum|average|mean)s?\b`)

// sumsUp reports whether a line has a total or an average below the answers.
func (t *scoreTable) sumsUp(rec tabular.Record) bool {
	first := slices.IndexFunc(rec.Cells, func(cell string) bool { return cell != "" })
	return !t.isStatement(t.columns.Cell(rec, tabular.ColStatement)) && first >= 0 && summingUp.MatchString(rec.Cells[first])
}

// merged is a cell that shows in several rows.
type merged struct {
	text string
	last int
}

func (m merged) in(rec tabular.Record) string {
	if rec.Line <= m.last {
		return m.text
	}
	return ""
}

// oddScore is a score that is neither a text nor a number; empty for any other.
func (t *scoreTable) oddScore(rec tabular.Record) string {
	return rec.Odd[t.columns[tabular.ColScore]].Shown
}

// cell is what a row says, or else what stands above the table. Where a number belongs,
// an odd cell says what it is, and so passes for none.
func (t *scoreTable) cell(rec tabular.Record, column string) string {
	switch column {
	case tabular.ColScore:
		return t.answer(rec)
	case tabular.ColStatement, tabular.ColRound:
		if i, ok := t.columns[column]; ok && rec.Odd[i].Shown != "" {
			return rec.Odd[i].Shown
		}
	}
	return cmp.Or(t.columns.Cell(rec, column), t.said[column])
}

// answer is the score of a row, of which our own tables say in a column of its own that
// it is "dk" or "na".
func (t *scoreTable) answer(rec tabular.Record) string {
	score, kind := t.columns.Cell(rec, tabular.ColScore), t.columns.Cell(rec, colAnswer)
	switch {
	case kind == "" || kind == score || kind == "score" && score != "" || kind == "none" && score == "":
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
func (t *scoreTable) wholeRow(at tabular.Place, rec tabular.Record, shown map[string]merged, problems *tabular.Problems) {
	if t.exact {
		*problems = append(*problems, t.surplus(at, rec)...)
	}
	for _, column := range []string{tabular.ColParticipant, tabular.ColAgency, tabular.ColRole, tabular.ColComment, tabular.ColBarrier, tabular.ColPriority} {
		if i, ok := t.columns[column]; ok && rec.IsLost(column, i) {
			problems.At(at, column, "%s stands there in place of a text; write the text itself", tabular.Quote(cmp.Or(rec.Odd[i].Shown, rec.At(i)+", a formula")))
		}
	}
	for column, i := range t.columns {
		if rec.Struck[i] {
			problems.At(at, column, "%s is struck through, so that it could be meant or taken back; delete it, or take the line through it away", tabular.Quote(rec.At(i)))
		}
		block, ok := rec.Merged[i]
		if !ok || rec.At(i) == "" {
			continue
		}
		switch column {
		case tabular.ColParticipant, tabular.ColAgency, tabular.ColRole, ColStep:
			shown[column] = merged{rec.At(i), block.LastRow}
		case tabular.ColStatement, tabular.ColRound, tabular.ColScore, tabular.ColComment, tabular.ColBarrier, tabular.ColPriority:
			problems.At(at, column, "the cells %s are merged, so that %s shows in several rows; split them, and write it in each row that it belongs to", block, tabular.Quote(rec.At(i)))
		}
	}
	t.besides(at, rec, problems)
	if name, above := t.columns.Cell(rec, tabular.ColParticipant), t.said[tabular.ColParticipant]; name != "" && above != "" && namelist.Fold(namelist.NameOf(name)) != namelist.Fold(namelist.NameOf(above)) {
		problems.At(at, tabular.ColParticipant, "the row is of %s, and above the table stands %s; leave the one in whose answer this is", tabular.Quote(name), tabular.Quote(above))
	}
	if rec.Hidden && t.columns.Cell(rec, tabular.ColScore) != "" {
		problems.At(at, tabular.ColScore, "the row is hidden and holds a score; show it, or delete it")
	}
}

// surplus reports cells to the right of the last heading: commas in a text that is not in
// quotation marks put them there.
func (t *scoreTable) surplus(at tabular.Place, rec tabular.Record) tabular.Problems {
	last := len(t.head.Cells)
	for last > 0 && t.head.Cells[last-1] == "" {
		last--
	}
	over := tabular.Record{Cells: rec.Cells[min(last, len(rec.Cells)):]}.Filled()
	if len(over) == 0 {
		return nil
	}
	return tabular.Problems{{
		File: at.File, Line: at.Line, Column: last + 1,
		Sentence: fmt.Sprintf(`the row has more cells than there are headings: %s; put a text that holds a comma or semicolon into "…"`, tabular.Quote(strings.Join(over, ", "))),
	}}
}

// doubts are what makes the whole table uncertain.
func (t *scoreTable) doubts() tabular.Problems {
	if foreign := t.foreignIDs(); foreign != nil {
		return foreign
	}
	problems := t.otherFigures()
	at := t.headings()
	if line, ok := t.marksMissing(); ok {
		at := at
		at.Line = line
		problems.At(at, tabular.ColScore, "NA marks what is missing in other columns of this table, so that it could be no answer or not applicable; write n/a for not applicable, or leave the cell empty")
	}
	if i, ok := t.columns[tabular.ColScore]; ok && t.columns[tabular.ColComment] == i+1 && t.splitsDecimals(i) {
		problems.At(at, tabular.ColComment, "every comment is a number, so that a score and its comment could be one figure such as %s; put scores with decimals into \"…\", or take the comments out",
			tabular.Quote(t.decimal(i)))
	}
	return problems
}

// missing is what programs for statistics write for a cell without a value.
const missing = "NA"

// marksMissing reports whether the scores have the mark of a missing value that other
// columns have too, and the line of the first.
func (t *scoreTable) marksMissing() (line int, ok bool) {
	score := t.columns[tabular.ColScore]
	elsewhere := slices.ContainsFunc(t.rows, func(rec tabular.Record) bool {
		at := slices.Index(rec.Cells, missing)
		return at >= 0 && (at != score || slices.Index(rec.Cells[at+1:], missing) >= 0)
	})
	first := slices.IndexFunc(t.rows, func(rec tabular.Record) bool { return rec.At(score) == missing })
	if !elsewhere || first < 0 {
		return 0, false
	}
	return t.rows[first].Line, true
}

// splitsDecimals reports whether scores such as 3,5 could have been split at their commas
// into a score and a comment.
func (t *scoreTable) splitsDecimals(score int) bool {
	return t.decimal(score) != "" && !slices.ContainsFunc(t.rows, func(rec tabular.Record) bool {
		comment := rec.At(score + 1)
		return !rec.Comma || strings.Trim(comment, "0123456789") != ""
	})
}

// decimal is the first score with its comment behind a comma.
func (t *scoreTable) decimal(score int) string {
	for _, rec := range t.rows {
		if rec.At(score) != "" && rec.At(score+1) != "" {
			return rec.At(score) + "," + rec.At(score+1)
		}
	}
	return ""
}

// hiddenColumns reports columns that the table needs and that nobody sees.
func (t *scoreTable) hiddenColumns(hidden []xlsx.Range) tabular.Problems {
	var problems tabular.Problems
	at := t.headings()
	for column, i := range t.columns {
		for _, r := range hidden {
			if i+1 >= r.FirstColumn && i+1 <= r.LastColumn {
				problems.At(at, column, "the column is hidden; show it, or delete it")
			}
		}
	}
	return problems
}

// layout is how a score sheet looks.
const layout = "a score sheet has one row for each score, below the headings participant,statement,score,comment"

// noTable is the problem of a file without the columns of a score sheet.
func noTable(of origin, records []tabular.Record) tabular.Problem {
	head := records[0]
	p := tabular.Problem{File: of.file, Line: head.Line}
	could := slices.IndexFunc(head.Cells, func(cell string) bool { return headingOf(of.scale, cell).column == tabular.ColScore })
	statement := slices.ContainsFunc(head.Cells, func(cell string) bool {
		column := headingOf(of.scale, cell).column
		return column == tabular.ColStatement || column == colNumber
	})
	switch {
	case wide(of.scale, records):
		p.Sentence = "several columns hold what could be scores, as in a table with a column for each statement or for each person; " + layout
	case statement && could >= 0:
		p.Column = could + 1
		p.Sentence = fmt.Sprintf("%s could be the score, or another figure; if it is the score, from %s, call it score", tabular.Quote(head.Cells[could]), of.scale.Words())
	case statement:
		p.Sentence = "there is no column called score; " + layout
	case could >= 0:
		p.Sentence = "there is no column called statement; " + layout
	default:
		p.Sentence, p.NoTable = "there is no column called statement, and none called score; "+layout, true
	}
	return p
}

// wide reports whether several columns hold points of the scale.
func wide(scale framework.Scale, records []tabular.Record) bool {
	columns := make(map[int]bool)
	for _, rec := range records[1:] {
		for i, cell := range rec.Cells {
			sign, digits := signOf(scale, cell)
			if n, err := parseWhole(digits); err == nil && n >= 0 && (sign == "" && scale.Has(n) || sign != "" && scale.Has(-n)) {
				columns[i] = true
			} else if !slices.Contains([]string{"", "dk", "na", "n/a"}, strings.ToLower(cell)) {
				columns[i] = false
			}
		}
	}
	n, least := 0, 3 // without its heading one of them can be the statement's number
	for i, points := range columns {
		switch column := headingOf(scale, records[0].At(i)).column; {
		case column == tabular.ColStatement, column == colNumber:
			least = 2
		case points:
			n++
		}
	}
	return n >= least
}
