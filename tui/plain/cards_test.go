package plain_test

import (
	"bytes"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/tuitest"
)

// TestAConsensusIsNobodysScore: a consensus that is not asked is not taken for the answer of a person.
func TestAConsensusIsNobodysScore(t *testing.T) {
	for _, test := range []struct {
		lines, given, answer string
	}{
		{"consensus 3", "", "Nothing was taken: the consensus is not asked now."},
		{"consensus none", "", "Nothing was taken: the consensus is not asked now."},
		{"consensus|3", "", "this would be the answer of a person. Typed again it is taken for that."},
		{"consensus|?|3", "", "this would be the answer of a person."},
		{"consensus|3|3", "3", "Bob"},
		{"consensus 9", "", "“9” is not on the scale"},
		{"3 4|consensus|na", "3 4", "Nothing was taken: the consensus is asked now"},
		{"3 4|consensus|score 2", "3 4", "“score 2” is nothing that can be done here."},
		{"3 4|consensus|skip", "3 4", "Nothing was taken: the consensus is asked now"},
		{"3 4|consensus 3", "3 4", "Consensus: 3"},
	} {
		var out bytes.Buffer
		m := tuitest.Room(t, framework.Builtin(), "Ann", "Bob")
		s, _, _ := dialogue(t, m, &out, append([]string{"open"}, strings.Split(test.lines, "|")...)...)
		if got := strings.TrimSpace(strings.NewReplacer("·", "", "–", "", "none", "", "-", "").Replace(s.Given(1))); got != test.given {
			t.Errorf("of %q is taken %q, want %q", test.lines, got, test.given)
		}
		_, agreed := s.Session().At(1).Consensus()
		if want := test.answer == "Consensus: 3"; agreed != want || !strings.Contains(out.String(), test.answer) {
			t.Errorf("%q: agreed %v, and not answered with %q:\n%s", test.lines, agreed, test.answer, out.String())
		}
	}
}

// TestARowOfCardsIsTakenWholeOrNotAtAll: of a row that is longer than the people who are still to answer
// nothing is taken.
func TestARowOfCardsIsTakenWholeOrNotAtAll(t *testing.T) {
	for _, test := range []struct {
		lines, given, answer string
	}{
		{"1 2 3 4", "", "4 answers for 3 people (3 still to come): nothing was taken."},
		{"1 2|3 4 5 0", "1 2", "4 answers for 3 people (1 still to come): nothing was taken."},
		{"1 2|3 4", "1 2", "2 answers for 3 people (1 still to come): nothing was taken."},
		{"1 2 3|4 5", "1 2 3", "2 answers for 3 people (0 still to come): nothing was taken."},
		{"1 2 3|item 2|4 5", "1 4 5", "Now at Bob."},
		{"1 2 3|item 4", "1 2 3", "There is no 4: there are 3 people."},
		{"score 1 2 3", "1 2 3", "Cat"},
		{"1 dk 3", "1 dk 3", "Cat"},
	} {
		var out bytes.Buffer
		m := tuitest.Room(t, framework.Builtin(), "Ann", "Bob", "Cat")
		s, _, _ := dialogue(t, m, &out, append([]string{"open"}, strings.Split(test.lines, "|")...)...)
		if got := strings.TrimSpace(s.Given(1)); !strings.HasPrefix(got, test.given) || test.given == "" && strings.ContainsAny(got, "012345") {
			t.Errorf("of %q is taken %q, want %q", test.lines, got, test.given)
		}
		if !strings.Contains(out.String(), test.answer) {
			t.Errorf("%q is not answered with %q:\n%s", test.lines, test.answer, out.String())
		}
	}
}

// TestSealedLinesAreNotRepeated: while nobody may see what is typed, no answer repeats it.
func TestSealedLinesAreNotRepeated(t *testing.T) {
	for _, line := range []string{
		"4,3", "Ben 4", "3 4o", "4!", "4.", "four", "3 x", "34", "-4", "consensus 9", "consensus 4", "9", "remove 4",
		"score four", "item 4x", "7 8 9",
	} {
		var out bytes.Buffer
		s, ty, _ := dialogue(t, tuitest.Voting(t), &out, "open", "?", line)
		if len(ty.hidden) < 2 || ty.hidden[1] != line {
			t.Errorf("%q was typed for all to see", line)
		}
		said := out.String()
		if strings.Contains(said, "“"+line) || strings.Contains(said, "not on the scale") || !strings.Contains(said, "Nothing was taken: type one answer for each person") {
			t.Errorf("%q is answered with\n%s", line, said)
		}
		if got := s.Given(s.At()); strings.ContainsAny(got, "0123456789") {
			t.Errorf("of %q is taken %q", line, got)
		}
	}
}

// TestSaidAgain: what is answered twice is said twice.
func TestSaidAgain(t *testing.T) {
	var out bytes.Buffer
	dialogue(t, tuitest.Room(t, framework.Builtin(), "Ann", "Bob"), &out, "open", "7", "7", "undo", "undo", "undo")
	if got := strings.Count(out.String(), "7 is not on the scale"); got != 2 {
		t.Errorf("a refusal is said %d times of 2", got)
	}
	if strings.Contains(out.String(), "Nothing has changed.") {
		t.Errorf("what undo said is swallowed:\n%s", out.String())
	}
}

// TestLevelsAreSaidFromTheLowest: what levels mean is said at the first statement; at the next one what is
// there begins at the lowest, and what was not read yet of a page still reads on after a card.
func TestLevelsAreSaidFromTheLowest(t *testing.T) {
	var out bytes.Buffer
	dialogue(t, tuitest.Room(t, framework.Builtin(), "Ann", "Bob"), &out, "open", "3", "", "4", "consensus", "go to 2")
	first, second, _ := strings.Cut(out.String(), "2 of 20, step 1")
	_, read, _ := strings.Cut(first, "Ann: 3\n")
	if !strings.Contains(read, "2, Some evidence") || !strings.Contains(read, "more lines: an empty line reads on") {
		t.Errorf("after a card an empty line does not read on:\n%s", read)
	}
	at := strings.Index(second, "Here 0:")
	if at < 0 || strings.Contains(second, "Largely in place:") || strings.Index(second, "Here 1:") < at {
		t.Errorf("the next statement does not begin at its lowest level:\n%s", second)
	}
}

// TestHistoryIsChosenFrom: an entry of the history is chosen by its number.
func TestHistoryIsChosenFrom(t *testing.T) {
	var out bytes.Buffer
	dialogue(t, tuitest.Room(t, framework.Builtin(), "Ann", "Bob"), &out, "open", "3 4", "history", "item 2", "2")
	if !strings.Contains(out.String(), "Now at item 2: ") || !strings.Contains(out.String(), "Go back to how it was at ") {
		t.Errorf("no entry can be chosen:\n%s", out.String())
	}
}

// TestTheGuideIsReadPartByPart: the guide says its contents, and then the text of the part that is chosen.
func TestTheGuideIsReadPartByPart(t *testing.T) {
	var out bytes.Buffer
	dialogue(t, tuitest.Room(t, framework.Builtin(), "Ann"), &out, "guide", "2", "next part", "contents", "close")
	for _, said := range []string{"Contents:\n1. What this is (here)\n2. The scale\n", "Guide: The scale\n", "Guide: Where it comes from\n"} {
		if !strings.Contains(out.String(), said) {
			t.Errorf("not said is %q:\n%s", said, out.String())
		}
	}
	_, text, _ := strings.Cut(out.String(), "Guide: The scale\n")
	if text, _, _ = strings.Cut(text, "Contents:"); strings.Contains(text, "Step 1: Priorities\n") {
		t.Errorf("the contents stand in the text:\n%s", text)
	}
}

// TestPeoplesWordsAreLeftAlone: signs in what people wrote are not spelled otherwise.
func TestPeoplesWordsAreLeftAlone(t *testing.T) {
	var out bytes.Buffer
	const words = "From 3–5 → less · see note"
	dialogue(t, tuitest.Room(t, framework.Builtin(), "Ann"), &out, "open", "3", "barriers", words, "", "", "", "barriers")
	if got := strings.Count(out.String(), words); got == 0 || strings.Contains(out.String(), "3 to 5 right less") {
		t.Errorf("what was written is said otherwise:\n%s", out.String())
	}
}

// TestAListSaysThatItIsSaved: a list that is kept with a command says so.
func TestAListSaysThatItIsSaved(t *testing.T) {
	var out bytes.Buffer
	dialogue(t, tuitest.Room(t, framework.Builtin(), "Ann"), &out, "open", "3", "barriers", "No cover", "", "", ":save")
	if !strings.Contains(out.String(), "Saved.\n") {
		t.Errorf("nothing tells of it:\n%s", out.String())
	}
}
