package guide

import (
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/tui/leaflet"
	"familyhub/stocktake/tui/reading"
	"familyhub/stocktake/tui/ui"
)

// NewLeaflet is a leaflet to read. It leads to the other one, and to what writes it as a file.
func NewLeaflet(look *ui.Look, name string, doc *report.Document) *Guide {
	g := newPage(look, "", reading.Page(doc))
	other, label, about := leaflet.Participant, "before you come", "Read the page for those who come to a workshop"
	if name == leaflet.Participant {
		other, label, about = leaflet.Facilitator, "for facilitators", "Read how to run a workshop"
	}
	g.more = []ui.Command{
		ui.On("x", "export", "Write the page to hand out, as Word, web page or text", ui.Opener(ui.Place{Page: ui.LeafletExportPage, ID: name})),
		ui.On("tab", label, about, func() ui.Action { return ui.Sequence(ui.CloseTop, ui.OpenLeaflet(other)) }),
	}
	return g
}
