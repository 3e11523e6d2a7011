package plan

import (
	"slices"

	"familyhub/stocktake/tui/ui"

	"familyhub/stocktake/model"

	tea "github.com/charmbracelet/bubbletea"
)

// training is the training needs analysis: a table of skills, and which staff have and
// need them.
type training struct {
	desk  *ui.OpenSession
	look  *ui.Look
	byGap bool   // the largest gaps first, otherwise in the order in which it was written
	focus string // the id of the row in focus
	at    int    // where the focus was last, for when its row is gone
}

func newTraining(d *ui.OpenSession, look *ui.Look) *training { return &training{desk: d, look: look} }

// Heading says where the user is.
func (t *training) Heading() string {
	if t.byGap {
		return "Training needs by gap"
	}
	return "Training needs"
}

func (t *training) session() *model.Session { return t.desk.Session() }

// rows are the needs in the order in which they are shown.
func (t *training) rows() []model.Need {
	if t.byGap {
		return t.session().NeedsByGap()
	}
	return t.session().Needs()
}

// current is the row in focus. It is known by its id, wherever it went; where it is
// gone, the focus stays at its place.
func (t *training) current() (model.Need, bool) {
	rows := t.rows()
	if len(rows) == 0 {
		return model.Need{}, false
	}
	if at := slices.IndexFunc(rows, func(n model.Need) bool { return n.ID == t.focus }); at >= 0 {
		t.at = at
	}
	t.at = min(t.at, len(rows)-1)
	t.focus = rows[t.at].ID
	return rows[t.at], true
}

// Commands lists what can be done now, most wanted first.
func (t *training) Commands() []ui.Command {
	commands := []ui.Command{ui.On("a", "add", "Write another row", func() ui.Action { return ui.Push(t.form(model.Need{})) })}
	n, some := t.current()
	if some {
		commands = append([]ui.Command{ui.On("enter e", "change", "Change the row", func() ui.Action { return ui.Push(t.form(n)) }).As("Enter")}, commands...)
	}
	if !some {
		commands = append(commands, t.startCommand()...)
	}
	if some {
		order, about := "by gap", "Put the largest gaps first"
		if t.byGap {
			order, about = "as written", "Go back to the order in which the rows were written"
		}
		commands = append(commands,
			ui.On("P", "priority", "Make a priority of the gap", func() ui.Action {
				return ui.Push(EditPriority(t.desk, t.look, t.priority(n), "", tellPriority(t.desk)))
			}),
			ui.On("o", order, about, func() ui.Action { t.byGap = !t.byGap; return nil }),
			ui.On("delete backspace D", "remove", "Take the row out (u brings it back)", func() ui.Action {
				t.desk.Do(model.Remove[model.Need]{ID: n.ID})
				return nil
			}).As("Delete"),
		)
		commands = append(commands, t.startCommand()...)
	}
	return append(append(commands, ui.Paging(t.move)...),
		ui.On("f", "from a file", "Read rows from a CSV file", func() ui.Action { return ui.Push(t.fromFile()) }),
		ui.On("x", "write CSV", "Write the rows to a CSV file", func() ui.Action { return t.export }),
		ui.On("up k", "", "The row above", t.move(-1)).As("↑").Quietly(),
		ui.On("down j", "", "The row below", t.move(1)).As("↓").Quietly(),
		ui.HistoryCommand(0),
		ui.On("esc q", "close", "Close the table", func() ui.Action { return ui.CloseTop }).As("Esc"),
	)
}

// Follow goes to the row that was brought back or changed back.
func (t *training) Follow(change model.Change) ui.Action {
	switch c := change.(type) {
	case model.Add[model.Need]:
		t.focus = c.Item.ID
	case model.Edit[model.Need]:
		t.focus = c.Item.ID
	}
	return nil
}

// startCommand is there as long as a skill of the list has no row.
func (t *training) startCommand() []ui.Command {
	if len(t.missing()) == 0 {
		return nil
	}
	return []ui.Command{ui.On("s", "start from the list", "Add a row for each skill of the guide that has none yet", func() ui.Action { return t.start() })}
}

func (t *training) move(by int) func() ui.Action {
	return func() ui.Action {
		rows := t.rows()
		if _, ok := t.current(); ok {
			t.at = min(max(t.at+by, 0), len(rows)-1)
			t.focus = rows[t.at].ID
		}
		return nil
	}
}

func (t *training) export(app ui.App) tea.Cmd {
	return app.Open(ui.Place{Page: ui.ExportPage, ID: "training-csv"})
}
