package model

import "familyhub/stocktake/framework"

// Guide returns the framework whose lists the session chooses from: outcomes, measures,
// levels of evaluation, checklists, skills, formats, reflections and the chapters of
// the plan.
//
// That is the session's own framework, whatever its id. Only a session on the built-in one
// that was kept before there were such lists takes those of the built-in framework as it is
// now, so that it can be planned like any other. This is safe: what people enter refers to
// an item by its id, and an id of the built-in framework stands for ever, for the same thing.
func (s *Session) Guide() *framework.Framework { return s.guide }

// guideOf is what a session on a framework is guided by.
func guideOf(fw *framework.Framework) *framework.Framework {
	if fw.WasBuiltin() {
		return framework.Builtin()
	}
	return fw
}
