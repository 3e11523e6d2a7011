package model

import "time"

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
