package chrome

import (
	"strconv"
	"strings"

	"familyhub/stocktake/tui/ui"
)

// Said is what stands around a page, as it is said.
type Said struct {
	Session string // what is open; empty for nothing
	Heading string // where the user is
	State   string // whether everything is saved
	Time    string // the timer, and how the workshop stands; empty usually
	Notice  string // the last sentence; empty for none
	Bad     bool   // it says what went wrong
	Tour    Band   // what the tour says; zero where there is none
	Failure string // why something is not saved; empty usually
	Done    string // how many statements are done; empty without a session
}

// Said is what stands around the page, as it is said.
func (f Frame) Said() Said {
	said := Said{Heading: f.Heading, Tour: f.Tour, Bad: f.Notice.Bad}
	said.State, _ = f.marked()
	if f.Notice.Text != "" {
		said.Notice = strings.TrimSpace(ui.Sanitize(f.Notice.Text) + " " + f.Notice.Path)
	}
	if f.Failure != nil {
		said.Failure = ui.Sentence(f.Failure)
	}
	if f.Leaving != "" {
		said.Notice = f.Leaving
	}
	if f.Session != nil {
		s := f.Session.Session()
		said.Session, said.Time = Name(f.Look, f.Session), f.Session.TimeWords()
		said.Done = strconv.Itoa(s.Settled()) + " of " + strconv.Itoa(len(s.Statements())) + " done"
	}
	return said
}
