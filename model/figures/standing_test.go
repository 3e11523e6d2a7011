package figures_test

import (
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/roomtest"
)

// What people agreed on before a sheet came in was not disagreed on, whatever the sheet says; and what
// they disagreed on stays so.
func TestStandingGoesByTheOrderOfEvents(t *testing.T) {
	late := model.SetScore{Statement: 1, Round: 1, Participant: "p4", Score: model.Points(0)}
	for _, c := range []struct {
		name  string
		does  func(*roomtest.Room)
		want  figures.Standing
		words string
	}{
		{"agreed, and then a late score", func(r *roomtest.Room) { r.Scores(1, "4 4 5"); r.Agree(1, 4); r.Do(late) }, figures.Questioned, "agreed, with other scores later, 0 to 5"},
		{"a late score, and then agreed", func(r *roomtest.Room) { r.Scores(1, "4 4 5"); r.Do(late); r.Agree(1, 4) }, figures.Reconciled, "disagreed, 0 to 5, then agreed"},
		{"agreed again after it", func(r *roomtest.Room) { r.Scores(1, "4 4 5"); r.Agree(1, 4); r.Do(late); r.Agree(1, 3) }, figures.Reconciled, "disagreed, 0 to 5, then agreed"},
		{"only its reason written after it", func(r *roomtest.Room) {
			r.Scores(1, "4 4 5")
			r.Agree(1, 4)
			r.Do(late, model.SetConsensus{Statement: 1, Consensus: &model.Consensus{Score: model.Points(4), Rationale: "the sheet knew nothing of it"}})
		}, figures.Questioned, "agreed, with other scores later, 0 to 5"},
		{"taken back, and made again", func(r *roomtest.Room) {
			r.Scores(1, "4 4 5")
			r.Agree(1, 4)
			r.Do(late)
			r.Agree(1, 3)
			r.Back(1)
		}, figures.Questioned, "agreed, with other scores later, 0 to 5"},
		{"agreed on the same again after it", func(r *roomtest.Room) {
			r.Scores(1, "4 4 5")
			r.Agree(1, 4)
			r.Do(late)
			agreeAgain(r)
		}, figures.Reconciled, "disagreed, 0 to 5, then agreed"},
		{"agreed on the same in a second round", func(r *roomtest.Room) {
			r.Scores(1, "4 4 5 4")
			r.Agree(1, 4)
			r.Do(model.BeginRound{Statement: 1, Round: 2},
				model.SetScore{Statement: 1, Round: 2, Participant: "p1", Score: model.Points(0)},
				model.SetScore{Statement: 1, Round: 2, Participant: "p2", Score: model.Points(5)})
			agreeAgain(r)
		}, figures.Reconciled, "disagreed, 0 to 5, then agreed"},
		{"and that taken back", func(r *roomtest.Room) {
			r.Scores(1, "4 4 5")
			r.Agree(1, 4)
			r.Do(late)
			agreeAgain(r)
			r.Back(1)
		}, figures.Questioned, "agreed, with other scores later, 0 to 5"},
		{"agreed before any score", func(r *roomtest.Room) { r.Agree(1, 3); r.Scores(1, "0 5 2") }, figures.Reconciled, "disagreed, 0 to 5, then agreed"},
		{"none agreed", func(r *roomtest.Room) { r.Scores(1, "4 4 5"); r.Do(late) }, figures.Disagreeing, "people disagree, 0 to 5"},
		{"nobody apart", func(r *roomtest.Room) { r.Scores(1, "4 4 5"); r.Agree(1, 4) }, figures.Together, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := roomtest.GroupOf(t, 4)
			c.does(r)
			st, _ := figures.Of(r.Session()).At(1)
			if st.Standing() != c.want || st.ApartWords() != c.words || st.Apart() != (c.want == figures.Disagreeing || c.want == figures.Reconciled) {
				t.Errorf("%d, %q", st.Standing(), st.ApartWords())
			}
			headline := figures.Of(r.Session()).StepFindings(1).Headline
			if c.want == figures.Questioned && strings.Contains(headline, "isagree") {
				t.Errorf("the step says %q", headline)
			}
		})
	}
}

// agreeAgain is a room that settles at statement 1 on what it had settled on.
func agreeAgain(r *roomtest.Room) {
	at := r.Session().At(1)
	c, _ := at.Consensus()
	again := at.Again(c)
	r.Do(model.SetConsensus{Statement: 1, Consensus: &again})
}

// What a figure rests on is counted once for each statement.
func TestBasesAddUp(t *testing.T) {
	r := roomtest.GroupOf(t, 5)
	r.Scores(1, "4 4 5 4 4")
	r.Agree(1, 4)
	r.Scores(2, "4 4 5 4 4")
	r.Scores(3, "4 4")
	r.Scores(4, "d n")
	bases := figures.Of(r.Session()).Summary().Bases()
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
	r := roomtest.GroupOf(t, 4)
	r.Scores(1, "5 5 5 1")
	r.Scores(2, "5 5 5 1")
	r.Agree(2, 4)
	r.Scores(3, "4 4 5 4")
	r.Scores(4, "5 5 5 5")
	r.Do(model.SetConsensus{Statement: 4, Consensus: &model.Consensus{}})
	strengths := figures.Of(r.Session()).Strengths(figures.Of(r.Session()).Summary().Statements)
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
	r := roomtest.GroupOf(t, 3)
	low := func() string { f := figures.Of(r.Session()); return f.ToWorkOn(f.Summary().Statements).None }
	if words := low(); words != "Nothing is scored yet." {
		t.Error(words)
	}
	r.Scores(1, "4 4 5")
	if words := low(); !strings.HasPrefix(words, "No statement that was scored is at ") {
		t.Error(words)
	}
}
