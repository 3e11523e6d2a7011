package figures

import (
	"math"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/agency"
	"familyhub/stocktake/model/stats"
)

// FamilyView is what parents and carers scored beside everybody else, over the
// statements at which their figures may be shown.
type FamilyView struct {
	Scoring int // parents and carers who score
	Scored  int // of them, those who have given a score
	// Families is their group as ByAgency tells it; where it is not shown, Others is empty.
	Families Agency
	// Others is the mean of the means of everybody else's scores. Where there are any, both
	// averages are over the statements that both sides scored.
	Others stats.Average
}

// Compared reports whether both sides have an average.
func (v FamilyView) Compared() bool { return v.Families.Shown && v.Others.Statements > 0 }

// Difference is the average of parents and carers less that of everybody else, in points;
// NaN where there are not both.
func (v FamilyView) Difference() float64 {
	if !v.Compared() {
		return math.NaN()
	}
	return v.Families.Average.Mean - v.Others.Mean
}

// Families compares the scores of parents and carers with everybody else's at some
// statements; false where none is among those who score, and in an anonymous session.
//
// A statement at which their group is shown hides nobody, or three people and more (see
// agency.Shown), so everybody else's mean there is no smaller group's.
func (f Figures) Families(statements ...int) (FamilyView, bool) {
	var view FamilyView
	for _, p := range f.s.Participants() {
		if !p.Scoring || !p.IsFamily() {
			continue
		}
		view.Scoring++
		if f.s.Room().HasScored(p.ID) {
			view.Scored++
		}
	}
	if view.Scoring == 0 || f.s.Anonymous() {
		return FamilyView{}, false
	}
	names := f.agencies()
	at := names.Place(model.Families)
	if view.Families = f.ByAgency(statements...)[at]; !view.Families.Shown {
		return view, true
	}
	theirs, others := stats.Means{Decimals: f.s.Decimals()}, stats.Means{Decimals: f.s.Decimals()}
	for _, n := range distinct(statements) {
		groups := f.agencyScores(n, names)
		if !agency.Shown(sizes(groups))[at] {
			continue
		}
		var scores model.Distribution
		for i, g := range groups {
			if i != at {
				scores = scores.And(g.scores)
			}
		}
		if scores.N() > 0 {
			theirs.Add(groups[at].scores.Statistics().Mean, groups[at].scores.N())
			others.Add(scores.Statistics().Mean, scores.N())
		}
	}
	if view.Others = others.Average(); view.Compared() {
		view.Families.Average = theirs.Average() // like for like
	}
	return view, true
}

// FarFromFamilies is how far the mean of parents and carers and everybody else's lie apart
// where the difference is pointed out, in points.
const FarFromFamilies = 1

// FamilyDifference is a statement at which parents and carers see things differently.
type FamilyDifference struct {
	Statement framework.Statement
	FamilyView
}

// FamiliesDiffer are the statements at which the two means lie FarFromFamilies apart or
// further, in the order of the framework.
func (f Figures) FamiliesDiffer() []FamilyDifference {
	var far []FamilyDifference
	for _, st := range f.s.Statements() {
		if figures, _ := f.Families(st.Number); math.Abs(figures.Difference()) > FarFromFamilies-1e-9 {
			far = append(far, FamilyDifference{st, figures})
		}
	}
	return far
}
