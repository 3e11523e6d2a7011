package tui_test

import (
	"slices"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/tui/tuitest"
)

// A session on a reversed scale is no baseline, stands in no trend, and when it is chosen a
// sentence says why nothing is compared.
func TestOtherScalesAreNotCompared(t *testing.T) {
	m := tuitest.NewMemory()
	reversed := *framework.Builtin()
	reversed.Scale = slices.Clone(reversed.Scale)
	slices.Reverse(reversed.Scale)
	for i := range reversed.Scale {
		reversed.Scale[i].Value = i
	}
	for i, fw := range []*framework.Framework{&reversed, framework.Builtin()} {
		details := model.Details{Title: []string{"Last year", "This year"}[i], Date: calendar.Date([]string{"2025-03-11", "2026-03-12"}[i])}
		m.Begin(t, model.Origin{Details: details}, fw, model.Place{Page: model.SummaryPage}, model.SetBaseline{On: i == 0})
	}
	s := tuitest.New(t, 80, 24, tuitest.On(m))
	s.Press("enter S")
	if s.App().Session().Baseline != nil {
		t.Errorf("the baseline is %q", s.App().Session().Baseline.Details().Title)
	}
	s.Press("C")
	s.Shows("Compare with which session?")
	s.Press("enter")
	s.Shows("cannot be compared, since their scales differ", "Press C to choose another session.")
	s.Hides("By step")
	s.Saved()
}
