// Package firstuse is what the program does for people who use it for the first time: a tour of the
// sample sessions, and hints of one line, each of which goes once it has served. It knows the program by
// what can be seen of it, and nothing of the root.
package firstuse

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// Sight is what a tour sees of the program.
type Sight struct {
	Session *model.Session // the one that is open; nil on the home screen
	Place   model.Place    // where in it the user is
	Over    bool           // something lies over the page of that place, or over the home screen
	Off     bool           // that is a page of its own, and not a question or a form, which are soon gone
	Wall    bool           // the page is shown as the room may see it
	// Does is what a key does on the page on top, as the label of its command; empty for nothing.
	Does func(key string) string
}

// Tour leads through the sample sessions from stop to stop. A stop says what there is to see and what to
// press, and is over once that has been done.
type Tour struct {
	stops []stop
	at    int
	// back says that the stop was come back to after it was done, so that it stays until the user goes on.
	back      bool
	session   string // the id of the sample that was opened; empty before
	statement int    // the one to score: nobody had scored it when the session was opened
	label     string // what people know it by
	step      int    // the step that it belongs to
	aloud     bool   // lines are typed in place of keys
}

// NewTour is a tour at its first stop; aloud is one of the accessible mode.
func NewTour(aloud bool) *Tour {
	t := &Tour{stops: stops(), aloud: aloud}
	if aloud {
		t.stops = slices.DeleteFunc(t.stops, func(s stop) bool { return s.drawn })
	}
	return t
}

// See takes note of what is seen after a key, and goes on where the stop is done. It reports whether that
// was the last.
func (t *Tour) See(s Sight) (over bool) {
	if t.session == "" && s.Session != nil && !s.Session.Solo() && s.Session.Settled() > 0 {
		t.session = s.Session.ID()
		t.score(s.Session)
	}
	if t.back {
		t.back = t.done(s)
		return false
	}
	for t.at < len(t.stops) && t.done(s) {
		t.at++
	}
	if t.at == len(t.stops) {
		t.at--
		return true
	}
	return false
}

func (t *Tour) now() stop { return t.stops[t.at] }

// here reports whether the session that the tour is about is open.
func (t *Tour) here(s Sight) bool { return s.Session != nil && s.Session.ID() == t.session }

// done reports whether what the stop asks for has been done.
func (t *Tour) done(s Sight) bool { return t.here(s) && t.now().done(t, s) }

// score chooses the statement to score: one that nobody has scored, or else the last.
func (t *Tour) score(s *model.Session) {
	all := s.Statements()
	at := slices.IndexFunc(all, func(st framework.Statement) bool { return s.At(st.Number).Progress() == model.Untouched })
	if at < 0 {
		at = len(all) - 1
	}
	step, _ := s.Framework().StepOf(all[at].Number)
	t.statement, t.label, t.step = all[at].Number, ui.Sanitize(all[at].Label()), step.Number
}

// ahead is how many pages of the session lie between the user and the results of the step: negative behind
// them, and 0 where the user is on none of its pages.
func (t *Tour) ahead(s Sight) int {
	places := s.Session.Places()
	here, there := slices.Index(places, s.Place), slices.Index(places, atResults(t))
	if here < 0 {
		return 0
	}
	return there - here
}

// Next goes on from a stop that was come back to.
func (t *Tour) Next() {
	t.at, t.back = min(t.at+1, len(t.stops)-1), false
}

// Back goes back to the stop before, which stays until the user goes on. At the first it does nothing.
func (t *Tour) Back(s Sight) {
	t.at = max(t.at-1, 0)
	t.back = t.session != "" && (t.at == 0 || t.done(s))
}

// Away reports whether the user is elsewhere than the stop is about.
func (t *Tour) Away(s Sight) bool {
	switch at, home := t.Place(); {
	case s.Off && !t.Over():
		return true
	case home:
		return s.Session != nil
	case !t.here(s):
		return true
	case t.now().roams != nil:
		return !t.now().roams(t, s)
	default:
		return s.Place != at
	}
}

// Place is where the stop is: on the home screen, or at a place of the session.
func (t *Tour) Place() (p model.Place, home bool) {
	p = t.now().place(t)
	return p, p == model.Place{}
}

// Session is the id of the session that the tour is about; empty before it was opened.
func (t *Tour) Session() string { return t.session }

// Over reports whether the stop is about something that lies over the page of its place.
func (t *Tour) Over() bool { return t.now().over }

// Keys are the keys that are still to be pressed at the stop, as Bubble Tea names them; none at one that
// was come back to.
func (t *Tour) Keys(s Sight) (keys []string) {
	if t.back {
		return nil
	}
	for _, key := range t.now().keys(t, s) {
		if !number(key) {
			keys = append(keys, key)
			continue
		}
		keys = append(keys, strings.Split(key, "")...)
	}
	return keys
}

// number reports whether what is pressed is the digits of a number, one by one.
func number(key string) bool {
	return !strings.ContainsFunc(key, func(r rune) bool { return !unicode.IsDigit(r) })
}

// Title says which stop of how many it is.
func (t *Tour) Title() string {
	if t.aloud {
		return fmt.Sprintf("Tour, stop %d of %d", t.at+1, len(t.stops))
	}
	return fmt.Sprintf("Tour %d of %d", t.at+1, len(t.stops))
}

// Says is what there is to know at the stop, and what to do there, in the words of the program: a framework
// may have others.
func (t *Tour) Says(s Sight) (text, do string) {
	stop, press, on := t.now(), "Press ", "ctrl+n"
	if t.aloud {
		press, on = "Type ", "next stop"
	}
	switch {
	case t.Away(s):
		return "This is off the tour: look around.", press + on + " to go back to it."
	case t.back:
		return stop.text, "You have done this: " + on + " goes on."
	case t.aloud:
		do = press + strings.Join(stop.lines(t, s), ", then ") + " " + stop.to + "."
		if t.at == 0 {
			do += " Next stop does it for you, stop before goes back, end the tour ends it."
		}
		return stop.text, do
	}
	var names []string
	for _, key := range stop.keys(t, s) {
		names = append(names, ui.QuotedKey(key))
	}
	return stop.text, press + strings.Join(names, " ") + " " + stop.to + "."
}
