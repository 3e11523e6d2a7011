package model

import (
	"cmp"
	"slices"
)

// LeastGroup is how many people of a group must have scored before its figures are
// shown: with fewer, a figure comes close to being somebody's own score.
const LeastGroup = 3

// AgencyFigures are the scores of one agency's people for a statement or a step.
type AgencyFigures struct {
	Agency string
	// Shown is false where fewer than LeastGroup of its people scored, and where its
	// figures would give away those of such a group. Then the rest is empty.
	Shown   bool
	People  int // who gave a numeric score
	Scores  Distribution
	Figures Statistics
}

// ByAgency returns the figures of each agency for some statements, in the order of
// the agencies' names. Participants without an agency are a group of their own, with
// an empty name. A statement counts in its latest round that may be seen.
func (s *Session) ByAgency(statements ...int) []AgencyFigures {
	groups := map[string]*AgencyFigures{}
	for _, p := range s.participants {
		if !p.Scoring {
			continue
		}
		g, ok := groups[p.Agency]
		if !ok {
			g = &AgencyFigures{Agency: p.Agency}
			groups[p.Agency] = g
		}
		scored := false
		for _, n := range statements {
			r := s.shown(n)
			if r == nil {
				continue
			}
			score := r.score(p.ID)
			if _, points := score.Points(); points {
				scored = true
			}
			if score.Answered() {
				g.Scores.count(score)
			}
		}
		if scored {
			g.People++
		}
	}
	return conceals(groups)
}

// conceals empties the groups that are too small, and the smallest of the others
// where exactly one is: the total less the groups shown would give that one away.
func conceals(groups map[string]*AgencyFigures) []AgencyFigures {
	var all []AgencyFigures
	for _, g := range groups {
		g.Shown = g.People >= LeastGroup
		g.Figures = g.Scores.Statistics()
		all = append(all, *g)
	}
	slices.SortFunc(all, func(a, b AgencyFigures) int { return cmp.Compare(a.Agency, b.Agency) })
	hidden, smallest, people := 0, -1, 0
	for i, g := range all {
		switch {
		case !g.Shown && g.People > 0:
			hidden++
			people += g.People
		case g.Shown && (smallest < 0 || g.People < all[smallest].People):
			smallest = i
		}
	}
	if hidden > 0 && people < LeastGroup && smallest >= 0 {
		all[smallest].Shown = false
	}
	for i, g := range all {
		if !g.Shown {
			all[i] = AgencyFigures{Agency: g.Agency}
		}
	}
	return all
}
