// Package compare tells what changed between sessions: of their scores, their priorities and the
// people in the room. An earlier session stands first; a trend goes over several.
package compare

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/match"
	"familyhub/stocktake/model/stats"
)

// Comparison is what became of an earlier session's figures and priorities in a later
// one. It is worked out like for like, from what both sessions have, and from what
// summaries show: what is not revealed counts as not there.
type Comparison struct {
	Then, Now  *model.Session
	Steps      []StepChange      // those of the later session
	Statements []StatementChange // those that both share, in the order of the later session

	// What the two frameworks do not share.
	OnlyThen []framework.Statement
	OnlyNow  []framework.Statement
	Reworded []Rewording

	Priorities []PriorityOutcome // of the earlier session, by rank
	Wanted     []Wanted          // targets of the earlier session, in its order
	Room       Room
}

// StepChange is what became of a step of the later session, over those of its
// statements that both sessions scored.
type StepChange struct {
	Step       framework.Step
	Consensus  LikeForLike // without statements where a session is solo
	Individual LikeForLike
}

// Of is the number of statements of the step.
func (c StepChange) Of() int { return len(c.Step.Statements) }

// Decisive is the pair of averages that speaks for the step: of the consensus, or where the
// sessions have none in common, of the individual means.
func (c StepChange) Decisive() LikeForLike {
	if c.Consensus.Statements() > 0 {
		return c.Consensus
	}
	return c.Individual
}

// StatementChange is what became of a statement.
type StatementChange struct {
	Statement  framework.Statement // as the later session has it
	Was        int                 // its number in the earlier session
	Step       int                 // of the later session
	Consensus  Shift               // of the points agreed on
	Individual Shift               // of the mean of the individual scores
	Spread     Shift               // of their average deviation, AD
	ThenN      int                 // how many individual scores there were
	NowN       int                 // and are
	Sealed     bool                // answers are in, then or now, that nobody may see yet
}

// Decisive is the shift that speaks for the statement: that of the consensus, or
// where not both sessions have one, of the individual mean.
func (c StatementChange) Decisive() Shift {
	if c.Consensus.Both() {
		return c.Consensus
	}
	return c.Individual
}

// Movement tells which way the statement went.
func (c StatementChange) Movement() Movement {
	if s := c.Decisive(); s.Both() {
		return s.Movement()
	}
	then := !math.IsNaN(c.Consensus.Then) || !math.IsNaN(c.Individual.Then)
	now := !math.IsNaN(c.Consensus.Now) || !math.IsNaN(c.Individual.Now)
	switch {
	case then && now:
		return Unlike
	case then != now && c.Sealed:
		return Unrevealed
	case now:
		return FirstScored
	case then:
		return NoLongerScored
	default:
		return NeverScored
	}
}

// Rewording is a statement of one number whose words are others in the later version
// of a framework. It is not compared: people answered something else.
type Rewording struct{ Then, Now framework.Statement }

// Sessions works out what changed from one session to another. Nothing is assumed of
// their days: the caller says which is the baseline.
//
// Statements are compared where their words are the same, whichever framework they
// stand in; in two versions of one framework it is also told which were reworded. A
// step is that of the later session, over the statements that both scored, wherever
// the earlier session had them. Where the scales differ nothing is shared: CheckScales
// tells, and callers refuse.
func Sessions(then, now *model.Session) Comparison {
	m := match.Scored(then.Framework(), now.Framework())
	c := Comparison{
		Then: then, Now: now, OnlyThen: m.OnlyThen, OnlyNow: m.OnlyNow,
		Priorities: outcomes(then, now), Room: Rooms(then, now),
	}
	for _, p := range m.Reworded {
		c.Reworded = append(c.Reworded, Rewording{p.Then, p.Now})
	}
	c.scores(m.Pairs)
	c.Wanted = wanted(then, now, m.Pairs)
	return c
}

// Scores are the figures of a comparison alone, for a page that is drawn again at every key.
func Scores(then, now *model.Session) Comparison {
	c := Comparison{Then: then, Now: now}
	c.scores(match.Scored(then.Framework(), now.Framework()).Pairs)
	return c
}

func (c *Comparison) scores(pairs []match.Pair) {
	for _, p := range pairs {
		c.Statements = append(c.Statements, compareStatement(c.Then, c.Now, p))
	}
	for _, step := range c.Now.Framework().Steps {
		c.Steps = append(c.Steps, c.step(step))
	}
}

// At is what became of a statement of the later session; false where the earlier one does not
// have it in the same words.
func (c Comparison) At(statement int) (StatementChange, bool) {
	for _, st := range c.Statements {
		if st.Statement.Number == statement {
			return st, true
		}
	}
	return StatementChange{}, false
}

func compareStatement(then, now *model.Session, p match.Pair) StatementChange {
	was, _ := figures.Of(then).At(p.Then.Number)
	is, _ := figures.Of(now).At(p.Now.Number)
	return StatementChange{
		Statement: p.Now, Was: p.Then.Number, Step: is.Step,
		Consensus:  Shift{was.Agreed(), is.Agreed(), now.Decimals()},
		Individual: Shift{was.Figures.Mean, is.Figures.Mean, now.Decimals()},
		Spread:     Shift{Then: was.Figures.AD, Now: is.Figures.AD},
		ThenN:      was.Figures.N, NowN: is.Figures.N,
		Sealed: then.At(p.Then.Number).HasSealed() || now.At(p.Now.Number).HasSealed(),
	}
}

func (c *Comparison) step(step framework.Step) StepChange {
	consensus, individual := pairedIn(c.Now), pairedIn(c.Now)
	for _, st := range c.Statements {
		if st.Step == step.Number {
			consensus.add(st.Consensus, 1, 1)
			individual.add(st.Individual, st.ThenN, st.NowN)
		}
	}
	return StepChange{step, consensus.likeForLike(), individual.likeForLike()}
}

// Headline says how many steps went which way, without a full stop, in the words of the later
// session's framework.
func (c Comparison) Headline() string { return c.Now.Framework().Worded(c.headline()) }

func (c Comparison) headline() string {
	rose, fell, all := 0, 0, 0
	for _, s := range c.Steps {
		switch s.Decisive().Shift().Movement() {
		case Rose:
			rose++
		case Fell:
			fell++
		case Held:
		default:
			continue
		}
		all++
	}
	of := func(n int) string {
		switch {
		case all == 1:
			return "The one step"
		case n == all && all == 2:
			return "Both steps"
		case n == all:
			return fmt.Sprintf("All %d steps", all)
		}
		return fmt.Sprintf("%d of %d steps", n, all)
	}
	switch {
	case all == 0:
		return "Nothing in common to compare"
	case rose > 0 && fell > 0:
		return fmt.Sprintf("%s rose, %d fell", of(rose), fell)
	case rose > 0:
		return of(rose) + " rose"
	case fell > 0:
		return of(fell) + " fell"
	default:
		return "No step rose or fell"
	}
}

// Solo reports whether one of the sessions is one person's, so that there are individual
// figures only.
func (c Comparison) Solo() bool { return c.Then.Solo() || c.Now.Solo() }

// Backwards reports whether the session that is compared with came after the other.
func (c Comparison) Backwards() bool { return headerOf(c.Now).Before(headerOf(c.Then)) }

// SameFramework reports whether both sessions have the same framework in the same words.
func (c Comparison) SameFramework() bool {
	return len(c.OnlyThen)+len(c.OnlyNow)+len(c.Reworded) == 0
}

// Moved returns the statements that went one way, those that went furthest first.
func (c Comparison) Moved(way Movement) []StatementChange {
	var some []StatementChange
	for _, st := range c.Statements {
		if st.Movement() == way {
			some = append(some, st)
		}
	}
	slices.SortStableFunc(some, func(a, b StatementChange) int {
		return cmp.Compare(math.Abs(b.Decisive().Change()), math.Abs(a.Decisive().Change()))
	})
	return some
}

// BaselineAverages are an earlier session's averages for the steps of a later one, over
// the statements that both have in the same words. They do not ask what the later one has
// scored by now, so that a radar with them stands still while people score. They are of
// the consensus, or of the individual means where a session is solo or the earlier one
// agreed on nothing.
func BaselineAverages(then, now *model.Session) []stats.Average {
	return BaselineAveragesOf(then, now, now.Framework().Steps)
}

// BaselineAveragesOf are those of some steps of the later session, such as groups of its steps.
func BaselineAveragesOf(then, now *model.Session, steps []framework.Step) []stats.Average {
	was := make(map[int]int) // the earlier number of a statement of the later session
	for _, p := range match.Scored(then.Framework(), now.Framework()).Pairs {
		was[p.Now.Number] = p.Then.Number
	}
	averages := baselineAverages(then, steps, was, figures.Statement.Agreed)
	if now.Solo() || !anyAverage(averages) {
		return baselineAverages(then, steps, was, func(st figures.Statement) float64 { return st.Figures.Mean })
	}
	return averages
}

func baselineAverages(then *model.Session, steps []framework.Step, was map[int]int, value func(figures.Statement) float64) []stats.Average {
	averages := make([]stats.Average, 0, len(steps))
	for _, step := range steps {
		sum := stats.Means{Decimals: then.Decimals()}
		for _, st := range step.Statements {
			earlier, shared := was[st.Number]
			if !shared {
				continue
			}
			summary, _ := figures.Of(then).At(earlier)
			if v := value(summary); !math.IsNaN(v) {
				sum.Add(v, summary.Figures.N)
			}
		}
		averages = append(averages, sum.Average())
	}
	return averages
}

func anyAverage(averages []stats.Average) bool {
	for _, a := range averages {
		if a.Statements > 0 {
			return true
		}
	}
	return false
}
