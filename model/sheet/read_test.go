package sheet_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/roster"
	"familyhub/stocktake/model/sheet/tabular"

	"github.com/google/go-cmp/cmp"
)

// rows is a sheet's content as text.
func rows(sh sheet.Sheet) []string {
	var all []string
	for _, r := range sh.Rows {
		said := []string{r.Comment, strings.Join(r.Barriers, "; "), strings.Join(r.Priorities, "; ")}
		all = append(all, strings.TrimRight(fmt.Sprintf("%s|%s|%s|%d|%s|%s", r.Participant, r.Agency, r.Role, r.Statement, r.Score, strings.Join(said, "|")), "|"))
	}
	return all
}

func TestReadCSV(t *testing.T) {
	for _, c := range []struct {
		name, file string
		want       []string
	}{
		{"as designed", "participant,statement,score,comment\nAnn,1,4,\nAnn,2,dk,never asked\n", []string{"Ann|||1|4", "Ann|||2|dk|never asked"}},
		{
			"barriers and priorities", "participant,statement,score,barriers to change,Priorities for action,comment\nAnn,1,4,No cover,\"- Share rotas\n- Ask staff\",hm\nAnn,2,,–,None,\n",
			[]string{"Ann|||1|4|hm|No cover|Share rotas; Ask staff"},
		},
		{"in Welsh", "enw,datganiad,sgôr,rhwystrau,blaenoriaethau\nSiân,3,1,Dim amser gan neb,Rhannu rotas\n", []string{"Siân|||3|1||Dim amser gan neb|Rhannu rotas"}},
		{"any order, extra columns", "Comment,x,SCORE,Statement,Role,Participant,Agency\nhm,y,0,20,Manager,Bob,Health\n", []string{"Bob|Health|Manager|20|0|hm"}},
		{"byte order mark, CRLF, semicolons", "\ufeffparticipant;statement;score;comment\r\nAnn;1;4;a, b\r\n", []string{"Ann|||1|4|a, b"}},
		{"tabs", "participant\tstatement\tscore\nAnn\t3\tn\nAnn\t4\t1\n", []string{"Ann|||3|na", "Ann|||4|1"}},
		{"spaces and words", "participant,statement,score\n  Ann   Evans , 1 , 4 \nAnn Evans,2,Don't know\nAnn Evans,3,Don’t know\nAnn Evans,4,N/A\n", []string{"Ann Evans|||1|4", "Ann Evans|||2|dk", "Ann Evans|||3|dk", "Ann Evans|||4|na"}},
		{"what is left empty is passed over", "participant,statement,score,comment\nAnn,1,,\nAnn,2,,later\n,,,\n\n", []string{"Ann|||2||later"}},
		{"short lines", "statement,score,participant\n1,2\n", []string{"|||1|2"}},
		{"quotation marks and lines", "participant,statement,score,comment\n\"Ann\",1,2,\"a \"\"b\"\",\nc\"\n", []string{"Ann|||1|2|a \"b\",\nc"}},
		{"escaped formulas", "participant,statement,score,comment\n'@Ann,1,2,'=1+1\n", []string{"@Ann|||1|2|=1+1"}},
		{"escape sequences", "participant,statement,score\n\"\x1b[31mAnn\u202e\",1,2\n", []string{"Ann|||1|2"}},
		{"Windows-1252", "participant,statement,score,comment\r\nSi\xe2n,1,3,\x93so\x94 \x96 \x80\r\n", []string{"Siân|||1|3|“so” – €"}},
		{"UTF-16", "\xff\xfe" + wide("participant\tstatement\tscore\r\nSiân\t1\t3\r\n", 0), []string{"Siân|||1|3"}},
		{"UTF-16, the other way around", "\xfe\xff" + wide("participant;statement;score\nSiân;1;3\n", 1), []string{"Siân|||1|3"}},
		{"UTF-16 without a mark", wide("statement,score\n1,3\n", 0), []string{"|||1|3"}},
		{"UTF-16 in halves", "\xff\xfe" + wide("statement,score,comment\n1,3,a", 0) + "\x00\xd8" + wide("\n", 0), []string{"|||1|3|a"}},
		{"lines of an old Mac", "statement,score\r1,3\r2,4\r", []string{"|||1|3", "|||2|4"}},
		{"the separator said", "sep=;\r\nstatement;score;comment\r\n1;3;a,b,c,d\r\n", []string{"|||1|3|a,b,c,d"}},
		{"tabs said", "sep=\t\nstatement\tscore\n1\t3\n", []string{"|||1|3"}},
		{"scores out of spreadsheets", "statement,score\n1,3.0\n2,\"4,00\"\n3, 5 \n4,Don`t know\n5,dont know.\n6,n.a.\n9.0,DK\n", []string{"|||1|3", "|||2|4", "|||3|5", "|||4|dk", "|||5|dk", "|||6|na", "|||9|dk"}},
		{"titles and a name above", "Score sheet,,,\nName:,Ann,,\nAgency,Health,,\nRole,,,\nNo.,Statement,Score (0-5),Comments\n7,Staff know each other,3,so\n", []string{"Ann|Health||7|3|so"}},
		{"the name once", "participant,statement,score\nAnn,1,3\n,2,4\n,3,\n", []string{"Ann|||1|3", "Ann|||2|4"}},
		{"the head again", "statement,score\n1,3\nstatement,score\n2,4\n", []string{"|||1|3", "|||2|4"}},
		{"an own comma within cells of semicolons", "participant;statement;score\nEvans, Ann;1;2\n", []string{"Evans, Ann|||1|2"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			sh, err := sheet.ReadCSV("a.csv", strings.NewReader(c.file), framework.Builtin())
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, rows(sh)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// wide is a text in UTF-16 without a mark: with the low byte first for 0, last for 1.
func wide(text string, low int) string {
	var b []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		pair := [2]byte{}
		pair[low], pair[1-low] = byte(unit), byte(unit>>8)
		b = append(b, pair[:]...)
	}
	return string(b)
}

func TestScoresThatAreNone(t *testing.T) {
	for _, text := range []string{"6", "-1", "3.5", "\"3,5\"", "4 or 5", "3-4", "2/3", "4 - Not started", "4 - if asked", "04", "4.", "???", "٣", "four"} {
		sh, err := sheet.ReadCSV("a.csv", strings.NewReader("statement,score\n1,"+text+"\n"), framework.Builtin())
		if err == nil {
			_, _, err = changesOf(sh.As("Ann"), group(t).Session())
		}
		if err == nil || !strings.Contains(err.Error(), "a.csv, line 2, column 2 (score): ") || !strings.Contains(err.Error(), "is not a score; write 0,") {
			t.Errorf("%s: got %v and %v", text, rows(sh), err)
		}
	}
}

func TestReadCSVReportsEverything(t *testing.T) {
	file := "participant,statement,score,comment\n" +
		"Ann,1,4,good\n" +
		"Ann,two,7,\n" +
		"\n" +
		"Ann,3,4,one,comma too many\n" +
		"Ann,4,\"5\"x,\n" +
		"Ann,5,4.5,\"over\ntwo lines\"\n" +
		strings.Repeat("A", 301) + ",6,1,\n"
	sh, err := sheet.ReadCSV("ann.csv", strings.NewReader(file), framework.Builtin())
	var problems tabular.Problems
	if !errors.As(err, &problems) {
		t.Fatalf("got %v", err)
	}
	golden.Compare(t, "problems.csv", []byte(err.Error()+"\n"))
	if len(sh.Rows) != 1 { // the good ones, for Changes to look at
		t.Errorf("%d rows are left", len(sh.Rows))
	}
	for _, p := range problems {
		if p.File != "ann.csv" || p.Line < 2 {
			t.Errorf("%v has no place", p)
		}
	}
}

func TestReadRefusesWholeFiles(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"empty.csv", "", "the file is empty"},
		{"blank.csv", " \n,,\n", "the file is empty"},
		{"noheader.csv", "Ann,1,4\n", "line 1: there is no column called statement"},
		{"noscore.csv", "participant,statement\nAnn,1\n", "there is no column called score"},
		{"twice.csv", "score,statement,Score\n", "line 1, column 3 (score): column 1 is called score too"},
		{"book.csv", "PK\x03\x04rest", "damaged or not all there"},
		{"none.xlsx", "participant,statement,score\n", "no workbook, whatever its name says"},
		{"other.csv", "participant,statement,score\nAnn,1,1\nSi\x81n,1,1\n", "other.csv, line 3: the text is not in UTF-8"},
		{"large.csv", strings.Repeat("a,b\n", 1<<21+1), "larger than 8 MiB"},
		{"long.csv", "statement,score\n" + strings.Repeat("1,1\n", 50_000), "larger than 50000 rows"},
		{"wide.csv", "statement,score" + strings.Repeat(",", 100) + "\n", "100 columns"},
		{"empty.json", "", "the file is empty"},
		{"list.json", "[]", "line 1"},
		{"broken.json", "{\n\"schema\": nope}", "line 2: the file is damaged"},
		{"other.json", `{"schema": "x"}`, "neither a score sheet nor a session"},
		{"new.json", `{"schema": "stocktake/sheet@2"}`, "another version of stocktake"},
		{"newer.json", `{"schema": "stocktake/session@7"}`, "another version of stocktake"},
		{"type.json", "{\"schema\": \"stocktake/sheet@1\",\n\"scores\": 7}", "line 2: \"scores\" has a number"},
	} {
		t.Run(c.name, func(t *testing.T) {
			sh, err := sheet.Read(c.name, strings.NewReader(c.file), framework.Builtin())
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), c.name) {
				t.Errorf("got %.200v, want %q", err, c.want)
			}
			if len(sh.Rows) > 0 {
				t.Errorf("%d rows were taken", len(sh.Rows))
			}
		})
	}
}

func TestReadJSON(t *testing.T) {
	sh, err := sheet.Read("sheet", strings.NewReader(` {"schema":"stocktake/sheet@1","scores":[
		{"participant":"Ann","agency":"Health","role":"Manager","statement":1,"score":0,"comment":"c"},
		{"participant":"Ann","statement":"2","score":"dk","more":true},
		{"participant":"Ann","statement":3,"score":"4"},
		{"participant":"Ann","statement":4,"score":null}]}`), framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"Ann|Health|Manager|1|0|c", "Ann|||2|dk", "Ann|||3|4"}, rows(sh)); diff != "" {
		t.Error(diff)
	}
	_, err = sheet.ReadJSON("ann.json", strings.NewReader(`{"schema":"stocktake/sheet@1","scores":[
{"participant":"Ann","statement":1,"score":9},
{"participant":"Ann","statement":1.5,"score":true}
]}`), framework.Builtin())
	golden.Compare(t, "problems.json", []byte(fmt.Sprintf("%v\n", err)))
}

func TestReadJSONTakesTheRoundsOfASession(t *testing.T) {
	sh, err := sheet.ReadJSON("s.json", strings.NewReader(`{"schema":"stocktake/session@1","mode":"group",
		"participants":[{"id":"p1","name":"Ann","agency":"Health"},{"id":"p2","name":""}],
		"scores":[{"round":2,"participant":"p1","statement":1,"score":4},{"round":1,"participant":"p1","statement":1,"score":1},
			{"round":1,"participant":"p2","statement":1,"score":"na"}],
		"evidence":[{"id":"e1","statement":1,"text":"x","participant":"p1"},{"id":"e2","statement":1,"text":"y","participant":"p1"},
			{"id":"e3","statement":2,"text":"of the room"},{"id":"e4","statement":3,"text":"z","participant":"p2"}]}`), framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"Ann|Health||1|4|x\ny", "Ann|Health||1|1", "Participant 2|||1|na", "Participant 2|||3||z"}, rows(sh)); diff != "" {
		t.Error(diff)
	}
	var rounds []int
	for _, row := range sh.Rows {
		rounds = append(rounds, row.Round)
	}
	if diff := cmp.Diff([]int{2, 1, 1, 0}, rounds); diff != "" {
		t.Error(diff)
	}
	_, err = sheet.ReadJSON("s.json", strings.NewReader("{\"schema\":\"stocktake/session@1\",\n\"scores\":[\n{\"participant\":\"p7\"}]}"), framework.Builtin())
	if want := `s.json, line 3, participant: the session lists no participant "p7"`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestReadParticipants(t *testing.T) {
	for _, c := range []struct {
		name, file string
		want       []string
	}{
		{"as designed", "name,agency,role,scoring\nAnn,Health,Manager,yes\nBob,,,no\n,Early years,,\n", []string{"Ann|Health|Manager|true", "Bob|||false", "|Early years||true"}},
		{"any order", "\ufeffScoring;Name\r\nX;Siân\r\n0;王小明\r\nFALSE;Z\r\n1;Y\r\n", []string{"Siân|||true", "王小明|||false", "Z|||false", "Y|||true"}},
		{"only names", "Ann\n\n  Bob \n'=Cy,,\n", []string{"Ann|||true", "Bob|||true", "=Cy|||true"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			people, err := roster.ReadParticipantsCSV("p.csv", strings.NewReader(c.file))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, p := range people {
				if p.ID != "" {
					t.Errorf("%s has the id %s", p.Name, p.ID)
				}
				got = append(got, fmt.Sprintf("%s|%s|%s|%t", p.Name, p.Agency, p.Role, p.Scoring))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReadParticipantsReportsEverything(t *testing.T) {
	people, err := roster.ReadParticipantsCSV("people.csv", strings.NewReader(
		"name,agency,role,scoring\nAnn,,,perhaps\nBob,Health,Manager,yes,more\nANN,,,\n"+strings.Repeat("B", 301)+",,,\n"))
	if people != nil {
		t.Errorf("took %v", people)
	}
	golden.Compare(t, "problems.people", []byte(fmt.Sprintf("%v\n", err)))
	for file, want := range map[string]string{
		"":                                     "the file is empty",
		"Ann,Health\n":                         "line 1: there is no column called name",
		"agency\nx,y\n":                        "line 1: there is no column called name",
		"name\n" + strings.Repeat("x\n", 1001): "more than 1000 people",
	} {
		if _, err := roster.ReadParticipantsCSV("people.csv", strings.NewReader(file)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.20q: got %v, want %q", file, err, want)
		}
	}
}
