package model

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"familyhub/stocktake/model/dumptest"
	"familyhub/stocktake/model/text"

	"github.com/google/go-cmp/cmp"
)

// entryOf is the JSON of an entry with this change, a kind and a body.
func entryOf(kind, body string) string {
	return fmt.Sprintf(`{"at":"2026-03-12T12:00:00Z","act":"do","kind":%q,"change":%s}`, kind, body)
}

// nestedBatches is the JSON of an entry with so many batches one in another.
func nestedBatches(depth int) string {
	const open, end = `{"kind":"batch","change":{"label":"x","changes":[`, `]}}`
	return `{"at":"2026-03-12T12:00:00Z","act":"do",` + strings.Repeat(open, depth)[1:] +
		`{"kind":"flag","change":{"statement":1,"on":true}}` + strings.Repeat(end, depth)
}

func TestWhatIsNoEntryIsNotRead(t *testing.T) {
	for name, data := range map[string]string{
		"nothing":           ``,
		"no object":         `[]`,
		"a number":          `7`,
		"empty":             `{}`,
		"cut off":           entryOf("flag", `{"statement":1,"on":true}`)[:60],
		"unknown kind":      entryOf("telepathy", `{}`),
		"kind of nothing":   entryOf("", `{}`),
		"kind in capitals":  entryOf("Flag", `{"statement":1,"on":true}`),
		"no change":         `{"at":"2026-03-12T12:00:00Z","act":"do","kind":"flag"}`,
		"null change":       entryOf("flag", `null`),
		"null batch":        entryOf("batch", `null`),
		"change is a text":  entryOf("flag", `"on"`),
		"change is a list":  entryOf("score", `[1,2]`),
		"bad time":          strings.Replace(entryOf("flag", `{}`), "2026", "when", 1),
		"statement is text": entryOf("flag", `{"statement":"1"}`),
		"statement 1.5":     entryOf("flag", `{"statement":1.5}`),
		"huge statement":    entryOf("flag", `{"statement":1e400}`),
		"score 99999":       entryOf("score", `{"statement":1,"round":1,"participant":"p1","score":99999}`),
		"score -99999":      entryOf("score", `{"statement":1,"round":1,"participant":"p1","score":-99999}`),
		"score as text":     entryOf("score", `{"statement":1,"round":1,"participant":"p1","score":"3"}`),
		"consensus 9":       entryOf("consensus", `{"statement":1,"consensus":{"score":99999}}`),
		"correction 6":      entryOf("score.correct", `{"statement":1,"round":1,"participant":"p1","score":99999}`),
		"sealed score":      entryOf("score", `{"statement":1,"round":1,"participant":"p1","score":"sealed"}`),
		"score without one": entryOf("score", `{"statement":1,"round":1,"participant":"p1","score":""}`),
		"null reveal":       entryOf("round.reveal", `null`),
		"reveal of a text":  entryOf("round.reveal", `{"statement":1,"round":"1"}`),
		"round 1.5":         entryOf("round.begin", `{"statement":1,"round":1.5}`),
		"blind of a number": entryOf("blind", `{"blind":1}`),
		"dots as a list":    entryOf("vote.dots", `{"participant":"p1","dots":[1]}`),
		"dots of 1.5":       entryOf("vote.dots", `{"participant":"p1","dots":{"pr1":1.5}}`),
		"null vote":         entryOf("vote.reveal", `null`),
		"endless time":      entryOf("spend", `{"statement":1,"seconds":1e300}`),
		"null in a batch":   entryOf("batch", `{"label":"x","changes":[null]}`),
		"empty in a batch":  entryOf("batch", `{"label":"x","changes":[{}]}`),
		"null change in it": entryOf("batch", `{"label":"x","changes":[{"kind":"flag","change":null}]}`),
		"unknown in it":     entryOf("batch", `{"label":"x","changes":[{"kind":"x","change":{}}]}`),
		"batch in a batch":  nestedBatches(2),
		"a deep batch":      nestedBatches(3000),
		"a deeper batch":    nestedBatches(100_000),
		"deep lists":        entryOf("flag", strings.Repeat("[", 20_000)+strings.Repeat("]", 20_000)),
	} {
		var e Entry
		if err := json.Unmarshal([]byte(data), &e); err == nil {
			t.Errorf("%s: read as %+v", name, e)
		}
		if e.Change != nil {
			t.Errorf("%s: left the change %+v", name, e.Change)
		}
	}
}

func TestAnUnknownKindIsNamed(t *testing.T) {
	var e Entry
	err := json.Unmarshal([]byte(entryOf("telepathy", `{}`)), &e)
	if err == nil || !strings.Contains(err.Error(), `"telepathy"`) || !strings.Contains(err.Error(), "this version") {
		t.Errorf("%v does not name the kind", err)
	}
}

// TestHostileEntriesAreRefused: well-formed JSON that no session can take.
func TestHostileEntriesAreRefused(t *testing.T) {
	for name, data := range map[string]string{
		"statement -1":       entryOf("flag", `{"statement":-1,"on":true}`),
		"statement of 2^62":  entryOf("flag", `{"statement":4611686018427387904,"on":true}`),
		"empty flag":         entryOf("flag", `{}`),
		"empty score":        entryOf("score", `{}`),
		"round -1":           entryOf("score", `{"statement":1,"round":-1,"participant":"p1","score":3}`),
		"round of 2^62":      entryOf("score", `{"statement":1,"round":4611686018427387904,"participant":"p1","score":3}`),
		"empty blind":        entryOf("blind", `{}`),
		"late blind":         entryOf("blind", `{"blind":true}`),
		"empty reveal":       entryOf("round.reveal", `{}`),
		"reveal when open":   entryOf("round.reveal", `{"statement":1,"round":1}`),
		"reveal of 2^62":     entryOf("round.reveal", `{"statement":1,"round":4611686018427387904}`),
		"conceal when open":  entryOf("round.conceal", `{"statement":1,"round":1}`),
		"empty conceal":      entryOf("round.conceal", `{}`),
		"empty round":        entryOf("round.begin", `{}`),
		"round 1 again":      entryOf("round.begin", `{"statement":1,"round":1}`),
		"round 3 at once":    entryOf("round.begin", `{"statement":1,"round":3}`),
		"round of -2^62":     entryOf("round.begin", `{"statement":1,"round":-4611686018427387904}`),
		"round unscored":     entryOf("round.begin", `{"statement":2,"round":2}`),
		"drop of round 1":    entryOf("round.drop", `{"statement":1,"round":1}`),
		"drop of nothing":    entryOf("round.drop", `{"statement":1,"round":2}`),
		"empty drop":         entryOf("round.drop", `{}`),
		"empty correction":   entryOf("score.correct", `{}`),
		"early correction":   entryOf("score.correct", `{"statement":1,"round":1,"participant":"p1","score":0}`),
		"empty time":         entryOf("spend", `{}`),
		"time of 2^62":       entryOf("spend", `{"statement":1,"seconds":4611686018427387904}`),
		"time of -2^62":      entryOf("spend", `{"statement":1,"seconds":-4611686018427387904}`),
		"time taken back":    entryOf("spend", `{"statement":1,"seconds":-1}`),
		"noted flag":         strings.Replace(entryOf("flag", `{"statement":1,"on":true}`), `"do"`, `"note"`, 1),
		"ends at teatime":    entryOf("details", `{"details":{"title":"T","ends":"teatime"}}`),
		"empty consensus":    entryOf("consensus", `{}`),
		"consensus dk":       entryOf("consensus", `{"statement":1,"consensus":{"score":"dk"}}`),
		"empty details":      entryOf("details", `{}`),
		"invisible title":    entryOf("details", `{"details":{"title":"\u202e\u200b"}}`),
		"empty leave":        entryOf("participant.leave", `{}`),
		"empty participant":  entryOf("participant.add", `{}`),
		"participant p01":    entryOf("participant.add", `{"item":{"id":"p01"},"at":0}`),
		"participant p-1":    entryOf("participant.add", `{"item":{"id":"p-1"},"at":0}`),
		"participant p1e9":   entryOf("participant.add", `{"item":{"id":"p1000000000"},"at":0}`),
		"participant twice":  entryOf("participant.add", `{"item":{"id":"p1"},"at":0}`),
		"empty note":         entryOf("evidence.add", `{"item":{"id":"e9","statement":1,"text":"\u001b[2J"}}`),
		"note at -1":         entryOf("evidence.add", `{"item":{"id":"e9","statement":-1,"text":"x"}}`),
		"barrier at -1":      entryOf("barrier.add", `{"item":{"id":"b9","text":"x","statements":[-1]}}`),
		"barrier at step -1": entryOf("barrier.add", `{"item":{"id":"b9","text":"x","steps":[-1]}}`),
		"status":             entryOf("priority.edit", `{"item":{"id":"pr1","what":"x","status":"\u0000"}}`),
		"kind of a barrier":  entryOf("barrier.add", `{"item":{"id":"b9","text":"x","kind":"\u001b[2J"}}`),
		"level":              entryOf("priority.edit", `{"item":{"id":"pr1","what":"x","measure":{"level":"x\u001b[2J"}}}`),
		"government -2^62":   entryOf("priority.edit", `{"item":{"id":"pr1","what":"x","government":-4611686018427387904}}`),
		"carried by nothing": entryOf("priority.edit", `{"item":{"id":"pr1","what":"x","carried":{}}}`),
		"empty move":         entryOf("priority.move", `{}`),
		"move to 2^62":       entryOf("priority.move", `{"id":"pr1","to":4611686018427387904}`),
		"empty need":         entryOf("training-need.add", `{"item":{"id":"t9"},"at":0}`),
		"need of 2^62":       entryOf("training-need.add", `{"item":{"id":"t9","skill":"x","need":4611686018427387904}}`),
		"empty vote":         entryOf("vote.begin", `{}`),
		"vote of 2^62":       entryOf("vote.begin", `{"each":4611686018427387904}`),
		"empty dots":         entryOf("vote.dots", `{}`),
		"dots of 2^62":       entryOf("vote.dots", `{"participant":"p1","dots":{"pr1":4611686018427387904,"pr2":4611686018427387904}}`),
		"dots on an escape":  entryOf("vote.dots", `{"participant":"p1","dots":{"\u001b[2J":1}}`),
		"empty join":         entryOf("vote.join", `{}`),
		"vote of nothing":    entryOf("vote.restore", `{"vote":{}}`),
		"vote of nulls":      entryOf("vote.restore", `{"vote":{"each":3,"dots":{"p1":null}}}`),
		"vote too large":     entryOf("vote.restore", `{"vote":{"each":3,"dots":{"p1":{"pr1":4611686018427387904}}}}`),
		"vote on anything":   entryOf("vote.restore", `{"vote":{"each":3,"dots":{"p1":{"x":1}}}}`),
		"revealed vote":      entryOf("vote.restore", `{"vote":{"each":3,"dots":{"p1":{"pr1":1}},"revealed":true}}`),
		"empty likelihood":   entryOf("likelihood", `{}`),
		"likely of nothing":  entryOf("likelihood.restore", `{"priority":"pr1","likelihood":{}}`),
		"likely of nulls":    entryOf("likelihood.restore", `{"priority":"pr1","likelihood":{"scores":{"p1":null}}}`),
		"likely of escapes":  entryOf("likelihood.restore", `{"priority":"pr\u001b[2J","likelihood":{"scores":{"p1":1}}}`),
		"empty answer":       entryOf("checklist", `{}`),
		"empty reflection":   entryOf("reflection", `{}`),
		"answer":             entryOf("checklist", `{"checklist":"culture","item":"trust","answer":{"tick":"x\u001b[2J"}}`),
		"removal of nothing": entryOf("barrier.remove", `{}`),
		"empty batch":        entryOf("batch", `{}`),
		"batch of wrong":     entryOf("batch", `{"changes":[{"kind":"flag","change":{"statement":1,"on":true}},{"kind":"flag","change":{}}]}`),
		"unknown act":        strings.Replace(entryOf("flag", `{"statement":1,"on":true}`), `"do"`, `"guess"`, 1),
		"redo of nothing":    strings.Replace(entryOf("flag", `{"statement":1,"on":true}`), `"do"`, `"redo"`, 1),
	} {
		var e Entry
		if err := json.Unmarshal([]byte(data), &e); err != nil {
			t.Errorf("%s: not read: %v", name, err)
			continue
		}
		r := furnished(t)
		before := dumptest.Dump(r.History)
		e.Seq = r.Seq() + 1
		err := r.Replay(e)
		if err == nil {
			t.Errorf("%s: taken", name)
			continue
		}
		if s := err.Error(); s != text.Line(s) {
			t.Errorf("%s: the error is not inert: %q", name, s)
		}
		if diff := cmp.Diff(before, dumptest.Dump(r.History)); diff != "" {
			t.Errorf("%s: refused, but\n%s", name, diff)
		}
	}
}

// TestPlacesBeyondTheListAreItsEnd: a log that was merged may count differently.
func TestPlacesBeyondTheListAreItsEnd(t *testing.T) {
	for _, at := range []int{-1, -1 << 40, 3, 1 << 40} {
		r := groupOf(t, 2)
		r.do(Add[Participant]{Participant{ID: "p3"}, at})
		if got := idsOf(r.Session().Participants()); got[2] != "p3" {
			t.Errorf("at %d: %v", at, got)
		}
	}
}

// TestAForgedUndoIsNoPanic: an undo that does not fit what was done may be refused
// later, and no more.
func TestAForgedUndoIsNoPanic(t *testing.T) {
	r := furnished(t)
	seq := r.Seq()
	if err := r.Replay(Entry{seq + 1, noon, Undid, Remove[Priority]{"pr1"}}); err != nil {
		t.Fatal(err) // fits the session, though it is not what was done last
	}
	for range 3 * int(seq) {
		before := dumptest.Dump(r.Session())
		if _, err := r.Undo(noon); err != nil {
			if dumptest.Dump(r.Session()) != before {
				t.Fatalf("refused (%v), but the session changed", err)
			}
			return
		}
	}
}

// TestForgedRoundsAreNoPanic: conceal and drop are made by undo only, but a file may
// hold them anywhere. What undo can then not do, it refuses.
func TestForgedRoundsAreNoPanic(t *testing.T) {
	for _, forged := range []Change{conceal{1, 1}, dropRound{1, 2}, Batch{"b", []Change{dropRound{1, 2}, conceal{1, 1}}}} {
		r := blindOf(t, 2)
		r.scores(1, "1 5")
		r.do(Reveal{1, 1}, BeginRound{1, 2})
		if err := r.Replay(Entry{r.Seq() + 1, noon, Did, forged}); err != nil {
			continue
		}
		for range 10 {
			before := dumptest.Dump(r.Session())
			if _, err := r.Undo(noon); err != nil {
				if dumptest.Dump(r.Session()) != before {
					t.Fatalf("refused (%v), but the session changed", err)
				}
				break
			}
		}
	}
}

func FuzzEntryJSON(f *testing.F) {
	r := furnished(f)
	r.do(Batch{"sheet", wide()})
	for _, e := range r.log {
		data, err := json.Marshal(e)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, kind := range []string{"blind", "round.begin", "round.drop", "round.reveal", "round.conceal", "score.correct", "spend", "vote.begin", "vote.dots", "vote.restore", "checklist", "participant.merge", "participant.split"} {
		f.Add([]byte(entryOf(kind, `{"statement":1,"round":2,"participant":"p1","score":3,"seconds":60,"blind":true}`)))
	}
	f.Add([]byte(nestedBatches(3)))
	f.Add([]byte(entryOf("batch", `{"changes":[null]}`)))
	f.Add([]byte(entryOf("score", `{"statement":-1,"round":-1,"score":"na"}`)))
	f.Fuzz(func(t *testing.T, data []byte) {
		var e Entry
		if json.Unmarshal(data, &e) != nil {
			return
		}
		again := reencoded(t, e)
		if !again.At.Equal(e.At) || again.Act != e.Act || dumptest.Dump(again.Change) != dumptest.Dump(e.Change) {
			t.Errorf("%s\nread %+v\nthen %+v", data, e, again)
		}
		r := furnished(t)
		before := dumptest.Dump(r.History)
		e.Seq = r.Seq() + 1
		_ = e.Change.describe(r.Session()).Words(ByName)
		if r.Replay(e) != nil && dumptest.Dump(r.History) != before {
			t.Errorf("%s\nrefused, but the history changed", data)
		}
	})
}

func reencoded(t *testing.T, e Entry) Entry {
	data, err := json.Marshal(e)
	if err != nil {
		t.Fatalf("%+v cannot be written: %v", e, err)
	}
	var again Entry
	if err := json.Unmarshal(data, &again); err != nil {
		t.Fatalf("%s cannot be read again: %v", data, err)
	}
	return again
}
