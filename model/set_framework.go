package model

import (
	"fmt"
	"reflect"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/match"
	"familyhub/stocktake/model/text"
)

// SetFramework puts another version of its framework in the place of the one that a session
// asks. Statements and steps stay what they were by their numbers but for those that Moved and
// MovedSteps name, things to look for by their words. Everything that people entered stays; where it
// could not, the change is refused: see Misfits.
type SetFramework struct {
	Framework *framework.Framework `json:"framework"`
	// Spent are the seconds that the room had spent at statements that come with the framework,
	// which only the way back to an earlier version knows.
	Spent map[int]int `json:"spent,omitempty"`
	// Moved and MovedSteps are the statements and steps that stand at another number in it: those of now by
	// those before.
	Moved      map[int]int `json:"moved,omitempty"`
	MovedSteps map[int]int `json:"moved_steps,omitempty"`
}

func (c SetFramework) kind() string { return "framework" }

func (c SetFramework) cleaned() Change {
	c.Framework = c.Framework.Inert()
	return c
}

// describe counts what the versions do not share, and is about the statements with other words.
func (c SetFramework) describe(s *Session) Description {
	if c.Framework == nil {
		return plainly("another version of the instrument")
	}
	found := match.Versions(c.Before(s), c.Framework)
	var said []string
	for _, one := range []struct {
		n    int
		what string
	}{{len(found.Added), "added"}, {len(found.Removed), "removed"}, {len(found.Reworded), "reworded"}} {
		if one.n > 0 && len(said) == 0 {
			said = append(said, s.framework.Words().Statement.Count(one.n)+" "+one.what)
		} else if one.n > 0 {
			said = append(said, fmt.Sprintf("%d %s", one.n, one.what))
		}
	}
	d := plainly("instrument from version “%s” to “%s”", text.Excerpt(s.framework.Version, 20), text.Excerpt(c.Framework.Version, 20))
	if len(said) > 0 {
		d.what += ": " + strings.Join(said, ", ")
	}
	for _, pair := range found.Reworded {
		d.Statements = append(d.Statements, pair.Now.Number)
	}
	return d
}

func (SetFramework) standing(s *Session) []Change {
	return standsIf(s.framework != s.began, SetFramework{Framework: s.framework})
}

func (c SetFramework) apply(s *Session) (Change, error) {
	if c.Framework == nil || len(c.Framework.Statements()) == 0 || !c.Framework.Scale.Usable() {
		return nil, refuse("the instrument has no statements, or no scale to score them on")
	}
	if reflect.DeepEqual(c.Framework, s.framework) {
		return nil, ErrNoChange
	}
	if !c.sound() {
		return nil, refuse("two statements or steps cannot move to one place")
	}
	if why := c.Misfits(s); len(why) > 0 {
		return nil, refuse("%s", strings.Join(why, "; "))
	}
	was, numbers, steps := s, map[int]int(nil), map[int]int(nil)
	if c.moves() {
		numbers, steps = c.numbers(s)
		was = s.renumbered(numbers, steps)
	}
	moved, left := was.onto(c.Framework)
	for to, from := range reversed(numbers) {
		if seconds, ok := left[to]; ok {
			delete(left, to)
			left[from] = seconds
		}
	}
	for statement, seconds := range c.Spent {
		it, ok := moved.items[statement]
		if !ok || it.seconds != 0 || seconds < 0 {
			return nil, refuse("%s cannot have had %d seconds", c.Framework.StatementNamed(statement), seconds)
		}
		it.seconds = seconds
	}
	inverse := SetFramework{s.framework, left, reversed(numbers), reversed(steps)}
	*s = *moved
	return inverse, nil
}

// onto is a session with another framework in the place of its own, and the seconds spent at
// statements that this one lacks. Whatever else stood at those is not in it.
func (s *Session) onto(fw *framework.Framework) (moved *Session, left map[int]int) {
	now := *s
	moved = &now
	moved.setFramework(fw)
	if reflect.DeepEqual(fw, s.began) {
		moved.framework = s.began // back where it began
	}
	was := s.items
	moved.items = make(map[int]*statementState, len(moved.statements))
	for _, st := range moved.statements {
		it, had := was[st.Number]
		if !had {
			moved.items[st.Number] = newStatementState()
			continue
		}
		own := *it
		own.met = map[int]Tick{}
		then, _ := s.framework.Statement(st.Number)
		to := samePlaces(then.LookFor, st.LookFor)
		for place, tick := range it.met {
			if at := to[place-1]; at >= 0 {
				own.met[at+1] = tick
			}
		}
		moved.items[st.Number] = &own
	}
	for number, it := range was {
		if moved.items[number] == nil && it.seconds > 0 {
			if left == nil {
				left = map[int]int{}
			}
			left[number] = it.seconds
		}
	}
	return moved, left
}

// samePlaces is where the texts of a list are in a later one: where their words are, or in their
// own place, where both lists have words there that the other lacks. It is −1 for nowhere. The way
// back is the same.
func samePlaces(then, now []string) []int {
	to, taken := make([]int, len(then)), make([]bool, len(now))
	for i, words := range then {
		to[i] = -1
		for j := range now {
			if !taken[j] && now[j] == words {
				to[i], taken[j] = j, true
				break
			}
		}
	}
	for i := range min(len(then), len(now)) {
		if to[i] < 0 && !taken[i] {
			to[i] = i
		}
	}
	return to
}
