// Package training is the training needs analysis: which staff have which skills, and need them.
package training

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/ui"
)

// training is the training needs analysis: a table of skills, and which staff have and
// need them.
type training struct {
	open    *ui.OpenSession
	look    *ui.Look
	largest bool // the largest shortfalls first, otherwise in the order in which it was written
	list    ui.Cursor[model.Need]
}

// New is the table of training needs.
func New(d *ui.OpenSession, look *ui.Look) *training {
	t := &training{open: d, look: look}
	t.list = ui.NewCursor(t.rows, func(n model.Need) string { return n.ID })
	return t
}

// Heading says where the user is.
func (t *training) Heading() string {
	if t.largest {
		return "Training needs by shortfall"
	}
	return "Training needs"
}

func (t *training) session() *model.Session { return t.open.Session() }

// rows are the needs in the order in which they are shown.
func (t *training) rows() []model.Need {
	if t.largest {
		return t.session().Plan().NeedsByShortfall()
	}
	return t.session().Plan().Needs()
}

// Commands lists what can be done now, most wanted first.
func (t *training) Commands() []ui.Command {
	add := ui.On("a", "add", "Write another row", func() ui.Action { return ui.Push(t.form(model.Need{})) })
	commands := append([]ui.Command{add}, t.startCommand()...)
	if n, some := t.list.Item(); some {
		order, about := "by shortfall", "Put the largest shortfalls first"
		if t.largest {
			order, about = "as written", "Go back to the order in which the rows were written"
		}
		commands = append([]ui.Command{
			ui.On("enter", "change", "Change the row", func() ui.Action { return ui.Push(t.form(n)) }),
			add,
			ui.On("p", "priority", "Make a priority of the shortfall", func() ui.Action {
				return ui.Push(item.EditPriority(t.open, t.look, t.priority(n), "", item.TellPriority(t.open)))
			}),
			ui.On("o", order, about, func() ui.Action { t.largest = !t.largest; return nil }),
			ui.On("delete backspace", "remove", "Take the row out (u brings it back)", func() ui.Action {
				t.open.Do(model.Remove[model.Need]{ID: n.ID})
				t.list.Move(0)
				return nil
			}).As("Delete"),
		}, t.startCommand()...)
	}
	return append(append(commands, t.list.Commands("row")...),
		ui.On("I", "take in a file", "Read rows from a CSV file", func() ui.Action { return ui.Push(t.fromFile()) }),
		ui.On("x", "write CSV", "Write the rows to a CSV file", ui.Opener(ui.Place{Page: ui.ExportPage, ID: "training-csv"})),
		ui.HistoryCommand(0),
		ui.On("esc q", "close", "Close the table", func() ui.Action { return ui.CloseTop }).As("Esc"),
	)
}

// Follow goes to the row that was brought back or changed back.
func (t *training) Follow(change model.Change) ui.Action {
	switch c := change.(type) {
	case model.Add[model.Need]:
		t.list.ID = c.Item.ID
	case model.Edit[model.Need]:
		t.list.ID = c.Item.ID
	}
	return nil
}

// startCommand is there as long as a skill of the list has no row.
func (t *training) startCommand() []ui.Command {
	if len(t.session().Plan().NeedsToAdd()) == 0 {
		return nil
	}
	return []ui.Command{ui.On("+", "add several", "Add a row for each skill of the guide that has none yet", func() ui.Action { return t.start() })}
}
