package export

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sample"
)

var noon = time.Date(2026, 3, 12, 12, 0, 0, 0, time.UTC)

// TestEachLeadHasAFileThatEverySystemTakes, none in place of another.
func TestEachLeadHasAFileThatEverySystemTakes(t *testing.T) {
	workshops, err := sample.Sessions(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	h := workshops[1].History
	for _, p := range slices.Clone(h.Session().Priorities()) {
		if _, err := h.Do(model.Remove[model.Priority]{ID: p.ID}, noon); err != nil {
			t.Fatal(err)
		}
	}
	leads := []string{
		"Uned Iechyd / Tîm 2", "UNED IECHYD / TÎM 2", "Uned-Iechyd: Tîm 2", "uned iechyd tîm 2 2", "早期帮助", "../../etc/passwd", "CON", "???", "!!!",
		"no lead", "", strings.Repeat("长", 100),
	}
	for i, lead := range leads {
		add := model.Add[model.Priority]{Item: model.Priority{ID: fmt.Sprintf("pr%d", 900+i), What: "Thing to do", Owner: lead}, At: model.End}
		if _, err := h.Do(add, noon); err != nil {
			t.Fatal(err)
		}
	}
	list, _ := For("leads")
	found, err := list.Find("md")
	if err != nil {
		t.Fatal(err)
	}
	c := Content{Session: h.Session()}
	files, err := Make(c, []Format{found[0].Split()}, false)
	if err != nil || len(files) != len(leads)-1 { // two are one lead
		t.Fatalf("%d files, %v: %v", len(files), err, found[0].Split().FileNames(c, false))
	}
	text := ""
	for _, f := range files {
		if strings.ContainsAny(f.Path, `/\:*?"<>|`) || len(f.Path) > 250 {
			t.Errorf("%q is no name for a file", f.Path)
		}
		text += string(f.Data)
	}
	if n := strings.Count(text, "Thing to do"); n != len(leads) {
		t.Errorf("%d of %d priorities are in the files", n, len(leads))
	}
	if one, err := found[0].FilesAt("all.md", c, false); err != nil || len(one) != 1 || one[0].Path != "all.md" {
		t.Errorf("%v, %v", one, err)
	}
}
