package workshop_test

import (
	"fmt"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
)

// TestAWorkshopOnEachInstrument goes through a whole workshop by keys on each instrument that comes
// with the program: chosen in the form, opened, scored by two people, agreed, summed up.
func TestAWorkshopOnEachInstrument(t *testing.T) {
	for at, i := range framework.Shipped() {
		t.Run(i.ID, func(t *testing.T) {
			fw, err := i.Framework()
			if err != nil {
				t.Fatal(err)
			}
			s := tuitest.New(t, 100, 30)
			s.Press("n")
			s.Type("Spring")
			s.Press("up" + strings.Repeat(" right", at) + " ctrl+s +")
			s.Type("2")
			s.Press("enter")
			s.ToStatements()
			low, high := fmt.Sprint(fw.Scale.Lowest()), fmt.Sprint(fw.Scale.Highest())
			for n := range fw.Statements() {
				if s.At() != n+1 {
					t.Fatalf("statement %d is open in place of %d:\n%s", s.At(), n+1, s.See())
				}
				s.Shows(fmt.Sprintf("%d of %d", n+1, len(fw.Statements())))
				agreed := high
				if n%2 == 0 {
					agreed = low
				}
				for _, key := range []string{low, high, "d", "enter", agreed, "enter"} {
					s.Press(key)
					s.See() // every screen is drawn
				}
				for s.Place().Page == model.ResultsPage || s.Place().Page == model.IntroPage {
					s.Press("enter")
				}
			}
			if page := s.Place().Page; page != model.SummaryPage {
				t.Fatalf("the workshop ends on %q", page)
			}
			for n, st := range fw.Statements() {
				want := fw.Scale.Highest()
				if n%2 == 0 {
					want = fw.Scale.Lowest()
				}
				consensus, _ := s.Session().At(st.Number).Consensus()
				if got, ok := consensus.Score.Points(); !ok || got != want {
					t.Errorf("the consensus at statement %d is %v, want %d", st.Number, consensus, want)
				}
				if got := s.Given(st.Number); got != low+" "+high {
					t.Errorf("the scores at statement %d are %q", st.Number, got)
				}
			}
			for _, page := range []string{"L", "esc", "R", "esc", "i", "esc", "t", "esc", "w", "w"} {
				s.Press(page)
				s.See()
			}
			s.Saved()
		})
	}
}

// TestOnlyDigitsOfTheScaleAreScores: a digit beyond the scale is no score anywhere.
func TestOnlyDigitsOfTheScaleAreScores(t *testing.T) {
	for at, i := range framework.Shipped() {
		fw, err := i.Framework()
		if err != nil {
			t.Fatal(err)
		}
		s := tuitest.New(t, 100, 30)
		s.Press("s up" + strings.Repeat(" right", at) + " enter")
		first := s.Place()
		for digit := range 10 {
			if !fw.Scale.Has(digit) {
				s.Press(fmt.Sprint(digit))
			}
		}
		if s.Place() != first || s.Session().Settled() != 0 {
			t.Errorf("%s: a digit that is not on the scale has given a score:\n%s", i.ID, s.See())
		}
		for range fw.Statements() {
			s.Press(fmt.Sprint(fw.Scale.Highest()))
		}
		if got := s.Session().Settled(); got != len(fw.Statements()) {
			t.Errorf("%s: %d statements are answered, want %d", i.ID, got, len(fw.Statements()))
		}
		s.Shows("Your radar")
		s.Saved()
	}
}
