package table

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
)

// Scores has a row for each score of each round that may be seen. A comment
// stands in its writer's last row; somebody who wrote one and gave no score has a row
// without a score. Without names, and in an anonymous session, the cells for agency and
// role are empty: beside scores they would tell whose those are.
func Scores(s *model.Session, o report.Options) *Table {
	t := newScores(s.Framework().Scale)
	d := s.Details()
	session := []Cell{Of(s.ID()), Of(d.Area), Of(d.Date)}
	for _, step := range s.Framework().Steps {
		for _, st := range step.Statements {
			rows := scoreRows(s, st.Number)
			for i := range rows {
				cells := append(make([]Cell, 0, len(t.Fields)+mostWidened), session...)
				t.Add(append(rows[i].append(cells, s, o, step.Number), Of(d.Title), familyCell(rows[i].Participant, s, o))...)
			}
		}
	}
	return t
}

func newScores(scale framework.Scale) *Table {
	return &Table{Name: "scores", Title: "Scores", Fields: scoreFields(rangesOf(scale)), Known: 7}
}

func scoreFields(r ranges) []Field {
	return []Field{
		sessionField(),
		areaField(),
		dateField(),
		{Name: "round", Title: "Round", Type: Integer, Range: anyNumber, Meaning: "The round in which the score was given"},
		{Name: "step", Title: "Step", Type: Integer, Range: anyNumber, Meaning: "The number of the statement’s step"},
		{Name: "statement", Title: "Statement", Type: Integer, Range: anyNumber, Meaning: "The number of the statement that was scored"},
		{Name: "participant", Title: "Participant", Meaning: "Who gave the score: the alias, or the name where names are asked for"},
		{Name: "agency", Title: "Agency", Meaning: "The participant’s agency; empty without names and in an anonymous session"},
		{Name: "role", Title: "Role", Meaning: "The participant’s role; empty without names and in an anonymous session"},
		{Name: "scoring", Title: "Scoring", Type: YesNo, Range: yesOrNo, Meaning: "No for somebody who only observes"},
		{Name: "score", Title: "Score", Type: Score, Unit: "points", Range: r.score + ", dk or na", Meaning: "The answer: points, dk for don’t know, na for not applicable; empty for none"},
		{Name: "corrected_from", Title: "Corrected from", Type: Score, Unit: "points", Range: r.score + ", dk, na or none", Meaning: "What was revealed, of a score that was put right afterwards; none where nothing was"},
		{Name: "comment", Title: "Comment", Meaning: "What the participant wrote on the statement, in their last row for it" + ofSession},
		titleField(),
		{Name: "family", Title: "Parent or carer", Type: YesNo, Range: yesOrNo, Meaning: "Yes for a parent or carer; empty without names and in an anonymous session"},
	}
}

// scoreRow is an answer, a comment, or both.
type scoreRow struct {
	report.Answer
	statement, round int
	comment          string
}

// scoreRows are the rows of one statement: round by round, each in the order of the table.
func scoreRows(s *model.Session, statement int) []scoreRow {
	rows := make([]scoreRow, 0, len(s.Participants()))
	last := make(map[string]int) // each participant's last row
	for round := 1; round <= s.At(statement).Rounds(); round++ {
		for _, a := range report.AnswersOf(s, statement, round) {
			last[a.Participant.ID] = len(rows)
			rows = append(rows, scoreRow{Answer: a, statement: statement, round: round})
		}
	}
	comments := Comments(s, statement)
	for _, p := range s.Participants() {
		comment := comments[p.ID]
		if i, answered := last[p.ID]; answered {
			rows[i].comment = comment
		} else if comment != "" {
			rows = append(rows, scoreRow{report.Answer{Participant: p}, statement, s.At(statement).Rounds(), comment})
		}
	}
	return rows
}

func (r *scoreRow) append(cells []Cell, s *model.Session, o report.Options, step int) []Cell {
	p := r.Participant
	if s.Anonymous() || !o.Names {
		p.Agency, p.Role = "", ""
	}
	return append(
		cells, Int(r.round), Int(step), Int(r.statement),
		Of(o.Label(p)), Of(p.Agency), Of(p.Role), Bool(p.Scoring),
		scoreCell(r.Score), correctedFrom(r.Answer), Of(r.comment),
	)
}

// familyCell stands empty where an agency does: beside scores it would tell whose those are.
func familyCell(p model.Participant, s *model.Session, o report.Options) Cell {
	if s.Anonymous() || !o.Names {
		return Cell{}
	}
	return Bool(p.Family)
}

// correctedFrom is what was revealed, of a score that was put right: points, dk, na, or
// none; empty for any other.
func correctedFrom(a report.Answer) Cell {
	switch {
	case a.Was == nil:
		return Cell{}
	case !a.Was.Answered():
		return Of("none")
	default:
		return scoreCell(*a.Was)
	}
}

// Comments is what each participant wrote on a statement, by their ids, all notes of one
// together.
func Comments(s *model.Session, statement int) map[string]string {
	all := make(map[string]string)
	for _, n := range s.At(statement).Evidence() {
		if before, is := all[n.By]; is {
			all[n.By] = before + "\n" + n.Text
		} else {
			all[n.By] = n.Text
		}
	}
	return all
}
