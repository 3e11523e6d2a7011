package paper

import (
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
)

// The size of the texts of a card, and what it is at least before a card gets a sheet of its own: in print,
// public bodies ask for 12 points.
const bodySize, leastBody = 14.0, 12.0

// statementCards has a card for each statement: two on a sheet of A4, or one where that is too
// small for the texts of any of them.
func statementCards(r Room, _ Options) *Pages {
	p := newPages(r, "statement cards", a4Width, a4Height)
	width, height := p.inner()
	height -= footHeight
	halves, fits := cardsOf(r.Framework, width, height/2)
	if !fits {
		whole, _ := cardsOf(r.Framework, width, height)
		for _, card := range whole {
			p.add("", card...)
		}
		return p
	}
	for two := range slices.Chunk(halves, 2) {
		if len(two) == 1 {
			p.add("", two[0]...)
			continue
		}
		two[0][len(two[0])-1].Below = CutLine
		p.add("Cut along the dashed line.", slices.Concat(two...)...)
	}
	return p
}

// cardsOf are the rows of the cards of a size, and whether all their texts fit in a good size.
func cardsOf(fw *framework.Framework, width, height float64) (cards [][]Row, fits bool) {
	fits = true
	for _, step := range fw.Steps {
		for _, st := range step.Statements {
			head, headFits := statementHead(fw, step, st, width, height)
			body, bodyFits := statementBody(fw, st, width, height-head.Height)
			cards, fits = append(cards, []Row{head, body}), fits && headFits && bodyFits
		}
	}
	return cards, fits
}

// statementHead is what people know the statement by, its step, and the statement.
func statementHead(fw *framework.Framework, step framework.Step, st framework.Statement, width, card float64) (head Row, fits bool) {
	const (
		perCell, mostBeside = 13.0, 62.0 // of the label, in millimetres
		labelSize           = 54.0
		called, asked       = 12.0, 20.0 // points
		larger, smaller     = 1.35, 0.7
		share, least        = 0.42, 26.0 // at most so much of the card, and so many millimetres at least
	)
	label := st.Label()
	beside := min(2*padding+perCell*float64(text.Width(label)), mostBeside)
	said := []Text{{Text: stepTitle(fw, step), Size: called}, {Text: text.Line(st.Text), Size: asked, Bold: true}}
	factor, fits := fit(said, width-beside, card*share, larger, smaller)
	said = sized(said, factor)
	return Row{
		Height: max(heightOf(said, width-beside-2*padding)+2*padding, least),
		Boxes:  []Box{{Width: beside, Texts: []Text{figure(label, beside, labelSize)}}, {Width: width - beside, Texts: said}},
	}, fits
}

// stepTitle is a step by its number and title.
func stepTitle(fw *framework.Framework, step framework.Step) string {
	return text.Joined(": ", text.Capital(fw.StepNamed(step.Number)), text.Line(step.Title))
}

// statementBody is what to look for, beside what the levels look like, of those that the framework has.
func statementBody(fw *framework.Framework, st framework.Statement, width, room float64) (body Row, fits bool) {
	const largest, smallest = 1.3, 0.5
	var sides [][]Text
	add := func(title string, items []Text) {
		if len(items) > 0 {
			sides = append(sides, append([]Text{{Text: title, Size: bodySize, Bold: true, Program: true}}, items...))
		}
	}
	var look, levels []Text
	for _, l := range st.LookFor {
		look = append(look, Text{Lead: "•", Text: text.Line(l), Size: bodySize})
	}
	for _, l := range fw.Scale {
		if here := text.Line(st.Level(l.Value)); here != "" {
			levels = append(levels, Text{Lead: framework.Number(l.Value), Text: here, Size: bodySize})
		}
	}
	add("What to look for", look)
	add("What the levels look like here", levels)
	if len(sides) == 0 {
		return Row{Height: room, Boxes: []Box{{Width: width}}}, true
	}
	factor := largest
	widths := shares(sides, width)
	for i, side := range sides {
		factor, _ = fit(side, widths[i], room, factor, smallest)
	}
	body.Height = room
	for i, side := range sides {
		body.Boxes = append(body.Boxes, Box{Width: widths[i], Texts: sized(side, factor)})
	}
	return body, factor*bodySize >= leastBody
}

// shares divides a width by how much is to stand in each part of it.
func shares(sides [][]Text, width float64) []float64 {
	if len(sides) < 2 {
		return []float64{width}
	}
	const least = 0.35
	left, right := heightOf(sides[0], width/2), heightOf(sides[1], width/2)
	share := min(max(left/(left+right), least), 1-least) * width
	return []float64{share, width - share}
}
