package tui

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/leaflet"
	"familyhub/stocktake/tui/ui"
)

// places are what the page on top has no key for: the places of the open session, what is there for
// newcomers, and the pages for people. Whoever looks for one by its name finds it from everywhere.
func (r *Root) places() []ui.Command {
	all := r.newcomer.Commands()
	if r.open != nil {
		all = append(all, sessionPlaces(r.open)...)
	}
	all = append(all,
		to("for facilitators", "Read the page for facilitators, or write it to hand out", ui.Place{Page: ui.LeafletPage, ID: leaflet.Facilitator}),
		to("before you come", "Read the page for those who come to a workshop, or write it to hand out", ui.Place{Page: ui.LeafletPage, ID: leaflet.Participant}),
	)
	now, all := r.Commands(), worded(r.framework(), all)
	return slices.DeleteFunc(all, func(place ui.Command) bool {
		return slices.ContainsFunc(now, func(c ui.Command) bool { return c.Label == place.Label })
	})
}

// sessionPlaces are the places of a session.
func sessionPlaces(d *ui.OpenSession) []ui.Command {
	s, here := d.Session(), model.Subject{Statement: d.Statement()}
	board := here
	if board.Statement == 0 {
		board.Step = s.Framework().Steps[0].Number
	}
	all := []ui.Command{
		ui.SummaryCommand(), ui.BoardCommand(board), ui.PlanCommand(here), ui.TimelineCommand(), ui.CompareCommand(), ui.ReviewCommand(), ui.EarlierPlanCommand(),
		ui.HistoryCommand(0), ui.DetailsCommand(), ui.JumpCommand(),
		ui.On("", "export", "Write the session to a file: a report, the plan, a spreadsheet", ui.OpenExport),
		to("guide", "Read the instrument: scale, steps, statements, sources", ui.Place{Page: ui.GuidePage, Subject: here}),
		to("training needs", "See who has which skill, who needs it, and by when", ui.Place{Page: ui.TrainingPage}).ForPlan(),
		to("measures", "See where each measure started, stands and is to stand", ui.Place{Page: ui.MeasuresPage}).ForPlan(),
		to("outcomes", "See what priorities may be for, what each means and who serves it", ui.Place{Page: ui.OutcomesPage}).ForPlan(),
		to("texts of the plan", "Write vision, foreword, aims, who leads, reporting and risks", ui.Place{Page: ui.TextsPage}).ForPlan(),
		to("resources", "See the documents that the framework refers to", ui.Place{Page: ui.ResourcesPage, Subject: here}),
		to("reflections", "Answer questions to pause at", ui.Place{Page: ui.ReflectionsPage, Subject: here}),
	}
	if !s.Solo() {
		all = append(all, ui.PeopleCommand(), ui.SheetsCommand(), ui.SuggestionsCommand(),
			to("vote", "Let everybody cast dots on the priorities", ui.Place{Page: ui.VotePage}))
	}
	return all
}

// to is a place without a key.
func to(label, about string, p ui.Place) ui.Command { return ui.On("", label, about, ui.Opener(p)) }
