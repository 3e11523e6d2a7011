package instrument

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// book is a workbook of some sheets, each a name and rows.
func book(t testing.TB, sheets map[string][][]any) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for name, rows := range sheets {
		if _, err := f.NewSheet(name); err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			at, _ := excelize.CoordinatesToCellName(1, i+1)
			if err := f.SetSheetRow(name, at, &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := f.DeleteSheet("Sheet1"); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func scaleRows() [][]any {
	return [][]any{{"Value", "Label", "Description"}, {0, "Not yet", "Nobody."}, {1, "Some", "Some do."}, {2, "All", "All do."}}
}

func statementRows() [][]any {
	return [][]any{
		{"Our list of 2027"}, // above the headings
		{},
		{"Step", "ID", "Statement", "Guidance", "Look for", "Questions", "0 Not yet", "2"},
		{"1. Welcome", "W1", "Everybody has a person to ask.", "Ask newcomers.", "- a list\n- a rota", "Who?", "Nobody has.", "All have."},
		{"", "W2", "We write once a month.", "", "", "", "", ""},
		{"Learning", "L-1", "Volunteers choose a course.", "", "", "Which?\nWhen?", "", "Two each year."},
	}
}

func read(t testing.TB, sheets map[string][][]any) (*framework.Framework, []string, error) {
	t.Helper()
	return Read(About{}, File{"list.xlsx", bytes.NewReader(book(t, sheets))})
}

func TestAWorkbookBecomesAFramework(t *testing.T) {
	fw, unread, err := read(t, map[string][][]any{
		"Statements": statementRows(), "Scale": scaleRows(), "Notes": {{"to do"}},
		"About": {{"Field", "Text"}, {"title", "Volunteers at Riverside"}, {"licence", "Free to use"}, {"year", 2027}, {"authors", ""}},
	})
	if err != nil || !slices.Equal(unread, []string{"Notes"}) {
		t.Fatalf("%v, unread %q", err, unread)
	}
	if fw.ID != "volunteers-at-riverside" || fw.Title != "Volunteers at Riverside" || fw.Version != "1" || fw.Source.Licence != "Free to use" || fw.Source.Year != 2027 {
		t.Errorf("it is %s, %q, %q, %+v", fw.ID, fw.Title, fw.Version, fw.Source)
	}
	want := []framework.Statement{
		{
			ID: "W1", Number: 1, Text: "Everybody has a person to ask.", Short: "Everybody has a person to ask", Guidance: "Ask newcomers.",
			LookFor: []string{"a list", "a rota"}, Questions: []string{"Who?"},
			Levels: []framework.Descriptor{{Value: 0, Text: "Nobody has."}, {Value: 2, Text: "All have."}},
		},
		{ID: "W2", Number: 2, Text: "We write once a month.", Short: "We write once a month"},
		{
			ID: "L-1", Number: 3, Text: "Volunteers choose a course.", Short: "Volunteers choose a course", Questions: []string{"Which?", "When?"},
			Levels: []framework.Descriptor{{Value: 2, Text: "Two each year."}},
		},
	}
	if diff := cmp.Diff(want, fw.Statements()); diff != "" {
		t.Error(diff)
	}
	if len(fw.Steps) != 2 || fw.Steps[0].Title != "Welcome" || fw.Steps[1].Title != "Learning" || fw.Scale.Words() != "0 to 2" {
		t.Errorf("the steps are %q and %q, scored %s", fw.Steps[0].Title, fw.Steps[1].Title, fw.Scale.Words())
	}
}

// Columns may be called what people call them.
func TestColumnsByOtherNames(t *testing.T) {
	fw, unread, err := read(t, map[string][][]any{
		"Ours":  {{"Theme", "Wording", "What to look for", "1"}, {"Welcome", "Everybody is greeted.", "A rota", "Nobody is."}},
		"Marks": {{"Score", "Name", "What it means"}, {1, "Never", "Nobody does it."}, {2, "Always", "All do it."}},
	})
	if err != nil || len(unread) > 0 {
		t.Fatal(err, unread)
	}
	if st := fw.Statements()[0]; fw.Steps[0].Title != "Welcome" || st.LookFor[0] != "A rota" || st.Levels[0].Text != "Nobody is." || fw.Scale[1].Description != "All do it." {
		t.Errorf("%+v", fw)
	}
}

func TestTablesInCSV(t *testing.T) {
	statements := "step;text;number;group\nWelcome;Everybody has a person.;1;Start\n;We write.;4;\nLearning;A course.;5;Start\n"
	scale := "value;label;description;points\n3;All;All do.;1\n1;None;Nobody.;0\n2;Some;Some do.;0,5\n"
	fw, _, err := Read(About{Title: "Riverside", Licence: "Ours"}, File{"a.csv", strings.NewReader(statements)}, File{"b.csv", strings.NewReader(scale)})
	if err != nil {
		t.Fatal(err)
	}
	if all := fw.Statements(); all[1].Number != 4 || all[1].ID != "" || fw.Steps[1].Group != "Start" || fw.Scale.Points(2) != 0.5 || fw.Scale.Lowest() != 1 {
		t.Errorf("%+v", fw)
	}
	if fw.Title != "Riverside" || fw.Source.Licence != "Ours" {
		t.Errorf("it is %q, %q", fw.Title, fw.Source.Licence)
	}
}

// TestEveryMistakeHasItsCell lists all of them at once.
func TestEveryMistakeHasItsCell(t *testing.T) {
	change := func(rows [][]any, row, column int, to any) [][]any {
		for len(rows[row]) <= column {
			rows[row] = append(rows[row], "")
		}
		rows[row][column] = to
		return rows
	}
	long := strings.Repeat("long ", 130)
	for name, c := range map[string]struct {
		statements, scale [][]any
		about             [][]any
		want              []string
	}{
		"no text": {change(statementRows(), 4, 2, ""), scaleRows(), nil, []string{"list.xlsx, Statements!C5 (text): statement W2 has no text"}},
		"two at once": {
			change(change(statementRows(), 3, 2, long), 5, 1, "7 x"), scaleRows(), nil,
			[]string{"Statements!C4 (text): the text of statement W1 is", "Statements!B6 (id): the id of statement"},
		},
		"an id twice":            {change(statementRows(), 5, 1, "W1"), scaleRows(), nil, []string{"Statements!B6 (id): two statements have the id \"W1\""}},
		"a heading nobody knows": {change(statementRows(), 2, 3, "Owner"), scaleRows(), nil, []string{"Statements!D3: no column of the table of statements is called \"Owner\""}},
		"a column without one":   {change(statementRows(), 2, 3, ""), scaleRows(), nil, []string{"Statements!D3: the column has no heading"}},
		"two of one column":      {change(statementRows(), 2, 3, "text"), scaleRows(), nil, []string{"Statements!D3 (text): column 3 is called text too"}},
		"no such level":          {change(statementRows(), 2, 7, "3"), scaleRows(), nil, []string{"Statements!H3 (3): the scale has no level 3; it has 0, 1 or 2"}},
		"a level called otherwise": {
			change(statementRows(), 2, 6, "0 Nothing"), scaleRows(), nil,
			[]string{"Statements!G3 (0 Nothing): level 0 is called \"Nothing\" here and \"Not yet\" in the table of the scale"},
		},
		"two columns of a level":    {change(statementRows(), 2, 7, "0"), scaleRows(), nil, []string{"is of level 0, too; keep one of them"}},
		"no step at first":          {change(statementRows(), 3, 0, ""), scaleRows(), nil, []string{"Statements!A4 (step): the first row names no step"}},
		"a step that comes again":   {append(statementRows(), []any{"Welcome", "W3", "Again."}), scaleRows(), nil, []string{"Statements!A7 (step): the step \"Welcome\" comes again after another"}},
		"a level twice":             {statementRows(), change(scaleRows(), 3, 0, 1), nil, []string{"Scale!A4 (value): row 3 has the value 1, too"}},
		"a gap in the scale":        {statementRows()[:5:5], change(scaleRows(), 3, 0, 4), nil, []string{"Scale!A4 (value): the value 4 follows 1 in the scale"}},
		"a value that is no number": {statementRows(), change(scaleRows(), 1, 0, "zero"), nil, []string{"Scale!A2 (value): \"zero\" is no whole number"}},
		"a level without a label":   {statementRows(), change(scaleRows(), 2, 1, ""), nil, []string{"Scale!B3 (label): the second level has no label"}},
		"about something else":      {statementRows(), scaleRows(), [][]any{{"field", "text"}, {"colour", "red"}}, []string{"About!A2 (field): \"colour\" is no field"}},
		"about twice":               {statementRows(), scaleRows(), [][]any{{"field", "text"}, {"title", "A"}, {"title", "B"}}, []string{"About!A3 (field): the title stands in row 2, too"}},
		"a year in words":           {statementRows(), scaleRows(), [][]any{{"field", "text"}, {"year", "last"}}, []string{"About!B2 (text): \"last\" is no year"}},
		"a bad id":                  {statementRows(), scaleRows(), [][]any{{"field", "text"}, {"id", "Our List"}}, []string{"About!B2 (text): the id of the framework is"}},
		"no scale":                  {statementRows(), nil, nil, []string{"list.xlsx: there is no table of the scale"}},
		"no statements":             {nil, scaleRows(), nil, []string{"list.xlsx: there is no table of statements"}},
		"nothing":                   {nil, nil, nil, []string{"no table of statements", "no table of the scale"}},
	} {
		t.Run(name, func(t *testing.T) {
			sheets := map[string][][]any{"Other": {{"x"}}}
			for name, rows := range map[string][][]any{"Statements": c.statements, "Scale": c.scale, "About": c.about} {
				if rows != nil {
					sheets[name] = rows
				}
			}
			_, _, err := read(t, sheets)
			if err == nil {
				t.Fatal("it is taken")
			}
			lines := strings.Split(err.Error(), "\n")
			for i, part := range c.want {
				if i >= len(lines) || !strings.Contains(lines[i], part) {
					t.Errorf("it says\n%v\nwant line %d with %q", err, i+1, part)
				}
			}
			if len(lines) != len(c.want) {
				t.Errorf("it says %d things, want %d:\n%v", len(lines), len(c.want), err)
			}
		})
	}
	if _, _, err := read(t, map[string][][]any{"A": statementRows(), "B": statementRows(), "Scale": scaleRows()}); err == nil || !strings.Contains(err.Error(), "delete one of the two") {
		t.Errorf("two tables of statements: %v", err)
	}
}

// TestTheBlankWorkbookIsRead once it is filled in; as it is, it says what is missing.
func TestTheBlankWorkbookIsRead(t *testing.T) {
	var b bytes.Buffer
	if err := WriteBlank(&b); err != nil {
		t.Fatal(err)
	}
	_, _, err := Read(About{}, File{"blank.xlsx", bytes.NewReader(b.Bytes())})
	if err == nil || !strings.Contains(err.Error(), "the table of the scale has no levels") {
		t.Errorf("empty: %v", err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for at, words := range map[[2]string]string{
		{"Statements", "A2"}: "Welcome", {"Statements", "C2"}: "Everybody has a person.", {"Statements", "H1"}: "1 All", {"Statements", "H2"}: "They all have.",
		{"Scale", "A2"}: "0", {"Scale", "B2"}: "None", {"Scale", "C2"}: "Nobody.", {"Scale", "A3"}: "1", {"Scale", "B3"}: "All", {"Scale", "C3"}: "All do.",
		{"About", "B2"}: "Riverside",
	} {
		if err := f.SetCellStr(at[0], at[1], words); err != nil {
			t.Fatal(err)
		}
	}
	var filled bytes.Buffer
	if err := f.Write(&filled); err != nil {
		t.Fatal(err)
	}
	fw, unread, err := Read(About{}, File{"filled.xlsx", &filled})
	if err != nil || fw.Title != "Riverside" || fw.Statements()[0].Level(1) != "They all have." || !slices.Equal(unread, []string{"How"}) {
		t.Errorf("%v, %+v, unread %q", err, fw, unread)
	}
}

// FuzzRead: whatever stands in a file, it is read or refused in sentences.
func FuzzRead(f *testing.F) {
	f.Add([]byte("step,text,0 None\nA,B,C\n"), []byte("value,label,description\n0,None,N\n1,All,A\n"))
	f.Add([]byte("step;text\n1. A;\"x\ny\"\n"), []byte("value;label;description;points\n-1;a;b;0,5\n0;c;d;x\n"))
	f.Add(book(f, map[string][][]any{"S": statementRows()}), []byte("field,text\ntitle,x\n"))
	f.Fuzz(func(t *testing.T, one, other []byte) {
		fw, _, err := Read(About{}, File{"one", bytes.NewReader(one)}, File{"other", bytes.NewReader(other)})
		if err == nil && fw.Check() != nil {
			t.Errorf("it is taken, and bad: %v", fw.Check())
		}
		if err != nil && strings.TrimSpace(err.Error()) == "" {
			t.Error("it is refused without a word")
		}
	})
}
