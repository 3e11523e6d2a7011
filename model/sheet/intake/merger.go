package intake

import (
	"fmt"
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/roster"
	"familyhub/stocktake/model/sheet/tabular"
)

// merger collects what files change. It looks at all rows before it makes a change of
// any: only then it shows who is to be added.
type merger struct {
	s *model.Session
	o Options
	people
	notes
	files []input
	file  *input // the one at hand

	seen      map[answered]sheet.Row
	commented map[remarked]tabular.Place
	good      []fitting
	namesakes []roster.Namesake // of whom it is not said whether they are the same person

	changes   []model.Change
	newcomers []string

	lists     *model.Wishes // barriers and priorities: those of the session and of the files
	covered   map[remarked][]model.Wish
	coveredAt []remarked // in the order of their rows
}

// input is a file that is taken in: what is wrong in it, and what comes of it.
type input struct {
	foreign
	problems tabular.Problems
	report   Report
}

// answered is what nobody answers twice, remarked what nobody comments on twice.
type answered struct {
	who              *person
	statement, round int
}

type remarked struct {
	who       *person
	statement int
}

// fitting is a row that fits the session.
type fitting struct {
	sheet.Row
	who  *person
	file *input
}

func newMerger(s *model.Session, o Options, files int) *merger {
	return &merger{
		s: s, o: o, people: peopleOf(s, o), notes: notesOf(s), files: make([]input, files),
		seen: make(map[answered]sheet.Row), commented: make(map[remarked]tabular.Place),
		lists: model.NewWishes(s), covered: make(map[remarked][]model.Wish),
	}
}

// check looks at the rows of the file at hand and keeps those that fit.
func (m *merger) check(rows []sheet.Row) {
	for _, row := range rows {
		p := m.whoIs(row)
		if row.Statement == 0 {
			m.checkStep(row, p)
			continue
		}
		if row.Round == 0 {
			row.Round = m.s.At(row.Statement).Rounds()
		}
		if !m.fits(row, p) {
			continue
		}
		if _, again := m.repeats(row, p); again {
			m.file.report.repeated(row)
			continue
		}
		m.seen[answered{p, row.Statement, row.Round}] = row
		if row.Comment != "" {
			m.commented[remarked{p, row.Statement}] = row.At
		}
		m.use(p)
		m.good = append(m.good, fitting{row, p, m.file})
	}
}

// checkStep keeps a row about a step, or about none, where its writer is known.
func (m *merger) checkStep(row sheet.Row, p *person) {
	before := len(m.file.problems)
	if !m.known(row, p) || !m.ofThisSession(row) || len(m.file.problems) > before {
		return
	}
	if m.o.Sealed && m.sealedIn(row) == 0 {
		m.file.problems.At(row.At, tabular.ColBarrier, "what these barriers or priorities are about is no longer sealed, so they would be seen at once; leave --sealed out")
		return
	}
	m.use(p)
	m.good = append(m.good, fitting{row, p, m.file})
}

// repeats finds the earlier row for the same round of a statement by the same person,
// and tells whether this one says the same: as a file does that comes in twice.
func (m *merger) repeats(row sheet.Row, p *person) (first sheet.Row, same bool) {
	first, met := m.seen[answered{p, row.Statement, row.Round}]
	return first, met && first.Score == row.Score && first.Comment == row.Comment &&
		slices.Equal(first.Barriers, row.Barriers) && slices.Equal(first.Priorities, row.Priorities)
}

// make makes the changes for all rows that fit.
func (m *merger) make() {
	for _, p := range m.people.add() {
		m.changes = append(m.changes, model.Add[model.Participant]{Item: p, At: model.End})
		m.newcomers = append(m.newcomers, p.Label())
	}
	for _, row := range m.good {
		m.file = row.file
		m.score(row)
		if row.Comment != "" {
			m.comment(row)
		}
		m.wishes(row)
	}
	m.cover()
	m.changes = append(m.changes, m.lists.Changes()...)
}

// mayTake refuses sessions that take no sheets, or none sealed.
func (m *merger) mayTake(files []sheet.File) error {
	scores := false
	for _, f := range files {
		scores = scores || f.Training == nil && f.Measures == nil
	}
	title := m.s.Details().Title
	switch {
	case scores && m.s.Solo():
		return fmt.Errorf("“%s” is one person scoring alone; take score sheets into a group session", title)
	case m.o.Sealed && !m.s.Blind():
		return fmt.Errorf("“%s” is an open session, in which all is seen as it comes in. While nobody has scored it can be made blind on its page of details; once scores are in, begin another with stocktake new --blind", title)
	}
	return nil
}
