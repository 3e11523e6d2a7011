package model

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/model/text"
)

// Review is what was said of the plan on a day after the workshop: how far each priority
// has come, where its measure stands, and when the next review is. Nothing is scored for it.
// The reviews of a session stand in the order of their days, and no two are of one day.
type Review struct {
	ID    string       `json:"id"`
	Date  Date         `json:"date"`
	Note  string       `json:"note,omitempty"` // about the plan as a whole
	Lines []ReviewLine `json:"lines,omitempty"`
	Next  Date         `json:"next,omitempty"` // the day of the next review; empty where nobody has said
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
	return strings.Join(said([]string{string(l.Status), l.Value, text.Line(l.Note)}), ", ")
}

func (r Review) cleaned() Review {
	r.ID, r.Date, r.Note, r.Next = text.Line(r.ID), r.Date.Clean(), text.Lines(r.Note), r.Next.Clean()
	lines := make([]ReviewLine, 0, len(r.Lines))
	for _, l := range r.Lines {
		lines = append(lines, l.cleaned())
	}
	if r.Lines = lines; len(lines) == 0 {
		r.Lines = nil
	}
	return r
}

func (l ReviewLine) cleaned() ReviewLine {
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
	if err := tooLong("the note on the review", r.Note, MaxText); err != nil {
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
	for _, day := range []Date{r.Date, r.Next} {
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
	return cmp.Or(
		tooLong("where the measure stands", l.Value, MaxLine),
		tooLong("where the measure stands", l.Stood, MaxLine),
		tooLong("the note on the priority", l.Note, MaxText),
	)
}

// CheckEntered refuses what nobody can have said by a day: a review of more than a day
// later. One of tomorrow may be written, since clocks are wrong and evenings long.
func (r Review) CheckEntered(today Date) error {
	if tomorrow := DateOf(today.time().AddDate(0, 0, 1)); today != "" && r.Date > tomorrow {
		return refuse("%s is still to come; a review is written on its day", r.Date.Words())
	}
	return nil
}

// checkEntered refuses a new review before the latest one: what stood on its day is not what is
// known now.
func (r Review) checkEntered(s *Session) error {
	last, some := s.Reviews().Last()
	if some && r.Date != "" && position(s.reviews, r.ID) < 0 && r.Date < last.Date {
		return refuse("a review of %s would be before the latest one, of %s; write it as a note there", r.Date.Words(), last.Date.Words())
	}
	return nil
}

// reviewOf begins what the history says of a line of a review.
const reviewOf = "review of "

// Reviews are what was said of a session's plan after the workshop, and what is due.
type Reviews struct{ s *Session }

// Reviews returns the reviews of the session's plan.
func (s *Session) Reviews() Reviews { return Reviews{s} }

// All returns them in the order of their days.
func (r Reviews) All() []Review { return r.s.reviews }

// Last returns the latest review; false before the first.
func (r Reviews) Last() (Review, bool) {
	if n := len(r.s.reviews); n > 0 {
		return r.s.reviews[n-1], true
	}
	return Review{}, false
}

// Find is the review that is asked for by its day, by its number from the first, or by its id.
// The error names those that there are.
func (r Reviews) Find(asked string) (Review, error) {
	day, _ := ReadDate(asked, "")
	var there []string
	for i, one := range r.s.reviews {
		if asked == one.ID || asked == strconv.Itoa(i+1) || day != "" && day == one.Date {
			return one, nil
		}
		there = append(there, fmt.Sprintf("%d of %s", i+1, one.Date.Words()))
	}
	if len(there) == 0 {
		return Review{}, refuse("the plan has not been reviewed yet, so there is no review %q", excerpt(asked))
	}
	return Review{}, refuse("there is no review %q; there are %s: name one by its number or its day", excerpt(asked), strings.Join(there, ", "))
}

// Say is the change by which a review says something of a priority: the line of the review,
// which is begun by it where it is not there yet, and where the review is the latest the
// priority's status and where its measure stands: as far as the line says other than before, so
// that a note alone leaves what the board has since, or all of it where the same line is said again.
// The value of a measure of the register goes there, as that of the day. A line that says nothing
// is taken out, and what it had changed is as it was; a review of which nothing remains goes.
// It refuses a priority that is not there, for a measure of the register what is no number, and
// another value than the register has of that day.
func (r Reviews) Say(in Review, line ReviewLine) (Change, error) {
	at := position(r.s.priorities, line.Priority)
	if at < 0 {
		return nil, refuse("there is no priority %q", excerpt(line.Priority))
	}
	pr, line := r.s.priorities[at], line.cleaned()
	was, there := in.Line(line.Priority)
	if line.Was, line.Stood = pr.Status, r.Measure(pr).Now; there {
		line.Was, line.Stood = was.Was, was.Stood
	}
	m, registered := r.s.Plan().Indicator(pr.Indicator)
	var changes []Change
	if registered && line.Value != was.Value { // what was said before may be in another unit
		number, err := ReadDecimal(line.Value, m.Unit)
		if err != nil {
			return nil, err
		}
		line.Value = number.In(m.Unit)
		var value Change
		if in, value, err = r.sayValue(in, line, m, number); err != nil {
			return nil, err
		}
		if value != nil {
			changes = append(changes, value)
		}
	}
	changes = append([]Change{r.Keep(in.with(line))}, changes...)
	if last, some := r.Last(); !some || last.Date <= in.Date || last.ID == in.ID {
		now := pr
		if line == was { // said once more, which is to put the board right
			was = ReviewLine{}
		}
		now.Status = afterLine(line.Status, was.Status, pr.Status, line.Was)
		if !registered {
			now.Measure.Now = afterLine(line.Value, was.Value, pr.Measure.Now, line.Stood)
		}
		if now.Status != pr.Status || now.Measure.Now != pr.Measure.Now {
			changes = append(changes, Edit[Priority]{now})
		}
	}
	words := cmp.Or(line.Words(), "nothing said")
	return Batch{fmt.Sprintf("%s%s: %s: %s", reviewOf, in.Date.Words(), excerpt(pr.What), text.Excerpt(words, 60)), changes}, nil
}

// sayValue is the change by which the register has what a line says of a measure, nil for none,
// and the review with the same value in its other lines on that measure: it has one a day. What
// the register has of the day and no line says was not put there by the review: it is not taken
// away, and another value is refused.
func (r Reviews) sayValue(in Review, line ReviewLine, m Indicator, number Decimal) (Review, Change, error) {
	at, here := valueAt(m.Values, in.Date), ""
	if at >= 0 {
		here = m.Values[at].Number.In(m.Unit)
	}
	others := keepOnly(in.Lines, func(l ReviewLine) bool {
		pr, _ := r.s.Plan().Priority(l.Priority)
		return l.Priority != line.Priority && l.Value != "" && pr.Indicator == m.ID
	})
	says := func(l ReviewLine) bool { return l.Value == here }
	was, _ := in.Line(line.Priority)
	switch {
	case at < 0 && line.Value == "", here == line.Value:
		return in, nil, nil
	case line.Value == "" && (!says(was) || slices.ContainsFunc(others, says)):
		return in, nil, nil
	case line.Value == "":
		return in, RemoveValue{m.ID, in.Date}, nil
	case at >= 0 && !says(was) && !slices.ContainsFunc(others, says):
		return in, nil, refuse("the register has %s for “%s” on %s already; change it there, or leave the value out here",
			here, excerpt(m.Name), in.Date.Words())
	}
	for _, l := range others {
		l.Value = line.Value
		in = in.with(l)
	}
	if at < 0 {
		return in, AddValue{m.ID, Value{Date: in.Date, Number: number}}, nil
	}
	return in, EditValue{m.ID, in.Date, Value{in.Date, number, m.Values[at].Note}}, nil
}

// Measure is how a priority is measured, where that stands now and where it is to stand: by the
// measure of the register that it names, or else by its own words.
func (r Reviews) Measure(pr Priority) Measure {
	m, registered := r.s.Plan().Indicator(pr.Indicator)
	if !registered {
		return pr.Measure
	}
	latest, _ := m.Latest()
	return Measure{Text: m.Name, Now: latest.Number.In(m.Unit), Target: m.Target.In(m.Unit), Level: m.Level}
}

// afterLine is what a priority has after a line: what it says now that it did not say before; or
// where that was said and is taken back, what stood before, unless the priority has something
// else by now.
func afterLine[T ~string](said, saidBefore, has, stood T) T {
	switch {
	case said == saidBefore:
		return has
	case said == "" && has == saidBefore:
		return stood
	}
	return cmp.Or(said, has)
}

// with is the review with a line in the place of that on the same priority, or without one
// where it says nothing.
func (r Review) with(line ReviewLine) Review {
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

// Keep is the change by which a review is as given: begun, changed, or gone where nothing is
// said in it. Where it is of another day now, so are the values that its lines gave to measures
// of the register: one that has a value of the new day already is refused with the rest.
func (r Reviews) Keep(one Review) Change {
	at, empty := position(r.s.reviews, one.ID), one.Note == "" && len(one.Lines) == 0
	switch {
	case at >= 0 && empty:
		return Remove[Review]{one.ID}
	case at < 0:
		return Add[Review]{one, End}
	}
	was := r.s.reviews[at]
	moved := r.valuesMoved(was, one.Date)
	if len(moved) == 0 {
		return Edit[Review]{one}
	}
	words := fmt.Sprintf("%s%s: moved from %s with %s", reviewOf, one.Date.Words(), was.Date.Words(),
		text.CountOf(len(moved), "value of a measure", "values of measures"))
	return Batch{words, append([]Change{Edit[Review]{one}}, moved...)}
}

// valuesMoved gives another day to the values that the lines of a review gave to measures. What
// stands there by now that is not what the review says was put right in the register, and stays.
func (r Reviews) valuesMoved(one Review, to Date) []Change {
	var all []Change
	seen := map[string]bool{}
	for _, line := range one.Lines {
		pr, _ := r.s.Plan().Priority(line.Priority)
		m, registered := r.s.Plan().Indicator(pr.Indicator)
		at := valueAt(m.Values, one.Date)
		if !registered || seen[m.ID] || to == one.Date || at < 0 || m.Values[at].Number.In(m.Unit) != line.Value {
			continue
		}
		seen[m.ID] = true
		all = append(all, EditValue{m.ID, one.Date, Value{to, m.Values[at].Number, m.Values[at].Note}})
	}
	return all
}

// Stand is where a priority stood.
type Stand struct {
	Day    Date // of the review that said so; empty for as it was agreed
	Status Status
	Value  string // of its measure
	Note   string
}

// Before is where a priority stood before a review: as the reviews before it said. Before the
// first that says anything of it, it stood as it did when this one began with it; at the
// workshop itself that is where the earlier plan left it, of a priority that was taken over.
func (r Reviews) Before(one Review, pr Priority) Stand {
	stand := Stand{Status: pr.Status, Value: r.Measure(pr).Now}
	if l, there := one.Line(pr.ID); there {
		stand.Status, stand.Value = l.Was, l.Stood
	}
	if workshop := r.s.details.Date; pr.Carried != nil && (workshop == "" || one.Date <= workshop) {
		stand.Status, stand.Value = pr.Carried.Status, pr.Carried.Stood
	}
	for _, earlier := range r.s.reviews {
		l, there := earlier.Line(pr.ID)
		if !there || earlier.Date >= one.Date {
			continue
		}
		stand.Day, stand.Note = earlier.Date, l.Note
		stand.Status, stand.Value = cmp.Or(l.Status, stand.Status), cmp.Or(l.Value, stand.Value)
	}
	return stand
}

// join puts what reviews said of one priority to another into which it is merged. Of
// two lines of one review the other's stands, and has in its note what is said here. Where the
// two are measured by different things, the values go into the notes: they are none of the other's.
func (r Reviews) join(from, to string) (changes []Change) {
	goes, _ := r.s.Plan().Priority(from)
	stays, _ := r.s.Plan().Priority(to)
	measure, other := r.Measure(goes).Text, r.Measure(stays).Text
	apart := measure != "" && other != "" && !strings.EqualFold(measure, other)
	for _, one := range r.s.reviews {
		line, there := one.Line(from)
		if !there {
			continue
		}
		if stays, two := one.Line(to); two {
			stays.Note = both(stays.Note, labelled("The other", line.Words()))
			line = stays
		} else if apart && line.Value != "" {
			line.Note = both(line.Note, labelled(text.Excerpt(measure, 60), line.Value))
			line.Value, line.Stood = "", ""
		} else if apart {
			line.Stood = ""
		}
		one.Lines = keepOnly(one.Lines, func(l ReviewLine) bool { return l.Priority != from })
		line.Priority = to
		changes = append(changes, Edit[Review]{one.with(line)})
	}
	return changes
}

// of is the day of the latest review that says something of a priority; empty for none.
func (r Reviews) of(priority string) (day Date) {
	for _, one := range r.s.reviews {
		if _, said := one.Line(priority); said {
			day = one.Date
		}
	}
	return day
}
