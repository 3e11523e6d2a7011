package opening

import (
	"familyhub/stocktake/model/briefing"
	"familyhub/stocktake/tui/ui"
)

// Asked is whose practice score is asked for.
func (o *Opening) Asked() (place, of int, asking bool) {
	if o.part != briefing.PracticePart {
		return 0, 0, false
	}
	return o.Row.Current(), len(o.Row.Ballot.People()), !o.try.agreeing
}

// AskFrom goes to the practice score of the person at a place.
func (o *Opening) AskFrom(place int) ui.Action {
	o.try.agreeing = false
	return o.Page.AskFrom(place)
}
