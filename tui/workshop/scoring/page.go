package scoring

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/ui"
)

// Page is what a page with a row of cards is beyond its screen, for whoever reads keys and for the
// accessible mode.
type Page struct{ Row Row }

// TakesCards marks a page for cards.
func (p *Page) TakesCards() {}

// DropMinus takes back a minus that waits for its digit.
func (p *Page) DropMinus(key string) (words string, dropped bool) { return p.Row.Keys.DropMinus(key) }

// CardScale is the scale of the answers.
func (p *Page) CardScale() framework.Scale { return p.Row.Keys.Scale }

// AskFrom goes to the answer of the person at a place.
func (p *Page) AskFrom(place int) ui.Action { return p.Row.AskFrom(place) }
