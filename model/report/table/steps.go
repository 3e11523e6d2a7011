package table

import (
	"cmp"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/report"
)

// Steps has a row for each step with its averages, not rounded. A step without
// scores has none: its cells are empty.
func Steps(s *model.Session) *Table {
	return newSteps(s.Framework().Scale).averages(figures.Of(s).StepAverages())
}

// Groups is Steps with a row for each group of steps, which is read as one step with the statements of
// all; without rows where the framework has no groups.
func Groups(s *model.Session) *Table {
	t := newSteps(s.Framework().Scale)
	t.Name, t.Title = "groups", "Groups"
	group := strings.NewReplacer("step", "group", "Step", "Group")
	for i, f := range t.Fields {
		t.Fields[i].Name, t.Fields[i].Title, t.Fields[i].Meaning = group.Replace(f.Name), group.Replace(f.Title), group.Replace(f.Meaning)
	}
	return t.averages(figures.Of(s).GroupAverages())
}

// averages adds a row for each step.
func (t *Table) averages(all []figures.StepAverages) *Table {
	for _, a := range all {
		f := a.Scores.Statistics()
		t.Add(
			Int(a.Step.Number), Of(cmp.Or(a.Step.Short, a.Step.Title)), Of(a.Step.Title), Int(a.Of()),
			Float(a.Consensus.Mean), Int(a.Consensus.Statements),
			Float(a.Individual.Mean), Int(a.Individual.Statements),
			Int(f.N), known(f.Min, f.N > 0), known(f.Max, f.N > 0),
		)
	}
	return t
}

func newSteps(scale framework.Scale) *Table {
	return &Table{Name: "steps", Title: "Steps", Fields: stepFields(rangesOf(scale)), Known: 2}
}

func stepFields(r ranges) []Field {
	const mean = "; empty without any"
	return []Field{
		{Name: "step", Title: "Number", Type: Integer, Range: anyNumber, Meaning: "The step’s number in the framework"},
		{Name: "step_short", Title: "Step", Meaning: "The step’s short name"},
		{Name: "step_title", Title: "Step’s title", Meaning: "The step’s title"},
		{Name: "statements", Title: "Statements", Type: Integer, Unit: "statements", Range: anyNumber, Meaning: "How many statements the step has"},
		{Name: "consensus_mean", Title: report.ConsensusMeasure.Title(false), Type: Number, Decimals: r.decimals, Unit: "points", Range: r.mean, Meaning: "The mean of the consensus scores of the step’s statements" + mean},
		{Name: "consensus_statements", Title: "With consensus", Type: Integer, Unit: "statements", Range: anyCount, Meaning: "How many statements the consensus rests on"},
		{Name: "individual_mean", Title: report.IndividualMeasure.Title(false), Type: Number, Decimals: r.decimals, Unit: "points", Range: r.mean, Meaning: "The mean of the means of the step’s statements, each weighing the same" + mean},
		{Name: "individual_statements", Title: "With scores", Type: Integer, Unit: "statements", Range: anyCount, Meaning: "How many statements the individual mean rests on"},
		{Name: "n", Title: "Scores", Type: Integer, Unit: "scores", Range: anyCount, Meaning: "How many individual scores there are that are points"},
		{Name: "min", Title: "Lowest", Type: Integer, Unit: "points", Range: r.score, Meaning: "The lowest individual score" + mean},
		{Name: "max", Title: "Highest", Type: Integer, Unit: "points", Range: r.score, Meaning: "The highest individual score" + mean},
	}
}
