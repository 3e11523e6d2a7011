package checklist

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/wall/slide"
)

// Slide is what the room may see: the item that is talked about, and how many were answered
// how. Notes may name people.
func (c *checklist) Slide() slide.Slide {
	list := c.checklist()
	all := c.session().Plan().Ticked(list.ID, framework.ChecklistGroup{Items: list.Items()})
	return slide.Slide{
		Title: list.Title, Statement: c.item().Text,
		Bars: []slide.Bar{
			{Name: model.Yes.Words(), Count: all.Yes},
			{Name: model.Partly.Words(), Count: all.Partly},
			{Name: model.No.Words(), Count: all.No},
			{Name: model.Tick("").Words(), Count: all.Open},
		},
	}
}
