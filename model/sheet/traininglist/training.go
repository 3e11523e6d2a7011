// Package traininglist reads and writes training needs as a table in CSV.
package traininglist

import (
	"cmp"
	"encoding/csv"
	"fmt"
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

func trainingColumns() []string {
	return []string{colSkill, colGroup, colHave, colNeed, colLevel, colBy, colFormat, colNote}
}

// maxNeeds is the longest training needs analysis that is read.
const maxNeeds = 1000

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
	if len(records) == 0 {
		if len(problems) == 0 {
			problems = tabular.Problems{{File: name, Sentence: "the file is empty; a training needs analysis has the columns skill, group, have, need, level, by, format and note"}}
		}
		return Training{}, problems
	}
	h, wrong := tabular.ReadHeader(name, records[0], trainingColumns()...)
	problems = append(problems, wrong...)
	if !h.Has(colSkill) {
		return Training{}, append(problems, tabular.Problem{
			File: name, Line: records[0].Line,
			Sentence: "there is no column called skill; the first line of a training needs analysis is skill,group,have,need,level,by,format,note",
		})
	}
	if len(records)-1 > maxNeeds {
		return Training{}, append(problems, tabular.Problem{File: name, Sentence: fmt.Sprintf("the table has more than %d rows; check that it is the right file", maxNeeds)})
	}
	t := Training{columns: h}
	numbers := h.Numbers()
	for _, rec := range records[1:] {
		at := tabular.Place{File: name, Line: rec.Line, Columns: numbers}
		problems = append(problems, tabular.Overflow(at, rec, len(records[0].Cells))...)
		before := len(problems)
		if n := readNeed(h, rec, at, &problems); len(problems) == before {
			t.Needs = append(t.Needs, n)
		}
	}
	if len(wrong) > 0 {
		t.Needs = nil // which of two columns is meant nobody can tell
	}
	return t, problems.Err()
}

func readNeed(h tabular.Header, rec tabular.Record, at tabular.Place, problems *tabular.Problems) model.Need {
	line := func(column string) string { return text.Line(h.Cell(rec, column)) }
	n := model.Need{
		Skill: line(colSkill), Group: line(colGroup), Level: line(colLevel), By: calendar.Date(line(colBy)).Clean(),
		Format: line(colFormat), Note: text.Lines(h.Cell(rec, colNote)),
		Have: readPeople(line(colHave), colHave, at, problems), Need: readPeople(line(colNeed), colNeed, at, problems),
	}
	if n.Skill == "" {
		problems.At(at, colSkill, "the row names no skill; write what people are to learn")
	}
	if n.By.Validate() != nil {
		problems.At(at, colBy, "%s is not a date; write it as 12/03/2026 or 2026-03-12, or leave it empty", tabular.Quote(string(n.By)))
	}
	for _, text := range []struct {
		field, text string
		most        int
	}{
		{colSkill, n.Skill, refusal.MaxLine},
		{colGroup, n.Group, refusal.MaxLine},
		{colLevel, n.Level, refusal.MaxLine},
		{colFormat, n.Format, refusal.MaxLine},
		{colNote, n.Note, refusal.MaxText},
	} {
		problems.TooLong(at, text.field, text.text, text.most)
	}
	return n
}

// readPeople reads how many people there are; nobody for nothing.
func readPeople(text, column string, at tabular.Place, problems *tabular.Problems) int {
	n, err := strconv.Atoi(cmp.Or(text, "0"))
	if err != nil || n < 0 || n > model.MostStaff {
		problems.At(at, column, "%s is no number of people; write a whole number from 0 to %d, or leave it empty for nobody", tabular.Quote(text), model.MostStaff)
		return 0
	}
	return n
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
	needs []model.Need // as they stand after those that were taken
	next  int
	id    string // what comes before the number in an id
}

func NewNeedsMerger(s *model.Session) *needsMerger {
	id := model.NextID[model.Need](s)
	return &needsMerger{slices.Clone(s.Plan().Needs()), namelist.Number(id), namelist.Prefix(id)}
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
		n.ID = m.id + strconv.Itoa(m.next)
		m.next++
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
	out := csv.NewWriter(w)
	_ = out.Write(trainingColumns()) // Error tells at the end
	for _, n := range s.Plan().Needs() {
		_ = out.Write([]string{
			table.Escape(n.Skill), table.Escape(n.Group), people(n, n.Have), people(n, n.Need),
			table.Escape(n.Level), string(n.By), table.Escape(n.Format), table.Escape(n.Note),
		})
	}
	out.Flush()
	return out.Error()
}

// people is a number of a training need; empty while nobody has counted them.
func people(n model.Need, number int) string {
	if !n.Counted() {
		return ""
	}
	return strconv.Itoa(number)
}
