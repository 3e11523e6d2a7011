package model

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
)

// Errors that are no refusals: there was nothing to do.
var (
	ErrNoChange      = errors.New("that is already so")
	ErrNothingToUndo = errors.New("there is nothing to undo")
	ErrNothingToRedo = errors.New("there is nothing to redo")
)

// NoChange reports whether an error is of a change that would leave everything as it is.
func NoChange(err error) bool { return errors.Is(err, ErrNoChange) }

// Act is how an entry of the log came about.
type Act string

// The acts. An undo and a redo are entries of their own, so a log only ever grows.
const (
	Did   Act = "do"
	Undid Act = "undo"
	Redid Act = "redo"
	Timed Act = "note" // kept like a change, passed over by undo: time spent
)

// Entry is one line of a session's log: a change that was applied, and when. The
// order of entries is Seq's; the clock may jump.
type Entry struct {
	Seq    uint64 // counts from 1, without gaps
	At     time.Time
	Act    Act
	Change Change
}

type entryJSON struct {
	At  time.Time `json:"at"`
	Act Act       `json:"act"`
	tagged
}

// MarshalJSON writes the entry without its Seq, which is the key that it is kept under.
func (e Entry) MarshalJSON() ([]byte, error) {
	t, err := tag(e.Change)
	if err != nil {
		return nil, err
	}
	return json.Marshal(entryJSON{e.At, e.Act, t})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (e *Entry) UnmarshalJSON(data []byte) error {
	var in entryJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	change, err := decodeChange(in.Kind, in.tagged.Change)
	if err != nil {
		return err
	}
	e.At, e.Act, e.Change = in.At, in.Act, change
	return nil
}

// History is a session with the log that made it. Do, Undo and Redo return the
// entry that is to be appended to the log where it is kept; Replay takes it from there.
type History struct {
	session *Session
	seq     uint64
	undo    []undoEntry // what can be undone, the latest last
	redo    []undoEntry // what can be redone, the latest undone last
	lines   []logLine
	gone    int // how many statements that versions left out have lines in the log
}

// undoEntry is a change that was made, with its way back.
type undoEntry struct {
	change, inverse Change
	description     Description
	numbers         map[int]int // that the descriptions got when it was last made or taken back; nil for none
}

// NewHistory begins an empty session. It refuses an origin that is not well formed.
func NewHistory(origin Origin, fw *framework.Framework) (*History, error) {
	if origin.Blind && origin.Mode == Solo {
		return nil, refuse("one person scoring alone has nothing to hide; begin an open session")
	}
	if origin.ID == "" || origin.ID != text.Line(origin.ID) {
		return nil, refuse("%q is no id for a session", origin.ID)
	}
	if err := origin.Mode.validate(); err != nil {
		return nil, err
	}
	origin.Details = origin.Details.Clean()
	if err := origin.Details.Validate(); err != nil {
		return nil, err
	}
	fw = fw.Inert() // a data file is a file like any other, and holds it as it was
	if len(fw.Statements()) == 0 {
		return nil, refuse("the framework %q has no statements", fw.Title)
	}
	if !fw.Scale.Usable() {
		return nil, refuse("the scale of the framework %q cannot be scored on; it needs %d to %d consecutive whole numbers, each of which counts for more than the one before",
			fw.Title, framework.FewestLevels, framework.MostLevels)
	}
	return &History{session: newSession(origin, fw)}, nil
}

// Changed is when the latest entry was made; when the session was created where there is none.
func (h *History) Changed() time.Time {
	if len(h.lines) == 0 {
		return h.session.origin.Created
	}
	return h.lines[len(h.lines)-1].entry.At
}

// Session returns the session as it stands.
func (h *History) Session() *Session { return h.session }

// Seq returns the number of the latest entry; 0 for an empty log.
func (h *History) Seq() uint64 { return h.seq }

// Do applies a change that people made. On a refusal, or when NoChange(err), the
// session is as it was and there is no entry.
func (h *History) Do(c Change, at time.Time) (Entry, error) {
	c = c.cleaned()
	if err := checkEntered(c, h.session); err != nil {
		return Entry{}, err
	}
	return h.append(Entry{At: at, Act: Did, Change: keptChange(c, h.session)})
}

// Undo takes back the latest change that was not undone yet; the error is
// ErrNothingToUndo when there is none.
func (h *History) Undo(at time.Time) (Entry, error) {
	if err := h.allows(Undid); err != nil {
		return Entry{}, err
	}
	return h.append(Entry{At: at, Act: Undid, Change: h.undo[len(h.undo)-1].inverse})
}

// Redo makes the latest undone change again; the error is ErrNothingToRedo when
// there is none, or when something else was entered since.
func (h *History) Redo(at time.Time) (Entry, error) {
	if err := h.allows(Redid); err != nil {
		return Entry{}, err
	}
	return h.append(Entry{At: at, Act: Redid, Change: h.redo[len(h.redo)-1].change})
}

// Note keeps the time spent on a statement, which is no decision of the room's: undo
// passes it over. Other changes are refused.
func (h *History) Note(c Change, at time.Time) (Entry, error) {
	return h.append(Entry{At: at, Act: Timed, Change: c.cleaned()})
}

// UndoWords says what Undo would take back; empty when there is nothing. People are
// called by name, and in an anonymous session "somebody".
func (h *History) UndoWords() string { return h.lastWords(h.undo) }

// RedoWords says what Redo would make again, as UndoWords does.
func (h *History) RedoWords() string { return h.lastWords(h.redo) }

func (h *History) lastWords(steps []undoEntry) string {
	if len(steps) == 0 {
		return ""
	}
	return steps[len(steps)-1].description.Words(h.session.Naming(true))
}

// Replay applies an entry of a log that was kept. Entries must come in order.
func (h *History) Replay(e Entry) error {
	if e.Seq != h.seq+1 {
		return fmt.Errorf("the log goes from entry %d to entry %d", h.seq, e.Seq)
	}
	if e.Change == nil {
		return fmt.Errorf("entry %d of the log holds no change", e.Seq)
	}
	e.Change = e.Change.cleaned() // a data file is a file like any other
	_, err := h.append(e)
	return err
}

func (h *History) append(e Entry) (Entry, error) {
	if err := h.allows(e.Act); err != nil {
		return Entry{}, err
	}
	if t, ok := e.Change.(timer); e.Act == Timed && (!ok || !t.notesTime()) {
		return Entry{}, refuse("only time spent is noted beside what can be undone")
	}
	said := e.Change.describe(h.session)
	said.Statements = sortedSet(said.Statements)
	numbers := h.numbers(e)
	inverse, err := e.Change.apply(h.session)
	if NoChange(err) && h.session.Anonymous() && e.kept() {
		inverse, err = e.Change, nil // an earlier version changed an agency, which is not kept now
	}
	if err != nil {
		return Entry{}, err
	}
	if numbers != nil {
		h.gone = max(h.gone, -slices.Min(slices.Collect(maps.Values(numbers))))
		h.eachDescription(func(d *Description) { d.renumber(numbers, h.session) })
	} else {
		said.called = h.session.called(said.Statements)
	}
	switch e.Act {
	case Did:
		h.undo = append(h.undo, undoEntry{e.Change, inverse, said, numbers})
		h.redo = nil
	case Undid:
		last := h.undo[len(h.undo)-1]
		last.numbers = numbers
		h.undo = h.undo[:len(h.undo)-1]
		h.redo = append(h.redo, last)
	case Redid:
		h.redo = h.redo[:len(h.redo)-1]
		h.undo = append(h.undo, undoEntry{e.Change, inverse, said, numbers})
	}
	h.seq++
	e.Seq = h.seq
	h.lines = append(h.lines, logLine{e, said})
	if r, ok := e.Change.(redactor); ok {
		h.redact(r)
	}
	return e, nil
}

// kept reports whether an entry comes from a log, or goes back or forth in it.
func (e Entry) kept() bool { return e.Seq > 0 || e.Act == Undid || e.Act == Redid }

// allows refuses an act that the log so far has no place for.
func (h *History) allows(act Act) error {
	switch act {
	case Did, Timed:
		return nil
	case Undid:
		if len(h.undo) == 0 {
			return ErrNothingToUndo
		}
		return nil
	case Redid:
		if len(h.redo) == 0 {
			return ErrNothingToRedo
		}
		return nil
	default:
		return fmt.Errorf("an entry of the log has the unknown act %q", string(act))
	}
}

// UndoTo takes back what was entered after an entry of the log, one undo each, so
// that all of it can be redone. It brings nothing back that stood at that entry and
// was undone since. The error is ErrNothingToUndo when there is nothing to take back.
func (h *History) UndoTo(seq uint64, at time.Time) ([]Entry, error) {
	then, now := h.standing(seq), h.standing(h.seq)
	keep := 0
	for keep < len(then) && keep < len(now) && then[keep] == now[keep] {
		keep++
	}
	if len(now) == keep {
		return nil, ErrNothingToUndo
	}
	entries := make([]Entry, 0, len(now)-keep)
	for range len(now) - keep {
		e, err := h.Undo(at)
		if err != nil {
			return entries, err
		}
		entries = append(entries, e)
	}
	return entries, nil
}

// standing returns, for the moment after an entry, which entries first made the
// changes that had not been undone, in order. A redo brings back the same change, so
// it counts as that of the entry that first made it.
func (h *History) standing(seq uint64) []uint64 {
	var stands, undone []uint64
	for _, r := range h.lines[:min(seq, h.seq)] {
		switch r.entry.Act {
		case Did:
			stands, undone = append(stands, r.entry.Seq), nil
		case Undid:
			last := len(stands) - 1
			undone = append(undone, stands[last])
			stands = stands[:last]
		case Redid:
			last := len(undone) - 1
			stands = append(stands, undone[last])
			undone = undone[:last]
		}
	}
	return stands
}
