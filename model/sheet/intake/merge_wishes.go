package intake

import (
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/sheet/tabular"
)

// ofStep is a row about a whole step, or about none, as this session has it. It refuses a step that
// is not there.
func (m *merger) ofStep(row sheet.Row) (sheet.Row, bool) {
	if strings.EqualFold(row.Step, sheet.StepAll) {
		row.Whole = true
		return row, true
	}
	step, _ := m.step(row.Step)
	if len(step.Statements) == 0 {
		m.wrong().At(row.At, sheet.ColStep, "there is no step %s in this session; give the number of one, or %q for what is about the whole", tabular.Quote(row.Step), sheet.StepAll)
		return row, false
	}
	row.StepNumber = step.Number
	return row, true
}

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
	r := m.report()
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
		_, sealed := m.own(sheet.Row{Statement: k.statement}, k.who)
		sealed = slices.DeleteFunc(sealed, func(n model.Note) bool { return len(n.Wishes) == 0 })
		if len(sealed) > 0 && m.o.Keep {
			m.report().KeptSealed++
			continue
		}
		m.note(note, sealed)
	}
}

// withWishes is a comment as earlier versions kept it while sealed: with barriers and priorities
// below it, each on a line of its own.
func withWishes(comment string, barriers, priorities []string) string {
	var lines []string
	if comment != "" {
		lines = append(lines, comment)
	}
	for _, said := range barriers {
		lines = append(lines, "Barrier: "+said)
	}
	for _, said := range priorities {
		lines = append(lines, "Priority: "+said)
	}
	return strings.Join(lines, "\n")
}

// newNoteID is the id of the next note.
func (m *merger) newNoteID() string {
	id := namelist.Prefix(model.NextID[model.Note](m.s)) + strconv.Itoa(m.nextNote)
	m.nextNote++
	return id
}
