package tui

import (
	"stocktake/tui/ui"

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
		return exportOf(&r.exports, p.ID)
	case ui.InstrumentPage:
		return ui.Push(newGuide(r.look, r.config.Framework, 0))
	case ui.ComparePage:
		return openCompare(r.desk, r.look)
	case ui.ReviewPage:
		return openReview(r.desk, r.look)
	default:
		return ui.Push(r.pageAt(p))
	}
}

// pageAt is the page of a place of the open session.
func (r *Root) pageAt(p ui.Place) ui.Screen {
	d, look, fw := r.desk, r.look, r.desk.Session().Framework()
	switch p.Page {
	case ui.DetailsPage:
		return editDetails(d, look)
	case ui.GuidePage:
		return newSessionGuide(d, look, p.Target.Statement)
	case ui.ResourcesPage:
		return newResources(look, fw, p.Target.Statement)
	case ui.HistoryPage:
		return newHistory(d, look, p.Target.Statement)
	case ui.PeoplePage:
		return newPeople(d, look)
	case ui.SheetsPage:
		return askSheets(d, look)
	case ui.BarriersPage:
		return newBarriers(d, look, p.Target)
	case ui.PrioritiesPage:
		return newPriorities(d, look, p.Target)
	case ui.PlanPage:
		return newPlanMenu(d, look, p.Target)
	case ui.BoardPage:
		return newBoard(d, look, p.Target)
	case ui.TimelinePage:
		return newTimeline(d, look, "")
	case ui.ReflectionsPage:
		return newReflections(d, look, p.Target.Statement)
	default:
		return newJump(d, look, p.Next)
	}
}
