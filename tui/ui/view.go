package ui

import "familyhub/stocktake/tui/chart"

// View is what of the session is drawn.
func (d *OpenSession) View() chart.View {
	return chart.View{Session: d.Session(), Baseline: d.Baseline, ByGroup: d.ByGroup}
}
