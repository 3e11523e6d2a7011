package sheet_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/table"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/intake"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"
)

// TestTablesAreReadAsTheyAreMeant has small tables of the kinds that people make: what is
// taken of them, or a part of the refusal.
func TestTablesAreReadAsTheyAreMeant(t *testing.T) {
	ann := func(scores ...string) []string {
		for i, s := range scores {
			statement, score, _ := strings.Cut(s, ":")
			scores[i] = statement + " Ann Ash: " + score
		}
		return scores
	}
	for _, c := range []struct {
		name, file string
		want       []string
		refused    string
	}{
		{"a target beside the score", "statement,score,score (target)\n1,2,5\n", ann("1:2"), ""},
		{"a target alone", "statement,target score\n1,5\n", nil, "there is no column called score"},
		{"another word for the score", "statement,score,rating\n1,2,5\n", nil, `column 2, "score" and column 3, "rating" could each be the score`},
		{"two years", "statement,score 2025,score 2026\n1,2,5\n", nil, `"score 2025" and column 3, "score 2026" could each be the score`},
		{"years alone", "statement,2025,2026\n1,2,5\n", nil, `"2025" and column 3, "2026" could each be the score`},
		{"two people's scores", "statement,your score,manager's score\n1,2,5\n", nil, "could each be the score"},
		{"before and now", "statement,previous score,current score\n1,2,5\n", ann("1:5"), ""},
		{"another year", "year,participant,statement,score\n2025,Ann Ash,1,2\n2026,Ann Ash,2,3\n", nil, `the rows are of "2025" and of "2026"`},
		{"per cent", "statement,score (%)\n1,2\n", nil, `the heading "score (%)" says more`},
		{"from 1", "statement,score 1–5\n1,2\n", nil, `the heading "score 1–5" says more`},
		{"out of ten", "statement,score /10\n1,2\n", nil, `the heading "score /10" says more`},
		{"the scale in brackets", "No.,Your score (0–5)*\n1,2\n", ann("1:2"), ""},
		{"the scale in words", "No.,\"Score (0 = not started, 5 = in place)\"\n1,2\n", ann("1:2"), ""},
		{"two numbers", "statement,question,score\n1,5,2\n2,6,2\n", nil, `column 1, "statement" and column 2, "question" could each be the statement`},
		{"two numbers that agree", "statement,question,score\n5,5,2\n6,6,2\n", ann("5:2", "6:2"), ""},
		{"a number that is no counter", "no,statement,score\n5,1,2\n6,2,2\n", nil, "could each be the statement"},
		{"the statements of last year", "statement (last year's number),score\n1,2\n", nil, "says more than that the column has the statements' numbers"},
		{"two names", "participant,name,statement,score\nAnn Ash,Ben Birch,1,2\n", nil, `column 1, "participant" and column 2, "name" could each be the participant`},
		{"first names and surnames", "first name,surname,statement,score\nAnn,Ash,1,2\n", nil, "could each be the participant"},
		{"somebody else's name", "name (line manager),statement,score\nBen Birch,1,2\n", nil, `the heading "name (line manager)" says more`},
		{"a name above and another beside", "Name,Ann Ash\nparticipant,statement,score\nBen Birch,1,2\n", nil, `the row is of "Ben Birch", and above the table stands "Ann Ash"`},
		{"two names above", "Name,Ann Ash\nParticipant,Ben Birch\nstatement,score\n1,2\n", nil, `"Ann Ash" and "Ben Birch" both stand above the table`},
		{"a name in one cell with its label", "Name: Ann Ash\nstatement,score\n1,2\n", ann("1:2"), ""},
		{"the head on a second page", "Name,Ann Ash\nstatement,score\n1,2\nstatement,score\n2,3\n", ann("1:2", "2:3"), ""},
		{"another person without a head", "Name,Ann Ash\nstatement,score\n1,2\nName,Ben Birch\nAgency,Council\n2,3\n", []string{"1 Ann Ash: 2", "2 Ben Birch: 3"}, ""},
		{"a second table of nobody", "Name,Ann Ash\nstatement,score\n1,2\nBen's answers\nstatement,score\n2,3\n", nil, "a second table begins here and does not say whose it is"},
		{"two tables of one person", "Name,Ann Ash\nstatement,score\n1,2\nName,Ann Ash\nstatement,score\n2,3\n", nil, "which one is meant?"},
		{"letters among scores", "statement,score\n1,D\n2,3\n3,N\n", ann("1:dk", "2:3", "3:na"), ""},
		{"letters among other letters", "statement,score\n1,Y\n2,N\n3,4\n", nil, `"N" could be a grade`},
		{"no, or don't know", "statement,score\n1,N\n2,DK\n", nil, `"N" could be a grade`},
		{"a label", "statement,score\n1,Largely in place\n2,4 - largely in place\n3,4: Largely in place\n", ann("1:4", "2:4", "3:4"), ""},
		{"a label with another number", "statement,score\n1,3 - Largely in place\n", nil, "is not a score"},
		{"a label that is none", "statement,score\n1,Mostly\n", nil, `"Mostly" is not a score`},
		{"steps as lines", "statement,score\nStep 1\n1,2\nStep 2: Needs\n1,3\n", ann("1:2", "5:3"), ""},
		{"steps with a head each", "Name,Ann Ash\nStep 1\nstatement,score\n1,2\nStep 2\nstatement,score\n1,3\n", ann("1:2", "5:3"), ""},
		{"steps that agree", "step,statement,score\n2. Workforce needs assessment,5,3\n1,2,1\n", ann("2:1", "5:3"), ""},
		{"steps that agree in some rows", "step,statement,score\n2,5,3\n2,1,1\n", nil, "statement 1 could be the one of that number or one within step 2, which has the statements 5 to 8"},
		{"decimals in quotation marks", "statement,score,comment\n1,\"3,5\",so\n2,4,6\n", nil, `"3,5" is not a score`},
		{"some decimals", "statement,score,comment\n1,3,5\n2,4,\n", nil, `could be one figure such as "3,5"`},
		{"semicolons keep numbers apart", "statement;score;comment\n1;3;5\n", []string{"1 Ann Ash: 3", `1 Ann Ash wrote "5"`}, ""},
		{"an index before the table", ",statement,score\n0,5,3\n1,6,4\n", ann("5:3", "6:4"), ""},
		{"bars", "statement|score|comment\n1|3|a, b; c\n", []string{"1 Ann Ash: 3", `1 Ann Ash wrote "a, b; c"`}, ""},
		{"an error as a name", "participant,statement,score\n#REF!,1,2\n", nil, `"#REF!, an error" stands there in place of a text`},
		{"a name that became letters twice", "participant,statement,score,comment\nAnn Ash,1,2,SiÃ¢n â€“ so\n", []string{"1 Ann Ash: 2", `1 Ann Ash wrote "Siân – so"`}, ""},
		{"a name for some rows", "participant,statement,score\nBen Birch,1,2\n,2,3\nCara Cole,1,4\n", nil, "the row does not say who answered, and others of its table do"},
		{"a total below", "statement,score\n1,3\n2,4\nTotal,7\n,\nAverage,3.5\n", ann("1:3", "2:4"), ""},
		{"a step that there is not", "step,statement,score\n9,1,3\n", nil, `there is no step "9" in this session`},
		{"what a score means", "statement,score,score description\n1,3,so\n", ann("1:3"), ""},
		{"a title that says target", "Targets for 2027\nstatement,score\n1,5\n", nil, `line 1: "Targets for 2027" stands above scores and says that they are other figures`},
		{"a heading above the headings", ",,Last year\nparticipant,statement,score\nAnn Ash,1,3\n", nil, `"Last year" stands above scores`},
		{"last year's below", "statement,score\n1,3\n\nLast year\n2,5\n", nil, `line 4: "Last year" stands above scores`},
		{"a remark below", "statement,score\n1,3\n\nSame as last year\n", ann("1:3"), ""},
		{"rows that are targets", "participant,statement,type,score\nAnn Ash,1,target,5\n", nil, `column 3 says "target", so that the score could be another figure`},
		{"an average among people", "participant,statement,score\nAnn Ash,1,2\nAverage,1,3\n", nil, `line 3, column 1 (participant): "Average" is the name of a figure`},
		{"a total with a score's value", "participant,statement,score\nAnn Ash,1,2\nAnn Ash,2,1\nTotal,2,3\n", nil, `"Total" is the name of a figure`},
		{"somebody's name with another label", "Completed by: Ben Birch\nstatement,score\n1,3\n", []string{"1 Ben Birch: 3"}, ""},
		{"somebody's full name above", "Full name,Ben Birch\nstatement,score\n1,3\n", []string{"1 Ben Birch: 3"}, ""},
		{"somebody's name without a label", "Ben Birch\nstatement,score\n1,3\n2,4\n", nil, `line 3, participant: "Ben Birch" stands above the table, and the answers would be those of "Ann Ash"`},
		{"two kinds of comments", "statement,score,comment,comments\n1,3,a,b\n", nil, `"comment" and column 4, "comments" could each be the comment`},
		{"two agencies", "participant,agency,organisation,statement,score\nAnn Ash,Health,Police,1,3\n", nil, `"agency" and column 3, "organisation" could each be the agency`},
		{"dates of two years", "date,statement,score\n2025-03-01,1,3\n2026-03-01,2,4\n", nil, `the rows are of "2025" and of "2026"`},
		{"sections", "section,question,score\n2,1,3\n2,2,4\n", ann("5:3", "6:4"), ""},
		{"a thousand", "statement,score\n\"1,000\",3\n", nil, `"1,000" is not the number of a statement`},
		{"missing values of statistics", "\"\",\"statement\",\"score\",\"comment\"\n\"1\",5,NA,NA\n\"2\",6,4,\"ok\"\n", nil, "NA marks what is missing"},
		{"headings in Welsh", "cyfranogwr;datganiad;sgôr\nAnn Ash;1;3\n", ann("1:3"), ""},
		{"headings in two languages", "datganiad / statement,Score (sgôr)\n1,3\n", ann("1:3"), ""},
		{"a column for each statement", "ID,Name,1. Board,2. Roles,3. Money\n1,Ann Ash,3,4,2\n", nil, "as in a table with a column for each statement or for each person; a score sheet has one row for each score"},
		{"a column for each person", "Statement,Ann Ash,Ben Birch\n1,3,4\n2,2,1\n", nil, "as in a table with a column for each statement or for each person"},
		{"an answer that may be a score", "Respondent,Question,Response\nAnn Ash,1,3\n", nil, `column 3: "Response" could be the score, or another figure`},
		{"first names and surnames apart", "First name,Last name,Statement,Score\nAnn,Ash,1,3\n", nil, "put first names and surnames together into one column, called participant"},
		{"a table with bars round it", "| statement | score |\n|---|:--|\n| 1 | 3 |\n", ann("1:3"), ""},
		{"a web page", "<table><tr><th>statement</th></tr></table>", nil, "this is a web page or XML"},
		{"several sessions", "session,title,statement,round,answer,score\na,A,1,1,score,3\nb,B,2,1,score,3\n", nil, `the rows are of several sessions, "a" and "b"`},
		{"an answer that contradicts its score", "session,title,statement,round,answer,score\na,A,1,1,dk,3\n", nil, `"3, with the answer dk" is not a score`},
	} {
		got, err := outcome(t, "a.csv", []byte(c.file), intake.Options{As: "Ann Ash"})
		switch {
		case err != nil && (c.refused == "" || !strings.Contains(err.Error(), c.refused)):
			t.Errorf("%s: refused with %v, want %q", c.name, err, c.refused)
		case err == nil && c.refused != "":
			t.Errorf("%s: took %v", c.name, got)
		case err == nil:
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s:\n%s", c.name, diff)
			}
		}
	}
}

// In a workbook what a cell shows counts.
func TestCellsCountAsTheyShow(t *testing.T) {
	head := row("Participant", "Statement", "Score")
	answer := func(attributes, cell string) string {
		return `<row ` + attributes + `><c t="inlineStr"><is><t>Ann Ash</t></is></c><c><v>1</v></c>` + cell + `</row>`
	}
	around := func(before, rows, after string) string {
		return `</sheetData>` + before + `<sheetData>` + rows + `</sheetData>` + after + `<sheetData>`
	}
	for _, c := range []struct {
		name, cells string
		want        []string
		refused     string
	}{
		{"zeros that are not shown", around(`<sheetViews><sheetView showZeros="0"/></sheetViews>`, head+answer("", `<c><v>0</v></c>`), ""), nil, `A!C2 (score): "0, shown as nothing" is not a score`},
		{"others where zeros are not shown", around(`<sheetViews><sheetView showZeros="0"/></sheetViews>`, head+answer("", `<c><v>3</v></c>`), ""), []string{"1 Ann Ash: 3"}, ""},
		{"a hidden row", head + answer(`hidden="1"`, `<c><v>3</v></c>`), nil, "A!C2 (score): the row is hidden and holds a score"},
		{"a hidden column", around(`<cols><col min="3" max="5" hidden="1"/></cols>`, head+answer("", `<c><v>3</v></c>`), ""), nil, "A!C1 (score): the column is hidden"},
		{"another hidden column", around(`<cols><col min="4" max="9" hidden="1"/></cols>`, head+answer("", `<c><v>3</v></c>`), ""), []string{"1 Ann Ash: 3"}, ""},
		{"statements over several rows", around("", head+answer("", `<c><v>3</v></c>`), `<mergeCells><mergeCell ref="$B$2:$B$3"/></mergeCells>`), nil, "the cells B2:B3 are merged"},
		{"a heading over two columns", around("", row("Statement", "Score", "")+row("1", "3", "5"), `<mergeCells><mergeCell ref="B1:C1"/></mergeCells>`), nil, `A!C1 (score): column 2 is called score too`},
		{"a formula as a score", head + answer("", `<c><f>1+2</f><v>3</v></c>`), []string{"1 Ann Ash: 3"}, ""},
		{"a formula as a name", head + `<row><c t="str"><f>B9</f><v>Ann Ash</v></c><c><v>1</v></c><c><v>3</v></c></row>`, nil, `A!A2 (participant): "Ann Ash, a formula" stands there`},
		{"a date as a name", head + `<row><c s="3"><v>46085</v></c><c><v>1</v></c><c><v>3</v></c></row>`, nil, `A!A2 (participant): "2026-03-04, a date" stands there`},
		{"a truth as a name", head + `<row><c t="b"><v>1</v></c><c><v>1</v></c><c><v>3</v></c></row>`, nil, `A!A2 (participant): "TRUE, true or false" stands there`},
	} {
		got, err := outcome(t, "a.xlsx", book(t, "", [2]string{"A", c.cells}), intake.Options{As: "Ann Ash"})
		switch {
		case err != nil && (c.refused == "" || !strings.Contains(err.Error(), c.refused)):
			t.Errorf("%s: refused with %v, want %q", c.name, err, c.refused)
		case err == nil && c.refused != "":
			t.Errorf("%s: took %v", c.name, got)
		case err == nil:
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s:\n%s", c.name, diff)
			}
		}
	}
	table := row("Statement", "Score") + row("1", "3")
	hidden := book(t, "", [2]string{`A" state="hidden`, table})
	if got, err := outcome(t, "a.xlsx", hidden, intake.Options{As: "Ann Ash"}); err == nil || !strings.Contains(err.Error(), `the scores stand on a hidden sheet, "A"`) {
		t.Errorf("a hidden sheet: %v, %v", got, err)
	}
	for name, want := range map[string]string{"Targets 2027": `"Targets 2027" stands above scores`, "Ben Birch": `"Ben Birch" stands above the table, and the answers would be those of "Ann Ash"`} {
		if got, err := outcome(t, "a.xlsx", book(t, "", [2]string{name, table}), intake.Options{As: "Ann Ash"}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("a sheet called %s: %v, %v", name, got, err)
		}
	}
	two := book(t, "", [2]string{"A", table}, [2]string{"B", row("Statement", "Score") + row("2", "3")})
	if got, err := outcome(t, "a.xlsx", two, intake.Options{As: "Ann Ash"}); err == nil || !strings.Contains(err.Error(), `the sheets "A" and "B" both have answers of the same person`) {
		t.Errorf("two sheets of nobody: %v, %v", got, err)
	}
}

// A name that shows over several rows is that of all of them, and no further.
func TestAMergedNameStandsInItsRows(t *testing.T) {
	cells := `</sheetData><sheetData>` + row("Participant", "Statement", "Score") + row("Ben Birch", "1", "3") + row("", "2", "4") + row("", "3", "5") +
		`</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells><sheetData>`
	sh, err := sheet.Read("a.xlsx", bytes.NewReader(book(t, "", [2]string{"A", cells})), framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"Ben Birch|||1|3", "Ben Birch|||2|4", "|||3|5"}, rows(sh)); diff != "" {
		t.Error(diff)
	}
}

// TestOtherEncodings has names as other programs write them: where Windows-1252 makes
// other letters of them, they are refused with those.
func TestOtherEncodings(t *testing.T) {
	for _, c := range []struct {
		name  string
		from  *charmap.Charmap
		doubt string
	}{
		{"Björn Müller", charmap.Macintosh, `"š" in "Bjšrn"`},
		{"María López", charmap.Macintosh, `"’" in "Mar’a"`},
		{"André Noël", charmap.Macintosh, `"Ž" in "AndrŽ"`},
		{"It’s “fine” – so", charmap.Macintosh, `"Õ" in "ItÕs"`},
		{"José García", charmap.CodePage850, `"‚" in "Jos‚"`},
		{"Siân", charmap.CodePage850, `"ƒ" in "Siƒn"`},
		{"Renée", charmap.CodePage437, `"‚" in "Ren‚e"`},
		{"Jiří Dvořák", charmap.Windows1250, `"øí" in "Jiøí"`},
		{"Agnieszka Wąs", charmap.Windows1250, `"¹" in "W¹s"`},
		{"Ayşe Yıldız", charmap.Windows1254, `"þ" in "Ayþe"`},
		{"Иван Петров", charmap.Windows1251, `in "Ïåòðîâ"`},
		{"Zoë O’Brien-Núñez", charmap.Windows1252, ""},
		{"we’re at £5 (½ of it)…", charmap.Windows1252, ""},
		{"café façade — naïve “Göteborg”", charmap.Windows1252, ""},
		{"parent–infant", charmap.Windows1252, ""},
	} {
		name, err := c.from.NewEncoder().String(c.name)
		if err != nil {
			t.Fatal(err)
		}
		sh, err := sheet.Read("a.csv", strings.NewReader("participant;statement;score\n"+name+";1;3\n"), framework.Builtin())
		switch {
		case c.doubt == "" && (err != nil || sh.Rows[0].Participant != c.name):
			t.Errorf("%s: %v, %v", c.name, rows(sh), err)
		case c.doubt != "" && (err == nil || !strings.Contains(err.Error(), "a.csv, line 2: ") || !strings.Contains(err.Error(), c.doubt) || !strings.Contains(err.Error(), "CSV UTF-8")):
			t.Errorf("%s: %v, %v; want %s", c.name, rows(sh), err, c.doubt)
		}
	}
}

// TestALongWordIsReadAtOnce: how long a word is must not count twice over, or a file of a few
// kilobytes takes seconds and one of a megabyte hours.
func TestALongWordIsReadAtOnce(t *testing.T) {
	_, err := sheet.Read("a.csv", strings.NewReader("participant,statement\xd4"+strings.Repeat("\xd4", 300_000)+"\n"), framework.Builtin())
	if err == nil || !strings.Contains(err.Error(), "CSV UTF-8") {
		t.Errorf("a word of 300,000 letters: %v", err)
	}
}

// Labels are those of the session's own scale.
func TestLabelsAreThoseOfTheSession(t *testing.T) {
	fw := *framework.Builtin()
	fw.ID, fw.Scale = "turned", nil
	for i, level := range framework.Builtin().Scale {
		fw.Scale = append(fw.Scale, framework.Level{Value: i, Label: "Stage " + strconv.Itoa(i), Description: level.Description})
	}
	fw.Scale[0].Label, fw.Scale[5].Label = "Largely in place", "Not started"
	h, err := model.NewHistory(model.Origin{ID: "k3v9a2mq7xtd", Mode: model.Group, Created: noon, Details: model.Details{Title: "T"}}, &fw)
	if err != nil {
		t.Fatal(err)
	}
	take(t, h, read(t, "a.csv", "participant,statement,score\nAnn,1,largely in place\nAnn,2,Not started\nAnn,3,5: not started\n"))
	if diff := cmp.Diff([]string{"1 Ann: 0", "2 Ann: 5", "3 Ann: 5"}, answers(h.Session())); diff != "" {
		t.Error(diff)
	}
	for _, label := range []string{"Some evidence", "0: Not started"} {
		_, _, err := changesOf(read(t, "a.csv", "participant,statement,score\nAnn,4,"+label+"\n"), h.Session())
		if err == nil || !strings.Contains(err.Error(), "is not a score") {
			t.Errorf("%s: %v", label, err)
		}
	}
}

// Our own tables come back with their session, answer and round understood, or are
// refused by name.
func TestOwnTablesComeBack(t *testing.T) {
	h := rounds(t, model.Origin{})
	var pooled, lines bytes.Buffer
	for format, w := range map[string]io.Writer{"csv": &pooled, "ndjson": &lines} {
		p, err := table.NewPool(w, "scores", format, report.Options{Names: true})
		if err == nil {
			err = p.Add(h.Session())
		}
		if err == nil {
			err = p.Flush()
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if !strings.Contains(pooled.String(), ",dk,") && !strings.Contains(pooled.String(), ",na,") {
		t.Fatalf("the session has no other answers than points:\n%s", pooled.String())
	}
	in := takeIn(t, h, []sheet.File{sheet.ReadFile("all.csv", &pooled, framework.Builtin())}, intake.Options{})
	if in.Report.Scores.Same == 0 || in.Report.Scores.New+in.Report.Conflicts() > 0 || len(in.Files[0].Warnings) > 0 {
		t.Errorf("all sessions: %s, %v", in.Report.Words(), in.Files[0].Warnings)
	}
	for name, c := range map[string]struct{ file, want string }{
		"all.json":        {lines.String(), "this is a table of all sessions in NDJSON"},
		"plan.json":       {`{"schema":"stocktake/plan@1"}`, "this is a report that stocktake export writes"},
		"list.json":       {`[{"id":"x"}]`, "this is a list, and neither a score sheet nor a session"},
		"statements.csv":  {string(written(t, func(w io.Writer) error { return table.CSV("statements")(w, h.Session(), report.Options{}) })), "this is the table of statements"},
		"priorities.csv":  {string(written(t, func(w io.Writer) error { return table.CSV("priorities")(w, h.Session(), report.Options{}) })), "this is the table of priorities"},
		"dictionary.csv":  {string(written(t, table.FilesDictionary().WriteCSV)), "this is the list of fields"},
		"session.json":    {`{"schema":"stocktake/session@1","answers":[]}`, `there is no "scores" in the file`},
		"twice.json":      {`{"schema":"stocktake/sheet@1","scores":[{"participant":"Ann","statement":1,"score":1,"Score":3}]}`, `"score", "Score" stand here together`},
		"lists.json":      {`{"schema":"stocktake/sheet@1","scores":[{"participant":"Ann","statement":1,"score":1}],"Scores":[]}`, `"scores", "Scores" stand in the file together`},
		"name.json":       {`{"schema":"stocktake/sheet@1","scores":[{"name":"Ben","statement":1,"score":1}]}`, `"name" could be who answered; call it "participant"`},
		"whole.json":      {`{"schema":"stocktake/sheet@1","participant":"Ben","scores":[{"statement":1,"score":1}]}`, `"participant" stands beside the scores and is not read there`},
		"nostatement.csv": {"number,participant\n1,Ann\n", "there is no column called score"},
	} {
		_, err := outcome(t, name, []byte(c.file), intake.Options{})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

// A file from which nothing was read is never "already there".
func TestAFileThatSaysNothingIsNamed(t *testing.T) {
	h := three(t)
	full := sheet.ReadFile("a.csv", strings.NewReader("participant,statement,score\nAnn Ash,1,3\n"), framework.Builtin())
	empty := sheet.ReadFile("b.csv", strings.NewReader("participant,statement,score\nAnn Ash,1,\n"), framework.Builtin())
	in := takeIn(t, h, []sheet.File{empty}, intake.Options{})
	if got := in.Nothing(); got != "Nothing to take in: b.csv holds no scores and no comments." {
		t.Error(got)
	}
	in = takeIn(t, h, []sheet.File{full, empty}, intake.Options{})
	if diff := cmp.Diff([]string{"b.csv holds no scores and no comments"}, in.Files[1].Warnings); diff != "" {
		t.Error(diff)
	}
	in = takeIn(t, h, []sheet.File{full, empty}, intake.Options{})
	if got := in.Nothing(); got != "Nothing to take in: the session has all of it already; b.csv holds no scores and no comments." {
		t.Error(got)
	}
}

// TestEveryWayOfWritingATableReadsTheSame writes answers with any delimiter, line end and
// encoding that a spreadsheet program has.
func TestEveryWayOfWritingATableReadsTheSame(t *testing.T) {
	encodings := map[string]encoding.Encoding{
		"UTF-8": encoding.Nop, "UTF-8 with a mark": unicode.UTF8BOM,
		"UTF-16LE": unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "UTF-16BE": unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
		"UTF-16LE with a mark": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16BE with a mark": unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
		"Windows-1252": charmap.Windows1252,
	}
	names := []string{"UTF-8", "UTF-8 with a mark", "UTF-16LE", "UTF-16BE", "UTF-16LE with a mark", "UTF-16BE with a mark", "Windows-1252"}
	rapid.Check(t, func(rt *rapid.T) {
		var lines [][]string
		var want []string
		for i := range rapid.IntRange(1, 6).Draw(rt, "rows") {
			who := rapid.SampledFrom([]string{"Siân Llŷr", "Zoë O’Brien", "Ash, Ann", "José", "Bjørn", "François"}).Draw(rt, "who")
			text := rapid.SampledFrom([]string{"", "a, b; c|d", "so – we “think”", "line\nline", "parent–infant", "£5, don’t", "=1+1"}).Draw(rt, "comment")
			score := rapid.SampledFrom([]string{"0", "5", "dk", "na"}).Draw(rt, "score")
			lines = append(lines, []string{who, strconv.Itoa(i + 1), score, table.Escape(text)})
			want = append(want, strings.TrimRight(fmt.Sprintf("%s|||%d|%s|%s", who, i+1, score, text), "|"))
		}
		name := rapid.SampledFrom(names).Draw(rt, "encoding")
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		w.Comma = rapid.SampledFrom([]rune{',', ';', '\t', '|'}).Draw(rt, "delimiter")
		_ = w.WriteAll(append([][]string{{"participant", "statement", "score", "comment"}}, lines...))
		text := strings.ReplaceAll(b.String(), "\n", rapid.SampledFrom([]string{"\n", "\r\n", "\r"}).Draw(rt, "line end"))
		if name == "Windows-1252" {
			text = strings.ReplaceAll(text, "ŷ", "y")
			for i := range want {
				want[i] = strings.ReplaceAll(want[i], "ŷ", "y")
			}
		}
		data, err := encodings[name].NewEncoder().String(text)
		if err != nil {
			rt.Fatal(err)
		}
		sh, err := sheet.Read("a.csv", strings.NewReader(data), framework.Builtin())
		if err != nil {
			rt.Fatal(err)
		}
		if diff := cmp.Diff(want, rows(sh)); diff != "" {
			rt.Error(diff)
		}
	})
}

// What Japanese programs write is never taken for western letters.
func TestShiftJISIsRefused(t *testing.T) {
	for _, comment := range []string{"よい", "とても良い", "チーム", "ﾁｰﾑ", "会議で話した", "部門", "何", "A級", "日本", "全員が受けた。"} {
		data, err := japanese.ShiftJIS.NewEncoder().String("participant,statement,score,comment\nAnn,1,3," + comment + "\n")
		if err != nil {
			t.Fatal(err)
		}
		if sh, err := sheet.ReadCSV("a.csv", strings.NewReader(data), framework.Builtin()); err == nil || len(sh.Rows) > 0 {
			t.Errorf("%s is read as %v", comment, rows(sh))
		}
	}
}

// TestASecondCandidateIsAlwaysRefused puts a column beside the score, the statement or the
// name that could be it, too.
func TestASecondCandidateIsAlwaysRefused(t *testing.T) {
	rivals := map[string][]string{
		"score":       {"score", "Your score", "Score 2025", "rating", "This year", "2026", "score (1-10)", "points", "score (manager)"},
		"statement":   {"statement", "question", "Question number", "Statement no."},
		"participant": {"participant", "Name", "your name", "First name", "respondent"},
	}
	rapid.Check(t, func(rt *rapid.T) {
		column := rapid.SampledFrom([]string{"score", "statement", "participant"}).Draw(rt, "column")
		head := []string{"participant", "statement", "score", "comment"}
		table := [][]string{{"Ann Ash", "3", "2", "a"}, {"Ben Birch", "4", "5", ""}}
		other := map[string][2]string{"score": {"1", "4"}, "statement": {"7", "8"}, "participant": {"Cara Cole", "Dan Dale"}}[column]
		at := rapid.IntRange(0, len(head)).Draw(rt, "at")
		put := func(cells []string, cell string) string {
			all := append(append(append([]string{}, cells[:at]...), cell), cells[at:]...)
			return strings.Join(all, ";") + "\n"
		}
		file := put(head, rapid.SampledFrom(rivals[column]).Draw(rt, "heading")) + put(table[0], other[0]) + put(table[1], other[1])
		if got, err := outcome(t, "a.csv", []byte(file), intake.Options{Partial: true, As: "Ann Ash"}); err == nil && len(got) > 0 {
			rt.Fatalf("took %v of\n%s", got, file)
		}
	})
}
