package model

import (
	"cmp"
	"math"
	"slices"
)

// LeastGroup is how many people of a group must have scored before its figures are
// shown: with fewer, a figure comes close to being somebody's own score.
const LeastGroup = 3

// mostMoved is how far what is hidden may move an agency's average before it is not shown,
// in points: from here on it would mislead.
const mostMoved = 0.3

// AgencyFigures are what one agency's people scored at some statements.
type AgencyFigures struct {
	Agency string
	// Shown is false where there is no statement at which LeastGroup of its people scored, or
	// where its figures would give away those of a smaller group. Then the rest is empty.
	Shown bool
	// Withheld reports whether there are figures and what is hidden would move the average by
	// mostMoved, or change the order of two agencies. Then the rest is empty.
	Withheld bool
	People   int // who gave a numeric score
	// Average is the mean of the statements' means over the statements that can be shown.
	Average Average
}

// ByAgency returns the figures of each agency for some statements, in the order of
// the agencies' names, in capital or small letters. Participants without an agency are a
// group of their own, with an empty name. A statement counts in its latest round that may
// be seen. There are none for an anonymous session, which keeps no one's agency.
//
// Each statement is decided on by itself, and the figures of several rest on those
// where the group is shown: a step's figures less those of its other statements must
// not leave what one statement hides.
func (f Figures) ByAgency(statements ...int) []AgencyFigures {
	if f.s.Anonymous() {
		return nil
	}
	names := f.agencies()
	all := make([]AgencyFigures, len(names.keys))
	people := make([]map[string]bool, len(names.keys))
	shown, whole := make([]means, len(names.keys)), make([]means, len(names.keys))
	for i, key := range names.keys {
		all[i].Agency, people[i] = names.spelt[key], map[string]bool{}
	}
	for _, n := range sortedSet(statements) {
		groups := f.agencyScores(n, names)
		suppressSmallGroups(groups)
		for i, g := range groups {
			if len(g.people) == 0 {
				continue
			}
			mean := g.scores.Statistics().Mean
			whole[i].add(mean, len(g.people))
			if !g.shown {
				continue
			}
			shown[i].add(mean, len(g.people))
			for _, id := range g.people {
				people[i][id] = true
			}
		}
	}
	for i, misleads := range misleading(shown, whole) {
		if shown[i].statements == 0 {
			continue
		}
		if all[i].Withheld = misleads; !misleads {
			all[i].Shown, all[i].People, all[i].Average = true, len(people[i]), shown[i].average()
		}
	}
	return all
}

// misleading says of each agency whether what is shown of it misleads, given what the whole
// would be: it is moved too far, or stands otherwise beside another one.
func misleading(shown, whole []means) []bool {
	misleads := make([]bool, len(shown))
	part, all := make([]float64, len(shown)), make([]float64, len(shown))
	for i := range shown {
		part[i], all[i] = shown[i].average().Mean, whole[i].average().Mean
		misleads[i] = math.Abs(all[i]-part[i]) > mostMoved-1e-9
	}
	moved := slices.Clone(misleads)
	for i := range part {
		for j := range i {
			if moved[i] || moved[j] || math.IsNaN(part[i]) || math.IsNaN(part[j]) {
				continue
			}
			if cmp.Compare(Rounded(part[i]), Rounded(part[j])) != cmp.Compare(Rounded(all[i]), Rounded(all[j])) {
				misleads[i], misleads[j] = true, true
			}
		}
	}
	return misleads
}

// agencies are those of the people who score.
func (f Figures) agencies() agencyNames {
	var scoring []Participant
	for _, p := range f.s.participants {
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
func (f Figures) agencyScores(statement int, names agencyNames) []agencyGroup {
	groups := make([]agencyGroup, len(names.keys))
	r := f.s.At(statement).shown()
	if r == nil {
		return groups
	}
	for _, p := range f.s.participants {
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

// suppressSmallGroups decides which groups are shown: those that are large enough, but not the
// smallest of these where all that is hidden together is one or two people, since the
// room's figures less those shown would be theirs.
func suppressSmallGroups(groups []agencyGroup) {
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
