package people

import (
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet/roster"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/newcomers"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// add adds the people of a list, and says how many of them are new.
func (p *People) add(source string, people []model.Participant) {
	if err := roster.CheckNamesakes(p.open.Session(), people); err != nil {
		p.open.Say(ui.Notice{Text: p.open.Sentence(err), Bad: true})
		return
	}
	before := len(p.open.Session().Participants())
	batch := roster.AddParticipants(p.open.Session(), people)
	if len(batch.Changes) > 0 && !p.open.Do(batch) {
		return
	}
	added := len(p.open.Session().Participants()) - before // a list may also say of whom there are how many
	words := text.CountOf(added, "person", "people") + " read from "
	switch there := len(people) - added; {
	case added == 0:
		words = "Nothing was changed: everybody is in the table already. Read: "
	case there > 0:
		words = fmt.Sprintf("%s added, %d in the table already. Read: ", text.CountOf(added, "person", "people"), there)
	}
	p.open.Say(ui.Notice{Text: words, Path: ui.Sanitize(source)})
}

// taker takes lists of people for the table.
func (p *People) taker() newcomers.Taker {
	return newcomers.Taker{
		Look: p.look, Names: !p.open.Session().Anonymous(), After: "They are added as one change, which u takes back.",
		Take: func(source string, people []model.Participant) ui.Action {
			return func(ui.App) tea.Cmd { p.add(source, people); return nil }
		},
	}
}

// Pasted reads a list of people that was pasted, and asks whether they are to be added.
func (p *People) Pasted(pasted string) ui.Action { return p.taker().Pasted(pasted) }
