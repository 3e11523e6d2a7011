package jsonfile

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
)

type summaryJSON struct {
	Steps      []stepJSON      `json:"steps"`
	Statements []statementJSON `json:"statements"`
	Overloads  []overloadJSON  `json:"overloads"`
	Lacks      []lacksJSON     `json:"lacks"`  // of each priority, for it to be specific, measurable and so on
	Ticked     []tickedJSON    `json:"ticked"` // of each group of each checklist
}

// stepJSON has null for a mean without scores, as everywhere here.
type stepJSON struct {
	Number     int            `json:"number"`
	Of         int            `json:"of"` // how many statements the step has
	Individual individualJSON `json:"individual"`
	Consensus  agreedJSON     `json:"consensus"`
}

type individualJSON struct {
	Mean       *float64 `json:"mean"`
	Statements int      `json:"statements"`
	N          int      `json:"n"`
}

type agreedJSON struct {
	Mean       *float64 `json:"mean"`
	Statements int      `json:"statements"`
}

type statementJSON struct {
	Number        int      `json:"number"`
	N             int      `json:"n"`
	Mean          *float64 `json:"mean"`
	Median        *float64 `json:"median"`
	AD            *float64 `json:"ad"`
	Min           *int     `json:"min"`
	Max           *int     `json:"max"`
	RWG           *float64 `json:"rwg"` // 0 where the formula gives less
	CNS           *float64 `json:"cns"`
	Counts        []int    `json:"counts"` // of the scores 0, 1, … 5
	DontKnow      int      `json:"dont_know"`
	NotApplicable int      `json:"not_applicable"`
	Missing       int      `json:"missing"`
	Consensus     *int     `json:"consensus"`
	NoConsensus   bool     `json:"no_consensus"`
	Outside       bool     `json:"outside_range"`
	Discuss       bool     `json:"discuss"`
	Reasons       []string `json:"reasons"`
	Sealed        int      `json:"sealed"` // answers that are in and not revealed
	// Rounds are those that may be seen. The figures above are of the latest of them.
	Rounds []figuresJSON `json:"rounds"`
}

// figuresJSON is how the scores of one round lie.
type figuresJSON struct {
	Number int      `json:"number"`
	N      int      `json:"n"`
	Mean   *float64 `json:"mean"`
	Median *float64 `json:"median"`
	AD     *float64 `json:"ad"`
	Min    *int     `json:"min"`
	Max    *int     `json:"max"`
	Counts []int    `json:"counts"`
}

func newSummaryJSON(s *model.Session) *summaryJSON {
	sum := s.Figures().Summary()
	out := &summaryJSON{Steps: []stepJSON{}, Statements: []statementJSON{}}
	for _, a := range sum.Steps {
		out.Steps = append(out.Steps, stepJSON{
			Number: a.Step.Number, Of: a.Of(),
			Individual: individualJSON{model.Number(a.Individual.Mean), a.Individual.Statements, a.Individual.N},
			Consensus:  agreedJSON{model.Number(a.Consensus.Mean), a.Consensus.Statements},
		})
	}
	for _, st := range sum.Statements {
		out.Statements = append(out.Statements, newStatementJSON(s, st))
	}
	out.addPlan(s)
	return out
}

func newStatementJSON(s *model.Session, st model.StatementSummary) statementJSON {
	f := st.Figures
	out := statementJSON{
		Number: st.Statement.Number, N: f.N,
		Mean: model.Number(f.Mean), Median: model.Number(f.Median), AD: model.Number(f.AD),
		RWG: model.Number(report.ShownRWG(f)), CNS: model.Number(f.CNS),
		Counts: st.Scores.Counts[:], DontKnow: st.Scores.DontKnow, NotApplicable: st.Scores.NotApplicable,
		Missing: st.Scores.Missing, Outside: st.Outside, Discuss: len(st.Reasons) > 0, Reasons: []string{},
		Sealed: report.SealedIn(s, st.Statement.Number), Rounds: []figuresJSON{},
	}
	out.Min, out.Max = extremes(f)
	if st.Consensus != nil {
		if p, ok := st.Consensus.Score.Points(); ok {
			out.Consensus = &p
		}
		out.NoConsensus = !st.Consensus.Agreed()
	}
	for _, r := range st.Reasons {
		out.Reasons = append(out.Reasons, string(r))
	}
	for _, r := range st.Rounds {
		out.Rounds = append(out.Rounds, newFiguresJSON(r))
	}
	return out
}

func newFiguresJSON(r model.RoundSummary) figuresJSON {
	f := r.Figures
	out := figuresJSON{
		Number: r.Number, N: f.N, Mean: model.Number(f.Mean), Median: model.Number(f.Median), AD: model.Number(f.AD),
		Counts: r.Scores.Counts[:],
	}
	out.Min, out.Max = extremes(f)
	return out
}

// extremes are the lowest and the highest score; null without scores.
func extremes(f model.Statistics) (lowest, highest *int) {
	if f.N == 0 {
		return nil, nil
	}
	return &f.Min, &f.Max
}
