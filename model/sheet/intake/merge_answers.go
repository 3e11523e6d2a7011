package intake

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet/tabular"
)

// enters counts what becomes of a score or a comment beside the one that is there, and
// reports whether it is entered.
func (m *merger) enters(t *Tally, sealed, there, same bool, d Difference) bool {
	switch {
	case sealed && there && m.o.Keep:
		m.file.report.KeptSealed++
		return false
	case sealed:
		t.Sealed++
	case same:
		t.Same++
		return false
	case there && m.o.Keep:
		t.Kept = append(t.Kept, d)
		return false
	case there:
		t.Changed = append(t.Changed, d)
	default:
		t.New++
	}
	return true
}

// score enters a row's score, unless it is there already.
func (m *merger) score(row fitting) {
	if !row.Score.Answered() {
		return
	}
	r, old := &m.file.report, m.s.At(row.Statement).RoundScore(row.Round, row.who.ID)
	d := Difference{row.who.Label(), m.named(row.Row), old.Words(), row.Score.Words()}
	if !m.enters(&r.Scores, m.sealed(row.Row), old.Answered(), old == row.Score, d) {
		return
	}
	if _, settled := m.s.At(row.Statement).Consensus(); settled {
		r.late(row.Statement)
	}
	m.changes = append(m.changes, model.SetScore{Statement: row.Statement, Round: row.Round, Participant: row.who.ID, Score: row.Score})
}

// comment makes the row's comment the participant's one note on the statement, or in a
// blind session their one note of that round.
func (m *merger) comment(row fitting) {
	r := &m.file.report
	if m.told(row.Row, row.who) {
		r.Comments.Same++
		return
	}
	seen, sealed := m.notes.of(row.who, row.Statement)
	sealed = slices.DeleteFunc(sealed, func(n model.Note) bool { return len(n.Wishes) > 0 })
	note, old := model.Note{Statement: row.Statement, Text: row.Comment, By: row.who.ID}, ofRound(seen, row.Round)
	if m.sealed(row.Row) {
		note.Round, old = m.s.At(row.Statement).Rounds(), sealed
	} else if len(old) == 0 {
		old = ofRound(seen, 0)
	}
	d := Difference{row.who.Label(), m.named(row.Row), tabular.Quote(joined(old)), tabular.Quote(row.Comment)}
	if m.enters(&r.Comments, note.Round > 0, len(old) > 0, false, d) {
		m.changes = append(m.changes, m.notes.put(note, old)...)
	}
}
