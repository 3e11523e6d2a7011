package model_test

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/pace"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/model/roomtest"
)

// What a session tells in a list, of how it stands by the clock, and as the earlier and the later one of two.
func init() {
	model.AlsoTold(func(s *model.Session) string {
		var shares []time.Duration
		for _, st := range s.Statements() {
			shares = append(shares, pace.Share(s, st.Number))
		}
		c, trend := compare.Sessions(s, s), compare.NewTrend(s)
		sum, err := json.Marshal(overview.Of(s, roomtest.Noon, model.Place{}))
		return fmt.Sprint(string(sum), err, model.Dump(c.Steps), model.Dump(c.Statements), model.Dump(c.Priorities), model.Dump(c.Room),
			c.Room.Words(), model.Dump(trend.Steps), pace.Of(s, roomtest.Noon), shares)
	})
}

// Plans and the changes that they are put together by tell nothing either.
func init() {
	model.AlsoTold(func(s *model.Session) string {
		merged, errMerged := planning.MergePriorities(s, "pr1", "pr2")
		split, errSplit := planning.SplitPriority(s, "pr1", "one", "two")
		barriers, errBarriers := planning.MergeBarriers(s, "b1", "b2")
		earlier, err := model.NewHistory(model.Origin{ID: "earlier", Mode: model.Group, Details: model.Details{Title: "x"}}, frameworktest.Small())
		if err == nil {
			_, err = earlier.Do(model.Add[model.Priority]{Item: model.Priority{ID: "pr1", What: "x", Status: model.Agreed}, At: model.End}, roomtest.Noon)
		}
		if err != nil {
			panic(err)
		}
		carried, errCarried := planning.CarryOver(s, earlier.Session())
		undecided, open := planning.Undecided(s)
		first, _ := s.Plan().Priority("pr1")
		plan := fmt.Sprint(undecided, open, planning.MeasureGroups(s), planning.Overloads(s), planning.Headline(s), model.Dump(planning.Outcomes(s)), planning.OutcomeWords(s),
			model.Dump(planning.Shifted(s, first, 1)), model.Dump(planning.PrioritiesIn(s, "Q1")), model.Dump(planning.CarriedOver(s)),
			model.Dump(planning.BeginWith(s, 1)), model.Dump(planning.RankByDots(s, 1)))
		return plan + fmt.Sprint(model.Dump(merged), errMerged, model.Dump(split), errSplit, model.Dump(barriers), errBarriers,
			model.Dump(planning.RemoveBarrier(s, "b1")), model.Dump(planning.RemoveMeasure(s, "m1")), model.Dump(carried), errCarried)
	})
}

// What is told of reviews and of what is due, too.
func init() {
	model.AlsoTold(func(s *model.Session) string {
		reviews := followup.Of(s)
		last, some := reviews.Last()
		today := model.Review{ID: model.NextID[model.Review](s), Date: "2030-01-01", Note: "today"}
		words := fmt.Sprint(reviews.All(), reviews.Dues(), reviews.Due(), reviews.Agreed(), last, some, reviews.Keep(today), model.Dump(reviews.Join("pr1", "pr2")))
		for _, p := range s.Priorities() {
			said, err := reviews.Say(today, model.ReviewLine{Priority: p.ID, Status: model.Done})
			words += fmt.Sprint(model.Dump(said), err, reviews.Before(today, p), reviews.Measure(p), reviews.Late(p, "2030-01-01"))
		}
		return words
	})
}

// BenchmarkOverview is what every saved change costs beside itself.
func BenchmarkOverview(b *testing.B) {
	s := model.Crowd(b)
	b.ReportAllocs()
	for b.Loop() {
		overview.Of(s, roomtest.Noon, model.Place{Page: model.StatementPage, Number: 20})
	}
}
