package sheet_test

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/table"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/handout"
	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/sheet/roster"
	"familyhub/stocktake/model/text"
)

// checkRead checks what holds for every file: errors are problems with sentences,
// texts are inert, and what can be read can be merged or is refused.
func checkRead(t *testing.T, sh sheet.Sheet, err error) {
	t.Helper()
	for _, row := range sh.Rows {
		for _, said := range slices.Concat([]string{row.Participant, row.Agency, row.Role}, row.Barriers, row.Priorities) {
			if said != text.Line(said) {
				t.Errorf("%q is not clean", said)
			}
		}
		if row.Comment != text.Lines(row.Comment) {
			t.Errorf("%q is not clean", row.Comment)
		}
	}
	if err != nil {
		checkProblems(t, err)
		return
	}
	for _, h := range []*model.History{group(t), rounds(t, model.Origin{}), rounds(t, model.Origin{Blind: true}), rounds(t, model.Origin{Anonymous: true})} {
		checkMerge(t, sh, h)
	}
}

func checkMerge(t *testing.T, sh sheet.Sheet, h *model.History) {
	t.Helper()
	batch, rep, err := changesOf(sh, h.Session())
	if err != nil {
		checkProblems(t, err)
		return
	}
	if _, err := h.Do(batch, noon); err != nil && !model.NoChange(err) {
		t.Errorf("the model refuses the sheet: %v", err)
	}
	sealed := rep.Scores.Sealed + rep.Comments.Sealed + rep.Barriers.Sealed + rep.Priorities.Sealed // go unread each time
	if again, _, err := changesOf(sh, h.Session()); err != nil || len(again.Changes) > sealed {
		t.Errorf("the second time: %v, %d changes", err, len(again.Changes))
	}
}

func checkProblems(t *testing.T, err error) {
	t.Helper()
	for _, r := range err.Error() {
		if unicode.IsControl(r) && r != '\n' || unicode.Is(unicode.Bidi_Control, r) {
			t.Errorf("the message has the control character %U: %q", r, err)
		}
	}
}

func FuzzReadCSV(f *testing.F) {
	var scores bytes.Buffer
	if err := table.CSV("scores")(&scores, group(f).Session(), report.Options{Names: true}); err != nil {
		f.Fatal(err)
	}
	f.Add(scores.String())
	f.Add("participant,statement,round,score,comment\nAnn,1,1,3,a\nAnn,1,2,4,b\nAnn,1,0,x,\n")
	f.Add("participant,statement,score,comment,barrier,priority\nAnn,1,3,a,\"- No cover\n\u2022 =1+1\",High\nAnn,2,,,n/a,Share rotas\nBen,2,,,,SHARE ROTAS\n")
	f.Add("participant;statement;score\n\"a\x1b[2J\";1;dk\n")
	f.Add("participant,statement,score\n\"open,1,\n")
	f.Add("sep=;\r\nName;Ann\r\nNo.;Score\r\n1;3,0\r\n")
	f.Add("\xff\xfes\x00c\x00o\x00r\x00e\x00,\x00#\x00\n\x003\x00,\x001\x00")
	f.Add("statement,score,comment\n1,3,\x93so\x94\n")
	f.Add("Name:,Ann\nNo,Step,Statement,Score (0-5)\n1,2,a,3 - Largely in place\nName: Ben\nStatement,Score\n5,N\nTotal,7\n")
	f.Add("participant|statement|score\rSi\xe2n \x92|1|3\r")
	f.Add("session,title,statement,round,answer,score,year\na,A,1,1,dk,,2026\n")
	f.Fuzz(func(t *testing.T, file string) {
		sh, err := sheet.ReadCSV("a.csv", strings.NewReader(file), framework.Builtin())
		checkRead(t, sh, err)
	})
}

func FuzzReadXLSX(f *testing.F) {
	f.Add(blank(f, group(f).Session(), model.Participant{Name: "Ann"}))
	f.Add(book(f, "<si><t>a</t></si>", [2]string{"A", scored(`<c t="s"><v>0</v></c>`)}))
	f.Fuzz(func(t *testing.T, file []byte) {
		sh, err := sheet.ReadXLSX("a.xlsx", bytes.NewReader(file), framework.Builtin())
		checkRead(t, sh, err)
	})
}

// FuzzReadWorksheet puts what it tries into a worksheet, where it gets past the archive.
func FuzzReadWorksheet(f *testing.F) {
	f.Add("<si><t>Don’t know</t></si>", scored(`<c t="s"><v>0</v></c>`))
	f.Add("", `</sheetData><cols><col min="1" max="2" hidden="1"/></cols><sheetData>`+scored(`<c s="2"><v>0</v></c>`)+`</sheetData><mergeCells><mergeCell ref="A2:B9"/></mergeCells><sheetData>`)
	f.Add("", scored(`<c s="1"><f>A1</f><v>46085</v></c>`)+`<row r="9"><c r="B9" t="e"><v>#N/A</v></c></row>`)
	f.Fuzz(func(t *testing.T, shared, cells string) {
		sh, err := sheet.ReadXLSX("a.xlsx", bytes.NewReader(book(t, shared, [2]string{"A", cells})), framework.Builtin())
		checkRead(t, sh, err)
	})
}

func FuzzReadJSON(f *testing.F) {
	for _, write := range []func(io.Writer) error{
		func(w io.Writer) error { return handout.WriteJSON(w, group(f).Session(), "p1") },
	} {
		f.Add(written(f, write))
	}
	f.Add([]byte(`{"schema":"stocktake/sheet@1","scores":[{"participant":"Ann","statement":1,"score":"n","Score":{},"step":2}]}`))
	f.Add([]byte(`{"schema":"stocktake/sheet@1","scores":[{"participant":"Ann","statement":1,"score":null,"barriers":["No\nc\u001b[0mover",""],"priorities":["2"]}]}`))
	f.Add([]byte(`{"schema":"stocktake/session@1","mode":"solo","framework":{"steps":[{"number":1,"statements":[{"number":1,"text":"x","earlier_texts":["y"]}]}]},"participants":[{"id":"p1"}],"scores":[],"barriers":[{"id":"b1","text":"No cover","steps":[1]}],"priorities":[{"what":"Share","statements":[1]}]}`))
	f.Add([]byte(`{"schema":"stocktake/session@1","participants":[{"id":"p1","name":"\u001b[1m"}],"scores":[{"participant":"p1","statement":1,"score":1}]}`))
	f.Fuzz(func(t *testing.T, file []byte) {
		sh, err := sheet.ReadJSON("a.json", bytes.NewReader(file), framework.Builtin())
		checkRead(t, sh, err)
	})
}

func FuzzReadParticipantsCSV(f *testing.F) {
	f.Add("name,agency,role,scoring\nAnn,Health,Manager,yes\n")
	f.Add("Ann\nParticipant 7\nς\nΣ\n")
	f.Add("To: \"Ash, Ann\" <a@x>; Ben <b@x.org>\n\n- 1. Cy, Dee\nObservers:\n王、李\n")
	f.Add("2. Participants\nName\tJoin time\tEmail\tRole\nAnn (Guest)\t1\ta@x\tHost\n\n3. More\nName\tRole\nAnn\tx\n")
	f.Add("x,,\n,,\nFirst name;Surname;Observer;No\nAnn;Ash;yes;1\nTotal;1\n")
	f.Fuzz(func(t *testing.T, file string) {
		people, err := roster.ReadParticipantsCSV("p.csv", strings.NewReader(file))
		if err != nil {
			checkProblems(t, err)
			return
		}
		for _, p := range people {
			for _, said := range []string{p.Name, p.Agency, p.Role} {
				if said != text.Line(said) || namelist.HasAddress(said) {
					t.Errorf("%q has an address or is not clean", said)
				}
			}
		}
		for _, h := range []*model.History{session(t, model.Group), rounds(t, model.Origin{Anonymous: true})} {
			if _, err := h.Do(roster.AddParticipants(h.Session(), people), noon); err != nil && !model.NoChange(err) {
				t.Errorf("the model refuses the list: %v", err)
			}
		}
	})
}
