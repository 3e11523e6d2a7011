package sheet

import (
	"cmp"
	"io"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
)

// ReadCSV reads a score sheet; name is what problems call the file. A line names the
// columns, in any order; what stands above it may say who answered. Lines that say nothing are passed over:
// in a sheet that was sent out they are the statements that were left empty. The
// error is Problems, with all that is wrong; the sheet holds the good lines even
// then, so that Changes can add what does not fit the session.
func ReadCSV(name string, r io.Reader, fw *framework.Framework) (Sheet, error) {
	records, problems := tabular.ReadTable(name, r)
	if len(records) == 0 {
		if len(problems) == 0 {
			problems = tabular.Refused(name, "the file is empty; a score sheet has the columns participant, statement, score and comment")
		}
		return Sheet{}, problems
	}
	if own := ownTable(records[0]); own != "" {
		return Sheet{}, append(problems, tabular.Problem{File: name, Line: records[0].Line, Sentence: own})
	}
	of := originOf(name, fw)
	c, wrong := readTables(of, records, true)
	problems = append(problems, wrong...)
	if !c.found {
		return Sheet{}, append(problems, noTable(of, records))
	}
	sh := Sheet{Rows: c.rows, Sources: c.sources}
	if source, says := sourceOf(name, c.above); says {
		sh.Sources = append(sh.Sources, source)
	}
	return sh, problems.Err()
}

// rawRow is a row before its texts were understood.
type rawRow struct {
	at tabular.Place
	origin
	letters bool   // that D and N stand for answers
	odd     string // the score, where it is neither a text nor a number
	step    string // the step that the row itself names
	cell    func(column string) string
}

// parse reads a row and adds what is wrong with it. It gives none for a row that
// says nothing or has problems.
func (raw rawRow) parse(problems *tabular.Problems) (Row, bool) {
	before := len(*problems)
	row := Row{
		Participant: namelist.NameOf(raw.cell(tabular.ColParticipant)),
		Agency:      text.Line(raw.cell(tabular.ColAgency)),
		Role:        text.Line(raw.cell(tabular.ColRole)),
		Comment:     text.Lines(raw.cell(tabular.ColComment)),
		Text:        raw.cell(ColText),
		Step:        text.Line(raw.cell(ColStep)),
		Barriers:    raw.wishesIn(tabular.ColBarrier, problems),
		Priorities:  raw.wishesIn(tabular.ColPriority, problems),
		At:          raw.at,
	}
	var err error
	if raw.odd != "" {
		_, err = model.ParseScore(raw.odd, raw.scale)
	} else {
		row.Score, row.Label, err = parseAnswer(raw.scale, raw.cell(tabular.ColScore), raw.letters)
	}
	if err != nil {
		problems.At(raw.at, tabular.ColScore, "%v", err)
	} else if !row.Score.Answered() && row.Label == "" && !row.Says() && len(*problems) == before {
		return Row{}, false
	}
	statement := text.Line(raw.cell(tabular.ColStatement))
	ofStep := statement == "" && raw.step != "" && row.Wishes()
	row.Statement, row.ByID, err = raw.statement(statement)
	switch {
	case ofStep && (row.Score.Answered() || row.Label != "" || row.Comment != ""):
		problems.At(raw.at, tabular.ColStatement, "a score or a comment is for one statement, and this row is of step %s; write the statement's number, or leave only barriers and priorities in the row", tabular.Quote(raw.step))
	case ofStep:
		row.Step = text.Line(raw.step)
	case err != nil:
		problems.At(raw.at, tabular.ColStatement, "%v", err)
	}
	round := text.Line(raw.cell(tabular.ColRound))
	if row.Round, err = parseWhole(cmp.Or(round, "0")); err != nil || row.Round < 0 || round == "0" {
		problems.At(raw.at, tabular.ColRound, "%s is not the number of a round; write 1, 2 and so on, or leave it empty for the current round", tabular.Quote(round))
	}
	for _, text := range []struct {
		field, text string
		most        int
	}{
		{tabular.ColParticipant, row.Participant, refusal.MaxLine},
		{tabular.ColAgency, row.Agency, refusal.MaxLine},
		{tabular.ColRole, row.Role, refusal.MaxLine},
		{tabular.ColComment, row.Comment, refusal.MaxText},
	} {
		problems.TooLong(raw.at, text.field, text.text, text.most)
	}
	return row, len(*problems) == before
}
