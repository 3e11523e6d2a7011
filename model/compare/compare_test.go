package compare

import (
	"math"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/roomtest"
	"familyhub/stocktake/model/stats"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// twoYears are two workshops on the small framework: step 1 was scored both times,
// of step 2 only some, and step 3 only the second time.
func twoYears(t testing.TB) (then, now *roomtest.Room) {
	then, now = roomtest.GroupOf(t, 4), laterRoom(t, frameworktest.Small())
	now.Join(3)
	then.Scores(1, "2 2 3 3") // 2.5
	then.Scores(2, "1 1 1 1")
	then.Scores(3, "4 4 4 4")
	then.Scores(4, "5 5 5 5") // not scored again
	then.Agree(1, 2)
	then.Agree(2, 1)
	then.Agree(3, 4)
	then.Agree(4, 5)
	now.Scores(1, "4 4 4")
	now.Scores(2, "1 1 1")
	now.Scores(3, "3 3 4")
	now.Scores(5, "2 2 2")
	now.Scores(7, "0 0 5")
	now.Agree(1, 4)
	now.Do(model.SetConsensus{Statement: 2, Consensus: &model.Consensus{Score: model.NoScore, Dissent: "no"}})
	now.Agree(3, 3)
	now.Agree(5, 2)
	return then, now
}

func TestCompareSteps(t *testing.T) {
	then, now := twoYears(t)
	c := Sessions(then.Session(), now.Session())
	for i, want := range []struct {
		consensus, individual string
	}{
		{"+2.0 over 1 of 2", "+0.7"},             // from 1.75, read as 1.8, to 2.5
		{"−1.0 over 1 of 3", "−0.7 over 1 of 3"}, // only statement 3 was scored both times
		{"nothing in common", "nothing in common"},
	} {
		st := c.Steps[i]
		if got := st.Consensus.Words(st.Of()); got != want.consensus {
			t.Errorf("step %d: the consensus is %q, want %q", st.Step.Number, got, want.consensus)
		}
		if got := st.Individual.Words(st.Of()); got != want.individual {
			t.Errorf("step %d: the individual mean is %q, want %q", st.Step.Number, got, want.individual)
		}
	}
	if got := c.Steps[1].Individual; got.Then != (stats.Average{Mean: 4, Statements: 1, N: 4}) || got.Now != (stats.Average{Mean: 10.0 / 3, Statements: 1, N: 3}) {
		t.Errorf("step 2 rests on %+v", got)
	}
	if got := c.Steps[2].Individual; got.Statements() != 0 || !math.IsNaN(got.Shift().Now) {
		t.Errorf("step 3 has %+v", got)
	}
}

func TestCompareStatements(t *testing.T) {
	then, now := twoYears(t)
	c := Sessions(then.Session(), now.Session())
	got := map[int]Movement{}
	for _, st := range c.Statements {
		got[st.Statement.Number] = st.Movement()
	}
	want := map[int]Movement{1: Rose, 2: Held, 3: Fell, 4: NoLongerScored, 5: FirstScored, 7: FirstScored}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	first := c.Statements[0]
	if first.Consensus != (Shift{Then: 2, Now: 4}) || first.Individual != (Shift{Then: 2.5, Now: 4}) || first.Spread != (Shift{Then: 0.5}) || first.ThenN != 4 || first.NowN != 3 {
		t.Errorf("statement 1: %+v", first)
	}
	if !c.SameFramework() || c.Solo() {
		t.Errorf("the same framework: %t, solo: %t", c.SameFramework(), c.Solo())
	}
	if rose := c.Moved(Rose); len(rose) != 1 || rose[0].Statement.Number != 1 {
		t.Errorf("what rose: %+v", rose)
	}
}

// A consensus then and individual scores now are two different things.
func TestUnlikeScoresAreNotCompared(t *testing.T) {
	then, now := roomtest.GroupOf(t, 2), laterRoom(t, frameworktest.Small())
	now.Join(2)
	then.Agree(1, 2)
	now.Scores(1, "3 3")
	then.Agree(2, 2)
	now.Scores(2, "dk na")
	c := Sessions(then.Session(), now.Session())
	if got := c.Statements[0].Movement(); got != Unlike {
		t.Errorf("it is %q", got)
	}
	if got := c.Statements[1].Movement(); got != NoLongerScored {
		t.Errorf("answers without points: %q", got)
	}
}

// What is sealed counts as not there, and the statement says so.
func TestCompareWithSealedRounds(t *testing.T) {
	then := roomtest.GroupOf(t, 3)
	then.Scores(1, "1 2 3")
	now := laterRoom(t, frameworktest.Small())
	now.Do(model.SetBlind{Blind: true})
	now.Join(3)
	now.Scores(1, "5 5 5")
	st := Sessions(then.Session(), now.Session()).Statements[0]
	if st.Movement() != Unrevealed || st.Movement() != "not revealed yet" || st.NowN != 0 {
		t.Errorf("%q, from %d scores", st.Movement(), st.NowN)
	}
	now.Do(model.Reveal{Statement: 1, Round: 1})
	if st := Sessions(then.Session(), now.Session()).Statements[0]; st.Movement() != Rose {
		t.Errorf("revealed: %q", st.Movement())
	}
}

// Scored now and sealed then is nothing new: nobody knows yet where it stood.
func TestCompareWithASealedBaseline(t *testing.T) {
	then, now := roomtest.GroupOf(t, 0), laterRoom(t, frameworktest.Small())
	then.Do(model.SetBlind{Blind: true})
	then.Join(3)
	then.Scores(1, "5 5 5")
	now.Join(3)
	now.Scores(1, "1 2 3")
	now.Scores(2, "1 2 3")
	c := Sessions(then.Session(), now.Session())
	if one, two := c.Statements[0].Movement(), c.Statements[1].Movement(); one != Unrevealed || two != FirstScored {
		t.Errorf("what was sealed is %q, what was not there %q", one, two)
	}
}

func TestMoved(t *testing.T) {
	then, now := roomtest.GroupOf(t, 1), laterRoom(t, frameworktest.Small())
	now.Join(1)
	for statement, points := range map[int][2]string{1: {"1", "2"}, 2: {"0", "5"}, 3: {"3", "3"}, 4: {"0", "1"}, 5: {"5", "4"}} {
		then.Scores(statement, points[0])
		now.Scores(statement, points[1])
	}
	c := Sessions(then.Session(), now.Session())
	var rose []int
	for _, st := range c.Moved(Rose) {
		rose = append(rose, st.Statement.Number)
	}
	if diff := cmp.Diff([]int{2, 1, 4}, rose); diff != "" {
		t.Error(diff)
	}
}

func TestChangeIsThatOfTheFiguresShown(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		then, now float64
		words     string
		movement  Movement
	}{
		{2.6, 3.4, "+0.8", Rose},
		{3.4, 2.6, "−0.8", Fell},
		{3.25, 3.34, "0.0", Held}, // both read 3.3
		{3.24, 3.25, "+0.1", Rose},
		{0, 5, "+5.0", Rose},
		{4, 4, "0.0", Held},
		{nan, 4, "–", FirstScored},
		{4, nan, "–", NoLongerScored},
		{nan, nan, "–", NeverScored},
	} {
		s := Shift{Then: c.then, Now: c.now}
		if got := stats.OneDecimal.SignedFigure(s.Change()); got != c.words || s.Movement() != c.movement {
			t.Errorf("from %v to %v: %s, %s; want %s, %s", c.then, c.now, got, s.Movement(), c.words, c.movement)
		}
	}
}

func TestComparingWithItselfFindsNoChange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := randomRoom(t, "now", frameworktest.Small())
		c := Sessions(s, s)
		for _, step := range c.Steps {
			for _, l := range []LikeForLike{step.Consensus, step.Individual} {
				if l.Statements() > 0 && l.Shift().Movement() != Held {
					t.Fatalf("step %d %s", step.Step.Number, l.Shift().Movement())
				}
			}
		}
		for _, st := range c.Statements {
			if m := st.Movement(); m != Held && m != NeverScored {
				t.Fatalf("statement %d %s", st.Statement.Number, m)
			}
		}
		if !c.SameFramework() || len(c.Statements) != len(s.Statements()) {
			t.Fatalf("%d statements match", len(c.Statements))
		}
	})
}

func TestSwappingNegates(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		one, other := randomRoom(t, "one", frameworktest.Small()), randomRoom(t, "other", frameworktest.Small())
		there, back := Sessions(one, other), Sessions(other, one)
		negated := func(what string, number int, a, b Shift) {
			if a.Change() != -b.Change() && (a.Both() || b.Both()) {
				t.Fatalf("%s %d: %v and back %v", what, number, a.Change(), b.Change())
			}
			if a.Both() != b.Both() {
				t.Fatalf("%s %d is compared one way only", what, number)
			}
		}
		for i, a := range there.Steps {
			b := back.Steps[i]
			negated("step", a.Step.Number, a.Consensus.Shift(), b.Consensus.Shift())
			negated("step", a.Step.Number, a.Individual.Shift(), b.Individual.Shift())
		}
		for i, a := range there.Statements {
			negated("statement", a.Statement.Number, a.Decisive(), back.Statements[i].Decisive())
		}
	})
}

// TestOnlySharedStatementsCount takes the averages of a step anew from what each
// session says of its statements.
func TestOnlySharedStatementsCount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		then, now := randomRoom(t, "then", frameworktest.Small()), randomRoom(t, "now", frameworktest.Small())
		for _, step := range Sessions(then, now).Steps {
			var was, is []float64
			for _, st := range step.Step.Statements {
				a, b := then.At(st.Number).Distribution().Statistics(), now.At(st.Number).Distribution().Statistics()
				if a.N > 0 && b.N > 0 {
					was, is = append(was, a.Mean), append(is, b.Mean)
				}
			}
			got := step.Individual
			want := LikeForLike{stats.Average{Mean: mean(was), Statements: len(was)}, stats.Average{Mean: mean(is), Statements: len(is)}}
			got.Then.N, got.Now.N = 0, 0
			if diff := cmp.Diff(want, got, cmpopts.EquateNaNs(), cmpopts.EquateApprox(0, 1e-9)); diff != "" {
				t.Fatal(diff)
			}
			if step.Consensus.Statements() > 0 && (then.Solo() || now.Solo()) {
				t.Fatal("one person has a consensus")
			}
		}
	})
}

func mean(values []float64) float64 {
	if len(values) == 0 {
		return math.NaN()
	}
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	return sum / float64(len(values))
}

func TestHeadline(t *testing.T) {
	says := func(then, now *roomtest.Room, want string) {
		t.Helper()
		if got := Sessions(then.Session(), now.Session()).Headline(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	then, now := roomtest.GroupOf(t, 2), roomtest.GroupOf(t, 2)
	says(then, now, "Nothing in common to compare")
	then.Agree(1, 2)
	now.Agree(1, 2)
	says(then, now, "No step rose or fell")
	now.Agree(1, 3)
	says(then, now, "The one step rose")
	then.Agree(4, 4)
	now.Agree(4, 1)
	says(then, now, "1 of 2 steps rose, 1 fell")
	now.Agree(1, 0)
	says(then, now, "Both steps fell")
}
