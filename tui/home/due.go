package home

import (
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/tui/ui"
)

// Days from and until which home says on its first line that a review is due.
const (
	soon = 14  // days to go
	over = 366 // days since: a plan is for twelve months
)

// dueReview is a day on which the plan of a session is to be reviewed.
type dueReview struct {
	id, title string
	day       calendar.Date
}

// due are the sessions whose plan is to be reviewed on some day, the first of them first: not those
// whose plan a later session has taken over, or whose area a group has assessed again since. It is
// worked out when the list changes.
func due(sessions []overview.Overview) []dueReview {
	continued, latest := make(map[string]bool), make(map[area]calendar.Date)
	for i := range sessions { // by its place: an overview is large, and there may be thousands
		for _, id := range sessions[i].Continues {
			continued[id] = true
		}
		if of := areaOf(&sessions[i]); sessions[i].Mode == model.Group {
			latest[of] = max(latest[of], sessions[i].Day())
		}
	}
	var some []dueReview
	for i := range sessions {
		o := &sessions[i]
		anew := o.Details.Area != "" && latest[areaOf(o)] > o.Day()
		if o.Review != "" && !continued[o.ID] && !anew {
			some = append(some, dueReview{o.ID, o.Details.Title, o.Review})
		}
	}
	slices.SortStableFunc(some, func(a, b dueReview) int { return strings.Compare(string(a.day), string(b.day)) })
	return some
}

// area is an area with the framework that it was assessed by.
type area struct{ name, framework string }

func areaOf(o *overview.Overview) area {
	return area{strings.ToLower(o.Details.Area), o.Framework}
}

// dueNow are those of which home says that their review is due: it is nearly so, or within the
// last year. In samples nothing is due.
func (h *Home) dueNow() []dueReview {
	if h.samples() {
		return nil
	}
	now := h.app.Now()
	after, until := calendar.DateOf(now.AddDate(0, 0, -over)), calendar.DateOf(now.AddDate(0, 0, soon))
	from, _ := slices.BinarySearchFunc(h.due, after, func(d dueReview, day calendar.Date) int {
		return strings.Compare(string(d.day), string(day))
	})
	to := from
	for to < len(h.due) && h.due[to].day <= until {
		to++
	}
	return h.due[from:to]
}

// dueLine says which session's review is due first, and how many others are; nothing where none is.
func (h *Home) dueLine(width int) []string {
	all := h.dueNow()
	if len(all) == 0 {
		return nil
	}
	today, style := calendar.DateOf(h.app.Now()), h.look.Text
	if all[0].day <= today {
		style = h.look.Warning
	}
	when := ": " + followup.DueWords(all[0].day, today)
	if o, some := h.Selected(); some && o.ID == all[0].id {
		when += "; U opens it"
	}
	if n := len(all) - 1; n > 0 {
		when += fmt.Sprintf(" (and %d more)", n)
	}
	title := h.look.Cut(ui.Sanitize(all[0].title), max(width-ui.Width(when), 8))
	return []string{style.Render(h.look.Cut(title+when, width)), ""}
}

// dueWords says when the review of a session is due; empty where nothing is to be said.
func (h *Home) dueWords(id string) string {
	all := h.dueNow()
	at := slices.IndexFunc(all, func(d dueReview) bool { return d.id == id })
	if at < 0 {
		return ""
	}
	return "R" + strings.TrimPrefix(followup.DueWords(all[at].day, calendar.DateOf(h.app.Now())), "r")
}
