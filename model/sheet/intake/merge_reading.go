package intake

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/sheet/tabular"
)

// What a row says that only the session can tell: an answer in the words of its scale,
// and a statement that is numbered within its step.

// reading is how the rows of a file are meant in a session.
type reading struct {
	s      *model.Session
	people *people
	file   *input
}

// understand gives the rows as they are meant.
func (r reading) understand(rows []sheet.Row) []sheet.Row {
	rows = slices.Clone(rows)
	understood := rows[:0]
	var all, ofSteps []sheet.Row
	told := make(map[tabular.Spot]bool) // the tables that are of somebody else
	for _, row := range rows {
		r.apartFromAgency(&row)
		if name := r.titledFor(row); name != "" {
			if table := (tabular.Spot{Line: row.At.Table, Column: 0}); !told[table] {
				told[table] = true
				r.file.problems.At(row.At, tabular.ColParticipant, "%s stands above the table, and the answers would be those of %s; write the name in a column called participant", tabular.Quote(name), tabular.Quote(row.Participant))
			}
			continue
		}
		if row.Label != "" {
			score, err := sheet.LabelledScore(r.s.Framework().Scale, row.Label)
			if err != nil {
				r.file.problems.At(row.At, tabular.ColScore, "%v", err)
				continue
			}
			row.Score = score
		}
		if row.Statement == 0 {
			if row, ok := r.ofStep(row); ok {
				ofSteps = append(ofSteps, row)
			}
			continue
		}
		understood = append(understood, row)
	}
	for len(understood) > 0 {
		n := 1
		for n < len(understood) && understood[n].At.Table == understood[0].At.Table && understood[n].At.Sheet == understood[0].At.Sheet {
			n++
		}
		all = append(all, r.numbered(understood[:n])...)
		understood = understood[n:]
	}
	return append(all, ofSteps...)
}

// titledFor is the participant who stands alone above a row that was given to another
// one; empty where there is none.
func (r reading) titledFor(row sheet.Row) string {
	for _, title := range row.Titles {
		there, known := r.people.find(namelist.NameOf(title))
		if whose, _ := r.people.find(row.Participant); known && row.Participant != "" && whose.ID != there.ID {
			return title
		}
	}
	return ""
}

// numbered hears the steps that the rows of one table name: where all statements are
// numbered within their steps it counts them through all steps, and where some are it
// refuses those that could be two.
func (r reading) numbered(rows []sheet.Row) []sheet.Row {
	through, within := true, true
	for _, row := range rows {
		step, named := r.step(row.Step)
		through = through && (!named || stands(step, row.Statement))
		within = within && named && !row.ByID && row.Statement >= 1 && row.Statement <= len(step.Statements)
	}
	if through {
		return rows
	}
	var all []sheet.Row
	for _, row := range rows {
		step, named := r.step(row.Step)
		switch {
		case named && len(step.Statements) == 0:
			r.file.problems.At(row.At, sheet.ColStep, "there is no step %s in this session; leave the step empty, or give the one that the statement is in", tabular.Quote(row.Step))
			continue
		case row.ByID && named && !stands(step, row.Statement):
			r.file.problems.At(row.At, sheet.ColStep, "%s is in another step than %d in this session; leave the step empty, or give the id of the one that is meant",
				r.s.Framework().StatementNamed(row.Statement), step.Number)
			continue
		case row.ByID:
		case within:
			row.Statement = step.Statements[row.Statement-1].Number
		case named && !alike(step, row.Statement):
			first, last := step.Statements[0].Number, step.Statements[len(step.Statements)-1].Number
			r.file.problems.At(row.At, tabular.ColStatement, "statement %d could be the one of that number or one within step %d, which has the statements %d to %d; give the number that the statement has in this session",
				row.Statement, step.Number, first, last)
			continue
		}
		all = append(all, row)
	}
	return all
}

var stepNumber = regexp.MustCompile(`^(?:(?:` + sheet.StepWords + `) )?([0-9]{1,3})(?:[.:)–-].*| .*)?$`)

// step is the one that a cell names: by its number, or by its title. A number that no
// step has is a step without statements.
func (r reading) step(text string) (framework.Step, bool) {
	text = strings.ToLower(text)
	number := stepNumber.FindStringSubmatch(text)
	for _, step := range r.s.Framework().Steps {
		if number != nil && number[1] == strconv.Itoa(step.Number) || text != "" && (text == strings.ToLower(step.Title) || text == strings.ToLower(step.Short)) {
			return step, true
		}
	}
	return framework.Step{}, number != nil
}

// alike reports whether a statement has the same number within its step and through all.
func alike(step framework.Step, number int) bool {
	return number >= 1 && number <= len(step.Statements) && step.Statements[number-1].Number == number
}

// stands reports whether a step has a statement of that number.
func stands(step framework.Step, number int) bool {
	return slices.ContainsFunc(step.Statements, func(st framework.Statement) bool { return st.Number == number })
}

// ofStep is a row about a whole step, or about none, as this session has it. It refuses a step that
// is not there.
func (r reading) ofStep(row sheet.Row) (sheet.Row, bool) {
	if strings.EqualFold(row.Step, sheet.StepAll) {
		row.Whole = true
		return row, true
	}
	step, _ := r.step(row.Step)
	if len(step.Statements) == 0 {
		r.file.problems.At(row.At, sheet.ColStep, "there is no step %s in this session; give the number of one, or %q for what is about the whole", tabular.Quote(row.Step), sheet.StepAll)
		return row, false
	}
	row.StepNumber = step.Number
	return row, true
}

// nameAndAgency is a name with an agency in brackets behind it.
var nameAndAgency = regexp.MustCompile(`^(.+?)\s*\(([^()]+)\)$`)

// apartFromAgency takes the agency off a name such as "Ann Ash (Health)", where that is
// not the name of somebody itself and the rest is.
func (r reading) apartFromAgency(row *sheet.Row) {
	parts := nameAndAgency.FindStringSubmatch(row.Participant)
	if parts == nil || row.Agency != "" {
		return
	}
	_, whole := r.people.find(row.Participant)
	if there, known := r.people.find(parts[1]); known && !whole && there.Agency != "" {
		row.Participant, row.Agency = parts[1], parts[2]
	}
}
