package model_test

import (
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
)

// What a session tells as the earlier and the later one of two.
func init() {
	model.AlsoTold(func(s *model.Session) string {
		c, trend := compare.Sessions(s, s), compare.NewTrend(s)
		return fmt.Sprint(model.Dump(c.Steps), model.Dump(c.Statements), model.Dump(c.Priorities), model.Dump(c.Room),
			c.Room.Words(), model.Dump(trend.Steps))
	})
}
