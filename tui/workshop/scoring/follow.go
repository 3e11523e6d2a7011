package scoring

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// Follow goes to where a change of the scores was made, and to the person whose score it is.
func Follow(c model.Change) ui.Action {
	number, person := model.ScoredAt(c)
	if number == 0 {
		return nil
	}
	return func(app ui.App) tea.Cmd {
		var cmd tea.Cmd
		if there := (model.Place{Page: model.StatementPage, Number: number}); app.Session().Place != there {
			cmd = app.Show(there)
		}
		if page, ok := app.Top().(interface{ FocusOn(person string) }); ok {
			page.FocusOn(person)
		}
		return cmd
	}
}
