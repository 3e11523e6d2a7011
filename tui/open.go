package tui

import (
	"familyhub/stocktake/tui/compare"
	"familyhub/stocktake/tui/export/dialog"
	"familyhub/stocktake/tui/guide"
	"familyhub/stocktake/tui/history"
	"familyhub/stocktake/tui/home"
	"familyhub/stocktake/tui/people"
	"familyhub/stocktake/tui/plan"
	"familyhub/stocktake/tui/plan/board"
	"familyhub/stocktake/tui/plan/checklist"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/plan/review"
	"familyhub/stocktake/tui/plan/timeline"
	"familyhub/stocktake/tui/plan/training"
	"familyhub/stocktake/tui/plan/vote"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/workshop"

	tea "github.com/charmbracelet/bubbletea"
)

// Open puts the page of a place on top: here alone it is known who draws it.
func (r *Root) Open(p ui.Place) tea.Cmd { return r.run(r.opening(p)) }

func (r *Root) opening(p ui.Place) ui.Action {
	switch p.Page {
	case ui.WallPage:
		return own(openWall)
	case ui.ExportPage:
		return r.exportAs(p.ID)
	case ui.SessionExportPage:
		return dialog.ExportOf(&r.exports, p.ID)
	case ui.InstrumentPage:
		return ui.Push(guide.New(r.look, r.config.Framework, 0))
	case ui.ComparePage:
		return compare.OpenCompare(r.desk, r.look)
	case ui.ReviewPage:
		return review.Open(r.desk, r.look)
	case ui.VotePage:
		return vote.Open(r.desk, r.look)
	case ui.DotOrderPage:
		return vote.OrderByDots(r.desk, r.look)
	default:
		return ui.Push(r.pageAt(p))
	}
}

// pageAt is the page of a place of the open session.
func (r *Root) pageAt(p ui.Place) ui.Screen {
	d, look, fw := r.desk, r.look, r.desk.Session().Framework()
	switch p.Page {
	case ui.DetailsPage:
		return home.EditDetails(d, look)
	case ui.GuidePage:
		return guide.NewSessionGuide(d, look, p.Target.Statement)
	case ui.ResourcesPage:
		return guide.NewResources(look, fw, p.Target.Statement)
	case ui.HistoryPage:
		return history.New(d, look, p.Target.Statement)
	case ui.PeoplePage:
		return people.New(d, look)
	case ui.SheetsPage:
		return people.AskSheets(d, look)
	case ui.BarriersPage:
		return item.NewBarriers(d, look, p.Target)
	case ui.PrioritiesPage:
		return item.NewPriorities(d, look, p.Target)
	case ui.PlanPage:
		return plan.NewMenu(d, look, p.Target)
	case ui.BoardPage:
		return board.New(d, look, p.Target)
	case ui.TimelinePage:
		return timeline.New(d, look, p.ID)
	case ui.ChecklistPage:
		return checklist.New(d, look, p.ID)
	case ui.TrainingPage:
		return training.New(d, look)
	case ui.TextsPage:
		return plan.NewTexts(d, look)
	case ui.ReflectionsPage:
		return plan.NewReflections(d, look, p.Target.Statement)
	default:
		return workshop.NewJump(d, look, p.Next)
	}
}
