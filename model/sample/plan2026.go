package sample

import "stocktake/model"

// priorities2026 are those that the second workshop chose itself; the places of the
// votes and of the focus count them from 1.
func priorities2026() []model.Priority {
	return []model.Priority{
		{
			What: "Name a deputy for each lead.", Statements: []int{2},
			Owner: "Early help", Status: model.Done,
		},
		{
			What: "Settle the money for the workforce lead beyond March.", Statements: []int{3},
			Owner: "Commissioning", Quarter: "Q1", Status: model.UnderWay, Review: "2026-06-12",
			Why: "The post ends next March, and most of this plan rests on it.",
		},
		{
			What: "Agree a key contact for families with children over two, and who stands in.", Statements: []int{4},
			Owner: "Early help", Quarter: "Q2", Status: model.Agreed, Review: "2026-09-12",
			Why:       "It works for babies; older children's families still tell their story twice.",
			Resources: "Half a day a month from each team leader until the autumn.",
			Outcome:   "Families and the multi-agency team trust each other more",
			Measure:   model.Measure{Text: "Families with a named key contact", Now: "60%", Target: "90%"},
		},
		{
			What: "Open the induction to volunteers, with an evening session.", Statements: []int{7, 12},
			Owner: "Hub manager", Quarter: "Q2", Status: model.Agreed, Review: "2026-09-12",
			Why:       "None of the 18 volunteers has been through it.",
			Resources: "Two evenings, a room, and somebody to look after children.",
			Outcome:   "Employees have better skills, competencies and knowledge",
			Measure:   model.Measure{Text: "How many people are trained", Now: "0 of 18 volunteers", Target: "18", Level: "reaction"},
		},
		{
			What: "Choose five measures that all services report in the same way.", Statements: []int{10, 16},
			Owner: "Public health", Quarter: "Q1", Status: model.Agreed, Review: "2026-06-12",
			Why:       "Three services out of seven sent figures, and no two alike.",
			Resources: "An analyst for four days.",
			Outcome:   "Agencies exchange information and data better",
			Measure:   model.Measure{Text: "Services that report all five", Now: "0", Target: "7"},
		},
		{
			What: "Take the values to the health teams, health visiting first.", Statements: []int{12},
			Owner: "Northvale Health Trust", Quarter: "Q2", Status: model.Proposed,
			Outcome: "Employees are more engaged",
		},
		{
			What: "Run the leadership course again, for team leaders from all agencies.", Statements: []int{14},
			Owner: "Workforce lead", Quarter: "Q3", Status: model.Agreed,
			Measure: model.Measure{Text: "Team leaders who finished it", Now: "0", Target: "12", Level: "behaviour"},
		},
		{
			What: "Ask families what a good workforce looks like to them.", Steps: []int{5},
			Quarter: "later", Status: model.Proposed,
		},
	}
}

// since2025 is what became of the first workshop's priorities.
func since2025() []update {
	return []update{
		{1, model.Done, "", "7 of 7", ""},
		{2, model.Done, "", "two days a week", ""},
		{3, model.UnderWay, "Q3", "214 people in nine teams", "Volunteers and childminders are still to come."},
		{4, model.Dropped, "", "", "A new plan took its place, written together and agreed in October."},
		{5, model.Done, "", "every month since September", ""},
	}
}

func dots2026() []dots {
	return []dots{
		{"Early help", "3 3 5"},
		{"Hub manager", "3 4 4"},
		{"Commissioning", "2 5 5"},
		{"Public health", "5 5 7"},
		{"Health visitor", "3 4 6"},
		{"Infant feeding", "4 6 6"},
		{"Perinatal team", "3 5 7"},
		{"Primary head", "3 4 7"},
		{"Family charity", "4 4 8"},
		{"Faith group", "3 4 8"},
	}
}

func needs2026() []model.Need {
	return []model.Need{
		{
			Skill: "Induction: what the hub is for and how it works", Group: "Volunteers", Need: 18,
			Level: "awareness", By: "2026-09-30", Format: "evening session",
		},
		{
			Skill: "Being a family's key contact", Group: "Team leaders", Have: 8, Need: 20,
			Level: "confident", By: "2026-12-11", Format: "half a day, twice",
		},
		{
			Skill: "Supervision", Group: "Service managers", Have: 6, Need: 9,
			Level: "confident", By: "2027-03-11", Note: "The audit in April will say more.",
		},
	}
}

func answers2026() []answer {
	return []answer{
		{"culture", "purpose", model.Yes, ""},
		{"culture", "relationships", model.Partly, "Good in the hubs; the wider teams seldom meet."},
		{"culture", "one-culture", model.Partly, "Drafted together, and tried out in two hubs."},
		{"culture", "joint-training", model.Yes, "Eight days last year."},
		{"culture", "data", model.No, ""},
		{"requirements", "first-plan", model.Yes, "In its second version."},
		{"requirements", "commitment", model.Yes, ""},
		{"requirements", "training-offer", model.Partly, "Training is agreed; supervision waits for the audit."},
		{"requirements", "pathways", model.Partly, "In two services."},
	}
}

func reflections2026() []reflection {
	return []reflection{
		{"agencies", "All seven organisations. Not yet the childminders, nor the two smaller faith groups."},
		{"strengths", "Strong on leadership and joint training. To develop: measures, and values outside the hubs."},
	}
}

func texts2026() model.Plan {
	return model.Plan{
		Vision: "Every family in Northvale meets people who know each other.\nNobody has to tell their story twice.",
		Aims:   "By next spring, volunteers are part of the workforce, older children's families have a key contact, and five measures tell us whether it helps.",
		Lead:   "Service manager, early help",
		Team:   "A workforce lead for two days a week, and a lead in each service.",
		Reporting: "To the partnership board every three months, on one page; " +
			"to all staff in the newsletter of the hubs.",
	}
}
