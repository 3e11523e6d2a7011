package model

import (
	"math"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/stats"
)

// Distribution counts the individual scores of the statement in its latest round that
// may be seen. While none may, it counts who has answered, and no score.
func (a AtStatement) Distribution() Distribution {
	if r := a.shown(); r != nil {
		return r.distribution(a.s)
	}
	d := NewDistribution(a.s.framework.Scale)
	if r := a.current(); r != nil {
		open := r.distribution(a.s)
		d.Missing, d.Sealed = open.Missing, open.Answered()
	}
	return d
}

func (r *round) distribution(s *Session) Distribution {
	var answers []Score
	for i := range s.participants {
		p := &s.participants[i]
		if score := r.score(p.ID); p.Scoring && (!p.Left || score.Answered()) {
			answers = append(answers, score)
		}
	}
	return NewDistribution(s.framework.Scale, answers...)
}

// StepAverages are the two series of one step, and how many statements the step has.
type StepAverages struct {
	Step       framework.Step
	Individual stats.Average // the mean of the statements' means, each weighing the same
	Consensus  stats.Average // the mean of the consensus scores
	Scores     Distribution  // all individual scores of the step
}

// Of is the number of statements of the step.
func (a StepAverages) Of() int { return len(a.Step.Statements) }

// Figures are what the scores of a session add up to.
type Figures struct{ s *Session }

// Figures returns what the scores add up to.
func (s *Session) Figures() Figures { return Figures{s} }

// StepAverages works out both series for each step. There is no average over the
// steps: they are different things, and one number would be read as a grade.
func (f Figures) StepAverages() []StepAverages {
	all := make([]StepAverages, 0, len(f.s.framework.Steps))
	for _, step := range f.s.framework.Steps {
		all = append(all, f.stepAverages(step))
	}
	return all
}

// GroupAverages works out both series for each group of steps, as if it were one step with the
// statements of all; nil where the framework has no groups.
func (f Figures) GroupAverages() []StepAverages {
	var all []StepAverages
	for _, step := range GroupSteps(f.s.framework) {
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
	individual, consensus := stats.Means{Decimals: f.s.Decimals()}, stats.Means{Decimals: f.s.Decimals()}
	for _, st := range step.Statements {
		at := f.s.At(st.Number)
		d := at.Distribution()
		if figures := d.Statistics(); figures.N > 0 {
			individual.Add(figures.Mean, figures.N)
		}
		if c, ok := at.Consensus(); ok {
			if p, agreed := c.Score.Points(); agreed {
				consensus.Add(f.s.framework.Scale.Points(p), 1)
			}
		}
		a.Scores = a.Scores.and(d)
	}
	a.Individual, a.Consensus = individual.Average(), consensus.Average()
	return a
}

// Summary is what a session amounts to, for the summary screen and every report.
type Summary struct {
	Steps      []StepAverages
	Statements []StatementSummary // all, in order
	Strengths  []StatementSummary // those of Strengths
	Gaps       []StatementSummary // those of ToWorkOn
	Discuss    []StatementSummary // those whose scores need discussion
	Unagreed   []StatementSummary // "no consensus"
	Flagged    []StatementSummary
	Unscored   []StatementSummary // neither scores nor consensus
	Few        []StatementSummary // without a consensus, and scored by too few to speak for the room
	Unrevealed []StatementSummary // scores are in that nobody may see yet
}

// StatementSummary is what was said about one statement.
type StatementSummary struct {
	Statement  framework.Statement
	Step       int
	Scores     Distribution
	Figures    Statistics
	Rounds     []RoundSummary // those that may be seen
	Consensus  *Consensus     // nil while there is none
	Outside    bool           // the consensus lies outside the range of the individual scores
	Reasons    []Reason       // why it needs discussion
	Flagged    bool
	LookFors   Ticked // what was said of the things that it looks for
	Evidence   []Note
	Barriers   []Barrier
	Priorities []Priority

	strong, weak bool  // one to name, by the bounds of the framework
	stood        Stood // when the consensus was taken
	alone        bool  // of a session of one person, who agrees with nobody
}

// Value is the score that speaks for a statement: the consensus, or in its absence
// the individual mean; NaN for neither.
func (st StatementSummary) Value() float64 {
	if agreed := st.Agreed(); !math.IsNaN(agreed) {
		return agreed
	}
	return st.Figures.Mean
}

// Agreed is what the consensus counts for in averages; NaN without.
func (st StatementSummary) Agreed() float64 {
	if st.Consensus != nil {
		if p, ok := st.Consensus.Score.Points(); ok {
			return st.Scores.Scale.Points(p)
		}
	}
	return math.NaN()
}

// ValueWords is Value as people read it: points without decimals, a mean of several
// scores with one.
func (st StatementSummary) ValueWords() string {
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
func (f Figures) statements() []StatementSummary {
	all := make([]StatementSummary, len(f.s.statements))
	for i, st := range f.s.statements {
		all[i], _ = f.s.At(st.Number).Summary()
	}
	return all
}

// Summary sums the statement up; false where the framework has no such statement.
func (a AtStatement) Summary() (StatementSummary, bool) {
	step, ok := a.s.framework.StepOf(a.number)
	if !ok {
		return StatementSummary{}, false
	}
	st, _ := a.s.framework.Statement(a.number)
	here := Subject{Statement: a.number}
	sum := StatementSummary{
		Statement: st, Step: step.Number, Scores: a.Distribution(), Rounds: a.RoundSummaries(),
		Flagged: a.flagged, LookFors: a.LookFors(), Evidence: a.Evidence(),
		Barriers: a.s.Plan().BarriersAt(here), Priorities: a.s.Plan().PrioritiesAt(here),
	}
	sum.Figures = sum.Scores.Statistics()
	sum.Reasons = sum.Figures.Discuss()
	if c, ok := a.Consensus(); ok {
		sum.Consensus, sum.stood = &c, a.consensus.Stood
		p, agreed := c.Score.Points()
		sum.Outside = agreed && sum.Figures.N > 0 && (p < sum.Figures.Min || p > sum.Figures.Max)
	}
	// What is shown decides, or a list contradicts itself.
	fw, read := a.s.framework, a.s.Decimals()
	sum.alone = a.s.Solo()
	value := read.Rounded(sum.Value())
	sum.strong = value >= read.Rounded(fw.StrengthFrom()) && !sum.Few() && (!math.IsNaN(sum.Agreed()) || !sum.Apart())
	sum.weak = value <= read.Rounded(fw.LowTo()) && !sum.Few()
	return sum, true
}
