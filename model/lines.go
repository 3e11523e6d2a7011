package model

import (
	"slices"
	"time"
)

// Line is one entry of the log in words, as it read when it was entered: what was
// sealed then stays so here, after the reveal too.
type Line struct {
	Seq        uint64
	At         time.Time
	Act        Act
	Words      string
	Statements []int // that the entry is about, in order; empty for the whole session
}

// Lines returns the whole log in words, in order. A correction tells its two scores
// unless the reveal that it rests on was taken back since.
func (h *History) Lines() []Line {
	lines := make([]Line, len(h.records))
	for i, r := range h.records {
		lines[i] = Line{r.entry.Seq, r.entry.At, r.entry.Act, r.remark.words, slices.Clone(r.statements)}
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

// record is an entry with what the history says of it, to tell it as a Line.
type record struct {
	entry      Entry
	remark     remark
	statements []int
}

// remark is what a change says. A correction, and a change to a comment of a blind
// round, keep beside it the words that tell neither score nor text, for the case that
// the round is concealed again.
type remark struct {
	words, discreet  string
	statement, round int
}

// remark puts a change into words before it is applied.
func (s *Session) remark(c Change) remark {
	r := remark{words: c.Words(s)}
	switch c := c.(type) {
	case Correct:
		r.discreet, r.statement, r.round = c.discreet(s), c.Statement, c.Round
	case Add[Note]:
		r.ofNote(c.Item, "added")
	case Edit[Note]:
		r.ofNote(c.Item, "changed")
	case Remove[Note]:
		if i := position(s.evidence, c.ID); i >= 0 {
			r.ofNote(s.evidence[i], "removed")
		}
	}
	return r
}

// hush takes the scores and comments out of what was said about a round that a change conceals.
func (h *History) hush(c Change) {
	switch c := c.(type) {
	case conceal:
		for i := range h.records {
			h.records[i].remark.hush(c)
		}
		for i := range h.undo {
			h.undo[i].remark.hush(c)
		}
		for i := range h.redo {
			h.redo[i].remark.hush(c)
		}
	case Batch:
		for _, inner := range c.Changes {
			h.hush(inner)
		}
	}
}

func (r *remark) hush(c conceal) {
	if r.discreet != "" && r.statement == c.Statement && r.round == c.Round {
		r.words = r.discreet
	}
}
