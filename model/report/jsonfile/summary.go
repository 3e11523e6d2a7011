package jsonfile

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/stats"
)

type summaryJSON struct {
	Steps      []stepJSON      `json:"steps"`
	Statements []statementJSON `json:"statements"`
	Quarters   []quarterJSON   `json:"quarters"` // of the plan, in the order of time
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
	figuresJSON
	ID            string   `json:"id,omitempty"` // what people know it by, where that is no number
	RWG           *float64 `json:"rwg"`          // 0 where the formula gives less
	CNS           *float64 `json:"cns"`
	Counts        []int    `json:"counts"` // of the values of the scale, the lowest first
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
	Rounds []roundJSON `json:"rounds"`
}

// figuresJSON is how the scores on a statement, or of one of its rounds, lie.
type figuresJSON struct {
	Number int      `json:"number"`
	N      int      `json:"n"`
	Mean   *float64 `json:"mean"`
	Median *float64 `json:"median"`
	AD     *float64 `json:"ad"`
	Min    *int     `json:"min"`
	Max    *int     `json:"max"`
}

type roundJSON struct {
	figuresJSON
	Counts []int `json:"counts"`
}

func newSummaryJSON(s *model.Session) *summaryJSON {
	sum := figures.Of(s).Summary()
	out := &summaryJSON{Steps: []stepJSON{}, Statements: []statementJSON{}}
	for _, a := range sum.Steps {
		out.Steps = append(out.Steps, stepJSON{
			Number: a.Step.Number, Of: a.Of(),
			Individual: individualJSON{stats.Number(a.Individual.Mean), a.Individual.Statements, a.Individual.N},
			Consensus:  agreedJSON{stats.Number(a.Consensus.Mean), a.Consensus.Statements},
		})
	}
	for _, st := range sum.Statements {
		out.Statements = append(out.Statements, newStatementJSON(s, st))
	}
	out.addPlan(s)
	return out
}

func newStatementJSON(s *model.Session, st figures.Statement) statementJSON {
	f := st.Figures
	out := statementJSON{
		figuresJSON: newFiguresJSON(st.Statement.Number, f), ID: st.Statement.ID, RWG: stats.Number(report.ShownRWG(f)), CNS: stats.Number(f.CNS),
		Counts: st.Scores.Counts[:], DontKnow: st.Scores.DontKnow, NotApplicable: st.Scores.NotApplicable,
		Missing: st.Scores.Missing, Outside: st.Outside, Discuss: len(st.Reasons) > 0, Reasons: []string{},
		Sealed: report.SealedIn(s, st.Statement.Number), Rounds: []roundJSON{},
	}
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
		out.Rounds = append(out.Rounds, roundJSON{newFiguresJSON(r.Number, r.Figures), r.Scores.Counts[:]})
	}
	return out
}

// newFiguresJSON has null for the lowest and the highest score where there are none.
func newFiguresJSON(number int, f model.Statistics) figuresJSON {
	out := figuresJSON{Number: number, N: f.N, Mean: stats.Number(f.Mean), Median: stats.Number(f.Median), AD: stats.Number(f.AD)}
	if f.N > 0 {
		out.Min, out.Max = &f.Min, &f.Max
	}
	return out
}
