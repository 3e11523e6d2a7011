// Package sample holds ready-made sessions: two workshops of a fictional area, a
// year apart, the second with a plan that goes on from the first, to look at in the
// demo and to test screens and reports on, and one solo session for tests.
//
// Each is a JSON file with the log that made it, in the form of a data file's entries,
// so that the samples have a history, undo and times as any session has.
package sample

import (
	"embed"
	"encoding/json"
	"fmt"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
)

//go:embed *.json
var files embed.FS

// The files of the sessions.
const (
	spring2025 = "spring2025.json"
	spring2026 = "spring2026.json"
	solo2026   = "solo2026.json" // a health visitor's, a week before the second workshop
)

// Sample is one ready-made session, with all that is needed to store it.
type Sample struct {
	Origin  model.Origin   `json:"origin"`
	History *model.History `json:"-"`
	Entries []model.Entry  `json:"entries"` // the log that made the session, from Seq 1
	Place   model.Place    `json:"place"`   // where the session was left
}

// Sessions returns the two workshops, newest first: spring 2026, then spring 2025.
// Each call replays them, so a caller may change them. The error says what in them does
// not fit a framework other than the built-in one.
func Sessions(fw *framework.Framework) ([]Sample, error) {
	return replayAll(fw, whole, spring2026, spring2025)
}

// Unplanned returns the same workshops as they stand when the last statement is
// settled: no plan is made of the priorities, and none taken over. Tests of what comes
// then begin with it.
func Unplanned(fw *framework.Framework) ([]Sample, error) {
	return replayAll(fw, unplanned, spring2026, spring2025)
}

// Solo returns the session of one person who scored alone, with two statements left
// unanswered. It is replayed and fails as Sessions does.
func Solo(fw *framework.Framework) (Sample, error) {
	all, err := replayAll(fw, whole, solo2026)
	if err != nil {
		return Sample{}, err
	}
	return all[0], nil
}

func replayAll(fw *framework.Framework, part func([]model.Entry) []model.Entry, names ...string) ([]Sample, error) {
	samples := make([]Sample, len(names))
	for i, name := range names {
		var err error
		if samples[i], err = replay(fw, part, name); err != nil {
			return nil, fmt.Errorf("the sample session %s: %w", name, err)
		}
	}
	return samples, nil
}

// replay makes a session of its file. The origin in that names no framework: it is the one
// that the session is replayed on.
func replay(fw *framework.Framework, part func([]model.Entry) []model.Entry, name string) (Sample, error) {
	var s Sample
	data, err := files.ReadFile(name)
	if err != nil {
		return Sample{}, err
	}
	if err := json.Unmarshal(data, &s); err != nil {
		return Sample{}, err
	}
	s.Origin.Framework, s.Entries = fw.Digest(), part(s.Entries)
	if s.History, err = model.NewHistory(s.Origin, fw); err != nil {
		return Sample{}, err
	}
	for i := range s.Entries {
		s.Entries[i].Seq = uint64(i + 1)
		if err := s.History.Replay(s.Entries[i]); err != nil {
			return Sample{}, fmt.Errorf("it does not fit the framework %q: entry %d: %w", fw.Title, i+1, err)
		}
	}
	return s, nil
}

func whole(log []model.Entry) []model.Entry { return log }

// unplanned is the log up to where the earlier plan is taken over, which is the only
// batch; its priorities are as somebody notes them in the middle of a discussion.
func unplanned(log []model.Entry) []model.Entry {
	for i, e := range log {
		switch c := e.Change.(type) {
		case model.Batch:
			return log[:i]
		case model.Add[model.Priority]:
			p := c.Item
			c.Item = model.Priority{
				ID: p.ID, What: p.What, Statements: p.Statements, Steps: p.Steps, Owner: p.Owner, Quarter: p.Quarter, Status: p.Status,
			}
			log[i].Change = c
		}
	}
	return log
}
