package sample

import (
	"time"

	"stocktake/model"
)

// spring2026 is the second workshop: much is in place, and the room knows what is not.
// Statement 12 splits it, and statement 18 waits for an audit.
func spring2026() workshop {
	return workshop{
		origin: model.Origin{
			ID: "followup2026", Mode: model.Group,
			Created: time.Date(2026, time.March, 12, 9, 20, 0, 0, time.UTC),
			Details: model.Details{
				Title: "Workforce workshop, spring 2026", Area: "Northvale",
				Date: "2026-03-12", Facilitator: "Workforce lead",
			},
		},
		people: []person{
			{alias: "Early help", agency: "Northvale Council", role: "Service manager"},
			{alias: "Hub manager", agency: "Northvale Council", role: "Manager of two hubs"},
			{alias: "Commissioning", agency: "Northvale Council", role: "Commissioner, early years"},
			{alias: "Public health", agency: "Northvale Council", role: "Public health specialist"},
			{alias: "Health visitor", agency: "Northvale Health Trust", role: "Team leader"},
			{alias: "Infant feeding", agency: "Northvale Health Trust", role: "Coordinator"},
			{alias: "Midwifery", agency: "Northvale Hospital", role: "Community matron", leaves: 4},
			{alias: "Perinatal team", agency: "Northvale Health Trust", role: "Parent–infant specialist"},
			{alias: "Primary head", agency: "Schools and nurseries", role: "Head teacher"},
			{alias: "Family charity", agency: "Home visiting charity", role: "Volunteer coordinator"},
			{alias: "Faith group", agency: "Faith and community groups", role: "Leads a toddler group"},
			{alias: "Library", agency: "Library service", role: "Children's librarian", observes: true},
		},
		scores: []row{
			{1, "4 4 4 4 4 4 3 4 4 4 4"},
			{2, "4 4 5 4 4 4 4 4 3 4 4"},
			{3, "4 4 4 5 3 4 3 3 3 4 3"},
			{4, "4 5 4 4 3 4 3 3 2 4 d"},

			{5, "4 4 4 4 3 4 3 3 3 2 3"},
			{6, "3 4 3 3 4 3 3 4 3 3 d"},
			{7, "4 5 4 4 4 5 3 4 2 1 2"},
			{8, "3 3 2 3 3 3 3 2 3 3 3"},

			{9, "3 3 4 3 3 2 3 3 3 2 d"},
			{10, "2 2 3 3 2 2 2 2 1 2 n"},
			{11, "4 4 4 4 4 3 4 4 3 4 4"},
			{12, "5 4 4 4 1 1 2 1 1 4 0"},

			{13, "4 3 4 4 4 5 . 4 3 3 3"},
			{14, "3 3 4 3 2 2 . 3 3 2 2"},
			{15, "4 4 3 4 4 4 . 4 3 4 4"},
			{16, "1 2 3 2 2 1 . 2 d 1 n"},

			{17, "2 2 3 3 2 2 . 2 2 1 1"},
			{19, "3 2 3 2 1 2 . 1 2 4 0"},
			{20, "2 3 3 3 2 2 . 2 3 2 2"},
		},
		outcomes:   outcomes2026(),
		notes:      notes2026(),
		barriers:   barriers2026(),
		priorities: priorities2026(),
		flagged:    []int{7},
		since:      since2025(), dots: dots2026(), focus: []int{3, 4, 5}, needs: needs2026(),
		answers: answers2026(), reflections: reflections2026(), texts: texts2026(),
		place: model.Place{Page: model.SummaryPage},
	}
}

func outcomes2026() []outcome {
	return []outcome{
		{1, "4", "Signed and in use everywhere. The hospital joined last and is catching up.", ""},
		{2, "4", "Every service has named its lead, and people know who it is.", ""},
		{
			3, "4", "Enough for this year's work. Nothing is certain after next March.",
			"Primary head: 3, as schools have not given any time to it yet.",
		},
		{4, "3", "The key contact is settled for families with a baby, not for those with older children.", ""},
		{5, "3", "Good for paid staff. Volunteers and childminders are not on the map.", ""},
		{6, "3", "Done once and done well, but not every team has heard what came out of it.", ""},
		{
			7, "3", "Nearly all new staff have one. Volunteers have none, hence the low scores.",
			"Family charity: 1, until volunteers are included.",
		},
		{8, "3", "We drafted the values together, and two hubs have tried them out.", ""},
		{9, "3", "The analysis is sound. Not everybody has seen it.", ""},
		{10, "2", "The outcomes are written down. All that we measure so far is attendance.", ""},
		{11, "4", "A real plan with dates and owners, now in its second version.", ""},
		{
			12, noConsensus,
			"Council staff meet the values every day; health staff, schools and the faith group have never been shown them. " +
				"A 3 in the middle would be true of nobody.", "",
		},
		{13, "4", "Everyone took part. Two specialist topics are still to come.", ""},
		{14, "3", "One course has run, for service managers. Team leaders are next.", ""},
		{15, "4", "Group supervision and the wellbeing offer are both running.", ""},
		{16, "2", "Figures have begun to arrive from three services. Too few to judge by.", ""},
		{17, "2", "Two services have it in writing, and only they have a pathway to follow.", ""},
		{
			19, "2", "You feel it in the hubs and hardly anywhere else.",
			"Family charity: 4, because families notice it. Faith group: 0, because nobody asked us.",
		},
		{20, "2", "People like it, and fewer of them leave. We cannot show yet that the one leads to the other.", ""},
	}
}
