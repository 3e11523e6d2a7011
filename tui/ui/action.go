package ui

import (
	"fmt"

	"familyhub/stocktake/model"

	tea "github.com/charmbracelet/bubbletea"
)

// Push puts a page or a dialog on top, or several, the last on top of all.
func Push(s ...Screen) Action {
	return func(app App) tea.Cmd {
		app.Push(s...)
		return nil
	}
}

// CloseTop takes a page or dialog off and leaves what it was about as it is.
func CloseTop(app App) tea.Cmd {
	app.CloseTop()
	return nil
}

// Ignore does nothing, on purpose and without a word: for what stands between two answers.
func Ignore(App) tea.Cmd { return nil }

// Back goes one page back; before a session is left it asks.
func Back(app App) tea.Cmd { return app.Back() }

// Say shows a sentence until the next key: the format in the words of the open session's framework,
// what is put into it as it stands.
func Say(format string, args ...any) Action {
	return func(app App) tea.Cmd {
		app.Notify(Notice{Text: app.Look().Worded(format, args...)})
		return nil
	}
}

// Tell is Say for a sentence that the room may read, too.
func Tell(format string, args ...any) Action {
	return func(app App) tea.Cmd {
		words := app.Look().Worded(format, args...)
		app.Notify(Notice{Text: words, Wall: words})
		return nil
	}
}

// Complain shows what went wrong until the next key.
func Complain(err error) Action {
	return func(app App) tea.Cmd {
		app.Notify(Notice{Text: app.Look().Sentence(err), Bad: true})
		return nil
	}
}

// Notify shows a notice.
func Notify(n Notice) Action {
	return func(app App) tea.Cmd {
		app.Notify(n)
		return nil
	}
}

// Sequence carries out one action and then another.
func Sequence(first, second Action) Action {
	return func(app App) tea.Cmd { return tea.Batch(Run(app, first), Run(app, second)) }
}

// Async runs something slow aside and carries out the action that it returns.
func Async(slow func() Action) Action {
	return func(App) tea.Cmd {
		return func() tea.Msg { return slow() }
	}
}

// GoTo jumps to a place of the open session. Esc leads back from it, but not from statement to
// statement: these are gone through, and none is behind another.
func GoTo(p model.Place) Action {
	return func(app App) tea.Cmd {
		d := app.Session()
		if d.from = d.Place; p.Page == model.StatementPage && d.from.Page == p.Page {
			d.from = model.Place{}
		}
		return app.Show(p)
	}
}

// ShowVersion goes to where the user was, in the version of the framework that the session asks since a change:
// every page is made of it again.
func ShowVersion(c model.SetFramework) Action {
	return func(app App) tea.Cmd {
		d := app.Session()
		d.from = model.Place{}
		return app.Show(d.Session().Nearest(c.Place(d.Place)))
	}
}

// GoNext goes a number of places on in the tour of the session, or back.
func GoNext(from model.Place, by int) Action {
	return func(app App) tea.Cmd {
		tour := app.Session().Session().Places()
		app.Session().from = model.Place{}
		for i, p := range tour {
			if p == from && i+by >= 0 && i+by < len(tour) {
				return app.Show(tour[i+by])
			}
		}
		return nil
	}
}

// Changing carries out what changes the data file, or says why that may not be changed.
func Changing(a Action) Action {
	return func(app App) tea.Cmd {
		if why := app.ReadOnly(); why != "" {
			app.Notify(readOnly(why))
			return nil
		}
		return Run(app, a)
	}
}

// InTurn carries an action out when its turn comes, unless another data file is open by
// then. While the disk refuses what was entered it does not wait for that.
func InTurn(a Action) Action {
	return func(app App) tea.Cmd { return app.WaitTurn(a, false) }
}

// OnceSaved carries an action out in its turn; while the disk refuses what was entered it
// only says so. What reads or changes the session that was entered, or puts another file
// in its place, must not overtake the queue.
func OnceSaved(a Action) Action {
	return func(app App) tea.Cmd {
		if app.SaveError() != nil {
			app.Notify(Notice{Text: "First what was entered must be saved: ctrl+s tries again, ctrl+e saves it elsewhere.", Bad: true})
			return nil
		}
		return app.WaitTurn(a, true)
	}
}

// ReadingFile reads sessions aside, as the turn that is being taken.
func ReadingFile(work func(Store) Action) Action {
	return func(app App) tea.Cmd { return app.OnDisk(work, false) }
}

// ChangingFile changes the data file aside, as the turn that is being taken. Leaving the
// program waits for it.
func ChangingFile(work func(Store) Action) Action {
	return func(app App) tea.Cmd { return app.OnDisk(work, true) }
}

// TellPerson says something of somebody: by name to the facilitator, by the place among
// all to the room.
func TellPerson(p model.Participant, place, all int, before, after string) Action {
	return func(app App) tea.Cmd {
		before, after := app.Look().Own(before), app.Look().Own(after)
		app.Notify(Notice{
			Text: before + Sanitize(p.Label()) + after,
			Wall: before + fmt.Sprintf("Person %d of %d", place+1, all) + after,
		})
		return nil
	}
}
