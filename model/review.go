package model

import (
	"cmp"
	"slices"

	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// Review is what was said of the plan on a day after the workshop: how far each priority
// has come, where its measure stands, and when the next review is. Nothing is scored for it.
// The reviews of a session stand in the order of their days, and no two are of one day.
type Review struct {
	ID    string        `json:"id"`
	Date  calendar.Date `json:"date"`
	Note  string        `json:"note,omitempty"` // about the plan as a whole
	Lines []ReviewLine  `json:"lines,omitempty"`
	Next  calendar.Date `json:"next,omitempty"` // the day of the next review; empty where nobody has said
}

// ReviewLine is what a review says of one priority. Something of it must be there.
type ReviewLine struct {
	Priority string `json:"priority"`         // its id
	Status   Status `json:"status,omitempty"` // as people said it is; empty where nobody has
	Value    string `json:"value,omitempty"`  // where its measure stands
	Note     string `json:"note,omitempty"`
	// Was and Stood are the status and the measure's value as they were when the line was first
	// said. They tell what moved where no earlier review has the priority.
	Was   Status `json:"was,omitempty"`
	Stood string `json:"stood,omitempty"`
}

// Says reports whether anything is said in the line.
func (l ReviewLine) Says() bool { return l.Status != "" || l.Value != "" || l.Note != "" }

// Line returns what the review says of the priority with an id; false for nothing.
func (r Review) Line(priority string) (ReviewLine, bool) {
	for _, l := range r.Lines {
		if l.Priority == priority {
			return l, true
		}
	}
	return ReviewLine{}, false
}

const reviewPrefix = "rv"

func (r Review) key() string               { return r.ID }
func (r Review) prefix() string            { return reviewPrefix }
func (r Review) list(s *Session) *[]Review { return &s.reviews }
func (r Review) canRemove(*Session) error  { return nil }
func (r Review) noun() string              { return "review" }

func (r Review) describe(s *Session) Description {
	d := plainly("review of %s", cmp.Or(r.Date.Words(), "no day"))
	for _, l := range r.Lines {
		if p, there := s.Plan().Priority(l.Priority); there {
			d.Statements = append(d.Statements, p.Statements...)
		}
	}
	return d
}

// place keeps the reviews in the order of their days.
func (r Review) place(s *Session, _ int) int {
	return len(keepOnly(s.reviews, func(other Review) bool { return other.Date < r.Date }))
}

func (r Review) fields(_ *Session, old Review) []field {
	lines := func(r Review) string {
		words := byID
		for _, l := range r.Lines {
			words += l.Priority + ": " + l.Words() + "\n"
		}
		return words
	}
	return []field{
		{"date", old.Date.Words(), r.Date.Words()},
		{"note", text.Excerpt(old.Note, 20), text.Excerpt(r.Note, 20)},
		{"next review", old.Next.Words(), r.Next.Words()},
		{"priorities", lines(old), lines(r)}, // each line has its own words in the history
	}
}

// Words are what the line says, on one line; empty for nothing.
func (l ReviewLine) Words() string {
	return text.Joined(", ", string(l.Status), l.Value, text.Line(l.Note))
}

func (r Review) cleaned() Review {
	r.ID, r.Date, r.Note, r.Next = text.Line(r.ID), r.Date.Clean(), text.Lines(r.Note), r.Next.Clean()
	lines := make([]ReviewLine, 0, len(r.Lines))
	for _, l := range r.Lines {
		lines = append(lines, l.Clean())
	}
	if r.Lines = lines; len(lines) == 0 {
		r.Lines = nil
	}
	return r
}

// Clean returns the line with all its texts made inert.
func (l ReviewLine) Clean() ReviewLine {
	status := func(s Status) Status { return Status(text.Line(string(s))) }
	return ReviewLine{
		text.Line(l.Priority), status(l.Status), text.Line(l.Value), text.Lines(l.Note), status(l.Was), text.Line(l.Stood),
	}
}

func (r Review) check(s *Session) error {
	if !wellFormedID(r.ID, reviewPrefix) {
		return refuse("%q is no id for a review; ids are rv1, rv2 and so on", r.ID)
	}
	if err := r.checkDate(s); err != nil {
		return err
	}
	if r.Note == "" && len(r.Lines) == 0 {
		return refuse("nothing is said in the review; say how far a priority has come, or write a note")
	}
	if err := refusal.TooLong("the note on the review", r.Note, refusal.MaxText); err != nil {
		return err
	}
	seen := make(map[string]bool, len(r.Lines))
	for _, l := range r.Lines {
		if seen[l.Priority] {
			return refuse("the review of %s has the priority %q twice", r.Date.Words(), excerpt(l.Priority))
		}
		if seen[l.Priority] = true; position(s.priorities, l.Priority) < 0 {
			return refuse("the review of %s is about a priority %q, which is not in this session", r.Date.Words(), excerpt(l.Priority))
		}
		if err := l.validate(); err != nil {
			return err
		}
	}
	return nil
}

// checkDate refuses a day that is none, that is before the session's, or that does not lie
// between those of the reviews before and after.
func (r Review) checkDate(s *Session) error {
	if r.Date == "" {
		return refuse("a review needs its day; write it as 12/05/2027")
	}
	for _, day := range []calendar.Date{r.Date, r.Next} {
		if err := day.Validate(); err != nil {
			return err
		}
	}
	if r.Date < s.details.Date {
		return refuse("a review on %s would be before the workshop, which was on %s", r.Date.Words(), s.details.Date.Words())
	}
	if r.Next != "" && r.Next <= r.Date {
		return refuse("the next review, on %s, would not be after this one, on %s", r.Next.Words(), r.Date.Words())
	}
	at := position(s.reviews, r.ID)
	for i, other := range s.reviews {
		switch {
		case i == at:
		case other.Date == r.Date:
			return refuse("there is a review of %s already; go on with that one", r.Date.Words())
		case at >= 0 && (i < at) != (other.Date < r.Date):
			return refuse("the reviews would be out of order: one is of %s", other.Date.Words())
		}
	}
	return nil
}

func (l ReviewLine) validate() error {
	if !l.Says() {
		return refuse("nothing is said of the priority %q; say its status, its measure's value or a note", excerpt(l.Priority))
	}
	for _, status := range []Status{l.Status, l.Was} {
		if status != "" && !slices.Contains(Statuses(), status) {
			return refuse("%q is no status; it is proposed, agreed, under way, done or dropped", excerpt(string(status)))
		}
	}
	return refusal.Lengths{
		{"where the measure stands", l.Value, refusal.MaxLine},
		{"where the measure stands", l.Stood, refusal.MaxLine},
		{"the note on the priority", l.Note, refusal.MaxText},
	}.Check()
}

// CheckEntered refuses what nobody can have said by a day: a review of more than a day
// later. One of tomorrow may be written, since clocks are wrong and evenings long.
func (r Review) CheckEntered(today calendar.Date) error {
	if tomorrow := calendar.DateOf(today.Time().AddDate(0, 0, 1)); today != "" && r.Date > tomorrow {
		return refuse("%s is still to come; a review is written on its day", r.Date.Words())
	}
	return nil
}

// checkEntered refuses a new review before the latest one: what stood on its day is not what is
// known now.
func (r Review) checkEntered(s *Session) error {
	if len(s.reviews) == 0 || r.Date == "" || position(s.reviews, r.ID) >= 0 {
		return nil
	}
	if last := s.reviews[len(s.reviews)-1]; r.Date < last.Date {
		return refuse("a review of %s would be before the latest one, of %s; write it as a note there", r.Date.Words(), last.Date.Words())
	}
	return nil
}

// ReviewOf begins what the history says of a line of a review.
const ReviewOf = "review of "

// With is the review with a line in the place of that on the same priority, or without one
// where it says nothing.
func (r Review) With(line ReviewLine) Review {
	at := slices.IndexFunc(r.Lines, func(l ReviewLine) bool { return l.Priority == line.Priority })
	r.Lines = slices.Clone(r.Lines)
	switch {
	case at < 0 && line.Says():
		r.Lines = append(r.Lines, line)
	case at >= 0 && line.Says():
		r.Lines[at] = line
	case at >= 0:
		r.Lines = slices.Delete(r.Lines, at, at+1)
	}
	return r
}
