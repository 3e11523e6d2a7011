package table

import (
	"cmp"
	"math"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
)

// Targets has a row for each step and each statement with a target, step by step: each
// step's before those of its statements. Where all statements of a step have one and the step
// has none of its own, its row is their mean.
func Targets(s *model.Session) *Table {
	t := newTargets(s.Framework().Scale)
	targets := s.Targets()
	for _, step := range s.Framework().Steps {
		if target, some := targets.Step(step.Number); some {
			at := model.Subject{Step: step.Number}
			t.Add(targetCells(step.Number, Cell{}, cmp.Or(step.Short, step.Title), target.Level, target.By, target.Own, targets.Today(at), targets.ToGo(at))...)
		}
		for _, st := range step.Statements {
			if target, set := targets.Statement(st.Number); set {
				at := model.Subject{Statement: st.Number}
				t.Add(targetCells(step.Number, Int(st.Number), cmp.Or(st.Short, st.Text), targets.Wanted(at), target.By, true, targets.Today(at), targets.ToGo(at))...)
			}
		}
	}
	return t
}

func targetCells(step int, statement Cell, short string, level float64, by calendar.Date, own bool, now, toGo float64) []Cell {
	reached := Cell{}
	if !math.IsNaN(toGo) {
		reached = Bool(toGo == 0)
	}
	return []Cell{Int(step), statement, Of(short), Float(level), Of(by), Bool(own), Float(now), reached}
}

func newTargets(scale framework.Scale) *Table {
	r := rangesOf(scale)
	return &Table{Name: "targets", Title: "Targets", Known: 3, Extra: true, Fields: []Field{
		{Name: "step", Title: "Step", Type: Integer, Range: anyNumber, Meaning: "The number of the step, or of the statement’s step"},
		{Name: "statement", Title: "Statement", Type: Integer, Range: anyNumber, Meaning: "The number of the statement; empty for a target of the step as a whole"},
		{Name: "short", Title: "Target for", Meaning: "The short name of the step or statement"},
		{Name: "level", Title: "Target", Type: Number, Decimals: r.decimals, Unit: "points", Range: r.mean, Meaning: "Where the area wants to be"},
		{Name: "target_by", Title: "By", Type: Date, Range: anyDay, Meaning: "The day by which it wants to be there"},
		{Name: "is_set", Title: "Set", Type: YesNo, Range: yesOrNo, Meaning: "Yes where it was set; no for the mean of the targets of a step’s statements"},
		{Name: "now", Title: "Now", Type: Number, Decimals: r.decimals, Unit: "points", Range: r.mean, Meaning: "Where it stands in this session: the consensus, or one person’s own score; empty without any"},
		{Name: "reached", Title: "Reached", Type: YesNo, Range: yesOrNo, Meaning: "Yes where it stands at the target or above; empty where that is not known, of a step unless all of its statements are settled"},
	}}
}
