package slide

import (
	kit "familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/axis"
)

// Draw draws a slide in lines of at most width cells, at most height of them.
func Draw(s Slide, look Look, width, height int) []string {
	if width < 1 || height < 1 {
		return nil
	}
	d := drawing{Look: look, along: axis.Of(s.Scale, look.Glyphs.Minus), scale: s.Scale, called: inLine(s.Part), score: inLine(s.Score), width: width, height: height}
	heading, text, ask := d.heading(s), d.paragraph(s.Text, d.Theme.Text, rankText), d.ask(s.Ask)
	if s.Statement != "" { // what is said of it never outgrows the statement
		text = text.atMost(max(height/8, 3))
	}
	if len(s.Points)+len(s.Bars) > 0 { // a list is read line by line: the rest leaves it the room
		heading, ask = heading.atMost(max(height/4, 6)), ask.atMost(max(height/8, 3))
	}
	lines := stack([]part{
		heading,
		text,
		d.points(s.Points, s.Point-1),
		levels{d, s.Levels}.part(),
		rounds{d, s.Rounds}.part(),
		d.agreed(s.Agreed),
		averages{d, parts(s.Radar)}.part(),
		changes{d, s.Changes}.part(),
		bars{d, s.Bars}.part(),
		d.count(s.Count),
		ask,
		d.clock(s.Clock),
	}, height)
	lines = lines[:min(len(lines), height)]
	for i, line := range lines {
		lines[i] = kit.Cut(line, width, look.Glyphs.Ellipsis)
	}
	return lines
}
