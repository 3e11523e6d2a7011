package sample

import "stocktake/model"

func notes2026() []note {
	return []note{
		{1, "All seven organisations have signed the joint statement, the hospital in January.", ""},
		{1, "Workforce has been on the agenda of every partnership board since July.", ""},
		{2, "A lead in each service; four of them have half a day a week for it in their job plan.", ""},
		{3, "£40,000 for training, and a workforce lead for two days a week until next March.", ""},
		{5, "Spreadsheet of 214 people in nine teams: post, hours, qualifications, languages.", ""},
		{6, "Three focus groups with 31 people, one of them at eight in the evening.", ""},
		{7, "26 of the last 30 starters have the training page of the checklist on file.", ""},
		{7, "None of our 18 volunteers has been through it.", "Family charity"},
		{11, "Plan agreed in October: one page for each service, looked at every quarter.", ""},
		{13, "Eight joint training days, 163 places taken. Perinatal mental health was full.", ""},
		{13, "Infant feeding training has reached all health visiting teams and both hubs.", "Infant feeding"},
		{15, "Group supervision every month since September; two sessions were called off.", ""},
		{16, "Figures for October to December came from three services out of seven.", ""},
		{18, "The supervision audit comes out in April. We will score this one when we have it.", ""},
		{19, "The council asks about the values at interviews. The health trust does not yet.", ""},
	}
}

func barriers2026() []model.Barrier {
	return []model.Barrier{
		{Text: "Money comes a year at a time, so nobody plans beyond March.", Statements: []int{3, 11, 15}},
		{Text: "No cover when a key contact is ill or leaves.", Statements: []int{4}},
		{Text: "Volunteers are on nobody's list.", Statements: []int{5, 7, 12}},
		{Text: "People on shifts cannot get away, midwives least of all.", Statements: []int{6, 13}},
		{Text: "Each service asks about satisfaction in its own way, and at another time of year.", Statements: []int{10, 16}},
		{Text: "Managers have no hours set aside for leading across agencies.", Statements: []int{14}},
		{Text: "Health and council recruit with different forms and on different timetables.", Statements: []int{19}},
		{Text: "We have good stories, and few figures that show a trend.", Steps: []int{5}},
	}
}
