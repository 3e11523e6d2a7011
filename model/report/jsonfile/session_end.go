package jsonfile

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/followup"
)

// LikelihoodEntry is how likely people find it that a priority happens, as it may be seen.
type LikelihoodEntry struct {
	Priority string        `json:"priority"`
	Sealed   bool          `json:"sealed"` // not revealed: who said what is not in the file
	In       int           `json:"in"`     // how many people have answered
	Scores   []LikelyScore `json:"scores"`
}

// LikelyScore is one person's answer.
type LikelyScore struct {
	Participant string      `json:"participant"`
	Score       model.Score `json:"score"`
}

// addEnd adds what was put aside, what the room said at the end, where it wants to be, and
// the reviews since.
func (out *SessionFile) addEnd(s *model.Session) {
	out.Parked, out.Suggesting, out.Targets, out.Reviews = s.Parked(), s.Suggesting(), s.Targets().All(), followup.Of(s).All()
	if closing := s.Closing(); closing != (model.Closing{}) {
		out.Closing = &closing
	}
	for _, p := range s.Priorities() {
		likely := s.Plan().Likelihood(p.ID)
		if likely.In == 0 {
			continue
		}
		entry := LikelihoodEntry{Priority: p.ID, Sealed: likely.Sealed, In: likely.In, Scores: []LikelyScore{}}
		for _, person := range s.Participants() {
			if score := s.Plan().LikelihoodBy(p.ID, person.ID); score.Answered() && !likely.Sealed {
				entry.Scores = append(entry.Scores, LikelyScore{person.ID, score})
			}
		}
		out.Likelihood = append(out.Likelihood, entry)
	}
}
