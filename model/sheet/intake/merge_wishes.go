package intake

import (
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet"
)

// wishesOf are the barriers and priorities of a row.
func wishesOf(row sheet.Row) []model.Wish {
	var all []model.Wish
	for _, said := range row.Barriers {
		all = append(all, model.Wish{Barrier: said, Step: row.StepNumber, Whole: row.Whole})
	}
	for _, said := range row.Priorities {
		all = append(all, model.Wish{Priority: said, Step: row.StepNumber, Whole: row.Whole})
	}
	return all
}

// wishes puts a row's barriers and priorities on the session's lists, or where they would tell how
// somebody scored beside the sealed scores.
func (m *merger) wishes(row fitting) {
	r := &m.file.report
	if at, sealed := m.sealedWith(row); sealed && row.Wishes() {
		r.Barriers.Sealed += len(row.Barriers)
		r.Priorities.Sealed += len(row.Priorities)
		k := remarked{row.who, at}
		if m.covered[k] == nil {
			m.coveredAt = append(m.coveredAt, k)
		}
		m.covered[k] = append(m.covered[k], wishesOf(row.Row)...)
		return
	}
	for _, w := range wishesOf(row.Row) {
		tally := &r.Barriers
		if w.Priority != "" {
			tally = &r.Priorities
		}
		if m.lists.Add(w, row.Statement, row.who.ID) {
			tally.New++
		} else {
			tally.Same++
		}
	}
}

// sealedWith is the statement with whose scores the barriers and priorities of a row lie sealed;
// none where they may be seen at once. For a whole step it is the last statement whose answer by
// the same person is unseen, or else the last that is not revealed.
func (m *merger) sealedWith(row fitting) (statement int, sealed bool) {
	if row.Statement != 0 {
		return row.Statement, m.sealed(row.Row)
	}
	last, answered := m.sealedIn(row.Row), 0
	for _, st := range m.about(row.Row) {
		_, met := m.seen[answeredIn(m.s, row.who, st.Number)]
		if m.unrevealed(st.Number) && (met || m.s.At(st.Number).Score(row.who.ID) == model.Sealed) {
			answered = st.Number
		}
	}
	if answered != 0 {
		last = answered
	}
	return last, last != 0
}

// sealedIn is the last statement that a row is about and that is not revealed; 0 for none.
func (m *merger) sealedIn(row sheet.Row) (last int) {
	for _, st := range m.about(row) {
		if m.unrevealed(st.Number) {
			last = st.Number
		}
	}
	return last
}

func answeredIn(s *model.Session, who *person, statement int) answered {
	return answered{who, statement, s.At(statement).Rounds()}
}

// about are the statements that a row about a step, or about none, is about.
func (m *merger) about(row sheet.Row) []framework.Statement {
	if step, ok := m.s.Framework().Step(row.StepNumber); ok {
		return step.Statements
	}
	return m.s.Statements()
}

// unrevealed reports whether nobody may see yet how a statement is scored.
func (m *merger) unrevealed(statement int) bool {
	return m.s.Blind() && !m.s.At(statement).Revealed()
}

// cover puts what lies sealed into a note of its own for each person and statement, in the place of
// the one that came in before.
func (m *merger) cover() {
	for _, k := range m.coveredAt {
		note := model.Note{Statement: k.statement, By: k.who.ID, Round: m.s.At(k.statement).Rounds(), Wishes: m.covered[k]}
		_, sealed := m.notes.of(k.who, k.statement)
		sealed = slices.DeleteFunc(sealed, func(n model.Note) bool { return len(n.Wishes) == 0 })
		if len(sealed) > 0 && m.o.Keep {
			m.file.report.KeptSealed++
			continue
		}
		m.changes = append(m.changes, m.notes.put(note, sealed)...)
	}
}
