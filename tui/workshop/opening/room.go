package opening

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/briefing"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/wall/slide"
)

// titles are those of the parts in words that are short enough for letters of three rows.
var titles = map[int]string{
	briefing.WhatPart: "Welcome", briefing.ScalePart: "The levels", briefing.RulesPart: "Ground rules", briefing.PracticePart: "Practice",
}

// Slide is what the room sees: the part in a few words, and of the practice run how many are in
// and then how the scores lie; no names.
func (o *Opening) Slide() slide.Slide {
	part := briefing.Of(o.open.Session(), o.part)
	out := slide.Slide{Title: titles[o.part]}
	switch o.part {
	case briefing.ScalePart:
		out.Levels = slide.Levels(o.open.Session().Framework().Scale, framework.Statement{})
	case briefing.PracticePart:
		out.Statement = part.Points[0].Text
		o.try.onWall(&out)
	default:
		out.Points = text.Each(part.Points, func(p briefing.Point) string { return p.Room })
	}
	return out
}
