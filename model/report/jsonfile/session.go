package jsonfile

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/agenda"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// SessionSchema is what a session's JSON says it is. Field names and their meaning are
// stable within it; fields may be added.
const SessionSchema = "stocktake/session@1"

// SessionFile is the whole session, but for what nobody may see: the scores of a
// round that is not revealed stand nowhere in it, only how many are in, and so it is
// with the dots of a vote. Participants, notes, barriers, priorities and the texts of
// the plan have the JSON form that the log of changes gives them, which is as stable.
type SessionFile struct {
	Schema       string               `json:"schema"`
	ID           string               `json:"id"`
	Title        string               `json:"title"`
	Area         string               `json:"area"`
	Date         calendar.Date        `json:"date"`
	Facilitator  string               `json:"facilitator,omitempty"`
	Starts       calendar.Clock       `json:"starts,omitempty"`
	Ends         calendar.Clock       `json:"ends,omitempty"`
	PlanYear     calendar.PlanYear    `json:"plan_year,omitempty"` // the year that quarters are those of
	Mode         model.Mode           `json:"mode"`
	Blind        bool                 `json:"blind"`
	Anonymous    bool                 `json:"anonymous"`
	Baseline     bool                 `json:"baseline,omitempty"` // later sessions are compared with it
	Created      *time.Time           `json:"created,omitempty"`
	Framework    *framework.Framework `json:"framework"`
	Participants []model.Participant  `json:"participants"`
	Agencies     []model.AgencyCount  `json:"agencies,omitempty"` // how many people of each, of an anonymous session
	Scores       []ScoreEntry         `json:"scores"`
	Rounds       []RoundEntry         `json:"rounds"`
	Consensus    []ConsensusEntry     `json:"consensus"`
	Flags        []int                `json:"flags"` // statements to come back to
	LookFors     []LookForEntry       `json:"look_fors,omitempty"`
	Spent        []TimeEntry          `json:"spent"`
	Evidence     []model.Note         `json:"evidence"`
	Barriers     []model.Barrier      `json:"barriers"`
	Priorities   []model.Priority     `json:"priorities"`
	Measures     []model.Indicator    `json:"measures,omitempty"` // the register
	Vote         *VoteEntry           `json:"vote,omitempty"`
	Training     []NeedEntry          `json:"training"`
	Checklists   []AnswerEntry        `json:"checklists"`
	Reflections  []ReflectionEntry    `json:"reflections"`
	GroundRules  *model.GroundRules   `json:"ground_rules,omitempty"` // as they were changed or agreed on
	Agenda       []agenda.Item        `json:"agenda,omitempty"`       // as somebody changed it
	Plan         *model.PlanTexts     `json:"plan,omitempty"`
	Parked       []model.Parked       `json:"parked,omitempty"`
	Likelihood   []LikelihoodEntry    `json:"likelihood,omitempty"`
	Closing      *model.Closing       `json:"closing,omitempty"`
	Reviews      []model.Review       `json:"reviews,omitempty"`    // of the plan, by their days
	Suggesting   bool                 `json:"suggesting,omitempty"` // statements are marked as to confirm or to discuss
	Targets      []model.SetTarget    `json:"targets,omitempty"`    // where the area wants to be
	Summary      *summaryJSON         `json:"summary,omitempty"`
}

type ScoreEntry struct {
	Round       int         `json:"round"`
	Participant string      `json:"participant"`
	Statement   int         `json:"statement"`
	Score       model.Score `json:"score"` // what counts; null where a correction took it away
	// Was is what was revealed, of a score that was corrected; null for none.
	Was *model.Score `json:"was,omitempty"`
}

// RoundEntry is a round that was begun: the first counts as begun with its first score.
type RoundEntry struct {
	Statement int  `json:"statement"`
	Round     int  `json:"round"`
	Revealed  bool `json:"revealed"`     // its scores may be seen, and are in the file
	In        *int `json:"in,omitempty"` // how many are in, of a sealed one
	// Comments is how many comments came in with the scores of a sealed one: they are
	// in the file no more than those.
	Comments int `json:"comments,omitempty"`
}

// TimeEntry is the time that the room has spent on a statement.
type TimeEntry struct {
	Statement int `json:"statement"`
	Seconds   int `json:"seconds"`
}

type ConsensusEntry struct {
	Statement int         `json:"statement"`
	Score     model.Score `json:"score"` // null for "no consensus"
	Rationale string      `json:"rationale"`
	Dissent   string      `json:"dissent"`
	// Ground is what the score rests on; left out where nobody said.
	Ground model.Ground `json:"ground,omitempty"`
	// Stood is how people stood when it was taken; left out where the scores tell the same.
	Stood model.Stood `json:"stood,omitempty"`
}

// LookForEntry is what was said of something that a statement looks for.
type LookForEntry struct {
	Statement int        `json:"statement"`
	LookFor   int        `json:"look_for"` // its place among the statement's, from 1
	Text      string     `json:"text"`     // passed over when the file is read
	Answer    model.Tick `json:"answer"`
}

// Session writes the whole session, to be read by other programs and by load.Session. The
// same session gives the same bytes.
//
// Scores, the comments that came with them, and dots that are not revealed are left out. So
// are, without names, the agencies and roles of the people: beside scores they would tell
// whose those are.
func Session(w io.Writer, s *model.Session, o report.Options) error {
	return write(w, newSessionFile(s, o))
}

func newSessionFile(s *model.Session, o report.Options) SessionFile {
	d, created := s.Details(), s.Origin().Created.UTC()
	if !o.Names {
		d.Facilitator = ""
	}
	out := SessionFile{
		Schema: SessionSchema, ID: s.ID(), Title: d.Title, Area: d.Area, Date: d.Date, Facilitator: d.Facilitator, Starts: d.Starts, Ends: d.Ends, PlanYear: d.PlanYear,
		Mode: s.Origin().Mode, Blind: s.Blind(), Anonymous: s.Anonymous(), Baseline: s.Baseline(), Created: &created, Framework: s.Framework(),
		Participants: listed(s, o),
		Scores:       []ScoreEntry{}, Rounds: []RoundEntry{}, Consensus: []ConsensusEntry{}, Flags: []int{}, Spent: []TimeEntry{},
		Evidence:   append([]model.Note{}, s.Notes()...),
		Barriers:   append([]model.Barrier{}, s.Barriers()...),
		Priorities: append([]model.Priority{}, s.Priorities()...),
		Summary:    newSummaryJSON(s),
	}
	if s.Anonymous() {
		out.Agencies = s.Room().Agencies()
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
	if rules, changed := s.GroundRules(), s.RulesChanged(); changed {
		out.GroundRules = &rules
	}
	if agenda := s.Agenda(); agenda.Edited {
		out.Agenda = agenda.Items
	}
	out.addPlan(s)
	out.addEnd(s)
	return out
}

// listed is everybody as the file names them.
func listed(s *model.Session, o report.Options) []model.Participant {
	people := append([]model.Participant{}, s.Participants()...)
	for i, p := range people {
		switch {
		case s.Anonymous(): // has no names, and loads only without
			people[i].Agency, people[i].Role, people[i].Family = "", "", false
		case o.Names && p.Name == p.Alias(): // is no name when the file is read
			people[i].Name = ""
		case !o.Names: // beside the scores, agency and role would be a name
			people[i].Name, people[i].Agency, people[i].Role, people[i].Family = p.Alias(), "", "", false
		}
	}
	return people
}

func (out *SessionFile) addStatement(s *model.Session, statement int) {
	for number := 1; number <= s.At(statement).Rounds(); number++ {
		out.addRound(s, statement, number)
	}
	if c, ok := s.At(statement).Consensus(); ok {
		out.Consensus = append(out.Consensus, ConsensusEntry{statement, c.Score, c.Rationale, c.Dissent, c.Ground, s.At(statement).Stood()})
	}
	st, _ := s.Framework().Statement(statement)
	for i, text := range st.LookFor {
		if tick := s.At(statement).LookFor(i + 1); tick != "" {
			out.LookFors = append(out.LookFors, LookForEntry{statement, i + 1, text, tick})
		}
	}
	if s.At(statement).Flagged() {
		out.Flags = append(out.Flags, statement)
	}
	if seconds := report.Seconds(s, statement); seconds > 0 {
		out.Spent = append(out.Spent, TimeEntry{statement, seconds})
	}
}

func (out *SessionFile) addRound(s *model.Session, statement, number int) {
	answers := report.AnswersOf(s, statement, number)
	for _, a := range answers {
		out.Scores = append(out.Scores, ScoreEntry{number, a.Participant.ID, statement, a.Score, a.Was})
	}
	round := RoundEntry{Statement: statement, Round: number, Revealed: !report.Sealed(s, statement, number)}
	in, _ := report.Turnout(s, statement)
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

// CheckSchema refuses a file that is not a session's JSON of the version that this
// program reads.
func CheckSchema(data []byte) error {
	var file struct {
		Schema string `json:"schema"`
	}
	if err := Decode(data, &file); err != nil {
		return err
	}
	family, _, _ := strings.Cut(SessionSchema, "@")
	switch found, _, _ := strings.Cut(file.Schema, "@"); {
	case file.Schema == SessionSchema:
		return nil
	case found == family:
		return fmt.Errorf("the session was written as %q by another version of stocktake; this one reads %q, so look for a newer stocktake", text.Line(file.Schema), SessionSchema)
	case found == "stocktake/sheet":
		return errors.New("this is a score sheet, not a session; take it into a session with stocktake import")
	case found == "":
		return fmt.Errorf("this is not a session: a session’s JSON begins with \"schema\": %q", SessionSchema)
	default:
		return fmt.Errorf("this is not a session: its schema is %q, that of a session %q", text.Line(file.Schema), SessionSchema)
	}
}
