package model

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// blindRoom is a blind session of Ann and Bob.
func blindRoom(t *testing.T) *History {
	t.Helper()
	o := origin(Group)
	o.Blind = true
	h, err := NewHistory(o, smallFramework())
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range []string{"Ann", "Bob"} {
		mustDo(t, h, Add[Participant]{Participant{ID: fmt.Sprintf("p%d", i+1), Name: name, Scoring: true}, End})
	}
	return h
}

func mustDo(t *testing.T, h *History, changes ...Change) {
	t.Helper()
	for _, c := range changes {
		if _, err := h.Do(c, noon); err != nil {
			t.Fatalf("%#v: %v", c, err)
		}
	}
}

const confession = "Our team has never met"

func TestACommentOpensWithTheRevealOfItsRound(t *testing.T) {
	h := blindRoom(t)
	s := h.Session()
	mustDo(t, h,
		Add[Note]{Note{ID: "e1", Statement: 1, Text: "On the table", By: "p2"}, End},
		Add[Note]{Note{ID: "e2", Statement: 1, Text: confession, By: "p1", Round: 1}, End},
		SetScore{1, 1, "p1", Points(2)},
	)
	if texts := told(h); strings.Contains(texts, confession) {
		t.Errorf("before the reveal the session tells %s", texts)
	}
	if sealed := s.At(1).SealedComments(); len(s.At(1).Evidence()) != 1 || len(sealed) != 1 || !reflect.DeepEqual(sealed[0], Note{ID: "e2", Statement: 1, By: "p1", Round: 1}) {
		t.Errorf("%v may be seen, %v is sealed", s.At(1).Evidence(), sealed)
	}
	mustDo(t, h, Reveal{1, 1})
	if n, ok := s.At(1).Comment("p1"); !ok || n.Text != confession || len(s.Notes()) != 2 || len(s.At(1).SealedComments()) != 0 {
		t.Errorf("after the reveal %q may be seen of %v", n.Text, s.Notes())
	}
	// The next round hides nothing that was seen, and what comes in with it lies sealed again.
	mustDo(t, h, BeginRound{1, 2}, Add[Note]{Note{ID: "e3", Statement: 1, Text: "Now I see", By: "p1", Round: 2}, End})
	if len(s.At(1).Evidence()) != 2 || len(s.At(1).SealedComments()) != 1 {
		t.Errorf("in the next round %v may be seen", s.At(1).Evidence())
	}
}

func TestAnUndoneRevealHushesItsComments(t *testing.T) {
	h := blindRoom(t)
	mustDo(t, h,
		SetScore{1, 1, "p1", Points(2)},
		Add[Note]{Note{ID: "e1", Statement: 1, Text: "First words", By: "p1", Round: 1}, End},
		Reveal{1, 1},
		Edit[Note]{Note{ID: "e1", Statement: 1, Text: confession, By: "p1", Round: 1}},
		Remove[Note]{"e1"},
	)
	if !strings.Contains(told(h), confession) {
		t.Fatal("what everybody sees is not told")
	}
	for range 3 {
		if _, err := h.Undo(noon); err != nil {
			t.Fatal(err)
		}
	}
	if texts := told(h); strings.Contains(texts, confession) || strings.Contains(texts, "First words") {
		t.Errorf("after the reveal was undone the session tells %s", texts)
	}
}

func TestASealedCommentIsAnsweredTheSameWhateverItSays(t *testing.T) {
	h := blindRoom(t)
	n := Note{ID: "e1", Statement: 1, Text: confession, By: "p1", Round: 1}
	mustDo(t, h, Add[Note]{n, End}, Edit[Note]{n})
	if _, err := h.Undo(noon); err != nil {
		t.Error(err)
	}
}

func TestNotesOfARound(t *testing.T) {
	h := blindRoom(t)
	for _, n := range []Note{
		{ID: "e1", Statement: 1, Text: "x", Round: 1},
		{ID: "e1", Statement: 1, Text: "x", By: "p1", Round: -1},
	} {
		if _, err := h.Do(Add[Note]{n, End}, noon); err == nil || !strings.Contains(err.Error(), "of a round") {
			t.Errorf("%+v: %v", n, err)
		}
	}
	mustDo(t, h, Add[Note]{Note{ID: "e1", Statement: 1, Text: "x", By: "p1", Round: 1}, End})
	if _, err := h.Do(SetBlind{false}, noon); err == nil || !strings.Contains(err.Error(), "sealed comments") {
		t.Errorf("the session is made open over a sealed comment: %v", err)
	}
	open, err := NewHistory(origin(Group), smallFramework())
	if err != nil {
		t.Fatal(err)
	}
	mustDo(t, open, Add[Participant]{Participant{ID: "p1", Scoring: true}, End})
	if _, err := open.Do(Add[Note]{Note{ID: "e1", Statement: 1, Text: "x", By: "p1", Round: 1}, End}, noon); err == nil {
		t.Error("an open session takes a sealed comment")
	}
}

// A comment of a round that never comes would be sealed for ever.
func TestNoNoteOfARoundToCome(t *testing.T) {
	h := blindRoom(t)
	n := Note{ID: "e1", Statement: 1, Text: "x", By: "p1", Round: 2}
	const want = "statement 1 is in round 1, and this comment says it came in with round 2; begin that round first"
	if _, err := h.Do(Add[Note]{n, End}, noon); err == nil || err.Error() != want {
		t.Errorf("added: %v", err)
	}
	if _, err := h.Do(Batch{Changes: []Change{Add[Note]{n, End}}}, noon); err == nil || err.Error() != want {
		t.Errorf("among other changes: %v", err)
	}
	mustDo(t, h, SetScore{1, 1, "p1", Points(2)}, Reveal{1, 1}, BeginRound{1, 2}, Add[Note]{n, End})
	n.Statement = 2
	if _, err := h.Do(Edit[Note]{n}, noon); err == nil {
		t.Error("it moves to a statement that has no second round")
	}
}

// The log of older versions has no rounds in its notes, and stays as it is.
func TestNotesWithoutARoundAreWrittenAsEver(t *testing.T) {
	data, err := json.Marshal(Note{ID: "e1", Statement: 1, Text: "x"})
	if want := `{"id":"e1","statement":1,"text":"x"}`; err != nil || string(data) != want {
		t.Errorf("%s, %v", data, err)
	}
}
