package model_test

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/pace"
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

// BenchmarkOverview is what every saved change costs beside itself.
func BenchmarkOverview(b *testing.B) {
	s := model.Crowd(b)
	b.ReportAllocs()
	for b.Loop() {
		overview.Of(s, roomtest.Noon, model.Place{Page: model.StatementPage, Number: 20})
	}
}
