package store

import (
	"fmt"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"

	"go.etcd.io/bbolt"
)

// BenchmarkAppend saves one change, as each key press of a workshop does.
func BenchmarkAppend(b *testing.B) {
	st := mustOpen(b, newPath(b))
	s := newSample(b, framework.Builtin(), "abc", "Northvale")
	s.create(b, st)
	for b.Loop() {
		b.StopTimer()
		s.do(b, model.SetFlag{Statement: 1, On: !s.Session().At(1).Flagged()})
		o := s.overview()
		b.StartTimer()
		if err := st.Append(o, s.queue...); err != nil {
			b.Fatal(err)
		}
		s.queue = nil
	}
}

// BenchmarkRecover saves one change after an error of the disk, in a file of 5,000.
func BenchmarkRecover(b *testing.B) {
	st := mustOpen(b, newPath(b))
	s := newSample(b, framework.Builtin(), "abc", "Northvale")
	for range 5000 {
		s.do(b, model.SetFlag{Statement: 1, On: !s.Session().At(1).Flagged()})
	}
	s.create(b, st)
	for b.Loop() {
		st.markSuspect(errMeta)
		if err := st.Append(s.overview()); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLoad5000 opens a session of 60 participants with 5,000 changes; at most 50 ms.
func BenchmarkLoad5000(b *testing.B) {
	st := mustOpen(b, newPath(b))
	s := newSample(b, framework.Builtin(), "abc", "Northvale")
	for n := range 60 {
		s.do(b, model.Add[model.Participant]{At: model.End, Item: model.Participant{
			ID: model.NextID[model.Participant](s.Session()), Name: fmt.Sprint("Person ", n+1), Agency: "Early help", Scoring: true,
		}})
	}
	statements := s.Session().Statements()
	for i := 0; s.Seq() < 5000; i++ {
		switch at := statements[i/60%len(statements)].Number; {
		case i%60 == 0 && i < 1200:
			s.do(b, s.evidence("what the room said about this statement, in a sentence or two"))
		default:
			s.do(b, model.SetScore{
				Statement: at, Round: 1, Participant: fmt.Sprint("p", i%60+1), Score: model.Points((i + i/1200) % 6),
			})
		}
	}
	s.create(b, st)
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := st.Load("abc"); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSessions10000 reads what the home screen lists of 10,000 sessions, which
// is to be there within 100 ms of the start.
func BenchmarkSessions10000(b *testing.B) {
	st := mustOpen(b, newPath(b))
	st.db.NoSync = true
	s := newSample(b, framework.Builtin(), "abc", "Northvale, spring 2026")
	s.do(b, model.Add[model.Participant]{Item: model.Participant{ID: "p1", Scoring: true}, At: model.End})
	for i, statement := range s.Session().Statements() {
		s.do(b, model.SetScore{Statement: statement.Number, Round: 1, Participant: "p1", Score: model.Points(i % 6)})
	}
	s.create(b, st)
	err := st.update(func(tx *bbolt.Tx) error {
		o := s.overview()
		for i := range 9999 {
			o.ID, o.Details.Date = model.NewID(), ""
			o.Created = noon(i * 60)
			if i%10 > 0 {
				o.Details.Date = calendar.DateOf(noon(i * 1440 / 10))
			}
			if err := recordsIn(tx, sessionsBucket).put(o.ID, o); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		list, err := st.Sessions()
		if err != nil || len(list) != 10_000 {
			b.Fatal(len(list), err)
		}
	}
	b.StopTimer()
	err = st.update(func(tx *bbolt.Tx) error { // only overviews, which is no whole file
		if err := tx.DeleteBucket([]byte(sessionsBucket)); err != nil {
			return err
		}
		_, err := tx.CreateBucket([]byte(sessionsBucket))
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
}
