package model

import (
	"slices"
	"time"

	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/text"
)

// AgendaPart is what a part of a workshop is.
type AgendaPart string

// The parts of a workshop.
const (
	OpeningPart AgendaPart = "opening"
	StepPart    AgendaPart = "step"
	BreakPart   AgendaPart = "break"
	ClosingPart AgendaPart = "closing" // what was agreed, read back, and the next date
)

// AgendaItem is a part of a workshop and how many minutes are planned for it.
type AgendaItem struct {
	Part    AgendaPart `json:"part"`
	Step    int        `json:"step,omitempty"` // its number; of a break that of the step before it
	Minutes int        `json:"minutes"`
}

// Agenda is what is planned for when.
type Agenda struct {
	Items  []AgendaItem // in their order; none where nobody has said when the workshop starts and ends
	Edited bool         // somebody has changed what was worked out
}

// Minutes is how long all of it takes.
func (a Agenda) Minutes() int {
	total := 0
	for _, it := range a.Items {
		total += it.Minutes
	}
	return total
}

// From is when each part begins, given when the first one does; empty where that is not known.
func (a Agenda) From(starts calendar.Clock) []calendar.Clock {
	from := make([]calendar.Clock, len(a.Items))
	at, err := time.Parse("15:04", string(starts))
	if err != nil {
		return from
	}
	for i, it := range a.Items {
		from[i] = calendar.Clock(at.Format("15:04"))
		at = at.Add(time.Duration(it.Minutes) * time.Minute)
	}
	return from
}

// TooLong is by how many minutes the agenda is longer than the workshop, negative where it is
// shorter; false where the workshop's start or end is not known.
func (s *Session) TooLong() (minutes int, ok bool) {
	length, ok := s.details.length()
	return s.Agenda().Minutes() - int(length/time.Minute), ok
}

// SetAgenda keeps what is planned for when, all of it; without items it is worked out from the
// start and the end again.
type SetAgenda struct {
	Items []AgendaItem `json:"items"`
}

// maxAgendaMinutes bounds one part of an agenda: longer than that is another day.
const maxAgendaMinutes = 24 * 60

func (c SetAgenda) kind() string { return "agenda" }

func (c SetAgenda) cleaned() Change {
	items := slices.Clone(c.Items)
	for i := range items {
		items[i].Part = AgendaPart(text.Line(string(items[i].Part)))
	}
	if len(items) == 0 {
		items = nil
	}
	return SetAgenda{items}
}

func (c SetAgenda) describe(*Session) Description {
	if len(c.Items) == 0 {
		return plainly("agenda worked out again")
	}
	return plainly("agenda changed: %d minutes in all", Agenda{Items: c.Items}.Minutes())
}

func (SetAgenda) standing(s *Session) []Change {
	if len(s.agenda) == 0 {
		return nil
	}
	return []Change{SetAgenda{s.agenda}}
}

func (c SetAgenda) apply(s *Session) (Change, error) {
	if slices.Equal(c.Items, s.agenda) {
		return nil, errNoChange
	}
	if s.Solo() {
		return nil, refuse("one person who scores alone has no agenda")
	}
	seen := make(map[AgendaItem]bool)
	for _, it := range c.Items {
		if it.Minutes < 0 || it.Minutes > maxAgendaMinutes {
			return nil, refuse("%d minutes cannot be planned for a part of the agenda; it is 0 to %d", it.Minutes, maxAgendaMinutes)
		}
		_, isStep := s.framework.Step(it.Step)
		switch it.Part {
		case OpeningPart, ClosingPart:
			isStep = it.Step == 0
		case StepPart, BreakPart:
		default:
			return nil, refuse("%q is no part of an agenda", excerpt(string(it.Part)))
		}
		if !isStep {
			return nil, refuse("the agenda names %s, which this framework does not have", s.framework.StepNamed(it.Step))
		}
		if it.Minutes = 0; seen[it] {
			return nil, refuse("the agenda has the same part twice")
		}
		seen[it] = true
	}
	was := s.agenda
	s.agenda = slices.Clone(c.Items)
	return SetAgenda{was}, nil
}

// Agenda returns what is planned for when: as somebody changed it, or as it follows from the
// start, the end and the number of statements. A solo run has none.
func (s *Session) Agenda() Agenda {
	if len(s.agenda) > 0 {
		return Agenda{s.agenda, true}
	}
	total, ok := s.details.length()
	if !ok || s.Solo() {
		return Agenda{}
	}
	return Agenda{Items: s.planned(int(total / time.Minute))}
}

// length is how long the workshop is to take; false where its start or end is not known.
func (d Details) length() (time.Duration, bool) {
	starts, err := time.Parse("15:04", string(d.Starts))
	ends, errEnd := time.Parse("15:04", string(d.Ends))
	if err != nil || errEnd != nil {
		return 0, false
	}
	if ends.Before(starts) {
		ends = ends.AddDate(0, 0, 1) // past midnight
	}
	return ends.Sub(starts), true
}

// What is planned beside the statements, in minutes.
const (
	mostOpening = 15
	mostClosing = 30
	aBreak      = 15
	aLunch      = 45
)

// breaksOf are the breaks of a workshop of some minutes, in their order: none in one of less
// than two hours, a lunch in one of more than five and a half.
func breaksOf(total int) []int {
	switch {
	case total < 120:
		return nil
	case total < 240:
		return []int{aBreak}
	case total < 330:
		return []int{aBreak, aBreak}
	default:
		return []int{aBreak, aLunch, aBreak}
	}
}

// planned divides so many minutes: a twelfth for the opening, a tenth for the closing, breaks
// after the steps nearest to equal parts, and the rest among the statements. Where that
// would leave them less than a minute each, they get all of it.
func (s *Session) planned(total int) []AgendaItem {
	opening, closing, breaks := min(total/12, mostOpening), min(total/10, mostClosing), breaksOf(total)
	if len(s.framework.Steps) < 2 {
		breaks = nil // there is no place for one
	}
	for _, minutes := range breaks {
		total -= minutes
	}
	rest := total - opening - closing
	if rest < len(s.statements) {
		opening, closing, rest = 0, 0, total
	}
	var items []AgendaItem
	if opening > 0 {
		items = append(items, AgendaItem{OpeningPart, 0, opening})
	}
	done, given, taken := 0, 0, 0
	for i, step := range s.framework.Steps {
		done += len(step.Statements)
		upTo := rest * done / len(s.statements) // so that the rounding adds up to the whole
		items = append(items, AgendaItem{StepPart, step.Number, upTo - given})
		given = upTo
		for taken < len(breaks) && s.breakFalls(i, done, taken, len(breaks)) {
			if last := &items[len(items)-1]; last.Part == BreakPart {
				last.Minutes += breaks[taken]
			} else {
				items = append(items, AgendaItem{BreakPart, step.Number, breaks[taken]})
			}
			taken++
		}
	}
	if closing > 0 {
		items = append(items, AgendaItem{ClosingPart, 0, closing})
	}
	return items
}

// breakFalls reports whether a break, counted from 0, falls after the step at i, up to whose
// end so many statements are done: it is nearer to the break's place than the end of the
// next step, or the last place that there is.
func (s *Session) breakFalls(i, done, taken, breaks int) bool {
	if i >= len(s.framework.Steps)-2 {
		return i == len(s.framework.Steps)-2
	}
	next := done + len(s.framework.Steps[i+1].Statements)
	return 2*len(s.statements)*(taken+1) <= (done+next)*(breaks+1)
}
