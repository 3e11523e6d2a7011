package model

import (
	"slices"
	"time"
)

// Line is one entry of the log, to be shown: when, and in parts what it says.
type Line struct {
	Seq        uint64
	At         time.Time
	Act        Act
	Statements []int // that the entry is about, in order; empty for the whole session
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
	case Noted:
		return "time: "
	default:
		return ""
	}
}

// Lines returns the whole log, in order. A correction tells its two scores
// unless the reveal that it rests on was taken back since.
func (h *History) Lines() []Line {
	lines := make([]Line, len(h.records))
	for i, r := range h.records {
		lines[i] = Line{r.entry.Seq, r.entry.At, r.entry.Act, slices.Clone(r.statements), r.description}
	}
	return lines
}

// Entries returns the whole log as it was entered, in order: with the session's
// origin and framework it makes the session anew. It holds sealed scores, too, so it is
// for where the log is kept and never for a screen.
func (h *History) Entries() []Entry {
	entries := make([]Entry, len(h.records))
	for i, r := range h.records {
		entries[i] = r.entry
	}
	return entries
}

// record is an entry with what the history says of it, to show it as a Line.
type record struct {
	entry       Entry
	description Description
	statements  []int
}

// redact takes the scores and comments out of what was said about a round that a change conceals.
func (h *History) redact(c Change) {
	switch c := c.(type) {
	case conceal:
		for i := range h.records {
			h.records[i].description.redact(c)
		}
		for i := range h.undo {
			h.undo[i].description.redact(c)
		}
		for i := range h.redo {
			h.redo[i].description.redact(c)
		}
	case Batch:
		for _, inner := range c.Changes {
			h.redact(inner)
		}
	}
}
