package figures

import (
	"cmp"
	"math"
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/agency"
	"familyhub/stocktake/model/stats"
)

// mostMoved is how far what is hidden may move an agency's average before it is not shown,
// in points: from here on it would mislead.
const mostMoved = 0.3

// Agency are what one agency's people scored at some statements.
type Agency struct {
	Agency string
	// Shown is false where there is no statement at which agency.LeastGroup of its people scored, or
	// where its figures would give away those of a smaller group. Then the rest is empty.
	Shown bool
	// Withheld reports whether there are figures and what is hidden would move the average by
	// mostMoved, or change the order of two agencies. Then the rest is empty.
	Withheld bool
	People   int // who gave a numeric score
	// Average is the mean of the statements' means over the statements that can be shown.
	Average stats.Average
}

// ByAgency returns the figures of each agency for some statements, in the order of
// the agencies' names, in capital or small letters. Participants without an agency are a
// group of their own, with an empty name. A statement counts in its latest round that may
// be seen. There are none for an anonymous session, which keeps no one's agency.
//
// Each statement is decided on by itself, and the figures of several rest on those
// where the group is shown: a step's figures less those of its other statements must
// not leave what one statement hides.
func (f Figures) ByAgency(statements ...int) []Agency {
	if f.s.Anonymous() {
		return nil
	}
	names := f.agencies()
	all := make([]Agency, len(names.Keys))
	people := make([]map[string]bool, len(names.Keys))
	shown, whole, read := make([]stats.Means, len(names.Keys)), make([]stats.Means, len(names.Keys)), f.s.Decimals()
	for i, key := range names.Keys {
		all[i].Agency, people[i] = names.Spelt[key], map[string]bool{}
		shown[i].Decimals, whole[i].Decimals = read, read
	}
	for _, n := range distinct(statements) {
		groups := f.agencyScores(n, names)
		shownHere := agency.Shown(sizes(groups))
		for i, g := range groups {
			if len(g.people) == 0 {
				continue
			}
			mean := g.scores.Statistics().Mean
			whole[i].Add(mean, len(g.people))
			if !shownHere[i] {
				continue
			}
			shown[i].Add(mean, len(g.people))
			for _, id := range g.people {
				people[i][id] = true
			}
		}
	}
	for i, misleads := range misleading(shown, whole, read) {
		if shown[i].Average().Statements == 0 {
			continue
		}
		if all[i].Withheld = misleads; !misleads {
			all[i].Shown, all[i].People, all[i].Average = true, len(people[i]), shown[i].Average()
		}
	}
	return all
}

// misleading says of each agency whether what is shown of it misleads, given what the whole
// would be: it is moved too far, or stands otherwise beside another one.
func misleading(shown, whole []stats.Means, read stats.Decimals) []bool {
	misleads := make([]bool, len(shown))
	part, all := make([]float64, len(shown)), make([]float64, len(shown))
	for i := range shown {
		part[i], all[i] = shown[i].Average().Mean, whole[i].Average().Mean
		misleads[i] = math.Abs(all[i]-part[i]) > mostMoved-1e-9
	}
	moved := slices.Clone(misleads)
	for i := range part {
		for j := range i {
			if moved[i] || moved[j] || math.IsNaN(part[i]) || math.IsNaN(part[j]) {
				continue
			}
			if cmp.Compare(read.Rounded(part[i]), read.Rounded(part[j])) != cmp.Compare(read.Rounded(all[i]), read.Rounded(all[j])) {
				misleads[i], misleads[j] = true, true
			}
		}
	}
	return misleads
}

// agencies are those of the people who score.
func (f Figures) agencies() agency.Names {
	scoring := only(f.s.Participants(), func(p model.Participant) bool { return p.Scoring })
	return agency.NamesOf(scoring, model.Participant.Group)
}

// agencyGroup is what one agency's people scored at one statement.
type agencyGroup struct {
	people []string // who gave a number
	scores model.Distribution
}

// agencyScores sorts the numeric scores of a statement by agency.
func (f Figures) agencyScores(statement int, names agency.Names) []agencyGroup {
	groups := make([]agencyGroup, len(names.Keys))
	at := f.s.At(statement)
	round := at.LatestRound()
	for _, p := range f.s.Participants() {
		score := at.RoundScore(round, p.ID)
		if _, numeric := score.Points(); !p.Scoring || !numeric {
			continue
		}
		at := names.Place(p.Group())
		groups[at].people = append(groups[at].people, p.ID)
		groups[at].scores = groups[at].scores.And(model.NewDistribution(f.s.Framework().Scale, score))
	}
	return groups
}

func sizes(groups []agencyGroup) []int {
	all := make([]int, len(groups))
	for i, g := range groups {
		all[i] = len(g.people)
	}
	return all
}

func distinct(statements []int) []int {
	return slices.Compact(slices.Sorted(slices.Values(statements)))
}
