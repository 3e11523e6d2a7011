package home

import (
	"slices"

	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// listing is the sessions that there are, and which of those looked for is in focus.
type listing struct {
	Sessions []overview.Overview // newest first; nil until they were read
	Focus    string              // the id of the session in focus, wherever it stands
	at       int                 // where the focus was last, for when its session is gone
	find     form.Find
	due      []dueReview     // those with a review to come or overdue, the first of them first
	Gone     map[string]bool // the ids that are deleted, or about to be
}

// Put takes in a session as it stands in memory, in place of what the file said of it.
func (l *listing) Put(o overview.Overview) {
	if l.Gone[o.ID] {
		return
	}
	others := slices.DeleteFunc(slices.Clone(l.Sessions), func(other overview.Overview) bool { return other.ID == o.ID })
	l.Sessions = append(others, o)
	slices.SortFunc(l.Sessions, overview.NewestFirst)
	l.due = due(l.Sessions)
}

// list takes in the sessions that are there, without those that are about to go.
func (l *listing) list(sessions []overview.Overview) {
	if len(l.Gone) > 0 {
		sessions = slices.DeleteFunc(slices.Clone(sessions), func(o overview.Overview) bool { return l.Gone[o.ID] })
	}
	l.Sessions = sessions
	l.due = due(l.Sessions)
}

// found is the sessions that have the words looked for.
func (l *listing) found() []overview.Overview {
	if l.find.Words() == "" {
		return l.Sessions
	}
	var found []overview.Overview
	for _, o := range l.Sessions {
		d := o.Details
		if l.find.Finds(d.Title, d.Area, string(d.Date), d.Date.Words(), d.Facilitator) {
			found = append(found, o)
		}
	}
	return found
}

// Selected is the session in focus, of those that have the words looked for.
func (l *listing) Selected() (overview.Overview, bool) {
	found := l.found()
	if len(found) == 0 {
		return overview.Overview{}, false
	}
	return found[l.position(found)], true
}

// position is where the focus stands among some sessions, of which there are any.
func (l *listing) position(found []overview.Overview) int {
	for at := range found { // by its place: an overview is large, and there may be thousands
		if found[at].ID == l.Focus {
			return at
		}
	}
	return min(l.at, len(found)-1)
}

func (l *listing) move(by int) func() ui.Action {
	return ui.Just(func() {
		if found := l.found(); len(found) > 0 {
			l.at = min(max(l.at+by, 0), len(found)-1)
			l.Focus = found[l.at].ID
		}
	})
}
