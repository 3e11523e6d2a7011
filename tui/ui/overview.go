package ui

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/chart"
)

// OverviewPicture is the radar of a session as the list of sessions knows it, or where its steps make
// none the strips; nothing where it has no room.
func (l *Look) OverviewPicture(o overview.Overview, width, height int) []string {
	return split(chart.Overview(o, l.Theme, l.Glyph, width, height))
}

// OverviewWords says where and when a session was, and with how many people.
func OverviewWords(o overview.Overview) string {
	people := text.CountOf(o.People, "person", "people")
	if o.Mode == model.Solo {
		people = "one person's scores"
	}
	return text.Joined(" · ", Sanitize(o.Details.Area), o.Details.Date.Words(), people)
}
