package report

import (
	"encoding/json"
	"io"
	"time"

	"stocktake/framework"
	"stocktake/model"
)

// Schema is what a session's JSON says it is. Field names and their meaning are
// stable within it; fields may be added.
const Schema = "stocktake/session@1"

// sessionJSON is the whole session. Participants, notes, barriers and priorities
// have the JSON form that the log of changes gives them, which is as stable.
type sessionJSON struct {
	Schema       string               `json:"schema"`
	ID           string               `json:"id"`
	Title        string               `json:"title"`
	Area         string               `json:"area"`
	Date         model.Date           `json:"date"`
	Facilitator  string               `json:"facilitator,omitempty"`
	Mode         model.Mode           `json:"mode"`
	Created      *time.Time           `json:"created,omitempty"`
	Framework    *framework.Framework `json:"framework"`
	Participants []model.Participant  `json:"participants"`
	Scores       []scoreJSON          `json:"scores"`
	Consensus    []consensusJSON      `json:"consensus"`
	Flags        []int                `json:"flags"` // statements to come back to
	Evidence     []model.Note         `json:"evidence"`
	Barriers     []model.Barrier      `json:"barriers"`
	Priorities   []model.Priority     `json:"priorities"`
	Summary      *summaryJSON         `json:"summary,omitempty"`
}

type scoreJSON struct {
	Round       int         `json:"round"`
	Participant string      `json:"participant"`
	Statement   int         `json:"statement"`
	Score       model.Score `json:"score"`
}

type consensusJSON struct {
	Statement int         `json:"statement"`
	Score     model.Score `json:"score"` // null for "no consensus"
	Rationale string      `json:"rationale"`
	Dissent   string      `json:"dissent"`
}

// JSON writes the whole session, to be read by other programs and by LoadJSON. The
// same session gives the same bytes.
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
		Schema: Schema, ID: s.ID(), Title: d.Title, Area: d.Area, Date: d.Date, Facilitator: d.Facilitator,
		Mode: s.Origin().Mode, Created: &created, Framework: s.Framework(),
		Participants: append([]model.Participant{}, s.Participants()...),
		Scores:       []scoreJSON{}, Consensus: []consensusJSON{}, Flags: []int{},
		Evidence:   append([]model.Note{}, s.Notes()...),
		Barriers:   append([]model.Barrier{}, s.Barriers()...),
		Priorities: append([]model.Priority{}, s.Priorities()...),
		Summary:    newSummaryJSON(s.Summary()),
	}
	for i, p := range out.Participants {
		if !o.Names {
			out.Participants[i].Name = p.Alias()
		}
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
	return out
}

func (out *sessionJSON) addStatement(s *model.Session, statement int) {
	for _, p := range s.Participants() {
		if score := s.Score(statement, p.ID); score.Answered() {
			out.Scores = append(out.Scores, scoreJSON{s.Rounds(statement), p.ID, statement, score})
		}
	}
	if c, ok := s.Consensus(statement); ok {
		out.Consensus = append(out.Consensus, consensusJSON{statement, c.Score, c.Rationale, c.Dissent})
	}
	if s.Flagged(statement) {
		out.Flags = append(out.Flags, statement)
	}
}

// listOf is an empty list, not null, for nothing.
func listOf(numbers []int) []int {
	if numbers == nil {
		return []int{}
	}
	return numbers
}
