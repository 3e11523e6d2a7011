package tui

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/plan/item"
	"testing"
)

// textShots are the screens of an earlier plan, and of a text that was being typed.
func textShots() []shot {
	return []shot{
		{"unfinished", interrupted, press("enter")},
		{"earlier", twoPlans, press("enter s R")},
		{"review", twoPlans, reviewed},
		{"review-measure", twoPlans, press("enter s R enter e")},
	}
}

// interrupted is a file with a barrier that was being typed at statement 7.
func interrupted(t testing.TB) *memory {
	t.Helper()
	m := samples(t)
	for id, o := range m.overviews {
		if o.Mode == model.Group {
			m.drafts[id] = &model.Draft{
				Form: form.BarrierForms, Statement: 7, Field: item.BarrierField,
				Texts: map[string]string{item.BarrierField: "Health visitors and early help keep their notes in\ntwo systems", item.KindField: string(model.BarrierKinds()[1]), item.PlacesField: "7, 8"},
			}
		}
	}
	return m
}
