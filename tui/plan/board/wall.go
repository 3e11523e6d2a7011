package board

import (
	"strconv"

	"familyhub/stocktake/tui/wall/slide"
)

// Slide is what the room may see: the priorities by rank, or the barriers while these are what
// is looked at.
func (b *Board) Slide() slide.Slide {
	if !b.content.right && !b.content.ranked {
		out := slide.Slide{Title: "What stands in the way"}
		for _, barrier := range b.session().Barriers() {
			if out.Points = append(out.Points, barrier.Text); barrier.ID == b.current().id {
				out.Point = len(out.Points)
			}
		}
		return out
	}
	out := slide.Slide{Title: "What we want to do"}
	for i, p := range b.session().Priorities() {
		if p.Open() {
			if out.Points = append(out.Points, strconv.Itoa(i+1)+"  "+p.What); p.ID == b.current().id {
				out.Point = len(out.Points)
			}
		}
	}
	return out
}
