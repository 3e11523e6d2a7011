package report_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/model"
)

// secret is a blind session in all of its states: statement 1 had two rounds and a
// correction, 2 was revealed once, 3 is revealed and has a second round that is not,
// 4 is not revealed, 5 not scored.
func secret(t testing.TB, anonymous bool) *model.History {
	s := beginAs(t, model.Origin{Mode: model.Group, Blind: true, Anonymous: anonymous, Details: model.Details{
		Title: "Northvale, second time", Date: "2026-03-12", Ends: "15:30",
	}}, smallFramework(t))
	if anonymous {
		s.do(model.SetAgencies{Agencies: []model.AgencyCount{{Agency: "Health", People: 4}, {Agency: "Early years", People: 3}}})
	}
	for i, name := range []string{"Siân Llŷr", "Siân", "王小明", "Tom O'Neill", "Priya Shah", "Ann Evans", "Ben Ochieng"} {
		p := model.Participant{
			ID: fmt.Sprintf("p%d", i+1), Name: name, Scoring: true,
			Agency: []string{"Health", "Early years"}[i/4], Role: []string{"Manager", "Practitioner"}[min(i%4, 1)],
		}
		if anonymous {
			p.Name, p.Agency, p.Role = "", "", ""
		}
		s.do(model.Add[model.Participant]{At: model.End, Item: p})
	}
	s.round(1, 1, "0 1 2 5 4 4 2")
	s.do(model.Reveal{Statement: 1, Round: 1}, model.BeginRound{Statement: 1, Round: 2})
	s.round(1, 2, "2 3 2 d 4 4 4")
	s.do(model.Reveal{Statement: 1, Round: 2}, model.Correct{Statement: 1, Round: 2, Participant: "p2", Score: model.Points(2)})
	s.settle(1, model.Points(5), "It is there, if not for everybody.", "Two people stay at 2: too few know of it.")
	s.round(2, 1, "1 1 5 5 0 - -")
	s.do(model.Reveal{Statement: 2, Round: 1}, model.Correct{Statement: 2, Round: 1, Participant: "p6", Score: model.Points(3)})
	s.settle(2, model.NoScore, "", "The two agencies see it differently.")
	s.round(3, 1, "3 3 3 3 3 3 -")
	s.do(model.Reveal{Statement: 3, Round: 1}, model.BeginRound{Statement: 3, Round: 2})
	s.round(3, 2, "4 4 - - 1 - -")
	s.round(4, 1, "5 0 n d 1 - -")
	s.do(
		model.Leave{Participant: "p7", Left: true},
		model.Add[model.Note]{At: model.End, Item: model.Note{ID: "e1", Statement: 4, Text: "The list of June", By: "p2"}},
	)
	s.note(1, 754)
	s.note(4, 95)
	return s.h
}

// again is an open session with a second round, in which one score of the first was
// corrected, and a third without scores.
func again(t testing.TB) *model.History {
	s := begin(t, model.Group, model.Details{Title: "Once more"}, smallFramework(t))
	s.people("Ann/Health/", "Bob/Health/", "Cy//")
	s.round(1, 1, "1 5 3")
	s.do(model.BeginRound{Statement: 1, Round: 2})
	s.round(1, 2, "3 4 3")
	s.do(model.Correct{Statement: 1, Round: 1, Participant: "p3", Score: model.NoScore}, model.BeginRound{Statement: 1, Round: 3})
	return s.h
}

// round is row in any round.
func (s script) round(statement, round int, keys string) {
	s.t.Helper()
	for i, key := range strings.Fields(keys) {
		if key == "-" {
			continue
		}
		score, err := model.ParseScore(key, s.h.Session().Framework().Scale)
		if err != nil {
			s.t.Fatal(err)
		}
		s.do(model.SetScore{Statement: statement, Round: round, Participant: s.h.Session().Participants()[i].ID, Score: score})
	}
}

func (s script) note(statement, seconds int) {
	s.t.Helper()
	if _, err := s.h.Note(model.AddTime{Statement: statement, Seconds: seconds}, noon.Add(time.Minute)); err != nil {
		s.t.Fatal(err)
	}
}
