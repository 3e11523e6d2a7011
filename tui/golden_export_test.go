package tui

import (
	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/export/dialog"
	"familyhub/stocktake/tui/ui"
)

// exportShots are the dialog that writes files, with all that it asks and says.
func exportShots() []shot {
	minutes := export.Into("/home/reader/minutes", []export.File{
		{Path: "northvale-spring-2026-2026-03-12.md"},
		{Path: "northvale-spring-2026-2026-03-12-scores.csv"},
		{Path: "northvale-spring-2026-2026-03-12-statements.csv"},
		{Path: "northvale-spring-2026-2026-03-12-plan.json"},
		{Path: "northvale-spring-2026-2026-03-12.txt"},
		{Path: "northvale-spring-2026-2026-03-12.json"},
	})
	carryingOut := func(a ui.Action) func(*sim) {
		return func(s *sim) { s.drain(ui.Run(s.root, a)) }
	}
	return []shot{
		{"export", samples, press("x")},
		{"export-plan", samples, press("enter s L b")},
		{"export-several", samples, press("x down down space down space tab tab tab")},
		{"export-passphrase", samples, func(s *sim) {
			s.press("x tab tab tab right enter")
			s.write("correct horse battery")
			s.press("enter")
		}},
		{"export-replace", samples, func(s *sim) {
			s.drain(ui.Run(s.root, ui.Push(dialog.NewReplace(s.root, dialog.BaseNames(minutes), "/home/reader/minutes", nil))))
		}},
		{"export-written", samples, carryingOut(dialog.Writing{To: &dialog.ExportTarget{}}.Wrote("/home/reader/minutes", minutes, dialog.AboutNames{}))},
	}
}
