package ui

import (
	"fmt"
	"strings"
	"time"

	"familyhub/stocktake/model"
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

// spent is how long the room has been at a statement, this stay included.
func (d *OpenSession) spent(statement int) time.Duration {
	total := d.Session().At(statement).TimeSpent()
	if d.visit.statement == statement {
		total += max(d.Now().Sub(d.visit.since), 0)
	}
	return total
}

// TimeWords is the time at a statement and what is left of the workshop, while the
// facilitator has asked for it.
func (d *OpenSession) TimeWords() string {
	if !d.Timer {
		return ""
	}
	var parts []string
	if at := d.visit.statement; at != 0 {
		spent := d.spent(at)
		parts = append(parts, fmt.Sprintf("%d:%02d here", int(spent/time.Minute), int(spent/time.Second)%60))
	}
	if pace := d.Session().Pace(d.Now()).Words(); pace != "" {
		parts = append(parts, pace)
	}
	return strings.Join(parts, " · ")
}

// ToggleTimer shows or hides the time.
func (d *OpenSession) ToggleTimer() Action {
	d.Timer = !d.Timer
	return nil
}
