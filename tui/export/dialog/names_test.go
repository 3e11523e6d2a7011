package dialog_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/people"
	"familyhub/stocktake/tui/tuitest"
)

// TestExportSaysThatNamesAreLeftOut: on the page of the files, and beside the path of one.
func TestExportSaysThatNamesAreLeftOut(t *testing.T) {
	s := tuitest.Opened(t, 120, 36, tuitest.Room(t, framework.Builtin(), tuitest.Four...))
	s.Press("x 0 down down down space down down space enter") // docx, md and json
	s.Shows("Names, agencies and roles are left out", "choose Names in the dialog to have them")
	for _, name := range s.Exported() {
		data, err := os.ReadFile(filepath.Join(s.Setup.ExportDir, name))
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, ".json") && strings.Contains(string(data), `"`+tuitest.Four[0]+`"`) {
			t.Errorf("%s holds a name", name)
		}
	}
	s.Press("esc x 0 enter y")
	s.Shows("Written: without names (choose Names to have them)")
	s.Press("esc x 0 tab right enter") // a file of its own: nothing is replaced
	s.Shows("Written: ", "-with-names")
	s.Hides("without names")
}

// TestAnonymousPeopleAreAskedForNoAgency: neither the form nor the table has room for one.
func TestAnonymousPeopleAreAskedForNoAgency(t *testing.T) {
	s := tuitest.Aliases(t)
	s.Press("P")
	s.Hides(people.AgencyField, people.RoleField)
	s.Press("a")
	s.Shows("This session is anonymous", people.ScoringField)
	s.Hides(people.AgencyField+" ", people.RoleField+" ")
	s.Press("esc")
	for _, p := range s.Session().Participants() {
		if p.Agency != "" || p.Role != "" {
			t.Errorf("%+v", p)
		}
	}
	if s.Session().Naming(true) != model.Unnamed {
		t.Error("the history calls people")
	}
}
