package summary

import (
	"cmp"
	"fmt"
	"strings"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// attendance says who was there for which statements, where somebody was not there
// for all that were scored; of an anonymous session only how many.
func (w writer) attendance() {
	presence := w.Session.Room().Presence()
	scored, there, missed := presence.Scored, presence.There, presence.Missed()
	if len(missed) == 0 {
		return
	}
	w.Heading(3, "Who was there for what")
	was := text.CountOf(len(scored), w.Worded("statement that was scored"), w.Worded("statements that were scored"))
	all := w.Worded("%d of %s who score answered all of the %s", len(there)-len(missed), text.CountOf(len(there), "person", "people"), was)
	if w.Session.Anonymous() {
		w.Say("%s.", all)
		return
	}
	w.Say("%s; the others:", all)
	items := make([]report.Item, len(missed))
	for i, a := range missed {
		items[i].Text = report.Labelled(w.Options.Label(a.Participant), cmp.Or(report.Runs(w.Session.Framework(), a.Statements), w.Worded("no statement")))
	}
	w.List(items)
}

// leastSpent is from how many seconds on a report tells of time: less was no talk, but a
// key or two.
const leastSpent = 60

// timeSpent is the time spent on all statements; empty where none is known.
func (w writer) timeSpent() string {
	total, statements := 0, 0
	for _, st := range w.Session.Statements() {
		if n := report.Seconds(w.Session, st.Number); n > 0 {
			total += n
			statements++
		}
	}
	if total < leastSpent {
		return ""
	}
	return fmt.Sprintf("%s, on %s", duration(total), w.Session.Framework().Words().Statement.Count(statements))
}

// duration is a time in words, such as "1 hour 52 minutes"; seconds count below ten
// minutes only. Empty for none.
func duration(seconds int) string {
	const minute, hour = 60, 3600
	var parts []string
	part := func(n int, one, many string) {
		if n > 0 {
			parts = append(parts, text.CountOf(n, one, many))
		}
	}
	if seconds >= 10*minute {
		seconds = (seconds + minute/2) / minute * minute
	}
	part(seconds/hour, "hour", "hours")
	part(seconds%hour/minute, "minute", "minutes")
	part(seconds%minute, "second", "seconds")
	return strings.Join(parts, " ")
}
