package wall

import (
	"slices"

	"familyhub/stocktake/model"
)

// Statement is what the room may see of a statement.
type Statement struct {
	Number int      `json:"number"`
	Place  int      `json:"place"` // among all statements, from 1
	Of     int      `json:"of"`
	Text   string   `json:"text"`
	Scale  []string `json:"scale"` // the labels of 0, 1, … 5

	Round  int  `json:"round"`
	In     int  `json:"in"`     // who has answered in this round
	People int  `json:"people"` // who can
	Sealed bool `json:"sealed"` // their answers may not be seen yet

	Scores    *Scores    `json:"scores,omitempty"`  // of this round; nil while sealed, and without answers
	Earlier   []Scores   `json:"earlier,omitempty"` // of the rounds before it
	Consensus *Consensus `json:"consensus,omitempty"`
}

// Scores is how the scores of one round lie.
type Scores struct {
	Round         int                      `json:"round"`
	Counts        [model.MaxPoints + 1]int `json:"counts"` // how many gave 0, 1, … 5
	DontKnow      int                      `json:"dont_know"`
	NotApplicable int                      `json:"not_applicable"`
	N             int                      `json:"n"`
	Median        *float64                 `json:"median"` // nil without scores
	Spread        string                   `json:"spread"` // in words, such as "far apart"
	Discuss       []string                 `json:"discuss,omitempty"`
}

// Consensus is what the room settled on; a nil Score is "no consensus". What was said
// for and against it is the room's own, and stays off the wall.
type Consensus struct {
	Score *int `json:"score"`
}

func statementOf(s *model.Session, number int) *Statement {
	text, _ := s.Framework().Statement(number)
	st := &Statement{
		Number: number, Of: len(s.Statements()), Text: text.Text,
		Round: s.At(number).Rounds(), Sealed: !s.At(number).Revealed(),
	}
	for i, other := range s.Statements() {
		if other.Number == number {
			st.Place = i + 1
		}
	}
	for _, level := range s.Framework().Scale {
		st.Scale = append(st.Scale, level.Label)
	}
	st.People = len(s.At(number).Answering())
	st.In = st.People - len(s.At(number).Missing())
	st.rounds(s)
	// What was agreed after one round must not hang over the next one.
	if c, ok := s.At(number).Consensus(); ok && (!st.Sealed || st.People == 0) {
		st.Consensus = &Consensus{}
		if points, agreed := c.Score.Points(); agreed {
			st.Consensus.Score = &points
		}
	}
	return st
}

// rounds takes over the rounds that may be seen: the session gives no others.
func (st *Statement) rounds(s *model.Session) {
	for _, r := range s.At(st.Number).RoundSummaries() {
		scores := scoresOf(r)
		if r.Number == st.Round {
			st.Scores = &scores
		} else {
			st.Earlier = append(st.Earlier, scores)
		}
	}
}

func scoresOf(r model.RoundSummary) Scores {
	sc := Scores{
		Round: r.Number, Counts: r.Scores.Counts,
		DontKnow: r.Scores.DontKnow, NotApplicable: r.Scores.NotApplicable,
		N: r.Figures.N, Median: model.Number(r.Figures.Median), Spread: r.Figures.Spread(),
	}
	for _, reason := range r.Figures.Discuss() {
		sc.Discuss = append(sc.Discuss, string(reason))
	}
	return sc
}

// level is the label of a point of the scale; empty where there is none.
func (st *Statement) level(point int) string {
	if point < 0 || point >= len(st.Scale) {
		return ""
	}
	return st.Scale[point]
}

// highest is the most people at one point of the scale.
func (sc *Scores) highest() int { return slices.Max(sc.Counts[:]) }
