//go:build unix

package ptytest

import (
	"sync"
	"time"
)

// Film keeps every screen that a program painted, and when. The zero value is an empty
// film; its Watch is a watcher for Start.
type Film struct {
	mu     sync.Mutex
	frames []Frame
}

// Frame is a screen that was painted to its end.
type Frame struct {
	At     time.Time
	Screen string
}

// Watch adds a screen that has just been painted.
func (f *Film) Watch(screen string) {
	now := time.Now()
	f.mu.Lock()
	defer f.mu.Unlock()
	f.frames = append(f.frames, Frame{now, screen})
}

// Frames returns what was painted so far, the oldest first.
func (f *Film) Frames() []Frame {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.frames[:len(f.frames):len(f.frames)]
}

// Frame waits for the first screen after a moment that is as ok wants it; what names
// that in a failure. The film must be one of x.
func (f *Film) Frame(x *Terminal, after time.Time, what string, ok func(screen string) bool) Frame {
	x.t.Helper()
	var found Frame
	x.Await(what, func(string) bool {
		for _, frame := range f.Frames() {
			if frame.At.After(after) && ok(frame.Screen) {
				found = frame
				return true
			}
		}
		return false
	})
	return found
}
