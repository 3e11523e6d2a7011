package tui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"stocktake/model"
)

// push puts a page or a dialog on top, or several, the last on top of all.
func push(s ...screen) act {
	return func(app App) tea.Cmd {
		app.Push(s...)
		return nil
	}
}

// closeTop takes a page or dialog off and leaves what it was about as it is.
func closeTop(app App) tea.Cmd {
	app.CloseTop()
	return nil
}

// back takes the top page off; from a session's own page it goes home.
func back(app App) tea.Cmd { return app.Back() }

// say shows a sentence until the next key.
func say(text string) act { return notify(notice{text: text}) }

// tell shows a sentence that the room may read, too.
func tell(text string) act { return notify(notice{text: text, wall: text}) }

// complain shows what went wrong until the next key.
func complain(err error) act { return notify(notice{text: sentence(err), bad: true}) }

func notify(n notice) act {
	return func(app App) tea.Cmd {
		app.Notify(n)
		return nil
	}
}

// both carries out one act and then another.
func both(first, second act) act {
	return func(app App) tea.Cmd { return tea.Batch(run(app, first), run(app, second)) }
}

// after runs something slow aside and carries out the act that it returns.
func after(slow func() act) act {
	return func(App) tea.Cmd {
		return func() tea.Msg { return slow() }
	}
}

// goTo shows a place of the open session.
func goTo(p model.Place) act {
	return func(app App) tea.Cmd { return app.Show(p) }
}

// along goes a number of places on in the tour of the session, or back.
func along(from model.Place, by int) act {
	return func(app App) tea.Cmd {
		tour := app.Session().session().Tour()
		for i, p := range tour {
			if p == from && i+by >= 0 && i+by < len(tour) {
				return app.Show(tour[i+by])
			}
		}
		return nil
	}
}

// changing carries out what changes the data file, or says why that may not be changed.
func changing(a act) act {
	return func(app App) tea.Cmd {
		if why := app.ReadOnly(); why != "" {
			app.Notify(refusal(why))
			return nil
		}
		return run(app, a)
	}
}

// inTurn carries an act out when its turn comes, unless another data file is open by
// then. While the disk refuses what was entered it does not wait for that.
func inTurn(a act) act {
	return func(app App) tea.Cmd { return app.WaitTurn(a, false) }
}

// onceSaved carries an act out in its turn; while the disk refuses what was entered it
// only says so. What reads or changes the session that was entered, or puts another file
// in its place, must not overtake the queue.
func onceSaved(a act) act {
	return func(app App) tea.Cmd {
		if app.SaveError() != nil {
			app.Notify(notice{text: "First what was entered must be saved: ctrl+s tries again, ctrl+e saves it elsewhere.", bad: true})
			return nil
		}
		return app.WaitTurn(a, true)
	}
}

// readingFile reads sessions aside, as the turn that is being taken.
func readingFile(work func(Store) act) act {
	return func(app App) tea.Cmd { return app.OnDisk(work, false) }
}

// changingFile changes the data file aside, as the turn that is being taken. Leaving the
// program waits for it.
func changingFile(work func(Store) act) act {
	return func(app App) tea.Cmd { return app.OnDisk(work, true) }
}

// tellPerson says something of somebody: by name to the facilitator, by the place among
// all to the room.
func tellPerson(p model.Participant, place, all int, before, after string) act {
	return notify(notice{
		text: before + shown(p.Label()) + after,
		wall: before + fmt.Sprintf("Person %d of %d", place+1, all) + after,
	})
}
