package load

import (
	"errors"
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/jsonfile"
)

// end enters what was put aside, what the room said at the end, and the reviews since; the priorities are there.
func (l *loader) end(f *loadedJSON) {
	for i, p := range f.Parked {
		l.do(model.Add[model.Parked]{Item: p, At: model.End}, "parked", i)
	}
	seen := make(map[string]bool, len(f.Likelihood))
	for i, likely := range f.Likelihood {
		once(l, seen, likely.Priority, "likelihood", i, "how likely the priority %q is was said already", excerpt(likely.Priority))
		l.likelihood(likely, i)
	}
	if f.Closing != nil {
		l.do(model.SetClosing{Closing: *f.Closing}, "closing", member)
	}
	for i, r := range f.Reviews {
		l.do(model.Add[model.Review]{Item: r, At: model.End}, "reviews", i)
	}
	if f.Suggesting {
		l.do(model.SetSuggesting{On: true}, "suggesting", member)
	}
}

// likelihood enters what people said of one priority, and reveals it where it was.
func (l *loader) likelihood(likely jsonfile.LikelihoodEntry, i int) {
	if likely.Sealed && len(likely.Scores) > 0 {
		l.refuse("likelihood", i, errors.New("what people said is sealed, and yet the file tells it"))
	}
	seen := make(map[string]bool, len(likely.Scores))
	for _, said := range likely.Scores {
		once(l, seen, said.Participant, "likelihood", i, "participant %q has answered already", excerpt(said.Participant))
		if !said.Score.Answered() {
			l.refuse("likelihood", i, fmt.Errorf("participant %q has no answer", excerpt(said.Participant)))
		}
		l.do(model.SetLikelihood{Priority: likely.Priority, Participant: said.Participant, Score: said.Score}, "likelihood", i)
	}
	if !likely.Sealed && len(likely.Scores) > 0 && !l.h.Session().Solo() {
		l.do(model.RevealLikelihood{Priority: likely.Priority}, "likelihood", i)
	}
}

// sealedLikelihoods counts the answers that are not in the file.
func (f *loadedJSON) sealedLikelihoods() int {
	n := 0
	for _, likely := range f.Likelihood {
		if likely.Sealed {
			n += min(max(likely.In, 0), len(f.Participants))
		}
	}
	return n
}
