package live

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// bar is how long a state may take to a second screen.
const bar = 200 * time.Millisecond

// BenchmarkPublish is the time from a state being published to its being in the hands of
// the one who follows.
func BenchmarkPublish(b *testing.B) {
	file := dataFile(b)
	s := serve(b, file)
	c := follow(b, file)
	ctx := inTime(b)
	state := []byte(`{"text":"` + strings.Repeat("x", 2000) + `"}`)
	var took []time.Duration
	for b.Loop() {
		began := time.Now()
		if err := s.Publish(state); err != nil {
			b.Fatal(err)
		}
		if _, err := c.Next(ctx); err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(began))
	}
	slices.Sort(took)
	p99 := took[len(took)*99/100] // the slowest of all says more of the machine
	b.ReportMetric(float64(p99.Microseconds()), "µs-p99")
	b.ReportMetric(float64(took[len(took)-1].Microseconds()), "µs-slowest")
	if p99 > bar {
		b.Errorf("one state in a hundred took %v", p99)
	}
}

// BenchmarkDial is the time in which a second screen has its first state.
func BenchmarkDial(b *testing.B) {
	file := dataFile(b)
	s := serve(b, file)
	publish(b, s, `1`)
	ctx := inTime(b)
	for b.Loop() {
		c, err := Dial(file)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := c.Next(ctx); err != nil {
			b.Fatal(err)
		}
		if err := c.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
