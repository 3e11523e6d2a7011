package sample

import (
	"time"

	"stocktake/model"
)

// spring2025 is the first workshop: early days, few notes, and time ran out before
// statement 19 was settled and statement 20 scored.
func spring2025() workshop {
	return workshop{
		origin: model.Origin{
			ID: "baseline2025", Mode: model.Group,
			Created: time.Date(2025, time.March, 11, 9, 35, 0, 0, time.UTC),
			Details: model.Details{
				Title: "Workforce workshop, spring 2025", Area: "Northvale",
				Date: "2025-03-11", Facilitator: "Workforce lead",
			},
		},
		people: []person{
			{alias: "Early help", agency: "Northvale Council", role: "Service manager"},
			{alias: "Centre manager", agency: "Northvale Council", role: "Manager, children's centres"},
			{alias: "Commissioning", agency: "Northvale Council", role: "Commissioner, early years"},
			{alias: "Public health", agency: "Northvale Council", role: "Public health specialist"},
			{alias: "Health visitor", agency: "Northvale Health Trust", role: "Team leader"},
			{alias: "School nurse", agency: "Northvale Health Trust", role: "Senior school nurse"},
			{alias: "Midwifery", agency: "Northvale Hospital", role: "Community matron"},
			{alias: "Perinatal team", agency: "Northvale Health Trust", role: "Parent–infant specialist"},
			{alias: "Primary head", agency: "Schools and nurseries", role: "Head teacher", leaves: 4},
			{alias: "Family charity", agency: "Home visiting charity", role: "Volunteer coordinator"},
			{alias: "Faith group", agency: "Faith and community groups", role: "Leads a toddler group"},
			{alias: "Library", agency: "Library service", role: "Children's librarian", observes: true},
		},
		scores: []row{
			{1, "3 3 3 3 3 2 3 3 2 3 3"},
			{2, "3 2 3 3 2 2 2 2 1 2 2"},
			{3, "3 2 3 3 2 2 3 2 2 2 3"},
			{4, "3 3 3 2 2 1 2 1 2 2 d"},

			{5, "2 2 2 2 1 1 2 1 1 1 1"},
			{6, "2 3 1 2 0 1 1 3 1 4 d"},
			{7, "2 2 2 2 2 2 2 2 2 2 1"},
			{8, "1 2 2 1 1 1 2 1 1 2 1"},

			{9, "1 1 2 1 1 1 1 1 1 1 d"},
			{10, "0 1 1 1 0 0 1 0 n 0 n"},
			{11, "3 3 3 2 1 1 2 1 0 1 1"},
			{12, "2 2 1 1 1 1 1 1 2 1 1"},

			{13, "3 3 2 3 3 2 2 3 . 2 2"},
			{14, "1 1 2 2 1 1 1 1 . 1 0"},
			{15, "4 4 1 4 1 0 1 5 . 4 1"},
			{16, "1 1 1 2 1 d 1 1 . 1 n"},

			{17, "1 1 1 1 1 1 1 1 . 1 1"},
			{18, "2 1 1 1 2 1 2 2 . 1 d"},
			{19, "1 1 1 0 1 1 1 1 . 2 1"},
		},
		outcomes:   outcomes2025(),
		notes:      notes2025(),
		barriers:   barriers2025(),
		priorities: priorities2025(),
		flagged:    []int{19},
		baseline:   true,
		place:      model.Place{Page: model.SummaryPage},
	}
}

func outcomes2025() []outcome {
	return []outcome{
		{1, "3", "Five of seven have said yes. Two are waiting for their boards.", ""},
		{2, "2", "Two leads are named; elsewhere it falls to whoever has time.", ""},
		{3, "2", "Some money for training, and no hours for anybody.", ""},
		{4, "2", "", ""},
		{5, "1", "Each service has a list of its own. Nobody has put them together.", ""},
		{6, "2", "The charity and the perinatal team did this for themselves.", "Health visitor: 0, as our staff were never asked."},
		{7, "2", "", ""},
		{8, "1", "One good away day in the autumn.", ""},
		{9, "1", "", ""},
		{10, "0", "Not begun. It has to wait for the plan.", ""},
		{11, "2", "There is a draft, seen by council staff only.", "Primary head: 0, because a draft that nobody has seen is no plan."},
		{12, "1", "", ""},
		{13, "3", "The joint course on the first year of life went well.", ""},
		{14, "1", "", ""},
		{15, noConsensus, "Supervision is strong in three services and missing in the others.", ""},
		{16, "1", "", ""},
		{17, "1", "All of us see it the same way: too early.", ""},
		{18, "1", "", ""},
	}
}

func notes2025() []note {
	return []note{
		{1, "Letters of support from five organisations.", ""},
		{6, "Notes of two team days at the charity, with a page of strengths.", "Family charity"},
		{11, "Draft plan of twelve pages, dated February.", ""},
		{13, "47 people from five agencies came to the joint course.", ""},
	}
}

func barriers2025() []model.Barrier {
	return []model.Barrier{
		{Text: "No one has time set aside for this.", Statements: []int{2, 3, 14}},
		{Text: "Staff records cannot be shared between organisations.", Statements: []int{5, 9}},
		{Text: "Too many names for the same job.", Statements: []int{4, 8}},
		{Text: "Supervision depends on who employs you.", Statements: []int{15, 18}},
		{Text: "We plan before we have asked the staff.", Steps: []int{3}},
	}
}

func priorities2025() []model.Priority {
	return []model.Priority{
		{
			What: "Get the last two signatures.", Statements: []int{1},
			Owner: "Commissioning", Quarter: "Q1", Status: model.Agreed,
		},
		{
			What: "Find a workforce lead for two days a week.", Statements: []int{2, 3},
			Owner: "Public health", Quarter: "Q1", Status: model.Agreed,
		},
		{
			What: "One list of everybody who works in the hubs.", Statements: []int{5},
			Owner: "Early help", Quarter: "Q2", Status: model.Agreed,
		},
		{
			What: "Show the draft plan to all seven organisations and ask for changes.", Statements: []int{11},
			Owner: "Commissioning", Quarter: "Q2", Status: model.Proposed,
		},
		{
			What: "Offer group supervision to all hub staff.", Statements: []int{15},
			Owner: "Perinatal team", Quarter: "Q3", Status: model.Proposed,
		},
	}
}
