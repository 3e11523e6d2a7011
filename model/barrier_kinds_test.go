package model

import (
	"testing"

	"familyhub/stocktake/framework"
)

func TestBarriersHaveTheKindsOfTheirFramework(t *testing.T) {
	fw := smallFramework()
	fw.BarrierKinds = []framework.Item{{ID: "tools", Text: "Tools and systems"}, {ID: "trust", Text: "Trust"}}
	r := newRoom(t, Group, fw)
	add := func(id, kind string) Change {
		return Add[Barrier]{Barrier{ID: id, Text: "of " + id, Kind: BarrierKind(kind)}, End}
	}
	r.do(add("b1", "trust"), add("b2", ""), add("b3", "tools"), add("b4", "trust"))
	r.refused(add("b5", string(Money)), `"money" is no kind of barrier`, "tools, trust or empty")
	s := r.Session()
	got := s.Plan().BarriersByKind(s.Barriers())
	if len(got) != 3 || got[0].Kind != "Tools and systems" || got[1].Kind != "Trust" || len(got[1].Barriers) != 2 || got[2].Kind != "" {
		t.Errorf("by kind they are %+v", got)
	}
}
