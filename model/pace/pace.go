// Package pace is how a workshop stands by its clock and its agenda: what is left, and how far
// the room is behind.
package pace

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/agenda"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/text"
)

// Pace is how a workshop stands at a moment, by its clock and its agenda.
type Pace struct {
	Open int // statements that are not settled
	// Ends reports whether the end is known, and of this day. Left is how long it is until then,
	// negative once it is over.
	Ends bool
	Left time.Duration
	// Each is what is left for each open statement, less the breaks and the closing that are
	// still to come; never negative.
	Each time.Duration
	// Planned reports whether the agenda and its start are known, and the workshop has begun.
	// Behind is then how far the room is behind it, negative where it is ahead, and 0 while it
	// is within what was planned for where it is.
	Planned bool
	Behind  time.Duration
	// Breaks are those that are still to come, or that the room may be in.
	Breaks []Pause
	closes time.Duration // what the closing has
	now    time.Time
	step   string // what the framework calls one
}

// after names the step that a break comes after.
func (p Pace) after(b Pause) string { return fmt.Sprintf("%s %d", p.step, b.Step) }

// Pause is a break that is still to come.
type Pause struct {
	Step   int           // the one it comes after
	Length time.Duration // what is left of it, where the room may be in it
	In     time.Duration // how long until then as things stand; 0 where the room may be in it
	Now    bool          // everything before it is settled, and nothing after it is begun
	before time.Duration // what was planned for what is still to be done before it
}

// Of tells how the workshop stands at a moment.
func Of(s *model.Session, now time.Time) Pace {
	p := Pace{Open: len(s.Statements()) - s.Settled(), now: now, step: s.Framework().Words().Step.One}
	p.Left, p.Ends = s.Details().UntilEnd(now)
	agenda := s.Agenda()
	stand := whereIn(s, agenda)
	since, started := sinceStart(s.Details(), now)
	p.Planned = started && since >= 0 && len(agenda.Items) > 0
	if p.Planned {
		switch {
		case since > stand.until:
			p.Behind = since - stand.until
		case since < stand.from:
			p.Behind = since - stand.from
		}
	}
	p.Breaks, p.closes = stand.breaks, stand.closing
	gone := time.Duration(0) // of what was planned for where the room is
	if p.Planned {
		gone = min(max(since, stand.from), stand.until) - stand.from
	}
	for i := range p.Breaks {
		b := &p.Breaks[i]
		if b.In = max(b.before-gone, 0); b.Now {
			b.Length -= min(gone, b.Length)
		}
	}
	p.Breaks = slices.DeleteFunc(p.Breaks, func(b Pause) bool { return b.Now && b.Length < time.Minute }) // it is over
	p.Each = p.share(p.Breaks)
	return p
}

// share is what is left for each open statement, less the closing and some breaks.
func (p Pace) share(breaks []Pause) time.Duration {
	if !p.Ends || p.Open == 0 {
		return 0
	}
	left := p.Left - p.closes
	for _, b := range breaks {
		left -= b.Length
	}
	return max(left, 0) / time.Duration(p.Open)
}

// sinceStart is how long ago the workshop was to begin, negative before that; false where no
// start was given, or it is of another day.
func sinceStart(d model.Details, now time.Time) (time.Duration, bool) {
	if d.Date != "" && d.Date != calendar.DateOf(now) {
		return 0, false
	}
	until, ok := d.Starts.After(now)
	return -until, ok
}

// whereabouts is where the room is in its agenda, counted from its start.
type whereabouts struct {
	from, until time.Duration // what was planned for where the room is, with a break that it may be in
	breaks      []Pause       // that are to come, that break among them
	closing     time.Duration
}

// whereIn works out where the room is from what it has settled, in whichever order. A part that
// leaves no trace counts as done once something after it was begun: the opening with the
// first score, a break with the first score of a later step.
func whereIn(s *model.Session, a agenda.Agenda) whereabouts {
	var st whereabouts
	var open time.Duration // what was planned for what is still to be done so far
	begun, latest, next := begun(s)
	for _, it := range a.Items {
		minutes := time.Duration(it.Minutes) * time.Minute
		switch it.Part {
		case agenda.Opening:
			if begun {
				st.from += minutes
			} else {
				st.until += minutes
				open += minutes
			}
		case agenda.Step:
			step, _ := s.Framework().Step(it.Step)
			for _, statement := range step.Statements {
				if s.At(statement.Number).Progress() == model.Settled {
					st.from += a.Share(it, len(step.Statements))
				} else {
					open += a.Share(it, len(step.Statements))
				}
			}
			if next == it.Step {
				st.until += a.Share(it, len(step.Statements))
			}
		case agenda.Break:
			if latest > it.Step {
				st.from += minutes
				continue
			}
			now := next > it.Step || next == 0 // everything before it is settled
			st.breaks = append(st.breaks, Pause{Step: it.Step, Length: minutes, Now: now, before: open})
			if open += minutes; now {
				st.until += minutes
			}
		case agenda.Closing:
			st.closing += minutes
			if next == 0 {
				st.until += minutes
			}
		}
	}
	st.until += st.from
	return st
}

// begun reports whether anything was scored, the last step in which something was, and the step
// of the first statement that is not settled; 0 for none.
func begun(s *model.Session) (begun bool, latest, next int) {
	for _, step := range s.Framework().Steps {
		for _, st := range step.Statements {
			progress := s.At(st.Number).Progress()
			if progress != model.Untouched {
				begun, latest = true, step.Number
			}
			if progress != model.Settled && next == 0 {
				next = step.Number
			}
		}
	}
	return begun, latest, next
}

// Share is how long a statement may take by the agenda; 0 where that does not say.
func Share(s *model.Session, statement int) time.Duration {
	step, ok := s.Framework().StepOf(statement)
	a := s.Agenda()
	for _, it := range a.Items {
		if ok && it.Part == agenda.Step && it.Step == step.Number {
			return a.Share(it, len(step.Statements))
		}
	}
	return 0
}

// Words say how the workshop stands: "8 minutes behind: 6 minutes a statement from here", or
// where there is only an end "12 left, 65 min: 5 min each"; empty where there is nothing to say.
func (p Pace) Words() string {
	each := int(p.Each / time.Minute)
	if !p.Planned {
		return p.left(each)
	}
	behind := int(p.Behind / time.Minute)
	words := "on time"
	if behind > 0 {
		words = text.CountOf(behind, "minute", "minutes") + " behind"
	} else if behind < 0 {
		words = text.CountOf(-behind, "minute", "minutes") + " ahead"
	}
	switch {
	case p.Open == 0:
		return words
	case !p.Ends:
		return words + fmt.Sprintf(", %d left", p.Open)
	case p.Left <= 0:
		return words + fmt.Sprintf(": %d left, time is up", p.Open)
	case each < 1:
		return words + ": under a minute a statement from here"
	}
	return words + ": " + text.CountOf(each, "minute", "minutes") + " a statement from here"
}

// left says how the time until the end divides among the statements that are not settled.
func (p Pace) left(each int) string {
	minutes := int(p.Left / time.Minute)
	switch {
	case !p.Ends || p.Open == 0:
		return ""
	case minutes <= 0:
		return fmt.Sprintf("%d left, time is up", p.Open)
	case each < 1:
		return fmt.Sprintf("%d left, %d min: under 1 min each", p.Open, minutes)
	default:
		return fmt.Sprintf("%d left, %d min: %d min each", p.Open, minutes, each)
	}
}

// Ahead says what is left, and when the next break is: "95 minutes left. The next break is at about
// 14:45, after step 2: 15 minutes."; empty where there is nothing to say.
func (p Pace) Ahead() string {
	var words []string
	if minutes := int(p.Left / time.Minute); p.Ends && minutes > 0 {
		words = append(words, text.CountOf(minutes, "minute", "minutes")+" left.")
	}
	switch {
	case p.Open == 0:
	case len(p.Breaks) == 0:
		if p.Planned {
			words = append(words, "No more breaks.")
		}
	case p.Breaks[0].Now:
		words = append(words, fmt.Sprintf("Time for the break after %s: %s.", p.after(p.Breaks[0]), minutesOf(p.Breaks[0].Length)))
	case p.Planned:
		next := p.Breaks[0]
		words = append(words, fmt.Sprintf("The next break is at about %s, after %s: %s.", p.now.Add(next.In).Format("15:04"), p.after(next), minutesOf(next.Length)))
	}
	return strings.Join(words, " ")
}

// CatchUp says, where the room is behind, what leaving the breaks out would come to: "Without the
// break after step 2: 6 minutes a statement."; empty where it is not, or nothing is to be gained.
func (p Pace) CatchUp() string {
	if !p.Planned || !p.Ends || p.Open == 0 || p.Behind < time.Minute {
		return ""
	}
	without := p.share(nil)
	switch {
	case len(p.Breaks) == 0:
		return "No break is left to leave out. What can wait, * parks."
	case without < time.Minute:
		return "Even without breaks it is under a minute a statement. What can wait, * parks."
	}
	what := fmt.Sprintf("the break after %s", p.after(p.Breaks[0]))
	if n := len(p.Breaks); n > 1 {
		what = fmt.Sprintf("the %d breaks that are left", n)
	}
	return fmt.Sprintf("Without %s: %s a statement.", what, minutesOf(without))
}

// minutesOf is a length in whole minutes.
func minutesOf(d time.Duration) string { return text.CountOf(int(d/time.Minute), "minute", "minutes") }
