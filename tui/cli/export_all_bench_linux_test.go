package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/store"
)

// BenchmarkExportAll writes the scores of many sessions of 12 people as the program
// does, and tells the most memory that it took of its own, and how long processors were
// busy, also for the other process that reads the data file first. The memory does not
// count the pages of the data file, which the system maps in and takes back as it likes.
// STOCKTAKE_SESSIONS is how many sessions there are: 100 unless given.
func BenchmarkExportAll(b *testing.B) {
	sessions := 100
	if n, err := strconv.Atoi(os.Getenv("STOCKTAKE_SESSIONS")); err == nil {
		sessions = n
	}
	dir := b.TempDir()
	path := filepath.Join(dir, "many.db")
	keepMany(b, path, sessions)
	for _, format := range []string{"csv", "ndjson"} {
		b.Run(fmt.Sprintf("%d/%s", sessions, format), func(b *testing.B) {
			most, busy := 0, time.Duration(0)
			for b.Loop() {
				kB, cpu := effort(b, dir, "export", "--file", path, "--all", "--format", format, "-o", filepath.Join(dir, "all"))
				most, busy = max(most, kB), busy+cpu
			}
			info, err := os.Stat(filepath.Join(dir, "all"))
			if err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(float64(most)/1000, "own-MB")
			b.ReportMetric(busy.Seconds()/float64(b.N), "cpu-s/op")
			b.ReportMetric(float64(info.Size())/1e6, "written-MB")
		})
	}
}

// keepMany makes a data file of sessions of 12 people who scored every statement.
func keepMany(b *testing.B, path string, sessions int) {
	b.Helper()
	st, err := store.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer st.Close()
	fw := framework.Builtin()
	began := time.Date(2026, time.March, 12, 9, 0, 0, 0, time.UTC)
	for i := range sessions {
		h, entries := twelve(b, fw, model.Origin{
			ID: fmt.Sprintf("s%011d", i), Mode: model.Group, Created: began, Framework: fw.Digest(),
			Details: model.Details{
				Title: fmt.Sprint("Northvale ", i+1), Area: fmt.Sprint("Area ", i%150+1), Date: model.DateOf(began.AddDate(0, 0, i%700)),
			},
		})
		s := h.Session()
		if err := st.Create(s.Origin(), fw, s.Overview(began, model.Place{Page: model.SetUpPage}), entries...); err != nil {
			b.Fatal(err)
		}
	}
}

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

// effort runs a command and returns the most memory that it had and no file backs, and
// the time that it kept processors busy.
func effort(b *testing.B, dir string, args ...string) (kB int, cpu time.Duration) {
	b.Helper()
	cmd := program(b, dir, args...)
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	look := time.NewTicker(2 * time.Millisecond)
	defer look.Stop()
	for {
		select {
		case err := <-ended:
			if err != nil {
				b.Fatal(err)
			}
			return kB, cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
		case <-look.C:
			kB = max(kB, anonymous(cmd.Process.Pid))
		}
	}
}

var rssAnon = regexp.MustCompile(`RssAnon:\s+(\d+) kB`)

// anonymous is the memory of a process that no file backs, in kB; 0 when it is gone.
func anonymous(pid int) int {
	status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	m := rssAnon.FindSubmatch(status)
	if m == nil {
		return 0
	}
	kB, _ := strconv.Atoi(string(m[1]))
	return kB
}
