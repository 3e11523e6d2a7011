package model

import (
	"encoding/json"
	"fmt"
	"testing"
)

// crowd is a group session of 60 people on a framework of 20 statements, all scored.
func crowd(tb testing.TB) *room {
	tb.Helper()
	r := newRoom(tb, Group, fullFramework())
	r.join(60)
	for _, st := range r.Session().Statements() {
		for p := range 60 {
			r.do(SetScore{st.Number, 1, fmt.Sprintf("p%d", p+1), Points((p*p + st.Number) % 6)})
		}
		r.agree(st.Number, st.Number%6)
	}
	return r
}

// BenchmarkDoSetScore is one key press of a row entry.
func BenchmarkDoSetScore(b *testing.B) {
	r := crowd(b)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := r.Do(SetScore{20, 1, "p60", Points(i % 2)}, noon); err != nil && !NoChange(err) {
			b.Fatal(err)
		}
	}
}

// BenchmarkReplay opens a session of 60 people with 5,000 changes from its JSON, a
// tenth of the later changes notes. The method is called as a store would call it:
// json.Unmarshal reads each entry once more before it gets there.
func BenchmarkReplay(b *testing.B) {
	r := crowd(b)
	for i := 0; len(r.log) < 5000; i++ {
		if i%10 == 0 {
			r.do(Add[Note]{Note{ID: NextID[Note](r.Session()), Statement: i%20 + 1, Text: "seen in the minutes"}, End})
			continue
		}
		r.do(SetScore{i%20 + 1, 1, fmt.Sprintf("p%d", i%60+1), allScores()[i/60%9]})
	}
	var log [][]byte
	for _, e := range r.log {
		data, err := json.Marshal(e)
		if err != nil {
			b.Fatal(err)
		}
		log = append(log, data)
	}
	b.ReportAllocs()
	for b.Loop() {
		h, err := NewHistory(origin(Group), fullFramework())
		if err != nil {
			b.Fatal(err)
		}
		for i, data := range log {
			var e Entry
			if err := e.UnmarshalJSON(data); err != nil {
				b.Fatal(err)
			}
			e.Seq = uint64(i + 1)
			if err := h.Replay(e); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// Crowd is the session of the benchmarks, for those of the packages above this one.
func Crowd(b *testing.B) *Session { return crowd(b).Session() }
