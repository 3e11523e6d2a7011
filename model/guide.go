package model

import "stocktake/framework"

// Guide returns the framework whose lists the session chooses from: outcomes, measures,
// levels of evaluation, checklists, skills, formats, reflections and the chapters of
// the plan.
//
// That is the session's own framework where it has any of them. A session on the
// built-in one that was kept before there were such lists takes those of the built-in
// framework as it is now, so that it can be planned like any other. This is safe: what
// people enter refers to an item by its id, and an id of the built-in framework stands
// for ever, for the same thing. Every other session has no lists.
func (s *Session) Guide() *framework.Framework {
	if hasLists(s.framework) || s.framework.ID != framework.Builtin().ID {
		return s.framework
	}
	return framework.Builtin()
}

func hasLists(f *framework.Framework) bool {
	return f.Plan != nil || len(f.Outcomes)+len(f.Measures)+len(f.Evaluation)+len(f.Checklists)+
		len(f.Skills)+len(f.Formats)+len(f.Reflections) > 0
}
