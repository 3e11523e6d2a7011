package ui

import (
	"fmt"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/pace"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/timer"
)

// visit is how long the room has been at a statement.
type visit struct {
	statement int // 0 while at no statement
	since     time.Time
}

// LongestStay bounds one stay: a laptop left open over lunch discusses nothing.
const LongestStay = 2 * time.Hour

// Arrive ends the stay at one place and begins one at another.
func (d *OpenSession) Arrive(p model.Place) {
	d.Depart()
	if p.Page == model.StatementPage {
		d.visit = visit{p.Number, d.Now()}
	}
}

// Depart keeps the time that was spent at a statement.
func (d *OpenSession) Depart() {
	at := d.visit
	d.visit = visit{}
	if at.statement == 0 || d.ReadOnly != "" {
		return
	}
	seconds := int(min(d.Now().Sub(at.since), LongestStay) / time.Second)
	if seconds < 1 {
		return // the clock may jump back, too
	}
	if e, err := d.History.Note(model.AddTime{Statement: at.statement, Seconds: seconds}, d.Now()); err == nil {
		d.keep(e)
	}
}

// Visited is the statement that the room is at; 0 while it is at none.
func (d *OpenSession) Visited() int { return d.visit.statement }

// Spent is how long the room has been at a statement, this stay included.
func (d *OpenSession) Spent(statement int) time.Duration {
	total := d.Session().At(statement).TimeSpent()
	if d.visit.statement == statement {
		total += max(d.Now().Sub(d.visit.since), 0)
	}
	return total
}

// TimeWords is the timer while one is set, a quiet word where a statement takes longer than was
// planned, and while the facilitator has asked for it the time at a statement and how the
// workshop stands.
func (d *OpenSession) TimeWords() string {
	here, stands := "", ""
	if at := d.visit.statement; d.TimeShown && at != 0 {
		here = timer.Clock(int(d.Spent(at)/time.Second)) + " here"
	}
	if d.TimeShown {
		stands = pace.Of(d.Session(), d.Now()).Words()
	}
	return text.Joined(" · ", d.TimerWords(), d.overWords(), here, stands)
}

// overWords says in a few words that the statement has taken longer than its share of the
// agenda; empty while it has not, and once it is settled.
func (d *OpenSession) overWords() string {
	at := d.visit.statement
	share := pace.Share(d.Session(), at)
	if share == 0 || d.Session().At(at).Progress() == model.Settled {
		return ""
	}
	over := int((d.Spent(at) - share) / time.Minute)
	if over < 1 {
		return ""
	}
	return fmt.Sprintf("+%d min: %d were planned here", over, int(share/time.Minute))
}

// Planned reports whether the agenda says how long the statement may take that the room is at.
func (d *OpenSession) Planned() bool { return pace.Share(d.Session(), d.visit.statement) > 0 }

// TimerWords is the timer in a few words; empty while none is set.
func (d *OpenSession) TimerWords() string {
	if d.Timer == (timer.Timer{}) {
		return ""
	}
	now := d.Now()
	switch {
	case !d.Timer.On(now):
		return ""
	case d.Timer.Seconds(now) <= 0:
		return "time is up: " + d.Timer.Words()
	case d.Timer.Paused():
		return timer.Clock(d.Timer.Seconds(now)) + " " + d.Timer.Words() + ", paused"
	}
	return timer.Clock(d.Timer.Seconds(now)) + " " + d.Timer.Words()
}

// Tick takes a timer away that has been over for a while.
func (d *OpenSession) Tick() {
	if !d.Timer.On(d.Now()) {
		d.Timer = timer.Timer{}
	}
}

// Ticks reports whether what is seen of the time changes by itself.
func (d *OpenSession) Ticks() bool {
	return d.TimeShown || d.Timer != (timer.Timer{}) && d.Timer.Runs(d.Now())
}

// ToggleTime shows or hides the time at the statement and what is left.
func (d *OpenSession) ToggleTime() Action {
	d.TimeShown = !d.TimeShown
	return nil
}
