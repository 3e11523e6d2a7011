// Package traininglist reads and writes training needs as a table in CSV.
package traininglist

import (
	"cmp"
	"encoding/csv"
	"io"
	"slices"
	"strconv"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/report/table"
	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
)

// The columns of a training needs analysis. Only skill must be there.
const (
	colSkill  = "skill"
	colGroup  = "group"
	colHave   = "have"
	colNeed   = "need"
	colLevel  = "level"
	colBy     = "by"
	colFormat = "format"
	colNote   = "note"
)

var layout = tabular.Layout{
	Columns:  []string{colSkill, colGroup, colHave, colNeed, colLevel, colBy, colFormat, colNote},
	Has:      "a training needs analysis has the columns skill, group, have, need, level, by, format and note",
	Begins:   "the first line of a training needs analysis is skill,group,have,need,level,by,format,note",
	MostRows: 1000,
}

// Training is a training needs analysis as a file has it.
type Training struct {
	Needs   []model.Need   // without ids yet
	columns tabular.Header // those that the file has
}

// ReadTrainingCSV reads a training needs analysis with the columns skill, group, have,
// need, level, by, format and note, in any order; name calls the file in problems. An
// empty have or need is nobody. The error is Problems, with all that is wrong; the good
// rows are read even then.
func ReadTrainingCSV(name string, r io.Reader) (Training, error) {
	records, problems := tabular.ReadTable(name, r)
	table, problems := layout.Read(tabular.Place{File: name}, records, problems)
	t := Training{columns: table.Header}
	for _, row := range table.Rows {
		before := len(problems)
		if n := readNeed(row, &problems); len(problems) == before {
			t.Needs = append(t.Needs, n)
		}
	}
	return t, problems.Err()
}

func readNeed(row tabular.Row, problems *tabular.Problems) model.Need {
	n := model.Need{
		Skill: row.Line(colSkill), Group: row.Line(colGroup), Level: row.Line(colLevel), By: calendar.Date(row.Line(colBy)).Clean(),
		Format: row.Line(colFormat), Note: text.Lines(row.Cell(colNote)),
		Have: readPeople(row, colHave, problems), Need: readPeople(row, colNeed, problems),
	}
	if n.Skill == "" {
		problems.At(row.At, colSkill, "the row names no skill; write what people are to learn")
	}
	if n.By.Validate() != nil {
		problems.At(row.At, colBy, "%s is not a date; write it as 12/03/2026 or 2026-03-12, or leave it empty", tabular.Quote(string(n.By)))
	}
	for _, column := range []string{colSkill, colGroup, colLevel, colFormat} {
		problems.TooLong(row.At, column, row.Line(column), refusal.MaxLine)
	}
	problems.TooLong(row.At, colNote, n.Note, refusal.MaxText)
	return n
}

// readPeople reads how many people there are; nobody for nothing.
func readPeople(row tabular.Row, column string, problems *tabular.Problems) int {
	n, err := strconv.Atoi(cmp.Or(row.Line(column), "0"))
	if err != nil || n < 0 || n > model.MostStaff {
		problems.At(row.At, column, "%s is no number of people; write a whole number from 0 to %d, or leave it empty for nobody", tabular.Quote(row.Line(column)), model.MostStaff)
		return 0
	}
	return n
}

// IsTraining tells a training needs analysis from a score sheet by the first line of a
// file in CSV: it has a column called skill and none called score. A file that is
// neither, or that cannot be read, is no training needs analysis.
func IsTraining(data []byte) bool {
	head := tabular.FirstLine(data)
	has := func(column string) bool {
		return slices.ContainsFunc(head, func(cell string) bool { return layout.Column(cell) == column })
	}
	return has(colSkill) && !has(tabular.ColScore)
}

// Changes is the one change that takes the analysis into a session. A row takes the
// place of the one for the same skill and staff group, whatever the case; what the file
// has no column for stays there. Other rows are added at the end, and those of which
// the file says nothing stay. Where there are several rows for a skill and group, the
// first takes the place of the first, and so on. Taking the same file in again changes
// nothing, and model.NoChange tells.
func (t Training) Changes(s *model.Session) model.Batch {
	return model.Batch{Label: "training needs from a list", Changes: NewNeedsMerger(s).Take(t)}
}

// needsMerger takes several analyses into a session, one after another.
type needsMerger struct {
	needs  []model.Need // as they stand after those that were taken
	nextID func() string
}

func NewNeedsMerger(s *model.Session) *needsMerger {
	return &needsMerger{slices.Clone(s.Plan().Needs()), namelist.IDs(model.NextID[model.Need](s))}
}

// Take returns what an analysis changes. A row that says nothing new is none.
func (m *needsMerger) Take(t Training) []model.Change {
	type row struct{ skill, group string }
	is := func(n model.Need) row { return row{namelist.Fold(n.Skill), namelist.Fold(n.Group)} }
	there := make(map[row][]int) // where they stand
	for i, n := range m.needs {
		there[is(n)] = append(there[is(n)], i)
	}
	var changes []model.Change
	for _, n := range t.Needs {
		at := is(n)
		if old := there[at]; len(old) > 0 {
			there[at] = old[1:]
			n = t.over(m.needs[old[0]], n)
			if n != m.needs[old[0]] {
				m.needs[old[0]] = n
				changes = append(changes, model.Edit[model.Need]{Item: n})
			}
			continue
		}
		n.ID = m.nextID()
		m.needs = append(m.needs, n)
		changes = append(changes, model.Add[model.Need]{Item: n, At: model.End})
	}
	return changes
}

// over is an old row with what the file says in its place.
func (t Training) over(old, row model.Need) model.Need {
	row.ID = old.ID
	for column, keep := range map[string]func(){
		colHave:   func() { row.Have = old.Have },
		colNeed:   func() { row.Need = old.Need },
		colLevel:  func() { row.Level = old.Level },
		colBy:     func() { row.By = old.By },
		colFormat: func() { row.Format = old.Format },
		colNote:   func() { row.Note = old.Note },
	} {
		if !t.columns.Has(column) {
			keep()
		}
	}
	return row
}

// WriteTrainingCSV writes the training needs analysis of a session as ReadTrainingCSV
// reads it, in the order in which it was written. No cell is a formula.
func WriteTrainingCSV(w io.Writer, s *model.Session) error {
	rows := [][]string{layout.Columns}
	for _, n := range s.Plan().Needs() {
		rows = append(rows, []string{
			table.Escape(n.Skill), table.Escape(n.Group), people(n, n.Have), people(n, n.Need),
			table.Escape(n.Level), string(n.By), table.Escape(n.Format), table.Escape(n.Note),
		})
	}
	return csv.NewWriter(w).WriteAll(rows)
}

// people is a number of a training need; empty while nobody has counted them.
func people(n model.Need, number int) string {
	if !n.Counted() {
		return ""
	}
	return strconv.Itoa(number)
}
