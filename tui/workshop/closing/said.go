package closing

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/ui"
)

// Asked is who is asked how likely the priority is.
func (c *Closing) Asked() (place, of int, asking bool) {
	if !c.open() {
		return 0, 0, false
	}
	return c.row.Current(), len(c.row.Ballot.People()), true
}

// AskFrom goes to the person at a place.
func (c *Closing) AskFrom(place int) ui.Action { return c.row.AskFrom(place) }

// CardScale is the scale of how likely it is.
func (c *Closing) CardScale() framework.Scale { return c.keys.Scale }
