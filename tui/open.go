package tui

import tea "github.com/charmbracelet/bubbletea"

// Open puts the page of a place on top: here alone it is known who draws it.
func (r *Root) Open(p Place) tea.Cmd { return r.run(r.opening(p)) }

func (r *Root) opening(p Place) act {
	switch p.Page {
	case WallPage:
		return own(openWall)
	case ExportPage:
		return r.exportAs(p.ID)
	case SessionExportPage:
		return exportOf(&r.exports, p.ID)
	case InstrumentPage:
		return push(newGuide(r.look, r.config.Framework, 0))
	case ComparePage:
		return openCompare(r.desk, r.look)
	case ReviewPage:
		return openReview(r.desk, r.look)
	default:
		return push(r.pageAt(p))
	}
}

// pageAt is the page of a place of the open session.
func (r *Root) pageAt(p Place) screen {
	d, look, fw := r.desk, r.look, r.desk.session().Framework()
	switch p.Page {
	case DetailsPage:
		return editDetails(d, look)
	case GuidePage:
		return newSessionGuide(d, look, p.Target.Statement)
	case ResourcesPage:
		return newResources(look, fw, p.Target.Statement)
	case HistoryPage:
		return newHistory(d, look, p.Target.Statement)
	case PeoplePage:
		return newPeople(d, look)
	case SheetsPage:
		return askSheets(d, look)
	case BarriersPage:
		return newBarriers(d, look, p.Target)
	case PrioritiesPage:
		return newPriorities(d, look, p.Target)
	case PlanPage:
		return newPlanMenu(d, look, p.Target)
	case BoardPage:
		return newBoard(d, look, p.Target)
	case TimelinePage:
		return newTimeline(d, look, "")
	case ReflectionsPage:
		return newReflections(d, look, p.Target.Statement)
	default:
		return newJump(d, look, p.Next)
	}
}
