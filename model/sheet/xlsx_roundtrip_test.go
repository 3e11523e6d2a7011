package sheet_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var personless model.Participant

// TestFilledXLSXSaysWhatWasFilledIn fills random cells of a blank sheet.
func TestFilledXLSXSaysWhatWasFilledIn(t *testing.T) {
	s := group(t).Session()
	data := blank(t, s, personless)
	written := map[any]string{0: "0", 3: "3", 5.0: "5", "4": "4", " 2 ": "2", "3.0": "3", "Don't know": "dk", "Don’t know": "dk", "Not applicable": "na", "n/a": "na"}
	answers := []any{0, 3, 5.0, "4", " 2 ", "3.0", "Don't know", "Don’t know", "Not applicable", "n/a"} // in a fixed order, to find a failure again
	texts := rapid.SampledFrom([]string{"", "As in March", "=1+1", "-never", "@home", "a\nb", "Siân & <co>", "+", "2026-03-12", "TRUE"})
	rapid.Check(t, func(rt *rapid.T) {
		name := rapid.SampledFrom([]string{"Ann", "Siân Llŷr", "=Ann", "王小明"}).Draw(rt, "name")
		cells := map[string]any{"C2": name, "C3": "Health"}
		var want []string
		for i, st := range s.Statements() {
			if !rapid.Bool().Draw(rt, "answered") {
				continue
			}
			answer, comment := rapid.SampledFrom(answers).Draw(rt, "score"), texts.Draw(rt, "comment")
			cells["D"+itoa(6+i)], cells["E"+itoa(6+i)] = answer, comment
			want = append(want, strings.TrimRight(fmt.Sprintf("%s|Health||%d|%s|%s", name, st.Number, written[answer], comment), "|"))
		}
		sh, err := sheet.Read("a.xlsx", bytes.NewReader(fill(t, data, cells)), framework.Builtin())
		if err != nil {
			rt.Fatal(err)
		}
		if diff := cmp.Diff(want, rows(sh)); diff != "" {
			rt.Error(diff)
		}
	})
}

// TestXLSXSurvivesLibreOffice has a filled sheet opened and saved, as a workbook and on
// the way through its own format.
func TestXLSXSurvivesLibreOffice(t *testing.T) {
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
	h := group(t)
	cells := map[string]any{
		"C2": "Siân & Co", "C3": "Health", "C4": "=Lead", "D6": 3, "D7": "4", "D8": " 5 ", "D9": "Don't know",
		"D10": "Not applicable", "E6": "a\nb", "E7": "=1+1", "E11": "Only a comment",
		"F6": "- No cover\n- Two systems", "G7": "=Share rotas", "F12": "Only a barrier", "G13": "Only a priority",
		"F27": "All of step 2 lacks time", "G31": "One plan for all",
	}
	data := fill(t, blank(t, h.Session(), personless), cells)
	want := filled(t, data, nil)
	if len(want.Rows) != 10 {
		t.Fatalf("%d rows were filled in: %v", len(want.Rows), rows(want))
	}
	dir := t.TempDir()
	convert := func(from, to, into string) string {
		out := filepath.Join(dir, into)
		cmd := exec.CommandContext(t.Context(), office, "-env:UserInstallation=file://"+filepath.Join(dir, "profile"),
			"--headless", "--convert-to", to, "--outdir", out, from)
		if said, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, said)
		}
		return filepath.Join(out, "a."+to)
	}
	first := filepath.Join(dir, "a.xlsx")
	if err := os.WriteFile(first, data, 0o600); err != nil {
		t.Fatal(err)
	}
	ods := convert(first, "ods", "open")
	for way, path := range map[string]string{"saved": convert(first, "xlsx", "saved"), "by way of ods": convert(ods, "xlsx", "back")} {
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		got, err := sheet.Read("a.xlsx", f, framework.Builtin())
		f.Close()
		if err != nil {
			t.Errorf("%s: %v", way, err)
		}
		if diff := cmp.Diff(rows(want), rows(got)); diff != "" {
			t.Errorf("%s: %s", way, diff)
		}
		if diff := cmp.Diff(want.Sources, got.Sources); diff != "" {
			t.Errorf("%s: %s", way, diff)
		}
	}
	f, err := os.Open(ods)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := sheet.Read("a.ods", f, framework.Builtin()); err == nil || !strings.Contains(err.Error(), "OpenDocument spreadsheet (.ods)") {
		t.Errorf("an .ods file: %v", err)
	}
}
