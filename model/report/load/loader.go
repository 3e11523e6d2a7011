package load

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/jsonfile"
)

// loader enters a file's content into a new session, change by change, until the
// first that is refused.
type loader struct {
	h       *model.History
	at      time.Time
	data    []byte
	entries []model.Entry
	err     error
}

func (l *loader) load(f *loadedJSON) {
	l.participants(f.Participants)
	if len(f.Agencies) > 0 {
		l.doMember(model.SetAgencies{Agencies: f.Agencies}, "agencies")
	}
	l.rounds(f)
	l.consensus(f.Consensus)
	for i, statement := range f.Flags {
		l.do(model.SetFlag{Statement: statement, On: true}, "flags", i)
	}
	l.spent(f.Spent)
	addAll(l, f.Evidence, "evidence", func(n model.Note) model.Change { return model.Add[model.Note]{Item: n, At: model.End} })
	addAll(l, f.Barriers, "barriers", func(b model.Barrier) model.Change { return model.Add[model.Barrier]{Item: b, At: model.End} })
	addAll(l, f.Priorities, "priorities", func(p model.Priority) model.Change { return model.Add[model.Priority]{Item: p, At: model.End} })
	l.plan(f)
	l.doMember(model.SetBaseline{On: f.Baseline}, "baseline")
}

func addAll[T any](l *loader, items []T, list string, add func(T) model.Change) {
	for i, it := range items {
		l.do(add(it), list, i)
	}
}

// participants enters everybody; a solo session begins with its one participant,
// who is edited. An alias in a name's place is no name.
func (l *loader) participants(people []model.Participant) {
	for i, p := range people {
		if p.Name == p.Alias() {
			p.Name = "" // the file was written without names
		}
		if i == 0 && l.h.Session().Solo() {
			l.do(model.Edit[model.Participant]{Item: p}, "participants", i)
		} else {
			l.do(model.Add[model.Participant]{Item: p, At: model.End}, "participants", i)
		}
	}
}

func (l *loader) consensus(all []rawConsensus) {
	seen := make(map[int]bool, len(all))
	for i, c := range all {
		if seen[c.Statement] {
			l.refuse("consensus", i, fmt.Errorf("statement %d has a consensus already", c.Statement))
		}
		seen[c.Statement] = true
		l.do(model.SetConsensus{Statement: c.Statement, Consensus: &model.Consensus{
			Score: l.score(c.Score, "consensus", i), Rationale: c.Rationale, Dissent: c.Dissent,
		}}, "consensus", i)
	}
}

// score parses an answer; a missing one is no score.
func (l *loader) score(raw json.RawMessage, list string, i int) model.Score {
	var score model.Score
	if len(raw) > 0 {
		l.refuse(list, i, score.UnmarshalJSON(bytes.TrimSpace(raw)))
	}
	return score
}

// do makes a change for entry i of one of the file's lists.
func (l *loader) do(c model.Change, list string, i int) { l.refuse(list, i, l.keep(l.h.Do, c)) }

// note is do for what is no decision of the room's.
func (l *loader) note(c model.Change, list string, i int) { l.refuse(list, i, l.keep(l.h.Note, c)) }

// doMember is do for a member of the file that is no list.
func (l *loader) doMember(c model.Change, member string) { l.refuseMember(member, l.keep(l.h.Do, c)) }

// keep enters a change, unless something was refused before.
func (l *loader) keep(enter func(model.Change, time.Time) (model.Entry, error), c model.Change) error {
	if l.err != nil {
		return nil
	}
	entry, err := enter(c, l.at)
	switch {
	case err == nil:
		l.entries = append(l.entries, entry)
	case model.NoChange(err):
		return nil
	}
	return err
}

// refuseMember is refuse for a member of the file that is no list.
func (l *loader) refuseMember(member string, err error) {
	if err != nil && l.err == nil {
		l.err = fmt.Errorf("%q: %w", member, err)
	}
}

// refuse keeps the first error, with the line of the entry that it is about.
func (l *loader) refuse(list string, i int, err error) {
	if err == nil || l.err != nil {
		return
	}
	where := fmt.Sprintf("entry %d of %q", i+1, list)
	if lines := jsonfile.Lines(l.data, list); i < len(lines) {
		where = fmt.Sprintf("line %d, %s", lines[i], where)
	}
	l.err = fmt.Errorf("%s: %w", where, err)
}
