// Package followup is what follows on a plan: what its reviews say of it, where its priorities stood
// before each, and which days are due when.
package followup

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// Reviews are what was said of a session's plan after the workshop, and what is due.
type Reviews struct{ s *model.Session }

// Of returns the reviews of a session's plan.
func Of(s *model.Session) Reviews { return Reviews{s} }

// All returns them in the order of their days.
func (r Reviews) All() []model.Review { return r.s.Plan().Reviews() }

// Last returns the latest review; false before the first.
func (r Reviews) Last() (model.Review, bool) {
	if all := r.All(); len(all) > 0 {
		return all[len(all)-1], true
	}
	return model.Review{}, false
}

// Find is the review that is asked for by its day, by its number from the first, or by its id.
// The error names those that there are.
func (r Reviews) Find(asked string) (model.Review, error) {
	day, _ := calendar.ReadDate(asked, "")
	var there []string
	for i, one := range r.All() {
		if asked == one.ID || asked == strconv.Itoa(i+1) || day != "" && day == one.Date {
			return one, nil
		}
		there = append(there, fmt.Sprintf("%d of %s", i+1, one.Date.Words()))
	}
	if len(there) == 0 {
		return model.Review{}, refusal.Of("the plan has not been reviewed yet, so there is no review %q", refusal.Excerpt(asked))
	}
	return model.Review{}, refusal.Of("there is no review %q; there are %s: name one by its number or its day", refusal.Excerpt(asked), strings.Join(there, ", "))
}

// Say is the change by which a review says something of a priority: the line of the review,
// which is begun by it where it is not there yet, and where the review is the latest the
// priority's status and where its measure stands: as far as the line says other than before, so
// that a note alone leaves what the board has since, or all of it where the same line is said again.
// The value of a measure of the register goes there, as that of the day. A line that says nothing
// is taken out, and what it had changed is as it was; a review of which nothing remains goes.
// It refuses a priority that is not there, for a measure of the register what is no number, and
// another value than the register has of that day.
func (r Reviews) Say(in model.Review, line model.ReviewLine) (model.Change, error) {
	pr, known := r.s.Plan().Priority(line.Priority)
	if !known {
		return nil, refusal.Of("there is no priority %q", refusal.Excerpt(line.Priority))
	}
	line = line.Clean()
	was, there := in.Line(line.Priority)
	if line.Was, line.Stood = pr.Status, r.Measure(pr).Now; there {
		line.Was, line.Stood = was.Was, was.Stood
	}
	m, registered := r.s.Plan().Indicator(pr.Indicator)
	var changes []model.Change
	if registered && line.Value != was.Value { // what was said before may be in another unit
		number, err := decimal.Read(line.Value, m.Unit)
		if err != nil {
			return nil, err
		}
		line.Value = number.In(m.Unit)
		var value model.Change
		if in, value, err = r.sayValue(in, line, m, number); err != nil {
			return nil, err
		}
		if value != nil {
			changes = append(changes, value)
		}
	}
	changes = append([]model.Change{r.Keep(in.With(line))}, changes...)
	if last, some := r.Last(); !some || last.Date <= in.Date || last.ID == in.ID {
		now := pr
		if line == was { // said once more, which is to put the board right
			was = model.ReviewLine{}
		}
		now.Status = afterLine(line.Status, was.Status, pr.Status, line.Was)
		if !registered {
			now.Measure.Now = afterLine(line.Value, was.Value, pr.Measure.Now, line.Stood)
		}
		if now.Status != pr.Status || now.Measure.Now != pr.Measure.Now {
			changes = append(changes, model.Edit[model.Priority]{Item: now})
		}
	}
	words := cmp.Or(line.Words(), "nothing said")
	return model.Batch{Label: fmt.Sprintf("%s%s: %s: %s", model.ReviewOf, in.Date.Words(), refusal.Excerpt(pr.What), text.Excerpt(words, 60)), Changes: changes}, nil
}

// sayValue is the change by which the register has what a line says of a measure, nil for none,
// and the review with the same value in its other lines on that measure: it has one a day. What
// the register has of the day and no line says was not put there by the review: it is not taken
// away, and another value is refused.
func (r Reviews) sayValue(in model.Review, line model.ReviewLine, m model.Indicator, number decimal.Decimal) (model.Review, model.Change, error) {
	at, here := model.ValueAt(m.Values, in.Date), ""
	if at >= 0 {
		here = m.Values[at].Number.In(m.Unit)
	}
	others := slices.DeleteFunc(slices.Clone(in.Lines), func(l model.ReviewLine) bool {
		pr, _ := r.s.Plan().Priority(l.Priority)
		return l.Priority == line.Priority || l.Value == "" || pr.Indicator != m.ID
	})
	says := func(l model.ReviewLine) bool { return l.Value == here }
	was, _ := in.Line(line.Priority)
	switch {
	case at < 0 && line.Value == "", here == line.Value:
		return in, nil, nil
	case line.Value == "" && (!says(was) || slices.ContainsFunc(others, says)):
		return in, nil, nil
	case line.Value == "":
		return in, model.RemoveValue{Indicator: m.ID, Date: in.Date}, nil
	case at >= 0 && !says(was) && !slices.ContainsFunc(others, says):
		return in, nil, refusal.Of("the register has %s for “%s” on %s already; change it there, or leave the value out here",
			here, refusal.Excerpt(m.Name), in.Date.Words())
	}
	for _, l := range others {
		l.Value = line.Value
		in = in.With(l)
	}
	if at < 0 {
		return in, model.AddValue{Indicator: m.ID, Value: model.Value{Date: in.Date, Number: number}}, nil
	}
	return in, model.EditValue{Indicator: m.ID, Date: in.Date, Value: model.Value{Date: in.Date, Number: number, Note: m.Values[at].Note}}, nil
}

// Measure is how a priority is measured, where that stands now and where it is to stand: by the
// measure of the register that it names, or else by its own words.
func (r Reviews) Measure(pr model.Priority) model.Measure {
	m, registered := r.s.Plan().Indicator(pr.Indicator)
	if !registered {
		return pr.Measure
	}
	latest, _ := m.Latest()
	return model.Measure{Text: m.Name, Now: latest.Number.In(m.Unit), Target: m.Target.In(m.Unit), Level: m.Level}
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

// Keep is the change by which a review is as given: begun, changed, or gone where nothing is
// said in it. Where it is of another day now, so are the values that its lines gave to measures
// of the register: one that has a value of the new day already is refused with the rest.
func (r Reviews) Keep(one model.Review) model.Change {
	at := slices.IndexFunc(r.All(), func(known model.Review) bool { return known.ID == one.ID })
	empty := one.Note == "" && len(one.Lines) == 0
	switch {
	case at >= 0 && empty:
		return model.Remove[model.Review]{ID: one.ID}
	case at < 0:
		return model.Add[model.Review]{Item: one, At: model.End}
	}
	was := r.All()[at]
	moved := r.valuesMoved(was, one.Date)
	if len(moved) == 0 {
		return model.Edit[model.Review]{Item: one}
	}
	words := fmt.Sprintf("%s%s: moved from %s with %s", model.ReviewOf, one.Date.Words(), was.Date.Words(),
		text.CountOf(len(moved), "value of a measure", "values of measures"))
	return model.Batch{Label: words, Changes: append([]model.Change{model.Edit[model.Review]{Item: one}}, moved...)}
}

// valuesMoved gives another day to the values that the lines of a review gave to measures. What
// stands there by now that is not what the review says was put right in the register, and stays.
func (r Reviews) valuesMoved(one model.Review, to calendar.Date) []model.Change {
	var all []model.Change
	seen := map[string]bool{}
	for _, line := range one.Lines {
		pr, _ := r.s.Plan().Priority(line.Priority)
		m, registered := r.s.Plan().Indicator(pr.Indicator)
		at := model.ValueAt(m.Values, one.Date)
		if !registered || seen[m.ID] || to == one.Date || at < 0 || m.Values[at].Number.In(m.Unit) != line.Value {
			continue
		}
		seen[m.ID] = true
		all = append(all, model.EditValue{Indicator: m.ID, Date: one.Date, Value: model.Value{Date: to, Number: m.Values[at].Number, Note: m.Values[at].Note}})
	}
	return all
}

// Stand is where a priority stood.
type Stand struct {
	Day    calendar.Date // of the review that said so; empty for as it was agreed
	Status model.Status
	Value  string // of its measure
	Note   string
}

// Before is where a priority stood before a review: as the reviews before it said. Before the
// first that says anything of it, it stood as it did when this one began with it; at the
// workshop itself that is where the earlier plan left it, of a priority that was taken over.
func (r Reviews) Before(one model.Review, pr model.Priority) Stand {
	stand := Stand{Status: pr.Status, Value: r.Measure(pr).Now}
	if l, there := one.Line(pr.ID); there {
		stand.Status, stand.Value = l.Was, l.Stood
	}
	if workshop := r.s.Details().Date; pr.Carried != nil && (workshop == "" || one.Date <= workshop) {
		stand.Status, stand.Value = pr.Carried.Status, pr.Carried.Stood
	}
	for _, earlier := range r.All() {
		l, there := earlier.Line(pr.ID)
		if !there || earlier.Date >= one.Date {
			continue
		}
		stand.Day, stand.Note = earlier.Date, l.Note
		stand.Status, stand.Value = cmp.Or(l.Status, stand.Status), cmp.Or(l.Value, stand.Value)
	}
	return stand
}

// Join puts what reviews said of one priority to another into which it is merged. Of
// two lines of one review the other's stands, and has in its note what is said here. Where the
// two are measured by different things, the values go into the notes: they are none of the other's.
func (r Reviews) Join(from, to string) (changes []model.Change) {
	goes, _ := r.s.Plan().Priority(from)
	stays, _ := r.s.Plan().Priority(to)
	measure, other := r.Measure(goes).Text, r.Measure(stays).Text
	apart := measure != "" && other != "" && !strings.EqualFold(measure, other)
	for _, one := range r.All() {
		line, there := one.Line(from)
		if !there {
			continue
		}
		if stays, two := one.Line(to); two {
			stays.Note = text.Below(stays.Note, text.After("The other: ", line.Words()))
			line = stays
		} else if apart && line.Value != "" {
			line.Note = text.Below(line.Note, text.After(text.Excerpt(measure, 60)+": ", line.Value))
			line.Value, line.Stood = "", ""
		} else if apart {
			line.Stood = ""
		}
		one.Lines = slices.DeleteFunc(slices.Clone(one.Lines), func(l model.ReviewLine) bool { return l.Priority == from })
		line.Priority = to
		changes = append(changes, model.Edit[model.Review]{Item: one.With(line)})
	}
	return changes
}

// of is the day of the latest review that says something of a priority; empty for none.
func (r Reviews) of(priority string) (day calendar.Date) {
	for _, one := range r.All() {
		if _, said := one.Line(priority); said {
			day = one.Date
		}
	}
	return day
}
