package sheet_test

import (
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
)

// The instructions say who gets the sheet back; those of an anonymous session name nobody.
func TestBlankNamesTheFacilitatorUnlessAnonymous(t *testing.T) {
	for _, anonymous := range []bool{false, true} {
		h, err := model.NewHistory(model.Origin{
			ID: "k3v9a2mq7xtd", Mode: model.Group, Created: noon, Anonymous: anonymous,
			Details: model.Details{Title: "Northvale", Facilitator: "Nerys"},
		}, framework.Builtin())
		if err != nil {
			t.Fatal(err)
		}
		f := opened(t, blank(t, h.Session(), personless))
		named := false
		for _, tab := range f.GetSheetList() {
			found, err := f.SearchSheet(tab, "Nerys", true)
			if err != nil {
				t.Fatal(err)
			}
			named = named || len(found) > 0
		}
		if named == anonymous {
			t.Errorf("anonymous: %t, and the facilitator is named: %t", anonymous, named)
		}
	}
}
