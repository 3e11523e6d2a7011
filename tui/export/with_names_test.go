package export

import (
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/sample"
)

// TestFilesWithNamesHaveTheirOwn checks that a file with names and one without never have
// the same name, and that those in which there are none to leave out are made once.
func TestFilesWithNamesHaveTheirOwn(t *testing.T) {
	workshops, err := sample.Sessions(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	c := Content{Session: workshops[0].History.Session()}
	for _, f := range Formats(false).All() {
		named, err := f.Files(c, true)
		if err != nil {
			t.Fatal(err)
		}
		nameless, err := f.Files(c, false)
		if err != nil {
			t.Fatal(err)
		}
		for i, file := range named {
			same := slices.Equal(file.Data, nameless[i].Data) || !f.LeavesOut(c.Session) || f.written(c)[i].apart
			if (file.Path == nameless[i].Path) != same {
				t.Errorf("%s: %s with names, and %s without", f.Name, file.Path, nameless[i].Path)
			}
			if strings.Contains(nameless[i].Path, WithNames) {
				t.Errorf("%s: %s has no names", f.Name, nameless[i].Path)
			}
		}
	}
	files, err := find(t, Formats(false), "csv").Files(c, true)
	if err != nil {
		t.Fatal(err)
	}
	stem := Stem(c.Session)
	want := []string{stem + WithNames + "-scores.csv", stem + "-statements.csv", stem + "-priorities.csv", stem + "-dictionary.csv", stem + "-steps.csv", stem + "-training-needs.csv"}
	if got := paths(files); !slices.Equal(got, want) {
		t.Errorf("%v, not %v", got, want)
	}
}
