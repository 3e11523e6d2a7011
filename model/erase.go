package model

import (
	"errors"
	"reflect"
	"time"

	"familyhub/stocktake/framework"
)

// Erase returns a log that makes a session as it stands without a participant, as if that
// person had never been there, and without its history. Where the log is kept it takes the
// place of the old one. What goes is all that the program knows to be the person's: name,
// agency and role, scores and corrections in every round, dots, comments and how likely they found a
// priority. With them go
// everything that was undone, and everybody who was removed from the session before; an
// empty id takes away no more than those two. Everybody else keeps their id.
//
// The entries all have the time of the last one. What the others entered stays as it was,
// but for the rounds and votes that nobody else used:
//
//   - an earlier round that nobody else scored goes, and those after it are renumbered,
//     also where a comment came in with one;
//   - a current round that nobody else scored is no longer revealed;
//   - where nobody else had scored when a round was fixed, and a score was put in by a
//     correction later, that score counts as entered;
//   - a vote in which nobody else cast dots is no longer revealed;
//   - a barrier or a priority that the person said stays, without saying who said it.
//
// A name in a text that somebody wrote, such as a rationale or another's note, cannot
// be told from other words and stays: see Mentions.
//
// It refuses an id that is not in the session and the one person of a solo session.
func Erase(origin Origin, fw *framework.Framework, entries []Entry, participant string) ([]Entry, error) {
	h, err := NewHistory(origin, fw)
	if err != nil {
		return nil, err
	}
	var at time.Time
	for _, e := range entries {
		if err := h.Replay(e); err != nil {
			return nil, err
		}
		at = e.At
	}
	s := h.session
	s.forgetGone()
	if participant != "" {
		if _, ok := s.Participant(participant); !ok {
			return nil, refuse("there is no participant %q to erase", excerpt(participant))
		}
		if s.Solo() {
			return nil, refuse("one person scored this session alone; erase the whole session instead")
		}
		for _, c := range kinds {
			if f, ok := c.(forgetter); ok {
				f.forget(s, participant)
			}
		}
	}
	return standingLog(s, at)
}

// standingLog returns a log that makes a session as it stands.
func standingLog(s *Session, at time.Time) ([]Entry, error) {
	made := &History{session: newSession(s.origin, s.began)}
	for _, kind := range kinds {
		st, ok := kind.(stander)
		if !ok {
			continue
		}
		for _, c := range st.standing(s) {
			e := Entry{At: at, Act: Did, Change: c}
			if t, ok := c.(timer); ok && t.notesTime() {
				e.Act = Timed
			}
			if _, err := made.append(e); err != nil {
				return nil, err
			}
		}
	}
	if !reflect.DeepEqual(made.session, s) {
		return nil, errors.New("the session cannot be written as it stands; nothing was erased")
	}
	return made.Entries(), nil
}
