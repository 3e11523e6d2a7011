package model

import (
	"maps"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/match"
)

// Upgraded is the change that puts a later version of its framework in the place of the one that the session
// asks, with what was said of a statement or a step where that stands now.
func (s *Session) Upgraded(fw *framework.Framework) SetFramework {
	c := SetFramework{Framework: match.Aligned(s.framework, fw)}
	c.Moved, c.MovedSteps = match.Moves(s.framework, c.Framework)
	return c
}

// Before is the framework that a session asks, with the numbers that its statements and steps get.
func (c SetFramework) Before(s *Session) *framework.Framework {
	statements, steps := c.numbers(s)
	if statements == nil {
		return s.framework
	}
	return match.Renumbered(s.framework, statements, steps)
}

// Place is where a place of the session is in the version.
func (c SetFramework) Place(p Place) Place {
	moved := c.Moved
	switch p.Page {
	case IntroPage, ResultsPage:
		moved = c.MovedSteps
	case StatementPage:
	default:
		return p // such as a part of the opening, which has numbers of its own
	}
	if to, ok := moved[p.Number]; ok {
		p.Number = to
	}
	return p
}

// moves reports whether anything gets another number.
func (c SetFramework) moves() bool { return len(c.Moved) > 0 || len(c.MovedSteps) > 0 }

// numbers are those that every statement and every step of a session gets; nil where each keeps its own.
func (c SetFramework) numbers(s *Session) (statements, steps map[int]int) {
	if !c.moves() {
		return nil, nil
	}
	var all, allSteps []int
	for _, st := range s.statements {
		all = append(all, st.Number)
	}
	for _, step := range s.framework.Steps {
		allSteps = append(allSteps, step.Number)
	}
	return outOfTheWay(c.Moved, all), outOfTheWay(c.MovedSteps, allSteps)
}

// outOfTheWay are the numbers that all get where some move: those that do not keep theirs, or get one that
// nothing has where another moves there.
func outOfTheWay(some map[int]int, all []int) map[int]int {
	highest, taken := 0, map[int]bool{}
	for from, to := range some {
		highest, taken[to] = max(highest, from, to), true
	}
	for _, number := range all {
		highest = max(highest, number)
	}
	numbers := make(map[int]int, len(all))
	for _, number := range all {
		to, moves := some[number]
		switch {
		case moves:
		case taken[number]:
			highest++
			to = highest
		default:
			to = number
		}
		numbers[number] = to
	}
	return numbers
}

// reversed is the way back.
func reversed(numbers map[int]int) map[int]int {
	var back map[int]int
	for from, to := range numbers {
		if from != to {
			if back == nil {
				back = map[int]int{}
			}
			back[to] = from
		}
	}
	return back
}

// sound reports whether no two get the same number.
func (c SetFramework) sound() bool {
	for _, moved := range []map[int]int{c.Moved, c.MovedSteps} {
		if len(reversedAll(moved)) != len(moved) || slices.ContainsFunc(slices.Collect(maps.Values(moved)), func(n int) bool { return n < 1 }) {
			return false
		}
	}
	return true
}

func reversedAll(numbers map[int]int) map[int]int {
	back := make(map[int]int, len(numbers))
	for from, to := range numbers {
		back[to] = from
	}
	return back
}

// renumbered is a session whose statements and steps have other numbers, and with them all that is said of them.
func (s *Session) renumbered(statements, steps map[int]int) *Session {
	own := *s
	own.setFramework(match.Renumbered(s.framework, statements, steps))
	own.items = make(map[int]*statementState, len(s.items))
	for number, it := range s.items {
		own.items[statements[number]] = it
	}
	own.evidence = slices.Clone(s.evidence)
	for i := range own.evidence {
		note := &own.evidence[i]
		note.Statement = statements[note.Statement]
		note.Wishes = slices.Clone(note.Wishes)
		for j := range note.Wishes {
			note.Wishes[j].Step = steps[note.Wishes[j].Step]
		}
	}
	own.barriers = slices.Clone(s.barriers)
	for i := range own.barriers {
		b := &own.barriers[i]
		b.Statements, b.Steps = eachNumber(b.Statements, statements), eachNumber(b.Steps, steps)
	}
	own.priorities = slices.Clone(s.priorities)
	for i := range own.priorities {
		p := &own.priorities[i]
		p.Statements, p.Steps = eachNumber(p.Statements, statements), eachNumber(p.Steps, steps)
	}
	own.parked = slices.Clone(s.parked)
	for i := range own.parked {
		own.parked[i].Statement = statements[own.parked[i].Statement]
	}
	own.agenda = slices.Clone(s.agenda)
	for i := range own.agenda {
		own.agenda[i].Step = steps[own.agenda[i].Step]
	}
	own.targets = make(map[Subject]Target, len(s.targets))
	for at, target := range s.targets {
		own.targets[Subject{statements[at.Statement], steps[at.Step]}] = target
	}
	return &own
}

// eachNumber are the numbers that some get, in order; those that get none stay.
func eachNumber(some []int, numbers map[int]int) []int {
	if len(some) == 0 {
		return some
	}
	to := make([]int, len(some))
	for i, n := range some {
		to[i] = n
		if other, ok := numbers[n]; ok {
			to[i] = other
		}
	}
	return sortedSet(to)
}

// numbers are those that the log finds statements at once an entry has put another version in the place of the
// framework; nil for other entries. A statement that the version leaves out gets one below 0, which nothing
// else ever has, and the way back gives it its own again.
func (h *History) numbers(e Entry) map[int]int {
	c, ok := e.Change.(SetFramework)
	if !ok || c.Framework == nil {
		return nil
	}
	var numbers map[int]int
	switch e.Act {
	case Undid:
		numbers = reversedAll(h.undo[len(h.undo)-1].numbers)
	case Redid:
		numbers = reversedAll(h.redo[len(h.redo)-1].numbers)
	default:
		there, _ := c.numbers(h.session)
		numbers = make(map[int]int, len(h.session.statements))
		for _, st := range h.session.statements {
			to, moves := there[st.Number]
			if !moves {
				to = st.Number
			}
			if _, stays := c.Framework.Statement(to); stays {
				numbers[st.Number] = to
			}
		}
	}
	gone := h.gone
	for _, st := range h.session.statements {
		if _, stays := numbers[st.Number]; !stays {
			gone++
			numbers[st.Number] = -gone
		}
	}
	return numbers
}

// renumber gives a description the numbers that statements get in a session, so that it is found at them.
func (d *Description) renumber(numbers map[int]int, s *Session) {
	d.Statements = eachNumber(d.Statements, numbers)
	if to, ok := numbers[d.Statement]; ok {
		d.Statement = to
	}
	if d.now = s.called(d.Statements); d.now == d.called {
		d.now = ""
	}
}

// called is what the words of a description call statements; empty where one is not there any more.
func (s *Session) called(statements []int) string {
	for _, n := range statements {
		if s.items[n] == nil {
			return ""
		}
	}
	if len(statements) == 0 {
		return ""
	}
	return s.framework.Words().Statement.One + " " + s.labels(statements)
}

// today puts into words of a description what its statement is called now, with what it was called then.
func (d Description) today(words string) string {
	if d.called == "" || d.now == "" {
		return words
	}
	return strings.Replace(words, d.called, d.now+" ("+d.called+" then)", 1)
}
