package sheet

import (
	"regexp"
	"slices"
	"strings"

	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/sheet/xlsx"
)

// Where the tables of a sheet begin and end. A head begins one, and so does a line that
// names another person. A head that is only repeated, as on a second page, goes on with
// the same table.

// content is what the tables on one sheet hold.
type content struct {
	found   bool // that there is a table
	rows    []Row
	sources []Source
	above   []tabular.Record // before the first table; all lines where there is none
}

// readTables gives the rows of all tables on a sheet, and everything that is wrong in them.
func readTables(of origin, records []tabular.Record, exact bool, hidden ...xlsx.Range) (content, tabular.Problems) {
	tables, above, problems := splitTables(of, records, exact)
	c := content{found: len(tables) > 0, above: above}
	if other := of.otherScale(above, tables); other != nil {
		return c, append(problems, other...)
	}
	named := make(map[string]int) // lines of the heads
	for _, t := range tables {
		wrong := t.hiddenColumns(hidden)
		source, several := t.source()
		wrong = append(wrong, several...)
		t.broken = t.broken || len(wrong) > 0
		rows, bad := t.read()
		problems = append(problems, append(wrong, bad...)...)
		if source != (Source{File: of.file}) {
			c.sources = append(c.sources, source)
		}
		if who := namelist.Fold(namelist.NameOf(t.said[tabular.ColParticipant])); who != "" && len(rows) > 0 {
			if line, twice := named[who]; twice {
				c.rows = nil
				problems.At(of.at(t.head.Line), "", "this table and the one from %s %d both have answers of %s; which one is meant? Keep that one",
					tabular.LineWord(of.sheet), line, tabular.Quote(t.said[tabular.ColParticipant]))
				return c, problems
			}
			named[who] = t.head.Line
		}
		c.rows = append(c.rows, rows...)
	}
	return c, problems
}

// splitTables finds the tables among the lines of a sheet, and the lines that stand
// before the first one; all lines where there is none.
func splitTables(of origin, records []tabular.Record, exact bool) (tables []*scoreTable, before []tabular.Record, problems tabular.Problems) {
	first, ok := findHeader(of.scale, records)
	if !ok {
		return nil, records, nil
	}
	heads := []int{first}
	for i := first + 1; i < len(records); i++ {
		if isHead(of.scale, records[i]) {
			heads = append(heads, i)
		}
	}
	above := records[:first]
	for n, at := range heads {
		end := len(records)
		if n+1 < len(heads) {
			end = heads[n+1]
		}
		t := &scoreTable{origin: of, exact: exact, above: above, head: records[at], rows: records[at+1 : end], columns: make(tabular.Header)}
		wrong := t.findColumns()
		problems = append(problems, wrong...)
		t.broken = len(wrong) > 0
		if n+1 < len(heads) {
			t.rows, above = t.untilPreface()
		}
		if last := len(tables) - 1; last >= 0 && t.continues(tables[last]) {
			tables[last].rows = slices.Concat(tables[last].rows, t.above, t.rows)
			continue
		}
		tables = append(tables, t.byPerson()...)
	}
	for i, t := range tables {
		problems = append(problems, t.whose()...)
		if i > 0 && !t.broken && t.unnamed() {
			problems.At(of.at(t.head.Line), "", "a second table begins here and does not say whose it is; write the name above it, or in a column called participant")
			t.broken = true
		}
	}
	return tables, records[:first], problems
}

// untilPreface parts the rows of a table from the lines that stand above the next one.
func (t *scoreTable) untilPreface() (rows, preface []tabular.Record) {
	end := len(t.rows)
	for end > 0 && !t.isRow(t.rows[end-1]) {
		end--
	}
	return t.rows[:end], t.rows[end:]
}

// isRow reports whether a line belongs to the rows: it has a statement, or what
// could be a score.
func (t *scoreTable) isRow(rec tabular.Record) bool {
	score := t.columns.Cell(rec, tabular.ColScore)
	return t.isStatement(t.columns.Cell(rec, tabular.ColStatement)) || beginsAsNumber(t.scale, score)
}

// continues reports whether a table goes on with the one before it: nothing but a step
// stands between, under the same head.
func (t *scoreTable) continues(before *scoreTable) bool {
	return slices.Equal(t.head.Cells, before.head.Cells) &&
		!slices.ContainsFunc(t.above, func(rec tabular.Record) bool { return stepLine(rec) == "" })
}

// byPerson parts a table where a line among its rows names a person.
func (t *scoreTable) byPerson() []*scoreTable {
	all := []*scoreTable{t}
	for i := 0; i < len(t.rows); i++ {
		if t.isRow(t.rows[i]) || !t.namesSomebody(t.rows[i]) {
			continue
		}
		next := *t
		end := i
		for end < len(t.rows) && !t.isRow(t.rows[end]) {
			end++
		}
		if end == len(t.rows) {
			return all // what stands below the last row is no table
		}
		next.above, next.rows = t.rows[i:end], t.rows[end:]
		t.rows = t.rows[:i]
		return append(all, next.byPerson()...)
	}
	return all
}

// namesSomebody reports whether a line begins with a label for a name and has one.
func (of origin) namesSomebody(rec tabular.Record) bool {
	first := slices.IndexFunc(rec.Cells, func(cell string) bool { return cell != "" })
	found := of.labelled([]tabular.Record{rec}, tabular.ColParticipant)
	return len(found) > 0 && found[0].label == first && found[0].text != ""
}

// said is what stands beside a label such as "Name:".
type said struct {
	label int // the label's cell
	text  string
	at    tabular.Spot
}

// labelled finds what stands beside labels for a column, in the same cell or to its right.
func (of origin) labelled(records []tabular.Record, column string) []said {
	var all []said
	for _, rec := range records {
		for i, cell := range rec.Cells {
			title, rest, _ := strings.Cut(cell, ":")
			if h := headingOf(of.scale, title); h.column != column || !h.sure {
				continue
			}
			if rest = strings.TrimSpace(rest); rest != "" {
				all = append(all, said{i, rest, tabular.Spot{Line: rec.Line, Column: i + 1}})
				continue
			}
			text, at := of.nextCell(rec, i)
			all = append(all, said{i, text, at})
		}
	}
	return all
}

// nextCell is the next cell that is filled, at most three to the right, or else the one
// that should be.
func (of origin) nextCell(rec tabular.Record, label int) (string, tabular.Spot) {
	for i := label + 1; i < min(len(rec.Cells), label+4); i++ {
		if headingOf(of.scale, rec.Cells[i]).sure {
			break // the next label
		}
		if rec.Cells[i] != "" {
			return rec.Cells[i], tabular.Spot{Line: rec.Line, Column: i + 1}
		}
	}
	return "", tabular.Spot{Line: rec.Line, Column: label + 2}
}

// StepWords are what people call a step, as alternatives of a regular expression.
const StepWords = `step|section|theme|part|domain|cam`

var stepTitle = regexp.MustCompile(`(?i)^(?:` + StepWords + `)\s+([0-9]{1,3})\b`)

// stepLine is the number of the step that a line names above its statements; empty for
// any other line.
func stepLine(rec tabular.Record) string {
	text := strings.TrimSpace(strings.Join(rec.Cells, " "))
	if found := stepTitle.FindStringSubmatch(text); found != nil {
		return found[1]
	}
	return ""
}
