package model

import "time"

// DoEach applies changes one after the other, and returns what they add to the log. Those that
// change nothing are left out. It is for a history that is new: where a change is refused, there are no entries
// of those before it, and the history is to be dropped.
func (h *History) DoEach(at time.Time, changes ...Change) (entries []Entry, err error) {
	for _, c := range changes {
		switch e, err := h.Do(c, at); {
		case NoChange(err):
		case err != nil:
			return nil, err
		default:
			entries = append(entries, e)
		}
	}
	return entries, nil
}
