package sheet

import (
	"fmt"
	"io"
	"strings"

	"stocktake/model"
)

// maxPeople is the longest list of participants that is read.
const maxPeople = 1000

const (
	colName    = "name"
	colScoring = "scoring"
)

// ReadParticipantsCSV reads a list of participants with the columns name, agency,
// role and scoring, in any order; name calls the file in problems. A file without a
// first line of column names is a list of names, one on each line. The participants
// have no ids yet. The error is Problems, with all that is wrong.
func ReadParticipantsCSV(name string, r io.Reader) ([]model.Participant, error) {
	records, problems := readTable(name, r)
	if len(records) == 0 {
		if len(problems) == 0 {
			problems = Problems{{File: name, Sentence: "the file is empty; a list of participants has the columns name, agency, role and scoring"}}
		}
		return nil, problems
	}
	h, wrong := readHeader(name, records[0], colName, colAgency, colRole, colScoring)
	problems = append(problems, wrong...)
	columns := len(records[0].cells)
	switch {
	case h.has(colName):
		records = records[1:]
	case onlyNames(records):
		h, columns = header{colName: 0}, 1
	default:
		return nil, append(problems, Problem{
			File: name, Line: records[0].line,
			Sentence: "there is no column called name; the first line of a list of participants is name,agency,role,scoring",
		})
	}
	if len(records) > maxPeople {
		return nil, append(problems, Problem{File: name, Sentence: fmt.Sprintf("the list has more than %d people; check that it is the right file", maxPeople)})
	}
	var people []model.Participant
	numbers, first := h.numbers(), make(map[string]int)
	for _, rec := range records {
		at := place{file: name, line: rec.line, columns: numbers}
		problems = append(problems, overflow(at, rec, columns)...)
		p := readPerson(h, rec, at, &problems)
		folded := fold(p.Name)
		if line, twice := first[folded]; twice && p.Name != "" {
			problems.at(at, colName, "%s is on line %d already; add a surname, an initial or the agency to tell them apart", quote(p.Name), line)
		} else {
			first[folded] = rec.line
		}
		people = append(people, p)
	}
	if len(problems) > 0 {
		return nil, problems.err()
	}
	return people, nil
}

// onlyNames is true when no line has anything but its first cell.
func onlyNames(records []record) bool {
	for _, rec := range records {
		if rec.cells[0] == "" || len(rec.cells) > 1 && !(record{cells: rec.cells[1:]}).blank() {
			return false
		}
	}
	return true
}

func readPerson(h header, rec record, at place, problems *Problems) model.Participant {
	p := model.Participant{
		Name:   nameOf(h.cell(rec, colName)),
		Agency: model.CleanLine(h.cell(rec, colAgency)),
		Role:   model.CleanLine(h.cell(rec, colRole)),
	}
	scoring, ok := parseScoring(h.cell(rec, colScoring))
	if !ok {
		problems.at(at, colScoring, "%s does not say whether they score; write yes or no, or leave it empty for yes", quote(h.cell(rec, colScoring)))
	}
	p.Scoring = scoring
	for _, text := range []struct{ field, text string }{{colName, p.Name}, {colAgency, p.Agency}, {colRole, p.Role}} {
		problems.tooLong(at, text.field, text.text, model.MaxLine)
	}
	return p
}

func parseScoring(text string) (scoring, ok bool) {
	switch strings.ToLower(model.CleanLine(text)) {
	case "", "yes", "y", "true", "1", "x", "scoring":
		return true, true
	case "no", "n", "false", "0", "observing", "observer":
		return false, true
	}
	return false, false
}
