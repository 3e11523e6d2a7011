package slide

import kit "familyhub/stocktake/model/text"

// Draw draws a slide in lines of at most width cells, at most height of them.
func Draw(s Slide, look Look, width, height int) []string {
	if width < 1 || height < 1 {
		return nil
	}
	d := drawing{Look: look, width: width, height: height}
	heading, ask := d.heading(s), d.ask(s.Ask)
	if len(s.Points)+len(s.Bars) > 0 { // a list is read line by line: the rest leaves it the room
		heading, ask = heading.atMost(max(height/4, 6)), ask.atMost(max(height/8, 3))
	}
	lines := stack([]part{
		heading,
		d.paragraph(s.Text),
		d.points(s.Points),
		d.levels(s.Levels),
		d.rounds(s.Rounds),
		d.agreed(s.Agreed),
		d.radar(s.Radar),
		d.changes(s.Changes),
		d.bars(s.Bars),
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

// drawing draws the parts of a slide for some room, in cells.
type drawing struct {
	Look
	width, height int
}
