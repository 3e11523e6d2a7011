// Package sample holds ready-made sessions: two workshops of a fictional area, a
// year apart, the second with a plan that goes on from the first, to look at in the
// demo and to test screens and reports on, and one solo session for tests.
//
// What is said in them stands in plain tables, one workshop to a file or two. A
// session is made from its tables the way that a room makes one: change by change,
// through a model.History. Ids, dates and moments are fixed, so every call returns
// equal sessions.
package sample

import (
	"stocktake/framework"
	"stocktake/model"
)

// Sample is one ready-made session, with all that is needed to store it.
type Sample struct {
	Origin  model.Origin
	History *model.History
	Entries []model.Entry // the log that made the session, from Seq 1
	Place   model.Place   // where the session was left
}

// Sessions returns the two workshops, newest first: spring 2026, then spring 2025.
// Each call makes them anew, so a caller may change them. The error says what in
// them does not fit a framework other than the built-in one.
func Sessions(fw *framework.Framework) ([]Sample, error) {
	return pair(fw, spring2025(), spring2026())
}

// Unplanned returns the same workshops as they stand when the last statement is
// settled: nothing is made yet of what was noted, and nothing taken over. Tests of what
// comes then begin with it.
func Unplanned(fw *framework.Framework) ([]Sample, error) {
	return pair(fw, spring2025().unplanned(), spring2026().unplanned())
}

// pair makes a workshop and the one that follows on it.
func pair(fw *framework.Framework, first, second workshop) ([]Sample, error) {
	older, err := first.build(fw, nil)
	if err != nil {
		return nil, err
	}
	newer, err := second.build(fw, older.History.Session())
	if err != nil {
		return nil, err
	}
	return []Sample{newer, older}, nil
}

// Solo returns the session of one person who scored alone, with two statements left
// unanswered. It is made anew and fails as Sessions does.
func Solo(fw *framework.Framework) (Sample, error) {
	return alone2026().build(fw, nil)
}
