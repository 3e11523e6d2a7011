package tui

import (
	"encoding/json"
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/palette"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

const (
	leastWidth  = 60
	leastHeight = 18
)

func load(id string) ui.Action { return ui.InTurn(loading(id)) }

func openSession(id string) ui.Action { return ui.OnceSaved(loading(id)) }

func (r *Root) run(a ui.Action) tea.Cmd { return ui.Run(r, a) }

func undo(r *Root) tea.Cmd {
	if r.desk == nil {
		return nil
	}
	return ui.Run(r, r.follow(r.desk.Undo()))
}

func redo(r *Root) tea.Cmd {
	if r.desk == nil {
		return nil
	}
	return ui.Run(r, r.follow(r.desk.Redo()))
}

func newHelp(r *Root) ui.Screen { return palette.Help(r.look, r.Top(), r.commands()) }

func contentOf(d *ui.OpenSession) export.Content {
	return export.Content{Session: d.Session(), Baseline: d.Baseline}
}

// sameLog compares entries as they are kept.
func sameLog(a, b []model.Entry) bool {
	return slices.EqualFunc(a, b, func(a, b model.Entry) bool {
		one, _ := json.Marshal(a)
		other, _ := json.Marshal(b)
		return a.Seq == b.Seq && string(one) == string(other)
	})
}
