package docx_test

import (
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/model/hostiletext/hostilesession"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/plan"
	"familyhub/stocktake/model/report/summary"
)

// everyTenth text gets its pictures drawn; the others are written without, since drawing
// takes much longer than writing.
const everyTenth = 10

// TestHostileTextInEveryPart writes sessions of which every text is hostile, those of the
// framework too: two of three are a group's, the third is a solo one.
func TestHostileTextInEveryPart(t *testing.T) {
	t.Parallel()
	for i, text := range hostiletext.Typed() {
		full, err := hostilesession.New(hostilesession.Framework(text.Value), []model.Mode{model.Group, model.Group, model.Solo}[i%3], text.Value)
		if err != nil {
			t.Errorf("%s: %v", text.Name, err)
			continue
		}
		for _, doc := range []*report.Document{
			summary.New(full.History.Session(), report.Options{Names: true}),
			plan.New(full.History.Session(), report.Options{Names: true}),
			figures(text.Value),
		} {
			if i%everyTenth > 0 {
				doc.Blocks = slices.DeleteFunc(doc.Blocks, drawing)
			}
			checkHarmless(t, text, written(t, doc))
		}
	}
}

func drawing(b report.Block) bool {
	switch b.(type) {
	case report.Radar, report.Lines:
		return true
	}
	return false
}

// figures are charts of which every text is hostile.
func figures(text string) *report.Document {
	axis := report.Axis{Number: 1, Name: text, Consensus: 1, Individual: 2, Baseline: 3}
	return &report.Document{Title: text, Blocks: []report.Block{
		report.Radar{Scale: framework.Builtin().Scale, Title: text, Conclusion: text, Baseline: text, Axes: []report.Axis{axis, axis, axis}},
		report.Lines{Scale: framework.Builtin().Scale, Title: text, Conclusion: text, Points: []string{text, text}, Series: []report.Line{{Name: text, Values: []float64{1, 2}}}},
		report.Spread{Scale: framework.Builtin().Scale, Title: text, Rows: []report.SpreadRow{{Name: text}, {Name: text}}},
	}}
}

// checkHarmless reads the parts that hold text.
func checkHarmless(t *testing.T, text hostiletext.Text, file []byte) {
	t.Helper()
	parts := unpacked(t, file)
	for _, name := range []string{"word/document.xml", "word/footer.xml", "docProps/core.xml"} {
		if err := hostiletext.HarmlessFile(parts[name]); err != nil {
			t.Errorf("%s: %s: %v", text.Name, name, err)
		}
		checkOrder(t, text.Name+"/"+name, parsed(t, name, parts[name])) // no markup came in
	}
	relations := "word/_rels/document.xml.rels"
	for _, r := range parsed(t, relations, parts[relations]).all("Relationship") {
		if target := r.attrs["Target"]; r.attrs["TargetMode"] == "External" && !strings.HasPrefix(target, "http") {
			t.Errorf("%s: it leads to %q", text.Name, target)
		}
	}
}
