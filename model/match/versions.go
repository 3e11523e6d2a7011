package match

import (
	"slices"

	"familyhub/stocktake/framework"
)

// Changed is what two versions of a framework do not share, by the numbers of their statements.
type Changed struct {
	Added, Removed []framework.Statement
	Reworded       []Pair // in other words, also where those before are kept as earlier ones
	Moved          []Pair // at another step
}

// Versions compares two versions of a framework whose statements are known by their numbers.
func Versions(then, now *framework.Framework) Changed {
	var c Changed
	for _, st := range now.Statements() {
		was, had := then.Statement(st.Number)
		if !had {
			c.Added = append(c.Added, st)
			continue
		}
		if plain(was.Text) != plain(st.Text) {
			c.Reworded = append(c.Reworded, Pair{was, st})
		}
		from, _ := then.StepOf(st.Number)
		if to, _ := now.StepOf(st.Number); Folded(from.Title) != Folded(to.Title) && from.Number != to.Number {
			c.Moved = append(c.Moved, Pair{was, st})
		}
	}
	for _, st := range then.Statements() {
		if _, has := now.Statement(st.Number); !has {
			c.Removed = append(c.Removed, st)
		}
	}
	return c
}

// Aligned is a later version of a framework with the numbers that its statements had in the one
// before: of those with an id the number is nowhere seen, and what was said of them is kept by it.
// A statement is the one with the same label, or else, where it has an id, the one with the same
// words whose own label is gone. What is new gets numbers that the one before did not use.
func Aligned(then, now *framework.Framework) *framework.Framework {
	numbers, fresh := map[int]int{}, 0
	used, before := map[int]bool{}, wordings(then.Statements())
	for _, st := range before {
		fresh = max(fresh, st.Number)
	}
	for _, st := range now.Statements() {
		if fresh = max(fresh, st.Number); st.ID == "" {
			numbers[st.Number], used[st.Number] = st.Number, true
		}
	}
	for _, st := range now.Statements() {
		if was, ok := then.Labelled(st.Label()); ok && st.ID != "" && !used[was.Number] {
			numbers[st.Number], used[was.Number] = was.Number, true
		}
	}
	for _, st := range now.Statements() {
		if _, done := numbers[st.Number]; done {
			continue
		}
		is := wordingOf(st)
		i := slices.IndexFunc(before, func(was wording) bool {
			_, stays := now.Labelled(was.Label())
			return !stays && !used[was.Number] && was.same(is)
		})
		if i >= 0 {
			numbers[st.Number] = before[i].Number
		} else {
			fresh++
			numbers[st.Number] = fresh
		}
		used[numbers[st.Number]] = true
	}
	return numbered(now, numbers)
}

// numbered is a framework with other numbers for its statements; itself where none changes.
func numbered(fw *framework.Framework, numbers map[int]int) *framework.Framework {
	same := true
	for was, is := range numbers {
		same = same && was == is
	}
	if same {
		return fw
	}
	own := *fw
	own.Steps = slices.Clone(fw.Steps)
	for i := range own.Steps {
		own.Steps[i].Statements = slices.Clone(own.Steps[i].Statements)
		for j := range own.Steps[i].Statements {
			st := &own.Steps[i].Statements[j]
			st.Number = numbers[st.Number]
		}
	}
	own.Reflections = slices.Clone(fw.Reflections)
	for i := range own.Reflections {
		if at := own.Reflections[i].Statement; at != 0 {
			own.Reflections[i].Statement = numbers[at]
		}
	}
	return &own
}
