package model

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/dumptest"
	"familyhub/stocktake/model/refusal/refusaltest"

	"github.com/google/go-cmp/cmp"
)

func TestOriginsAreChecked(t *testing.T) {
	for name, v := range map[string]struct {
		spoil func(o *Origin, fw *framework.Framework)
		says  string
	}{
		"no id":         {func(o *Origin, _ *framework.Framework) { o.ID = "" }, "no id"},
		"hostile id":    {func(o *Origin, _ *framework.Framework) { o.ID = "a\x1b[2J" }, "no id"},
		"no mode":       {func(o *Origin, _ *framework.Framework) { o.Mode = "" }, "group or solo"},
		"no title":      {func(o *Origin, _ *framework.Framework) { o.Details.Title = "\u200b" }, "title"},
		"no date":       {func(o *Origin, _ *framework.Framework) { o.Details.Date = "soon" }, "not a date"},
		"no statements": {func(_ *Origin, fw *framework.Framework) { fw.Steps = nil }, "no statements"},
	} {
		o, fw := origin(Group), smallFramework()
		v.spoil(&o, fw)
		h, err := NewHistory(o, fw)
		if h != nil {
			t.Errorf("%s: there is a history", name)
		}
		refusaltest.Want(t, err, v.says)
	}
}

func TestANewHistoryIsEmpty(t *testing.T) {
	r := newRoom(t, Group, smallFramework())
	if r.Seq() != 0 || r.UndoWords() != "" || r.RedoWords() != "" {
		t.Errorf("seq %d, undo %q, redo %q", r.Seq(), r.UndoWords(), r.RedoWords())
	}
	if _, err := r.Undo(noon); !errors.Is(err, ErrNothingToUndo) {
		t.Errorf("undo: %v", err)
	}
	if _, err := r.Redo(noon); !errors.Is(err, ErrNothingToRedo) {
		t.Errorf("redo: %v", err)
	}
	s := r.Session()
	if s.ID() != "abcdefghijkl" || s.Solo() || s.Origin() != origin(Group) || len(s.Statements()) != 6 || s.Framework().ID != "small" {
		t.Errorf("the session is not what it began with: %+v", s.Origin())
	}
}

func TestUndoAndRedoAreEntries(t *testing.T) {
	r := groupOf(t, 1) // entry 1
	r.do(SetScore{1, 1, "p1", Points(2)}, SetScore{1, 1, "p1", Points(4)})
	later := noon.Add(time.Hour)
	undone, err := r.Undo(later)
	if err != nil {
		t.Fatal(err)
	}
	if want := (Entry{4, later, Undid, SetScore{1, 1, "p1", Points(2)}}); undone != want {
		t.Errorf("undo wrote %+v, want %+v", undone, want)
	}
	if r.UndoWords() != "Participant 1 at statement 1: 2" || r.RedoWords() != "Participant 1 at statement 1: 4" {
		t.Errorf("undo would say %q and redo %q", r.UndoWords(), r.RedoWords())
	}
	redone, err := r.Redo(later)
	if err != nil {
		t.Fatal(err)
	}
	if want := (Entry{5, later, Redid, SetScore{1, 1, "p1", Points(4)}}); redone != want {
		t.Errorf("redo wrote %+v, want %+v", redone, want)
	}
	if r.Seq() != 5 {
		t.Errorf("seq %d after five entries", r.Seq())
	}
}

func TestAnythingNewEndsRedo(t *testing.T) {
	r := groupOf(t, 1)
	r.do(SetFlag{1, true})
	if _, err := r.Undo(noon); err != nil {
		t.Fatal(err)
	}
	if _, err := r.Do(SetFlag{6, true}, noon); err == nil || r.RedoWords() == "" {
		t.Errorf("a refused change (%v) ended redo", err)
	}
	r.do(SetFlag{2, true})
	if _, err := r.Redo(noon); !errors.Is(err, ErrNothingToRedo) || r.RedoWords() != "" {
		t.Errorf("redo after a new change: %v, %q", err, r.RedoWords())
	}
}

// replayed is a history made again from a log, through JSON.
func replayed(t interface{ Fatal(...any) }, o Origin, fw *framework.Framework, log []Entry) *History {
	h, err := NewHistory(o, fw)
	if err != nil {
		t.Fatal(err)
	}
	for i, e := range log {
		data, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		var back Entry
		if err := json.Unmarshal(data, &back); err != nil {
			t.Fatal(err)
		}
		back.Seq = uint64(i + 1)
		if err := h.Replay(back); err != nil {
			t.Fatal(err)
		}
	}
	return h
}

func TestEntriesComeBackFromJSON(t *testing.T) {
	r := furnished(t)
	r.do(
		SetDetails{Details{Title: "Cymru — gŵyl", Facilitator: "<Ann & \"Beth\">"}},
		SetConsensus{2, &Consensus{}}, SetConsensus{1, nil},
		SetScore{1, 1, "p1", NoScore}, SetScore{1, 1, "p2", NotApplicable},
		Edit[Note]{Note{ID: "e1", Statement: 1, Text: "two\nlines"}}, Remove[Note]{"e1"},
		Edit[Barrier]{Barrier{ID: "b1", Text: "none of the statements"}}, Remove[Barrier]{"b1"},
		Edit[Priority]{Priority{ID: "pr1", What: "form", Owner: "all", Quarter: "later", Status: UnderWay}}, Remove[Priority]{"pr1"},
		Batch{"sheet", []Change{SetScore{3, 1, "p1", Points(0)}, SetFlag{3, true}, Remove[Participant]{"p4"}}},
		BeginRound{1, 2}, Correct{1, 1, "p2", Points(0)}, SetScore{1, 2, "p2", Points(5)}, AddTime{1, 90},
	)
	r.back(4)
	for _, e := range r.log {
		data, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		var back Entry
		if err := json.Unmarshal(data, &back); err != nil {
			t.Fatalf("%s: %v", data, err)
		}
		back.Seq = e.Seq
		if diff := cmp.Diff(dumptest.Dump(e), dumptest.Dump(back)); diff != "" {
			t.Errorf("%s\n%s", data, diff)
		}
	}
	again := replayed(t, origin(Group), smallFramework(), r.log)
	if diff := cmp.Diff(dumptest.Dump(r.History), dumptest.Dump(again)); diff != "" {
		t.Errorf("replayed from its log, the history differs:\n%s", diff)
	}
	if diff := cmp.Diff(dumptest.Dump(r.log), dumptest.Dump(again.Entries())); diff != "" {
		t.Errorf("the log that is kept in memory differs:\n%s", diff)
	}
}

// TestJSONOfEntries fixes the form that stands in data files: it may be added to,
// and an old file must stay readable.
func TestJSONOfEntries(t *testing.T) {
	for _, v := range []struct {
		change Change
		want   string
	}{
		{SetDetails{Details{Title: "T"}}, `"kind":"details","change":{"details":{"title":"T"}}`},
		{SetScore{7, 1, "p3", DontKnow}, `"kind":"score","change":{"statement":7,"round":1,"participant":"p3","score":"dk"}`},
		{SetConsensus{7, &Consensus{Score: Points(3), Dissent: "d"}}, `"kind":"consensus","change":{"statement":7,"consensus":{"score":3,"dissent":"d"}}`},
		{SetConsensus{7, &Consensus{}}, `"kind":"consensus","change":{"statement":7,"consensus":{"score":null}}`},
		{SetConsensus{7, nil}, `"kind":"consensus","change":{"statement":7,"consensus":null}`},
		{SetFlag{7, true}, `"kind":"flag","change":{"statement":7,"on":true}`},
		{Leave{"p3", true}, `"kind":"participant.leave","change":{"participant":"p3","left":true}`},
		{Add[Participant]{Participant{ID: "p3", Scoring: true}, End}, `"kind":"participant.add","change":{"item":{"id":"p3","name":"","agency":"","role":"","scoring":true},"at":-1}`},
		{Edit[Note]{Note{ID: "e1", Statement: 7, Text: "t", By: "p3"}}, `"kind":"evidence.edit","change":{"item":{"id":"e1","statement":7,"text":"t","participant":"p3"}}`},
		{Remove[Barrier]{"b1"}, `"kind":"barrier.remove","change":{"id":"b1"}`},
		{Add[Barrier]{Barrier{ID: "b1", Text: "t", Statements: []int{7}}, 0}, `"kind":"barrier.add","change":{"item":{"id":"b1","text":"t","statements":[7]},"at":0}`},
		{Edit[Priority]{Priority{ID: "pr1", What: "w", Statements: []int{7}, Status: Agreed}}, `"kind":"priority.edit","change":{"item":{"id":"pr1","what":"w","statements":[7],"owner":"","quarter":"","status":"agreed"}}`},
		{SetBlind{true}, `"kind":"blind","change":{"blind":true}`},
		{Reveal{7, 1}, `"kind":"round.reveal","change":{"statement":7,"round":1}`},
		{conceal{7, 1}, `"kind":"round.conceal","change":{"statement":7,"round":1}`},
		{BeginRound{7, 2}, `"kind":"round.begin","change":{"statement":7,"round":2}`},
		{dropRound{7, 2}, `"kind":"round.drop","change":{"statement":7,"round":2}`},
		{Correct{7, 1, "p3", NoScore}, `"kind":"score.correct","change":{"statement":7,"round":1,"participant":"p3","score":null}`},
		{AddTime{7, 90}, `"kind":"spend","change":{"statement":7,"seconds":90}`},
		{Batch{"l", []Change{SetFlag{7, false}}}, `"kind":"batch","change":{"label":"l","changes":[{"kind":"flag","change":{"statement":7,"on":false}}]}`},
	} {
		data, err := json.Marshal(Entry{Seq: 9, At: noon, Act: Did, Change: v.change})
		if want := `{"at":"2026-03-12T12:00:00Z","act":"do",` + v.want + `}`; err != nil || string(data) != want {
			t.Errorf("got  %s (%v)\nwant %s", data, err, want)
		}
	}
}

func TestReplayRefusesGaps(t *testing.T) {
	flag := Entry{At: noon, Act: Did, Change: SetFlag{1, true}}
	for _, seq := range []uint64{0, 2, 3, 1 << 63} {
		h := groupOf(t, 0).History
		e := flag
		e.Seq = seq
		if err := h.Replay(e); err == nil || h.Seq() != 0 || h.Session().At(1).Flagged() {
			t.Errorf("entry %d as the first was taken", seq)
		}
	}
}

// TestReplayRefusesWhatTheLogCannotHold: each of these leaves everything as it was.
func TestReplayRefusesWhatTheLogCannotHold(t *testing.T) {
	for name, e := range map[string]Entry{
		"no change":       {Act: Did},
		"no act":          {Change: SetFlag{2, true}},
		"unknown act":     {Act: "guess", Change: SetFlag{2, true}},
		"second undo":     {Act: Undid, Change: SetFlag{2, true}},
		"redo of nothing": {Act: Redid, Change: SetFlag{2, true}},
		"wrong statement": {Act: Did, Change: SetFlag{6, true}},
		"nothing new":     {Act: Did, Change: SetFlag{1, false}},
	} {
		r := newRoom(t, Group, smallFramework())
		before := dumptest.Dump(r.History)
		e.Seq, e.At = 1, noon
		if err := r.Replay(e); err == nil {
			t.Errorf("%s: not refused", name)
		}
		if diff := cmp.Diff(before, dumptest.Dump(r.History)); diff != "" {
			t.Errorf("%s: refused, but\n%s", name, diff)
		}
	}
}

// TestReplayCleans: a data file comes from elsewhere as well.
func TestReplayCleans(t *testing.T) {
	r := newRoom(t, Group, smallFramework())
	hostile := Note{ID: "e1", Statement: 1, Text: "a\x1b[2Jb\u202e"}
	if err := r.Replay(Entry{1, noon, Did, Add[Note]{hostile, End}}); err != nil {
		t.Fatal(err)
	}
	if got := r.Session().Notes()[0].Text; got != "ab" {
		t.Errorf("the note is %q", got)
	}
}

func TestNoChangeTellsRefusalsApart(t *testing.T) {
	for _, err := range []error{nil, refuse("no"), ErrNothingToUndo, errors.New("other")} {
		if NoChange(err) {
			t.Errorf("%v counts as no change", err)
		}
	}
	if !NoChange(ErrNoChange) || strings.TrimSpace(ErrNoChange.Error()) == "" {
		t.Error("ErrNoChange does not count as no change")
	}
}
