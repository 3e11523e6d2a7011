package vote

import (
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// orderPreset is how many priorities a room begins with unless it says otherwise: as many
// as fit into a quarter.
const orderPreset = planning.MostInQuarter

// orderByDots asks how many are to be chosen, and orders the priorities by their dots.
func orderByDots(d *ui.OpenSession, look *ui.Look) ui.Action {
	ballot, ok := d.Session().Vote().Ballot()
	switch {
	case !ok:
		return ui.Say("There are no dots to order by. v begins a vote.")
	case ballot.Sealed:
		return ui.Say("The dots lie face down; r reveals them first.")
	case ballot.In == 0:
		return ui.Say("No dots have been cast yet.")
	}
	return ui.Push(form.AskCount(look, "Order by dots",
		"The priorities with the most dots come first; where two have as many, they keep their order. The first few are marked as those to begin with. One u takes all of it back.",
		form.Count{Most: len(d.Session().Priorities()), Preset: orderPreset}, func(n int) bool {
			return d.Do(planning.RankByDots(d.Session(), n))
		}))
}
