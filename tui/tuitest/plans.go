package tuitest

import (
	"testing"

	"familyhub/stocktake/tui/story"
)

// Planless is a store with a session of two people, of which nothing is planned yet.
func Planless(t testing.TB) *Memory { return Made(t, story.Planless) }

// Bare is a store with a session whose framework has no lists to make a plan from.
func Bare(t testing.TB) *Memory { return Made(t, story.Bare) }

// TwoPlans is a store with a session of last year, with a plan, and an empty one.
func TwoPlans(t testing.TB) *Memory { return Made(t, story.TwoPlans) }

// Reviewed takes last year's plan over into this year's session and brings it up to date.
func (s *Sim) Reviewed() { s.Press(story.Reviewed) }

// Choices opens the first session and writes some priorities at its first statement.
func (s *Sim) Choices(n int) { s.Press(story.Choices(n)) }

// Need adds a row to the training needs, its fields in their order.
func (s *Sim) Need(fields ...string) { s.Press(story.Need(fields...)) }

// Measure adds a measure to the register: its name, unit, start, the start's day and target.
func (s *Sim) Measure(fields ...string) { s.Press(story.Measure(fields...)) }

// Value writes what the measure in focus was: its number, day and note.
func (s *Sim) Value(fields ...string) { s.Press(story.Value(fields...)) }

// Measures fills a register of three measures, two of which have values.
func (s *Sim) Measures() { s.Press(story.Measures()) }

// Needs fills three rows of the training needs.
func (s *Sim) Needs() { s.Press(story.Needs()) }
