package tui

import (
	"familyhub/stocktake/tui/burst"
	"fmt"
	"strings"
	"testing"

	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/input"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// burst is a text that comes in one moment, key by key.
func (s *sim) burst(text string) {
	var keys input.Keys
	for _, r := range text {
		switch r {
		case '\r':
			keys = append(keys, tea.KeyMsg{Type: tea.KeyEnter})
		case '\t':
			keys = append(keys, tea.KeyMsg{Type: tea.KeyTab})
		case ' ':
			keys = append(keys, tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}})
		default:
			keys = append(keys, tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
		}
	}
	s.send(keys)
}

func TestCardsRunNothingWhereNoneAreEntered(t *testing.T) {
	for page, keys := range map[string]string{
		"checklist": "L 3", "plan": "L", "board": "B", "summary": "s", "training": "L 6", "history": "H", "guide": "i", "home": "esc",
	} {
		for _, text := range []string{"13122026", "07700 900123", "n1n2", "dnDN 0"} {
			s := newSim(t, 100, 30)
			s.workshop(2)
			s.press(keys)
			pages, seq := len(s.root.pages), s.root.Added()
			s.burst(text)
			s.shows(fmt.Sprintf("Nothing was taken: %d characters came at once, and no field is open.", len(text)))
			if len(s.root.pages) != pages || s.root.Added() != seq {
				t.Errorf("%s: %q was taken for keys:\n%s", page, text, s.see())
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
			s := newSim(t, 80, 24)
			s.workshop(3)
			s.press(keys)
			seq, depth := s.root.desk.History.Seq(), len(s.root.pages)
			s.burst(text)
			s.shows(said)
			s.send(input.Paste{Text: text})
			s.shows(said)
			if s.root.desk.History.Seq() != seq || len(s.root.pages) != depth {
				t.Errorf("%s on %s: something has happened:\n%s", name, page, s.see())
			}
		}
	}
	s := newSim(t, 80, 24, stored(samples(t)))
	s.burst("nSpring\r")
	s.shows(said, "8 characters")
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
		s := newSim(t, 80, 24)
		s.workshop(c.people)
		s.burst(c.sent)
		var got []string
		for _, p := range s.session().Participants() {
			got = append(got, s.session().Score(1, p.ID).String())
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: %v", c.sent, got)
		}
	}
	s := newSim(t, 80, 24)
	s.workshop(4)
	s.press("P")
	s.burst("g\r\r")
	s.shows("1 of 20")
	s.press("P")
	s.burst("g\r34d2") // from the people over the first step to the cards
	if n := s.session().Distribution(1).Answered(); n != 4 {
		t.Errorf("%d cards are in", n)
	}
}

func TestSeveralLinesInAFieldAreAPaste(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(2)
	s.press("3 4 enter 2 y")
	s.burst("We do not know\rnot this year\r")
	s.shows("We do not know", "not this year")
	if _, typing := burst.Field(s.root); !typing {
		t.Fatalf("the field is closed:\n%s", s.see())
	}
	s.press("enter")
	if c, ok := s.session().Consensus(1); !ok || !c.Agreed() || c.Rationale != "We do not know\nnot this year" {
		t.Errorf("the consensus is %+v", c)
	}
	s.press("e")
	s.burst("A survey of enter\r") // the line end behind a text is the key
	if all := s.session().Evidence(1); len(all) != 1 || all[0].Text != "A survey of enter" {
		t.Errorf("the evidence is %+v", all)
	}
	s.burst("enter")
	s.shows("enter")
	s.press("enter esc P a")
	s.burst("Kim Zeta\tHealth")
	s.press("enter")
	people := s.session().Participants()
	if last := people[len(people)-1]; last.Name != "Kim Zeta" || last.Agency != "Health" {
		t.Errorf("the person is %+v", last)
	}
	s.press("a tab")
	s.burst("Health\rCouncil")
	s.shows("2 lines were pasted, and this field has one")
}

func TestWhatDoesNotFitIsSaid(t *testing.T) {
	for _, c := range []struct{ name, keys, want string }{
		{"a text", "e", "2,000 of 12,000 characters did not fit and were left out: Evidence takes 10,000."},
		{"a line", "P a tab", "11,700 of 12,000 characters did not fit and were left out: Agency takes 300."},
		{"a line of a plan", "L 8 tab tab", "11,700 of 12,000 characters did not fit and were left out: Lead takes 300."},
		{"a line with suggestions", "p ctrl+o tab tab tab tab", "11,700 of 12,000 characters did not fit"},
		{"a choice", "P a tab tab tab", "Nothing was taken: 12,000 characters came at once, and this field takes no text."},
	} {
		text := strings.Repeat("abcde ", 2000)
		text = text[:len(text)-1] + "." // nothing to trim
		for how, send := range map[string]func(*sim){
			"pasted":   func(s *sim) { s.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true}) },
			"typed":    func(s *sim) { s.burst(text) },
			"in lines": func(s *sim) { s.burst(strings.ReplaceAll(text, " ", "\r")) },
		} {
			s := newSim(t, 160, 40)
			s.workshop(2)
			s.press(c.keys)
			send(s)
			if !strings.Contains(s.root.notice.Text, c.want) {
				t.Errorf("%s, %s: %q\n%s", c.name, how, s.root.notice.Text, s.see())
			}
		}
	}
	s := newSim(t, 160, 40)
	s.workshop(2)
	s.press("e")
	s.send(input.Paste{Text: strings.Repeat("a", 10_000), LeftOut: 5_000})
	s.shows("5,000 of 15,000 characters did not fit")
	s.press("ctrl+s e")
	s.send(input.Paste{Text: "345", Unfinished: true})
	s.shows("The terminal never said where the pasted text ends: 3 characters came.")
}

func TestWhereAnyLengthFits(t *testing.T) {
	s := newSim(t, 160, 40)
	s.workshop(2)
	s.press("P f")
	e := s.root.Top().(*form.Edit)
	fd := e.Form.Fields[0].(*form.LineInput)
	fd.Input.CharLimit = 0 // as where a file is asked for
	s.burst(strings.Repeat("a/", 500))
	s.send(input.Paste{Text: "b"})
	if got := len(fd.Value()); got != 1001 || s.root.notice.Text != "" {
		t.Errorf("%d characters, %q", got, s.root.notice.Text)
	}
	s.press("esc y x")
	s.burst("  \r") // two marks and Enter, where a list is
	if strings.Contains(s.root.notice.Text, "came at once") {
		t.Error(s.root.notice.Text)
	}
}

func TestAPassphraseIsTakenWholeOrNotAtAll(t *testing.T) {
	s := newSim(t, 100, 40)
	s.workshop(2)
	e := &form.Edit{Look: s.root.look, Title: "A passphrase", Take: "go on", Form: form.New(s.root.look, form.NewSecret("Passphrase", "")), Done: func(*form.Form) (ui.Action, bool) { return nil, true }}
	s.root.pages = append(s.root.pages, e)
	s.send(input.Paste{Text: strings.Repeat("x", 300)})
	s.shows("Nothing was pasted: the text is too long for a passphrase.")
	s.burst("open\rsesame\r")
	s.shows("Nothing was pasted: a passphrase is one line, and the text has several.")
	s.burst("open ")
	s.send(input.Paste{Text: "sesame\r"})
	if got := e.Form.Value("Passphrase"); got != "open sesame" {
		t.Errorf("the passphrase is %q", got)
	}
}

func TestTheFirstLetterBeginsToWrite(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.press("enter s L 7 down")
	seq := s.root.desk.History.Seq()
	s.write("not yet")
	s.shows("not yet")
	if s.root.desk.History.Seq() != seq {
		t.Error("a letter was a command")
	}
	s.press("enter up")
	s.burst("Data first: query the survey, and say why")
	s.shows("Data first: query the survey, and say why")
	s.press("enter down")
	s.send(input.Paste{Text: "pasted"})
	s.shows("pasted")
	s.press("enter up ?")
	s.shows("a–z", "Every other letter begins to write: the answer")
	s = newSim(t, 80, 24)
	s.workshop(2)
	s.press("b")
	s.write("one")
	s.press("enter up")
	s.write("two")
	s.press("enter")
	if all := s.session().Barriers(); len(all) != 2 || all[1].Text != "two" {
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
					s := newSim(b, 80, 24)
					s.workshop(2)
					s.press("e")
					s.burst(text)
					s.see()
				}
			})
		}
	}
}
