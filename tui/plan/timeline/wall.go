package timeline

import (
	"strings"

	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/wall/slide"
)

// Slide is what the room may see: what is to be done in which quarter. Who does it stays off
// the wall.
func (t *Timeline) Slide() slide.Slide {
	out := slide.Slide{Title: "The next " + ui.Months(t.session().Framework())}
	for _, q := range t.columnsOfTime() {
		var what []string
		for _, p := range t.In(q) {
			if p.Open() {
				what = append(what, strings.TrimSuffix(p.What, "."))
			}
		}
		if len(what) > 0 {
			out.Points = append(out.Points, t.quarterTitle(q)+": "+strings.Join(what, "; "))
		}
	}
	return out
}
