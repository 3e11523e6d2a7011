package planning

import (
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/roomtest"

	"github.com/google/go-cmp/cmp"
)

func TestOverloads(t *testing.T) {
	r := roomtest.GroupOf(t, 0)
	add := func(quarter calendar.Quarter, owner string, status model.Status) {
		id := model.NextID[model.Priority](r.Session())
		r.Do(model.Add[model.Priority]{Item: model.Priority{ID: id, What: "x", Quarter: quarter, Owner: owner, Status: status}, At: model.End})
	}
	for range MostForOwner {
		add("Q2", "Hub lead", model.Agreed)
	}
	add("Q2", "", model.Agreed)
	add("Q2", "Hub lead", model.Done)
	add("Q2", "Hub lead", model.Dropped)
	for range 9 {
		add(calendar.Later, "Hub lead", model.Agreed)
		add("", "Hub lead", model.Agreed)
	}
	if got := Overloads(r.Session()); got != nil {
		t.Errorf("as much as fits, and yet %v", got)
	}
	add("Q2", "hub LEAD", model.Proposed)
	for range 3 {
		add("Q1", "Schools", model.Proposed)
	}
	want := []Overload{{"Q1", "Schools", 3}, {"Q2", "", 4}, {"Q2", "Hub lead", 3}}
	got := Overloads(r.Session())
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for i, want := range []string{
		"Schools leads on 3 priorities in Mar–Jun 2026; 2 at a time is a good measure",
		"4 priorities are many for Jun–Sep 2026; 3 is a good measure",
	} {
		if words := got[i].Words(r.Session().Plan().Quarters().Months(got[i].Quarter)); words != want {
			t.Errorf("%+v says %q", got[i], words)
		}
	}
}
