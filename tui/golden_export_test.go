package tui_test

import (
	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/export/dialog"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"
)

// exportShots are what the dialog that writes files says of files that are there.
func exportShots() []shot {
	minutes := export.Into("/home/reader/minutes", []export.File{
		{Path: "northvale-spring-2026-2026-03-12.md"},
		{Path: "northvale-spring-2026-2026-03-12-scores.csv"},
		{Path: "northvale-spring-2026-2026-03-12-statements.csv"},
		{Path: "northvale-spring-2026-2026-03-12-plan.json"},
		{Path: "northvale-spring-2026-2026-03-12.txt"},
		{Path: "northvale-spring-2026-2026-03-12.json"},
	})
	carryingOut := func(a ui.Action) func(*tuitest.Sim) {
		return func(s *tuitest.Sim) { s.Run(a) }
	}
	return []shot{
		{"export-replace", tuitest.Samples, func(s *tuitest.Sim) {
			s.Run(ui.Push(dialog.NewReplace(s.App(), dialog.BaseNames(minutes), "/home/reader/minutes", nil)))
		}},
		{"export-written", tuitest.Samples, carryingOut(dialog.Writing{To: &dialog.ExportTarget{Folders: new(ui.Folders)}}.Wrote(minutes, dialog.AboutNames{}))},
	}
}
