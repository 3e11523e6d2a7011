package ui

import (
	"familyhub/stocktake/model"

	tea "github.com/charmbracelet/bubbletea"
)

// Page is a kind of page that screens open without knowing who draws it.
type Page int

// The pages that are opened from several screens.
const (
	DetailsPage       Page = iota + 1 // the form of the session's title, area, date and so on
	ExportPage                        // the dialog that writes the open session; ID is a format
	SessionExportPage                 // the same for the session with the ID, from the list of sessions
	MinutesPage                       // copies the minutes of the open session, and shows them
	InstrumentPage                    // the guide to the framework for new sessions
	LeafletPage                       // a page for people to read, by its name as the ID
	LeafletExportPage                 // the dialog that writes it to a file
	GuidePage                         // the guide to the session's framework, at the subject
	HistoryPage                       // of the subject's statement, or of all
	ComparePage
	PeoplePage
	JumpPage // the question for the number of a statement; Enter alone goes on to Next
	SheetsPage
	BarriersPage    // the list at the subject
	PrioritiesPage  // the list at the subject
	PlanPage        // the menu of the plan's parts, opened from the subject
	BoardPage       // barriers and priorities, at the subject
	TimelinePage    // at the priority with the ID
	VotePage        // the dot vote on the priorities
	ChecklistPage   // with the ID
	TrainingPage    // training needs
	TargetsPage     // where the area wants to be, at the target
	MeasuresPage    // the register of measures
	TextsPage       // those of the plan
	OutcomesPage    // what priorities may be for
	OutcomePage     // chooses one of them for the form below, from the outcome with the ID
	ReviewPage      // of the plan
	EarlierPlanPage // takes over that of an earlier session
	ReflectionsPage // from the subject's statement on
	ResourcesPage   // those for the subject's statement first
	AgendaPage      // what is planned for when
	ParkPage        // takes down what belongs elsewhere, with the subject's statement as where it came up
	ParkingPage     // lists what was parked
	EndPage         // the end of the workshop
	SuggestionsPage // which statements the scores suggest to confirm, and which to discuss
	WallPage        // what the room may see, or back from there
	ClockPage       // the timer for the room, and the time used
)

// Place is a page and what it is about. Where a session is left is a model.Place.
type Place struct {
	Page    Page
	Subject model.Subject // zero for all of the session
	ID      string
	Next    model.Place
}

// Open goes to a place.
func Open(p Place) Action {
	return func(app App) tea.Cmd { return app.Open(p) }
}

// Opener is open for a command.
func Opener(p Place) func() Action { return func() Action { return Open(p) } }

// The commands that open a place from several screens.

// HistoryCommand opens the history of a statement, with 0 that of all.
func HistoryCommand(statement int) Command {
	return On("H", "history", "See everything that was entered, and go back in it",
		Opener(Place{Page: HistoryPage, Subject: model.Subject{Statement: statement}})).Quietly()
}

// CompareCommand opens the comparison with an earlier session.
func CompareCommand() Command {
	return On("C", "what changed", "See what changed since an earlier session: a comparison", Opener(Place{Page: ComparePage}))
}

// PeopleCommand opens the table of people.
func PeopleCommand() Command {
	return On("P", "people", "Add people, or mark who has left", Opener(Place{Page: PeoplePage}))
}

// JumpCommand asks for a statement to go to.
func JumpCommand() Command {
	return On("g", "go to", "Go to a statement by its number", Opener(Place{Page: JumpPage}))
}

// SheetsCommand leads to where score sheets come in.
func SheetsCommand() Command {
	return On("I", "take in files", "Take in score sheets that people filled in, or a list of people", Opener(Place{Page: SheetsPage}))
}

// WallCommand shows what the room may see, or goes back.
func WallCommand() Command {
	return On("w", "wall", "Show only what the room may see, large", Opener(Place{Page: WallPage})).Quietly()
}

// TimeCommand opens the timer for the room and the time used.
func TimeCommand() Command {
	return On("t", "time", "Set a timer for the room, or see the time used", Opener(Place{Page: ClockPage})).Quietly()
}

// TourCommand begins the tour of the sample sessions.
func TourCommand(start Action) Command {
	return On("D", "tour", "Be shown around in two minutes, on sample sessions", func() Action { return start })
}

// SummaryCommand goes to what the session amounts to so far.
func SummaryCommand() Command {
	return On("S", "summary", "See the summary so far: radar, findings, results",
		func() Action { return GoTo(model.Place{Page: model.SummaryPage}) })
}

// DetailsCommand opens the form of the session's name, date and so on.
func DetailsCommand() Command {
	return On("N", "details", "Change the session's name, area, date, facilitator and times", Opener(Place{Page: DetailsPage}))
}

// ParkCommand takes down what belongs elsewhere; it came up at a statement, with 0 at none.
func ParkCommand(statement int) Command {
	return On("*", "park", "Put aside what belongs elsewhere: the parking lot keeps it",
		Opener(Place{Page: ParkPage, Subject: model.Subject{Statement: statement}})).Quietly()
}

// EndCommand opens the end of the workshop.
func EndCommand() Command {
	return On("E", "the end", "End the workshop: read back the priorities, how likely they are, what to keep, the next date",
		Opener(Place{Page: EndPage}))
}

// SuggestionsCommand opens what the scores suggest to confirm and to discuss.
func SuggestionsCommand() Command {
	return On("V", "confirm or discuss", "See which statements the scores that came in suggest to confirm, and which to discuss",
		Opener(Place{Page: SuggestionsPage})).Quietly()
}

// OpenLeaflet opens a page for people, such as how to run a workshop.
func OpenLeaflet(name string) Action { return Open(Place{Page: LeafletPage, ID: name}) }

// OpenExport opens the dialog that writes the session to a file.
func OpenExport() Action { return Open(Place{Page: ExportPage}) }

// OpenPlanExport is the dialog with the plan chosen, for the pages that are about it.
func OpenPlanExport() Action { return Open(Place{Page: ExportPage, ID: "plan-docx"}) }

// BoardCommand opens the board at a subject.
func BoardCommand(t model.Subject) Command {
	return On("B", "board", "See all barriers and priorities, choose among them, plan them", Opener(Place{Page: BoardPage, Subject: t}))
}

// PlanCommand opens the menu of the plan from a subject.
func PlanCommand(t model.Subject) Command {
	return On("L", "plan", "Go to a part of the plan: board, checklists, training, reflections, texts, resources", Opener(Place{Page: PlanPage, Subject: t})).ForPlan()
}

// TimelineCommand opens the timeline.
func TimelineCommand() Command {
	return On("T", "timeline", "See the priorities by quarter, and move them", Opener(Place{Page: TimelinePage})).ForPlan().Quietly()
}

// TargetsCommand says where the area wants to be at a step or a statement.
func TargetsCommand(at model.Subject) Command {
	return On("W", "targets", "Say where you want to be in twelve months", Opener(Place{Page: TargetsPage, Subject: at})).Quietly()
}

// ReviewCommand opens the review of the plan.
func ReviewCommand() Command {
	return On("U", "review", "Review the plan: what became of each priority, and when to look again", Opener(Place{Page: ReviewPage})).ForPlan().Quietly()
}

// EarlierPlanCommand takes over the plan of an earlier session.
func EarlierPlanCommand() Command {
	return On("F", "earlier plan", "Take over the priorities of an earlier session", Opener(Place{Page: EarlierPlanPage})).ForPlan().Quietly()
}

// ReflectCommand leads from a statement to the prompts that belong to it, where there
// are any.
func ReflectCommand(d *OpenSession, statement int) []Command {
	if len(d.Session().Guide().ReflectionsAt(statement)) == 0 {
		return nil
	}
	return []Command{On("Q", "reflect", "Answer the question to reflect on that belongs to the statement",
		Opener(Place{Page: ReflectionsPage, Subject: model.Subject{Statement: statement}}))}
}

// AgendaCommand opens what is planned for when.
func AgendaCommand() Command {
	return On("A", "agenda", "See what is planned for when, and what is left; change it", Opener(Place{Page: AgendaPage})).Quietly()
}
