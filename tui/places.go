package tui

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/leaflet"
	"familyhub/stocktake/tui/ui"
)

// places are the places that the page on top has no key for, most of them of the open session, so that
// whoever looks for one by its name finds it from everywhere.
func (r *Root) places() []ui.Command {
	to := func(label, about string, p ui.Place) ui.Command { return ui.On("", label, about, ui.Opener(p)) }
	leaflets := []ui.Command{
		to("for facilitators", "Read the page for facilitators, or write it to hand out", ui.Place{Page: ui.LeafletPage, ID: leaflet.Facilitator}),
		to("before you come", "Read the page for those who come to a workshop, or write it to hand out", ui.Place{Page: ui.LeafletPage, ID: leaflet.Participant}),
	}
	if r.open == nil {
		return leaflets
	}
	s, here := r.open.Session(), model.Subject{Statement: r.open.Statement()}
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
	now, all := r.Commands(), r.worded(append(all, leaflets...))
	return slices.DeleteFunc(all, func(place ui.Command) bool {
		return slices.ContainsFunc(now, func(c ui.Command) bool { return c.Label == place.Label })
	})
}
