package sample

import (
	"time"

	"stocktake/model"
)

// alone2026 is the health visitor's own score sheet, a week before the second workshop.
func alone2026() workshop {
	return workshop{
		origin: model.Origin{
			ID: "solo20260305", Mode: model.Solo,
			Created: time.Date(2026, time.March, 5, 8, 40, 0, 0, time.UTC),
			Details: model.Details{
				Title: "Before the workshop, spring 2026", Area: "Northvale", Date: "2026-03-05",
			},
		},
		people: []person{
			{alias: "Health visitor", agency: "Northvale Health Trust", role: "Team leader"},
		},
		scores: []row{
			{1, "4"},
			{2, "4"},
			{3, "3"},
			{4, "3"},
			{5, "3"},
			{6, "4"},
			{7, "4"},
			{8, "3"},
			{9, "3"},
			{10, "2"},
			{11, "4"},
			{12, "1"},
			{13, "4"},
			{14, "."},
			{15, "5"},
			{16, "d"},
			{17, "2"},
			{18, "."},
			{19, "1"},
			{20, "2"},
		},
		notes: []note{
			{12, "I have not seen the values in writing, and nor has my team.", "Health visitor"},
			{15, "Group supervision is the best thing that happened this year.", "Health visitor"},
		},
		place: model.Place{Page: model.SummaryPage},
	}
}
