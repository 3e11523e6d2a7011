package model

import (
	"fmt"
	"time"

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
}

// Pace tells how the workshop stands at a moment.
func (s *Session) Pace(now time.Time) Pace {
	p := Pace{Open: len(s.statements) - s.Settled()}
	p.Left, p.Ends = s.details.UntilEnd(now)
	agenda := s.Agenda()
	stand := s.whereIn(agenda)
	since, started := s.details.sinceStart(now)
	p.Planned = started && since >= 0 && len(agenda.Items) > 0
	if p.Planned {
		switch {
		case since > stand.until:
			p.Behind = since - stand.until
		case since < stand.from:
			p.Behind = since - stand.from
		}
	}
	if p.Ends && p.Open > 0 {
		still := stand.still
		if p.Planned { // of the break that the room may be in, what is left
			still -= min(max(since-stand.from, 0), stand.pause)
		}
		p.Each = max(p.Left-still, 0) / time.Duration(p.Open)
	}
	return p
}

// sinceStart is how long ago the workshop was to begin, negative before that; false where no
// start was given, or it is of another day.
func (d Details) sinceStart(now time.Time) (time.Duration, bool) {
	if d.Date != "" && d.Date != DateOf(now) {
		return 0, false
	}
	until, ok := d.Starts.After(now)
	return -until, ok
}

// whereabouts is where the room is in its agenda, counted from its start.
type whereabouts struct {
	from, until time.Duration // what was planned for where the room is
	pause       time.Duration // of that, a break that it may be in
	still       time.Duration // breaks and closing that are to come, that break among them
}

// whereIn works out where the room is from what it has settled, in whichever order. A part that
// leaves no trace counts as done once something after it was begun: the opening with the
// first score, a break with the first score of a later step.
func (s *Session) whereIn(a Agenda) whereabouts {
	var st whereabouts
	begun, latest, next := s.begun()
	for _, it := range a.Items {
		minutes := time.Duration(it.Minutes) * time.Minute
		switch it.Part {
		case OpeningPart:
			if begun {
				st.from += minutes
			} else {
				st.until += minutes
			}
		case StepPart:
			step, _ := s.framework.Step(it.Step)
			for _, statement := range step.Statements {
				if s.At(statement.Number).Progress() == Settled {
					st.from += a.share(it, len(step.Statements))
				}
			}
			if next == it.Step {
				st.until += a.share(it, len(step.Statements))
			}
		case BreakPart:
			switch {
			case latest > it.Step:
				st.from += minutes
			case next > it.Step || next == 0: // everything before it is settled
				st.pause += minutes
				fallthrough
			default:
				st.still += minutes
			}
		case ClosingPart:
			st.still += minutes
			if next == 0 {
				st.until += minutes
			}
		}
	}
	st.until += st.from + st.pause
	return st
}

// begun reports whether anything was scored, the last step in which something was, and the step
// of the first statement that is not settled; 0 for none.
func (s *Session) begun() (begun bool, latest, next int) {
	for _, step := range s.framework.Steps {
		for _, st := range step.Statements {
			progress := s.At(st.Number).Progress()
			if progress != Untouched {
				begun, latest = true, step.Number
			}
			if progress != Settled && next == 0 {
				next = step.Number
			}
		}
	}
	return begun, latest, next
}

// share is what each of a step's statements may take.
func (a Agenda) share(it AgendaItem, statements int) time.Duration {
	return time.Duration(it.Minutes) * time.Minute / time.Duration(max(statements, 1))
}

// Share is how long a statement may take by the agenda; 0 where that does not say.
func (s *Session) Share(statement int) time.Duration {
	step, ok := s.framework.StepOf(statement)
	a := s.Agenda()
	for _, it := range a.Items {
		if ok && it.Part == StepPart && it.Step == step.Number {
			return a.share(it, len(step.Statements))
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
