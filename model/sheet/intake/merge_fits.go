package intake

import (
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/tabular"
)

// fits reports everything that keeps a row from being taken.
func (m *merger) fits(row sheet.Row, p *person) bool {
	before := len(m.file.problems)
	known := m.known(row, p) && m.ofThisSession(row)
	statement := m.fitsStatement(row) && m.readsTheSame(row)
	if known {
		m.fitsPerson(row, p)
	}
	if known && statement && len(m.file.problems) == before {
		m.fitsRound(row, p)
	}
	return known && len(m.file.problems) == before
}

// fitsStatement reports a statement that the session does not have, or not in that round.
func (m *merger) fitsStatement(row sheet.Row) bool {
	if _, ok := m.s.Framework().Statement(row.Statement); !ok {
		all := m.s.Statements()
		m.file.problems.At(row.At, tabular.ColStatement, "there is no statement %d in this session; the statements are %d to %d",
			row.Statement, all[0].Number, all[len(all)-1].Number)
		return false
	}
	if rounds := m.s.At(row.Statement).Rounds(); row.Round > rounds && row.Score.Answered() {
		m.file.problems.At(row.At, tabular.ColRound, "%s is in round %d in this session, not in round %d; leave the round empty to take the score into the current one",
			m.named(row), rounds, row.Round)
		return false
	}
	return true
}

// named is a row's statement as people know it.
func (m *merger) named(row sheet.Row) string { return m.s.Framework().StatementNamed(row.Statement) }

// fitsPerson reports an observer's score, and what somebody has said already.
func (m *merger) fitsPerson(row sheet.Row, p *person) {
	if !p.Scoring && row.Score.Answered() {
		m.file.problems.At(row.At, tabular.ColParticipant, "%s observes in this session and does not score; make them scoring in the set-up first", p.Label())
	}
	switch first, same := m.repeats(row, p); {
	case same:
		return
	case first.Statement != 0:
		m.file.problems.At(row.At, tabular.ColStatement, "%s has answered %s already%s; keep one of the two", p.called(), m.named(row), first.At.Words(row.At))
		return
	}
	if first, both := m.commented[remarked{p, row.Statement}]; both && row.Comment != "" {
		m.file.problems.At(row.At, tabular.ColComment, "%s has a comment on %s already%s; keep one of the two", p.called(), m.named(row), first.Words(row.At))
	}
}

// fitsRound reports a score for a round that takes none any more, and what would be
// seen at once where it is to be sealed.
func (m *merger) fitsRound(row sheet.Row, p *person) {
	old := m.s.At(row.Statement).RoundScore(row.Round, p.ID)
	if row.Score.Answered() && m.fixed(row) && old != row.Score && !(m.o.Keep && old.Answered()) {
		m.file.problems.At(row.At, tabular.ColScore, "round %d of %s is fixed, and there %s has %s, not %s; correct the score in the program if the sheet is right",
			row.Round, m.named(row), p.called(), old.Words(), row.Score.Words())
		return
	}
	if m.o.Sealed && row.Wishes() && !m.sealed(row) {
		m.file.problems.At(row.At, tabular.ColBarrier, "round %d of %s is no longer sealed, so these barriers or priorities would be seen at once; begin another round of it, or leave --sealed out",
			row.Round, m.named(row))
	}
	if m.o.Sealed && row.Comment != "" && !m.sealed(row) && !m.told(row, p) {
		m.file.problems.At(row.At, tabular.ColComment, "round %d of %s is no longer sealed, so this comment would be seen at once; begin another round of it, or leave --sealed out",
			row.Round, m.named(row))
	}
}

// sealed is true for a row that goes into a round which nobody may see yet.
func (m *merger) sealed(row sheet.Row) bool {
	return m.s.Blind() && !m.s.At(row.Statement).Revealed() && row.Round >= m.s.At(row.Statement).Rounds()
}

// fixed is true for a row of a round that takes no scores any more.
func (m *merger) fixed(row sheet.Row) bool {
	return row.Round < m.s.At(row.Statement).Rounds() || m.s.Blind() && m.s.At(row.Statement).Revealed()
}
