package planning

import (
	"slices"

	"familyhub/stocktake/model"
)

// Successor is what became here of a priority of another session: the one that was
// taken over from it, or else one that continues the same priority of a third, still
// earlier plan and owes nothing to that session. It is nil where there is none.
func Successor(s *model.Session, session string, was model.Priority) *model.Priority {
	all := s.Priorities()
	at := slices.IndexFunc(all, func(p model.Priority) bool { return p.Carried.Is(session, was.ID) })
	if at < 0 {
		at = slices.IndexFunc(all, func(p model.Priority) bool {
			return !p.Carried.From(session) && sharesSource(p.Carried, was.Carried)
		})
	}
	if at < 0 {
		return nil
	}
	heir := all[at]
	return &heir
}

func sharesSource(one, other *model.Carried) bool {
	sources := other.Sources()
	return slices.ContainsFunc(one.Sources(), func(source model.Source) bool { return slices.Contains(sources, source) })
}
