package tuitest

import (
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
)

// Planless is a store with a session of two people, of which nothing is planned yet.
func Planless(t testing.TB) *Memory { return Room(t, framework.Builtin(), "Ann", "Bob") }

// Bare is a store with a session whose framework has no lists to make a plan from.
func Bare(t testing.TB) *Memory {
	fw := FrameworkOf(t, 3, 2)
	fw.Checklists, fw.Reflections, fw.Skills, fw.Formats, fw.Outcomes, fw.Measures, fw.Evaluation = nil, nil, nil, nil, nil, nil, nil
	fw.Plan, fw.Resources, fw.Requirements = nil, nil, nil
	return Room(t, fw, "Ann", "Bob")
}

// TwoPlans is a store with a session of last year, with a plan, and an empty one.
func TwoPlans(t testing.TB) *Memory {
	t.Helper()
	m := NewMemory()
	var plan []model.Change
	for _, p := range []model.Priority{
		{ID: "pr1", What: "One induction for all", Statements: []int{1}, Status: model.Agreed, Measure: model.Measure{Text: "Starters inducted", Now: "12 of 30", Target: "all"}},
		{ID: "pr2", What: "A key contact for every family", Statements: []int{2}, Status: model.Done, Measure: model.Measure{Now: "80 of 90"}},
		{ID: "pr3", What: "Given up then", Statements: []int{3}, Status: model.Dropped},
		{ID: "pr4", What: "Supervision across agencies", Statements: []int{4}, Status: model.UnderWay},
		{ID: "pr5", What: "Cover for shifts", Statements: []int{4}, Status: model.Proposed},
		{ID: "pr6", What: "Five shared measures", Statements: []int{5}, Status: model.Proposed},
	} {
		plan = append(plan, model.Add[model.Priority]{Item: p, At: model.End})
	}
	fw, summary := framework.Builtin(), model.Place{Page: model.SummaryPage}
	m.Begin(t, model.Origin{Details: model.Details{Title: "Last year", Date: "2025-03-11"}}, fw, summary, plan...)
	m.Begin(t, model.Origin{Details: model.Details{Title: "This year", Date: "2026-03-12"}}, fw, summary)
	return m
}

// Reviewed takes last year's plan over into this year's session and brings it up to date.
func (s *Sim) Reviewed() {
	s.Press("enter S F enter y") // five: agreed, done, under way, proposed, proposed
	s.Press("4 e")               // one induction is done
	s.Type("29 of 30")
	s.Press("enter down down 4 down 5 down") // supervision is done, cover is dropped
}

// Choices opens the first session and writes some priorities at its first statement.
func (s *Sim) Choices(n int) {
	s.T.Helper()
	s.Press("enter p")
	all := []string{
		"One induction for all", "A key contact for every family", "Supervision across agencies", "Five shared measures",
		"Cover for shifts",
	}
	for _, what := range all[:n] {
		s.Type(what)
		s.Press("enter")
	}
	s.Press("esc")
}

// fields types texts into the fields of a form, from the one in focus on.
func (s *Sim) fields(texts []string) {
	for i, text := range texts {
		if i > 0 {
			s.Press("tab")
		}
		s.Type(text)
	}
}

// Need adds a row to the training needs, its fields in their order.
func (s *Sim) Need(fields ...string) {
	s.Press("a")
	s.fields(fields)
	s.Press("enter esc")
}

// Measure adds a measure to the register: its name, unit, start, the start's day and target.
func (s *Sim) Measure(fields ...string) {
	s.Press("a")
	s.fields(fields)
	s.Press("enter")
}

// Value writes what the measure in focus was: its number, day and note.
func (s *Sim) Value(fields ...string) {
	s.Press("enter")
	s.fields(fields)
	s.Press("enter esc")
}

// Measures fills a register of three measures, two of which have values.
func (s *Sim) Measures() {
	s.Press("enter S L 0")
	s.Measure("What the turnover of employees is", "%", "18", "1/4/2025", "12")
	s.Value("17.5", "1/7/2025")
	s.Value("16.2", "1/10/2025", "after the new rota")
	s.Value("14", "5/1/2026")
	s.Measure("Families who know their key contact", "families", "1,250", "1/4/2025", "2,000")
	s.Value("1,190", "1/7/2025")
	s.Measure("Spent on agency staff", "£", "30,000", "1/4/2025")
}

// Needs fills three rows of the training needs.
func (s *Sim) Needs() {
	s.Press("enter S L 6")
	s.Need("Supervision", "Health visitors", "3", "8", "specialist", "2026-08-01", "A peer mentor", "Their managers first.")
	s.Need("Data sharing", "All agencies", "12", "60", "awareness", "2026-12-01", "Induction sessions at regular intervals")
	s.Need("Leadership in partnership", "Team leaders", "4", "4")
}
