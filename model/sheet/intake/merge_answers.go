package intake

import (
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/tabular"
)

// report is that of the file at hand.
func (m *merger) report() *Report { return &m.reports[m.file] }

// enters counts what becomes of a score or a comment beside the one that is there, and
// reports whether it is entered.
func (m *merger) enters(t *Tally, sealed, there, same bool, d Difference) bool {
	switch {
	case sealed && there && m.o.Keep:
		m.report().KeptSealed++
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
	r, old := m.report(), m.s.At(row.Statement).RoundScore(row.Round, row.who.ID)
	d := Difference{row.who.Label(), m.named(row.Row), old.Words(), row.Score.Words()}
	if !m.enters(&r.Scores, m.sealed(row.Row), old.Answered(), old == row.Score, d) {
		return
	}
	if _, settled := m.s.At(row.Statement).Consensus(); settled {
		r.late(row.Statement)
	}
	m.changes = append(m.changes, model.SetScore{Statement: row.Statement, Round: row.Round, Participant: row.who.ID, Score: row.Score})
}

// commentsOf sorts the comments that are in the session by their writers, those that
// are sealed without their texts.
func (m *merger) commentsOf() {
	if m.comments != nil {
		return
	}
	m.comments = make(map[remarkKey][]model.Note)
	all := m.s.Notes()
	for _, st := range m.s.Statements() {
		all = append(all[:len(all):len(all)], m.s.At(st.Number).SealedComments()...)
	}
	for _, n := range all {
		k := remarkKey{n.By, n.Statement}
		m.comments[k] = append(m.comments[k], n)
	}
}

// own are a person's notes on a statement: those that may be seen, and the ones that
// came in sealed with its current round.
func (m *merger) own(row sheet.Row, p *person) (seen, sealed []model.Note) {
	if p.ID == "" {
		return nil, nil
	}
	m.commentsOf()
	for _, n := range m.comments[remarkKey{p.ID, row.Statement}] {
		if n.Text != "" {
			seen = append(seen, n)
		} else {
			sealed = append(sealed, n)
		}
	}
	return seen, sealed
}

// told is true for a comment that everybody can read in the session already.
func (m *merger) told(row sheet.Row, p *person) bool {
	seen, _ := m.own(row, p)
	with := withWishes(row.Comment, row.Barriers, row.Priorities) // as it came in sealed
	for _, said := range []string{joined(seen), joined(ofRound(seen, row.Round))} {
		if said == row.Comment || said == with {
			return true
		}
	}
	return false
}

// comment makes the row's comment the participant's one note on the statement, or in a
// blind session their one note of that round.
func (m *merger) comment(row fitting) {
	r := m.report()
	if m.told(row.Row, row.who) {
		r.Comments.Same++
		return
	}
	seen, sealed := m.own(row.Row, row.who)
	sealed = slices.DeleteFunc(sealed, func(n model.Note) bool { return len(n.Wishes) > 0 })
	note, old := model.Note{Statement: row.Statement, Text: row.Comment, By: row.who.ID}, ofRound(seen, row.Round)
	if m.sealed(row.Row) {
		note.Round, old = m.s.At(row.Statement).Rounds(), sealed
	} else if len(old) == 0 {
		old = ofRound(seen, 0)
	}
	d := Difference{row.who.Label(), m.named(row.Row), tabular.Quote(joined(old)), tabular.Quote(row.Comment)}
	if m.enters(&r.Comments, note.Round > 0, len(old) > 0, false, d) {
		m.note(note, old)
	}
}

// note puts a note in the place of others, or where there are none at the end.
func (m *merger) note(note model.Note, old []model.Note) {
	if len(old) == 0 {
		note.ID = m.newNoteID()
		m.changes = append(m.changes, model.Add[model.Note]{Item: note, At: model.End})
		return
	}
	note.ID, note.Round = old[0].ID, old[0].Round
	m.changes = append(m.changes, model.Edit[model.Note]{Item: note})
	for _, n := range old[1:] {
		m.changes = append(m.changes, model.Remove[model.Note]{ID: n.ID})
	}
}

func ofRound(notes []model.Note, round int) []model.Note {
	var some []model.Note
	for _, n := range notes {
		if n.Round == round {
			some = append(some, n)
		}
	}
	return some
}

func joined(notes []model.Note) string {
	texts := make([]string, len(notes))
	for i, n := range notes {
		texts[i] = n.Text
	}
	return strings.Join(texts, "\n")
}
