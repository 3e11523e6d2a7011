package tui_test

import (
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/tui/tuitest"
)

// endShots are what belongs elsewhere, what was scored before, and the end of the workshop.
func endShots() []shot {
	parked := func(s *tuitest.Sim) {
		s.Press("enter *")
		s.Type("Parking permits for the hub's staff")
		s.Press("ctrl+s *")
		s.Type("A bus to the hub on Sundays")
		s.Press("tab")
		s.Type("the transport board")
		s.Press("ctrl+s")
	}
	atEnd := func(keys string) func(*tuitest.Sim) {
		return func(s *tuitest.Sim) {
			s.Press("enter")
			s.Did(planning.BeginWith(s.Session(), 2))
			s.Press("E " + keys)
		}
	}
	return []shot{
		{"park", tuitest.Samples, func(s *tuitest.Sim) { s.Press("enter *"); s.Type("Parking permits") }},
		{"parking-lot", tuitest.Samples, func(s *tuitest.Sim) {
			parked(s)
			s.Press("E end pgdown pgdown pgdown pgdown pgdown pgdown pgdown pgdown pgdown enter space down")
		}},
		{"end", tuitest.Samples, atEnd("4 3 5")},
		{"end-revealed", tuitest.Samples, atEnd("4 3 5 1 4 4 d 3 5 2 4 3 enter")},
		{"end-words", tuitest.Samples, func(s *tuitest.Sim) {
			atEnd("pgdown")(s)
			s.Did(model.SetClosing{Closing: model.Closing{Keep: "Cards for everybody", Next: "2026-09-12"}})
		}},
		{"end-wall", tuitest.Samples, atEnd("4 3 5 w")},
		{"suggestions", suggested, tuitest.Pressing("enter S V space")},
	}
}

// suggested is a store with a session in which three people have scored some statements.
func suggested(t testing.TB) *tuitest.Memory {
	t.Helper()
	s := tuitest.Opened(t, 80, 24, tuitest.Thirty(t))
	for statement, points := range map[int][]int{1: {3, 3, 4}, 2: {0, 3, 5}, 3: {2}, 6: {4, 4, 4}} {
		for i, p := range s.Session().Participants()[:20] {
			if i%3 < len(points) {
				s.Did(model.SetScore{Statement: statement, Round: 1, Participant: p.ID, Score: model.Points(points[i%3])})
			}
		}
	}
	return s.Store
}
