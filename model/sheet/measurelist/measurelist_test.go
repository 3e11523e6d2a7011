package measurelist_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/model/sheet/measurelist"
	"familyhub/stocktake/model/sheet/tabular"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

const today = "2026-12-01"

func register(t testing.TB, changes ...model.Change) *model.History {
	t.Helper()
	h, err := model.NewHistory(model.Origin{ID: "k3v9a2mq7xtd", Mode: model.Group, Details: model.Details{Title: "Northvale"}}, framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range changes {
		if _, err := h.Do(c, time.Time{}); err != nil {
			t.Fatal(err)
		}
	}
	return h
}

func turnover() model.Change {
	return model.Add[model.Indicator]{At: model.End, Item: model.Indicator{
		ID: "m1", Name: "Staff turnover", Unit: decimal.Percent, Start: model.Start{Value: "18", Date: "2026-03-12"}, Target: "12",
		Values: []model.Value{{Date: "2026-06-12", Number: "17.5", Note: "the payroll"}},
	}}
}

func take(h *model.History, csv string) (measurelist.Taken, error) {
	list, err := measurelist.Read("measures.csv", strings.NewReader(csv))
	if err != nil {
		return measurelist.Taken{}, err
	}
	taken, err := list.Changes(h.Session(), today)
	if err != nil || len(taken.Change.Changes) == 0 {
		return taken, err
	}
	_, err = h.Do(taken.Change, time.Time{})
	return taken, err
}

func TestMeasuresComeIn(t *testing.T) {
	h := register(t, turnover())
	const csv = "Measure,Heading,Counted in,Starts at,Start date,Goal,Better when,Reported by,Date,Figure,Comment\n" +
		"STAFF turnover,,,,,10%,lower,,12/06/2026,17.50,\n" +
		"Staff turnover,,,,,,,,12/9/2026,16.25%,after the survey\n" +
		"Places in training,Training and development,a number,\"1,200\",1 April 2026,\"1,500\",higher,Hub lead,30 Sep 2026,\"1,350\",\n" +
		"Spent on cover,,£,,,,,,2026-09-30,\"£3,000\",\n"
	taken, err := take(h, csv)
	if err != nil {
		t.Fatal(err)
	}
	if got := taken.Words(); got != "2 measures added, 1 measure changed, 3 values added, 1 value was there already" {
		t.Errorf("it says %q", got)
	}
	want := []model.Indicator{
		{
			ID: "m1", Name: "Staff turnover", Unit: decimal.Percent, Start: model.Start{Value: "18", Date: "2026-03-12"}, Target: "10", Better: model.Lower,
			Values: []model.Value{{Date: "2026-06-12", Number: "17.5", Note: "the payroll"}, {Date: "2026-09-12", Number: "16.25", Note: "after the survey"}},
		},
		{
			ID: "m2", Name: "Places in training", Heading: "Training and development", Start: model.Start{Value: "1200", Date: "2026-04-01"}, Target: "1500",
			Better: model.Higher, Reports: "Hub lead", Values: []model.Value{{Date: "2026-09-30", Number: "1350"}},
		},
		{ID: "m3", Name: "Spent on cover", Unit: decimal.Pounds, Values: []model.Value{{Date: "2026-09-30", Number: "3000"}}},
	}
	if diff := cmp.Diff(want, h.Session().Plan().Indicators()); diff != "" {
		t.Error(diff)
	}
	again, err := take(h, csv)
	if err != nil || len(again.Change.Changes) != 0 || again.Skipped != 4 {
		t.Errorf("a second time: %+v, %v", again, err)
	}
}

func TestWhatIsWrongInMeasures(t *testing.T) {
	for name, c := range map[string]struct{ csv, want string }{
		"no measure":         {"name,value\nx,1\n", "there is no column called measure"},
		"empty":              {"", "the file is empty"},
		"no date column":     {"measure,value\nStaff turnover,1\n", "line 1: there is no column called date"},
		"two of a column":    {"measure,value,figure,date\nStaff turnover,1,2,2026-07-01\n", "called value too"},
		"not a number":       {"measure,date,value\nStaff turnover,2026-07-01,many\n", `line 2, column 3 (value): "many" is not a number`},
		"two readings":       {"measure,date,value\nStaff turnover,2026-07-01,\"1,25\"\n", "write 1.25 or 125"},
		"decimal comma":      {"measure;date;value\nStaff turnover;2026-07-01;16,5\n", "write 16.5 or 165"},
		"another unit":       {"measure,date,value\nStaff turnover,2026-07-01,£3\n", "is in £"},
		"day of two":         {"measure,date,value\nStaff turnover,26-03-12,1\n", "could be"},
		"month first":        {"measure,date,value\nStaff turnover,06/13/2026,1\n", "there is no month 13"},
		"no year":            {"measure,date,value\nStaff turnover,3 Dec,1\n", "has no year"},
		"to come":            {"measure,date,value\nStaff turnover,2027-01-01,1\n", "still to come"},
		"before the start":   {"measure,date,value\nStaff turnover,2026-01-01,1\n", "is before \"Staff turnover\" starts, on 12 March 2026"},
		"unknown":            {"measure,date,value\nStaff turnovr,2026-07-01,1\n", `no measure called "Staff turnovr"; did you mean "Staff turnover"?`},
		"unknown and far":    {"measure,date,value\nVisits,2026-07-01,1\n", "add it to the register first"},
		"other value there":  {"measure,date,value\nStaff turnover,2026-06-12,18\n", "is 17.5% on 12 June 2026 already, and 18% here"},
		"two in the file":    {"measure,date,value\nStaff turnover,2026-07-01,1\nStaff turnover,2026-07-01,2\n", "line 3"},
		"measure twice":      {"measure,unit,target\nVisits,number,3\nVisits,number,4\n", `"Visits" says "4" here and "3" on line 2`},
		"no name":            {"measure,date,value\n,2026-07-01,1\n", "the row names no measure"},
		"value without day":  {"measure,date,value\nStaff turnover,,1\n", "the value has no day"},
		"day without value":  {"measure,date,value\nStaff turnover,2026-07-01,\n", "the row has no value"},
		"no such level":      {"measure,level\nVisits,Happiness\n", `"Happiness" is no level of evaluation; write "`},
		"neither way":        {"measure,better\nStaff turnover,wider\n", "higher or lower"},
		"no unit":            {"measure,unit\nVisits,3 weeks\n", "is no unit"},
		"more cells":         {"measure,date,value\nStaff turnover,2026-07-01,1,250\n", "more cells"},
		"figures re-read":    {"measure,unit\nStaff turnover,£\n", `"Staff turnover" has figures in % already, and the unit is £ here`},
		"unit twice":         {"measure,unit,start\nVisits,number,3\nVisits,£,3\n", `"Visits" says "£" here and "number" on line 2`},
		"a sign alone":       {"measure,date,value\nStaff turnover,2026-06-12,%\n", `"%" is not a number`},
		"not a start number": {"measure,unit,start\nVisits,number,few\n", `"few" is not a number`},
	} {
		t.Run(name, func(t *testing.T) {
			h := register(t, turnover())
			before := h.Seq()
			_, err := take(h, c.csv)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
			if h.Seq() != before {
				t.Error("something was taken in")
			}
		})
	}
}

// One bad row keeps all others out.
func TestNothingIsHalfTakenIn(t *testing.T) {
	h := register(t, turnover())
	before := h.Seq()
	_, err := take(h, "measure,date,value\nStaff turnover,2026-07-01,17\nStaff turnover,2026-08-01,x\nStaff turnover,2026-09-01,y\n")
	var ps tabular.Problems
	if !errors.As(err, &ps) || len(ps) != 2 || h.Seq() != before {
		t.Errorf("%v, and the log went on by %d", err, h.Seq()-before)
	}
}

func TestTheBlankTableComesBack(t *testing.T) {
	for name, c := range map[string]struct {
		h     *model.History
		found string
	}{
		"register": {register(t, turnover()), "Staff turnover,,,,,%,,18,2026-03-12,12"},
		"examples": {register(t), "What the turnover of employees is,,,,Employee numbers"},
	} {
		var b bytes.Buffer
		if err := measurelist.WriteBlank(&b, c.h.Session()); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), c.found) {
			t.Errorf("%s: it has no %q:\n%s", name, c.found, b.String())
		}
		taken, err := take(c.h, b.String())
		if err != nil || taken.Changed+taken.Values > 0 {
			t.Errorf("%s: taken in as it is: %+v, %v", name, taken, err)
		}
	}
}

func TestMeasuresFromAWorkbook(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	rows := [][]any{
		{"Measure", "Date", "Value"},
		{"Staff turnover", "12/09/2026", 0.1625},
		{"Staff turnover", time.Date(2026, 10, 1, 0, 0, 0, 0, time.UTC), 16},
	}
	for i, row := range rows {
		if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	percent := "0.00%"
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &percent})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.SetCellStyle("Sheet1", "C2", "C2", style); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	list, err := measurelist.Read("measures.xlsx", &b)
	if err != nil {
		t.Fatal(err)
	}
	h := register(t, turnover())
	taken, err := list.Changes(h.Session(), today)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := h.Do(taken.Change, time.Time{}); err != nil {
		t.Fatal(err)
	}
	want := []model.Value{{Date: "2026-06-12", Number: "17.5", Note: "the payroll"}, {Date: "2026-09-12", Number: "16.25"}, {Date: "2026-10-01", Number: "16"}}
	if diff := cmp.Diff(want, h.Session().Plan().Indicators()[0].Values); diff != "" {
		t.Error(diff)
	}
}

func TestWhatIsATableOfMeasures(t *testing.T) {
	for csv, want := range map[string]bool{
		"measure,date,value\n": true, "Indicator;Target\n": true, "\ufeffMEASURE\tunit\n": true, "sep=;\nmeasure;value\n": true,
		"measure,note\n": false, "participant,statement,score\n": false, "skill,have,need\n": false, "priority,measure,target\n": false, "": false,
	} {
		if got := measurelist.IsTable([]byte(csv)); got != want {
			t.Errorf("%q: %t", csv, got)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("measure,date,value,note,unit,start,start date,target\nx,1/2/2026,\"1,250\",n,%,3,2026-01-01,4\n"))
	f.Add([]byte("measure;date;value\nx;1.2.2026;1,5\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		list, err := measurelist.Read("x.csv", bytes.NewReader(data))
		if err != nil {
			return
		}
		h := register(t, turnover())
		taken, err := list.Changes(h.Session(), today)
		if err != nil || len(taken.Change.Changes) == 0 {
			return
		}
		if _, err := h.Do(taken.Change, time.Time{}); err != nil {
			t.Fatalf("%q is taken, and refused by the session: %v", data, err)
		}
	})
}

func TestOfTwoValueColumnsNoneIsTaken(t *testing.T) {
	list, err := measurelist.Read("m.csv", strings.NewReader("measure,unit,date,value,figure\nWaiting times,days,2026-01-05,3,4\n"))
	if err == nil || !strings.Contains(err.Error(), "column 4 is called value too") {
		t.Errorf("two columns for the value: %v", err)
	}
	if !list.Empty() {
		t.Errorf("%d rows are read, and nobody can tell from which column", list.Rows())
	}
}
