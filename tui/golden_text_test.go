package tui_test

import (
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/tuitest"
)

// textShots are the screens of an earlier plan, and of a text that was being typed.
func textShots() []shot {
	return []shot{
		{"unfinished", interrupted, tuitest.Pressing("enter")},
		{"earlier", tuitest.TwoPlans, tuitest.Pressing("enter S F")},
		{"review-none", tuitest.Samples, tuitest.Pressing("enter S U")},
		{"review", tuitest.TwoPlans, (*tuitest.Sim).Reviewed},
		{"review-measure", tuitest.TwoPlans, tuitest.Pressing("enter S F enter y e")},
	}
}

// interrupted is a file with a barrier that was being typed at statement 7.
func interrupted(t testing.TB) *tuitest.Memory {
	t.Helper()
	m := tuitest.Samples(t)
	for id, o := range m.Overviews {
		if o.Mode == model.Group {
			m.Drafts[id] = &model.Draft{
				Form: form.BarrierForms, Statement: 7, Field: item.BarrierField,
				Texts: map[string]string{item.BarrierField: "Health visitors and early help keep their notes in\ntwo systems", item.KindField: string(model.Capacity), item.PlacesField: "7, 8"},
			}
		}
	}
	return m
}
