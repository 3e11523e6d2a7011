package report

import (
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/table"
)

// sessionField and titleField are called as in the tables of all sessions, so that the
// tables of one export join with each other and with those.
func sessionField() table.Field {
	return table.Field{Name: "session", Title: "Session", Meaning: "The session’s id; with statement it joins scores and statements, also those of many sessions"}
}

func titleField() table.Field {
	return table.Field{Name: "title", Title: "Title", Meaning: "The session’s title"}
}

// ScoresTable has a row for each score of each round that may be seen. A comment
// stands in its writer's last row; somebody who wrote one and gave no score has a row
// without a score. Without names, and in an anonymous session, the cells for agency and
// role are empty: beside scores they would tell whose those are.
func ScoresTable(s *model.Session, o Options) *table.Table {
	t := &table.Table{Name: "scores", Title: "Scores", Fields: scoreFields()}
	d := s.Details()
	session := []table.Cell{table.Of(s.ID()), table.Of(d.Area), table.Of(d.Date)}
	for _, step := range s.Framework().Steps {
		for _, st := range step.Statements {
			for _, r := range scoreRows(s, st.Number) {
				t.Add(append(slices.Concat(session, r.cells(s, o, step.Number)), table.Of(d.Title))...)
			}
		}
	}
	return t
}

func scoreFields() []table.Field {
	return []table.Field{
		sessionField(),
		{Name: "area", Title: "Area", Meaning: "The area that the session is about"},
		{Name: "date", Title: "Date", Type: table.Date, Range: anyDay, Meaning: "The session’s day"},
		{Name: "round", Title: "Round", Type: table.Integer, Range: anyNumber, Meaning: "The round in which the score was given"},
		{Name: "step", Title: "Step", Type: table.Integer, Range: anyNumber, Meaning: "The number of the statement’s step"},
		{Name: "statement", Title: "Statement", Type: table.Integer, Range: anyNumber, Meaning: "The number of the statement that was scored"},
		{Name: "participant", Title: "Participant", Meaning: "Who gave the score: the alias, or the name where names are asked for"},
		{Name: "agency", Title: "Agency", Meaning: "The participant’s agency; empty without names and in an anonymous session"},
		{Name: "role", Title: "Role", Meaning: "The participant’s role; empty without names and in an anonymous session"},
		{Name: "scoring", Title: "Scoring", Type: table.YesNo, Range: yesOrNo, Meaning: "No for somebody who only observes"},
		{Name: "score", Title: "Score", Type: table.Score, Unit: "points", Range: "0 to 5, dk or na", Meaning: "The answer: points, dk for don’t know, na for not applicable; empty for none"},
		{Name: "corrected_from", Title: "Corrected from", Type: table.Score, Unit: "points", Range: "0 to 5, dk, na or none", Meaning: "What was revealed, of a score that was put right afterwards; none where nothing was"},
		{Name: "comment", Title: "Comment", Meaning: "What the participant wrote on the statement, in their last row for it"},
		titleField(),
	}
}

// scoreRow is an answer, a comment, or both.
type scoreRow struct {
	answer
	statement, round int
	comment          string
}

// scoreRows are the rows of one statement: round by round, each in the order of the table.
func scoreRows(s *model.Session, statement int) []scoreRow {
	var rows []scoreRow
	last := make(map[string]int) // each participant's last row
	for round := 1; round <= s.At(statement).Rounds(); round++ {
		for _, a := range answersOf(s, statement, round) {
			last[a.participant.ID] = len(rows)
			rows = append(rows, scoreRow{answer: a, statement: statement, round: round})
		}
	}
	for _, p := range s.Participants() {
		comment := CommentText(s, statement, p.ID)
		if i, answered := last[p.ID]; answered {
			rows[i].comment = comment
		} else if comment != "" {
			rows = append(rows, scoreRow{answer{participant: p}, statement, s.At(statement).Rounds(), comment})
		}
	}
	return rows
}

func (r scoreRow) cells(s *model.Session, o Options, step int) []table.Cell {
	p := r.participant
	if s.Anonymous() || !o.Names {
		p.Agency, p.Role = "", ""
	}
	return []table.Cell{
		table.Int(r.round), table.Int(step), table.Int(r.statement),
		table.Of(o.label(p)), table.Of(p.Agency), table.Of(p.Role), table.Bool(p.Scoring),
		scoreCell(r.score), r.correctedFrom(), table.Of(r.comment),
	}
}

func (r scoreRow) correctedFrom() table.Cell {
	if r.was == nil || !r.was.Answered() {
		return table.Of(correctedWords(r.answer))
	}
	return scoreCell(*r.was)
}

// correctedWords is what was revealed, of a score that was put right: 0 to 5, dk, na, or
// none; empty for any other.
func correctedWords(a answer) string {
	switch {
	case a.was == nil:
		return ""
	case !a.was.Answered():
		return "none"
	default:
		return a.was.String()
	}
}

// CommentText is what a participant wrote on a statement, all notes together; empty
// for nothing.
func CommentText(s *model.Session, statement int, participant string) string {
	var texts []string
	for _, n := range s.At(statement).Evidence() {
		if n.By == participant {
			texts = append(texts, n.Text)
		}
	}
	return strings.Join(texts, "\n")
}
