package places

import (
	"testing"

	"familyhub/stocktake/tui/ui"
)

// What another package draws is opened by a question of its own, or by the root.
func TestEveryPageIsDrawn(t *testing.T) {
	elsewhere := map[ui.Page]bool{
		ui.ExportPage: true, ui.SessionExportPage: true, ui.MinutesPage: true, ui.InstrumentPage: true, ui.LeafletPage: true,
		ui.LeafletExportPage: true, ui.WallPage: true, // by the root
		ui.ComparePage: true, ui.GuidePage: true, ui.ReviewPage: true, ui.EarlierPlanPage: true, ui.VotePage: true, // by Open
	}
	for p := ui.DetailsPage; p <= ui.ClockPage; p++ {
		if drawn := pages[p] != nil; drawn == elsewhere[p] {
			t.Errorf("page %d: drawn %t, by another %t", p, drawn, elsewhere[p])
		}
	}
}
