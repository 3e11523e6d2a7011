package tui

import (
	"errors"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"stocktake/model"
)

// desk is the session that is open: its history, where the user is in it, and the
// way of every change from a screen to the disk.
type desk struct {
	history *model.History
	place   model.Place
	changed time.Time
	now     func() time.Time
	// queue takes what is to be written: entries of the log, or only where the session was left.
	queue func(model.Overview, ...model.Entry)
	say   func(notice)
	stay  stay
	timer bool // the time at the statement is shown
	// baseline is the earlier session that this one is held against; nil for none.
	baseline *model.Session
	sought   *sought        // by what the baseline was looked for; nil until it was
	against  *model.Session // what the user chose to compare with; nil for the baseline
	// readOnly says why nothing may be changed, as in Config; empty usually.
	readOnly string
	// unfinished is a text that was being typed when the program came to its end, until
	// the user has said what is to become of it.
	unfinished *model.Draft
}

// notice is a sentence for the line above the footer.
type notice struct {
	text string
	bad  bool
	path string // behind the text; where there is no room for all of it, its end matters most
	wall string // what the room may read of it; nothing unless it is said here
	// always says that it belongs to no page: only a key takes it away.
	always bool
}

func (d *desk) session() *model.Session { return d.history.Session() }

// do applies a change, shows a refusal to the user, and queues what was applied.
// It returns false for a refusal.
func (d *desk) do(c model.Change) bool {
	if d.refuses() {
		return false
	}
	return d.took(d.history.Do(c, d.now()))
}

// undo takes back the latest change and says which. It returns what that came to; nil
// when there was nothing to take back.
func (d *desk) undo() model.Change {
	if d.refuses() {
		return nil
	}
	words := shown(d.history.UndoWords())
	e, err := d.history.Undo(d.now())
	if d.took(e, err) {
		d.say(notice{text: "Undone: " + words, wall: "Undone."})
	}
	return e.Change
}

// redo makes the latest undone change again, as undo takes one back.
func (d *desk) redo() model.Change {
	if d.refuses() {
		return nil
	}
	words := shown(d.history.RedoWords())
	e, err := d.history.Redo(d.now())
	if d.took(e, err) {
		d.say(notice{text: "Done again: " + words, wall: "Done again."})
	}
	return e.Change
}

func (d *desk) took(e model.Entry, err error) bool {
	if err != nil {
		if !model.NoChange(err) {
			d.say(notice{text: sentence(err), bad: true})
		}
		return model.NoChange(err)
	}
	d.keep(e)
	return true
}

// keep queues an entry of the log for the disk.
func (d *desk) keep(entries ...model.Entry) {
	d.changed = entries[len(entries)-1].At
	d.queue(d.overview(), entries...)
}

// undoTo takes back everything after an entry of the log.
func (d *desk) undoTo(seq uint64) {
	if d.refuses() {
		return
	}
	entries, err := d.history.UndoTo(seq, d.now())
	if len(entries) > 0 {
		d.keep(entries...)
		d.say(notice{text: plural(len(entries), "change", "changes") + " taken back; each ctrl+r brings one back"})
		return
	}
	if errors.Is(err, model.ErrNothingToUndo) {
		d.say(notice{text: "Nothing that was entered after this still stands."})
		return
	}
	d.say(notice{text: sentence(err), bad: true})
}

// moveTo remembers where the user is, for the next time the session is opened.
func (d *desk) moveTo(p model.Place) {
	d.arrive(p)
	if d.place == p {
		return
	}
	d.place = p
	if d.readOnly == "" {
		d.queue(d.overview())
	}
}

func (d *desk) overview() model.Overview {
	return d.session().Overview(d.changed, d.place)
}

// sentence turns an error into a line for people: a capital, and an end.
func sentence(err error) string {
	text := shown(err.Error())
	if text == "" {
		return text
	}
	first, size := utf8.DecodeRuneInString(text)
	text = string(unicode.ToUpper(first)) + text[size:]
	if strings.ContainsAny(text[len(text)-1:], ".?!") {
		return text
	}
	return text + "."
}
