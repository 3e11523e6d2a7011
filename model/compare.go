package model

import (
	"cmp"
	"math"
	"slices"

	"familyhub/stocktake/framework"
)

// Comparison is what became of an earlier session's figures and priorities in a later
// one. It is worked out like for like, from what both sessions have, and from what
// summaries show: what is not revealed counts as not there.
type Comparison struct {
	Then, Now  *Session
	Steps      []StepChange      // those of the later session
	Statements []StatementChange // those that both share, in the order of the later session

	// What the two frameworks do not share.
	OnlyThen []framework.Statement
	OnlyNow  []framework.Statement
	Reworded []Rewording

	Priorities []PriorityOutcome // of the earlier session, by rank
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

// Compare works out what changed from one session to another. Nothing is assumed of
// their days: the caller says which is the baseline.
//
// Statements are compared where their words are the same, whichever framework they
// stand in; in two versions of one framework it is also told which were reworded. A
// step is that of the later session, over the statements that both scored, wherever
// the earlier session had them. Where the scales differ nothing is shared: CheckScales
// tells, and callers refuse.
func Compare(then, now *Session) Comparison {
	m := matchScored(then.framework, now.framework)
	c := Comparison{
		Then: then, Now: now, OnlyThen: m.onlyThen, OnlyNow: m.onlyNow,
		Priorities: outcomes(then, now), Room: CompareRooms(then, now),
	}
	for _, p := range m.pairs {
		c.Statements = append(c.Statements, compareStatement(then, now, p))
	}
	for _, p := range m.reworded {
		c.Reworded = append(c.Reworded, Rewording{p.then, p.now})
	}
	for _, step := range now.framework.Steps {
		c.Steps = append(c.Steps, c.step(step))
	}
	return c
}

func compareStatement(then, now *Session, p pair) StatementChange {
	was, _ := then.At(p.then.Number).Summary()
	is, _ := now.At(p.now.Number).Summary()
	return StatementChange{
		Statement: p.now, Was: p.then.Number, Step: is.Step,
		Consensus:  Shift{was.agreed(), is.agreed()},
		Individual: Shift{was.Figures.Mean, is.Figures.Mean},
		Spread:     Shift{was.Figures.AD, is.Figures.AD},
		ThenN:      was.Figures.N, NowN: is.Figures.N,
		Sealed: then.At(p.then.Number).hasSealed() || now.At(p.now.Number).hasSealed(),
	}
}

// agreed is the points of the consensus; NaN without.
func (st StatementSummary) agreed() float64 {
	if st.Consensus != nil {
		if p, ok := st.Consensus.Score.Points(); ok {
			return float64(p)
		}
	}
	return math.NaN()
}

func (c *Comparison) step(step framework.Step) StepChange {
	var consensus, individual pairedMeans
	for _, st := range c.Statements {
		if st.Step == step.Number {
			consensus.add(st.Consensus, 1, 1)
			individual.add(st.Individual, st.ThenN, st.NowN)
		}
	}
	return StepChange{step, consensus.likeForLike(), individual.likeForLike()}
}

// Solo reports whether one of the sessions is one person's, so that there are individual
// figures only.
func (c Comparison) Solo() bool { return c.Then.Solo() || c.Now.Solo() }

// Backwards reports whether the session that is compared with came after the other.
func (c Comparison) Backwards() bool { return headerOf(c.Now).before(headerOf(c.Then)) }

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
