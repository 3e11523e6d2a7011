package ui

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/text"
)

// OverviewWords says where and when a session was, and with how many people.
func OverviewWords(o overview.Overview) string {
	people := text.CountOf(o.People, "person", "people")
	if o.Mode == model.Solo {
		people = "one person's scores"
	}
	return text.Joined(" · ", Sanitize(o.Details.Area), o.Details.Date.Words(), people)
}
