package tui

import (
	"familyhub/stocktake/tui/ui"

	"slices"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
)

// A session on a reversed scale is no baseline, stands in no trend, and when it is chosen a
// sentence says why nothing is compared.
func TestOtherScalesAreNotCompared(t *testing.T) {
	m := newMemory()
	reversed := *framework.Builtin()
	reversed.Scale = slices.Clone(reversed.Scale)
	slices.Reverse(reversed.Scale)
	for i := range reversed.Scale {
		reversed.Scale[i].Value = i
	}
	s := newSimOn(t, m, framework.Builtin())
	for i, fw := range []*framework.Framework{&reversed, framework.Builtin()} {
		details := model.Details{Title: []string{"Last year", "This year"}[i], Date: model.Date([]string{"2025-03-11", "2026-03-12"}[i])}
		s.drain(ui.Run(s.root, create(s.root.NewOrigin(model.Group, details), fw, nil, model.Place{Page: model.SummaryPage})))
		if i == 0 && !s.root.desk.Do(model.SetBaseline{On: true}) {
			t.Fatal(s.root.notice.Text)
		}
		s.press("q")
	}
	s.press("enter s")
	if s.root.desk.Baseline != nil {
		t.Errorf("the baseline is %q", s.root.desk.Baseline.Details().Title)
	}
	s.press("c")
	s.shows("Compare with which session?")
	s.press("enter")
	s.shows("cannot be compared, since their scales differ", "Press o to choose another session.")
	s.hides("By step")
	s.kept()
}
