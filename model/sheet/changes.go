package sheet

import (
	"fmt"
	"strconv"
	"strings"

	"stocktake/model"
)

// Changes is the one change that takes the sheet into a session, and what it does.
// People are found by name, whatever its case, or by alias; others are added and
// score. Scores go into the round that the row says, without one into the statement's
// current round; comments become notes by their writer or replace the one that is
// there. What a sheet does not say stays. Taking the same sheet in again changes
// nothing, and model.NoChange tells; but into a round that is not revealed scores go
// unread each time, since to say that they were there would tell what is there.
//
// A round that was revealed, or that another one followed, is fixed: scores that are
// there already are nothing new, and others are refused. In an anonymous session
// people are found by alias only, and a row with a name is refused.
//
// A row that does not say who answered is refused, since nothing would tell its
// second import from another person; As names such rows. Refused are also unknown
// statements and rounds, scores of observers, and two rows of one person for one
// round of a statement; the error is Problems with all of them. A solo session takes no sheets.
func (sh Sheet) Changes(s *model.Session) (model.Batch, Report, error) {
	if s.Solo() {
		return model.Batch{}, Report{}, fmt.Errorf("“%s” is one person scoring alone; take score sheets into a group session", s.Details().Title)
	}
	m := merger{s: s, seen: make(map[key]map[int]place), commented: make(map[key]place), nextNote: number(s.NewNoteID())}
	m.people(sh.Rows)
	if len(m.problems) > 0 {
		return model.Batch{}, Report{}, m.problems
	}
	for _, row := range sh.Rows {
		m.row(row, m.who[fold(row.Participant)])
	}
	if len(m.problems) > 0 {
		return model.Batch{}, Report{}, m.problems
	}
	return model.Batch{Label: "score sheet", Changes: m.changes}, m.report, nil
}

// merger collects what a sheet changes.
type merger struct {
	s         *model.Session
	who       map[string]model.Participant // by folded name; nobody for a row without one
	seen      map[key]map[int]place        // by round
	commented map[key]place
	changes   []model.Change
	nextNote  int
	report    Report
	problems  Problems
}

// people finds who the rows are by, and adds those that the session does not have.
func (m *merger) people(rows []Row) {
	known := make(map[string]model.Participant) // by folded name
	var missing []model.Participant
	for _, row := range rows {
		name := fold(row.Participant)
		if _, met := known[name]; met || name == "" {
			continue
		}
		p, there := find(m.s.Participants(), row.Participant)
		if _, alias := aliased(row.Participant); !there && !alias && m.s.Anonymous() {
			m.problems.at(row.at, colParticipant, "this session is anonymous and knows nobody by name; write an alias such as Participant 12 there, or give one for the whole sheet with --as")
			known[name] = model.Participant{}
			continue
		}
		if !there {
			missing = append(missing, model.Participant{Name: row.Participant, Agency: row.Agency, Role: row.Role, Scoring: true})
		}
		known[name] = p
	}
	if len(m.s.Participants())+len(missing) > maxPeople {
		m.problems = append(m.problems, Problem{File: rows[0].at.file, Sentence: fmt.Sprintf(
			"the sheet would bring the session to more than %d people; check that it is the right file", maxPeople)})
		return
	}
	for i, p := range newcomers(m.s, missing) {
		known[fold(missing[i].Name)] = p
		m.changes = append(m.changes, model.Add[model.Participant]{Item: p, At: model.End})
		m.report.NewParticipants = append(m.report.NewParticipants, p.Label())
	}
	m.who = known
}

func (m *merger) row(row Row, p model.Participant) {
	k := key{p.ID, row.Statement}
	if row.Round == 0 {
		row.Round = m.s.Rounds(row.Statement)
	}
	if !m.fits(row, p) {
		return
	}
	if m.seen[k] == nil {
		m.seen[k] = make(map[int]place)
	}
	m.seen[k][row.Round] = row.at
	m.score(row, p)
	if row.Comment != "" {
		m.commented[k] = row.at
		m.comment(row, p)
	}
}

// fits reports everything that keeps a row from being taken.
func (m *merger) fits(row Row, p model.Participant) bool {
	before := len(m.problems)
	if p.ID == "" {
		m.problems.at(row.at, colParticipant, "the row does not say who answered; write a name there, or give one for the whole sheet with --as NAME")
	}
	m.fitsStatement(row)
	if p.ID != "" && !p.Scoring && row.Score.Answered() {
		m.problems.at(row.at, colParticipant, "%s observes in this session and does not score; make them scoring in the set-up first", p.Label())
	}
	k := key{p.ID, row.Statement}
	first, twice := m.seen[k][row.Round]
	if twice && p.ID != "" {
		m.problems.at(row.at, colStatement, "%s has answered statement %d already%s; keep one of the two", p.Label(), row.Statement, first.words(row.at.file))
	}
	if first, both := m.commented[k]; both && !twice && p.ID != "" && row.Comment != "" {
		m.problems.at(row.at, colComment, "%s has a comment on statement %d already%s; keep one of the two", p.Label(), row.Statement, first.words(row.at.file))
	}
	return len(m.problems) == before
}

// fitsStatement reports a statement that the session does not have, or not in that round.
func (m *merger) fitsStatement(row Row) {
	if _, ok := m.s.Framework().Statement(row.Statement); !ok {
		all := m.s.Statements()
		m.problems.at(row.at, colStatement, "there is no statement %d in this session; the statements are %d to %d",
			row.Statement, all[0].Number, all[len(all)-1].Number)
		return
	}
	if rounds := m.s.Rounds(row.Statement); row.Round > rounds && row.Score.Answered() {
		m.problems.at(row.at, colRound, "statement %d is in round %d in this session, not in round %d; leave the round empty to take the score into the current one",
			row.Statement, rounds, row.Round)
	}
}

// words says where an earlier row stands, for a reader of the file.
func (p place) words(file string) string {
	switch {
	case p.line == 0 && p.file == file:
		return ""
	case p.file == file:
		return fmt.Sprintf(" on line %d", p.line)
	default:
		return fmt.Sprintf(" in %s, line %d", p.file, p.line)
	}
}

func (m *merger) score(row Row, p model.Participant) {
	if !row.Score.Answered() {
		return
	}
	current := row.Round == m.s.Rounds(row.Statement)
	old := m.s.RoundScore(row.Statement, row.Round, p.ID)
	switch {
	case current && !m.s.Revealed(row.Statement):
		m.report.SealedScores++
	case old == row.Score:
		m.report.SameScores++
		return
	case !current || m.s.Blind():
		m.problems.at(row.at, colScore, "round %d of statement %d is fixed, and there %s has %s, not %s; correct the score in the program if the sheet is right",
			row.Round, row.Statement, p.Label(), old.Words(), row.Score.Words())
		return
	case old.Answered():
		m.report.ChangedScores = append(m.report.ChangedScores, ChangedScore{p.Label(), row.Statement, old, row.Score})
	default:
		m.report.NewScores++
	}
	m.changes = append(m.changes, model.SetScore{Statement: row.Statement, Round: row.Round, Participant: p.ID, Score: row.Score})
}

// comment makes the row's comment the participant's one note on the statement.
func (m *merger) comment(row Row, p model.Participant) {
	var own []model.Note
	var texts []string
	for _, n := range m.s.Evidence(row.Statement) {
		if n.By == p.ID {
			own, texts = append(own, n), append(texts, n.Text)
		}
	}
	if strings.Join(texts, "\n") == row.Comment {
		return
	}
	m.report.Comments++
	if len(own) == 0 {
		note := model.Note{ID: prefix(m.s.NewNoteID()) + strconv.Itoa(m.nextNote), Statement: row.Statement, Text: row.Comment, By: p.ID}
		m.nextNote++
		m.changes = append(m.changes, model.Add[model.Note]{Item: note, At: model.End})
		return
	}
	own[0].Text = row.Comment
	m.changes = append(m.changes, model.Edit[model.Note]{Item: own[0]})
	for _, n := range own[1:] {
		m.changes = append(m.changes, model.Remove[model.Note]{ID: n.ID})
	}
}
