// Package places knows who draws a place: the page of a session that another page leads to, where
// the session was left, and the form that a text was being typed into.
package places

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

// page makes the page of a place; nil where the session has no such place.
type page func(d *ui.OpenSession, look *ui.Look, p ui.Place) ui.Screen

// pages are who draws the places of the open session.
var pages = map[ui.Page]page{
	ui.DetailsPage:     whole(home.EditDetails),
	ui.ResourcesPage:   resources,
	ui.HistoryPage:     atStatement(history.New),
	ui.PeoplePage:      whole(people.New),
	ui.JumpPage:        jump,
	ui.SheetsPage:      whole(people.AskFiles),
	ui.BarriersPage:    at(item.NewBarriers),
	ui.PrioritiesPage:  at(item.NewPriorities),
	ui.PlanPage:        at(plan.NewMenu),
	ui.BoardPage:       at(board.New),
	ui.TimelinePage:    of(timeline.New),
	ui.ChecklistPage:   of(checklist.New),
	ui.TrainingPage:    whole(training.New),
	ui.TargetsPage:     at(targets.New),
	ui.MeasuresPage:    whole(measures.New),
	ui.TextsPage:       whole(plan.NewTexts),
	ui.OutcomesPage:    whole(outcomes.New),
	ui.OutcomePage:     of(outcomes.NewChoosing),
	ui.ReflectionsPage: atStatement(plan.NewReflections),
	ui.AgendaPage:      whole(agenda.New),
	ui.ParkPage:        parked,
	ui.ParkingPage:     whole(parking.New),
	ui.EndPage:         whole(closing.New),
	ui.SuggestionsPage: whole(suggestions.New),
	ui.ClockPage:       whole(clock.New),
}

// whole is a page about all of the session.
func whole[S ui.Screen](draw func(*ui.OpenSession, *ui.Look) S) page {
	return func(d *ui.OpenSession, look *ui.Look, _ ui.Place) ui.Screen { return draw(d, look) }
}

// at is a page about a statement or a step.
func at[S ui.Screen](draw func(*ui.OpenSession, *ui.Look, model.Subject) S) page {
	return func(d *ui.OpenSession, look *ui.Look, p ui.Place) ui.Screen { return draw(d, look, p.Subject) }
}

// atStatement is a page about a statement, with 0 about all.
func atStatement[S ui.Screen](draw func(*ui.OpenSession, *ui.Look, int) S) page {
	return func(d *ui.OpenSession, look *ui.Look, p ui.Place) ui.Screen {
		return draw(d, look, p.Subject.Statement)
	}
}

// of is a page about what has an id.
func of[S ui.Screen](draw func(*ui.OpenSession, *ui.Look, string) S) page {
	return func(d *ui.OpenSession, look *ui.Look, p ui.Place) ui.Screen { return draw(d, look, p.ID) }
}

func resources(d *ui.OpenSession, look *ui.Look, p ui.Place) ui.Screen {
	return guide.NewResources(look, d.Session().Framework(), p.Subject.Statement)
}

func jump(d *ui.OpenSession, look *ui.Look, p ui.Place) ui.Screen {
	return workshop.NewJump(d, look, p.Next)
}

func parked(d *ui.OpenSession, look *ui.Look, p ui.Place) ui.Screen {
	return parking.Form(d, look, p.Subject.Statement, p.ID)
}

// Open puts the page of a place of the open session on top.
func Open(d *ui.OpenSession, look *ui.Look, p ui.Place) ui.Action {
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
	}
	draw := pages[p.Page]
	if draw == nil {
		draw = pages[ui.JumpPage]
	}
	return ui.Push(draw(d, look, p))
}

// At is the page of where a session is or was left; a place that the framework does not have
// becomes the first of them.
func At(d *ui.OpenSession, look *ui.Look, p model.Place) ui.Screen {
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
	return At(d, look, session.Places()[0])
}
