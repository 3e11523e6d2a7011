package live

import (
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
	var worst time.Duration
	for b.Loop() {
		began := time.Now()
		if err := s.Publish(state); err != nil {
			b.Fatal(err)
		}
		if _, err := c.Next(ctx); err != nil {
			b.Fatal(err)
		}
		worst = max(worst, time.Since(began))
	}
	b.ReportMetric(float64(worst.Microseconds()), "µs-worst")
	if worst > bar {
		b.Errorf("the slowest state took %v", worst)
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
