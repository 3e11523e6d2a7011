package measures

import (
	"io"

	"familyhub/stocktake/model/sheet/measurelist"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// fromFile reads a table of measures and their values.
func (m *measures) fromFile() ui.Screen {
	const intro = "A CSV or XLSX file with the columns measure, date and value, and if you like note, heading, unit, source, " +
		"start, start date, target, better and who reports. A row without a value describes a measure; a value that is there already is passed over."
	return form.AskFile(m.open, m.look, "Measures from a file", intro, func(name string, r io.Reader) (func(), error) {
		list, err := measurelist.Read(name, r)
		if err != nil {
			return nil, err
		}
		taken, err := list.Changes(m.open.Session(), m.open.Today())
		return func() {
			before := m.open.History.Seq()
			if len(taken.Change.Changes) > 0 && !m.open.Do(taken.Change) {
				return
			}
			words := taken.Words()
			if m.open.History.Seq() == before {
				words = "Nothing was changed: the register has all of it already"
			}
			m.open.Say(ui.Notice{Text: words + ". Read: ", Path: ui.Sanitize(name)})
		}, err
	}, ".csv", ".xlsx")
}
