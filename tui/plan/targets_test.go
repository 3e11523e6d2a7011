package plan_test

import (
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/tui/tuitest"

	"github.com/google/go-cmp/cmp"
)

func TestTargetsAreSetRowByRow(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S L W")
	s.Shows("Targets · where we want to be, none set yet", "by 12 March 2027 unless Enter says another day")
	before := s.Seq()
	s.Press("down up ;")
	if s.Seq() != before {
		t.Error("something was recorded that nobody said")
	}
	s.Press("4 4 4 down 5 down 4") // held down, a digit sets one
	s.Shows("3 set", "The target of statement 2 is 4 by 12 March 2027")
	want := []model.SetTarget{
		{Step: 1, Level: model.Points(4), By: "2027-03-12"},
		{Statement: 1, Level: model.Points(5), By: "2027-03-12"},
		{Statement: 2, Level: model.Points(4), By: "2027-03-12"},
	}
	if diff := cmp.Diff(want, s.Session().Targets().All()); diff != "" {
		t.Error(diff)
	}
	s.Saved()
	s.Press("enter")
	s.Shows("By when: the target of statement 2")
	s.Press("ctrl+u")
	s.Type("1/2/2020")
	s.Press("enter")
	s.Shows("A target is for a day after the session")
	s.Press("ctrl+u")
	s.Type("30 Sep 2027")
	s.Press("enter")
	s.Shows("30 September 2027")
	s.Press("backspace")
	s.Shows("2 set", "The target of statement 2 was cleared")
	s.Press("u")
	s.Shows("3 set", "▸    2  ")
}

func TestOneKeyAtTheConsensusLeadsToTheTarget(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter g 7 enter c")
	before := s.Seq()
	s.Press("W")
	s.Shows("Targets")
	if s.Seq() != before {
		t.Error("the key alone recorded something")
	}
	s.Press("0")
	s.Shows("is less what you want?")
	if target, ok := s.Session().Targets().Statement(7); !ok || target.Level != 0 {
		t.Errorf("the target of statement 7 is %+v", target)
	}
	s.Press("5 esc")
	s.Shows("target 5 by 12 March 2027")
	s.Press("u u")
	s.Hides("target 5")
}

// The statements of a step and the step itself must not aim at two things.
func TestTargetsThatDisagreeAreRefused(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S L W 5 down 4 down 4 down 4 down 4")
	s.Shows("With this, the statements of step 1 aim at 4.0 on average, and the step itself at 5")
	s.Press("home backspace down down down down 4 home")
	s.Shows("the mean of those")
	s.Hides("5.0")
}

// Beside what is wanted stands how far it is, and in a wide window what the levels mean there.
func TestTargetsTellHowFarItIs(t *testing.T) {
	for _, size := range [][2]int{{60, 18}, {80, 24}, {120, 36}, {200, 60}} {
		s := tuitest.New(t, size[0], size[1], tuitest.On(tuitest.Samples(t)))
		s.Press("enter S L W 5 down 4 down 5 home")
		for _, row := range []string{"1 Priorities 3.8 5 1.2", "1 Partners' agr", "4 4 reached", "2 Clear res", "4 5 1 "} {
			if !strings.Contains(s.Words(), row) {
				t.Errorf("%v: %q is not on the screen:\n%s", size, row, s.See())
			}
		}
		before := s.Seq()
		s.Press("down down")
		if s.See(); s.Seq() != before {
			t.Error("looking recorded something")
		}
		if wide := size[0] >= 108; wide {
			s.Shows("Statement 2", "The target of statement 2 is 5")
		}
	}
}

func TestTargetsStandInTheirPlaces(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S L W 5 esc esc")
	s.Shows("◇ target", "◇5.0")
	s.Press("L W")
	for _, size := range [][2]int{{40, 12}, {60, 18}, {80, 24}, {200, 60}} {
		s.InShape("the targets", size)
	}
	s.Press("w")
	s.Shows("Where we want to be")
}

// TestTargetsAreInPointsWhereFiguresAre: where levels count for points of their own, a target stands beside
// figures as what it counts for, with as many decimals as they need, and its sentence has both.
func TestTargetsAreInPointsWhereFiguresAre(t *testing.T) {
	fw := tuitest.FrameworkOf(t, 3, 2)
	fw.Scale = frameworktest.Scale(0, 4)
	for i, points := range []float64{0, 0.25, 0.5, 1} {
		fw.Scale[i].Points = &points
	}
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.RoomOf(t, fw, func(*model.Origin) {}, tuitest.Names(2)...)))
	s.Press("enter")
	for statement, level := range map[int]int{1: 2, 2: 1} {
		s.Do(model.SetConsensus{Statement: statement, Consensus: &model.Consensus{Score: model.Points(level)}})
	}
	s.Do(model.SetTarget{Statement: 1, Level: model.Points(3), By: "2027-03-12"})
	s.Do(model.SetTarget{Step: 1, Level: model.Points(2), By: "2027-03-12"})
	s.Press("L")
	s.Press("W")
	for _, row := range []string{"1 Step 1 0.38 0.5 0.12", "0.5 1 0.5 "} {
		if !strings.Contains(s.Words(), row) {
			t.Errorf("%q is not on the screen:\n%s", row, s.See())
		}
	}
	s.Shows("The target of step 1 is level 2, which", "counts for 0.5, by 12 March 2027.")
	s.Press("esc")
	s.Shows("now 0.38, target 0.5, 0.12 to go", "now 0.5, target 1, 0.50 to go")
}
