package model

import (
	"testing"

	"familyhub/stocktake/framework"
)

// What the program says of many changes at once is in the words of the framework, and what people wrote stays.
func TestLabelsOfBatchesAreInTheWordsOfTheFramework(t *testing.T) {
	fw := smallFramework()
	fw.Names = framework.Names{
		Score: framework.Name{One: "rating"}, Participant: framework.Name{One: "teammate"}, Session: framework.Name{One: "check-in"},
		Statement: framework.Name{One: "practice"},
	}
	r := newRoom(t, Group, fw)
	for label, want := range map[string]string{
		"participants from a list":             "teammates from a list",
		"1 participant added":                  "1 teammate added",
		"3 score sheets and training needs":    "3 rating sheets and training needs",
		DetailsLabel:                           "the check-in's details",
		SplitPriority + "the session rooms":    SplitPriority + "the session rooms",
		CarriedOver + "A session at statement": CarriedOver + "A session at statement",
		"sheet of the session of statement":    "sheet of the session of statement", // somebody else's
	} {
		if got := (Batch{Label: label}).describe(r.Session()).what; got != want {
			t.Errorf("%q is %q and not %q", label, got, want)
		}
	}
}
