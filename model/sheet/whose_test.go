package sheet_test

import (
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/intake"
)

// Whoever is asked whose a sheet is reads how to say it, in the command and on the screen.
func TestWhoseSheetIsAskedForBoth(t *testing.T) {
	anonymous := rounds(t, model.Origin{Blind: true, Anonymous: true})
	for who, h := range map[string]*model.History{"": group(t), "Ann": anonymous} {
		_, err := intake.TakeIn(h.Session(), []sheet.File{csvFile("a.csv", []string{who + ",1,1,"})}, intake.Options{})
		if err == nil || !strings.HasSuffix(err.Error(), "or give one for the whole sheet: --as NAME, or the field Whose") {
			t.Errorf("%q: %v", who, err)
		}
	}
}
