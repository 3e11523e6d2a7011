package planning

import (
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/dumptest"
	"familyhub/stocktake/model/refusal/refusaltest"
	"familyhub/stocktake/model/roomtest"

	"github.com/google/go-cmp/cmp"
)

func TestBarriersOfPriorities(t *testing.T) {
	r := planned(t) // pr2 rests on b2
	r.Do(model.Edit[model.Priority]{Item: model.Priority{ID: "pr1", What: "x", Barriers: []string{"b2", "b1"}}})
	before := dumptest.Dump(r.Session())
	merged, err := MergeBarriers(r.Session(), "b1", "b2")
	if err != nil {
		t.Fatal(err)
	}
	r.Do(merged)
	s := r.Session()
	if diff := cmp.Diff([]model.Barrier{{ID: "b1", Text: "no shared room\ntime", Statements: []int{1, 3}, Steps: []int{2}}}, s.Barriers()); diff != "" {
		t.Error(diff)
	}
	for _, p := range s.Priorities() {
		if !cmp.Equal(p.Barriers, []string{"b1"}) {
			t.Errorf("%s rests on %v", p.ID, p.Barriers)
		}
	}
	r.Do(RemoveBarrier(s, "b1"))
	if got := r.UndoWords(); got != "barrier removed, also from its priorities: no shared room time" || len(s.Barriers()) != 0 || s.Priorities()[0].Barriers != nil {
		t.Errorf("%s: %+v", got, s.Priorities())
	}
	r.Back(2)
	if diff := cmp.Diff(before, dumptest.Dump(s)); diff != "" {
		t.Error(diff)
	}
	r.Refused(RemoveBarrier(s, "b9"), "no barrier")
}

// A measure goes out of the register also where a priority names it, and comes back with it.
func TestRemoveMeasure(t *testing.T) {
	r := planned(t)
	pr := r.Session().Priorities()[0]
	pr.Indicator = "m1"
	r.Do(model.Edit[model.Priority]{Item: pr})
	_, err := r.History.Do(model.Remove[model.Indicator]{ID: "m1"}, roomtest.Noon)
	refusaltest.Want(t, err, "agree on one form", "measured by it")
	r.Do(RemoveMeasure(r.Session(), "m1"))
	if s := r.Session(); len(s.Plan().Indicators()) != 0 || s.Priorities()[0].Indicator != "" {
		t.Errorf("left are %v, and at the priority %q", s.Plan().Indicators(), s.Priorities()[0].Indicator)
	}
	if _, err := r.Undo(roomtest.Noon); err != nil {
		t.Fatal(err)
	}
	if by := r.Session().Plan().MeasuredBy("m1"); len(by) != 1 || len(r.Session().Plan().Indicators()[0].Values) != 1 {
		t.Errorf("after undo it is named by %v", by)
	}
}
