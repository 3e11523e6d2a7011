// Package calendar writes the dates of a session as a calendar file (iCalendar, RFC 5545), which
// calendar programs take in. Each date keeps its UID, so that a file that is taken in again
// changes what it brought before: which of two is newer, they tell by SEQUENCE, or else by
// DTSTAMP, and both are the moment of the latest change. It names no people, nor who leads.
package calendar

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"

	ics "github.com/arran4/golang-ical"
)

// ErrNoDates says that there is nothing to put into a calendar.
var ErrNoDates = errors.New("the session has no dates for a calendar yet; say by when a priority is to be done, or when people meet again")

// event is something that takes place on a day.
type event struct {
	key   string // tells it from the session's other events, for good
	on    calendar.Date
	title string
	about []string // paragraphs
}

// Write writes the dates of a session. The bytes are the same for as long as nothing is entered.
func Write(w io.Writer, s *model.Session, o report.Options) error {
	all := events(s)
	if len(all) == 0 {
		return ErrNoDates
	}
	c := ics.NewCalendar()
	c.SetProductId("-//Family Hub//stocktake//EN")
	c.SetXWRCalName(s.Details().Title)
	for _, e := range all {
		if err := add(c, s, e, o.Changed); err != nil {
			return err
		}
	}
	return c.SerializeTo(w, ics.WithNewLine("\r\n")) // which the library leaves to the system
}

// events are all dates that lie ahead of the session, by day.
func events(s *model.Session) []event {
	all := slices.Concat(nextMeeting(s), planReviews(s), priorities(s))
	slices.SortStableFunc(all, func(a, b event) int { return strings.Compare(string(a.on), string(b.on)) })
	return all
}

// add adds an event that lasts the whole day and leaves people free for others.
func add(c *ics.Calendar, s *model.Session, e event, changed time.Time) error {
	day, err := time.Parse(time.DateOnly, string(e.on))
	if err != nil {
		return fmt.Errorf("%q is no day: %w", e.on, err)
	}
	v := c.AddEvent(s.ID() + "-" + e.key + "@stocktake")
	v.SetSequence(sequence(changed))
	v.SetDtStampTime(changed)
	v.SetModifiedAt(changed)
	v.SetAllDayStartAt(day)
	v.SetAllDayEndAt(day.AddDate(0, 0, 1))
	v.SetTimeTransparency(ics.TransparencyTransparent)
	v.SetSummary(e.title)
	if about := text.Joined("\n", append(e.about, s.Framework().Worded("From the session “")+s.Details().Title+"”.")...); about != "" {
		v.SetDescription(about)
	}
	return nil
}

// sequence is a number that grows with every change, and is the same on every computer: the seconds
// since 2020, for which the standard has room until 2088.
func sequence(changed time.Time) int {
	return max(int(changed.Unix()-time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC).Unix()), 0)
}

// nextMeeting is when the room looks at this again.
func nextMeeting(s *model.Session) []event {
	next := followup.Of(s).Agreed()
	if next == "" {
		return nil
	}
	return []event{{key: "next", on: next, title: text.Line(s.Framework().Occasion()) + ": we meet again", about: []string{s.Details().Area}}}
}

// within is a title as it stands within a sentence; one that begins with capitals keeps them.
func within(title string) string {
	title = text.Line(title)
	if first, size := utf8.DecodeRuneInString(title); len(title) > size && !unicode.IsUpper([]rune(title)[1]) {
		return string(unicode.ToLower(first)) + title[size:]
	}
	return title
}

// planReviews are the days after the quarters of the plan, with the priorities that are looked at
// on them; none where nothing is planned.
func planReviews(s *model.Session) []event {
	if len(open(s)) == 0 {
		return nil
	}
	var all []event
	for i, q := range s.Plan().Quarters().Planned() {
		on := s.Plan().Quarters().ReviewDay(q)
		if on == "" {
			continue
		}
		about := []string{"Partners report what became of " + s.Plan().Quarters().Months(q) + "."}
		for _, p := range open(s) {
			if p.Review == on {
				about = append(about, "• "+text.Line(p.What))
			}
		}
		all = append(all, event{fmt.Sprintf("plan-%d", i+1), on, "Review of the " + within(s.Framework().PlanTitle()) + ": " + s.Plan().Quarters().Months(q), about})
	}
	return all
}

// longest is how many cells of a priority stand in the title of its event.
const longest = 60

// priorities are when each is to be done, and when it is looked at, unless that is on a day on
// which the whole plan is.
func priorities(s *model.Session) []event {
	var all []event
	for _, p := range open(s) {
		name := text.Excerpt(text.Line(p.What), longest)
		measure := followup.Of(s).Measure(p)
		about := []string{p.What, labelled("Why: ", p.Why), labelled("Measure: ", measure.Text), labelled("Target: ", measure.Target)}
		if _, last := s.Plan().Quarters().Span(p.Quarter); last != "" {
			all = append(all, event{p.ID + "-due", last, "Due: " + name, about})
		}
		if p.Review != "" && !isPlanReview(s, p.Review) {
			all = append(all, event{p.ID + "-review", p.Review, "Review: " + name, about})
		}
	}
	return all
}

func isPlanReview(s *model.Session, day calendar.Date) bool {
	return slices.ContainsFunc(s.Plan().Quarters().Planned(), func(q calendar.Quarter) bool { return s.Plan().Quarters().ReviewDay(q) == day })
}

func open(s *model.Session) []model.Priority {
	return slices.DeleteFunc(slices.Clone(s.Priorities()), func(p model.Priority) bool { return !p.Open() })
}

// labelled is a text behind what it is; empty where there is none.
func labelled(label, said string) string {
	if said == "" {
		return ""
	}
	return label + said
}
