package sheet

import (
	"io"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
)

// ReadCSV reads a score sheet; name is what problems call the file. A line names the
// columns, in any order; what stands above it may say who answered. Lines without score and comment are passed over:
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
	if own := ownTable(records[0]); own != "" {
		return Sheet{}, append(problems, Problem{File: name, Line: records[0].line, Sentence: own})
	}
	c, wrong := readTables(name, "", records, true)
	problems = append(problems, wrong...)
	if !c.found {
		return Sheet{}, append(problems, noTable(name, records))
	}
	sh := Sheet{Rows: c.rows, Sources: c.sources}
	if source, says := sourceOf(name, c.above); says {
		sh.Sources = append(sh.Sources, source)
	}
	return sh, problems.err()
}

// rawRow is a row before its texts were understood.
type rawRow struct {
	at      place
	letters bool   // that D and N stand for answers
	odd     string // the score, where it is neither a text nor a number
	cell    func(column string) string
}

// parse reads a row and adds what is wrong with it. It gives none for a row that
// says nothing or has problems.
func (raw rawRow) parse(problems *Problems) (Row, bool) {
	before := len(*problems)
	row := Row{
		Participant: nameOf(raw.cell(colParticipant)),
		Agency:      text.Line(raw.cell(colAgency)),
		Role:        text.Line(raw.cell(colRole)),
		Comment:     text.Lines(raw.cell(colComment)),
		text:        raw.cell(colText),
		step:        text.Line(raw.cell(colStep)),
		at:          raw.at,
	}
	var err error
	if raw.odd != "" {
		_, err = model.ParseScore(raw.odd)
	} else {
		row.Score, row.label, err = parseAnswer(raw.cell(colScore), raw.letters)
	}
	if err != nil {
		problems.at(raw.at, colScore, "%v", err)
	} else if !row.Score.Answered() && row.label == "" && row.Comment == "" {
		return Row{}, false
	}
	statement := text.Line(raw.cell(colStatement))
	if row.Statement, err = parseWhole(statement); err != nil {
		problems.at(raw.at, colStatement, "%s is not the number of a statement; write one, such as 7", quote(statement))
	}
	round := text.Line(raw.cell(colRound))
	if row.Round, err = parseWhole(or(round, "0")); err != nil || row.Round < 0 || round == "0" {
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
