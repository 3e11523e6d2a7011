package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/people"
)

// TestExportSaysThatNamesAreLeftOut: on the page of the files, and beside the path of one.
func TestExportSaysThatNamesAreLeftOut(t *testing.T) {
	s := opened(t, 120, 36, room(t, framework.Builtin(), four...))
	s.press("x down down down space down down space enter") // docx, md and json
	s.shows("Names, agencies and roles are left out", "choose Names in the dialog to have them")
	for _, name := range s.exported() {
		data, err := os.ReadFile(filepath.Join(s.root.config.ExportDir, name))
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, ".json") && strings.Contains(string(data), `"`+four[0]+`"`) {
			t.Errorf("%s holds a name", name)
		}
	}
	s.press("esc x enter y")
	s.shows("Written: without names (choose Names to have them)")
	s.press("x tab right enter") // a file of its own: nothing is replaced
	s.shows("Written: ", "-with-names")
	s.hides("without names")
}

// TestAnonymousPeopleAreAskedForNoAgency: neither the form nor the table has room for one.
func TestAnonymousPeopleAreAskedForNoAgency(t *testing.T) {
	s := aliases(t)
	s.press("P")
	s.hides(people.AgencyField, people.RoleField)
	s.press("a")
	s.shows("This session is anonymous", people.ScoringField)
	s.hides(people.AgencyField+" ", people.RoleField+" ")
	s.press("esc")
	for _, p := range s.session().Participants() {
		if p.Agency != "" || p.Role != "" {
			t.Errorf("%+v", p)
		}
	}
	if s.session().Naming(true) != model.Unnamed {
		t.Error("the history calls people")
	}
}
