package tui

import (
	"fmt"
	"strings"
	"time"

	"stocktake/model"
)

// stay is how long the room has been at a statement.
type stay struct {
	statement int // 0 while at no statement
	since     time.Time
}

// longestStay bounds one stay: a laptop left open over lunch discusses nothing.
const longestStay = 2 * time.Hour

// arrive ends the stay at one place and begins one at another.
func (d *desk) arrive(p model.Place) {
	d.depart()
	if p.Page == model.StatementPage {
		d.stay = stay{p.Number, d.now()}
	}
}

// depart keeps the time that was spent at a statement.
func (d *desk) depart() {
	at := d.stay
	d.stay = stay{}
	if at.statement == 0 || d.readOnly != "" {
		return
	}
	seconds := int(min(d.now().Sub(at.since), longestStay) / time.Second)
	if seconds < 1 {
		return // the clock may jump back, too
	}
	if e, err := d.history.Note(model.Spend{Statement: at.statement, Seconds: seconds}, d.now()); err == nil {
		d.keep(e)
	}
}

// spent is how long the room has been at a statement, this stay included.
func (d *desk) spent(statement int) time.Duration {
	total := d.session().Spent(statement)
	if d.stay.statement == statement {
		total += max(d.now().Sub(d.stay.since), 0)
	}
	return total
}

// untilEnd is how long the workshop has left, negative once it is over; false where
// no end was given, or it is of another day.
func untilEnd(s *model.Session, now time.Time) (time.Duration, bool) {
	d := s.Details()
	if d.Date != "" && d.Date != model.DateOf(now) {
		return 0, false
	}
	return d.Ends.After(now)
}

// timeLeft says how the time until the end divides among the statements that are not
// settled; empty when there is no end or nothing left.
func timeLeft(s *model.Session, now time.Time) string {
	left, ok := untilEnd(s, now)
	open := len(s.Statements()) - s.Settled()
	if !ok || open == 0 {
		return ""
	}
	switch minutes := int(left / time.Minute); {
	case minutes <= 0:
		return fmt.Sprintf("%d left, time is up", open)
	case minutes < open:
		return fmt.Sprintf("%d left, %d min: under 1 min each", open, minutes)
	default:
		return fmt.Sprintf("%d left, %d min: %d min each", open, minutes, minutes/open)
	}
}

// timeWords is the time at a statement and what is left of the workshop, while the
// facilitator has asked for it.
func (d *desk) timeWords() string {
	if !d.timer {
		return ""
	}
	var parts []string
	if at := d.stay.statement; at != 0 {
		spent := d.spent(at)
		parts = append(parts, fmt.Sprintf("%d:%02d here", int(spent/time.Minute), int(spent/time.Second)%60))
	}
	if left := timeLeft(d.session(), d.now()); left != "" {
		parts = append(parts, left)
	}
	return strings.Join(parts, " · ")
}

// toggleTimer shows or hides the time.
func (d *desk) toggleTimer() act {
	d.timer = !d.timer
	return nil
}
