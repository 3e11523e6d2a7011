package store

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkBackup backs up a file of 200 sessions and about 5 MB, with one change since
// the backup before; as the program does aside, every few minutes.
func BenchmarkBackup(b *testing.B) {
	st := mustOpen(b, newPath(b))
	var s *sample
	for n := range 200 {
		s = newSample(b, smallFramework(), fmt.Sprint("s", n), "Northvale")
		for range 100 {
			s.do(b, s.evidence(strings.Repeat("what the room said ", 10)))
		}
		s.create(b, st)
	}
	for b.Loop() {
		b.StopTimer()
		s.do(b, s.evidence("one more"))
		s.save(b, st)
		b.StartTimer()
		if _, err := st.Backup(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkBackupUnchanged asks for a backup when there is nothing new.
func BenchmarkBackupUnchanged(b *testing.B) {
	st := mustOpen(b, newPath(b))
	keep(b, st, "abc", "Northvale")
	for b.Loop() {
		if _, err := st.Backup(); err != nil {
			b.Fatal(err)
		}
	}
}
