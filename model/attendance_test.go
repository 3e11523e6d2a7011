package model

import (
	"slices"
	"testing"
)

func TestAttendance(t *testing.T) {
	r := blindOf(t, 3)
	r.do(Add[Participant]{Participant{ID: "p4", Name: "Olu"}, End})
	r.scores(1, "1 dk -")
	r.do(Reveal{1, 1}, BeginRound{1, 2}, SetScore{1, 2, "p3", Points(1)}, Leave{"p2", true})
	r.scores(7, "2 - 4")
	want := map[string][]int{"p1": {1, 7}, "p2": {1}, "p3": {1, 7}, "p4": nil}
	all := r.Session().Room().Attendance()
	for _, a := range all {
		if !slices.Equal(a.Statements, want[a.Participant.ID]) {
			t.Errorf("%s answered %v, want %v", a.Participant.ID, a.Statements, want[a.Participant.ID])
		}
	}
	if len(all) != 4 || !all[1].Participant.Left {
		t.Errorf("%+v", all)
	}
}
