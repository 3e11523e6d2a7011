package tui_test

import (
	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/export/dialog"
	"familyhub/stocktake/tui/tuitest"
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
	carryingOut := func(a ui.Action) func(*tuitest.Sim) {
		return func(s *tuitest.Sim) { s.Run(a) }
	}
	return []shot{
		{"export", tuitest.Samples, tuitest.Pressing("x")},
		{"export-options", tuitest.Samples, tuitest.Pressing("x 4")},
		{"export-plan", tuitest.Samples, tuitest.Pressing("enter S L x")},
		{"export-several", tuitest.Samples, tuitest.Pressing("x 0 down down space down space tab tab tab")},
		{"export-passphrase", tuitest.Samples, func(s *tuitest.Sim) {
			s.Press("x 0 tab tab tab right enter")
			s.Type("correct horse battery")
			s.Press("enter")
		}},
		{"export-replace", tuitest.Samples, func(s *tuitest.Sim) {
			s.Run(ui.Push(dialog.NewReplace(s.App(), dialog.BaseNames(minutes), "/home/reader/minutes", nil)))
		}},
		{"export-written", tuitest.Samples, carryingOut(dialog.Writing{To: &dialog.ExportTarget{Folders: new(ui.Folders)}}.Wrote(minutes, dialog.AboutNames{}))},
	}
}
