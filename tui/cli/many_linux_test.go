package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/store"
)

// sessionsWanted is how many sessions STOCKTAKE_SESSIONS asks a benchmark for; 0 for no more
// than it has by itself.
func sessionsWanted() int {
	n, _ := strconv.Atoi(os.Getenv("STOCKTAKE_SESSIONS"))
	return n
}

// eachSize runs a benchmark on data files of full sessions: 3 and 1,000, and as many as
// STOCKTAKE_SESSIONS says, such as 10,000, which are half a gigabyte.
func eachSize(b *testing.B, bench func(b *testing.B, dir, path string)) {
	sizes := []int{3, 1000}
	if n := sessionsWanted(); n > 0 {
		sizes = append(sizes, n)
	}
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir := b.TempDir()
			path := filepath.Join(dir, "many.db")
			keepMany(b, path, n)
			program(b, dir) // which builds it the first time
			b.ResetTimer()
			bench(b, dir, path)
		})
	}
}

// keepMany makes a data file of sessions of 12 people who scored every statement and agreed
// on it. They differ in id, title, area and date only, so that one log is made for all.
func keepMany(b *testing.B, path string, sessions int) {
	b.Helper()
	st, err := store.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	fw := framework.Builtin()
	began := time.Date(2026, time.March, 12, 9, 0, 0, 0, time.UTC)
	h, entries := twelve(b, fw, model.Origin{ID: "one", Mode: model.Group, Created: began, Framework: fw.Digest(), Details: model.Details{Title: "Northvale"}})
	origin, overview := h.Session().Origin(), overview.Of(h.Session(), began, model.Place{Page: model.SetUpPage})
	for i := range sessions {
		origin.ID = fmt.Sprintf("s%011d", i)
		origin.Details = model.Details{
			Title: fmt.Sprint("Northvale ", i+1), Area: fmt.Sprint("Area ", i%150+1), Date: calendar.DateOf(began.AddDate(0, 0, i%700)),
		}
		overview.ID, overview.Details = origin.ID, origin.Details
		if err := st.Create(origin, fw, overview, entries...); err != nil {
			b.Fatal(err)
		}
	}
	if err := st.Close(); err != nil {
		b.Fatal(err)
	}
}

// twelve is a session of 12 people who scored every statement and agreed on it, and its log.
func twelve(b *testing.B, fw *framework.Framework, origin model.Origin) (*model.History, []model.Entry) {
	b.Helper()
	h, err := model.NewHistory(origin, fw)
	if err != nil {
		b.Fatal(err)
	}
	var entries []model.Entry
	do := func(c model.Change) {
		e, err := h.Do(c, origin.Created)
		if err != nil {
			b.Fatal(err)
		}
		entries = append(entries, e)
	}
	for n := range 12 {
		do(model.Add[model.Participant]{At: model.End, Item: model.Participant{
			ID: fmt.Sprint("p", n+1), Agency: "Early help", Role: "Practitioner", Scoring: true,
		}})
	}
	for i, st := range h.Session().Statements() {
		for n := range 12 {
			do(model.SetScore{Statement: st.Number, Round: 1, Participant: fmt.Sprint("p", n+1), Score: model.Points((i + n*n) % 6)})
		}
		do(model.SetConsensus{Statement: st.Number, Consensus: &model.Consensus{Score: model.Points(i % 6), Rationale: "Most of the room sees it so."}})
	}
	return h, entries
}
