package model

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/dumptest"
	"familyhub/stocktake/model/frameworktest"

	"pgregory.net/rapid"
)

const hair = 1e-12

// levels is the number of points of the usual scale, from 0 to 5.
const levels = 6

// usual is that scale.
func usual() framework.Scale { return smallFramework().Scale }

// onUsual is d with how often each point of the usual scale was given.
func onUsual(c [levels]int, d Distribution) Distribution {
	d.Scale, d.Counts = usual(), c[:]
	return d
}

func counts(c [levels]int) Distribution { return onUsual(c, Distribution{}) }

// sameCounts reports whether two distributions count the same.
func sameCounts(a, b Distribution) bool { return dumptest.Dump(a) == dumptest.Dump(b) }

// near compares figures; two figures that cannot be worked out are the same.
func near(a, b, tolerance float64) bool {
	return math.IsNaN(a) && math.IsNaN(b) || math.Abs(a-b) <= tolerance
}

// TestStatisticsVectors takes the table of published worked values, to their precision.
func TestStatisticsVectors(t *testing.T) {
	for _, v := range []struct {
		counts           [levels]int
		md, ad, rwg, cns float64
	}{
		{[levels]int{0, 0, 2, 4, 2, 0}, 3, 0.50, 0.804, 0.839},
		{[levels]int{0, 0, 4, 4, 0, 0}, 2.5, 0.50, 0.902, 0.848},
		{[levels]int{1, 1, 1, 1, 1, 1}, 2.5, 1.50, -0.200, 0.444},
		{[levels]int{4, 0, 0, 0, 0, 4}, 2.5, 2.50, -1.449, 0.000},
		{[levels]int{7, 0, 0, 0, 0, 1}, 0, 0.625, -0.071, 0.456},
	} {
		t.Run(fmt.Sprint(v.counts), func(t *testing.T) {
			st := counts(v.counts).Statistics()
			for _, figure := range []struct {
				name            string
				got, want, hair float64
			}{
				{"median", st.Median, v.md, 0},
				{"AD", st.AD, v.ad, hair},
				{"RWG", st.RWG, v.rwg, 0.0005},
				{"CNS", st.CNS, v.cns, 0.0005},
			} {
				if !near(figure.got, figure.want, figure.hair) {
					t.Errorf("%s = %v, want %v", figure.name, figure.got, figure.want)
				}
			}
		})
	}
}

// byHand works the figures out from the list of scores, as the formulas are written.
func byHand(scale framework.Scale, scores []int) Statistics {
	nan := math.NaN()
	st := Statistics{Levels: len(scale), N: len(scores), Mean: nan, Median: nan, AD: nan, RWG: nan, CNS: nan}
	n := len(scores)
	if n == 0 {
		return st
	}
	sorted := slices.Sorted(slices.Values(scores))
	st.Min, st.Max = sorted[0], sorted[n-1]
	total := 0.0
	for _, x := range sorted {
		total += float64(x)
	}
	st.Mean = total / float64(n)
	st.Median = float64(sorted[n/2])
	if n%2 == 0 {
		st.Median = (float64(sorted[n/2-1]) + float64(sorted[n/2])) / 2
	}
	if n == 1 {
		return st
	}
	st.AD, st.RWG, st.CNS = 0, 0, 1
	variance, low, high := 0.0, 0, 0
	a, outer := float64(len(scale)), max(len(scale)/3, 1)
	for _, x := range sorted {
		st.AD += math.Abs(float64(x)-st.Median) / float64(n)
		variance += math.Pow(float64(x)-st.Mean, 2) / float64(n-1)
		st.CNS += math.Log(1-math.Abs(float64(x)-st.Mean)/(a-1)) / math.Ln2 / float64(n)
		if x < scale.Lowest()+outer {
			low++
		}
		if x > scale.Highest()-outer {
			high++
		}
	}
	st.RWG = 1 - variance/((a*a-1)/12)
	st.Split = float64(low) >= float64(n)/3 && float64(high) >= float64(n)/3
	return st
}

func distributionOf(scores []int) Distribution { return distributionOn(usual(), scores) }

func distributionOn(scale framework.Scale, scores []int) Distribution {
	var answers []Score
	for _, x := range scores {
		answers = append(answers, Points(x))
	}
	return NewDistribution(scale, answers...)
}

func sameFigures(t interface {
	Errorf(string, ...any)
	Helper()
}, scores []int, got, want Statistics,
) {
	t.Helper()
	if got.Levels != want.Levels || got.N != want.N || got.Min != want.Min || got.Max != want.Max || got.Split != want.Split {
		t.Errorf("%v: got %+v, want %+v", scores, got, want)
	}
	for _, f := range [][2]float64{
		{got.Mean, want.Mean}, {got.Median, want.Median}, {got.AD, want.AD}, {got.RWG, want.RWG}, {got.CNS, want.CNS},
	} {
		if !near(f[0], f[1], 1e-9) {
			t.Errorf("%v: got %+v, want %+v", scores, got, want)
			return
		}
	}
}

func TestStatisticsOfLists(t *testing.T) {
	for _, scores := range [][]int{
		{},
		{0},
		{5},
		{3},
		{2, 2},
		{0, 5},
		{2, 3},
		{0, 0, 5},
		{1, 3, 5},
		{4, 4, 4, 4, 4},
		{0, 1, 2, 3, 4, 5, 5},
		{3, 3, 3, 3, 3, 3, 3, 3, 3, 0},
		{1, 1, 4, 4, 2, 3},
		{5, 4, 4, 3, 5, 1, 2},
	} {
		sameFigures(t, scores, distributionOf(scores).Statistics(), byHand(usual(), scores))
	}
}

func TestStatisticsAgreeWithRawScores(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		scale := frameworktest.Scale(rapid.IntRange(-10, 10).Draw(t, "lowest"), rapid.IntRange(framework.FewestLevels, framework.MostLevels).Draw(t, "levels"))
		scores := rapid.SliceOfN(rapid.SampledFrom(scale.Values()), 0, 80).Draw(t, "scores")
		sameFigures(t, scores, distributionOn(scale, scores).Statistics(), byHand(scale, scores))
	})
}

func TestOrderOfScoresDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		scores := rapid.SliceOfN(rapid.SampledFrom(usual().Values()), 1, 30).Draw(t, "scores")
		other := rapid.Permutation(scores).Draw(t, "other order")
		a, b := distributionOf(scores).Statistics(), distributionOf(other).Statistics()
		if dumptest.Dump(a) != dumptest.Dump(b) {
			t.Errorf("%v and %v: %+v and %+v", scores, other, a, b)
		}
	})
}

func TestFiguresStayInTheirRanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := counts([levels]int{})
		for i := range d.Counts {
			d.Counts[i] = rapid.IntRange(0, 1_000_000).Draw(t, "count")
		}
		st := d.Statistics()
		within := func(name string, x, low, high float64) {
			if x < low || x > high {
				t.Errorf("%v: %s = %v, outside %v to %v", d.Counts, name, x, low, high)
			}
		}
		within("mean", st.Mean, float64(st.Min), float64(st.Max))
		within("median", st.Median, float64(st.Min), float64(st.Max))
		within("AD", st.AD, 0, 2.5)
		within("CNS", st.CNS, 0, 1)
		if st.RWG > 1 {
			t.Errorf("%v: RWG = %v, above 1", d.Counts, st.RWG)
		}
	})
}

func TestAnswersThatAreNoNumbersEnterNoFigure(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		scores := rapid.SliceOfN(rapid.SampledFrom(usual().Values()), 0, 20).Draw(t, "scores")
		plain := distributionOf(scores)
		mixed := plain.And(NewDistribution(usual(), rapid.SliceOf(rapid.SampledFrom([]Score{NoScore, DontKnow, NotApplicable})).Draw(t, "absent")...))
		if dumptest.Dump(plain.Statistics()) != dumptest.Dump(mixed.Statistics()) {
			t.Errorf("%+v and %+v differ", plain.Statistics(), mixed.Statistics())
		}
		if mixed.N() != len(scores) || mixed.Answered() != len(scores)+mixed.DontKnow+mixed.NotApplicable {
			t.Errorf("N = %d, answered = %d of %+v", mixed.N(), mixed.Answered(), mixed)
		}
	})
}

func TestWhatIsAskedOfARoom(t *testing.T) {
	named := func(points int) string {
		if points == 5 {
			return "the 5 (Bob)"
		}
		return ""
	}
	for _, v := range []struct {
		scores                 []int
		open, named, anonymous string
	}{
		{nil, "", "", ""},
		{[]int{3}, "", "", ""},
		{[]int{3, 3}, "All say 3. What shows it?", "All say 3. What shows it?", "All say 3. What shows it?"},
		{[]int{5, 4}, "4 or 5: what decides it?", "4 or 5: what decides it?", "4 or 5: what decides it?"},
		{[]int{5, 3}, "3 to 5: what decides it?", "3 to 5: what decides it?", "3 to 5: what decides it?"},
		{[]int{5, 1, 3}, "Ask a 5 and a 1 what they see.", "Ask the 5 (Bob) and a 1 what they see.", "What may a 5 and a 1 have seen?"},
	} {
		st := distributionOf(v.scores).Statistics()
		if got := st.Question(false, nil); got != v.open {
			t.Errorf("%v: %q, want %q", v.scores, got, v.open)
		}
		if got := st.Question(false, named); got != v.named {
			t.Errorf("%v with names: %q, want %q", v.scores, got, v.named)
		}
		if got := st.Question(true, named); got != v.anonymous {
			t.Errorf("%v of an anonymous session: %q, want %q", v.scores, got, v.anonymous)
		}
	}
}

func TestSplitRoomAtItsEdges(t *testing.T) {
	for _, v := range []struct {
		scores []int
		split  bool
	}{
		{[]int{1, 4}, true},
		{[]int{1, 3}, false},
		{[]int{2, 5}, false},
		{[]int{0, 2, 5}, true},
		{[]int{0, 2, 3}, false},
		{[]int{0, 2, 3, 5}, false},
		{[]int{0, 1, 3, 5}, false},
		{[]int{0, 1, 4, 5}, true},
		{[]int{1, 1, 2, 3, 4, 4}, true},
		{[]int{1, 1, 2, 3, 3, 4, 4}, false},
		{[]int{1, 1, 1, 2, 4, 4, 4}, true},
		{[]int{0, 0, 0, 2, 2, 2, 4, 4, 4}, true},
		{[]int{0, 0, 0, 2, 2, 2, 3, 4, 4}, false},
		{[]int{4}, false},
		{nil, false},
	} {
		if got := distributionOf(v.scores).Statistics().Split; got != v.split {
			t.Errorf("%v: split %v, want %v", v.scores, got, v.split)
		}
	}
}

func TestWhyAStatementNeedsDiscussion(t *testing.T) {
	for _, v := range []struct {
		scores []int
		want   []Reason
		spread string
	}{
		{nil, nil, "no scores"},
		{[]int{5}, nil, "one score"},
		{[]int{3, 3, 3}, nil, "all agree"},
		{[]int{2, 3, 2, 3}, nil, "close together"},                               // AD 0.5, the edge
		{[]int{2, 3, 4, 3}, nil, "close together"},                               // AD 0.5
		{[]int{2, 4, 2, 4}, nil, "mixed"},                                        // AD 1.0, the edge, range 2
		{[]int{0, 3, 3, 3, 3, 3}, []Reason{wideRange(levels)}, "close together"}, // one person far off
		{[]int{1, 2, 3, 3, 4}, []Reason{wideRange(levels)}, "mixed"},
		{[]int{1, 4, 1, 4, 1, 4, 2}, []Reason{farApart(levels), wideRange(levels), splitRoom}, "split"},
		{[]int{0, 0, 3, 3}, []Reason{farApart(levels), wideRange(levels)}, "far apart"},
		{[]int{1, 1, 2, 2, 4, 4}, []Reason{wideRange(levels), splitRoom}, "split"}, // AD 1.0, the edge
	} {
		st := distributionOf(v.scores).Statistics()
		if got := st.Discuss(); !slices.Equal(got, v.want) {
			t.Errorf("%v: discuss %q, want %q", v.scores, got, v.want)
		}
		if got := st.Spread(); got != v.spread {
			t.Errorf("%v: spread %q, want %q", v.scores, got, v.spread)
		}
	}
}

func TestDistributionCountsWhoBelongs(t *testing.T) {
	r := groupOf(t, 6)
	r.scores(1, "3 dk na 5 - 0")
	r.do(
		Add[Participant]{Participant{ID: "p7"}, End}, // observes
		Leave{"p4", true}, // scored before
		Leave{"p5", true}, // had not
	)
	want := onUsual([levels]int{1, 0, 0, 1, 0, 1}, Distribution{DontKnow: 1, NotApplicable: 1})
	if got := r.Session().At(1).Distribution(); !sameCounts(got, want) {
		t.Errorf("statement 1: %+v, want %+v", got, want)
	}
	if got := r.Session().At(2).Distribution(); !sameCounts(got, onUsual([levels]int{}, Distribution{Missing: 4})) {
		t.Errorf("statement 2: %+v, want the four who are there missing", got)
	}
	if got := r.Session().At(6).Distribution(); got.N() != 0 || got.Answered() != 0 {
		t.Errorf("there is no statement 6, but it has %+v", got)
	}
}

func TestFindingNamesThoseWithoutANumber(t *testing.T) {
	d := counts([levels]int{4: 2, 5: 1})
	if got := d.Finding(); got != "close together" {
		t.Errorf("three scores are %q", got)
	}
	d.DontKnow, d.NotApplicable = 7, 2
	if got := d.Finding(); got != "9 gave no number, 3 did: close together" {
		t.Errorf("with nine others they are %q", got)
	}
}
