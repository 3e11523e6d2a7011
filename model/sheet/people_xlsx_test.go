package sheet_test

import (
	"bytes"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet/roster"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// workbookOf makes a workbook of sheets, each with its rows of cells.
func workbookOf(t *testing.T, sheets map[string][][]any, change func(*excelize.File)) *bytes.Buffer {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for name, rows := range sheets {
		if _, err := f.NewSheet(name); err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			cell, _ := excelize.CoordinatesToCellName(1, i+1)
			if err := f.SetSheetRow(name, cell, &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	if change != nil {
		change(f)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return &b
}

func TestPeopleOfAWorkbook(t *testing.T) {
	people := [][]any{
		{"Invited to the workshop"},
		{},
		{"Full name", "Organisation", "Job title", "Observer", "E-mail"},
		{"Siân Prydderch", "Health", "Health visitor", "", "sian@x.org"},
		{"王小明", "Council", "Team\nlead", "yes", "w@x.org"},
	}
	want := []model.Participant{
		{Name: "Siân Prydderch", Agency: "Health", Role: "Health visitor", Scoring: true}, {Name: "王小明", Agency: "Council", Role: "Team lead"},
	}
	notes := [][]any{{"Parking is behind the hall"}}
	for what, c := range map[string]struct {
		sheets map[string][][]any
		change func(*excelize.File)
		want   []model.Participant
		says   string
	}{
		"a table beside notes": {map[string][][]any{"People": people, "Notes": notes}, nil, want, ""},
		"names alone":          {map[string][][]any{"Sheet1": {{"Ann Ash"}, {"Ben Birch"}}}, nil, []model.Participant{{Name: "Ann Ash", Scoring: true}, {Name: "Ben Birch", Scoring: true}}, ""},
		"two lists":            {map[string][][]any{"A": people, "B": people}, nil, nil, "two sheets have a list of people"},
		"a hidden list":        {map[string][][]any{"A": people, "B": people}, func(f *excelize.File) { _ = f.SetSheetVisible("B", false) }, want, ""},
		"a hidden row":         {map[string][][]any{"A": people}, func(f *excelize.File) { _ = f.SetRowVisible("A", 5, false) }, nil, "the row is hidden"},
		"a row struck out": {map[string][][]any{"A": people}, func(f *excelize.File) {
			style, _ := f.NewStyle(&excelize.Style{Font: &excelize.Font{Strike: true}})
			_ = f.SetCellStyle("A", "A4", "A4", style)
		}, nil, "is struck through"},
		"nothing": {nil, nil, nil, "the workbook is empty"},
		"no list": {map[string][][]any{"A": {{"Hall", "Rows"}, {"1", "2"}}, "B": {{"x", "y"}, {"1", "2"}}}, nil, nil, "no sheet of the workbook has a column called name"},
	} {
		t.Run(what, func(t *testing.T) {
			got, err := roster.ReadParticipants("people.xlsx", workbookOf(t, c.sheets, c.change))
			if c.says != "" {
				if err == nil || !bytes.Contains([]byte(err.Error()), []byte(c.says)) {
					t.Fatalf("%v, and people %v", err, got)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
	if got, err := roster.ReadParticipants("people.csv", bytes.NewBufferString("name\tagency\nAnn Ash\tHealth\n")); err != nil || len(got) != 1 {
		t.Errorf("of text: %v, %v", got, err)
	}
}
