// Package figures is what the scores of a session add up to: the averages of steps, the figures of
// each statement, what stands out, and how agencies and families see it, each with the words that screens and
// reports have for it. What is sealed enters no figure.
package figures

import (
	"math"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/stats"
)

// StepAverages are the two series of one step, and how many statements the step has.
type StepAverages struct {
	Step       framework.Step
	Individual stats.Average      // the mean of the statements' means, each weighing the same
	Consensus  stats.Average      // the mean of the consensus scores
	Scores     model.Distribution // all individual scores of the step
}

// Of is the number of statements of the step.
func (a StepAverages) Of() int { return len(a.Step.Statements) }

// Figures are what the scores of a session add up to.
type Figures struct{ s *model.Session }

// Of returns what the scores of a session add up to.
func Of(s *model.Session) Figures { return Figures{s} }

// StepAverages works out both series for each step. There is no average over the
// steps: they are different things, and one number would be read as a grade.
func (f Figures) StepAverages() []StepAverages {
	all := make([]StepAverages, 0, len(f.s.Framework().Steps))
	for _, step := range f.s.Framework().Steps {
		all = append(all, f.stepAverages(step))
	}
	return all
}

// GroupAverages works out both series for each group of steps, as if it were one step with the
// statements of all; nil where the framework has no groups.
func (f Figures) GroupAverages() []StepAverages {
	var all []StepAverages
	for _, step := range GroupSteps(f.s.Framework()) {
		all = append(all, f.stepAverages(step))
	}
	return all
}

// GroupSteps are the groups of a framework, each as a step with the statements of all its steps.
func GroupSteps(fw *framework.Framework) []framework.Step {
	var all []framework.Step
	for i, group := range fw.Groups() {
		step := framework.Step{Number: i + 1, Title: group.Title, Short: group.Short()}
		for _, one := range group.Steps {
			step.Statements = append(step.Statements, one.Statements...)
		}
		all = append(all, step)
	}
	return all
}

func (f Figures) stepAverages(step framework.Step) StepAverages {
	a := StepAverages{Step: step}
	individual := stats.Means{Decimals: f.s.Decimals()}
	for _, st := range step.Statements {
		d := f.s.At(st.Number).Distribution()
		if figures := d.Statistics(); figures.N > 0 {
			individual.Add(figures.Mean, figures.N)
		}
		a.Scores = a.Scores.And(d)
	}
	a.Individual, a.Consensus = individual.Average(), f.s.ConsensusAverage(step)
	return a
}

// Summary is what a session amounts to, for the summary screen and every report.
type Summary struct {
	Steps      []StepAverages
	Statements []Statement // all, in order
	Strengths  []Statement // those of Strengths
	Gaps       []Statement // those of ToWorkOn
	Discuss    []Statement // those whose scores need discussion
	Unagreed   []Statement // "no consensus"
	Flagged    []Statement
	Unscored   []Statement // neither scores nor consensus
	Few        []Statement // without a consensus, and scored by too few to speak for the room
	Unrevealed []Statement // scores are in that nobody may see yet
}

// Statement is what was said about one statement.
type Statement struct {
	Statement  framework.Statement
	Step       int
	Scores     model.Distribution
	Figures    model.Statistics
	Rounds     []model.RoundSummary // those that may be seen
	Consensus  *model.Consensus     // nil while there is none
	Outside    bool                 // the consensus lies outside the range of the individual scores
	Reasons    []model.Reason       // why it needs discussion
	Flagged    bool
	LookFors   model.Ticked // what was said of the things that it looks for
	Evidence   []model.Note
	Barriers   []model.Barrier
	Priorities []model.Priority

	strong, weak bool        // one to name, by the bounds of the framework
	stood        model.Stood // when the consensus was taken, where the scores tell otherwise now
	alone        bool        // of a session of one person, who agrees with nobody
}

// Value is the score that speaks for a statement: the consensus, or in its absence
// the individual mean; NaN for neither.
func (st Statement) Value() float64 {
	if agreed := st.Agreed(); !math.IsNaN(agreed) {
		return agreed
	}
	return st.Figures.Mean
}

// Agreed is what the consensus counts for in averages; NaN without.
func (st Statement) Agreed() float64 {
	if st.Consensus != nil {
		if p, ok := st.Consensus.Score.Points(); ok {
			return st.Scores.Scale.Points(p)
		}
	}
	return math.NaN()
}

// ValueWords is Value as people read it: points without decimals, a mean of several
// scores with one.
func (st Statement) ValueWords() string {
	if st.Consensus != nil && st.Consensus.Agreed() || st.Figures.N == 1 {
		return st.Scores.Decimals().Points(st.Value())
	}
	return st.Scores.Decimals().Figure(st.Value())
}

// Summary sums the session up.
func (f Figures) Summary() Summary {
	sum := Summary{Steps: f.StepAverages(), Statements: f.statements()}
	sum.Strengths, sum.Gaps = f.Strengths(sum.Statements).Statements, f.ToWorkOn(sum.Statements).Statements
	for _, st := range sum.Statements {
		if len(st.Reasons) > 0 {
			sum.Discuss = append(sum.Discuss, st)
		}
		if st.Consensus != nil && !st.Consensus.Agreed() {
			sum.Unagreed = append(sum.Unagreed, st)
		}
		if st.Flagged {
			sum.Flagged = append(sum.Flagged, st)
		}
		if f.s.At(st.Statement.Number).HasSealed() {
			sum.Unrevealed = append(sum.Unrevealed, st)
		} else if math.IsNaN(st.Value()) && st.Consensus == nil {
			sum.Unscored = append(sum.Unscored, st)
		} else if st.Few() {
			sum.Few = append(sum.Few, st)
		}
	}
	return sum
}

// statements sums up each statement of the session.
func (f Figures) statements() []Statement {
	all := make([]Statement, len(f.s.Statements()))
	for i, st := range f.s.Statements() {
		all[i], _ = f.At(st.Number)
	}
	return all
}

// At sums a statement up; false where the framework has no such statement.
func (f Figures) At(statement int) (Statement, bool) {
	fw, at := f.s.Framework(), f.s.At(statement)
	step, ok := fw.StepOf(statement)
	if !ok {
		return Statement{}, false
	}
	st, _ := fw.Statement(statement)
	here := model.Subject{Statement: statement}
	sum := Statement{
		Statement: st, Step: step.Number, Scores: at.Distribution(), Rounds: at.RoundSummaries(),
		Flagged: at.Flagged(), LookFors: at.LookFors(), Evidence: at.Evidence(),
		Barriers: f.s.Plan().BarriersAt(here), Priorities: f.s.Plan().PrioritiesAt(here),
	}
	sum.Figures = sum.Scores.Statistics()
	sum.Reasons = sum.Figures.Discuss()
	if c, ok := at.Consensus(); ok {
		sum.Consensus, sum.stood = &c, at.Stood()
		p, agreed := c.Score.Points()
		sum.Outside = agreed && sum.Figures.N > 0 && (p < sum.Figures.Min || p > sum.Figures.Max)
	}
	// What is shown decides, or a list contradicts itself.
	read := f.s.Decimals()
	sum.alone = f.s.Solo()
	value := read.Rounded(sum.Value())
	sum.strong = value >= read.Rounded(fw.StrengthFrom()) && !sum.Few() && (!math.IsNaN(sum.Agreed()) || !sum.Apart())
	sum.weak = value <= read.Rounded(fw.LowTo()) && !sum.Few()
	return sum, true
}

// only is a list without some of its entries; nil for none.
func only[T any](items []T, keep func(T) bool) []T {
	var kept []T
	for _, it := range items {
		if keep(it) {
			kept = append(kept, it)
		}
	}
	return kept
}
