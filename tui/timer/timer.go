// Package timer is the clock for what a room does for a while, such as two minutes in pairs.
// It knows no screen and reads no clock: the caller says what time it is.
package timer

import (
	"fmt"
	"math"
	"time"
)

// Timer counts down. The zero value is off.
type Timer struct {
	words  string
	left   time.Duration // while it is paused
	ends   time.Time     // while it runs
	on     bool
	paused bool
}

// lingers is how long a timer that is over is still shown.
const lingers = time.Minute

// longest is the most that a timer is set to: more is a slip, or a wish for an agenda.
const longest = 2 * time.Hour

// Start begins a timer. Words say what the time is for.
func Start(words string, length time.Duration, now time.Time) Timer {
	return Timer{words: words, ends: now.Add(bounded(length)), on: true}
}

func bounded(length time.Duration) time.Duration { return min(max(length, 0), longest) }

// On reports whether there is a timer to be seen: one that runs or is paused, or has been
// over for less than a minute.
func (t Timer) On(now time.Time) bool { return t.on && t.Left(now) > -lingers }

// Runs reports whether what is seen of the timer changes by itself.
func (t Timer) Runs(now time.Time) bool { return t.On(now) && !t.paused }

// Paused reports whether the timer stands still.
func (t Timer) Paused() bool { return t.on && t.paused }

// Words say what the time is for.
func (t Timer) Words() string { return t.words }

// Left is the time that is left; less than none once the timer is over.
func (t Timer) Left(now time.Time) time.Duration {
	switch {
	case !t.on:
		return 0
	case t.paused:
		return t.left
	}
	return t.ends.Sub(now)
}

// Seconds is Left in whole seconds, of which the last is seen until it is over.
func (t Timer) Seconds(now time.Time) int {
	return int(math.Ceil(t.Left(now).Seconds()))
}

// Lengthen adds to the time that is left, or takes from it. One that is over begins again
// with what is added.
func (t Timer) Lengthen(by time.Duration, now time.Time) Timer {
	if !t.On(now) {
		return t
	}
	left := bounded(max(t.Left(now), 0) + by)
	t.left, t.ends = left, now.Add(left)
	return t
}

// Pause lets a timer stand still, or go on again. One that is over has nothing left to pause.
func (t Timer) Pause(now time.Time) Timer {
	switch {
	case !t.On(now) || t.Left(now) <= 0:
		return t
	case t.paused:
		t.ends = now.Add(t.left)
	default:
		t.left = t.Left(now)
	}
	t.paused = !t.paused
	return t
}

// Step is by how much a length is changed at once: half a minute, and of long ones a minute.
func Step(length time.Duration) time.Duration {
	const long = 5 * time.Minute
	if length < long {
		return time.Minute / 2
	}
	return time.Minute
}

// Clock writes seconds as on a clock, such as 1:05.
func Clock(seconds int) string {
	const minute = 60
	seconds = max(seconds, 0)
	return fmt.Sprintf("%d:%02d", seconds/minute, seconds%minute)
}
