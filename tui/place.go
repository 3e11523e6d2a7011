package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"stocktake/model"
)

// Page is a kind of page that screens open without knowing who draws it.
type Page int

// The pages that are opened from several screens.
const (
	DetailsPage       Page = iota + 1 // the form of the session's title, area, date and so on
	ExportPage                        // the dialog that writes the open session; ID is a format
	SessionExportPage                 // the same for the session with the ID, from the list of sessions
	InstrumentPage                    // the guide to the framework for new sessions
	GuidePage                         // the guide to the session's framework, at the target
	HistoryPage                       // of the target's statement, or of all
	ComparePage
	PeoplePage
	JumpPage // the question for the number of a statement; Enter alone goes on to Next
	SheetsPage
	BarriersPage   // the list at the target
	PrioritiesPage // the list at the target
	PlanPage       // the menu of the plan's parts, opened from the target
	BoardPage      // barriers and priorities, at the target
	TimelinePage
	ReviewPage      // what became of an earlier plan
	ReflectionsPage // from the target's statement on
	ResourcesPage   // those for the target's statement first
	WallPage        // what the room may see, or back from there
)

// Place is a page and what it is about. Where a session is left is a model.Place.
type Place struct {
	Page   Page
	Target model.Target // zero for all of the session
	ID     string
	Next   model.Place
}

// open goes to a place.
func open(p Place) act {
	return func(app App) tea.Cmd { return app.Open(p) }
}

// opener is open for a command.
func opener(p Place) func() act { return func() act { return open(p) } }

// The commands that open a place from several screens.

func historyCommand(statement int) command {
	return on("H", "history", "See everything that was entered, and go back in it",
		opener(Place{Page: HistoryPage, Target: model.Target{Statement: statement}})).quietly()
}

func compareCommand() command {
	return on("c", "compare", "See what changed since an earlier session", opener(Place{Page: ComparePage}))
}

func peopleCommand() command {
	return on("P", "people", "Add people, or mark who has left", opener(Place{Page: PeoplePage}))
}

func jumpCommand() command {
	return on("g", "go to", "Go to a statement by its number", opener(Place{Page: JumpPage}))
}

func sheetsCommand() command {
	return on("I", "score sheets", "Take in score sheets that people filled in", opener(Place{Page: SheetsPage}))
}

func wallCommand() command {
	return on("w", "wall", "Show only what the room may see, large", opener(Place{Page: WallPage})).quietly()
}

func openExport() act { return open(Place{Page: ExportPage}) }

// openPlanExport is the dialog with the plan chosen, for the pages that are about it.
func openPlanExport() act { return open(Place{Page: ExportPage, ID: "plan-docx"}) }

func boardCommand(t model.Target) command {
	return on("B", "board", "See all barriers and priorities, choose among them, plan them", opener(Place{Page: BoardPage, Target: t}))
}

func planCommand(t model.Target) command {
	return on("L", "plan", "Go to a part of the plan: board, checklists, training, reflections, texts, resources", opener(Place{Page: PlanPage, Target: t}))
}

func timelineCommand() command {
	return on("T", "timeline", "See the priorities by quarter, and move them", opener(Place{Page: TimelinePage})).quietly()
}

func reviewCommand() command {
	return on("R", "review", "See what became of an earlier plan, and take its priorities over", opener(Place{Page: ReviewPage})).quietly()
}

// reflectCommand leads from a statement to the prompts that belong to it, where there
// are any.
func reflectCommand(d *desk, statement int) []command {
	if len(d.session().Guide().ReflectionsAt(statement)) == 0 {
		return nil
	}
	return []command{on("o", "reflect", "Answer the question to reflect on that belongs to the statement",
		opener(Place{Page: ReflectionsPage, Target: model.Target{Statement: statement}}))}
}
