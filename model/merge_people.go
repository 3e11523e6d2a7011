package model

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
)

// MergePeople takes two participants for the same person: everything that one of them said
// becomes the other's, and the one goes. Where both scored the same round of a statement, or
// both cast dots, Counts says whose counts; it is never guessed.
type MergePeople struct {
	Stays  string      `json:"stays"`
	Goes   string      `json:"goes"`
	Counts []WhoCounts `json:"counts,omitempty"`
}

// WhoCounts says which of two participants counts where both answered; at statement 0 it is
// about the dots.
type WhoCounts struct {
	Statement int    `json:"statement,omitempty"`
	Round     int    `json:"round,omitempty"`
	Of        string `json:"of"`
}

// Clash is a place where both of two participants answered otherwise.
type Clash struct {
	Statement, Round int   // both 0 for the dots of the vote
	Stays, Goes      Score // NoScore for dots
}

// Clashes are the places where two participants who are to be one answered otherwise, which
// only people can settle. It refuses where that may not be seen yet.
func (r Room) Clashes(stays, goes string) ([]Clash, error) {
	s := r.s
	if s.Anonymous() {
		return nil, refuse("this session is anonymous: nobody can know which numbers are the same person")
	}
	for _, id := range []string{stays, goes} {
		if _, ok := s.Participant(id); !ok {
			return nil, refuse("there is no participant %q", excerpt(id))
		}
	}
	if stays == goes {
		return nil, refuse("choose two participants who are the same person")
	}
	if s.judged(goes) {
		gone, _ := s.Participant(goes)
		return nil, refuse("%s has said how likely a priority is, and that stays theirs; mark them as having left instead, or let the other one go", gone.Label())
	}
	var all []Clash
	for _, st := range s.statements {
		for i, r := range s.items[st.Number].rounds {
			one, other := r.score(stays), r.score(goes)
			switch {
			case !one.Answered() || !other.Answered():
			case r.sealed(s):
				return nil, refuse("both have scored %s, and its scores are still unseen; reveal them first", s.framework.StatementNamed(st.Number))
			case one != other:
				all = append(all, Clash{st.Number, i + 1, one, other})
			}
		}
	}
	if s.vote != nil && len(s.vote.Dots[stays]) > 0 && len(s.vote.Dots[goes]) > 0 {
		if s.vote.sealed(s) {
			return nil, refuse("both have cast dots, and those are still unseen; reveal the vote first")
		}
		if !maps.Equal(s.vote.Dots[stays], s.vote.Dots[goes]) {
			all = append(all, Clash{})
		}
	}
	return all, nil
}

func (c MergePeople) kind() string { return "participant.merge" }

func (c MergePeople) cleaned() Change { return c.clean() }

func (c MergePeople) clean() MergePeople {
	c.Stays, c.Goes, c.Counts = text.Line(c.Stays), text.Line(c.Goes), slices.Clone(c.Counts)
	for i := range c.Counts {
		c.Counts[i].Of = text.Line(c.Counts[i].Of)
	}
	return c
}

func (c MergePeople) describe(s *Session) Description {
	d := aboutPerson(s, c.Goes)
	d.before = participantNoun
	d.what = " taken for the same person as " + Participant{ID: c.Stays}.Alias()
	return d
}

func (c MergePeople) people(known []Person) []Person { return Participant{}.removed(known, c.Goes) }

func (c MergePeople) apply(s *Session) (Change, error) {
	clashes, err := s.Room().Clashes(c.Stays, c.Goes)
	if err != nil {
		return nil, err
	}
	for _, clash := range clashes {
		if of := c.of(clash.Statement, clash.Round); of != c.Stays && of != c.Goes {
			return nil, refuse("both have answered %s; say whose answer counts", clash.where(s.framework))
		}
	}
	back := s.partsOf(c)
	for _, st := range s.statements {
		for i, r := range s.items[st.Number].rounds {
			c.join(r, c.of(st.Number, i+1) == c.Goes)
		}
	}
	s.evidence = slices.Clone(s.evidence)
	for i, n := range s.evidence {
		if n.By == c.Goes {
			s.evidence[i].By = c.Stays
		}
	}
	s.respeak(func(by []string) []string {
		if !slices.Contains(by, c.Goes) {
			return by
		}
		return cleanedSpeakers(append(withoutSpeaker(by, c.Goes), c.Stays))
	})
	if s.vote != nil {
		s.vote = s.vote.clone()
		if dots := s.vote.Dots[c.Goes]; len(dots) > 0 {
			if len(s.vote.Dots[c.Stays]) == 0 || c.of(0, 0) == c.Goes {
				s.vote.Dots[c.Stays] = dots
			}
			delete(s.vote.Dots, c.Goes)
		}
	}
	goes, _ := s.Participant(c.Goes)
	if err := goes.canRemove(s); err != nil {
		_, _ = back.apply(s) // as it was
		return nil, refuse("%s and the other cannot be merged: %s", goes.Label(), strings.ReplaceAll(err.Error(), "mark them as having left", "mark one of them as having left"))
	}
	s.participants = keepOnly(s.participants, func(p Participant) bool { return p.ID != c.Goes })
	stays := &s.participants[position(s.participants, c.Stays)]
	stays.Agency, stays.Role = cmp.Or(stays.Agency, goes.Agency), cmp.Or(stays.Role, goes.Role)
	stays.Scoring, stays.Left, stays.Family = stays.Scoring || goes.Scoring, stays.Left && goes.Left, stays.Family || goes.Family
	return back, nil
}

// respeak puts other people in the place of those who said barriers and priorities.
func (s *Session) respeak(change func(by []string) []string) {
	s.barriers, s.priorities = slices.Clone(s.barriers), slices.Clone(s.priorities)
	for i := range s.barriers {
		s.barriers[i].By = change(s.barriers[i].By)
	}
	for i := range s.priorities {
		s.priorities[i].By = change(s.priorities[i].By)
	}
}

// of is whose answer counts at a place; empty where that is not said.
func (c MergePeople) of(statement, round int) string {
	for _, w := range c.Counts {
		if w.Statement == statement && w.Round == round {
			return w.Of
		}
	}
	return ""
}

// join makes one answer of two in a round: that of the one who stays, unless the other's
// counts or is the only one.
func (c MergePeople) join(r *round, goes bool) {
	if r.score(c.Goes).Answered() && (goes || !r.score(c.Stays).Answered()) {
		moveAnswer(r.scores, c.Goes, c.Stays)
		moveAnswer(r.corrections, c.Goes, c.Stays)
	}
	delete(r.scores, c.Goes)
	delete(r.corrections, c.Goes)
}

func moveAnswer(scores map[string]Score, from, to string) {
	delete(scores, to)
	if score, ok := scores[from]; ok {
		scores[to] = score
	}
}

// where says at which place two people clash.
func (c Clash) where(fw *framework.Framework) string {
	if c.Statement == 0 {
		return "the dot vote"
	}
	return fmt.Sprintf("%s, round %d", fw.StatementNamed(c.Statement), c.Round)
}

// splitPeople takes a merger back: only undo makes one.
type splitPeople struct {
	Merge  MergePeople   `json:"merge"`
	People []Participant `json:"people"` // the whole table as it was
	Scores []mergedScore `json:"scores,omitempty"`
	Notes  []string      `json:"notes,omitempty"` // the ids of those of the one who goes
	Dots   []SetDots     `json:"dots,omitempty"`  // of both
	Said   []spoken      `json:"said,omitempty"`  // of barriers and priorities of the one who goes
}

// spoken is who said a barrier or a priority.
type spoken struct {
	ID string   `json:"id"`
	By []string `json:"by"`
}

// mergedScore is what one of the two had in a round.
type mergedScore struct {
	SetScore
	Corrected *Score `json:"corrected,omitempty"`
}

// partsOf is what both have now, from which a merger can be taken back.
func (s *Session) partsOf(c MergePeople) splitPeople {
	back := splitPeople{Merge: c, People: slices.Clone(s.participants)}
	for _, st := range s.statements {
		for i, r := range s.items[st.Number].rounds {
			for _, id := range []string{c.Stays, c.Goes} {
				had := mergedScore{SetScore: SetScore{st.Number, i + 1, id, r.scores[id]}}
				if corrected, ok := r.corrections[id]; ok {
					had.Corrected = &corrected
				}
				if had.Score != NoScore || had.Corrected != nil {
					back.Scores = append(back.Scores, had)
				}
			}
		}
	}
	for _, n := range s.evidence {
		if n.By == c.Goes {
			back.Notes = append(back.Notes, n.ID)
		}
	}
	for _, b := range s.barriers {
		if slices.Contains(b.By, c.Goes) {
			back.Said = append(back.Said, spoken{b.ID, slices.Clone(b.By)})
		}
	}
	for _, p := range s.priorities {
		if slices.Contains(p.By, c.Goes) {
			back.Said = append(back.Said, spoken{p.ID, slices.Clone(p.By)})
		}
	}
	if s.vote != nil {
		for _, id := range []string{c.Stays, c.Goes} {
			if dots := s.vote.Dots[id]; len(dots) > 0 {
				back.Dots = append(back.Dots, SetDots{id, maps.Clone(dots)})
			}
		}
	}
	return back
}

func (c splitPeople) kind() string { return "participant.split" }

func (c splitPeople) cleaned() Change {
	c.Merge, c.People, c.Scores, c.Notes, c.Dots = c.Merge.clean(), slices.Clone(c.People), slices.Clone(c.Scores), cleanedIDs(c.Notes), slices.Clone(c.Dots)
	for i, p := range c.People {
		c.People[i] = p.cleaned()
	}
	for i := range c.Scores {
		c.Scores[i].Participant = text.Line(c.Scores[i].Participant)
	}
	c.Said = slices.Clone(c.Said)
	for i, said := range c.Said {
		c.Said[i] = spoken{text.Line(said.ID), cleanedSpeakers(said.By)}
	}
	for i := range c.Dots {
		c.Dots[i] = c.Dots[i].cleaned().(SetDots)
	}
	return c
}

func (c splitPeople) describe(*Session) Description {
	d := Description{Participant: c.Merge.Goes, before: participantNoun}
	if i := position(c.People, c.Merge.Goes); i >= 0 {
		d.name = c.People[i].Name
	}
	d.what = " no longer taken for the same person as " + Participant{ID: c.Merge.Stays}.Alias()
	return d
}

func (c splitPeople) people(known []Person) []Person {
	if i := position(c.People, c.Merge.Goes); i >= 0 {
		return c.People[i].added(known)
	}
	return known
}

func (c splitPeople) apply(s *Session) (Change, error) {
	if err := c.check(s); err != nil {
		return nil, err
	}
	s.participants = slices.Clone(c.People)
	both := []string{c.Merge.Stays, c.Merge.Goes}
	for _, st := range s.statements {
		for _, r := range s.items[st.Number].rounds {
			for _, id := range both {
				delete(r.scores, id)
				delete(r.corrections, id)
			}
		}
	}
	for _, had := range c.Scores {
		r := s.items[had.Statement].rounds[had.Round-1]
		if had.Score != NoScore {
			r.scores[had.Participant] = had.Score
		}
		if had.Corrected != nil {
			r.corrections[had.Participant] = *had.Corrected
		}
	}
	s.evidence = slices.Clone(s.evidence)
	for i, n := range s.evidence {
		if slices.Contains(c.Notes, n.ID) {
			s.evidence[i].By = c.Merge.Goes
		}
	}
	s.barriers, s.priorities = slices.Clone(s.barriers), slices.Clone(s.priorities)
	for _, said := range c.Said {
		if i := position(s.barriers, said.ID); i >= 0 {
			s.barriers[i].By = cleanedSpeakers(said.By)
		}
		if i := position(s.priorities, said.ID); i >= 0 {
			s.priorities[i].By = cleanedSpeakers(said.By)
		}
	}
	if s.vote != nil {
		s.vote = s.vote.clone()
		for _, id := range both {
			delete(s.vote.Dots, id)
		}
		for _, cast := range c.Dots {
			s.vote.Dots[cast.Participant] = maps.Clone(cast.Dots)
		}
	}
	return c.Merge, nil
}

// check refuses what no merger can have led from: a file may hold anything.
func (c splitPeople) check(s *Session) error {
	no := refuse("the two people cannot be told apart again")
	both := []string{c.Merge.Stays, c.Merge.Goes}
	if s.Solo() || s.Anonymous() || both[0] == both[1] {
		return no
	}
	others := func(people []Participant) []Participant {
		return keepOnly(people, func(p Participant) bool { return !slices.Contains(both, p.ID) })
	}
	if !slices.Equal(others(c.People), others(s.participants)) || position(s.participants, both[0]) < 0 || len(c.People) != len(others(c.People))+2 {
		return no
	}
	labels := make(map[string]bool)
	for _, p := range c.People {
		label := strings.ToLower(p.Label())
		if p.Validate() != nil || labels[label] {
			return no
		}
		labels[label] = true
	}
	for _, had := range c.Scores {
		it, ok := s.items[had.Statement]
		at := position(c.People, had.Participant)
		if !ok || had.Round < 1 || had.Round > len(it.rounds) || !slices.Contains(both, had.Participant) || at < 0 || !c.People[at].Scoring ||
			!had.Score.on(s.framework.Scale) || had.Corrected != nil && (!had.Corrected.on(s.framework.Scale) || !it.rounds[had.Round-1].revealed) {
			return no
		}
	}
	for _, id := range c.Notes {
		if i := position(s.evidence, id); i < 0 || s.evidence[i].By != both[0] && s.evidence[i].By != both[1] {
			return no
		}
	}
	for _, said := range c.Said {
		if position(s.barriers, said.ID) < 0 && position(s.priorities, said.ID) < 0 || len(said.By) == 0 {
			return no
		}
		for _, id := range said.By {
			if position(c.People, id) < 0 {
				return no
			}
		}
	}
	if len(c.Dots) == 0 {
		return nil
	}
	if s.vote == nil {
		return no
	}
	for _, cast := range c.Dots {
		at := position(c.People, cast.Participant)
		if !slices.Contains(both, cast.Participant) || at < 0 || !c.People[at].Scoring || len(cast.Dots) == 0 || tooMany(cast.Dots, s.vote.Each) {
			return no
		}
		for id, n := range cast.Dots {
			if n < 1 || !wellFormedID(id, priorityPrefix) {
				return no
			}
		}
	}
	return nil
}
