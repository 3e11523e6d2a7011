package model

import (
	"fmt"
	"math"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/model/text"
)

// Target is where the area wants to be at a statement or a step: a point of the scale, by a
// day. It enters no average of scores.
type Target struct {
	Level int
	By    calendar.Date
}

// Words is the target as a sentence has it, such as "4 by 12 March 2027".
func (t Target) Words() string { return framework.Number(t.Level) + " by " + t.By.Words() }

// SetTarget records the target of a statement, or of a step where Statement is 0. Without a
// level it takes the target away; without a day the target is for Targets.Usual.
//
// A step's own target and those of its statements may stand together as long as some of these
// have none. Once all have one, the mean of theirs is the step's target: a change that would
// make it another than the step's own is refused, since nobody could tell which of the two counts.
type SetTarget struct {
	Statement int           `json:"statement,omitempty"`
	Step      int           `json:"step,omitempty"`
	Level     Score         `json:"level"`
	By        calendar.Date `json:"by,omitempty"`
}

func (c SetTarget) kind() string { return "target" }

func (c SetTarget) cleaned() Change {
	c.By = c.By.Clean()
	return c
}

// kept has the day that the room let stand.
func (c SetTarget) kept(s *Session) Change {
	if c.By == "" && c.Level.Answered() {
		c.By = s.Targets().Usual()
	}
	return c
}

func (c SetTarget) subject() Subject { return Subject{c.Statement, c.Step} }

// Of is what the target is of in a framework, such as "statement 7" or "step 2".
func (c SetTarget) Of(fw *framework.Framework) string {
	if c.Statement != 0 {
		return fw.StatementNamed(c.Statement)
	}
	return fw.StepNamed(c.Step)
}

func (c SetTarget) describe(s *Session) Description {
	what := plainly("target of %s cleared", c.Of(s.framework))
	if t, ok := c.target(s); ok {
		what = plainly("target of %s: %s", c.Of(s.framework), t.Words())
	}
	if c.Statement != 0 {
		return what.at(c.Statement)
	}
	return what
}

// target is what the change sets; false where it clears, or sets what is no point of the scale.
func (c SetTarget) target(s *Session) (Target, bool) {
	level, ok := c.Level.Points()
	kept := c.kept(s).(SetTarget)
	return Target{level, kept.By}, ok
}

func (c SetTarget) apply(s *Session) (Change, error) {
	switch {
	case (c.Statement == 0) == (c.Step == 0):
		return nil, refuse("a target is of a statement or of a step; name one of the two")
	case c.Statement != 0:
		if err := s.checkRefs([]int{c.Statement}, nil); err != nil {
			return nil, err
		}
	default:
		if err := s.checkRefs(nil, []int{c.Step}); err != nil {
			return nil, err
		}
	}
	is, set := c.target(s)
	if set && !s.framework.Scale.Has(is.Level) || !set && c.Level != NoScore {
		return nil, refuse("a target is %s", s.framework.Scale.Words())
	}
	if !set && c.By != "" {
		return nil, refuse("a day needs a target; say which level is wanted by then")
	}
	if err := is.By.Validate(); err != nil {
		return nil, err
	}
	was, stood := s.targets[c.subject()]
	if set == stood && is == was {
		return nil, ErrNoChange
	}
	s.putTarget(c.subject(), is, set)
	if err := s.Targets().agree(s.stepOf(c.subject()), c.subject()); err != nil {
		s.putTarget(c.subject(), was, stood)
		return nil, err
	}
	back := SetTarget{c.Statement, c.Step, NoScore, ""}
	if stood {
		back.Level, back.By = Points(was.Level), was.By
	}
	return back, nil
}

// putTarget keeps a target, or none.
func (s *Session) putTarget(at Subject, t Target, set bool) {
	if !set {
		delete(s.targets, at)
		return
	}
	s.targets[at] = t
}

// stepOf is the step that a subject is, or belongs to.
func (s *Session) stepOf(at Subject) framework.Step {
	if at.Statement != 0 {
		step, _ := s.framework.StepOf(at.Statement)
		return step
	}
	step, _ := s.framework.Step(at.Step)
	return step
}

func (SetTarget) standing(s *Session) []Change {
	var all []Change
	for _, c := range s.Targets().All() {
		all = append(all, c)
	}
	return all
}

// Targets is where the area wants to be. It is a series of its own: no figure of the scores
// has anything of it.
type Targets struct{ s *Session }

// Targets returns the targets of the session.
func (s *Session) Targets() Targets { return Targets{s} }

// Any reports whether a target was set at all.
func (t Targets) Any() bool { return len(t.s.targets) > 0 }

// All are the targets that were set, as the changes that set them: step by step, each step's own
// before those of its statements.
func (t Targets) All() []SetTarget {
	var all []SetTarget
	add := func(at Subject) {
		if target, ok := t.At(at); ok {
			all = append(all, SetTarget{at.Statement, at.Step, Points(target.Level), target.By})
		}
	}
	for _, step := range t.s.framework.Steps {
		add(Subject{Step: step.Number})
		for _, st := range step.Statements {
			add(Subject{Statement: st.Number})
		}
	}
	return all
}

// At is the target that was set for a statement or a step itself; false where none was.
func (t Targets) At(at Subject) (Target, bool) {
	target, ok := t.s.targets[at]
	return target, ok
}

// Statement is the target of a statement; false where none was set.
func (t Targets) Statement(number int) (Target, bool) { return t.At(Subject{Statement: number}) }

// points is what the level of a target counts for in averages.
func (t Targets) points(target Target) float64 { return t.s.framework.Scale.Points(target.Level) }

// Usual is the day of a target of which the room says no other: twelve months after the
// session, or where that has no day, after it was begun.
func (t Targets) Usual() calendar.Date {
	day := t.s.details.Date
	if day.Validate() != nil || day == "" {
		day = calendar.DateOf(t.s.origin.Created)
	}
	return day.AddMonths(12)
}

// CheckDay refuses a day that is over on the day of the session. It asks only what people enter
// now, since the session may be moved past the day of a target.
func (t Targets) CheckDay(by calendar.Date) error {
	if err := by.Validate(); err != nil {
		return err
	}
	if day := t.s.details.Date; by != "" && by <= day {
		return refuse("a target is for a day after the session, which is on %s; %s is not", day.Words(), by.Words())
	}
	return nil
}

// StepTarget is where the area wants to be at a step.
type StepTarget struct {
	Level float64       // in points, as averages are
	By    calendar.Date // of a mean, the latest day of the statements' targets
	Own   bool          // it was set for the step itself; otherwise it is the mean of its statements' targets

	read stats.Decimals
}

// Words is the target as a sentence has it, such as "3.5 by 12 March 2027".
func (t StepTarget) Words() string { return t.LevelWords() + " by " + t.By.Words() }

// LevelWords is the level as people read it: a point of the scale without decimals, a mean with one.
func (t StepTarget) LevelWords() string {
	if t.Own {
		return t.read.Points(t.Level)
	}
	return t.read.Figure(t.Level)
}

// Step is the target of a step: its own, or the mean of its statements' targets where all of
// them have one; false for neither.
func (t Targets) Step(number int) (StepTarget, bool) {
	if own, ok := t.At(Subject{Step: number}); ok {
		return StepTarget{t.points(own), own.By, true, t.s.Decimals()}, true
	}
	step, _ := t.s.framework.Step(number)
	return t.mean(step)
}

// mean is the target that the statements of a step amount to; false unless all have one.
func (t Targets) mean(step framework.Step) (StepTarget, bool) {
	var sum float64
	var by calendar.Date
	for _, st := range step.Statements {
		target, ok := t.Statement(st.Number)
		if !ok {
			return StepTarget{}, false
		}
		sum, by = sum+t.points(target), max(by, target.By)
	}
	n := len(step.Statements)
	return StepTarget{sum / float64(max(1, n)), by, false, t.s.Decimals()}, n > 0
}

// Steps are the levels wanted at the steps in order, as a radar draws them; NaN where a step has
// no target. It is nil where no step has one.
func (t Targets) Steps() []float64 {
	some, levels := false, make([]float64, 0, len(t.s.framework.Steps))
	for _, step := range t.s.framework.Steps {
		level := math.NaN()
		if target, ok := t.Step(step.Number); ok {
			level, some = target.Level, true
		}
		levels = append(levels, level)
	}
	if !some {
		return nil
	}
	return levels
}

// Groups are the levels wanted at the groups of steps in order; NaN where a step of a group has no target.
// Each is the mean of its steps' targets, of which one weighs as much as it has statements, as it does in
// the averages. It is nil where no group has one.
func (t Targets) Groups() []float64 {
	some, levels := false, []float64{}
	for _, group := range t.s.framework.Groups() {
		sum, statements := 0.0, 0
		for _, step := range group.Steps {
			level := math.NaN() // and so is the sum
			if target, ok := t.Step(step.Number); ok {
				level = target.Level
			}
			sum, statements = sum+level*float64(len(step.Statements)), statements+len(step.Statements)
		}
		level := sum / float64(max(1, statements))
		some, levels = some || !math.IsNaN(level), append(levels, level)
	}
	if !some {
		return nil
	}
	return levels
}

// agree refuses targets of which two speak for one step and say different things, in the words
// for a change at a subject.
func (t Targets) agree(step framework.Step, changed Subject) error {
	own, set := t.At(Subject{Step: step.Number})
	mean, all := t.mean(step)
	const exact = 1e-9 // the mean of 0.1, 0.2 and 0.3 is 0.2
	if !set || !all || math.Abs(mean.Level-t.points(own)) < exact {
		return nil
	}
	aims := t.s.Decimals().Points(t.points(own)) // as the average that it is compared with
	if changed.Statement == 0 {
		return refuse("all statements of %s have targets, %s on average, so the step cannot aim at %s; change theirs instead",
			t.s.framework.StepNamed(step.Number), mean.LevelWords(), aims)
	}
	return refuse("with this, the statements of %s aim at %s on average, and the step itself at %s; change or clear the step's target first",
		t.s.framework.StepNamed(step.Number), mean.LevelWords(), aims)
}

// disagreeing says of each step whose own target is another than that of its statements, which
// only a change of the framework can bring about.
func (t Targets) disagreeing() []string {
	var why []string
	for _, step := range t.s.framework.Steps {
		if err := t.agree(step, Subject{Step: step.Number}); err != nil {
			why = append(why, err.Error())
		}
	}
	return why
}

// Wanted is where a statement or step is to be, in points, as Today is where it stands; NaN where it
// has no target.
func (t Targets) Wanted(at Subject) float64 {
	if target, ok := t.At(at); ok {
		return t.points(target)
	}
	if step, ok := t.Step(at.Step); ok {
		return step.Level
	}
	return math.NaN()
}

// ToGo is how far a statement or step is below where it is to be, in points; 0 where it is there,
// and NaN where it has no target or nobody knows where it stands: a step does so once all of its
// statements do.
func (t Targets) ToGo(at Subject) float64 {
	if !t.known(at) {
		return math.NaN()
	}
	return max(t.asRead(at, t.Wanted(at))-t.asRead(at, t.Today(at)), 0)
}

// asRead is a figure as exact as people read it: the average of a step Rounded, the points of
// a level as the framework has them.
func (t Targets) asRead(at Subject, figure float64) float64 {
	if at.Statement != 0 {
		return figure
	}
	return t.s.Decimals().Rounded(figure)
}

// Question asks the room about a target that is below where a statement or step stands today:
// nothing speaks against it but that it may be a slip. It is empty where there is nothing to ask.
// Of a statement it has the levels as they were said, of a step what they count for in averages.
func (t Targets) Question(at Subject) string {
	target, ok := t.At(at)
	now := t.Today(at)
	if !ok || !t.known(at) || math.IsNaN(now) || t.asRead(at, now) <= t.asRead(at, t.points(target)) {
		return ""
	}
	read := t.s.Decimals()
	what, today, wanted := t.s.framework.StepNamed(at.Step), read.Figure(now), read.Points(t.points(target))
	if at.Statement != 0 {
		what, today, wanted = t.s.framework.StatementNamed(at.Statement), t.levelToday(at.Statement), framework.Number(target.Level)
	}
	return fmt.Sprintf("%s is at %s today and the target is %s: is less what you want?", text.Capital(what), today, wanted)
}

// levelToday is the level that Today is of a statement, as it was said.
func (t Targets) levelToday(statement int) string {
	now := t.Today(Subject{Statement: statement})
	for _, level := range t.s.framework.Scale {
		if t.s.framework.Scale.Points(level.Value) == now {
			return framework.Number(level.Value)
		}
	}
	return t.s.Decimals().Figure(now)
}

// known reports whether it is known where all that a subject is stands today.
func (t Targets) known(at Subject) bool {
	if at.Statement != 0 {
		return !math.IsNaN(t.Today(at))
	}
	step, _ := t.s.framework.Step(at.Step)
	for _, st := range step.Statements {
		if math.IsNaN(t.Today(Subject{Statement: st.Number})) {
			return false
		}
	}
	return true
}

// Today is where a statement or step stands: what was agreed, or for one person alone their
// score, of a step the mean of those that there are; NaN where nothing is.
func (t Targets) Today(at Subject) float64 {
	step, _ := t.s.framework.Step(at.Step)
	if at.Statement != 0 {
		st, _ := t.s.framework.Statement(at.Statement)
		step = framework.Step{Statements: []framework.Statement{st}}
	}
	if !t.s.Solo() {
		return t.s.ConsensusAverage(step).Mean
	}
	means := stats.Means{Decimals: t.s.Decimals()}
	for _, st := range step.Statements {
		if own := t.s.At(st.Number).Distribution().Statistics(); own.N > 0 {
			means.Add(own.Mean, 1)
		}
	}
	return means.Average().Mean
}
