package program

import (
	"context"
	"time"

	"familyhub/stocktake/tui/journal"
)

// Lines is a program that is said in lines, on no terminal of its own.
type Lines struct {
	Now func() time.Time
	Log *journal.Log // how the program ends is written there
}

// Run runs the program until it is left, which is no error. The errors are a *Signalled, a *Crash, and
// those of its own.
func (l Lines) Run(g *Guard, run func() error) (err error) {
	began := l.Now()
	l.Log.Write("start", append(journal.Build(), journal.Word("screens", "lines"))...)
	defer g.end(nil)
	g.endBySignal()
	g.Do(func() { err = run() })
	if cause := context.Cause(g.Ctx); cause != nil {
		err = cause
	}
	note(l.Log, err, journal.Duration("took", l.Now().Sub(began)))
	return err
}
