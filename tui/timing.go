package tui

import (
	"fmt"
	"time"

	tea "github.com/charmbracelet/bubbletea"

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
	if at.statement == 0 {
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

// timeLeft says how the time until the end divides among the statements that are
// not settled; empty when no end was given, or on another day.
func timeLeft(s *model.Session, now time.Time) string {
	d := s.Details()
	left, ok := d.Ends.After(now)
	if !ok || d.Date != "" && d.Date != model.DateOf(now) {
		return ""
	}
	open := len(s.Statements()) - s.Settled()
	minutes := int(left / time.Minute)
	switch {
	case open == 0:
		return ""
	case minutes <= 0:
		return fmt.Sprintf("%s left, time is up", plural(open, "statement", "statements"))
	case minutes < open:
		return fmt.Sprintf("%s left, %s: less than a minute each", plural(open, "statement", "statements"), plural(minutes, "minute", "minutes"))
	default:
		return fmt.Sprintf("%s left, %s: %s each", plural(open, "statement", "statements"),
			plural(minutes, "minute", "minutes"), plural(minutes/open, "minute", "minutes"))
	}
}

// timeWords is the time at a statement and what is left of the workshop, while the
// facilitator has asked for it.
func (d *desk) timeWords(statement int) string {
	if !d.timer {
		return ""
	}
	spent := d.spent(statement)
	words := fmt.Sprintf("  %d:%02d", int(spent/time.Minute), int(spent/time.Second)%60)
	if left := timeLeft(d.session(), d.now()); left != "" {
		words += "  " + left
	}
	return words
}

// toggleTimer shows or hides the time.
func toggleTimer(r *Root) tea.Cmd {
	if r.desk == nil {
		return nil
	}
	r.desk.timer = !r.desk.timer
	return r.tick()
}

// tick asks for the next tick while the time is shown. Config says how, so that no
// test waits.
func (r *Root) tick() tea.Cmd {
	if r.desk == nil || !r.desk.timer || r.config.Tick == nil {
		return nil
	}
	return r.config.Tick()
}

// minutesLeft is how long the workshop has left while the time is shown.
func (r *Root) minutesLeft() *int {
	if !r.desk.timer {
		return nil
	}
	left, ok := r.desk.session().Details().Ends.After(r.config.Now())
	if !ok {
		return nil
	}
	minutes := int(left / time.Minute)
	return &minutes
}

// tickMsg asks for the timer to be drawn anew.
type tickMsg struct{}

// EverySecond is the tick of a running program.
func EverySecond() tea.Cmd {
	return tea.Tick(time.Second, func(time.Time) tea.Msg { return tickMsg{} })
}
