package sheet_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/handout"
	"familyhub/stocktake/model/sheet/xlsx"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// blank is a blank workbook for somebody.
func blank(t testing.TB, s *model.Session, p model.Participant) []byte {
	t.Helper()
	return written(t, func(w io.Writer) error { return handout.WriteBlankXLSX(w, s, p) })
}

func opened(t testing.TB, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func value(t testing.TB, f *excelize.File, cell string) string {
	t.Helper()
	text, err := f.GetCellValue("Scores", cell)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestBlankXLSX(t *testing.T) {
	s := group(t).Session()
	data := blank(t, s, model.Participant{})
	if again := blank(t, s, model.Participant{}); !bytes.Equal(data, again) {
		t.Error("the same session gives other bytes")
	}
	f := opened(t, data)
	if core, _ := f.Pkg.Load("docProps/core.xml"); !bytes.Contains(core.([]byte), []byte("<cp:lastModifiedBy>stocktake</cp:lastModifiedBy>")) {
		t.Errorf("ExcelJS opens no workbook with these properties: %s", core)
	}
	if props, err := f.GetDocProps(); err != nil || props.LastModifiedBy != "stocktake" {
		t.Errorf("%+v, %v", props, err)
	}
	if diff := cmp.Diff([]string{"Instructions", "Scores", "Levels"}, f.GetSheetList()); diff != "" {
		t.Error(diff)
	}
	for i, st := range s.Statements() {
		cell := func(column string) string { return column + itoa(6+i) }
		if value(t, f, cell("A")) != itoa(st.Number) || value(t, f, cell("C")) != st.Text || value(t, f, cell("D"))+value(t, f, cell("E")) != "" {
			t.Errorf("row %d is not that of statement %d", 6+i, st.Number)
		}
		for column, locked := range map[string]bool{"A": true, "B": true, "C": true, "D": false, "E": false, "F": false, "G": false} {
			if isLocked(t, f, cell(column)) != locked {
				t.Errorf("%s: locked is not %t", cell(column), locked)
			}
		}
	}
	for i, st := range s.Statements() {
		for points := range framework.Builtin().Scale.Values() {
			if got, _ := f.GetCellValue("Levels", xlsx.CellName(4+i, 3+points)); got != st.Level(points) {
				t.Errorf("level %d of statement %d reads %q", points, st.Number, got)
			}
		}
	}
	if got, _ := f.GetCellValue("Levels", "A2"); !strings.Contains(got, "Our reading of the scale") || !strings.Contains(got, "the scale decides") {
		t.Errorf("the levels are marked %q", got)
	}
	for cell, locked := range map[string]bool{"A1": true, "B2": true, "C2": false, "C3": false, "C4": false, "D1": true, "D5": true} {
		if isLocked(t, f, cell) != locked {
			t.Errorf("%s: locked is not %t", cell, locked)
		}
	}
	for _, tab := range f.GetSheetList() {
		protection, err := f.GetSheetProtection(tab)
		if err != nil || protection.Password != "" || !protection.SelectUnlockedCells {
			t.Errorf("%s: protected as %+v, %v", tab, protection, err)
		}
	}
	lists, err := f.GetDataValidations("Scores")
	if err != nil || len(lists) != 1 || lists[0].Sqref != "D6:D25" || lists[0].Formula1 != `"0,1,2,3,4,5,Don't know,Not applicable"` || lists[0].Prompt == nil || lists[0].Error == nil {
		t.Errorf("the lists of scores are %+v, %v", lists, err)
	}
	if sh, err := sheet.Read("blank.xlsx", bytes.NewReader(data), framework.Builtin()); err != nil || len(sh.Rows) > 0 {
		t.Errorf("a blank sheet says %v, %v", rows(sh), err)
	}
}

// What is about a whole step, or about all of it, has rows below the statements in which
// nothing but barriers and priorities can be written.
func TestBlankXLSXHasRowsForSteps(t *testing.T) {
	s := group(t).Session()
	data := blank(t, s, model.Participant{})
	f := opened(t, data)
	for i, step := range s.Framework().Steps {
		row := itoa(26 + i)
		if got := value(t, f, "A"+row) + "|" + value(t, f, "B"+row) + "|" + value(t, f, "C"+row); !strings.HasPrefix(got, "|"+itoa(step.Number)+". "+step.Title+"|All of step "+itoa(step.Number)+":") {
			t.Errorf("row %s is %q", row, got)
		}
		for column, locked := range map[string]bool{"A": true, "C": true, "D": true, "E": true, "F": false, "G": false} {
			if isLocked(t, f, column+row) != locked {
				t.Errorf("%s: locked is not %t", column+row, locked)
			}
		}
	}
	sh, err := sheet.Read("a.xlsx", bytes.NewReader(fill(t, data, map[string]any{"C2": "Ann", "F27": "No cover\nNo room", "G27": "Train together", "G31": "One plan"})), framework.Builtin())
	if err != nil || len(sh.Rows) != 2 {
		t.Fatalf("%v, %v", rows(sh), err)
	}
	two, all := sh.Rows[0], sh.Rows[1]
	if !cmp.Equal(two.Barriers, []string{"No cover", "No room"}) || !cmp.Equal(two.Priorities, []string{"Train together"}) || !strings.HasPrefix(two.Step, "2. ") || two.Statement != 0 {
		t.Errorf("step 2 has %+v", two)
	}
	if !cmp.Equal(all.Priorities, []string{"One plan"}) || !strings.EqualFold(all.Step, sheet.StepAll) {
		t.Errorf("the whole has %+v", all)
	}
}

func isLocked(t testing.TB, f *excelize.File, cell string) bool {
	t.Helper()
	id, err := f.GetCellStyle("Scores", cell)
	if err != nil {
		t.Fatal(err)
	}
	style, err := f.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	return style.Protection == nil || style.Protection.Locked
}

func TestBlankIsForSomebody(t *testing.T) {
	s := group(t).Session()
	p := model.Participant{Name: "Ben", Agency: "Health", Role: "=Lead_x0041_"}
	f := opened(t, blank(t, s, p))
	if got := []string{value(t, f, "C2"), value(t, f, "C3"), value(t, f, "C4")}; !cmp.Equal(got, []string{"Ben", "Health", "=Lead_x0041_"}) {
		t.Errorf("it is for %q", got)
	}
	p1, _ := s.Participant("p1")
	data := written(t, func(w io.Writer) error { return handout.WriteBlankCSV(w, s, p1) })
	golden.Compare(t, "blank.csv", data)
	if !bytes.HasPrefix(data, []byte("\ufeffparticipant,")) {
		t.Error("without a byte order mark Excel takes it for another encoding")
	}
	if sh, err := sheet.Read("blank.csv", bytes.NewReader(data), framework.Builtin()); err != nil || len(sh.Rows) > 0 {
		t.Errorf("a blank sheet says %v, %v", rows(sh), err)
	}
}

func TestBlankOfAnAnonymousSession(t *testing.T) {
	h, err := model.NewHistory(model.Origin{ID: "k3v9a2mq7xtd", Mode: model.Group, Created: noon, Anonymous: true, Details: model.Details{Title: "Northvale"}}, framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		p    model.Participant
		want string
	}{
		{model.Participant{}, ""},
		{model.Participant{Name: "Ann", Agency: "Health", Role: "Lead"}, ""},
		{model.Participant{ID: "p12", Agency: "Health", Role: "Lead"}, "Participant 12"},
	} {
		data := blank(t, h.Session(), c.p)
		f := opened(t, data)
		for row := 1; row < 5; row++ {
			for _, cell := range []string{"B", "C"} {
				cell += itoa(row)
				if text := value(t, f, cell); !isLocked(t, f, cell) || text == "Name" || text == "Ann" || text == "Health" || text == "Lead" {
					t.Errorf("%+v: %s has %q", c.p, cell, text)
				}
			}
		}
		sh := filled(t, data, map[string]any{"D6": 3})
		if diff := cmp.Diff([]string{c.want + "|||1|3"}, rows(sh)); diff != "" {
			t.Errorf("%+v: %s", c.p, diff)
		}
		table := written(t, func(w io.Writer) error { return handout.WriteBlankCSV(w, h.Session(), c.p) })
		if bytes.Contains(table, []byte("Ann")) || c.want != "" && !bytes.Contains(table, []byte("\n"+c.want+",1,")) {
			t.Errorf("%+v: the table is %.200s", c.p, table)
		}
	}
}

func TestBlankSaysWhatItIsFor(t *testing.T) {
	h := group(t)
	sh := filled(t, blank(t, h.Session(), model.Participant{Name: "Ann"}), map[string]any{"D6": 1})
	fw := framework.Builtin()
	want := []sheet.Source{{File: "a.xlsx", ID: "k3v9a2mq7xtd", Title: "Northvale", Framework: fw.ID, Version: fw.Version}}
	if diff := cmp.Diff(want, sh.As("x").Sources); diff != "" {
		t.Error(diff)
	}
	if text := want[0].Warning(h.Session()); text != "" {
		t.Errorf("its own session: %s", text)
	}
	for _, c := range []struct {
		change func(*sheet.Source)
		want   string
	}{
		{func(s *sheet.Source) { s.Framework = "other\x1b[2J" }, `a.xlsx was made for the framework "other", and this session uses "family-hub-workforce"; its statements may differ`},
		{func(s *sheet.Source) { s.Version = "2020" }, `a.xlsx was made for version "2020" of the framework, and this session uses version "2024.1"; its statements may differ`},
		{func(s *sheet.Source) { s.ID, s.Title = "x", "Southvale" }, `a.xlsx was made for another session, "Southvale"`},
		{func(s *sheet.Source) { s.ID, s.Title = "", "Southvale" }, `a.xlsx was made for another session, "Southvale"`},
		{func(s *sheet.Source) { s.Title = "Northvale, as it was called" }, ""},
		{func(s *sheet.Source) { *s = sheet.Source{} }, ""},
	} {
		source := want[0]
		c.change(&source)
		if got := source.Warning(h.Session()); got != c.want {
			t.Errorf("%+v: %q, want %q", source, got, c.want)
		}
	}
}

// TestHostileBlankSheets puts each text wherever a session or a participant has one.
func TestHostileBlankSheets(t *testing.T) {
	t.Parallel()
	for _, text := range hostiletext.Typed() {
		h := session(t, model.Group)
		details := model.Details{Title: text.Value, Area: text.Value, Facilitator: text.Value, Date: "2026-03-12"}
		if _, err := h.Do(model.SetDetails{Details: details}, noon); err != nil {
			wantError(t, text.Name, err)
			continue
		}
		p := model.Participant{Name: text.Value, Agency: text.Value, Role: text.Value}
		book, err := xlsx.Read(bytes.NewReader(blank(t, h.Session(), p)))
		if err != nil {
			t.Fatal(err)
		}
		for _, tab := range book.Sheets {
			for _, row := range tab.Rows {
				for _, cell := range row.Cells {
					wantHarmless(t, text.Name, cell.Text)
					if cell.Kind != xlsx.Text && cell.Kind != xlsx.Number {
						t.Errorf("%s: %s!%s has %q of the kind %d", text.Name, tab.Name, xlsx.CellName(row.Number, cell.Column), cell.Text, cell.Kind)
					}
				}
			}
		}
		table := written(t, func(w io.Writer) error { return handout.WriteBlankCSV(w, h.Session(), p) })
		if err := hostiletext.HarmlessFile(bytes.TrimPrefix(table, []byte("\ufeff"))); err != nil {
			t.Errorf("%s: %v", text.Name, err)
		}
	}
}
