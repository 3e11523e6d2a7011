package tui

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/ui"
	"slices"
)

// followed is a draft where the entry that it changes stands now. From the list of its
// old place a barrier or a priority is not reached any more once it was moved: its form
// opens as a page of its own then.
func followed(s *model.Session, draft model.Draft) model.Draft {
	if draft.Entry == "" {
		return draft
	}
	switch draft.Form {
	case form.BarrierForms:
		here := slices.ContainsFunc(s.Plan().BarriersAt(draft.Target()), func(b model.Barrier) bool { return b.ID == draft.Entry })
		if b, there := s.Plan().Barrier(draft.Entry); there && !here {
			return movedTo(draft, form.BarrierPage, item.TargetOf(b.Statements, b.Steps))
		}
	case form.PriorityForms:
		here := slices.ContainsFunc(s.Plan().PrioritiesAt(draft.Target()), func(p model.Priority) bool { return p.ID == draft.Entry })
		if p, there := s.Plan().Priority(draft.Entry); there && !here {
			return movedTo(draft, form.PriorityPage, item.TargetOf(p.Statements, p.Steps))
		}
	}
	return draft
}

func movedTo(draft model.Draft, form string, t model.Target) model.Draft {
	draft.Form, draft.Statement, draft.Step = form, t.Statement, t.Step
	return draft
}

// changes is the id of the entry that the form of a page changes; empty for a new one.
func changes(page ui.Screen) string {
	switch page := page.(type) {
	case *form.Entries:
		return page.InForm()
	case *form.Edit:
		return page.Kept.Entry
	}
	return ""
}

// goneNotice says that what was being changed is gone, where it is; else it says nothing.
func (u *unfinished) goneNotice() ui.Action {
	if u.draft.Entry == "" || changes(u.pages[len(u.pages)-1]) != "" {
		return nil
	}
	return ui.Say("What you were changing is gone: saving this text makes a new entry of it.")
}
