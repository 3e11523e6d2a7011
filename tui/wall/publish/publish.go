// Package publish says what of an open session the room may see, and tells a second screen.
package publish

import (
	"bytes"
	"encoding/json"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/timer"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/wall"
	"familyhub/stocktake/tui/wall/slide"
)

// Publisher tells a second screen what the room may see.
type Publisher struct {
	To   func(state []byte) // must not wait; nil where there is no second screen
	seen *key               // what was last looked at; nil for nothing yet
	sent []byte
}

// key is what decides whether a second screen may have to be told anything.
type key struct {
	session  string
	baseline *model.Session
	seq      uint64
	place    model.Place
	minutes  int
	timed    bool // minutes are shown
	clock    slide.Clock
}

// Tell hands on what the room may see, when that has changed. Drawing it up is not free,
// so that is left out while nothing can have changed; a page's own slide may have by any key.
func (p *Publisher) Tell(d *ui.OpenSession, page func() *slide.Slide) {
	if p.To == nil {
		return
	}
	var own *slide.Slide
	now := key{}
	if d != nil {
		own = page()
		now = key{session: d.Session().ID(), baseline: d.Baseline, seq: d.History.Seq(), place: d.Place}
		if left := minutesLeft(d); left != nil {
			now.minutes, now.timed = *left, true
		}
		if clock := roomClock(d); clock != nil {
			now.clock = *clock
		}
	}
	if own == nil && p.seen != nil && *p.seen == now {
		return
	}
	p.seen = &now
	if own != nil {
		p.seen = nil
	}
	// A state is numbers and texts: there is nothing in it that JSON cannot hold.
	data, err := json.Marshal(State(d, own))
	if err != nil || bytes.Equal(data, p.sent) {
		return
	}
	p.sent = data
	p.To(data)
}

// State is what the room may see of a session, by a page's own slide where there is one; of
// no session it is nothing.
func State(d *ui.OpenSession, own *slide.Slide) wall.State {
	if d == nil {
		return wall.State{}
	}
	return wall.Of(d.Session(), d.Place, wall.Options{
		MinutesLeft: minutesLeft(d), Baseline: d.Baseline, ByGroup: d.ByGroup, Clock: roomClock(d), Slide: own,
	})
}

// minutesLeft is how long the workshop has left while the time is shown.
func minutesLeft(d *ui.OpenSession) *int {
	if !d.TimeShown {
		return nil
	}
	left, ok := d.Session().Details().UntilEnd(d.Now())
	if !ok {
		return nil
	}
	minutes := int(left / time.Minute)
	return &minutes
}

// roomClock is the timer as the room sees it; nil while there is none.
func roomClock(d *ui.OpenSession) *slide.Clock {
	if d.Timer == (timer.Timer{}) {
		return nil
	}
	now := d.Now()
	if !d.Timer.On(now) {
		return nil
	}
	clock := &slide.Clock{Seconds: max(d.Timer.Seconds(now), 0), Words: d.Timer.Words()}
	if d.Timer.Paused() {
		clock.Words += ", paused"
	}
	return clock
}
