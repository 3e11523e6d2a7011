package sheet_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/handout"
	"familyhub/stocktake/model/sheet/roster"
)

// TestHostileTablesAreReadClean puts each text into each column, and into the name of
// the file: as a cell that is well written, and as it is.
func TestHostileTablesAreReadClean(t *testing.T) {
	columns := []string{"participant", "agency", "role", "statement", "round", "score", "comment"}
	good := []string{"Ann", "Council", "Lead", "1", "1", "3", "It is so."}
	for _, text := range hostiletext.Typed() {
		for i := range columns {
			row := slices.Clone(good)
			for _, row[i] = range []string{text.Value, `"` + strings.ReplaceAll(text.Value, `"`, `""`) + `"`} {
				table := strings.Join(columns, ",") + "\n" + strings.Join(row, ",") + "\n"
				filled, err := sheet.Read(text.Value+".csv", strings.NewReader(table), framework.Builtin())
				checkSheet(t, text.Name+" as "+columns[i], filled, err)
				if err == nil {
					checkChanges(t, text.Name+" as "+columns[i], filled)
				}
			}
		}
		header := strings.Replace(strings.Join(columns, ","), "comment", text.Value, 1)
		filled, err := sheet.Read("a.csv", strings.NewReader(header+"\n"+strings.Join(good, ",")+"\n"), framework.Builtin())
		checkSheet(t, text.Name+" as a column", filled, err)
	}
}

func TestHostileJSONSheetsAreReadClean(t *testing.T) {
	const good = `{"schema":"stocktake/sheet@1","scores":[{"participant":"PPP","agency":"AAA","role":"RRR","statement":"1","round":"2","score":"3","comment":"CCC"}]}`
	for _, text := range hostiletext.Typed() {
		value, err := json.Marshal(text.Value)
		if err != nil {
			t.Fatal(err)
		}
		for _, place := range []string{`"PPP"`, `"AAA"`, `"RRR"`, `"1"`, `"2"`, `"3"`, `"CCC"`, `"stocktake/sheet@1"`, `"scores"`, `"score"`} {
			for _, put := range []string{string(value), `"` + text.Value + `"`} {
				filled, err := sheet.Read(text.Value+".json", strings.NewReader(strings.Replace(good, place, put, 1)), framework.Builtin())
				checkSheet(t, text.Name+" for "+place, filled, err)
			}
		}
	}
}

func TestHostileParticipantsAreReadClean(t *testing.T) {
	t.Parallel()
	for _, text := range hostiletext.Texts() {
		cell := `"` + strings.ReplaceAll(text.Value, `"`, `""`) + `"`
		for _, table := range []string{
			"name,agency,role,scoring\nAnn," + cell + "," + cell + ",yes\n",
			"name,agency,role,scoring\n" + cell + ",,,\n" + cell + ",,,\n",
			"name,agency,role,scoring\nAnn,,," + cell + "\n",
			"name,agency,role,scoring\nAnn,,," + text.Value + "\n",
			"name," + cell + "\nAnn,\n", cell + "\n" + cell + "\n", text.Value,
		} {
			people, err := roster.ReadParticipantsCSV(text.Value, strings.NewReader(table))
			wantError(t, text.Name, err)
			for _, p := range people {
				for _, got := range []string{p.Name, p.Agency, p.Role} {
					wantHarmless(t, text.Name, got)
				}
			}
		}
	}
}

func checkSheet(t *testing.T, what string, filled sheet.Sheet, err error) {
	t.Helper()
	wantError(t, what, err)
	for _, row := range filled.Rows {
		for _, got := range []string{row.Participant, row.Agency, row.Role, row.Comment} {
			wantHarmless(t, what, got)
		}
	}
}

// checkChanges takes a sheet into a session, and hands it out again.
func checkChanges(t *testing.T, what string, filled sheet.Sheet) {
	t.Helper()
	h := session(t, model.Group)
	batch, found, err := changesOf(filled.As("Ann"), h.Session())
	wantError(t, what, err)
	wantHarmless(t, what, found.Words())
	if err != nil {
		return
	}
	if _, err := h.Do(batch, noon); err != nil {
		wantError(t, what, err)
		return
	}
	for _, p := range h.Session().Participants() {
		var b bytes.Buffer
		if err := handout.WriteCSV(&b, h.Session(), p.ID); err != nil {
			t.Errorf("%s: %v", what, err)
		}
		if err := hostiletext.HarmlessFile(b.Bytes()); err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func wantError(t *testing.T, what string, err error) {
	t.Helper()
	if err != nil {
		wantHarmless(t, what+", refused", err.Error())
	}
}

func wantHarmless(t *testing.T, what, text string) {
	t.Helper()
	if err := hostiletext.Harmless(text); err != nil {
		t.Errorf("%s: %v", what, err)
	}
}
