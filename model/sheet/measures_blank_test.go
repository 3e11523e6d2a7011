package sheet_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/model/sheet/handout"
	"familyhub/stocktake/model/sheet/measurelist"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// measured is a group session with a register.
func measured(t testing.TB) *model.History {
	t.Helper()
	h := group(t)
	do(t, h,
		model.Add[model.Indicator]{At: model.End, Item: model.Indicator{
			ID: "m1", Name: "=Turnover", Heading: "Our own, heading", Unit: decimal.Percent, Source: "payroll", Start: model.Start{Value: "18.5", Date: "2026-03-12"},
			Target: "12", Better: model.Lower, Reports: "Hub lead", Outcome: "Stable jobs", Level: "behaviour",
		}},
		model.Add[model.Indicator]{At: model.End, Item: model.Indicator{ID: "m2", Name: "Places", Start: model.Start{Value: "123456789012345.123456"}}},
	)
	return h
}

func blankMeasures(t testing.TB, s *model.Session) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := handout.WriteMeasuresXLSX(&b, s); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// takeMeasures takes a workbook of measures into a session and says what came of it.
func takeMeasures(t *testing.T, h *model.History, data []byte) string {
	t.Helper()
	list, err := measurelist.Read("measures.xlsx", bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	taken, err := list.Changes(h.Session(), "2026-12-01")
	if err != nil {
		t.Fatal(err)
	}
	if len(taken.Change.Changes) > 0 {
		do(t, h, taken.Change)
	}
	return taken.Words()
}

func TestBlankMeasures(t *testing.T) {
	h := measured(t)
	data := blankMeasures(t, h.Session())
	if !bytes.Equal(data, blankMeasures(t, h.Session())) {
		t.Error("the same session gives other bytes")
	}
	if said := takeMeasures(t, h, data); said != "" {
		t.Errorf("nothing is filled in, and %s", said)
	}
	f := opened(t, data)
	rows, err := f.GetRows("Measures")
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"Measure", "Date", "Value", "Note", "Heading", "Unit", "Source", "Start", "Start date", "Target", "Better", "Who reports", "Outcome", "Level"},
		{"=Turnover", "", "", "", "Our own, heading", "%", "payroll", "18.5", "12 Mar 2026", "12", "lower", "Hub lead", "Stable jobs", ""},
		{"Places", "", "", "", "", "", "", "123456789012345.123456"},
	}
	level, _ := h.Session().Guide().EvaluationLevel("behaviour")
	want[1][13] = level.Text
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Error(diff)
	}
	if formula, _ := f.GetCellFormula("Measures", "A2"); formula != "" {
		t.Errorf("a name became the formula %s", formula)
	}
	lists, err := f.GetDataValidations("Measures")
	if err != nil {
		t.Fatal(err)
	}
	offered := map[string]string{}
	for _, d := range lists {
		column, rest, _ := strings.Cut(strings.TrimPrefix(d.Formula1, "Lists!$"), "$")
		_, to, _ := strings.Cut(rest, "$"+column+"$")
		words, err := f.GetCols("Lists")
		if err != nil {
			t.Fatal(err)
		}
		all := slices.DeleteFunc(words[column[0]-'A'], func(word string) bool { return word == "" })
		if itoa(len(all)) != to {
			t.Errorf("%s offers the rows to %s of %q", d.Sqref, to, all)
		}
		offered[d.Sqref] = strings.Join(all, "|")
	}
	var headings, levels []string
	for _, g := range h.Session().Guide().Measures {
		headings = append(headings, g.Title)
	}
	for _, level := range h.Session().Guide().Evaluation {
		levels = append(levels, level.Text)
	}
	if diff := cmp.Diff(map[string]string{
		"E2:E63": "heading|" + strings.Join(headings, "|") + "|Our own, heading", "F2:F63": "unit|%|£",
		"K2:K63": "better|higher|lower", "N2:N63": "level|" + strings.Join(levels, "|"),
	}, offered); diff != "" {
		t.Error(diff)
	}
	if panes, err := f.GetPanes("Measures"); err != nil || !panes.Freeze || panes.XSplit != 1 || panes.YSplit != 1 {
		t.Errorf("what stays in sight is %+v, %v", panes, err)
	}
}

// What people fill in comes in after LibreOffice has opened and saved it: two values of a
// measure on rows of their own, a new measure with a level, and what was left alone.
func TestFilledMeasuresSurviveLibreOffice(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("a short run looks for races in this program, not for what others make of its files")
	}
	office, err := exec.LookPath("soffice")
	if err != nil {
		if os.Getenv("STOCKTAKE_CI") == "1" {
			t.Fatal("soffice is not installed")
		}
		t.Skip("soffice is not installed")
	}
	h := measured(t)
	level := h.Session().Guide().Evaluation[0]
	heading := h.Session().Guide().Measures[0].Title
	f := opened(t, blankMeasures(t, h.Session()))
	for cell, value := range map[string]any{
		"B2": time.Date(2026, 6, 12, 0, 0, 0, 0, time.UTC), "C2": 17.25, "D2": "=survey",
		"A4": "=turnover", "B4": "12/9/2026", "C4": "16.5",
		"A6": "Vacancies", "B6": "1 Oct 2026", "C6": 7, "E6": heading, "K6": "lower", "N6": level.Text,
	} {
		if err := f.SetCellValue("Measures", cell, value); err != nil {
			t.Fatal(err)
		}
	}
	style, err := f.NewStyle(&excelize.Style{NumFmt: 14})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.SetCellStyle("Measures", "B2", "B2", style); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "a.xlsx")
	if err := f.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), office, "-env:UserInstallation=file://"+filepath.Join(dir, "profile"),
		"--headless", "--convert-to", "xlsx", "--outdir", filepath.Join(dir, "saved"), path)
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	saved, err := os.ReadFile(filepath.Join(dir, "saved", "a.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	if said := takeMeasures(t, h, saved); said != "1 measure added, 3 values added" {
		t.Errorf("it says %q", said)
	}
	all := h.Session().Plan().Indicators()
	if diff := cmp.Diff([]model.Value{{Date: "2026-06-12", Number: "17.25", Note: "=survey"}, {Date: "2026-09-12", Number: "16.5"}}, all[0].Values); diff != "" {
		t.Error(diff)
	}
	want := model.Indicator{
		ID: "m3", Name: "Vacancies", Heading: heading, Better: model.Lower, Level: level.ID, Values: []model.Value{{Date: "2026-10-01", Number: "7"}},
	}
	if diff := cmp.Diff(want, all[2]); diff != "" {
		t.Error(diff)
	}
}
