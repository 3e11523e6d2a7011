package xlsx

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/table"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"
)

// tablePart is the part of a workbook with an Excel table, as ECMA-376 has it (18.5.1).
type tablePart struct {
	ID           int    `xml:"id,attr"`
	Name         string `xml:"name,attr"`
	DisplayName  string `xml:"displayName,attr"`
	Ref          string `xml:"ref,attr"`
	HeaderRows   *int   `xml:"headerRowCount,attr"` // 1 where it does not stand
	TotalsRows   int    `xml:"totalsRowCount,attr"`
	TableColumns struct {
		Count  int `xml:"count,attr"`
		Column []struct {
			ID   int    `xml:"id,attr"`
			Name string `xml:"name,attr"`
		} `xml:"tableColumn"`
	} `xml:"tableColumns"`
	AutoFilter struct {
		Ref string `xml:"ref,attr"`
	} `xml:"autoFilter"`
	Style struct {
		Name string `xml:"name,attr"`
	} `xml:"tableStyleInfo"`
}

// checkExcelTables looks whether every Excel table of a workbook is as Excel opens it without
// repairs, and returns their names.
func checkExcelTables(t *testing.T, what string, data []byte) []string {
	t.Helper()
	all, f := parts(t, data), opened(t, data)
	sheetOf := map[string]string{} // of the name of a table
	for _, sheet := range f.GetSheetList() {
		tables, err := f.GetTables(sheet)
		if err != nil || len(tables) > 1 {
			t.Fatalf("%s: %s has the tables %+v, %v", what, sheet, tables, err)
		}
		for _, found := range tables {
			sheetOf[found.Name] = sheet
		}
	}
	var names []string
	ids, taken := map[int]bool{}, map[string]bool{}
	for name, content := range all {
		if strings.HasPrefix(name, "xl/worksheets/sheet") && strings.Contains(content, "<autoFilter") {
			t.Errorf("%s: %s has a filter beside that of its table", what, name)
		}
		if !strings.HasPrefix(name, "xl/tables/") {
			continue
		}
		var p tablePart
		if err := xml.Unmarshal([]byte(content), &p); err != nil {
			t.Fatalf("%s: %s: %v", what, name, err)
		}
		if p.ID < 1 || ids[p.ID] || taken[strings.ToLower(p.Name)] || p.DisplayName != p.Name || p.HeaderRows != nil || p.TotalsRows != 0 {
			t.Errorf("%s: %s is %+v, after ids %v and names %v", what, name, p, ids, taken)
		}
		ids[p.ID], taken[strings.ToLower(p.Name)] = true, true
		names = append(names, p.Name)
		if err := validName(p.Name); err != nil {
			t.Errorf("%s: %v", what, err)
		}
		if p.AutoFilter.Ref != p.Ref || p.Style.Name != "TableStyleMedium2" {
			t.Errorf("%s: %s filters %s of %s in the style %q", what, p.Name, p.AutoFilter.Ref, p.Ref, p.Style.Name)
		}
		checkColumns(t, what, f, sheetOf[p.Name], p)
	}
	slices.Sort(names)
	return names
}

// checkColumns compares the columns of an Excel table with the cells of its head, which
// Excel wants to be the same, and each of them once.
func checkColumns(t *testing.T, what string, f *excelize.File, sheet string, p tablePart) {
	t.Helper()
	from, to, _ := strings.Cut(p.Ref, ":")
	left, top, err := excelize.CellNameToCoordinates(from)
	if err != nil {
		t.Fatal(err)
	}
	right, bottom, err := excelize.CellNameToCoordinates(to)
	if err != nil {
		t.Fatal(err)
	}
	columns := p.TableColumns.Column
	if bottom <= top || p.TableColumns.Count != right-left+1 || len(columns) != p.TableColumns.Count {
		t.Fatalf("%s: %s on %s has %d columns of %d", what, p.Name, p.Ref, len(columns), p.TableColumns.Count)
	}
	seen := map[string]bool{}
	for i, c := range columns {
		head := cell(t, f, sheet, place(left+i, top))
		kind, err := f.GetCellType(sheet, place(left+i, top))
		if c.ID != i+1 || c.Name == "" || c.Name != head || seen[strings.ToLower(c.Name)] || err != nil || kind != excelize.CellTypeInlineString {
			t.Errorf("%s: column %d of %s is %+v over %q of type %v, %v", what, i+1, p.Name, c, head, kind, err)
		}
		seen[strings.ToLower(c.Name)] = true
	}
}

// validName is the rule for names in Excel and LibreOffice.
func validName(name string) error {
	rule := regexp.MustCompile(`^\pL[\pL\p{Nd}_]*$`)
	cellLike := regexp.MustCompile(`(?i)^([a-z]{1,3}[0-9]+|r[0-9]*(c[0-9]*)?|c[0-9]*|true|false)$`)
	if len(utf16.Encode([]rune(name))) > 255 || !rule.MatchString(name) || cellLike.MatchString(name) {
		return fmt.Errorf("%q is no name of a table", name)
	}
	return nil
}

// Every table of every workbook is an Excel table by a name that stays.
func TestEveryTableIsAnExcelTable(t *testing.T) {
	all := books(t)
	for name, want := range map[string][]string{
		"session":    {"data_dictionary", "priorities", "scores", "statements", "steps", "training_needs"},
		"solo":       {"data_dictionary", "priorities", "scores", "statements", "steps", "training_needs"},
		"comparison": {"By_step", "Every_statement", "What_became_of_the_priorities", "Who_was_in_the_room", "trend", "trend_2"},
	} {
		if diff := cmp.Diff(want, checkExcelTables(t, name, all[name])); diff != "" {
			t.Errorf("%s: the tables differ (-want +got):\n%s", name, diff)
		}
	}
}

// A table without rows has an empty one, which no program takes for a value.
func TestAnEmptyTableHasAnEmptyRow(t *testing.T) {
	s := solo(t) // which has no training needs
	data := written(t, s, report.Options{}, nil)
	checkExcelTables(t, "solo", data)
	f := opened(t, data)
	tables, err := f.GetTables("Training needs")
	if err != nil || len(tables) != 1 || tables[0].Range != "A1:I2" {
		t.Errorf("the table of training needs is %+v, %v", tables, err)
	}
	for column := range 9 {
		if got := cell(t, f, "Training needs", at(column, 2)); got != "" {
			t.Errorf("its empty row has %q", got)
		}
	}
}

func TestTableNames(t *testing.T) {
	names := tableNames{}
	for _, c := range []struct{ text, want string }{
		{"scores", "scores"},
		{"Scores", "Scores_2"},
		{"training needs", "training_needs"},
		{"Who was in the room?", "Who_was_in_the_room"},
		{"A1", "table_A1"},
		{"xfd1048576", "table_xfd1048576"},
		{"Q1", "table_Q1"},
		{"R1C1", "table_R1C1"},
		{"r", "table_r"},
		{"C", "table_C"},
		{"TRUE", "table_TRUE"},
		{"", "table"},
		{"??", "table_2"},
		{"2026", "table_2026"},
		{"_xlnm.Print_Area", "xlnm_Print_Area"},
		{"Sîan’s Hub", "Sîan_s_Hub"},
		{"王小明", "王小明"},
		{"\U00020000x", "x"},
		{strings.Repeat("é", 300), strings.Repeat("é", 255)},
		{strings.Repeat("É", 300), strings.Repeat("É", 253) + "_2"},
	} {
		if got := names.next(c.text); got != c.want {
			t.Errorf("%q becomes %q, want %q", c.text, got, c.want)
		}
	}
}

func TestTableNamesAreValidAndDiffer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names, seen := tableNames{}, map[string]bool{}
		for _, text := range rapid.SliceOfN(rapid.OneOf(rapid.String(), rapid.StringMatching(`[a-cA-C]{0,2}[0-9]{0,2}`)), 1, 30).Draw(t, "texts") {
			name := names.next(text)
			if err := validName(name); err != nil || seen[strings.ToLower(name)] {
				t.Fatalf("%q becomes %q: %v", text, name, err)
			}
			seen[strings.ToLower(name)] = true
		}
	})
}

func TestHeadsAreThoseOfAnExcelTable(t *testing.T) {
	var fields []table.Field
	for _, title := range []string{"Mean", "mean", "Mean\nof all", "", " ", "_x000A_", strings.Repeat("é", 300), strings.Repeat("é", 300), "Column 4"} {
		fields = append(fields, table.Field{Title: title})
	}
	var got []string
	for _, f := range headed(fields) {
		got = append(got, f.Title)
	}
	want := []string{
		"Mean", "mean (2)", "Mean of all", "Column 4", "Column 5", "_x000A _", strings.Repeat("é", 255), strings.Repeat("é", 251) + " (2)", "Column 4 (2)",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the heads differ (-want +got):\n%s", diff)
	}
}

// Whatever its heads say, and its name, a table opens.
func TestHostileHeadsMakeExcelTables(t *testing.T) {
	t.Parallel()
	for _, text := range hostiletext.Typed() {
		block := report.Table{
			Columns: []report.Column{{Title: text.Value}, {Title: text.Value}, {Title: ""}, {Title: "a\nb"}},
			Rows:    [][]string{{text.Value, "", "x", "y"}},
		}
		b := newBook(model.Details{Title: text.Value}, framework.Builtin())
		b.document(&report.Document{Title: text.Value, Blocks: []report.Block{block, block, report.Lines{
			Scale: framework.Builtin().Scale,
			Title: text.Value, Points: []string{text.Value},
			Series: []report.Line{{Name: text.Value, Values: []float64{1}}, {Name: text.Value, Values: []float64{2}}},
		}}})
		var out bytes.Buffer
		if err := b.write(&out); err != nil {
			t.Fatalf("%s: %v", text.Name, err)
		}
		b.close()
		checkParts(t, text.Name, out.Bytes())
		if got := checkExcelTables(t, text.Name, out.Bytes()); len(got) != 3 {
			t.Errorf("%s: the tables are %q", text.Name, got)
		}
	}
}

// LibreOffice knows each table by its name, and filters it.
func TestLibreOfficeKnowsTheTables(t *testing.T) {
	t.Parallel()
	office := program(t, "soffice")
	all, dir := books(t), t.TempDir()
	all["year"] = written(t, year(t), report.Options{}, nil)
	convert(t, office, dir, all, "fods")
	for name, data := range all {
		flat, err := os.ReadFile(filepath.Join(dir, name+".fods"))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, m := range regexp.MustCompile(`<table:database-range ([^>]*)`).FindAllStringSubmatch(string(flat), -1) {
			named := regexp.MustCompile(`table:name="([^"]*)"`).FindStringSubmatch(m[1])
			if named == nil || !strings.Contains(m[1], `table:display-filter-buttons="true"`) {
				t.Errorf("%s: LibreOffice has the table %s", name, m[1])
				continue
			}
			got = append(got, named[1])
		}
		slices.Sort(got)
		if diff := cmp.Diff(checkExcelTables(t, name, data), got); diff != "" {
			t.Errorf("%s: the tables of LibreOffice differ (-want +got):\n%s", name, diff)
		}
	}
}

// year is the workshop with what a year brings.
func year(t testing.TB) *model.Session {
	t.Helper()
	h := samples(t)[0].History
	for _, c := range []model.Change{
		model.Add[model.Indicator]{At: model.End, Item: model.Indicator{
			ID: "m1", Name: "Turnover", Unit: decimal.Percent, Start: model.Start{Value: "18.50", Date: "2026-03-12"}, Target: "12",
		}},
		model.AddValue{Indicator: "m1", Value: model.Value{Date: "2026-06-12", Number: "17.25"}},
		model.Add[model.Indicator]{At: model.End, Item: model.Indicator{ID: "m2", Name: "Visits", Start: model.Start{Value: "123456789012345.123456"}}},
		model.SetTarget{Statement: 1, Level: model.Points(4), By: "2027-03-12"},
		model.Add[model.Review]{At: model.End, Item: model.Review{ID: "rv1", Date: "2026-06-12", Note: "A good start"}},
	} {
		if _, err := h.Do(c, noon); err != nil {
			t.Fatal(err)
		}
	}
	return h.Session()
}

// Reviews, measures and targets have sheets where there are any: days and figures are days
// and numbers there, and a figure that no spreadsheet program could keep is its digits.
func TestAYearHasItsSheets(t *testing.T) {
	data := written(t, year(t), report.Options{}, nil)
	checkExcelTables(t, "year", data)
	f := opened(t, data)
	want := []string{
		"Summary", "Statements", "Scores", "Priorities", "Training needs", "Reviews", "Measures", "Measure values", "Targets", "About", "Data dictionary",
	}
	if diff := cmp.Diff(want, f.GetSheetList()); diff != "" {
		t.Errorf("the sheets differ (-want +got):\n%s", diff)
	}
	for _, tab := range sheetsOf(year(t), report.Options{}) {
		if tab.Name != "measures" && tab.Name != "measure_values" { // whose longest figures are no numbers
			checkTable(t, f, tab.Title, 1, tab)
		}
	}
	if got := number(t, f, "Measure values", "F2"); got != 18.5 {
		t.Errorf("the starting figure is %v", got)
	}
	if got := number(t, f, "Measure values", "E3"); got != float64(serial(time.Date(2026, 6, 12, 0, 0, 0, 0, time.UTC))) {
		t.Errorf("its next day is %v", got)
	}
	kind, err := f.GetCellType("Measure values", "F4")
	if got := cell(t, f, "Measure values", "F4"); err != nil || kind != excelize.CellTypeInlineString || got != "123456789012345.123456" {
		t.Errorf("a figure of 21 digits is %q of type %v, %v", got, kind, err)
	}
}
