package model

import (
	"slices"
	"time"
)

// Line is one entry of the log, to be shown: when, and in parts what it says.
type Line struct {
	Seq uint64
	At  time.Time
	Act Act
	Description
}

// Words puts the entry into words: "undo: round 2 of statement 4 taken away".
func (l Line) Words(n Naming) string { return l.Act.words() + l.Description.Words(n) }

// words says what an entry is, where it is no change as people enter it.
func (a Act) words() string {
	switch a {
	case Undid:
		return "undo: "
	case Redid:
		return "redo: "
	case Timed:
		return "time: "
	default:
		return ""
	}
}

// Lines returns the whole log, in order. A correction tells its two scores
// unless the reveal that it rests on was taken back since.
func (h *History) Lines() []Line {
	lines := make([]Line, len(h.lines))
	for i, r := range h.lines {
		lines[i] = Line{r.entry.Seq, r.entry.At, r.entry.Act, r.description}
		lines[i].Statements = slices.Clone(r.description.Statements)
	}
	return lines
}

// Entries returns the whole log as it was entered, in order: with the session's
// origin and framework it makes the session again. It holds sealed scores, too, so it is
// for where the log is kept and never for a screen.
func (h *History) Entries() []Entry {
	entries := make([]Entry, len(h.lines))
	for i, r := range h.lines {
		entries[i] = r.entry
	}
	return entries
}

// logLine is an entry with what the history says of it, to show it as a Line.
type logLine struct {
	entry       Entry
	description Description
}

// redact takes what a change seals again out of all that was said.
func (h *History) redact(c redactor) { h.eachDescription(c.redact) }

// eachDescription does something to all that is said of what was entered.
func (h *History) eachDescription(do func(*Description)) {
	for i := range h.lines {
		do(&h.lines[i].description)
	}
	for i := range h.undo {
		do(&h.undo[i].description)
	}
	for i := range h.redo {
		do(&h.redo[i].description)
	}
}
