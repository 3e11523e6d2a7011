package workshop_test

import (
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/workshop/summary"

	"github.com/charmbracelet/x/ansi"
)

// from gives the people of a session to agencies, in order.
func from(s *tuitest.Sim, agencies ...string) {
	s.T.Helper()
	for i, p := range s.Session().Participants() {
		p.Agency = agencies[i]
		s.Did(model.Edit[model.Participant]{Item: p})
	}
}

// found is the summary's findings without colours, at a width.
func found(s *tuitest.Sim, width int) string {
	var b strings.Builder
	for _, f := range summary.Findings(s.App().Session(), s.App().Look(), width) {
		for _, line := range f.Lines {
			b.WriteString(strings.TrimRight(ansi.Strip(line), " ") + "\n")
		}
	}
	return b.String()
}

// under is the lines under a heading of the findings; empty when it is not there.
func under(found, head string) string {
	_, rest, ok := strings.Cut("\n"+found, "\n"+head+"\n")
	if !ok {
		return ""
	}
	lines, _, _ := strings.Cut(rest, "\n\n")
	return strings.TrimRight(lines, "\n")
}

func TestFindingsByAgency(t *testing.T) {
	people := []string{"A", "B", "C", "D", "E", "F", "G", "H", "I"}
	for _, c := range []struct {
		name     string
		agencies []string
		keys     string
		want     string
	}{
		{"nobody scored", []string{"X", "X", "X", "Y", "Y", "Y", "", "", ""}, "", ""},
		{"one agency", []string{"X", "X", "X", "X", "X", "X", "X", "X", "X"}, "1 2 3 1 2 3 1 2 3", ""},
		{"three large ones", []string{"X", "X", "X", "Y", "Y", "Y", "", "", ""}, "1 2 3 4 4 4 5 0 1", `
  no agency         1 ▲2.0 over 1 of 4  fewer than 3: 2, 3, 4, 5
  X                 1 ▲2.0 over 1 of 4  fewer than 3: 2, 3, 4, 5
  Y                 1 ▲4.0 over 1 of 4  fewer than 3: 2, 3, 4, 5`},
		{"a small one", []string{"X", "X", "X", "X", "Y", "Y", "Z", "Z", "Z"}, "1 2 3 2 4 4 5 5 5", `
  X                 1 ▲2.0 over 1 of 4  fewer than 3: 2, 3, 4, 5
  Y                 fewer than 3
  Z                 fewer than 3`}, // the room's figures less those of X and Z would be Y's
		{"a don't know makes three two", []string{"X", "X", "X", "X", "X", "X", "Y", "Y", "Y"}, "1 2 3 1 2 3 5 5 d", `
  X                 fewer than 3
  Y                 fewer than 3`},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := tuitest.Opened(t, 120, 36, tuitest.Room(t, framework.Builtin(), people...))
			from(s, c.agencies...)
			s.Press(c.keys)
			if got := under(found(s, 100), "By agency"); got != strings.TrimPrefix(c.want, "\n") {
				t.Errorf("the findings have\n%s\nwant%s", got, c.want)
			}
		})
	}
}

func TestFindingsByAgencyHideWhatIsSealed(t *testing.T) {
	s := tuitest.Opened(t, 120, 36, tuitest.RoomOf(t, framework.Builtin(), tuitest.Blind, "A", "B", "C", "D", "E", "F"))
	from(s, "X", "X", "X", "Y", "Y", "Y")
	s.Press("1 1 1 5 5 5")
	if got := under(found(s, 100), "By agency"); got != "" {
		t.Errorf("before the reveal the findings have\n%s", got)
	}
	s.Press("r")
	if got := under(found(s, 100), "By agency"); !strings.Contains(got, "▲1.0") || !strings.Contains(got, "▲5.0") {
		t.Errorf("after the reveal the findings have\n%s", got)
	}
}

func TestFindingsByAgencyBreakBetweenSteps(t *testing.T) {
	got := summary.Packed([]string{"1 ▲2.0", "2 ▲3.0", "fewer than 3: 3, 4"}, 14)
	want := []string{"1 ▲2.0  2 ▲3.0", "fewer than 3: 3, 4"}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("packed into %q, want %q", got, want)
	}
}

func TestFindingsWhoWasThere(t *testing.T) {
	s := tuitest.Opened(t, 120, 36, tuitest.Room(t, framework.Builtin(), tuitest.Four...))
	if got := under(found(s, 100), "Who was there"); got != "" {
		t.Errorf("before anybody scored the findings have\n%s", got)
	}
	s.Press("3 4 2 1 enter enter enter 3 4 2 enter enter enter 3 right 2 1 enter enter enter 3 right 2")
	want := `  2 of 4 people answered everything that was scored
  Bob: statements 1, 2
  Dai: statements 1, 3`
	if got := under(found(s, 100), "Who was there"); got != want {
		t.Errorf("the findings have\n%s\nwant\n%s", got, want)
	}
}

func TestFindingsOfAnonymousPeopleCountOnly(t *testing.T) {
	s := tuitest.Aliases(t)
	s.Press("3 4 2 1 enter enter enter 3 4 2 r y enter enter")
	got := under(found(s, 100), "Who was there")
	if want := "  step 1: 3 of 4 people answered everything that was scored"; got != want {
		t.Errorf("the findings have\n%s\nwant\n%s", got, want)
	}
	if strings.Contains(found(s, 100), "Participant") {
		t.Error("the findings have an alias")
	}
}

func TestFindingsWhoWasThereLeavesOutWhatIsBeingScored(t *testing.T) {
	s := tuitest.Ballots(t)
	s.Press("3 4")
	if got := under(found(s, 100), "Who was there"); got != "" {
		t.Errorf("while a first round is sealed the findings have\n%s", got)
	}
}

func TestFindingsOfOnePersonAloneHaveNoAgencies(t *testing.T) {
	s := tuitest.New(t, 80, 24, func(c *tuitest.Setup) { c.Begin = tui.Begin{Solo: true} })
	s.Type("34250143250143520143")
	for _, head := range []string{"By agency", "Who was there"} {
		if under(found(s, 100), head) != "" {
			t.Errorf("the findings have %q", head)
		}
	}
}

func TestFindingsSayWhereFamiliesSeeItDifferently(t *testing.T) {
	for name, c := range map[string]struct {
		families int
		keys     string
		says     []string
		hides    []string
	}{
		"apart":     {3, "1 1 1 4 4 4", []string{"Families see it differently: 1", "1.0, everybody else 4.0", "parents, carers"}, nil},
		"close":     {3, "3 3 4 3 3 4", []string{"within a point of everybody else"}, nil},
		"too few":   {2, "1 1 4 4 4 4", []string{"2 parents and carers score: shown once 3 of them"}, []string{"1.0, everybody"}},
		"nobody is": {0, "1 1 1 4 4 4", nil, []string{"amilies see", "arents"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := tuitest.Opened(t, 120, 36, tuitest.Room(t, framework.Builtin(), "A", "B", "C", "D", "E", "F"))
			for _, p := range s.Session().Participants()[:c.families] {
				p.Family = true
				s.Did(model.Edit[model.Participant]{Item: p})
			}
			s.Press(c.keys)
			got := found(s, 100)
			for _, want := range c.says {
				if !strings.Contains(got, want) {
					t.Errorf("the findings do not say %q:\n%s", want, got)
				}
			}
			for _, not := range c.hides {
				if strings.Contains(got, not) {
					t.Errorf("the findings say %q:\n%s", not, got)
				}
			}
		})
	}
}
