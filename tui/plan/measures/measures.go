// Package measures is the register of measures: what shows whether the plan works, where it
// started, where it is to stand, and what it was since.
package measures

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
)

// measures is the register, by heading.
type measures struct {
	open *ui.OpenSession
	look *ui.Look
	list ui.Cursor[entry]
}

// entry is a line that can have the focus: a measure of the register, or while that is empty
// an example of the guide, which has no id.
type entry struct {
	model.Indicator
}

// New is the register of measures.
func New(d *ui.OpenSession, look *ui.Look) *measures {
	m := &measures{open: d, look: look}
	m.list = ui.NewCursor(m.entries, func(e entry) string { return e.ID + e.Name })
	return m
}

// at is New with a measure in focus.
func at(d *ui.OpenSession, look *ui.Look, id string) *measures {
	m := New(d, look)
	m.goTo(id)
	return m
}

func (m *measures) goTo(id string) {
	if known, there := m.plan().Indicator(id); there {
		m.list.ID = known.ID + known.Name
	}
}

// Heading says where the user is.
func (m *measures) Heading() string { return "Measures" }

func (m *measures) plan() model.Plan { return m.open.Session().Plan() }

// entries are the measures in the order in which they are shown; the guide's examples while
// there are none.
func (m *measures) entries() []entry {
	var all []entry
	for _, g := range planning.MeasureGroups(m.open.Session()) {
		for _, known := range g.Indicators {
			all = append(all, entry{known})
		}
	}
	if len(all) > 0 {
		return all
	}
	for _, g := range m.open.Session().Guide().Measures {
		for _, example := range g.Items {
			all = append(all, entry{model.Indicator{Name: example.Text, Heading: g.Title}})
		}
	}
	return all
}

// Commands lists what can be done now, most wanted first.
func (m *measures) Commands() []ui.Command {
	add := ui.On("a", "add", "Add a measure", func() ui.Action { return ui.Push(m.form(model.Indicator{})) })
	commands := []ui.Command{add}
	if e, some := m.list.Item(); some {
		known := e.Indicator
		if known.ID == "" {
			take := ui.On("enter", "take it", "Make a measure of the example", func() ui.Action { return ui.Push(m.form(known)) })
			commands = []ui.Command{take, add}
		} else {
			commands = []ui.Command{
				ui.On("enter", "values", "Write what it is now; change or remove what it was", func() ui.Action {
					return ui.Push(newValues(m.open, m.look, known))
				}),
				ui.OnKey("0 1 2 3 4 5 6 7 8 9", "what it is now", "Write what it is today; Enter keeps it and goes to the next measure", func(key string) ui.Action {
					return ui.Push(m.newNow(known, key))
				}).As("0–9"),
				add,
				ui.On("e", "write", "Write what the measure is: its start, target, source and who reports it", func() ui.Action {
					return ui.Push(m.form(known))
				}),
				ui.On("delete backspace", "remove", "Take the measure out with its values (u brings it back)", func() ui.Action { return m.remove(known) }).As("Delete"),
			}
		}
		commands = append(commands, m.list.Commands("measure")...)
	}
	return append(
		commands,
		ui.On("I", "take in a file", "Read measures and values from a CSV or XLSX file", func() ui.Action { return ui.Push(m.fromFile()) }),
		ui.HistoryCommand(0),
		ui.On("esc q", "close", "Close the measures", func() ui.Action { return ui.CloseTop }).As("Esc"),
	)
}

// remove takes a measure out, and says what went with it.
func (m *measures) remove(known model.Indicator) ui.Action {
	if !m.open.Do(planning.RemoveMeasure(m.open.Session(), known.ID)) {
		return nil
	}
	m.list.Move(0)
	words := "Removed: " + ui.Sanitize(known.Name)
	if n := len(known.Values); n > 0 {
		words += ", with " + text.CountOf(n, "value", "values")
	}
	return ui.Say("%s. u brings it back.", words)
}

// Follow goes to the measure that was brought back or changed back.
func (m *measures) Follow(change model.Change) ui.Action {
	switch c := change.(type) {
	case model.Add[model.Indicator]:
		m.goTo(c.Item.ID)
	case model.Edit[model.Indicator]:
		m.goTo(c.Item.ID)
	case model.AddValue:
		m.goTo(c.Indicator)
	case model.EditValue:
		m.goTo(c.Indicator)
	case model.RemoveValue:
		m.goTo(c.Indicator)
	}
	return nil
}
