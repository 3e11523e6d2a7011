package tui

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"stocktake/model"
)

// desk is the session that is open: its history, where the user is in it, and the
// way of every change from a screen to the saver.
type desk struct {
	history *model.History
	place   model.Place
	changed time.Time
	now     func() time.Time
	saver   *saver
	say     func(notice)
}

// notice is a sentence for the line above the footer.
type notice struct {
	text string
	bad  bool
	path string // behind the text; where there is no room for all of it, its end matters most
}

func (d *desk) session() *model.Session { return d.history.Session() }

// do applies a change, shows a refusal to the user, and queues what was applied.
// It returns false for a refusal.
func (d *desk) do(c model.Change) bool {
	return d.took(d.history.Do(c, d.now()))
}

// undo takes back the latest change and says which. It returns what that came to; nil
// when there was nothing to take back.
func (d *desk) undo() model.Change {
	words := d.history.UndoWords()
	e, err := d.history.Undo(d.now())
	if d.took(e, err) {
		d.say(notice{text: "Undone: " + words})
	}
	return e.Change
}

// redo makes the latest undone change again, as undo takes one back.
func (d *desk) redo() model.Change {
	words := d.history.RedoWords()
	e, err := d.history.Redo(d.now())
	if d.took(e, err) {
		d.say(notice{text: "Done again: " + words})
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
	d.changed = e.At
	d.saver.add(write{d.overview(), []model.Entry{e}})
	return true
}

// moveTo remembers where the user is, for the next time the session is opened.
func (d *desk) moveTo(p model.Place) {
	if d.place == p {
		return
	}
	d.place = p
	d.saver.add(write{overview: d.overview()})
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
