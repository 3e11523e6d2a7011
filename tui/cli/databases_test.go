//go:build unix

package cli_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/sample"
	"familyhub/stocktake/store"
)

// stepAt is a step of a session.
type stepAt struct {
	session string
	step    int
}

// averages are those that the program shows; NaN for none.
type averages struct {
	individual, consensus float64
}

// exportedForDatabases keeps sessions of every kind, exports all of them as a person
// would, and returns the folder with what the averages are.
func exportedForDatabases(t *testing.T) (dir string, want map[stepAt]averages) {
	t.Helper()
	dir, want = t.TempDir(), map[stepAt]averages{}
	file := filepath.Join(dir, "sessions.db")
	st, err := store.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sessionsOfEveryKind(t) {
		session := s.History.Session()
		if err := st.Create(session.Origin(), session.Framework(), overview.Of(session, s.Origin.Created, s.Place), s.Entries...); err != nil {
			t.Fatal(err)
		}
		for _, a := range figures.Of(session).StepAverages() {
			want[stepAt{session.ID(), a.Step.Number}] = averages{a.Individual.Mean, a.Consensus.Mean}
		}
	}
	if err := st.Close(); err != nil {
		t.Fatal(err)
	}
	creates(t, dir, "scores")
	for _, table := range []string{"scores", "statements"} {
		for _, format := range []string{"csv", "ndjson"} {
			call(t, dir, "export", "--file", file, "--all", "--table", table, "-o", table+"."+format)
		}
	}
	return dir, want
}

// sessionsOfEveryKind are the samples and random ones, some of them blind, with several
// rounds, corrections, people who left and texts that are hard to keep in a table.
func sessionsOfEveryKind(t *testing.T) []sample.Sample {
	t.Helper()
	all, err := sample.Sessions(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	solo, err := sample.Solo(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	all = append(all, solo)
	random := rand.New(rand.NewPCG(6, 2026))
	areas := []string{"Northvale", "", "=1+1", "Sîan's \"Hub\", east", "王 'x", "007", "NULL", `\N`, "1e5", "O\\'x"}
	for i := range 30 {
		all = append(all, randomSample(t, random, model.Origin{
			ID: fmt.Sprintf("random%02d", i), Mode: model.Group, Created: time.Date(2026, 3, 12, 9, i, 0, 0, time.UTC),
			Blind: i%2 == 0, Anonymous: i%5 == 0, Framework: framework.Builtin().Digest(),
			Details: model.Details{Title: "Session, " + areas[i%len(areas)], Area: areas[i%len(areas)], Date: []calendar.Date{"", "2026-03-12"}[i%2]},
		}))
	}
	return all
}

func randomSample(t *testing.T, random *rand.Rand, origin model.Origin) sample.Sample {
	t.Helper()
	h, err := model.NewHistory(origin, framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	s := sample.Sample{Origin: origin, History: h, Place: model.Place{Page: model.SetUpPage}}
	try := func(c model.Change) {
		if e, err := h.Do(c, origin.Created); err == nil { // others are refused, as they should be
			s.Entries = append(s.Entries, e)
		}
	}
	people := 3 + random.IntN(9)
	for n := range people {
		try(model.Add[model.Participant]{At: model.End, Item: model.Participant{
			ID: fmt.Sprint("p", n+1), Agency: "Health, early", Scoring: true,
		}})
	}
	answer := func() model.Score {
		return []model.Score{
			model.Points(0), model.Points(1), model.Points(2), model.Points(3), model.Points(4), model.Points(5), model.DontKnow, model.NotApplicable, model.NoScore,
		}[random.IntN(9)]
	}
	for _, st := range h.Session().Statements() {
		for round := 1; round <= 1+random.IntN(3); round++ {
			try(model.BeginRound{Statement: st.Number, Round: round})
			for n := range people {
				try(model.SetScore{Statement: st.Number, Round: round, Participant: fmt.Sprint("p", n+1), Score: answer()})
			}
			if random.IntN(4) > 0 {
				try(model.Reveal{Statement: st.Number, Round: round})
				try(model.Correct{Statement: st.Number, Round: round, Participant: "p1", Score: answer()})
			}
		}
		if agreed := answer(); random.IntN(3) > 0 {
			try(model.SetConsensus{Statement: st.Number, Consensus: &model.Consensus{Score: agreed, Rationale: "so it is"}})
		}
	}
	try(model.Leave{Participant: "p3", Left: true})
	return s
}

// sameAverages compares rows of session, area, date, step, individual and, where there
// is one, consensus with the program's. Steps without any may be missing.
func sameAverages(t *testing.T, what string, want map[stepAt]averages, rows [][]any) {
	t.Helper()
	met := map[stepAt]bool{}
	for _, row := range rows {
		at := stepAt{fmt.Sprint(row[0]), int(toFloat(t, row[3]))}
		got := averages{toFloat(t, row[4]), math.NaN()}
		if len(row) > 5 {
			got.consensus = toFloat(t, row[5])
		}
		if is, ok := want[at]; !ok || met[at] || !closeTo(is.individual, got.individual) || !closeTo(is.consensus, got.consensus) {
			t.Errorf("%s: %v has %v, not %v", what, at, got, is)
		}
		met[at] = true
	}
	none := 0
	for at, is := range want {
		if missing := math.IsNaN(is.individual) && math.IsNaN(is.consensus); !missing && !met[at] {
			t.Errorf("%s: %v is missing", what, at)
		} else if missing {
			none++
		}
	}
	if len(want)-none < 100 {
		t.Errorf("%s: only %d steps have anything to compare", what, len(want)-none)
	}
}

// closeTo reports whether two figures are the same within 1e-9, or both none.
func closeTo(a, b float64) bool {
	return math.IsNaN(a) && math.IsNaN(b) || math.Abs(a-b) < 1e-9
}

// individualOnly leaves the consensus out of what is compared.
func individualOnly(all map[stepAt]averages) map[stepAt]averages {
	some := map[stepAt]averages{}
	for at, a := range all {
		some[at] = averages{a.individual, math.NaN()}
	}
	return some
}

func sessionsOf(all map[stepAt]averages) map[string]bool {
	ids := map[string]bool{}
	for at := range all {
		ids[at.session] = true
	}
	return ids
}

// toFloat is a database's number, however it writes it; NaN for null.
func toFloat(t *testing.T, v any) float64 {
	t.Helper()
	if v == nil || v == "" {
		return math.NaN()
	}
	x, err := strconv.ParseFloat(fmt.Sprint(v), 64)
	if err != nil {
		t.Fatalf("%v is no number", v)
	}
	return x
}
