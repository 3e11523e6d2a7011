package match

import (
	"maps"

	"familyhub/stocktake/framework"
)

// Moves says which statements without an id, and which steps, stand at another number in a later version of a
// framework: by the numbers before, those of now. One is known by its words, where only one there has them. Once
// any has moved, one whose words are nowhere gets a number that nothing has: what it was put into, if anything,
// cannot be known. There are none where all stand as they did.
func Moves(then, now *framework.Framework) (statements, steps map[int]int) {
	named := map[int]int{}
	for _, st := range then.Statements() {
		if to, ok := now.Labelled(st.ID); ok && to.ID != "" && to.Number != st.Number {
			named[st.Number] = to.Number // the number that its id hides is another
		}
	}
	was, is := wordings(unnamed(then)), wordings(unnamed(now))
	highest := 0
	for _, st := range append(then.Statements(), now.Statements()...) {
		highest = max(highest, st.Number)
	}
	if statements = moves(was, is, wording.same, func(st wording) int { return st.Number }, highest); statements == nil {
		statements = named
	}
	maps.Copy(statements, named)
	return statements, moves(then.Steps, now.Steps,
		func(a, b framework.Step) bool { return Folded(a.Title) == Folded(b.Title) },
		func(s framework.Step) int { return s.Number }, max(len(then.Steps), len(now.Steps)))
}

// unnamed are the statements that people know by their numbers.
func unnamed(fw *framework.Framework) (all []framework.Statement) {
	for _, st := range fw.Statements() {
		if st.ID == "" {
			all = append(all, st)
		}
	}
	return all
}

// moves finds for the entries of a list those of a later one, and says which have another number there. No entry
// has a higher number than the one given.
func moves[T any](then, now []T, same func(a, b T) bool, number func(T) int, highest int) map[int]int {
	partner := partners(then, now, same, number)
	some := false
	for i, at := range partner {
		some = some || at != none && number(then[i]) != number(now[at])
	}
	if !some {
		return nil // who has other words at the same number was reworded, and another number is another one
	}
	moved := map[int]int{}
	for i, at := range partner {
		if at == none {
			highest++
			moved[number(then[i])] = highest
			continue
		}
		if to := number(now[at]); to != number(then[i]) {
			moved[number(then[i])] = to
		}
	}
	return moved
}

// partners are the places in now of those in then that are known by their words: at the same number first, then
// where only one on either side has them.
func partners[T any](then, now []T, same func(a, b T) bool, number func(T) int) []int {
	partner, taken := make([]int, len(then)), make([]bool, len(now))
	for i, a := range then {
		partner[i] = none
		for j, b := range now {
			if number(a) == number(b) && same(a, b) {
				partner[i], taken[j] = j, true
			}
		}
	}
	for i, a := range then {
		if partner[i] != none {
			continue
		}
		at, found := none, 0
		for j, b := range now {
			if !taken[j] && same(a, b) {
				at, found = j, found+1
			}
		}
		for k, other := range then {
			if found == 1 && k != i && partner[k] == none && same(other, now[at]) {
				found++
			}
		}
		if found == 1 {
			partner[i], taken[at] = at, true
		}
	}
	return partner
}

// Renumbered is a framework with other numbers for statements and steps.
func Renumbered(fw *framework.Framework, statements, steps map[int]int) *framework.Framework {
	own := *numbered(fw, statements)
	own.Steps = append([]framework.Step(nil), own.Steps...)
	for i := range own.Steps {
		if to, ok := steps[own.Steps[i].Number]; ok {
			own.Steps[i].Number = to
		}
	}
	return &own
}
