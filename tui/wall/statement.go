package wall

import (
	"fmt"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/stats"
	kit "familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/wall/slide"
)

// atStatement is a statement at the moment that the room is in. While people think and scores
// come in: what the levels mean, and how many are in. Once the scores may be seen: how they
// lie, whom to ask, and what was agreed.
func atStatement(s *model.Session, text framework.Statement) slide.Slide {
	st := s.At(text.Number)
	out := slide.Slide{Number: text.Number, Label: text.ID, Title: text.Short, Statement: text.Text}
	people := len(st.Answering())
	in := people - len(st.Missing())
	round, rounds := st.Rounds(), st.RoundSummaries()
	if in > 0 && in < people || in > 0 && !st.Revealed() || round > 1 && in < people {
		out.Count = &slide.Count{Done: in, Of: people, Words: "in"}
		if round > 1 {
			out.Count.Words = fmt.Sprintf("in, round %d", round)
		}
	}
	// What was agreed after one round must not hang over the next one. What was said for and against it
	// is the room's own, and stays off the wall.
	if c, ok := st.Consensus(); ok && (st.Revealed() || people == 0) {
		out.Agreed = slide.NewAgreed(s.Framework().Scale, c.Score)
	}
	if len(rounds) == 0 || rounds[len(rounds)-1].Number < round || rounds[len(rounds)-1].Figures.N == 0 {
		if out.Agreed == nil {
			out.Levels = slide.Levels(s.Framework().Scale, text)
		}
		before := kit.Each(rounds, func(r model.RoundSummary) string { return fmt.Sprintf("Round %d: %s", r.Number, roundWords(r)) })
		out.Text = strings.Join(before, ". ")
		return out
	}
	out.Rounds = roundsOf(s, st, rounds)
	if out.Agreed == nil {
		out.Ask = rounds[len(rounds)-1].Figures.Question(s.Anonymous(), nil)
	}
	return out
}

// roundsOf is how the scores of each round lie that may be seen; of two, how many moved.
func roundsOf(s *model.Session, st model.AtStatement, rounds []model.RoundSummary) []slide.Round {
	var all []slide.Round
	for _, r := range rounds {
		round := slide.Round{Lowest: s.Framework().Scale.Lowest(), Counts: r.Scores.Counts, Note: roundWords(r)}
		if len(rounds) > 1 {
			round.Title = fmt.Sprintf("Round %d", r.Number)
		}
		all = append(all, round)
	}
	last := &all[len(all)-1]
	if n := len(rounds); n > 1 {
		if moved := len(st.Moves(rounds[n-2].Number, rounds[n-1].Number)); moved > 0 {
			last.Note += fmt.Sprintf(". %d moved", moved)
		}
	}
	if len(all) == 1 {
		last.Labels = slide.Labels(s.Framework().Scale)
	}
	return all
}

// roundWords is how scores lie, in a phrase.
func roundWords(r model.RoundSummary) string {
	var parts []string
	if r.Figures.N > 0 && r.Figures.Levels > framework.FewestLevels { // of two there are the counts, which are bars
		parts = append(parts, "median "+stats.PointsFigure(r.Figures.Median))
	}
	if r.Figures.N > 1 {
		parts = append(parts, r.Figures.Finding())
	}
	if n := r.Scores.DontKnow; n > 0 {
		parts = append(parts, kit.CountOf(n, "doesn't know", "don't know"))
	}
	if n := r.Scores.NotApplicable; n > 0 {
		parts = append(parts, fmt.Sprintf("%d not applicable", n))
	}
	return strings.Join(parts, ", ")
}
