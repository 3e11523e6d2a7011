package load

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"familyhub/stocktake/framework"
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
		l.do(model.SetAgencies{Agencies: f.Agencies}, "agencies", member)
	}
	l.rounds(f)
	l.consensus(f.Consensus)
	for i, statement := range f.Flags {
		l.do(model.SetFlag{Statement: statement, On: true}, "flags", i)
	}
	l.lookFors(f.LookFors)
	l.spent(f.Spent)
	for i, n := range f.Evidence {
		l.do(model.Add[model.Note]{Item: n, At: model.End}, "evidence", i)
	}
	for i, b := range f.Barriers {
		l.do(model.Add[model.Barrier]{Item: b, At: model.End}, "barriers", i)
	}
	for i, m := range f.Measures {
		l.do(model.Add[model.Indicator]{Item: m, At: model.End}, "measures", i)
	}
	for i, p := range f.Priorities {
		l.do(model.Add[model.Priority]{Item: p, At: model.End}, "priorities", i)
	}
	l.plan(f)
	if f.GroundRules != nil {
		l.do(model.SetGroundRules{GroundRules: *f.GroundRules}, "ground_rules", member)
	}
	l.do(model.SetAgenda{Items: f.Agenda}, "agenda", member)
	l.end(f)
	l.targets(f.Targets)
	l.do(model.SetBaseline{On: f.Baseline}, "baseline", member)
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

// named is a statement that a message may have to name, as people know it.
type named struct {
	*framework.Framework
	statement int
}

func (n named) String() string { return n.StatementNamed(n.statement) }

func (l *loader) named(statement int) named { return named{l.h.Session().Framework(), statement} }

func (l *loader) consensus(all []rawConsensus) {
	seen := make(map[int]bool, len(all))
	for i, c := range all {
		once(l, seen, c.Statement, "consensus", i, "%s has a consensus already", l.named(c.Statement))
		l.do(model.SetConsensus{Statement: c.Statement, Consensus: &model.Consensus{
			Score: l.score(c.Score, "consensus", i), Rationale: c.Rationale, Dissent: c.Dissent, Ground: c.Ground, Stood: c.Stood,
		}}, "consensus", i)
	}
}

func (l *loader) lookFors(all []jsonfile.LookForEntry) {
	seen := make(map[[2]int]bool, len(all))
	for i, e := range all {
		once(l, seen, [2]int{e.Statement, e.LookFor}, "look_fors", i,
			"what to look for %d at %s has its answer already", e.LookFor, l.named(e.Statement))
		l.do(model.SetLookFor{Statement: e.Statement, LookFor: e.LookFor, Tick: e.Answer}, "look_fors", i)
	}
}

// targets enters where the area wants to be. A target without a day would be one that the program
// chose, so it is refused.
func (l *loader) targets(all []model.SetTarget) {
	seen := make(map[model.Subject]bool, len(all))
	for i, t := range all {
		once(l, seen, model.Subject{Statement: t.Statement, Step: t.Step}, "targets", i, "there is a target of %s already", t.Of(l.h.Session().Framework()))
		if t.By == "" || !t.Level.Answered() {
			l.refuse("targets", i, errors.New("a target has a level and a day by which it is wanted"))
		}
		l.do(t, "targets", i)
	}
}

// once refuses entry i of a list where one with the same key has been seen.
func once[K comparable](l *loader, seen map[K]bool, key K, list string, i int, format string, args ...any) {
	if seen[key] {
		l.refuse(list, i, fmt.Errorf(format, args...))
	}
	seen[key] = true
}

// score parses an answer; a missing one is no score.
func (l *loader) score(raw json.RawMessage, list string, i int) model.Score {
	var score model.Score
	if len(raw) > 0 {
		l.refuse(list, i, score.UnmarshalJSON(bytes.TrimSpace(raw)))
	}
	return score
}

// member stands for the place in a member of the file that is no list.
const member = -1

// do makes a change for entry i of one of the file's lists.
func (l *loader) do(c model.Change, list string, i int) { l.refuse(list, i, l.keep(l.h.Do, c)) }

// note is do for what is no decision of the room's.
func (l *loader) note(c model.Change, list string, i int) { l.refuse(list, i, l.keep(l.h.Note, c)) }

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

// refuse keeps the first error, with the line of the entry that it is about.
func (l *loader) refuse(list string, i int, err error) {
	if err == nil || l.err != nil {
		return
	}
	where := fmt.Sprintf("%q", list)
	if i != member {
		where = fmt.Sprintf("entry %d of %q", i+1, list)
		if lines := jsonfile.Lines(l.data, list); i < len(lines) {
			where = fmt.Sprintf("line %d, %s", lines[i], where)
		}
	}
	l.err = fmt.Errorf("%s: %w", where, err)
}
