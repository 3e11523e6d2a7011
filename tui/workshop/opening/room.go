package opening

import (
	"cmp"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/briefing"
	"familyhub/stocktake/tui/wall/slide"
)

// titles are those of the parts in words that are short enough for letters of three rows.
var titles = map[int]string{
	briefing.WhatPart: "Welcome", briefing.ScalePart: "The levels", briefing.RulesPart: "Ground rules", briefing.PracticePart: "Practice",
}

// Slide is what the room sees: the part in a few words, and of the practice run how many are in
// and then how the scores lie; no names.
func (o *Opening) Slide() slide.Slide {
	part := briefing.Of(o.desk.Session(), o.part)
	out := slide.Slide{Title: titles[o.part]}
	switch o.part {
	case briefing.ScalePart:
		out.Levels = o.roomLevels()
	case briefing.PracticePart:
		out.Statement = part.Points[0].Text
		o.practised(&out)
	default:
		for _, p := range part.Points {
			out.Points = append(out.Points, p.Room)
		}
	}
	return out
}

func (o *Opening) roomLevels() (all []slide.Level) {
	for _, l := range o.desk.Session().Framework().Scale {
		all = append(all, slide.Level{Value: l.Value, Label: l.Label, Text: l.Description})
	}
	return all
}

// practised adds how far the practice run has come.
func (o *Opening) practised(out *slide.Slide) {
	in, of := o.row.In()
	if !o.shown() {
		out.Levels = o.roomLevels()
		out.Count = &slide.Count{Done: in, Of: of, Words: "in"}
		return
	}
	d := o.desk.Practice.Of(o.row.Ballot.People())
	round := slide.Round{Counts: d.Counts[:]}
	for _, l := range o.desk.Session().Framework().Scale {
		round.Labels = append(round.Labels, l.Label)
	}
	out.Rounds, out.Ask = []slide.Round{round}, o.ask(d)
}

// shown reports whether all may see how the practice scores lie.
func (o *Opening) shown() bool {
	in, of := o.row.In()
	return in > 0 && !o.hidden() && (in == of || o.desk.Practice.Shown)
}

// ask is what a facilitator would ask now; as at every statement, and then to agree.
func (o *Opening) ask(d model.Distribution) string {
	question := d.Statistics().Question(o.desk.Session().Anonymous(), nil)
	return cmp.Or(question, "Talk to each other.") + " Then agree."
}
