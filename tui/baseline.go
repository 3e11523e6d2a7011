package tui

import (
	"stocktake/framework"
	"stocktake/model"
)

// sought is what decides which session one is held against.
type sought struct {
	area string
	date model.Date
}

// baselineIn reads the session that one on a framework is held against; nil where there
// is none.
func baselineIn(store Store, of model.Overview, fw *framework.Framework) *model.Session {
	all, _ := store.Sessions() // those that can be read are enough to choose from
	return model.LoadBaseline(fw, of, all, func(id string) (*model.Session, error) {
		h, _, err := store.Load(id)
		if err != nil {
			return nil, err
		}
		return h.Session(), nil
	})
}

// baselineCommand marks the open session as one that later ones are held against.
func baselineCommand(d *desk) command {
	return on("b", "baseline", "Mark this session as a baseline for later ones, or take the mark away", func() act {
		return d.markBaseline()
	}).quietly()
}

func (d *desk) markBaseline() act {
	marked := !d.session().Baseline()
	if !d.do(model.SetBaseline{On: marked}) {
		return nil
	}
	return say(markedWords(marked))
}

func markedWords(marked bool) string {
	if marked {
		return "Marked as a baseline: later sessions of the area are held against it."
	}
	return "No longer a baseline."
}
