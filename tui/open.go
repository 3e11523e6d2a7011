package tui

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/compare"
	"familyhub/stocktake/tui/guide"
	"familyhub/stocktake/tui/history"
	"familyhub/stocktake/tui/home"
	"familyhub/stocktake/tui/people"
	"familyhub/stocktake/tui/plan"
	"familyhub/stocktake/tui/plan/board"
	"familyhub/stocktake/tui/plan/checklist"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/plan/measures"
	"familyhub/stocktake/tui/plan/outcomes"
	"familyhub/stocktake/tui/plan/review"
	"familyhub/stocktake/tui/plan/targets"
	"familyhub/stocktake/tui/plan/timeline"
	"familyhub/stocktake/tui/plan/training"
	"familyhub/stocktake/tui/plan/vote"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/workshop"
	"familyhub/stocktake/tui/workshop/agenda"
	"familyhub/stocktake/tui/workshop/clock"
	"familyhub/stocktake/tui/workshop/closing"
	"familyhub/stocktake/tui/workshop/opening"
	"familyhub/stocktake/tui/workshop/parking"
	"familyhub/stocktake/tui/workshop/solo"
	"familyhub/stocktake/tui/workshop/statement"
	"familyhub/stocktake/tui/workshop/step"
	"familyhub/stocktake/tui/workshop/suggestions"
	"familyhub/stocktake/tui/workshop/summary"
)

// openPlace puts the page of a place on top: here alone it is known who draws it.
func openPlace(d *ui.OpenSession, look *ui.Look, p ui.Place) ui.Action {
	switch p.Page {
	case ui.ComparePage:
		return compare.OpenCompare(d, look)
	case ui.GuidePage:
		return guide.Open(d, look, p.Subject.Statement)
	case ui.ReviewPage:
		return review.Open(d, look)
	case ui.EarlierPlanPage:
		return review.OpenEarlier(d, look)
	case ui.VotePage:
		return vote.Open(d, look)
	default:
		return ui.Push(pageAt(d, look, p))
	}
}

// pageAt is the page of a place of the open session.
func pageAt(d *ui.OpenSession, look *ui.Look, p ui.Place) ui.Screen {
	switch p.Page {
	case ui.DetailsPage:
		return home.EditDetails(d, look)
	case ui.ResourcesPage:
		return guide.NewResources(look, d.Session().Framework(), p.Subject.Statement)
	case ui.HistoryPage:
		return history.New(d, look, p.Subject.Statement)
	case ui.PeoplePage:
		return people.New(d, look)
	case ui.SheetsPage:
		return people.AskFiles(d, look)
	case ui.BarriersPage:
		return item.NewBarriers(d, look, p.Subject)
	case ui.PrioritiesPage:
		return item.NewPriorities(d, look, p.Subject)
	case ui.PlanPage:
		return plan.NewMenu(d, look, p.Subject)
	case ui.BoardPage:
		return board.New(d, look, p.Subject)
	case ui.TimelinePage:
		return timeline.New(d, look, p.ID)
	case ui.ChecklistPage:
		return checklist.New(d, look, p.ID)
	case ui.ClockPage:
		return clock.New(d, look)
	case ui.TrainingPage:
		return training.New(d, look)
	case ui.MeasuresPage:
		return measures.New(d, look)
	case ui.OutcomesPage:
		return outcomes.New(d, look)
	case ui.OutcomePage:
		return outcomes.NewChoosing(d, look, p.ID)
	case ui.TargetsPage:
		return targets.New(d, look, p.Subject)
	case ui.TextsPage:
		return plan.NewTexts(d, look)
	case ui.AgendaPage:
		return agenda.New(d, look)
	case ui.ParkPage:
		return parking.Form(d, look, p.Subject.Statement, "")
	case ui.ParkingPage:
		return parking.New(d, look)
	case ui.EndPage:
		return closing.New(d, look)
	case ui.SuggestionsPage:
		return suggestions.New(d, look)
	case ui.ReflectionsPage:
		return plan.NewReflections(d, look, p.Subject.Statement)
	default:
		return workshop.NewJump(d, look, p.Next)
	}
}

// placePage is the page of a place of the tour; a place that the framework does not have
// becomes the first of them.
func placePage(d *ui.OpenSession, look *ui.Look, p model.Place) ui.Screen {
	session := d.Session()
	switch p.Page {
	case model.SetUpPage:
		return people.New(d, look)
	case model.OpeningPage:
		if !session.Solo() {
			return opening.New(d, look, p.Number)
		}
	case model.IntroPage, model.ResultsPage:
		if _, ok := session.Framework().Step(p.Number); ok {
			return step.New(d, look, p)
		}
	case model.StatementPage:
		if _, ok := session.Framework().Statement(p.Number); ok {
			if session.Solo() {
				return solo.New(d, look, p.Number)
			}
			return statement.New(d, look, p.Number)
		}
	case model.SummaryPage:
		return summary.New(d, look)
	}
	return placePage(d, look, session.Places()[0])
}
