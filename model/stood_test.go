package model

import (
	"strings"
	"testing"

	"familyhub/stocktake/framework"
)

// What people agreed on before a sheet came in was not disagreed on, whatever the sheet says; and what
// they disagreed on stays so.
func TestStandingGoesByTheOrderOfEvents(t *testing.T) {
	late := SetScore{Statement: 1, Round: 1, Participant: "p4", Score: Points(0)}
	for _, c := range []struct {
		name  string
		does  func(*room)
		want  Standing
		words string
	}{
		{"agreed, and then a late score", func(r *room) { r.scores(1, "4 4 5"); r.agree(1, 4); r.do(late) }, Questioned, "agreed, with other scores later, 0 to 5"},
		{"a late score, and then agreed", func(r *room) { r.scores(1, "4 4 5"); r.do(late); r.agree(1, 4) }, Reconciled, "disagreed, 0 to 5, then agreed"},
		{"agreed again after it", func(r *room) { r.scores(1, "4 4 5"); r.agree(1, 4); r.do(late); r.agree(1, 3) }, Reconciled, "disagreed, 0 to 5, then agreed"},
		{"only its reason written after it", func(r *room) {
			r.scores(1, "4 4 5")
			r.agree(1, 4)
			r.do(late, SetConsensus{1, &Consensus{Score: Points(4), Rationale: "the sheet knew nothing of it"}})
		}, Questioned, "agreed, with other scores later, 0 to 5"},
		{"taken back, and made again", func(r *room) {
			r.scores(1, "4 4 5")
			r.agree(1, 4)
			r.do(late)
			r.agree(1, 3)
			r.back(1)
		}, Questioned, "agreed, with other scores later, 0 to 5"},
		{"agreed on the same again after it", func(r *room) {
			r.scores(1, "4 4 5")
			r.agree(1, 4)
			r.do(late)
			r.agreeAgain(1)
		}, Reconciled, "disagreed, 0 to 5, then agreed"},
		{"agreed on the same in a second round", func(r *room) {
			r.scores(1, "4 4 5 4")
			r.agree(1, 4)
			r.do(BeginRound{1, 2}, SetScore{1, 2, "p1", Points(0)}, SetScore{1, 2, "p2", Points(5)})
			r.agreeAgain(1)
		}, Reconciled, "disagreed, 0 to 5, then agreed"},
		{"and that taken back", func(r *room) {
			r.scores(1, "4 4 5")
			r.agree(1, 4)
			r.do(late)
			r.agreeAgain(1)
			r.back(1)
		}, Questioned, "agreed, with other scores later, 0 to 5"},
		{"agreed before any score", func(r *room) { r.agree(1, 3); r.scores(1, "0 5 2") }, Reconciled, "disagreed, 0 to 5, then agreed"},
		{"none agreed", func(r *room) { r.scores(1, "4 4 5"); r.do(late) }, Disagreeing, "people disagree, 0 to 5"},
		{"nobody apart", func(r *room) { r.scores(1, "4 4 5"); r.agree(1, 4) }, Together, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := groupOf(t, 4)
			c.does(r)
			st, _ := r.Session().At(1).Summary()
			if st.Standing() != c.want || st.ApartWords() != c.words || st.Apart() != (c.want == Disagreeing || c.want == Reconciled) {
				t.Errorf("%d, %q", st.Standing(), st.ApartWords())
			}
			headline := r.Session().Figures().StepFindings(1).Headline
			if c.want == Questioned && strings.Contains(headline, "isagree") {
				t.Errorf("the step says %q", headline)
			}
		})
	}
}

// agreeAgain is a room that settles on what it had settled on.
func (r *room) agreeAgain(statement int) {
	r.t.Helper()
	c, _ := r.Session().At(statement).Consensus()
	again := r.Session().At(statement).Again(c)
	r.do(SetConsensus{statement, &again})
}

// What a figure rests on is counted once for each statement.
func TestBasesAddUp(t *testing.T) {
	r := groupOf(t, 5)
	r.scores(1, "4 4 5 4 4")
	r.agree(1, 4)
	r.scores(2, "4 4 5 4 4")
	r.scores(3, "4 4")
	r.scores(4, "d n")
	bases := r.Session().Figures().Summary().Bases()
	words := bases.Words(r.Session().Framework(), false)
	const want = "The group agreed a score for 1 of 6 statements; 1 scored and not agreed; 1 scored by only a few people and not agreed; 3 not scored."
	if words != want || bases.Scored() != 3 || bases.All() != 6 {
		t.Errorf("%v: %s", bases, words)
	}
	own := *r.Session().Framework()
	own.Names.Score = framework.Name{One: "50% d point", Many: "50% d points"}
	if words := bases.Words(&own, false); !strings.HasPrefix(words, "The group agreed a 50% d point for 1 of 6 statements;") {
		t.Error(words)
	}
	if few := bases.FewWords(); few != " (1 of them by only a few people)" {
		t.Error(few)
	}
}

// A mean on which people disagree is no strength, and one that is says that it is a mean.
func TestAStrengthIsAgreedOrSaysThatItIsAMean(t *testing.T) {
	r := groupOf(t, 4)
	r.scores(1, "5 5 5 1")
	r.scores(2, "5 5 5 1")
	r.agree(2, 4)
	r.scores(3, "4 4 5 4")
	r.scores(4, "5 5 5 5")
	r.do(SetConsensus{4, &Consensus{}})
	strengths := r.Session().Figures().Strengths(r.Session().Figures().Summary().Statements)
	var got []string
	for _, st := range strengths.Statements {
		got = append(got, st.Statement.Label()+" "+strengths.At(st))
	}
	if words := strings.Join(got, ", "); words != "3 a strength (mean, not agreed), 2 a strength" {
		t.Error(words)
	}
}

// Of what nobody has scored it is not said that nothing of it is low.
func TestNothingIsLowWhereNothingIsScored(t *testing.T) {
	r := groupOf(t, 3)
	low := func() string { f := r.Session().Figures(); return f.ToWorkOn(f.Summary().Statements).None }
	if words := low(); words != "Nothing is scored yet." {
		t.Error(words)
	}
	r.scores(1, "4 4 5")
	if words := low(); !strings.HasPrefix(words, "No statement that was scored is at ") {
		t.Error(words)
	}
}
