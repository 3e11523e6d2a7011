package sample

import (
	"testing"

	"stocktake/model"
)

// TestDemoShowsAPlan counts what the second workshop has beside its scores, so that
// every chapter of the plan has something to show.
func TestDemoShowsAPlan(t *testing.T) {
	samples := sessions(t)
	s, earlier := samples[0].History.Session(), samples[1].History.Session()
	fates := map[model.Fate]int{}
	for _, f := range model.Compare(earlier, s).Priorities {
		fates[f.Fate]++
	}
	if fates[model.Completed] != 3 || fates[model.CarriedOver] != 1 || fates[model.Abandoned] != 1 {
		t.Errorf("of the earlier priorities %v", fates)
	}
	ballot, _ := s.Ballot()
	laid, least := 0, dotsEach*len(s.Participants())
	for _, n := range ballot.Totals {
		laid += n
	}
	for _, p := range s.Priorities() {
		if p.Focus {
			least = min(least, ballot.Totals[p.ID])
		}
	}
	for _, p := range s.Priorities() {
		if !p.Focus && ballot.Totals[p.ID] >= least {
			t.Errorf("%q has %d dots and is not in focus", p.What, ballot.Totals[p.ID])
		}
		if p.Review != "" && p.Review != s.ReviewDay(p.Quarter) {
			t.Errorf("%q of %s is reviewed on %s", p.What, p.Quarter, p.Review)
		}
	}
	if laid != ballot.In*dotsEach || ballot.In != 10 {
		t.Errorf("%d people laid %d dots", ballot.In, laid)
	}
	if over := s.Overloads(); over != nil {
		t.Errorf("too much at once: %+v", over)
	}
	if s.Plan().Vision == "" || len(s.Needs()) != 3 {
		t.Errorf("the vision is %q, and there are %d training needs", s.Plan().Vision, len(s.Needs()))
	}
	for _, n := range s.Needs() {
		if n.Gap() == 0 {
			t.Errorf("%s lacks nobody", n.Skill)
		}
	}
}
