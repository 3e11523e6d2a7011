package section

import (
	"cmp"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/stats"
)

// WithPlaces is a text with what it stands at in brackets.
func (w *Writer) WithPlaces(text string, statements, steps []int) string {
	if at := report.Places(w.Session.Framework(), statements, steps); at != "" {
		return text + " (" + at + ")"
	}
	return text
}

// ShortDay is a day for a narrow column, such as "3 Dec 2026"; empty for none.
func ShortDay(day calendar.Date) string {
	at, err := time.Parse(time.DateOnly, string(day))
	if err != nil {
		return ""
	}
	return at.Format("2 Jan 2006")
}

// For is what a priority is for, such as "statements 4, 7".
func (w *Writer) For(p model.Priority) string {
	return cmp.Or(report.Places(w.Session.Framework(), p.Statements, p.Steps), "the whole")
}

// Average is an average over so many statements, such as "3.3, from 3 of 4".
func (w *Writer) Average(a stats.Average, of int) string {
	return w.Session.Framework().Worded(a.Words(of))
}

// Extent is the range of the scores given.
func (w *Writer) Extent(st model.Statistics) string {
	return w.Session.Framework().Worded(report.Extent(st))
}

// Decided is what was said of a priority, or what stands for it where it was not: the
// question while it is open, and a dash once it is done or dropped.
func Decided(p model.Priority, said, question string) string {
	if !p.Open() {
		question = report.NoMark
	}
	return cmp.Or(said, question)
}
