package ui

import (
	"errors"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/chart"
	"familyhub/stocktake/tui/timer"

	tea "github.com/charmbracelet/bubbletea"
)

// OpenSession is the session that is open: its history, where the user is in it, and the
// way of every change from a screen to the disk.
type OpenSession struct {
	History *model.History
	Place   model.Place
	Changed time.Time
	Now     func() time.Time
	// Queue takes what is to be written: entries of the log, or only where the session was left.
	Queue func(overview.Overview, ...model.Entry)
	Say   func(Notice)
	visit visit
	from  model.Place // where a jump left the tour, for the way back; zero after going on
	// Timer is the clock for what the room does for a while.
	Timer timer.Timer
	// TimeShown says that the time at the statement and what is left are shown.
	TimeShown bool
	// Opened says that the opening was shown since the session was opened.
	Opened bool
	// Practice is the practice item as the room has scored it; nil before it has.
	Practice *Practice
	// Baseline is the earlier session that this one is compared with; nil for none.
	Baseline *model.Session
	ByGroup  bool           // averages are drawn by group of steps, where there are groups
	Against  *model.Session // what the user chose to compare with; nil for the baseline
	Folders  *Folders
	// Instruments are what sessions can be begun on, among them other versions of what this one asks.
	Instruments func() []framework.Instrument
	// OwnFrameworks is the folder for those of the user's own, as in Config.
	OwnFrameworks string
	// ReadOnly says why nothing may be changed, as in Config; empty usually.
	ReadOnly string
	// Unfinished is a text that was being typed when the program came to its end, until
	// the user has said what is to become of it.
	Unfinished *model.Draft
}

// Notice is a sentence for the line above the footer.
type Notice struct {
	Text string
	Bad  bool
	Path string // behind the text; where there is no room for all of it, its end matters most
	Wall string // what the room may read of it; nothing unless it is said here
	// Always says that it belongs to no page: only a key takes it away.
	Always bool
}

// Session is the session as it stands.
func (d *OpenSession) Session() *model.Session { return d.History.Session() }

// Today is the day it is now.
func (d *OpenSession) Today() calendar.Date { return calendar.DateOf(d.Now()) }

// Do applies a change, shows a refusal to the user, and queues what was applied.
// It returns false for a refusal.
func (d *OpenSession) Do(c model.Change) bool {
	if d.refuses() {
		return false
	}
	return d.took(d.History.Do(c, d.Now()))
}

// Act is Do for a command that does nothing else.
func (d *OpenSession) Act(c model.Change) Action {
	if before := d.History.Seq(); d.Do(c) && d.History.Seq() == before {
		return Say("It is so already.")
	}
	return nil
}

// Undo takes back the latest change and says which. It returns what that came to; nil
// when there was nothing to take back.
func (d *OpenSession) Undo() model.Change {
	return d.turn("Undone", d.History.UndoWords, d.History.Undo)
}

// Redo makes the latest undone change again, as undo takes one back.
func (d *OpenSession) Redo() model.Change {
	return d.turn("Done again", d.History.RedoWords, d.History.Redo)
}

// turn takes a change back or makes it again, and says so with what the change is called before.
func (d *OpenSession) turn(done string, called func() string, change func(at time.Time) (model.Entry, error)) model.Change {
	if d.refuses() {
		return nil
	}
	words := Sanitize(called())
	e, err := change(d.Now())
	if d.took(e, err) {
		d.Say(Notice{Text: done + ": " + words, Wall: done + "."})
	}
	return e.Change
}

func (d *OpenSession) took(e model.Entry, err error) bool {
	if err != nil {
		if !model.NoChange(err) {
			d.Say(Notice{Text: d.Sentence(err), Bad: true})
		}
		return model.NoChange(err)
	}
	d.keep(e)
	return true
}

// keep queues an entry of the log for the disk.
func (d *OpenSession) keep(entries ...model.Entry) {
	d.Changed = entries[len(entries)-1].At
	d.Queue(d.Overview(), entries...)
}

// UndoTo takes back everything after an entry of the log.
func (d *OpenSession) UndoTo(seq uint64) {
	if d.refuses() {
		return
	}
	entries, err := d.History.UndoTo(seq, d.Now())
	if len(entries) > 0 {
		d.keep(entries...)
		d.Say(Notice{Text: text.CountOf(len(entries), "change", "changes") + " taken back; each ctrl+r brings one back"})
		return
	}
	if errors.Is(err, model.ErrNothingToUndo) {
		d.Say(Notice{Text: "Nothing that was entered after this still stands."})
		return
	}
	d.Say(Notice{Text: d.Sentence(err), Bad: true})
}

// Return is where the latest jump came from, once; false where there was none since.
func (d *OpenSession) Return() (from model.Place, jumped bool) {
	from, d.from = d.from, model.Place{}
	return from, from != (model.Place{}) && from != d.Place
}

// MoveTo remembers where the user is, for the next time the session is opened.
func (d *OpenSession) MoveTo(p model.Place) {
	d.Arrive(p)
	if d.Place == p {
		return
	}
	d.Place = p
	if d.ReadOnly == "" {
		d.Queue(d.Overview())
	}
}

// Statement is the one that the user is at; 0 for none.
func (d *OpenSession) Statement() int {
	if d.Place.Page == model.StatementPage {
		return d.Place.Number
	}
	return 0
}

// Overview is the session's header, as the list of sessions has it.
func (d *OpenSession) Overview() overview.Overview {
	return overview.Of(d.Session(), d.Changed, d.Place)
}

// Sentence turns a refusal into a line for people: in the words of the session's framework, with a
// capital, and an end.
func (d *OpenSession) Sentence(err error) string {
	return sentence(refusal.Worded(err, d.Session().Framework().Wordedf))
}

// refuses reports whether the open session may only be looked at, and says so.
func (d *OpenSession) refuses() bool {
	if d.ReadOnly == "" {
		return false
	}
	d.Say(readOnly(d.ReadOnly))
	return true
}

func readOnly(why string) Notice {
	return Notice{Text: "Nothing was changed: the file is open for reading only, since " + Sanitize(why) + ".", Bad: true}
}

// Folders are those that files were taken from or written to, as they were typed.
type Folders struct {
	Recent []string               // the latest first
	Keep   func([]string) tea.Cmd // keeps them for the next start; nil where they are not kept
}

// Used takes note of them with the one that was used now.
func (f *Folders) Used(recent []string) Action {
	f.Recent = recent
	return func(App) tea.Cmd {
		if f.Keep == nil {
			return nil
		}
		return f.Keep(recent)
	}
}

// View is what of the session is drawn.
func (d *OpenSession) View() chart.View {
	return chart.View{Session: d.Session(), Baseline: d.Baseline, ByGroup: d.ByGroup}
}
