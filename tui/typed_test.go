package tui_test

import (
	"fmt"
	"strings"
	"testing"

	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/input"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"
)

func TestCardsRunNothingWhereNoneAreEntered(t *testing.T) {
	for page, keys := range map[string]string{
		"checklist": "L 3", "plan": "L", "board": "B", "summary": "S", "training": "L 6", "history": "H", "guide": "i", "home": "esc y",
	} {
		for _, text := range []string{"13122026", "07700 900123", "n1n2", "dnDN 0"} {
			s := tuitest.New(t, 100, 30)
			s.Workshop(2)
			s.Press(keys)
			top, seq := s.App().Top(), s.Store.Appends
			s.Burst(text)
			s.Shows(fmt.Sprintf("Nothing was taken: %d characters came at once, and no field is open.", len(text)))
			if s.App().Top() != top || s.Store.Appends != seq {
				t.Errorf("%s: %q was taken for keys:\n%s", page, text, s.See())
			}
		}
	}
}

func TestATextWhereNoFieldIsOpenRunsNothing(t *testing.T) {
	const said = "came at once, and no field is open."
	for name, text := range map[string]string{
		"words": "Nobody has time", "a date": "13 Dec", "lines": "not yet\rno\r", "a column of scores": "3\r4\r2\r5\r",
		"a row of cells": "3\t4\t2", "a colour": "11;rgb:1e1e/1e1e/1e1e", "one word": "needs",
	} {
		for page, keys := range map[string]string{
			"statement": "", "consensus": "c", "people": "P", "plan": "L", "checklist": "L 3", "board": "B", "step": "pgup", "training": "L 6", "history": "H",
		} {
			if page == "people" && strings.Contains(text, "\r") {
				continue // lines are a list of people there, which is read and asked about
			}
			s := tuitest.New(t, 80, 24)
			s.Workshop(3)
			s.Press(keys)
			seq, top := s.Seq(), s.App().Top()
			s.Burst(text)
			s.Shows(said)
			s.Send(input.Paste{Text: text})
			s.Shows(said)
			if s.Seq() != seq || s.App().Top() != top {
				t.Errorf("%s on %s: something has happened:\n%s", name, page, s.See())
			}
		}
	}
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Burst("nSpring\r")
	s.Shows(said, "8 characters")
}

func TestCardsMayComeInOneMoment(t *testing.T) {
	for _, c := range []struct {
		people int
		sent   string
		want   string // the scores of the first statement
	}{
		{7, "343d2n5", "3 4 3 dk 2 na 5"},
		{3, "3 4 d", "3 4 dk"},
		{2, "nd", "na dk"},
		{4, "3333", "3 3 3 3"},
		{2, "34", "3 4"},
	} {
		if strings.Contains(c.sent, " ") {
			continue // what a space does is for the row to say
		}
		s := tuitest.New(t, 80, 24)
		s.Workshop(c.people)
		s.Burst(c.sent)
		var got []string
		for _, p := range s.Session().Participants() {
			got = append(got, s.Session().At(1).Score(p.ID).String())
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: %v", c.sent, got)
		}
	}
	s := tuitest.New(t, 80, 24)
	s.Workshop(4)
	s.Press("P")
	s.Burst("g\r\r")
	s.Shows("1 of 20")
	s.Press("P")
	s.Burst("g\r34d2") // from the people over the first step to the cards
	if n := s.Session().At(1).Distribution().Answered(); n != 4 {
		t.Errorf("%d cards are in", n)
	}
}

// TestWhatWasSaidGoesWithTheNextCards keeps a sentence that is no longer so off the screen, also where the
// cards that follow come in one moment.
func TestWhatWasSaidGoesWithTheNextCards(t *testing.T) {
	t.Parallel()
	s := tuitest.BlindRow(t)
	s.Press("enter")
	s.Shows("No score is in yet")
	s.Burst("34")
	s.Shows("2 of 3")
	s.Hides("No score is in yet")
}

func TestSeveralLinesInAFieldAreAPaste(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("3 4 enter 2 y")
	s.Burst("We do not know\rnot this year\r")
	s.Shows("We do not know", "not this year")
	if !s.Typing() {
		t.Fatalf("the field is closed:\n%s", s.See())
	}
	s.Press("enter")
	if c, ok := s.Session().At(1).Consensus(); !ok || !c.Agreed() || c.Rationale != "We do not know\nnot this year" {
		t.Errorf("the consensus is %+v", c)
	}
	s.Press("e")
	s.Burst("A survey of enter\r") // the line end behind a text is the key
	if all := s.Session().At(1).Evidence(); len(all) != 1 || all[0].Text != "A survey of enter" {
		t.Errorf("the evidence is %+v", all)
	}
	s.Burst("enter")
	s.Shows("enter")
	s.Press("enter esc P a")
	s.Burst("Kim Zeta\tHealth")
	s.Press("enter")
	people := s.Session().Participants()
	if last := people[len(people)-1]; last.Name != "Kim Zeta" || last.Agency != "Health" {
		t.Errorf("the person is %+v", last)
	}
	s.Press("a tab")
	s.Burst("Health\rCouncil")
	s.Shows("2 lines were pasted, and this field has one")
}

func TestWhatDoesNotFitIsSaid(t *testing.T) {
	for _, c := range []struct{ name, keys, want string }{
		{"a text", "e", "2,000 of 12,000 characters did not fit and were left out: Evidence takes 10,000."},
		{"a line", "P a tab", "11,700 of 12,000 characters did not fit and were left out: Agency takes 300."},
		{"a line of a plan", "L 8 tab tab tab", "11,700 of 12,000 characters did not fit and were left out: Lead takes 300."},
		{"a text of a priority", "p ctrl+o tab tab tab tab", "2,000 of 12,000 characters did not fit and were left out: Resources takes 10,000."},
		{"a line chosen on a page", "p ctrl+o tab tab tab tab tab", "11,700 of 12,000 characters did not fit"},
		{"a choice", "P a tab tab tab", "Nothing was taken: 12,000 characters came at once, and this field takes no text."},
	} {
		text := strings.Repeat("abcde ", 2000)
		text = text[:len(text)-1] + "." // nothing to trim
		for how, send := range map[string]func(*tuitest.Sim){
			"pasted":   func(s *tuitest.Sim) { s.Paste(text) },
			"typed":    func(s *tuitest.Sim) { s.Burst(text) },
			"in lines": func(s *tuitest.Sim) { s.Burst(strings.ReplaceAll(text, " ", "\r")) },
		} {
			s := tuitest.New(t, 160, 40)
			s.Workshop(2)
			s.Press(c.keys)
			send(s)
			if !strings.Contains(s.Words(), c.want) {
				t.Errorf("%s, %s:\n%s", c.name, how, s.See())
			}
		}
	}
	s := tuitest.New(t, 160, 40)
	s.Workshop(2)
	s.Press("e")
	s.Send(input.Paste{Text: strings.Repeat("a", 10_000), LeftOut: 5_000})
	s.Shows("5,000 of 15,000 characters did not fit")
	s.Press("ctrl+s e")
	s.Send(input.Paste{Text: "345", Unfinished: true})
	s.Shows("The terminal never said where the pasted text ends: 3 characters came.")
}

func TestWhereAnyLengthFits(t *testing.T) {
	s := tuitest.New(t, 160, 40)
	s.Workshop(2)
	s.Press("P I")
	e := s.App().Top().(*form.Edit)
	fd := e.Form.Fields[0].(*form.PathInput)
	fd.Input.CharLimit = 0
	s.Burst(strings.Repeat("a/", 500))
	s.Send(input.Paste{Text: "b"})
	if got := len(fd.Value()); got != 1001 || s.Said() != "" {
		t.Errorf("%d characters, %q", got, s.Said())
	}
	s.Press("esc y x")
	s.Burst("  \r") // two marks and Enter, where a list is
	s.Hides("came at once")
}

func TestAPassphraseIsTakenWholeOrNotAtAll(t *testing.T) {
	s := tuitest.New(t, 100, 40)
	s.Workshop(2)
	e := &form.Edit{Look: s.App().Look(), Title: "A passphrase", Take: "go on", Form: form.New(s.App().Look(), form.NewSecret("Passphrase", "")), Done: func(*form.Form) (ui.Action, bool) { return nil, true }}
	s.Run(ui.Push(e))
	s.Send(input.Paste{Text: strings.Repeat("x", 300)})
	s.Shows("Nothing was pasted: the text is too long for a passphrase.")
	s.Burst("open\rsesame\r")
	s.Shows("Nothing was pasted: a passphrase is one line, and the text has several.")
	s.Burst("open ")
	s.Send(input.Paste{Text: "sesame\r"})
	if got := e.Form.Value("Passphrase"); got != "open sesame" {
		t.Errorf("the passphrase is %q", got)
	}
}

func TestTheFirstLetterBeginsToWrite(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S L 7 down")
	seq := s.Seq()
	s.Type("not yet")
	s.Shows("not yet")
	if s.Seq() != seq {
		t.Error("a letter was a command")
	}
	s.Press("enter up")
	s.Burst("Data first: query the survey, and say why")
	s.Shows("Data first: query the survey, and say why")
	s.Press("enter down")
	s.Send(input.Paste{Text: "pasted"})
	s.Shows("pasted")
	s.Press("enter up ?")
	s.Shows("a–z", "Every other letter begins to write: the answer")
	s = tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("b")
	s.Type("one")
	s.Press("enter up")
	s.Type("two")
	s.Press("enter")
	if all := s.Session().Barriers(); len(all) != 2 || all[1].Text != "two" {
		t.Errorf("the barriers are %+v", all)
	}
}

// BenchmarkLongText is a text that arrives without brackets, as a terminal sends it.
func BenchmarkLongText(b *testing.B) {
	for _, size := range []int{10_000, 50_000} {
		for _, end := range []string{" ", "\r"} {
			b.Run(fmt.Sprintf("%d%q", size, end), func(b *testing.B) {
				text := strings.Repeat("abcdefghi"+end, size/10)
				for b.Loop() {
					s := tuitest.New(b, 80, 24)
					s.Workshop(2)
					s.Press("e")
					s.Burst(text)
					s.See()
				}
			})
		}
	}
}

// TestWhatShowsNothingIsTyped into a field that says how it is read: neither shows it.
func TestWhatShowsNothingIsTyped(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Press("n")
	s.Type("North\u2060vale\ufeff ")
	s.InShape("the title", [2]int{80, 24})
	s.Shows("Northvale")
}
