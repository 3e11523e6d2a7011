package report

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/table"
)

// StepsTable has a row for each step with its averages, not rounded. A step without
// scores has none: its cells are empty.
func StepsTable(s *model.Session) *table.Table {
	t := &table.Table{Name: "steps", Title: "Steps", Fields: stepFields()}
	for _, a := range s.Figures().StepAverages() {
		f := a.Scores.Statistics()
		t.Add(
			table.Int(a.Step.Number), table.Of(or(a.Step.Short, a.Step.Title)), table.Of(a.Step.Title), table.Int(a.Of()),
			table.Float(a.Consensus.Mean), table.Int(a.Consensus.Statements),
			table.Float(a.Individual.Mean), table.Int(a.Individual.Statements),
			table.Int(f.N), known(f.Min, f.N > 0), known(f.Max, f.N > 0),
		)
	}
	return t
}

func stepFields() []table.Field {
	const mean = "; empty without any"
	return []table.Field{
		{Name: "number", Title: "Number", Type: table.Integer, Range: anyNumber, Meaning: "The step’s number in the framework"},
		{Name: "short", Title: "Step", Meaning: "The step’s short name"},
		{Name: "title", Title: "Title", Meaning: "The step’s title"},
		{Name: "statements", Title: "Statements", Type: table.Integer, Unit: "statements", Range: anyNumber, Meaning: "How many statements the step has"},
		{Name: "consensus_mean", Title: ConsensusMeasure.Title(false), Type: table.Number, Decimals: 1, Unit: "points", Range: pointRange, Meaning: "The mean of the consensus scores of the step’s statements" + mean},
		{Name: "consensus_statements", Title: "With consensus", Type: table.Integer, Unit: "statements", Range: anyCount, Meaning: "How many statements the consensus rests on"},
		{Name: "individual_mean", Title: IndividualMeasure.Title(false), Type: table.Number, Decimals: 1, Unit: "points", Range: pointRange, Meaning: "The mean of the means of the step’s statements, each weighing the same" + mean},
		{Name: "individual_statements", Title: "With scores", Type: table.Integer, Unit: "statements", Range: anyCount, Meaning: "How many statements the individual mean rests on"},
		{Name: "n", Title: "Scores", Type: table.Integer, Unit: "scores", Range: anyCount, Meaning: "How many individual scores there are that are points"},
		{Name: "min", Title: "Lowest", Type: table.Integer, Unit: "points", Range: pointRange, Meaning: "The lowest individual score" + mean},
		{Name: "max", Title: "Highest", Type: table.Integer, Unit: "points", Range: pointRange, Meaning: "The highest individual score" + mean},
	}
}
