package model_test

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/dumptest"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/roomtest"
	"familyhub/stocktake/model/stats"

	"pgregory.net/rapid"
)

// TestFindingsOfAnything: whatever was entered, each statement is counted where it belongs
// and the headline says something.
func TestFindingsOfAnything(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		r := roomtest.GroupOf(t, 3)
		for _, c := range rapid.SliceOfN(model.AnyChange(), 0, 30).Draw(rt, "changes") {
			_, _ = r.History.Do(c, roomtest.Noon) // refusals are as good as changes here
		}
		s := r.Session()
		found := figures.Of(s).Findings()
		if found.Headline == "" || len(found.Statements) != len(s.Statements()) {
			rt.Fatalf("%q of %d statements", found.Headline, len(found.Statements))
		}
		if open := len(s.Statements()) - s.Settled(); len(found.Open) != open {
			rt.Fatalf("%d open, want %d", len(found.Open), open)
		}
		strengths, toWorkOn := figures.Of(s).Strengths(found.Statements), figures.Of(s).ToWorkOn(found.Statements)
		for _, st := range found.Statements {
			shown := stats.OneDecimal.Rounded(st.Value())
			asked := st.Scores.Answered() + st.Scores.Missing
			speaks := st.Consensus != nil || 2*st.Figures.N > asked && (st.Figures.N >= 3 || st.Figures.N == asked)
			together := st.Consensus == nil && len(st.Reasons) == 0 || st.Consensus != nil && st.Consensus.Agreed()
			if strengths.Has(st) != (speaks && together && shown >= 4) || toWorkOn.Has(st) != (speaks && shown <= 2) {
				rt.Fatalf("statement %d at %v is named wrongly", st.Statement.Number, shown)
			}
		}
	})
}

func TestSummaryHoldsWhatWasSaid(t *testing.T) {
	s := model.Furnished(t)
	for _, st := range figures.Of(s).Summary().Statements {
		alone, ok := figures.Of(s).At(st.Statement.Number)
		if !ok || dumptest.Dump(alone) != dumptest.Dump(st) {
			t.Errorf("statement %d summed up alone differs", st.Statement.Number)
		}
	}
	st, _ := figures.Of(s).At(1)
	if st.Step != 1 || st.Consensus == nil || st.Consensus.Dissent != "one says 1" ||
		len(st.Evidence) != 2 || len(st.Barriers) != 1 || len(st.Priorities) != 1 {
		t.Errorf("statement 1: %+v", st)
	}
	if st.Figures.N != 3 || st.Scores.DontKnow != 1 || len(st.Reasons) != 2 {
		t.Errorf("statement 1: %+v, %q", st.Scores, st.Reasons)
	}
}

func BenchmarkSummary(b *testing.B) {
	s := model.Crowd(b)
	b.ReportAllocs()
	for b.Loop() {
		figures.Of(s).Summary()
	}
}

func BenchmarkStepAverages(b *testing.B) {
	s := model.Crowd(b)
	b.ReportAllocs()
	for b.Loop() {
		figures.Of(s).StepAverages()
	}
}

// Figures tell nothing of what is sealed, and are what a second reckoning makes of the same scores.
func init() {
	model.AlsoTold(toldOfFigures)
	model.FiguresAre(func(s *model.Session, step int) stats.Average {
		return figures.Of(s).StepAverages()[step-1].Individual
	}, func(s *model.Session, statement int) (all []model.AgencyTold) {
		for _, g := range figures.Of(s).ByAgency(statement) {
			told := model.Dump(g) != model.Dump(figures.Agency{Agency: g.Agency})
			all = append(all, model.AgencyTold{Agency: g.Agency, Shown: g.Shown, Told: told, People: g.People, Scores: g.Average.N})
		}
		return all
	})
}

func toldOfFigures(s *model.Session) string {
	f := figures.Of(s)
	sum := f.Summary()
	all := []any{model.Dump(sum), model.Dump(sum.Firmness()), sum.Bases(), model.Dump(f.Findings()), model.Dump(f.StepAverages()), model.Dump(f.GroupAverages()), model.Dump(f.FamiliesDiffer())}
	var numbers []int
	for _, st := range s.Statements() {
		at, _ := f.At(st.Number)
		all = append(all, model.Dump(at), f.ByAgency(st.Number))
		numbers = append(numbers, st.Number)
	}
	for _, step := range s.Framework().Steps {
		all = append(all, model.Dump(f.StepFindings(step.Number)))
	}
	families, some := f.Families(numbers...)
	return fmt.Sprint(append(all, model.Dump(f.Strengths(sum.Statements)), model.Dump(f.ToWorkOn(sum.Statements)), f.ByAgency(numbers...), families, some)...)
}

// TestAllFiguresAreComparedWithTheTwin keeps toldOfFigures complete.
func TestAllFiguresAreComparedWithTheTwin(t *testing.T) {
	asked := []string{"At", "ByAgency", "Families", "FamiliesDiffer", "Findings", "FindingsOf", "GroupAverages", "StepAverages", "StepFindings", "Strengths", "Summary", "ToWorkOn"}
	typ := reflect.TypeFor[figures.Figures]()
	for i := range typ.NumMethod() {
		if name := typ.Method(i).Name; !slices.Contains(asked, name) {
			t.Errorf("figures have the method %s, which is not compared with the twin", name)
		}
	}
}
