// Package home is the list of sessions, and the forms that begin one.
package home

import (
	"fmt"
	"slices"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// Home is the list of sessions, or a welcome while there are none.
type Home struct {
	listing
	app     program
	look    *ui.Look
	Read    bool
	failure error
	preview preview
	deleted []string // the ids that can be brought back, the latest last
}

// ListedMsg brings the list of sessions to the home screen.
type ListedMsg struct {
	Number   int // which of all lists that were asked for
	Sessions []overview.Overview
	Err      error
}

// program is what the home screen needs beyond App.
type program interface {
	ui.App
	// Instruments are what new sessions can be begun on, the usual one first. There is at least one.
	Instruments() []framework.Instrument
	Now() time.Time
	// NewOrigin begins a session of a mode on a framework, here and now.
	NewOrigin(model.Mode, *framework.Framework, model.Details) model.Origin
	// Create keeps a new session on its framework and opens it at a place.
	Create(model.Origin, *framework.Framework, []model.Change, model.Place) tea.Cmd
	// OpenSession opens one of the list, once everything entered so far is on the disk, and then a
	// page of it; 0 for none.
	OpenSession(id string, then ui.Page) tea.Cmd
	// List reads the list of sessions again.
	List() tea.Cmd
	// Unsaved are the sessions with something on its way to the disk, as they stand.
	Unsaved() []overview.Overview
	// Latest is the session that was opened last; nil for none.
	Latest() *ui.OpenSession
	// SetLatest puts a session that was read there, without opening it.
	SetLatest(*model.History, overview.Overview) *ui.OpenSession
	// Demo reports whether sample sessions are shown in place of the user's own.
	Demo() bool
	// Samples reports whether the list shows none of the user's own.
	Samples() bool
	StartDemo() tea.Cmd
	// StartTour begins the tour of the sample sessions.
	StartTour() tea.Cmd
	EndDemo() tea.Cmd
	// AskQuit asks before the program ends.
	AskQuit() tea.Cmd
}

// New is the home screen before the list has been read.
func New(p program) *Home {
	return &Home{
		app: p, look: p.Look(), preview: preview{app: p, look: p.Look()},
		listing: listing{Gone: make(map[string]bool), find: form.NewFind(p.Look(), "words of the title, the area or the date")},
	}
}

// Heading says where the user is.
func (h *Home) Heading() string {
	if h.samples() {
		return "Sample sessions of Northvale, an area that does not exist"
	}
	return ui.Sanitize(h.app.Instruments()[0].Title)
}

// Hint is what to know first: in the samples where to be shown around.
func (h *Home) Hint() ui.Hint {
	switch {
	case h.samples():
		return ui.Hint{Name: "samples", Text: "First time here? D shows you around in two minutes."}
	case len(h.Sessions) > 0:
		return ui.Hint{Name: "home", Text: "Enter opens a session where it was left, ? tells more."}
	}
	return ui.Hint{} // the welcome says it
}

// Receive takes the result of something done aside.
func (h *Home) Receive(msg tea.Msg) ui.Action {
	m, ok := msg.(ListedMsg)
	if !ok {
		return nil
	}
	h.failure, h.Read = m.Err, true
	h.list(m.Sessions)
	for _, o := range h.app.Unsaved() {
		h.Put(o) // what is on its way to the disk is newer than what was read from it
	}
	h.preview.reading = "" // of another data file, perhaps
	return nil
}

// Commands lists what can be done now, most wanted first.
func (h *Home) Commands() []ui.Command {
	if h.Typing() {
		return h.filterCommands()
	}
	var commands []ui.Command
	o, some := h.Selected()
	if some {
		commands = append(commands, ui.On("enter l right", "open", "Open the session where it was left", func() ui.Action { return h.open(o.ID) }).As("Enter"))
	}
	alone := ui.On("s", "score alone", "Score alone, to prepare or for yourself", func() ui.Action { return ui.Changing(h.setUpSolo) })
	commands = append(commands, ui.On("n", "new", "Begin a session for a group", func() ui.Action { return ui.Changing(h.setUp) }))
	if h.samples() {
		commands = append(commands, alone.Quietly(), ui.TourCommand(func(ui.App) tea.Cmd { return h.app.StartTour() }))
	} else {
		commands = append(commands, alone, ui.On("D", "demo", "Look at two sample sessions; your own file stays as it is", func() ui.Action { return func(ui.App) tea.Cmd { return h.app.StartDemo() } }))
	}
	if some {
		commands = append(commands, h.listCommands(o)...)
	}
	commands = append(commands, h.leaving())
	if some {
		commands = append(commands, ui.On("delete backspace", "delete", "Delete the session, after a question", func() ui.Action { return ui.Changing(h.askDelete(o)) }).As("Delete"))
	}
	if len(h.deleted) > 0 {
		commands = append(commands, ui.On("u ctrl+z", "undo delete", "Bring back the session that was deleted last", func() ui.Action { return h.undelete }))
	}
	return append(commands, ui.On("i", "guide", "Read the instrument: scale, steps, statements, sources", ui.Opener(ui.Place{Page: ui.InstrumentPage})))
}

// leaving is how the home screen is left.
func (h *Home) leaving() ui.Command {
	if h.app.Demo() {
		return ui.On("q esc", "leave demo", "Go back to your own sessions", func() ui.Action { return func(ui.App) tea.Cmd { return h.app.EndDemo() } }).As("q")
	}
	return ui.On("q esc", "quit", "Leave the program", func() ui.Action { return func(ui.App) tea.Cmd { return h.app.AskQuit() } }).As("q")
}

// samples reports whether the list shows no sessions of the user's own.
func (h *Home) samples() bool { return h.app.Samples() }

// filterCommands are told by the footer; key carries them out.
func (h *Home) filterCommands() []ui.Command {
	none := func() ui.Action { return nil }
	return []ui.Command{
		ui.On("enter", "open", "Open the session", none),
		ui.On("up down", "choose", "Choose a session", none).As("↑ ↓"),
		ui.On("esc", "all", "Show all sessions again", none),
	}
}

// listCommands are those for the session in focus and for the list.
func (h *Home) listCommands(o overview.Overview) []ui.Command {
	var review []ui.Command
	if o.Review != "" {
		review = append(review, ui.On("U", "review", "Open the session at the review of its plan", func() ui.Action {
			return func(ui.App) tea.Cmd { return h.app.OpenSession(o.ID, ui.ReviewPage) }
		}).Quietly())
	}
	return slices.Concat([]ui.Command{
		ui.On("x", "export", "Write the session's summary to a file", ui.Opener(ui.Place{Page: ui.SessionExportPage, ID: o.ID})),
		ui.On("space", "baseline", "Mark the session as a baseline for later ones, or take the mark away", func() ui.Action {
			return ui.Changing(h.markBaseline(o.ID))
		}).Quietly(),
		ui.On("/", "find", "Show only sessions with some words in title, area or date", ui.Just(h.find.Open)),
		ui.On("up k", "", "The session above", h.move(-1)).As("↑").Quietly(),
		ui.On("down j", "", "The session below", h.move(1)).As("↓").Quietly(),
	}, review, ui.Paging(len(h.found()), h.move))
}

// Typing reports whether a text field is in focus.
func (h *Home) Typing() bool { return h.find.Typing() }

// Key takes a key press.
func (h *Home) Key(msg tea.KeyMsg) ui.Action {
	switch msg.String() {
	case "up":
		return h.move(-1)()
	case "down":
		return h.move(1)()
	case "enter":
		if o, ok := h.Selected(); ok {
			h.find.Close()
			return h.open(o.ID)
		}
		return nil
	case "esc":
		h.find.Close()
		return nil
	}
	h.find.Key(msg)
	if found := h.found(); len(found) > 0 && found[h.position(found)].ID != h.Focus {
		h.at = 0
	}
	return nil
}

// open opens a session, once everything entered so far is on the disk.
func (h *Home) open(id string) ui.Action {
	return func(ui.App) tea.Cmd { return h.app.OpenSession(id, 0) }
}

func (h *Home) askDelete(o overview.Overview) ui.Action {
	question := fmt.Sprintf("Delete %q?", ui.Sanitize(o.Details.Title))
	effect := fmt.Sprintf("%s and all scores go. Until you leave, u on this screen brings the session back.",
		text.CountOf(o.People, "person", "people"))
	if !h.samples() {
		effect += " Backups keep it until they are thinned; stocktake erase, used instead, removes it everywhere."
	}
	return ui.Ask(question, effect, h.remove(o))
}

// remove takes the session off the list at once, so that no later key can open it.
func (h *Home) remove(o overview.Overview) ui.Action {
	return func(app ui.App) tea.Cmd {
		if app.SaveError() == nil {
			h.at = h.position(h.found()) // where the focus stays
			h.Gone[o.ID] = true
			h.list(h.Sessions)
		}
		return ui.Run(app, ui.OnceSaved(ui.ChangingFile(func(store ui.Store) ui.Action {
			err := store.Delete(o.ID)
			return func(app ui.App) tea.Cmd {
				if err != nil {
					delete(h.Gone, o.ID)
					return tea.Batch(ui.Run(app, ui.Complain(err)), h.app.List())
				}
				h.deleted = append(h.deleted, o.ID)
				app.Notify(ui.Notice{Text: "Deleted: " + ui.Sanitize(o.Details.Title) + ". u brings it back."})
				return h.app.List()
			}
		})))
	}
}

// undelete brings back the session that was deleted last, with the focus on it.
func (h *Home) undelete(app ui.App) tea.Cmd {
	return ui.Run(app, ui.OnceSaved(func(app ui.App) tea.Cmd {
		last := len(h.deleted) - 1
		if last < 0 {
			return nil // it is on its way back already
		}
		id := h.deleted[last]
		h.deleted = h.deleted[:last]
		return ui.Run(app, ui.ChangingFile(func(store ui.Store) ui.Action {
			err := store.Restore(id)
			return func(app ui.App) tea.Cmd {
				if err != nil {
					h.deleted = append(h.deleted, id)
					return ui.Run(app, ui.Complain(err))
				}
				delete(h.Gone, id)
				h.Focus = id
				app.Notify(ui.Notice{Text: "The session is back."})
				return h.app.List()
			}
		}))
	}))
}
