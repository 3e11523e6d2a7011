package model

import (
	"fmt"
	"maps"
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/match"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/model/text"
)

// likelihood is how likely people find it that a priority happens, 0 to 5. In a group nobody
// sees what the others said before it is revealed, in an open session too: who owns a
// priority hears a polite answer only. A likelihood is never changed once a session has it: a
// change puts another in its place, so that undo can keep this one.
type likelihood struct {
	Scores   map[string]Score `json:"scores"` // by participant; nobody without an answer
	Revealed bool             `json:"revealed,omitempty"`
}

// clone is a copy to be changed; an empty one of nil.
func (l *likelihood) clone() *likelihood {
	if l == nil {
		return &likelihood{Scores: map[string]Score{}}
	}
	c := likelihood{Scores: maps.Clone(l.Scores), Revealed: l.Revealed}
	if c.Scores == nil {
		c.Scores = map[string]Score{}
	}
	return &c
}

// LikelihoodScale is what people say it on, whatever the scale of the statements.
func LikelihoodScale() framework.Scale {
	scale := make(framework.Scale, 6)
	for value := range scale {
		scale[value].Value = value
	}
	return scale
}

func (l *likelihood) sealed(s *Session) bool { return l != nil && !s.Solo() && !l.Revealed }

// Likelihood is how likely people find it that a priority happens, as far as it may be seen.
type Likelihood struct {
	In     int          // how many people have answered
	Sealed bool         // answers are in that nobody may see yet
	Scores Distribution // while sealed, only how many are in
}

// Words is what people said, in a phrase: "median 4, from 2 to 5, 3 answers, 1 don't know".
// Empty while nothing of it may be seen.
func (l Likelihood) Words() string {
	figures, words := l.Scores.Statistics(), ""
	switch {
	case l.In == 0 || l.Sealed:
		return ""
	case figures.N == 0:
		return "nobody knows"
	case figures.N == 1:
		words = fmt.Sprintf("%d, one answer", figures.Min)
	case figures.Min == figures.Max:
		words = fmt.Sprintf("%d, all %d agree", figures.Min, figures.N)
	default:
		words = fmt.Sprintf("median %s, from %d to %d, %d answers", stats.PointsFigure(figures.Median), figures.Min, figures.Max, figures.N)
	}
	if n := l.Scores.DontKnow; n > 0 {
		words += fmt.Sprintf(", %d don't know", n)
	}
	return words
}

// Likelihood returns how likely people find it that the priority with an id happens.
func (p Plan) Likelihood(priority string) Likelihood {
	l := p.s.likelihoodOf(priority)
	if l == nil {
		return Likelihood{}
	}
	out := Likelihood{In: len(l.Scores), Sealed: l.sealed(p.s)}
	if out.Sealed {
		out.Scores.Sealed = out.In
		return out
	}
	out.Scores = NewDistribution(LikelihoodScale(), slices.Collect(maps.Values(l.Scores))...)
	return out
}

// LikelihoodRevealed reports whether what people said of a priority was shown, and is fixed.
func (p Plan) LikelihoodRevealed(priority string) bool {
	l := p.s.likelihoodOf(priority)
	return l != nil && l.Revealed
}

// LikelihoodBy is what a participant said of a priority: Sealed for an answer that may not
// be seen yet.
func (p Plan) LikelihoodBy(priority, participant string) Score {
	l := p.s.likelihoodOf(priority)
	if l == nil {
		return NoScore
	}
	if score := l.Scores[participant]; !score.Answered() || !l.sealed(p.s) {
		return score
	}
	return Sealed
}

// Judging returns who says how likely a priority is: who scores now, and who has answered
// and left since.
func (p Plan) Judging(priority string) []Participant {
	return keepOnly(p.s.participants, func(person Participant) bool {
		return person.Scoring && (!person.Left || p.LikelihoodBy(priority, person.ID).Answered())
	})
}

// ReadBack returns the priorities that the room reads back at its end: the open ones that it
// chose to begin with, or all open ones where it chose none.
func (p Plan) ReadBack() []Priority {
	open := keepOnly(p.s.priorities, Priority.Open)
	if chosen := keepOnly(open, func(p Priority) bool { return p.Focus }); len(chosen) > 0 {
		return chosen
	}
	return open
}

// likelihoodOf is that of a priority that is there; nil for none.
func (s *Session) likelihoodOf(priority string) *likelihood {
	if position(s.priorities, priority) < 0 {
		return nil
	}
	return s.likelihoods[priority]
}

// judged reports whether a participant has said of any priority that is there how likely it
// is. Of one that is gone nobody could take it back.
func (s *Session) judged(participant string) bool {
	return slices.ContainsFunc(s.priorities, func(p Priority) bool {
		l := s.likelihoods[p.ID]
		return l != nil && l.Scores[participant].Answered()
	})
}

// reworded takes away what people said of how likely a priority is in other words: of these they
// said nothing. Logs of before this was done are replayed as they are.
func (p Priority) reworded(s *Session, old Priority) Change {
	if s.likelihoods[p.ID] == nil || match.Folded(p.What) == match.Folded(old.What) {
		return nil
	}
	return restoreLikelihood{p.ID, nil}
}

// clearedLikelihood stands in the history behind what takes away what people said.
const clearedLikelihood = "; what people said of how likely it is was cleared"

// forgetGone takes out what those who are gone, or do not score any more, said of priorities
// that are gone, too: it was there for undo alone.
func (s *Session) forgetGone() {
	for priority, l := range s.likelihoods {
		now := l.clone()
		maps.DeleteFunc(now.Scores, func(who string, _ Score) bool {
			p, there := s.Participant(who)
			return !there || !p.Scoring
		})
		if len(now.Scores) < len(l.Scores) {
			s.relikelihood(priority, now)
		}
	}
}

// relikelihood puts another likelihood of a priority in the place of the session's, and
// returns the way back. One without answers is none.
func (s *Session) relikelihood(priority string, now *likelihood) Change {
	back := restoreLikelihood{priority, s.likelihoods[priority]}
	s.likelihoods = maps.Clone(s.likelihoods)
	if s.likelihoods[priority] = now; now == nil || len(now.Scores) == 0 {
		delete(s.likelihoods, priority)
	}
	return back
}

// SetLikelihood enters, replaces or (with NoScore) takes away what somebody says of a priority.
type SetLikelihood struct {
	Priority    string `json:"priority"`
	Participant string `json:"participant"`
	Score       Score  `json:"score"` // points or don't know
}

func (c SetLikelihood) kind() string { return "likelihood" }
func (c SetLikelihood) cleaned() Change {
	return SetLikelihood{text.Line(c.Priority), text.Line(c.Participant), c.Score}
}

// describe says who and of what, not what: it may be sealed.
func (c SetLikelihood) describe(s *Session) Description {
	d := aboutPerson(s, c.Participant)
	p, _ := withID(s.priorities, c.Priority)
	d.Statements = p.Statements
	d.what = ": how likely “" + excerpt(p.What) + "” is"
	if c.Score == NoScore {
		d.what += ", cleared"
	}
	return d
}

func (c SetLikelihood) apply(s *Session) (Change, error) {
	p, ok := s.Participant(c.Participant)
	was := s.likelihoods[c.Priority]
	switch {
	case position(s.priorities, c.Priority) < 0:
		return nil, refuse("there is no priority %q to say how likely it is", excerpt(c.Priority))
	case !ok:
		return nil, refuse("there is no participant %q; add them to the session first", excerpt(c.Participant))
	case !p.Scoring:
		return nil, refuse("%s observes and is not asked; make them scoring in the set-up first", p.Label())
	case !c.Score.likely():
		return nil, refuse("how likely something is is 0 to 5 or don't know")
	case was != nil && was.Revealed:
		return nil, refuse("what people said of this priority is revealed, and so fixed; undo the reveal to change it")
	}
	now := was.clone()
	// As with scores: "that is already so" would tell a person who tries what was said.
	if old := now.Scores[c.Participant]; old == c.Score && (old == NoScore || !now.sealed(s)) {
		return nil, ErrNoChange
	}
	if now.Scores[c.Participant] = c.Score; c.Score == NoScore {
		delete(now.Scores, c.Participant)
	}
	return s.relikelihood(c.Priority, now), nil
}

// likely reports whether a score can say how likely something is.
func (s Score) likely() bool { return s.on(LikelihoodScale()) && s != NotApplicable }

// RevealLikelihood shows what everybody said of a priority, and fixes it.
type RevealLikelihood struct {
	Priority string `json:"priority"`
}

func (c RevealLikelihood) kind() string    { return "likelihood.reveal" }
func (c RevealLikelihood) cleaned() Change { return RevealLikelihood{text.Line(c.Priority)} }

// describe says that it is revealed, and not what.
func (c RevealLikelihood) describe(s *Session) Description {
	p, _ := withID(s.priorities, c.Priority)
	d := plainly("how likely “%s” is: revealed", excerpt(p.What))
	d.Statements = p.Statements
	return d
}

func (c RevealLikelihood) apply(s *Session) (Change, error) {
	was := s.likelihoodOf(c.Priority)
	switch {
	case s.Solo():
		return nil, refuse("one person alone has nothing to reveal")
	case was == nil:
		return nil, refuse("nobody has said yet how likely this priority is; enter that before you reveal it")
	case was.Revealed:
		return nil, ErrNoChange
	}
	now := was.clone()
	now.Revealed = true
	return s.relikelihood(c.Priority, now), nil
}

// restoreLikelihood puts an earlier likelihood of a priority back, or takes it away: only undo
// and what gives a priority other words make one.
type restoreLikelihood struct {
	Priority   string      `json:"priority"`
	Likelihood *likelihood `json:"likelihood"`
}

// ClearLikelihood takes away what people said of how likely a priority is, as where its words go.
func ClearLikelihood(priority string) Change { return restoreLikelihood{priority, nil} }

func (c restoreLikelihood) kind() string { return "likelihood.restore" }
func (c restoreLikelihood) cleaned() Change {
	if c.Likelihood != nil {
		c.Likelihood = c.Likelihood.clone()
	}
	return restoreLikelihood{text.Line(c.Priority), c.Likelihood}
}

// describe says no more than that: what was said may be sealed.
func (c restoreLikelihood) describe(*Session) Description {
	return plainly("how likely a priority is, as it was before")
}

func (c restoreLikelihood) apply(s *Session) (Change, error) {
	if !wellFormedID(c.Priority, priorityPrefix) || c.Likelihood != nil && !c.Likelihood.possible(s) {
		return nil, refuse("how likely a priority is cannot be put back")
	}
	if c.Likelihood == nil {
		return s.relikelihood(c.Priority, nil), nil
	}
	return s.relikelihood(c.Priority, c.Likelihood.clone()), nil
}

// standing puts all of it in its place: some may be of priorities that are gone.
func (restoreLikelihood) standing(s *Session) []Change {
	var all []Change
	for _, priority := range slices.Sorted(maps.Keys(s.likelihoods)) {
		all = append(all, restoreLikelihood{priority, s.likelihoods[priority]})
	}
	return all
}

// forget takes out what somebody said; where nobody else said anything nothing is left.
func (restoreLikelihood) forget(s *Session, participant string) {
	for priority, l := range s.likelihoods {
		now := l.clone()
		delete(now.Scores, participant)
		s.relikelihood(priority, now)
	}
}

// possible reports whether changes could have led a session to the likelihood: a file may
// hold any.
func (l *likelihood) possible(s *Session) bool {
	if len(l.Scores) == 0 || l.Revealed && s.Solo() {
		return false
	}
	for who, score := range l.Scores {
		p, ok := s.Participant(who)
		if !ok || !p.Scoring || !score.likely() || !score.Answered() {
			return false
		}
	}
	return true
}
