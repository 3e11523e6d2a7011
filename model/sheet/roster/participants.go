// Package roster reads lists of participants, as tables or as they are pasted out of mail
// and documents, and adds them to a session.
package roster

import (
	"bytes"
	"io"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/sheet/tabular"
)

// MaxPeople is the longest list of participants that is read.
const MaxPeople = 1000

const (
	ColName    = "name"
	colScoring = "scoring"
)

// ReadParticipantsCSV reads a list of participants; name calls the file in problems.
//
// It is a table with the columns name, agency, role and scoring, in any order and under
// the headings that people give them, with or without a title above and a total below;
// or the attendance list of an online meeting; or a list of names as it is pasted out of
// mail and documents. E-mail addresses are left out. The participants have no ids yet.
// The error is Problems, with all that is wrong or can be read in two ways.
func ReadParticipantsCSV(name string, r io.Reader) ([]model.Participant, error) {
	data, problems := tabular.ReadText(name, r)
	if problems != nil {
		return nil, problems
	}
	if start := bytes.TrimSpace(data); bytes.HasPrefix(start, []byte("{")) || bytes.HasPrefix(start, []byte(`[{`)) || bytes.HasPrefix(start, []byte(`["`)) {
		return nil, tabular.Refused(name, "this is JSON; a list of participants is a table with the columns name, agency, role and scoring, saved as “CSV UTF-8”")
	}
	t := findPeople(name, data)
	if len(t.records)+len(t.problems) == 0 {
		return nil, tabular.Refused(name, "the file is empty; a list of participants has the columns name, agency, role and scoring")
	}
	t.read(data)
	switch {
	case len(t.people) > MaxPeople:
		return nil, tabular.Refused(name, "the list has more than %d people; check that it is the right file", MaxPeople)
	case len(t.problems) > 0:
		return nil, t.problems.Err()
	case len(t.people) == 0:
		return nil, tabular.Refused(name, "nobody is in the list; write one person on each line below name,agency,role,scoring")
	}
	return t.people, nil
}

// peopleTable is a text with a list of people, as the cells that it is made of.
type peopleTable struct {
	file     string
	records  []tabular.Record
	head     int // which of the records has the headings; below 0 for none
	people   []model.Participant
	problems tabular.Problems

	first    map[string]int  // the lines of names, folded
	attended map[string]bool // who was read of an attendance list, by name and address
}

// findPeople takes a text apart by the delimiter that shows the most headings.
func findPeople(file string, data []byte) *peopleTable {
	var best *peopleTable
	known := -1
	delimiters := []rune{',', ';', '\t', '|'}
	comma, said := tabular.SaidDelimiter(data)
	if said {
		delimiters = []rune{comma}
	}
	for _, comma := range delimiters {
		t := &peopleTable{file: file, head: -1, first: make(map[string]int), attended: make(map[string]bool)}
		t.records, t.problems = tabular.ParseTable(file, data, comma, said)
		var n int
		if t.head, n = t.findHead(); n > known {
			best, known = t, n
		}
	}
	return best
}

// findHead is the first record with the headings of a table, or else that of a list,
// and how many of its cells are known.
func (t *peopleTable) findHead() (at, known int) {
	at = -1
	for i, rec := range t.records[:min(len(t.records), tabular.HeadSearched)] {
		switch h, _, ok := readPeopleHead(tabular.Place{}, rec); {
		case !ok:
		case h.filled > 1:
			return i, len(h.Header)
		case at < 0:
			at, known = i, len(h.Header)
		}
	}
	return at, known
}

// read reads the people, block by block: each begins with headings.
func (t *peopleTable) read(data []byte) {
	if t.head < 0 {
		t.readList(data)
		return
	}
	for from := t.head; from < len(t.records) && len(t.problems) < tabular.MaxProblems; {
		h, wrong, _ := readPeopleHead(tabular.Place{File: t.file, Line: t.records[from].Line}, t.records[from])
		t.problems = append(t.problems, wrong...)
		to := from + 1
		for to < len(t.records) && !t.isHead(to) {
			to++
		}
		rows := t.records[from+1 : to]
		if to < len(t.records) && len(rows) > 0 && h.filled > 1 && len(rows[len(rows)-1].Filled()) == 1 {
			rows = rows[:len(rows)-1] // the title of the next block
		}
		if h.attended && len(t.attended) > 0 {
			break // who joined and left when, of the same people
		}
		if h.filled == 1 && h.Has(ColName) {
			t.readColumn(rows)
		} else {
			t.readRows(h, rows)
		}
		from = to
	}
}

// isHead reports whether a record further down has headings again.
func (t *peopleTable) isHead(i int) bool {
	h, _, ok := readPeopleHead(tabular.Place{}, t.records[i])
	return ok && (h.filled > 1 && len(h.Header) > 1 || strings.EqualFold(strings.Join(t.records[i].Cells, "\t"), strings.Join(t.records[t.head].Cells, "\t")))
}

// readList reads a text without headings.
func (t *peopleTable) readList(data []byte) {
	if len(t.records) > 0 {
		if h, _, _ := readPeopleHead(tabular.Place{}, t.records[0]); h.Has(tabular.ColAgency) || h.Has(tabular.ColRole) || h.Has(colScoring) {
			t.problems = tabular.Problems{{File: t.file, Line: t.records[0].Line, Sentence: namelist.NoHeading}}
			return
		}
	}
	t.problems = nil // quotation marks are those of mail here
	var lines []namelist.Line
	for i, text := range bytes.Split(data, []byte("\n")) {
		lines = append(lines, namelist.Line{Number: i + 1, Text: string(text)})
	}
	t.take(namelist.Read(t.file, lines, false))
}

// readColumn reads a table that has no column but the name.
func (t *peopleTable) readColumn(rows []tabular.Record) {
	var lines []namelist.Line
	for _, rec := range rows {
		cells := rec.Filled()
		lines = append(lines, namelist.Line{Number: rec.Line, Text: strings.Join(cells, ", "), Cell: len(cells) == 1})
	}
	t.take(namelist.Read(t.file, lines, true))
}

// take adds the people of a list of names.
func (t *peopleTable) take(people []namelist.Person, problems tabular.Problems) {
	t.problems = append(t.problems, problems...)
	for _, p := range people {
		t.add(tabular.Place{File: t.file, Line: p.Line}, model.Participant{Name: namelist.NameOf(p.Name), Scoring: !p.Observes})
	}
}

// add adds one person, whose name nobody else may have.
func (t *peopleTable) add(at tabular.Place, p model.Participant) {
	for _, text := range []struct{ field, text string }{{ColName, p.Name}, {tabular.ColAgency, p.Agency}, {tabular.ColRole, p.Role}} {
		t.problems.TooLong(at, text.field, text.text, refusal.MaxLine)
	}
	folded := namelist.Fold(p.Name)
	if line, twice := t.first[folded]; twice && p.Name != "" {
		t.problems.At(at, ColName, "%s is on line %d already; add a surname, an initial or the agency to tell them apart", tabular.Quote(p.Name), line)
	} else {
		t.first[folded] = at.Line
	}
	t.people = append(t.people, p)
}
