package sheet

import (
	"fmt"
	"io"
	"strconv"

	"stocktake/model"
)

// The columns of a score sheet. Only statement and score must be there.
const (
	colParticipant = "participant"
	colAgency      = "agency"
	colRole        = "role"
	colStatement   = "statement"
	colRound       = "round"
	colScore       = "score"
	colComment     = "comment"
)

// ReadCSV reads a score sheet; name is what problems call the file. The first line
// names the columns, in any order. Lines without score and comment are passed over:
// in a sheet that was sent out they are the statements that were left empty. The
// error is Problems, with all that is wrong; the sheet holds the good lines even
// then, so that Changes can add what does not fit the session.
func ReadCSV(name string, r io.Reader) (Sheet, error) {
	records, problems := readTable(name, r)
	if len(records) == 0 {
		if len(problems) == 0 {
			problems = Problems{{File: name, Sentence: "the file is empty; a score sheet has the columns participant, statement, score and comment"}}
		}
		return Sheet{}, problems
	}
	h, wrong := readHeader(name, records[0], colParticipant, colAgency, colRole, colStatement, colRound, colScore, colComment)
	problems = append(problems, wrong...)
	for _, column := range []string{colStatement, colScore} {
		if !h.has(column) {
			problems = append(problems, Problem{File: name, Line: records[0].line, Sentence: fmt.Sprintf(
				"there is no column called %s; the first line of a score sheet is participant,statement,score,comment", column)})
		}
	}
	if !h.has(colStatement) || !h.has(colScore) {
		return Sheet{}, problems
	}
	var sh Sheet
	columns := h.numbers()
	for _, rec := range records[1:] {
		at := place{name, rec.line, columns}
		problems = append(problems, overflow(at, rec, len(records[0].cells))...)
		raw := rawRow{at: at, cell: func(column string) string { return h.cell(rec, column) }}
		if row, ok := raw.parse(&problems); ok {
			sh.Rows = append(sh.Rows, row)
		}
	}
	return sh, problems.err()
}

// rawRow is a row before its texts were understood.
type rawRow struct {
	at   place
	cell func(column string) string
}

// parse reads a row and adds what is wrong with it. It gives none for a row that
// says nothing or has problems.
func (raw rawRow) parse(problems *Problems) (Row, bool) {
	before := len(*problems)
	row := Row{
		Participant: model.CleanLine(raw.cell(colParticipant)),
		Agency:      model.CleanLine(raw.cell(colAgency)),
		Role:        model.CleanLine(raw.cell(colRole)),
		Comment:     model.CleanText(raw.cell(colComment)),
		at:          raw.at,
	}
	var err error
	if row.Score, err = model.ParseScore(shorten(model.CleanLine(raw.cell(colScore)))); err != nil {
		problems.at(raw.at, colScore, "%v", err)
	} else if !row.Score.Answered() && row.Comment == "" {
		return Row{}, false
	}
	statement := model.CleanLine(raw.cell(colStatement))
	if row.Statement, err = strconv.Atoi(statement); err != nil {
		problems.at(raw.at, colStatement, "%s is not the number of a statement; write one, such as 7", quote(statement))
	}
	round := model.CleanLine(raw.cell(colRound))
	if row.Round, err = strconv.Atoi(or(round, "0")); err != nil || row.Round < 0 || round == "0" {
		problems.at(raw.at, colRound, "%s is not the number of a round; write 1, 2 and so on, or leave it empty for the current round", quote(round))
	}
	for _, text := range []struct {
		field, text string
		most        int
	}{
		{colParticipant, row.Participant, model.MaxLine},
		{colAgency, row.Agency, model.MaxLine},
		{colRole, row.Role, model.MaxLine},
		{colComment, row.Comment, model.MaxText},
	} {
		problems.tooLong(raw.at, text.field, text.text, text.most)
	}
	return row, len(*problems) == before
}

func or(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return text
}

// quote shows a text from a file in a message, not at length.
func quote(text string) string { return strconv.Quote(shorten(model.CleanLine(text))) }

func shorten(text string) string {
	const most = 40
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return text
}
