package sheet_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/handout"
	"familyhub/stocktake/model/sheet/intake"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// lists are a session's barriers and priorities with who said them.
func lists(s *model.Session) []string {
	said := func(by []string) string {
		var names []string
		for _, id := range by {
			p, _ := s.Participant(id)
			names = append(names, p.Label())
		}
		return strings.Join(names, " and ")
	}
	var all []string
	for _, b := range s.Barriers() {
		all = append(all, fmt.Sprintf("barrier %s %v %s", b.Text, b.Statements, said(b.By)))
	}
	for _, p := range s.Priorities() {
		all = append(all, fmt.Sprintf("priority %s %v %s", p.What, p.Statements, said(p.By)))
	}
	return all
}

func TestSheetsBringBarriersAndPriorities(t *testing.T) {
	const sheet1 = `participant,statement,score,comment,barrier,priority
Kim,1,3,Minutes,"No cover for meetings
- Two IT systems",Share rotas
Kim,2,,,no  cover for meetings.,
Siân Llŷr,1,,,NO COVER FOR MEETINGS,n/a
Ada,7,,,,1. Ask staff
`
	h := group(t)
	do(t, h, model.Add[model.Barrier]{Item: model.Barrier{ID: "b1", Text: "two it systems", Kind: model.Data, Statements: []int{5}}, At: model.End})
	before := h.Session()
	beforeLists, beforeAnswers := lists(before), answers(before)
	batch, rep, err := changesOf(read(t, "a.csv", sheet1), h.Session())
	if err != nil {
		t.Fatal(err)
	}
	do(t, h, batch)
	want := []string{
		"barrier two it systems [1 5] Kim",
		"barrier No cover for meetings [1] Siân Llŷr and Kim",
		"barrier no cover for meetings. [2] Kim",
		"priority Share rotas [1] Kim", "priority Ask staff [7] Ada",
	}
	if diff := cmp.Diff(want, lists(h.Session())); diff != "" {
		t.Errorf("what the room has (-want +got):\n%s", diff)
	}
	if h.Session().Barriers()[0].Kind != model.Data {
		t.Error("the room's own barrier has lost its kind")
	}
	if got := rep.Words(); !strings.Contains(got, "4 new barriers") || !strings.Contains(got, "2 new priorities") {
		t.Errorf("the preview says %s", got)
	}
	if again, rep, err := changesOf(read(t, "a.csv", sheet1), h.Session()); err != nil || len(again.Changes) > 0 || rep.Barriers.New+rep.Priorities.New > 0 {
		t.Errorf("the second time %d changes, %s, %v", len(again.Changes), rep.Words(), err)
	}
	if _, err := h.Undo(noon); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(append(beforeLists, beforeAnswers...), append(lists(h.Session()), answers(h.Session())...)); diff != "" {
		t.Errorf("one undo leaves (-want +got):\n%s", diff)
	}
}

// A sheet of an earlier build has no such columns, and other people's tables have columns
// of these names that rank the statements.
func TestRanksAreNoPriorities(t *testing.T) {
	for name, c := range map[string]struct{ table, wrong string }{
		"none of the columns":  {"participant,statement,score\nKim,1,3\n", ""},
		"high and low":         {"participant,statement,score,priority\nKim,1,3,High\nKim,2,2,low\nKim,3,1,\n", ""},
		"numbers":              {"participant,statement,score,Priority (1-3)\nKim,1,3,1\nKim,2,2,3\n", ""},
		"yes and no":           {"participant,statement,score,barriers\nKim,1,3,yes\nKim,2,2,no\nKim,3,2,Yes\n", ""},
		"nothing":              {"participant,statement,score,barriers,priorities\nKim,1,3,-,none\nKim,2,2,n/a,\n", ""},
		"a rank among texts":   {"participant,statement,score,priority\nKim,1,3,Share rotas\nKim,2,2,High\n", `"High" could say how urgent it is, or be a priority itself`},
		"two columns":          {"participant,statement,score,barrier,obstacles\nKim,1,3,No cover,No time\n", "could each be the barrier"},
		"too many lines":       {"participant,statement,score,barrier\nKim,1,3,\"" + manyLines(21) + "\"\n", "21 lines"},
		"a barrier of nothing": {"participant,statement,score,barrier\nKim,,,No cover\n", "is not the number of a statement"},
	} {
		sh, err := sheet.Read("a.csv", strings.NewReader(c.table), framework.Builtin())
		switch {
		case c.wrong == "" && err != nil, c.wrong != "" && (err == nil || !strings.Contains(err.Error(), c.wrong)):
			t.Errorf("%s: %v; want %q", name, err, c.wrong)
		case c.wrong == "":
			for _, row := range sh.Rows {
				if row.Wishes() {
					t.Errorf("%s: barriers %q, priorities %q", name, row.Barriers, row.Priorities)
				}
			}
		}
	}
}

func manyLines(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "No cover in team %d\n", i)
	}
	return b.String()
}

// In a blind round a barrier tells as much as a score: it lies in the sealed comment.
func TestSealedSheetsTellNoBarriers(t *testing.T) {
	h, err := model.NewHistory(model.Origin{ID: "k3v9a2mq7xtd", Mode: model.Group, Blind: true, Created: noon, Details: model.Details{Title: "Northvale"}}, framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	const table = "participant,statement,score,comment,barrier,priority\nKim,1,1,Nothing yet,No cover,Share rotas\nKim,2,4,,Two systems,\n"
	batch, rep, err := changesOf(read(t, "a.csv", table), h.Session())
	if err != nil {
		t.Fatal(err)
	}
	do(t, h, batch)
	if got := lists(h.Session()); len(got) > 0 {
		t.Errorf("before the reveal the room has %q", got)
	}
	if got := rep.Words(); !strings.Contains(got, "2 barriers, sealed until the reveal") || strings.Contains(got, "cover") {
		t.Errorf("the preview says %s", got)
	}
	if dump := fmt.Sprintf("%#v %+v", h.Session().At(1).SealedComments(), h.Lines()); strings.Contains(dump, "cover") {
		t.Errorf("before the reveal somebody can read %s", dump)
	}
	do(t, h, model.Reveal{Statement: 1, Round: 1})
	if got := h.Session().At(1).Evidence(); len(got) != 1 || got[0].Text != "Nothing yet" || got[0].Wishes != nil {
		t.Errorf("after the reveal %+v", got)
	}
	want := []string{"barrier No cover [1] Kim", "priority Share rotas [1] Kim"}
	if diff := cmp.Diff(want, lists(h.Session())); diff != "" {
		t.Errorf("after the reveal (-want +got):\n%s", diff)
	}
	only1 := strings.Join(strings.SplitAfter(table, "\n")[:2], "")
	if again, rep, err := changesOf(read(t, "a.csv", only1), h.Session()); err != nil || len(again.Changes) > 0 {
		t.Errorf("the second time %d changes, %s, %v", len(again.Changes), rep.Words(), err)
	}
	if _, err := h.Undo(noon); err != nil || len(lists(h.Session())) > 0 {
		t.Errorf("after an undo of the reveal: %q, %v", lists(h.Session()), err)
	}
	if dump := fmt.Sprintf("%#v %+v", h.Session().At(1).SealedComments(), h.Lines()); strings.Contains(dump, "cover") {
		t.Errorf("concealed again somebody can read %s", dump)
	}
	if _, err := h.Redo(noon); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, lists(h.Session())); diff != "" {
		t.Errorf("after a redo (-want +got):\n%s", diff)
	}
	if got := h.Session().At(1).Evidence(); len(got) != 1 {
		t.Errorf("the comment is there %d times", len(got))
	}
	_, err = intake.TakeIn(h.Session(), []sheet.File{{Name: "b.csv", Scores: read(t, "b.csv", "participant,statement,score,barrier\nLou,1,,No money\n")}}, intake.Options{Sealed: true})
	if err == nil || !strings.Contains(err.Error(), "would be seen at once") {
		t.Errorf("--sealed takes a barrier to a revealed round: %v", err)
	}
}

// TestRowsAboutSteps are taken in once for the step, and in a blind session when the last of its
// statements that the person scored is revealed.
func TestRowsAboutSteps(t *testing.T) {
	const table = "participant,statement,score,barrier,priority,step\nKim,1,1,,,\nKim,2,4,,,\nKim,,,Two systems,Share rotas,1\nKim,,,No money,,All\nLou,,,two  systems,,Step 2\n"
	want := []string{"barrier Two systems [] [1 2] Kim and Lou", "barrier No money [] [] Kim", "priority Share rotas [] [1] Kim"}
	for _, blind := range []bool{false, true} {
		h, err := model.NewHistory(model.Origin{ID: "k3v9a2mq7xtd", Mode: model.Group, Blind: blind, Created: noon, Details: model.Details{Title: "Northvale"}}, framework.Builtin())
		if err != nil {
			t.Fatal(err)
		}
		batch, _, err := changesOf(read(t, "a.csv", table), h.Session())
		if err != nil {
			t.Fatal(err)
		}
		do(t, h, batch)
		if blind {
			if got := stepLists(h.Session()); len(got) > 0 {
				t.Errorf("before the reveal the room has %q", got)
			}
			do(t, h, model.Reveal{Statement: 1, Round: 1})
			if got := stepLists(h.Session()); len(got) > 0 {
				t.Errorf("while statement 2 is sealed the room has %q", got)
			}
			do(t, h, model.Reveal{Statement: 2, Round: 1})
			if diff := cmp.Diff([]string{"barrier Two systems [] [1] Kim", want[1], want[2]}, stepLists(h.Session())); diff != "" {
				t.Errorf("revealed (-want +got):\n%s", diff)
			}
			continue
		}
		if diff := cmp.Diff(want, stepLists(h.Session())); diff != "" {
			t.Errorf("open (-want +got):\n%s", diff)
		}
	}
	for name, c := range map[string]struct{ row, wrong string }{
		"no such step":   {"Kim,,,No cover,,77\n", `there is no step "77"`},
		"a score":        {"Kim,,3,No cover,,1\n", "a score or a comment is for one statement"},
		"neither":        {"Kim,,,No cover,,\n", "is not the number of a statement"},
		"statement zero": {"Kim,0,,No cover,,\n", "is not the number of a statement"},
	} {
		sh, err := sheet.Read("a.csv", strings.NewReader("participant,statement,score,barrier,priority,step\n"+c.row), framework.Builtin())
		if err == nil {
			_, err = intake.TakeIn(group(t).Session(), []sheet.File{{Name: "a.csv", Scores: sh}}, intake.Options{})
		}
		if err == nil || !strings.Contains(err.Error(), c.wrong) {
			t.Errorf("%s: %v; want %q", name, err, c.wrong)
		}
	}
}

// stepLists are barriers and priorities with the statements and the steps that they are about.
func stepLists(s *model.Session) []string {
	all := lists(s)
	for i, b := range s.Barriers() {
		all[i] = strings.Replace(all[i], fmt.Sprint(b.Statements)+" ", fmt.Sprint(b.Statements, " ", b.Steps, " "), 1)
	}
	for i, p := range s.Priorities() {
		at := len(s.Barriers()) + i
		all[at] = strings.Replace(all[at], fmt.Sprint(p.Statements)+" ", fmt.Sprint(p.Statements, " ", p.Steps, " "), 1)
	}
	return all
}

func TestAnonymousSheetsKeepNoSpeakers(t *testing.T) {
	h := rounds(t, model.Origin{Anonymous: true})
	alias := h.Session().Participants()[0].Alias()
	take(t, h, read(t, "a.csv", "participant,statement,score,barrier,priority\n"+alias+",4,,No cover,Share rotas\n"))
	want := []string{"barrier No cover [4] ", "priority Share rotas [4] "}
	if diff := cmp.Diff(want, lists(h.Session())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// What one person put down alone arrives in a group whole, by any of the formats, and so
// does what one person of a group said; but for priorities that are done or dropped, which
// the group would take for new ones.
func TestBarriersAreHandedOver(t *testing.T) {
	alone := solo(t, "Siwan")
	do(t, alone,
		model.Add[model.Barrier]{Item: model.Barrier{ID: "b1", Text: "=No cover,\nfor anybody", Statements: []int{1, 7}}, At: model.End},
		model.Add[model.Priority]{Item: model.Priority{ID: "pr1", What: "Share rotas", Statements: []int{1}}, At: model.End},
		model.Add[model.Priority]{Item: model.Priority{ID: "pr2", What: "Ask staff", Statements: []int{1}}, At: model.End},
		model.Add[model.Priority]{Item: model.Priority{ID: "pr3", What: "Given up", Statements: []int{1}, Status: model.Dropped}, At: model.End},
		model.Add[model.Priority]{Item: model.Priority{ID: "pr4", What: "Done long ago", Statements: []int{2}, Status: model.Done}, At: model.End},
	)
	one := group(t)
	do(t, one,
		model.Edit[model.Participant]{Item: model.Participant{ID: "p1", Name: "Siwan", Scoring: true}},
		model.Add[model.Barrier]{Item: model.Barrier{ID: "b1", Text: "=No cover,\nfor anybody", Statements: []int{1, 7}, By: []string{"p1"}}, At: model.End},
		model.Add[model.Barrier]{Item: model.Barrier{ID: "b2", Text: "Another's", Statements: []int{1}, By: []string{"p3"}}, At: model.End},
		model.Add[model.Barrier]{Item: model.Barrier{ID: "b3", Text: "The room's", Statements: []int{1}}, At: model.End},
		model.Add[model.Priority]{Item: model.Priority{ID: "pr1", What: "Share rotas", Statements: []int{1}, By: []string{"p1"}}, At: model.End},
		model.Add[model.Priority]{Item: model.Priority{ID: "pr2", What: "Ask staff", Statements: []int{1}, By: []string{"p1"}}, At: model.End},
		model.Add[model.Priority]{Item: model.Priority{ID: "pr3", What: "Given up", Statements: []int{1}, By: []string{"p1"}, Status: model.Dropped}, At: model.End},
	)
	do(t, alone,
		model.Add[model.Barrier]{Item: model.Barrier{ID: "b4", Text: "All of step 2", Steps: []int{2}, By: []string{"p1"}}, At: model.End},
		model.Add[model.Barrier]{Item: model.Barrier{ID: "b5", Text: "About nothing", By: []string{"p1"}}, At: model.End},
	)
	of := map[*model.Session][]string{}
	priorities := []string{"priority Share rotas [1] [] Siwan", "priority Ask staff [1] [] Siwan"}
	of[one.Session()] = append([]string{"barrier =No cover, for anybody [1 7] [] Siwan"}, priorities...)
	of[alone.Session()] = append([]string{"barrier =No cover, for anybody [1 7] [] Siwan", "barrier All of step 2 [] [2] Siwan", "barrier About nothing [] [] Siwan"}, priorities...)
	for name, from := range map[string]*model.Session{"alone": alone.Session(), "one of a group": one.Session()} {
		for format, write := range map[string]func(io.Writer) error{
			"csv":  func(w io.Writer) error { return handout.WriteCSV(w, from, "p1") },
			"json": func(w io.Writer) error { return handout.WriteJSON(w, from, "p1") },
		} {
			h := session(t, model.Group)
			take(t, h, read(t, format, string(written(t, write))))
			if diff := cmp.Diff(of[from], stepLists(h.Session())); diff != "" {
				t.Errorf("%s, %s (-want +got):\n%s", name, format, diff)
			}
		}
	}
	var b bytes.Buffer
	if err := jsonfile.Session(&b, alone.Session(), report.Options{Names: true}); err != nil {
		t.Fatal(err)
	}
	h := session(t, model.Group)
	take(t, h, read(t, "session.json", b.String()))
	if diff := cmp.Diff(of[alone.Session()], stepLists(h.Session())); diff != "" {
		t.Errorf("a whole session (-want +got):\n%s", diff)
	}
}

// TestFilledXLSXBringsBarriers fills random cells of a blank sheet, as people do in Excel
// and in LibreOffice: lines within a cell, with and without bullets.
func TestFilledXLSXBringsBarriers(t *testing.T) {
	s := group(t).Session()
	data := blank(t, s, personless)
	said := rapid.SampledFrom([]string{"No cover", "=1+1 is too few", "-never asked", "Siân & <co>", "Zwei Systeme", "没有时间", "Dim amser gan neb"})
	rapid.Check(t, func(rt *rapid.T) {
		cells := map[string]any{"C2": "Kim"}
		var want []string
		for i, st := range s.Statements() {
			var row [2][]string
			for j, column := range []string{"F", "G"} {
				row[j] = rapid.SliceOfNDistinct(said, 0, 2, rapid.ID[string]).Draw(rt, column)
				before := rapid.SampledFrom([]string{"", "- ", "• ", "1. ", "  "}).Draw(rt, "bullet")
				if len(row[j]) > 0 {
					cells[column+itoa(6+i)] = before + strings.Join(row[j], "\n"+before) + rapid.SampledFrom([]string{"", "\n", "\r\n"}).Draw(rt, "end")
				}
			}
			if len(row[0])+len(row[1]) > 0 {
				want = append(want, fmt.Sprintf("%d %q %q", st.Number, row[0], row[1]))
			}
		}
		sh, err := sheet.Read("a.xlsx", bytes.NewReader(fill(t, data, cells)), framework.Builtin())
		if err != nil {
			rt.Fatal(err)
		}
		var got []string
		for _, row := range sh.Rows {
			got = append(got, fmt.Sprintf("%d %q %q", row.Statement, row.Barriers, row.Priorities))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			rt.Error(diff)
		}
	})
}
