package program

import (
	"bytes"
	"io"
	"os"
	"sync/atomic"
	"time"
)

// stallLimit is how long a terminal may take for one write once the program has been
// told to end.
const stallLimit = 500 * time.Millisecond

// output is a terminal that cannot keep the program from ending. A terminal that reads
// nothing, as one that was paused or hangs, blocks its writers; from the moment
// when ending is closed, what it does not take within stallLimit is dropped, and so is
// everything after that.
//
// It embeds the file, since Bubble Tea sets the modes of a terminal only through one.
type output struct {
	*os.File
	ending  <-chan struct{}
	stalled atomic.Bool
}

// Output writes to a terminal, which does not keep the guarded program from ending.
func (g *Guard) Output(file *os.File) io.Writer { return &output{File: file, ending: g.Ctx.Done()} }

// Write writes to the terminal. Once that has stalled, it claims to have written: nothing
// can be done about it, and nobody is there to be told.
func (o *output) Write(p []byte) (int, error) {
	if o.stalled.Load() {
		return len(p), nil
	}
	held := bytes.Clone(p) // p is the caller's again when Write returns
	written := Aside(func() error {
		_, err := o.File.Write(held)
		return err
	})
	select {
	case err := <-written:
		return len(p), err
	case <-o.ending:
	}
	late := time.NewTimer(stallLimit)
	defer late.Stop()
	select {
	case err := <-written:
		return len(p), err
	case <-late.C:
		o.stalled.Store(true)
		return len(p), nil
	}
}

// WriteString keeps the file's own, which would go past Write, from being used.
func (o *output) WriteString(s string) (int, error) { return o.Write([]byte(s)) }
