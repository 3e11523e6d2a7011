// Package sheet takes score sheets, lists of participants and training needs in, and
// hands one person's answers and the training needs out.
//
// A score sheet is a table with the columns participant, statement, score and
// comment, one row for each answer, as CSV or JSON. A session's scores as CSV and a
// whole session as JSON are score sheets too; those say of which round a score is. Reading reports everything that is
// wrong at once, each problem with its place in the file; a sheet with problems is
// not to be used.
package sheet

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"stocktake/model"
)

// Row is one person's answer to one statement.
type Row struct {
	// Participant is a name or an alias; empty when the sheet does not say who.
	Participant string
	Agency      string
	Role        string
	Statement   int
	Round       int         // from 1; 0 where the sheet does not say: the current one
	Score       model.Score // NoScore where the person gave none: it changes nothing
	Comment     string      // empty for none: it changes nothing

	at place
}

// place is where a row stands, for problems that show only later.
type place struct {
	file    string
	line    int
	columns map[string]int // of each field, from 1; nil outside of tables
}

// Sheet is the answers of one or several people.
type Sheet struct {
	Rows []Row
}

// Join puts sheets together, to be taken into a session in one change.
func Join(sheets ...Sheet) Sheet {
	var all Sheet
	for _, sh := range sheets {
		all.Rows = append(all.Rows, sh.Rows...)
	}
	return all
}

// As returns the sheet with the rows that do not say who answered given to name.
func (sh Sheet) As(name string) Sheet {
	named := Sheet{Rows: make([]Row, len(sh.Rows))}
	for i, row := range sh.Rows {
		if row.Participant == "" {
			row.Participant = model.CleanLine(name)
		}
		named.Rows[i] = row
	}
	return named
}

// Anonymous is true when some row does not say who answered.
func (sh Sheet) Anonymous() bool {
	for _, row := range sh.Rows {
		if row.Participant == "" {
			return true
		}
	}
	return false
}

// Read reads a score sheet: as JSON when its name ends in .json or it begins with a
// brace, else as CSV. The error is Problems.
func Read(name string, r io.Reader) (Sheet, error) {
	head := make([]byte, 512)
	n, err := io.ReadFull(r, head)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return Sheet{}, Problems{{File: name, Sentence: fmt.Sprintf("the file cannot be read: %v", err)}}
	}
	head = head[:n]
	all := io.MultiReader(bytes.NewReader(head), r)
	text := bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff")))
	if strings.EqualFold(filepath.Ext(name), ".json") || bytes.HasPrefix(text, []byte("{")) {
		return ReadJSON(name, all)
	}
	return ReadCSV(name, all)
}
