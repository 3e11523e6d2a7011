// Package load makes a session of its JSON export.
package load

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/text"
)

// Loaded is a session that was rebuilt from its JSON, with the log to be kept. The
// origin, with the framework's digest, and the framework are the session's own.
type Loaded struct {
	History *model.History
	Entries []model.Entry
	// Sealed is how many scores were in when the file was written and are not in it,
	// since their rounds were not revealed: they have to be given again.
	Sealed int
	// SealedComments is how many comments came in with those scores and are not in it.
	SealedComments int
	// SealedDots is how many people had cast dots in a vote that was not revealed: those
	// have to be cast again.
	SealedDots int
	// SealedLikelihoods is how many answers were in to how likely a priority is that were not
	// revealed: those have to be given again.
	SealedLikelihoods int
}

// Session reads what jsonfile.Session wrote. Everything in it is entered once more as a change
// at the given moment, and so goes through the same checks as what people type. The
// summary in the file is passed over. Scores of rounds that were not revealed are in
// no file: such a round comes back open and empty, and Loaded counts them, as it does dots; a
// copy of the data file keeps them. The error is a sentence that says where the
// file goes wrong; then nothing is returned.
func Session(r io.Reader, at time.Time) (*Loaded, error) {
	data, err := jsonfile.Read(r)
	if err != nil {
		return nil, err
	}
	if err := jsonfile.CheckSchema(data); err != nil {
		return nil, err
	}
	var file loadedJSON
	if err := jsonfile.Decode(data, &file); err != nil {
		return nil, err
	}
	if err := file.check(); err != nil {
		return nil, err
	}
	origin, err := file.origin(at)
	if err != nil {
		return nil, err
	}
	h, err := model.NewHistory(origin, file.Framework)
	if err != nil {
		return nil, err
	}
	l := loader{h: h, at: at, data: data}
	l.load(&file)
	if l.err != nil {
		return nil, l.err
	}
	return &Loaded{
		History: h, Entries: l.entries, Sealed: file.sealed(), SealedComments: file.sealedComments(),
		SealedDots: file.sealedDots(), SealedLikelihoods: file.sealedLikelihoods(),
	}, nil
}

// loadedJSON is jsonfile.SessionFile as it is read: scores unparsed, so that a wrong one can
// be named with its line, and without the summary, which is worked out again.
type loadedJSON struct {
	jsonfile.SessionFile
	Scores    []rawScore      `json:"scores"`
	Consensus []rawConsensus  `json:"consensus"`
	Created   string          `json:"created"`
	Summary   json.RawMessage `json:"summary"`
}

type rawScore struct {
	jsonfile.ScoreEntry
	Score json.RawMessage `json:"score"`
	Was   json.RawMessage `json:"was"`
}

type rawConsensus struct {
	jsonfile.ConsensusEntry
	Score json.RawMessage `json:"score"`
}

// The most that a session's file may list: several times what any workshop has,
// and little enough to be entered at once.
const (
	maxPeople = 1000
	maxTexts  = 5000
	maxDots   = 20 // of one person
	maxID     = 64
)

func (f *loadedJSON) check() error {
	dots := 0
	if f.Vote != nil {
		dots = len(f.Vote.Dots)
	}
	for _, list := range []struct {
		what  string
		n, at int
	}{
		{"participants", len(f.Participants), maxPeople},
		{"notes", len(f.Evidence), maxTexts},
		{"barriers", len(f.Barriers), maxTexts},
		{"priorities", len(f.Priorities), maxTexts},
		{"measures", len(f.Measures), maxTexts},
		{"training needs", len(f.Training), maxTexts},
		{"answers to checklists", len(f.Checklists), maxTexts},
		{"answers to reflections", len(f.Reflections), maxTexts},
		{"answers to what to look for", len(f.LookFors), maxTexts},
		{"targets", len(f.Targets), maxTexts},
		{"parked points", len(f.Parked), maxTexts},
		{"likelihoods", len(f.Likelihood), maxTexts},
		{"reviews", len(f.Reviews), maxTexts},
		{"dots", dots, maxPeople * maxDots},
	} {
		if list.n > list.at {
			return fmt.Errorf("the file lists %d %s; a session has at most %d", list.n, list.what, list.at)
		}
	}
	if !goodID(f.ID) {
		return fmt.Errorf("%q is no id for a session; it is up to %d letters, digits and hyphens", excerpt(f.ID), maxID)
	}
	if f.Framework == nil {
		return errors.New("the file has no framework; a session’s JSON carries the whole framework that was used")
	}
	if err := f.Framework.Check(); err != nil {
		return fmt.Errorf("the framework in the file cannot be used:\n%w", err)
	}
	return nil
}

// sealed counts the answers that were in and are not in the file. More than one of
// each person for a statement there cannot be, whatever the file says.
func (f *loadedJSON) sealed() int {
	n := 0
	for _, r := range f.Rounds {
		if r.In != nil && !r.Revealed {
			n += min(max(*r.In, 0), len(f.Participants))
		}
	}
	return n
}

// sealedComments counts the comments that were in and are not in the file.
func (f *loadedJSON) sealedComments() int {
	n := 0
	for _, r := range f.Rounds {
		if !r.Revealed {
			n += min(max(r.Comments, 0), maxTexts)
		}
	}
	return n
}

// sealedDots counts the people whose dots are not in the file.
func (f *loadedJSON) sealedDots() int {
	if f.Vote == nil || !f.Vote.Sealed {
		return 0
	}
	return min(max(f.Vote.In, 0), len(f.Participants))
}

func goodID(id string) bool {
	return id != "" && len(id) <= maxID &&
		strings.Trim(id, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") == ""
}

func excerpt(s string) string {
	runes := []rune(text.Line(s[:min(len(s), 4*maxID)]))
	if len(runes) > maxID {
		return string(runes[:maxID]) + "…"
	}
	return string(runes)
}

// origin is what the session begins with. Without a moment of creation in the file
// it is the moment of loading.
func (f *loadedJSON) origin(at time.Time) (model.Origin, error) {
	created := at
	if f.Created != "" {
		var err error
		if created, err = time.Parse(time.RFC3339Nano, f.Created); err != nil {
			return model.Origin{}, fmt.Errorf("%q is no moment of creation; it is written as %q", excerpt(f.Created), time.RFC3339)
		}
	}
	return model.Origin{
		ID: f.ID, Mode: f.Mode, Created: created, Framework: f.Framework.Digest(),
		Details: model.Details{Title: f.Title, Area: f.Area, Date: f.Date, Facilitator: f.Facilitator, Starts: f.Starts, Ends: f.Ends, PlanYear: f.PlanYear},
		Blind:   f.Blind, Anonymous: f.Anonymous,
	}, nil
}
