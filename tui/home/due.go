package home

import (
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// Days from and until which home says on its first line that a review is due.
const (
	soon = 14  // days to go
	over = 366 // days since: a plan is for twelve months
)

// due are the sessions whose plan is to be reviewed on some day, the first of them first: not those
// whose plan a later session has taken over, or whose area a group has assessed anew since. It is
// worked out when the list changes.
func due(sessions []model.Overview) []model.Overview {
	continued, latest := make(map[string]bool), make(map[area]model.Date)
	for i := range sessions { // by its place: an overview is large, and there may be thousands
		for _, id := range sessions[i].Continues {
			continued[id] = true
		}
		if of := areaOf(&sessions[i]); sessions[i].Mode == model.Group {
			latest[of] = max(latest[of], sessions[i].Day())
		}
	}
	var some []model.Overview
	for i := range sessions {
		o := &sessions[i]
		anew := o.Details.Area != "" && latest[areaOf(o)] > o.Day()
		if o.Review != "" && !continued[o.ID] && !anew {
			some = append(some, *o)
		}
	}
	slices.SortStableFunc(some, func(a, b model.Overview) int { return strings.Compare(string(a.Review), string(b.Review)) })
	return some
}

// area is an area with the framework that it was assessed by.
type area struct{ name, framework string }

func areaOf(o *model.Overview) area {
	return area{strings.ToLower(o.Details.Area), o.Framework}
}

// told reports whether home says that a review is due: it is nearly so, or within the last year.
// In samples nothing is due.
func (h *Home) told(o model.Overview) bool {
	days := o.Review.DaysTo(model.DateOf(h.app.Now()))
	return days >= -soon && days <= over && !h.samples()
}

// dueLine says which session's review is due first, and how many others are; nothing where none is.
func (h *Home) dueLine(width int) []string {
	var now []model.Overview
	for _, o := range h.due {
		if h.told(o) {
			now = append(now, o)
		}
	}
	if len(now) == 0 {
		return nil
	}
	today, style := model.DateOf(h.app.Now()), h.look.Text
	if now[0].Review <= today {
		style = h.look.Warning
	}
	when := ": " + model.DueWords(now[0].Review, today)
	if n := len(now) - 1; n > 0 {
		when += fmt.Sprintf(" (and %d more)", n)
	}
	title := h.look.Cut(ui.Sanitize(now[0].Details.Title), max(width-ui.Width(when), 8))
	return []string{style.Render(h.look.Cut(title+when, width)), ""}
}

// dueWords says when the review of a session is due; empty where nothing is to be said.
func (h *Home) dueWords(o model.Overview) string {
	if !h.told(o) || !slices.ContainsFunc(h.due, func(other model.Overview) bool { return other.ID == o.ID }) {
		return ""
	}
	return "R" + strings.TrimPrefix(model.DueWords(o.Review, model.DateOf(h.app.Now())), "r")
}
