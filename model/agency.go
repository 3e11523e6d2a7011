package model

// LeastGroup is how many people of a group must have scored before its figures are
// shown: with fewer, a figure comes close to being somebody's own score.
const LeastGroup = 3

// AgencyFigures are the scores of one agency's people for a statement or a step.
type AgencyFigures struct {
	Agency string
	// Shown is false where fewer than LeastGroup of its people scored, and where its
	// figures would give away those of such a group. Then the rest is empty.
	Shown  bool
	People int // who gave a numeric score
	// Scores are the numeric ones alone. One "don't know" in a large group is one
	// person's answer, and what is missing from the room's would be a small group's.
	Scores  Distribution
	Figures Statistics
}

// ByAgency returns the figures of each agency for some statements, in the order of
// the agencies' names, in capital or small letters. Participants without an agency are a group of their own, with
// an empty name. A statement counts in its latest round that may be seen.
//
// Each statement is decided on by itself, and the figures of several rest on those
// where the group is shown: a step's figures less those of its other statements must
// not leave what one statement hides.
func (s *Session) ByAgency(statements ...int) []AgencyFigures {
	names := s.agencies()
	all := make([]AgencyFigures, len(names.keys))
	people := make([]map[string]bool, len(names.keys))
	for i, key := range names.keys {
		all[i].Agency, people[i] = names.spelt[key], map[string]bool{}
	}
	for _, n := range sortedSet(statements) {
		groups := s.agencyScores(n, names)
		conceals(groups)
		for i, g := range groups {
			if !g.shown {
				continue
			}
			all[i].Shown = true
			all[i].Scores.merge(g.scores)
			for _, id := range g.people {
				people[i][id] = true
			}
		}
	}
	for i := range all {
		all[i].People = len(people[i])
		if all[i].Shown {
			all[i].Figures = all[i].Scores.Statistics()
		}
	}
	return all
}

// agencies are those of the people who score.
func (s *Session) agencies() agencyNames {
	var scoring []Participant
	for _, p := range s.participants {
		if p.Scoring {
			scoring = append(scoring, p)
		}
	}
	return agenciesOf(scoring)
}

// agencyGroup is what one agency's people scored at one statement.
type agencyGroup struct {
	people []string // who gave a number
	scores Distribution
	shown  bool
}

// agencyScores sorts the numeric scores of a statement by agency.
func (s *Session) agencyScores(statement int, names agencyNames) []agencyGroup {
	groups := make([]agencyGroup, len(names.keys))
	r := s.shown(statement)
	if r == nil {
		return groups
	}
	for _, p := range s.participants {
		score := r.score(p.ID)
		if _, numeric := score.Points(); !p.Scoring || !numeric {
			continue
		}
		at := names.place(p)
		groups[at].people = append(groups[at].people, p.ID)
		groups[at].scores.count(score)
	}
	return groups
}

// conceals decides which groups are shown: those that are large enough, but not the
// smallest of these where all that is hidden together is one or two people, since the
// room's figures less those shown would be theirs.
func conceals(groups []agencyGroup) {
	hidden, smallest := 0, -1
	for i, g := range groups {
		groups[i].shown = len(g.people) >= LeastGroup
		switch {
		case !groups[i].shown:
			hidden += len(g.people)
		case smallest < 0 || len(g.people) < len(groups[smallest].people):
			smallest = i
		}
	}
	if hidden > 0 && hidden < LeastGroup && smallest >= 0 {
		groups[smallest].shown = false
	}
}
