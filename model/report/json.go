package report

import (
	"encoding/json"
	"io"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
)

// Schema is what a session's JSON says it is. Field names and their meaning are
// stable within it; fields may be added.
const Schema = "stocktake/session@1"

// sessionJSON is the whole session, but for what nobody may see: the scores of a
// round that is not revealed stand nowhere in it, only how many are in, and so it is
// with the dots of a vote. Participants, notes, barriers, priorities and the texts of
// the plan have the JSON form that the log of changes gives them, which is as stable.
type sessionJSON struct {
	Schema       string               `json:"schema"`
	ID           string               `json:"id"`
	Title        string               `json:"title"`
	Area         string               `json:"area"`
	Date         model.Date           `json:"date"`
	Facilitator  string               `json:"facilitator,omitempty"`
	Ends         model.Clock          `json:"ends,omitempty"`
	Mode         model.Mode           `json:"mode"`
	Blind        bool                 `json:"blind"`
	Anonymous    bool                 `json:"anonymous"`
	Baseline     bool                 `json:"baseline,omitempty"` // later sessions are compared with it
	Created      *time.Time           `json:"created,omitempty"`
	Framework    *framework.Framework `json:"framework"`
	Participants []model.Participant  `json:"participants"`
	Agencies     []model.AgencyCount  `json:"agencies,omitempty"` // how many people of each, of an anonymous session
	Scores       []scoreJSON          `json:"scores"`
	Rounds       []roundJSON          `json:"rounds"`
	Consensus    []consensusJSON      `json:"consensus"`
	Flags        []int                `json:"flags"` // statements to come back to
	Spent        []spentJSON          `json:"spent"`
	Evidence     []model.Note         `json:"evidence"`
	Barriers     []model.Barrier      `json:"barriers"`
	Priorities   []model.Priority     `json:"priorities"`
	Vote         *voteJSON            `json:"vote,omitempty"`
	Training     []needJSON           `json:"training"`
	Checklists   []answerJSON         `json:"checklists"`
	Reflections  []reflectionJSON     `json:"reflections"`
	Plan         *model.PlanTexts     `json:"plan,omitempty"`
	Summary      *summaryJSON         `json:"summary,omitempty"`
}

type scoreJSON struct {
	Round       int         `json:"round"`
	Participant string      `json:"participant"`
	Statement   int         `json:"statement"`
	Score       model.Score `json:"score"` // what counts; null where a correction took it away
	// Was is what was revealed, of a score that was corrected; null for none.
	Was *model.Score `json:"was,omitempty"`
}

// roundJSON is a round that was begun: the first counts as begun with its first score.
type roundJSON struct {
	Statement int  `json:"statement"`
	Round     int  `json:"round"`
	Revealed  bool `json:"revealed"`     // its scores may be seen, and are in the file
	In        *int `json:"in,omitempty"` // how many are in, of a sealed one
	// Comments is how many comments came in with the scores of a sealed one: they are
	// in the file no more than those.
	Comments int `json:"comments,omitempty"`
}

// spentJSON is the time that the room has spent on a statement.
type spentJSON struct {
	Statement int `json:"statement"`
	Seconds   int `json:"seconds"`
}

type consensusJSON struct {
	Statement int         `json:"statement"`
	Score     model.Score `json:"score"` // null for "no consensus"
	Rationale string      `json:"rationale"`
	Dissent   string      `json:"dissent"`
}

// JSON writes the whole session, to be read by other programs and by LoadJSON. The
// same session gives the same bytes.
//
// Scores, the comments that came with them, and dots that are not revealed are left out. So are, without names, the agencies and
// roles of the people: beside scores they would tell whose those are.
func JSON(w io.Writer, s *model.Session, o Options) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(newSessionJSON(s, o))
}

func newSessionJSON(s *model.Session, o Options) sessionJSON {
	d, created := s.Details(), s.Origin().Created.UTC()
	if !o.Names {
		d.Facilitator = ""
	}
	out := sessionJSON{
		Schema: Schema, ID: s.ID(), Title: d.Title, Area: d.Area, Date: d.Date, Facilitator: d.Facilitator, Ends: d.Ends,
		Mode: s.Origin().Mode, Blind: s.Blind(), Anonymous: s.Anonymous(), Baseline: s.Baseline(), Created: &created, Framework: s.Framework(),
		Participants: listed(s, o),
		Scores:       []scoreJSON{}, Rounds: []roundJSON{}, Consensus: []consensusJSON{}, Flags: []int{}, Spent: []spentJSON{},
		Evidence:   append([]model.Note{}, s.Notes()...),
		Barriers:   append([]model.Barrier{}, s.Barriers()...),
		Priorities: append([]model.Priority{}, s.Priorities()...),
		Summary:    newSummaryJSON(s),
	}
	if s.Anonymous() {
		out.Agencies = s.Agencies()
	}
	for i := range out.Barriers {
		out.Barriers[i].Statements = listOf(out.Barriers[i].Statements)
	}
	for i := range out.Priorities {
		out.Priorities[i].Statements = listOf(out.Priorities[i].Statements)
	}
	for _, st := range s.Statements() {
		out.addStatement(s, st.Number)
	}
	out.addPlan(s)
	return out
}

// listed is everybody as the file names them.
func listed(s *model.Session, o Options) []model.Participant {
	people := append([]model.Participant{}, s.Participants()...)
	for i, p := range people {
		switch {
		case s.Anonymous(): // has no names, and loads only without
			people[i].Agency, people[i].Role = "", ""
		case !o.Names: // beside the scores, agency and role would be a name
			people[i].Name, people[i].Agency, people[i].Role = p.Alias(), "", ""
		}
	}
	return people
}

func (out *sessionJSON) addStatement(s *model.Session, statement int) {
	for number := 1; number <= s.At(statement).Rounds(); number++ {
		out.addRound(s, statement, number)
	}
	if c, ok := s.At(statement).Consensus(); ok {
		out.Consensus = append(out.Consensus, consensusJSON{statement, c.Score, c.Rationale, c.Dissent})
	}
	if s.At(statement).Flagged() {
		out.Flags = append(out.Flags, statement)
	}
	if seconds := seconds(s, statement); seconds > 0 {
		out.Spent = append(out.Spent, spentJSON{statement, seconds})
	}
}

func (out *sessionJSON) addRound(s *model.Session, statement, number int) {
	answers := answersOf(s, statement, number)
	for _, a := range answers {
		out.Scores = append(out.Scores, scoreJSON{number, a.participant.ID, statement, a.score, a.was})
	}
	round := roundJSON{Statement: statement, Round: number, Revealed: !sealed(s, statement, number)}
	in, _ := turnout(s, statement)
	if !round.Revealed {
		round.In, round.Comments = &in, len(s.At(statement).SealedComments())
	}
	if number > 1 || len(answers) > 0 || round.In != nil && in > 0 || round.Comments > 0 {
		out.Rounds = append(out.Rounds, round)
	}
}

// listOf is an empty list, not null, for nothing.
func listOf(numbers []int) []int {
	if numbers == nil {
		return []int{}
	}
	return numbers
}
