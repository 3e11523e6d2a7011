package store

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/model"

	"pgregory.net/rapid"
)

// clocks are what a computer's clock may say from one change to the next: that time
// goes on, stands still, or was set back or ahead by days.
func clocks(rt *rapid.T, n int) []time.Time {
	now := noon(0)
	times := make([]time.Time, n)
	for i := range times {
		now = now.Add(time.Duration(rapid.Int64Range(-5*24*3600, 5*24*3600).Draw(rt, "seconds")) * time.Second)
		times[i] = now.In(time.FixedZone("", 60*rapid.IntRange(-12*60, 12*60).Draw(rt, "zone")))
	}
	return times
}

// The clock decides nothing: the same changes with other times are the same session,
// in memory and when they are read back, after every undo and after every redo.
func TestClockMayJump(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		st, err := Open(newPath(t))
		if err != nil {
			rt.Fatal(err)
		}
		st.db.NoSync = true // this is about order
		defer mustClose(t, st)
		steady, jumping := newSample(t, smallFramework(), "steady", "Northvale"), newSample(t, smallFramework(), "jumping", "Northvale")
		steady.create(t, st)
		jumping.create(t, st)
		times := clocks(rt, rapid.IntRange(1, 30).Draw(rt, "changes"))
		for i, at := range times {
			alike(rt, steady, jumping, noon(i), at)
			jumping.save(t, st)
		}
		back, _ := mustLoad(t, st, "jumping")
		for i, l := range back.Lines() {
			if l.Seq != uint64(i+1) || !l.At.Equal(jumping.Lines()[i].At) {
				rt.Fatalf("entry %d of %v came back as %d of %v", i+1, jumping.Lines()[i].At, l.Seq, l.At)
			}
		}
		jumping.History = back
		for _, at := range slices.Backward(times) {
			both(rt, steady, jumping, at, (*model.History).Undo)
		}
		for _, at := range times {
			both(rt, steady, jumping, at, (*model.History).Redo)
		}
	})
}

// alike makes the same change in two sessions at different times.
func alike(rt *rapid.T, steady, jumping *sample, at, other time.Time) {
	c := changes(steady.Session()).Draw(rt, "change")
	both(rt, steady, jumping, other, func(h *model.History, moment time.Time) (model.Entry, error) {
		if h == steady.History {
			moment = at
		}
		return h.Do(c, moment)
	})
}

// both does the same in two sessions and finds them equal.
func both(rt *rapid.T, steady, jumping *sample, at time.Time, do func(*model.History, time.Time) (model.Entry, error)) {
	_, err := do(steady.History, noon(0))
	e, otherErr := do(jumping.History, at)
	if fmt.Sprint(err) != fmt.Sprint(otherErr) {
		rt.Fatalf("%v, but %v where the clock jumps", err, otherErr)
	}
	if otherErr == nil {
		jumping.queue = append(jumping.queue, e)
	}
	if steady.UndoWords() != jumping.UndoWords() || steady.RedoWords() != jumping.RedoWords() {
		rt.Fatalf("%q and %q, but %q and %q where the clock jumps", steady.UndoWords(), steady.RedoWords(), jumping.UndoWords(), jumping.RedoWords())
	}
	if got, want := said(jumping), said(steady); got != want {
		rt.Fatalf("where the clock jumps it is\n%s\nand should be\n%s", got, want)
	}
}

// said is what a session says, but for its id.
func said(s *sample) string {
	return strings.Replace(dump(s.Session()), s.Session().ID(), "", 1)
}
