// Package upgrade says what a later version of its framework changes in a session.
package upgrade

import (
	"fmt"
	"reflect"
	"strconv"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/match"
	"familyhub/stocktake/model/text"
)

// Changes say what the change would change in a session, a line each.
func Changes(c model.SetFramework, s *model.Session) []string {
	u := upgrade{c, s, c.Before(s), c.Framework}
	then, now := u.then, u.now
	lines := []string{fmt.Sprintf("%s: from version %s to version %s of %s", s.Details().Title, then.Version, now.Version, now.Title)}
	found := match.Versions(then, now)
	add := func(what string, n int, more ...string) {
		if n > 0 {
			lines = append(lines, fmt.Sprintf("%s: %s", what, text.CountOf(n, now.Words().Statement.One, now.Words().Statement.Many)))
			lines = append(lines, more...)
		}
	}
	add("Added", len(found.Added), eachLine(found.Added, func(st framework.Statement) []string {
		return []string{"  " + st.Label() + "  " + st.Text}
	})...)
	add("Removed", len(found.Removed), eachLine(found.Removed, func(st framework.Statement) []string {
		return []string{"  " + u.label(st) + "  " + st.Text}
	})...)
	add("Reworded", len(found.Reworded), eachLine(found.Reworded, u.reworded)...)
	add("At another "+now.Words().Step.One, len(found.Moved), eachLine(found.Moved, func(p match.Pair) []string {
		from, _ := then.StepOf(p.Then.Number)
		to, _ := now.StepOf(p.Now.Number)
		return []string{fmt.Sprintf("  %s  from %q to %q", p.Now.Label(), from.Title, to.Title)}
	})...)
	var called []string
	for _, st := range now.Statements() {
		if was, had := then.Statement(st.Number); had && u.label(was) != st.Label() {
			called = append(called, fmt.Sprintf("  %s  was %s", st.Label(), u.label(was)))
		}
	}
	add("With another id or number", len(called), called...)
	lines = append(lines, u.steps()...)
	lines = append(lines, levels(then, now)...)
	if besides(then, now) {
		lines = append(lines, now.Worded("Besides the statements, something else was changed: guidance, lists, sources, names or the plan."))
	}
	return append(lines, now.Worded("No scores are changed."))
}

// upgrade is a change of a session's framework.
type upgrade struct {
	change    model.SetFramework
	session   *model.Session
	then, now *framework.Framework // what it asks, with the numbers that all get, and what it will ask
}

// label is what people know a statement by before the change.
func (u upgrade) label(st framework.Statement) string {
	if st.ID != "" {
		return st.Label()
	}
	return strconv.Itoa(before(u.change.Moved, st.Number))
}

// before is the number that had another before.
func before(moved map[int]int, number int) int {
	for from, to := range moved {
		if to == number {
			return from
		}
	}
	return number
}

func eachLine[T any](all []T, words func(T) []string) (lines []string) {
	for _, one := range all {
		lines = append(lines, words(one)...)
	}
	return lines
}

// reworded says how a statement was worded, and whether scores before and after are compared.
func (u upgrade) reworded(p match.Pair) []string {
	lines := []string{"  " + p.Now.Label() + "  was: " + p.Then.Text, "     now: " + p.Now.Text}
	at := u.session.At(before(u.change.Moved, p.Then.Number))
	switch {
	case match.SameWords(p.Then, p.Now):
		lines = append(lines, "     The file says that it asks the same.")
	case at.Distribution().Answered() > 0 || at.HasSealed():
		lines = append(lines, "     It keeps its scores. Does it ask the same? Then put the old words under earlier_texts, so that it is compared with earlier sessions.")
	}
	return lines
}

// steps says which steps are new, gone, at another number or have another title.
func (u upgrade) steps() (lines []string) {
	one := text.Capital(u.now.Words().Step.One)
	for _, is := range u.now.Steps {
		was, had := u.then.Step(is.Number)
		number := before(u.change.MovedSteps, is.Number)
		switch {
		case !had:
			lines = append(lines, fmt.Sprintf("%s %d is new: %s", one, is.Number, is.Title))
		case match.Folded(was.Title) != match.Folded(is.Title):
			lines = append(lines, fmt.Sprintf("%s %d is called %q, and was %q", one, is.Number, is.Title, was.Title))
		case number != is.Number:
			lines = append(lines, fmt.Sprintf("%s %d was %d: %s", one, is.Number, number, is.Title))
		}
	}
	for _, was := range u.then.Steps {
		if _, has := u.now.Step(was.Number); !has {
			lines = append(lines, fmt.Sprintf("%s %d is gone: %s", one, before(u.change.MovedSteps, was.Number), was.Title))
		}
	}
	return lines
}

// levels says which levels mean something else now.
func levels(then, now *framework.Framework) (lines []string) {
	if !then.Scale.Same(now.Scale) {
		return []string{fmt.Sprintf("The scale goes from %s, and went from %s; nothing has been scored", now.Scale.Words(), then.Scale.Words())}
	}
	for i, is := range now.Scale {
		was, level := then.Scale[i], framework.Number(is.Value)
		switch {
		case was.Label != is.Label:
			lines = append(lines, fmt.Sprintf("Level %s is called %q, and was %q", level, is.Label, was.Label))
		case was.Description != is.Description:
			lines = append(lines, fmt.Sprintf("Level %s is described in other words", level))
		}
		if then.Scale.Points(is.Value) != now.Scale.Points(is.Value) {
			lines = append(lines, fmt.Sprintf("Level %s counts for %v in averages, and counted for %v", level, now.Scale.Points(is.Value), then.Scale.Points(is.Value)))
		}
	}
	return lines
}

// besides reports whether anything differs that changes does not say line by line.
func besides(then, now *framework.Framework) bool {
	for _, st := range now.Statements() {
		if was, had := then.Statement(st.Number); had {
			was.ID, was.Text, was.Short, was.EarlierTexts = st.ID, st.Text, st.Short, st.EarlierTexts
			if !reflect.DeepEqual(was, st) {
				return true
			}
		}
	}
	for _, is := range now.Steps {
		if was, had := then.Step(is.Number); had && (was.Introduction != is.Introduction || was.Group != is.Group) {
			return true
		}
	}
	was, is := *then, *now
	was.Version, was.Scale, was.Steps = is.Version, is.Scale, is.Steps
	return !reflect.DeepEqual(was, is)
}
