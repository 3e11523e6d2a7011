package places

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/plan/item"
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
		here := slices.ContainsFunc(s.Plan().BarriersAt(draft.Subject()), func(b model.Barrier) bool { return b.ID == draft.Entry })
		if b, there := s.Plan().Barrier(draft.Entry); there && !here {
			return movedTo(draft, form.BarrierPage, item.SubjectOf(b.Statements, b.Steps))
		}
	case form.PriorityForms:
		here := slices.ContainsFunc(s.Plan().PrioritiesAt(draft.Subject()), func(p model.Priority) bool { return p.ID == draft.Entry })
		if p, there := s.Plan().Priority(draft.Entry); there && !here {
			return movedTo(draft, form.PriorityPage, item.SubjectOf(p.Statements, p.Steps))
		}
	}
	return draft
}

func movedTo(draft model.Draft, form string, t model.Subject) model.Draft {
	draft.Form, draft.Statement, draft.Step = form, t.Statement, t.Step
	return draft
}
