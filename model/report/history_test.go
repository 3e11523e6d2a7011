package report_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/plaintext"
)

func told(t testing.TB, h *model.History, o report.Options) string {
	t.Helper()
	return string(written(t, func(b *bytes.Buffer) error { return plaintext.History(b, h.Session(), h.Lines(), o) }))
}

// eventful is a log with all kinds of entries, over two days.
func eventful(t testing.TB, anonymous bool) *model.History {
	h := secret(t, anonymous)
	s := script{t, h}
	next := noon.Add(20 * time.Hour)
	if !anonymous {
		s.do(
			model.Edit[model.Participant]{Item: model.Participant{ID: "p6", Name: "Ann Rees", Agency: "Early years", Scoring: true}},
			model.Add[model.Participant]{At: model.End, Item: model.Participant{ID: "p8", Name: "Guest of honour", Scoring: true}},
			model.Remove[model.Participant]{ID: "p8"},
		)
	}
	s.do(
		model.Leave{Participant: "p7", Left: false},
		model.Add[model.Barrier]{At: model.End, Item: model.Barrier{ID: "b1", Text: "Siân says there is no time", Statements: []int{2, 3}}},
		model.SetFlag{Statement: 2, On: true},
		model.Batch{Label: "score sheet of Siân Llŷr", Changes: []model.Change{model.SetFlag{Statement: 5, On: true}}},
	)
	for _, act := range []func(time.Time) (model.Entry, error){h.Undo, h.Undo, h.Redo} {
		if _, err := act(next); err != nil {
			t.Fatal(err)
		}
	}
	return h
}

func TestHistoryGolden(t *testing.T) {
	golden.Compare(t, "history.txt", []byte(told(t, eventful(t, false), report.Options{Names: true})))
	golden.Compare(t, "history.unnamed.txt", []byte(told(t, eventful(t, false), report.Options{})))
	golden.Compare(t, "history.anonymous.txt", []byte(told(t, eventful(t, true), report.Options{Names: true})))
	golden.Compare(t, "history.statement.txt", []byte(told(t, eventful(t, false), report.Options{Names: true, Statement: 2, Width: 60})))
}

func TestHistoryOfNothing(t *testing.T) {
	h := begin(t, model.Group, model.Details{Title: "Nothing yet"}, smallFramework(t)).h
	if got := told(t, h, report.Options{}); !strings.Contains(got, "Nothing has been entered yet.") {
		t.Errorf("got %q", got)
	}
	err := plaintext.History(&bytes.Buffer{}, h.Session(), h.Lines(), report.Options{Statement: 9})
	if err == nil || !strings.Contains(err.Error(), "there is no statement 9 in this session; the statements are 1 to 5") {
		t.Errorf("got %v", err)
	}
}

// Every kind of entry that names somebody is made with a name that no session knows
// any more, and with one that is part of it.
func TestHistoryTakesFormerNamesOut(t *testing.T) {
	for _, blind := range []bool{false, true} {
		s := beginAs(t, model.Origin{Mode: model.Group, Blind: blind, Details: model.Details{Title: "T"}}, smallFramework(t))
		person := func(name string) model.Participant {
			return model.Participant{ID: "p1", Name: name, Agency: "Health", Scoring: true}
		}
		s.do(model.Add[model.Participant]{At: model.End, Item: person("Xanthippe at statement 1: 3")})
		for _, name := range []string{"", "Zeno left", "Zenobia, round 2: is back", "participant Zeno added", "Zenobia", "Zeno"} {
			if name != "" {
				s.do(model.Edit[model.Participant]{Item: person(name)})
			}
			for _, score := range []model.Score{model.Points(2), model.DontKnow, model.NotApplicable, model.NoScore, model.Points(4)} {
				s.do(model.SetScore{Statement: 1, Round: s.h.Session().At(1).Rounds(), Participant: "p1", Score: score})
			}
			s.do(model.Leave{Participant: "p1", Left: true}, model.Leave{Participant: "p1"})
			round := s.h.Session().At(1).Rounds()
			if blind {
				s.do(model.Reveal{Statement: 1, Round: round})
			}
			s.do(
				model.BeginRound{Statement: 1, Round: round + 1},
				model.Correct{Statement: 1, Round: round, Participant: "p1", Score: model.DontKnow},
				model.Correct{Statement: 1, Round: round, Participant: "p1", Score: model.NoScore},
			)
			for range 3 {
				if _, err := s.h.Undo(noon); err != nil {
					t.Fatal(err)
				}
			}
			for range 3 {
				if _, err := s.h.Redo(noon); err != nil {
					t.Fatal(err)
				}
			}
		}
		out := told(t, s.h, report.Options{Width: 400})
		for _, name := range []string{"Xan", "Zen"} {
			if i := strings.Index(out, name); i >= 0 {
				t.Errorf("a name is left: %q", out[max(i-60, 0):min(i+60, len(out))])
			}
		}
		if strings.Count(out, "Participant 1") == 0 {
			t.Errorf("nobody is spoken of:\n%s", out)
		}
	}
}

// In an anonymous session not even aliases stand beside the time of an entry.
func TestHistoryOfAnAnonymousSessionCallsNobody(t *testing.T) {
	for _, names := range []bool{false, true} {
		if out := told(t, eventful(t, true), report.Options{Names: names}); strings.Contains(out, "Participant") {
			t.Errorf("somebody is called:\n%s", out)
		}
	}
}
