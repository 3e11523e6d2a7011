package ui

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/overview"
)

// BaselineIn reads the session that a session on a framework is compared with; nil where there
// is none.
func BaselineIn(store Store, of overview.Overview, fw *framework.Framework) *model.Session {
	all, _ := store.Sessions() // those that can be read are enough to choose from
	return compare.LoadBaseline(fw, of, all, func(id string) (*model.Session, error) {
		h, _, err := store.Load(id)
		if err != nil {
			return nil, err
		}
		return h.Session(), nil
	})
}

// BaselineCommand marks the open session as one that later ones are compared with.
func BaselineCommand(d *OpenSession) Command {
	return On("space", "baseline", "Mark this session as a baseline for later ones, or take the mark away",
		func() Action { return MarkBaseline(d) }).Quietly()
}

// MarkBaseline marks the session as a baseline, or takes the mark away, and says so.
func MarkBaseline(d *OpenSession) Action {
	marked := !d.Session().Baseline()
	switch {
	case !d.Do(model.SetBaseline{On: marked}):
		return nil
	case marked:
		return Say("Marked as a baseline: later sessions of the area are compared with it.")
	default:
		return Say("No longer a baseline.")
	}
}
