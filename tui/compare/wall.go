package compare

import (
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/axis"
	"familyhub/stocktake/tui/wall/slide"
)

// Slide is what the room may see: what changed most of all, where each step stood and where it stands.
func (c *comparing) Slide() slide.Slide {
	if !c.read || c.then == nil || compare.CheckScales(c.then, c.open.Session()) != nil {
		return slide.Slide{}
	}
	m := compare.Sessions(c.then, c.open.Session())
	since := m.Then.Details().Title
	if day := m.Then.Details().Date; day != "" {
		since = day.Words()
	}
	out := slide.Slide{Title: m.Headline() + " since " + text.Line(since), Scale: axis.Points(c.open.Session().Framework().Scale)}
	measure, _ := decisive(m)
	for _, s := range m.Steps {
		change := slide.Change{Name: stepShort(s.Step)}
		if shift := measure(s).Shift(); shift.Both() { // over the same statements, or not at all
			change.Then, change.Now = &shift.Then, &shift.Now
		}
		out.Changes = append(out.Changes, change)
	}
	return out
}
