package model_test

import (
	"fmt"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/pace"
	"familyhub/stocktake/model/roomtest"
)

// What a session tells of how it stands by the clock, and as the earlier and the later one of two.
func init() {
	model.AlsoTold(func(s *model.Session) string {
		var shares []time.Duration
		for _, st := range s.Statements() {
			shares = append(shares, pace.Share(s, st.Number))
		}
		c, trend := compare.Sessions(s, s), compare.NewTrend(s)
		return fmt.Sprint(model.Dump(c.Steps), model.Dump(c.Statements), model.Dump(c.Priorities), model.Dump(c.Room),
			c.Room.Words(), model.Dump(trend.Steps), pace.Of(s, roomtest.Noon), shares)
	})
}
