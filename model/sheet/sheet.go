// Package sheet reads score sheets. What they do to a session, package intake works out.
//
// A score sheet is a table with the columns participant, statement, score, comment, barrier
// and priority, one row for each answer, as CSV, JSON or a workbook; it may say above the table who answered.
// A session's scores as CSV and a whole session as JSON are score sheets too; those say of
// which round a score is. Reading reports everything that is wrong at once, each problem
// with its place in the file, and gives the good rows as well.
package sheet

import (
	"bufio"
	"bytes"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/sheet/xlsx"
)

// Row is one person's answer to one statement.
type Row struct {
	// Participant is a name or an alias; empty when the sheet does not say who.
	Participant string
	Agency      string
	Role        string
	Statement   int         // its number; 0 for a row whose barriers and priorities are about a whole step, or about none
	Round       int         // from 1; 0 where the sheet does not say: the current one
	Score       model.Score // NoScore where the person gave none: it changes nothing
	Comment     string      // empty for none: it changes nothing
	Barriers    []string    // what stands in the way of the statement; empty ones change nothing
	Priorities  []string    // what should be done about it

	Text  string        // the statement's, as the sheet has it; empty where it has none
	Texts []string      // how that statement was worded before, as the sheet has it
	Step  string        // the statement's, as the sheet has it; empty where it has none, StepAll for none in particular
	ByID  bool          // the sheet gives the statement by its id
	Label string        // an answer in words that only the session's scale can tell; empty for none
	At    tabular.Place // in the file

	StepNumber int  // of a row about a whole step, in the session that takes it in
	Whole      bool // a row about no step in particular, there

	Titles     []string // lone texts above a row that does not say who answered; the sheet's name is one
	AmongNamed bool     // it does not say who answered, and other rows of its table do
}

// StepAll stands in the column of the step in a row that is about no statement and no step.
const StepAll = "all"

// Says reports whether a row has anything besides a score.
func (row Row) Says() bool { return row.Comment != "" || row.Wishes() }

// Wishes reports whether a row has barriers or priorities.
func (row Row) Wishes() bool { return len(row.Barriers)+len(row.Priorities) > 0 }

// Sheet is the answers of one or several people.
type Sheet struct {
	Rows []Row
	// Sources are the sessions that the sheet says it was made for.
	Sources []Source
}

// As returns the sheet with the rows that do not say who answered given to name, but for
// those of a table in which others do: whose they are nobody can tell.
func (sh Sheet) As(name string) Sheet {
	named := Sheet{Rows: make([]Row, len(sh.Rows)), Sources: sh.Sources}
	for i, row := range sh.Rows {
		if row.Participant == "" && !row.AmongNamed {
			row.Participant = namelist.NameOf(name)
		}
		named.Rows[i] = row
	}
	return named
}

// Read reads a score sheet for a session with a framework: as a workbook when it begins as one or its name says so, as
// JSON when its name ends in .json or it begins with a brace, else as CSV. The error is
// Problems; the sheet holds the good rows as well.
func Read(name string, r io.Reader, fw *framework.Framework) (Sheet, error) {
	file := bufio.NewReader(r)
	head, err := file.Peek(512)
	if err != nil && err != io.EOF {
		return Sheet{}, tabular.Refused(name, "the file cannot be read: %v", err)
	}
	text := bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff")))
	switch extension := strings.ToLower(filepath.Ext(name)); {
	case xlsx.Looks(head):
		return ReadXLSX(name, file, fw)
	case extension == ".json" || bytes.HasPrefix(text, []byte("{")):
		return ReadJSON(name, file, fw)
	case slices.Contains([]string{".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".ods"}, extension):
		return ReadXLSX(name, file, fw)
	}
	return ReadCSV(name, file, fw)
}
