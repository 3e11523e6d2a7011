package paper

import (
	"math"
	"slices"

	"familyhub/stocktake/model/text"
)

// placeCards are folded once, two on a sheet of A4, so that each stands on a table with the name on both
// sides: one is printed upside down.
func placeCards(r Room, _ Options) *Pages {
	p := newPages(r, "place cards", a4Width, a4Height)
	width, height := p.inner()
	const faces = 4
	height = (height - footHeight) / faces
	for two := range slices.Chunk(r.Seats, 2) {
		var rows []Row
		for i, seat := range two {
			front := placeCard(seat, width, height)
			back := front
			back.Turned = true
			rows = append(rows, Row{Height: height, Boxes: []Box{back}, Below: FoldLine}, Row{Height: height, Boxes: []Box{front}})
			if i == 0 {
				rows[1].Below = CutLine
			}
		}
		p.add("Cut along the dashed line, and fold along the dotted ones.", rows...)
	}
	return p
}

// placeCard is one face of it: the name on one line where it can be read across a room so, or on several.
func placeCard(s Seat, width, height float64) Box {
	const largest, legible, below, smallest = 60.0, 36.0, 20, 0.4
	observes := ""
	if s.Observes {
		observes = "Observer"
	}
	small := fitted(some(
		Text{Text: text.Line(s.Role), Size: below}, Text{Text: text.Line(s.Agency), Size: below},
		Text{Text: observes, Size: below, Bold: true, Program: true},
	), width, height/2, 1, smallest)
	name := Text{Text: text.Line(s.Name), Size: largest, Bold: true}
	if line := (width - 2*padding) / name.measure(name.Text, 1); line >= legible {
		name.Size = math.Floor(min(line, largest))
	}
	large := fitted([]Text{name}, width, height-heightOf(small, width-2*padding), 1, smallest/2)
	return Box{Width: width, Middle: true, Texts: append(large, small...)}
}
