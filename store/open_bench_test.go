package store

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"

	"go.etcd.io/bbolt"
)

// workshops makes a file of so many sessions in which twelve people have scored everything,
// once for each number.
var workshops = func() func(b *testing.B, sessions int) string {
	var mu sync.Mutex
	made := map[int]string{}
	return func(b *testing.B, sessions int) string {
		b.Helper()
		mu.Lock()
		defer mu.Unlock()
		if made[sessions] == "" {
			folder, err := os.MkdirTemp("", "stocktake-bench-")
			if err != nil {
				b.Fatal(err)
			}
			made[sessions] = filepath.Join(folder, "stocktake.db")
			makeWorkshops(b, made[sessions], sessions)
		}
		return made[sessions]
	}
}()

func makeWorkshops(b *testing.B, path string, sessions int) {
	b.Helper()
	st, err := Open(path)
	if err != nil {
		b.Fatal(err)
	}
	st.db.NoSync = true
	fw := framework.Builtin()
	s := newSample(b, fw, "abc", "Northvale, spring 2026")
	const people = 12
	for n := range people {
		s.do(b, model.Add[model.Participant]{At: model.End, Item: model.Participant{
			ID: fmt.Sprint("p", n+1), Name: fmt.Sprint("Person ", n+1), Agency: "Early help", Scoring: true,
		}})
	}
	for i, statement := range s.Session().Statements() {
		for n := range people {
			s.do(b, model.SetScore{Statement: statement.Number, Round: 1, Participant: fmt.Sprint("p", n+1), Score: model.Points((i + n) % 6)})
		}
		s.do(b, s.evidence("what the room said about this statement, in a sentence or two"))
		s.do(b, model.SetConsensus{Statement: statement.Number, Consensus: &model.Consensus{Score: model.Points(i % 6)}})
	}
	const atOnce = 100
	for from := 0; from < sessions; from += atOnce {
		err := st.update(func(tx *bbolt.Tx) error {
			for n := from; n < min(from+atOnce, sessions); n++ {
				origin, o := s.Session().Origin(), s.overview()
				origin.ID, origin.Framework = model.NewID(), fw.Digest()
				o.ID, o.Created = origin.ID, noon(n*60)
				if err := st.put(tx, origin, fw, o, s.queue); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	if err := st.Close(); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkStart opens a file and reads the list of sessions, as the home screen does.
func BenchmarkStart(b *testing.B) {
	for _, sessions := range []int{3, 1000, 10_000} {
		b.Run(fmt.Sprint(sessions), func(b *testing.B) {
			path := workshops(b, sessions)
			b.ReportAllocs()
			for b.Loop() {
				st, err := Open(path)
				if err != nil {
					b.Fatal(err)
				}
				if list, err := st.Sessions(); err != nil || len(list) != sessions {
					b.Fatal(len(list), err)
				}
				if err := st.Close(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkFirstChange walks all pages of a file, as comes before the first change.
func BenchmarkFirstChange(b *testing.B) {
	for _, sessions := range []int{1000, 10_000} {
		b.Run(fmt.Sprint(sessions), func(b *testing.B) {
			st, err := Opener{}.OpenReadOnly(workshops(b, sessions))
			if err != nil {
				b.Fatal(err)
			}
			defer st.Close()
			b.ReportAllocs()
			for b.Loop() {
				st.walked.Store(false)
				if err := st.checkStructure(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkInspect reads a file to its end, as check does.
func BenchmarkInspect(b *testing.B) {
	for _, sessions := range []int{3, 1000, 10_000} {
		b.Run(fmt.Sprint(sessions), func(b *testing.B) {
			path := workshops(b, sessions)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Inspect(path); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
