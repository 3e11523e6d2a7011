package sheet_test

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/report/table"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/handout"
	"familyhub/stocktake/model/sheet/intake"
	"familyhub/stocktake/model/sheet/roster"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func read(t testing.TB, name, file string) sheet.Sheet {
	t.Helper()
	sh, err := sheet.Read(name, strings.NewReader(file), framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	return sh
}

// take merges a sheet, and checks that a second time changes nothing.
func take(t testing.TB, h *model.History, sh sheet.Sheet) intake.Report {
	t.Helper()
	batch, rep, err := changesOf(sh, h.Session())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := h.Do(batch, noon); err != nil && !model.NoChange(err) {
		t.Fatal(err)
	}
	again, _, err := changesOf(sh, h.Session())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := h.Do(again, noon); !model.NoChange(err) {
		t.Fatalf("taken in a second time: %v", err)
	}
	return rep
}

func TestChanges(t *testing.T) {
	h := group(t)
	rep := take(t, h, read(t, "a.csv", "participant,statement,score,comment,agency\n"+
		"siân llŷr,1,4,As in March,\n"+
		"Siân Llŷr,2,dk,,\n"+
		"Siân Llŷr,3,,only a comment,\n"+
		"participant 2,1,0,,\n"+
		"Bob,1,5,new here,Health\n"+
		"BOB,2,na,,\n"+
		"Participant 9,1,2,,\n"+
		"Ada,1,,seen from outside,\n"))
	golden.Compare(t, "taken", []byte(rep.Words()+"\n"+strings.Join(answers(h.Session()), "\n")+"\n"))
	bob, ok := h.Session().Participant("p4")
	if want := (model.Participant{ID: "p4", Name: "Bob", Agency: "Health", Scoring: true}); !ok || bob != want {
		t.Errorf("Bob came in as %+v, want %+v", bob, want)
	}
	if p, ok := h.Session().Participant("p9"); !ok || p.Name != "" {
		t.Errorf("Participant 9 came in as %+v", p)
	}
	if _, err := h.Undo(noon); err != nil { // one change
		t.Fatal(err)
	}
	if diff := cmp.Diff(answers(group(t).Session()), answers(h.Session())); diff != "" {
		t.Errorf("the import cannot be undone:\n%s", diff)
	}
}

func TestChangesReportsEverything(t *testing.T) {
	h := group(t)
	before := answers(h.Session())
	first := read(t, "a.csv", "participant,statement,score,comment\nAnn,21,4,\nAda,1,3,\n,2,3,\nSiân Llŷr,2,3,\nsiân llŷr,2,4,\nParticipant 1,2,5,\n")
	second := read(t, "b.json", `{"schema":"stocktake/sheet@1","scores":[{"participant":"Siân Llŷr","statement":2,"score":1}]}`)
	batch, _, err := changesOf(first, h.Session(), second)
	golden.Compare(t, "problems.changes", []byte(fmt.Sprintf("%v\n", err)))
	if len(batch.Changes) > 0 {
		t.Errorf("there are %d changes", len(batch.Changes))
	}
	if diff := cmp.Diff(before, answers(h.Session())); diff != "" {
		t.Error(diff)
	}
}

func TestSoloTakesNoSheets(t *testing.T) {
	_, _, err := changesOf(read(t, "a.csv", "participant,statement,score\nAnn,1,1\n"), solo(t, "").Session())
	if err == nil || !strings.Contains(err.Error(), "scoring alone") {
		t.Errorf("got %v", err)
	}
}

func TestTooManyPeople(t *testing.T) {
	var b strings.Builder
	b.WriteString("participant,statement,score\n")
	for i := range 1001 {
		fmt.Fprintf(&b, "Person %d,1,1\n", i)
	}
	_, _, err := changesOf(read(t, "a.csv", b.String()), group(t).Session())
	if err == nil || !strings.Contains(err.Error(), "more than 1000 people") {
		t.Errorf("got %v", err)
	}
}

// What one person answered alone arrives in a group whole, by any of the formats.
func TestHandedOver(t *testing.T) {
	for _, name := range []string{"Siwan O'Neill", "=Siwan", ""} {
		from := solo(t, name).Session()
		for format, write := range map[string]func(io.Writer) error{
			"csv":     func(w io.Writer) error { return handout.WriteCSV(w, from, "p1") },
			"json":    func(w io.Writer) error { return handout.WriteJSON(w, from, "p1") },
			"session": func(w io.Writer) error { return jsonfile.Session(w, from, report.Options{Names: true}) },
		} {
			data := written(t, write)
			if name == "=Siwan" && format != "session" {
				golden.Compare(t, "handed."+format, data)
			}
			sh := read(t, format, string(data))
			unnamed := slices.ContainsFunc(sh.Rows, func(row sheet.Row) bool { return row.Participant == "" })
			if unnamed != (name == "") {
				t.Errorf("%s of %q: rows without a name: %t", format, name, unnamed)
			}
			h := group(t)
			if name == "" {
				if _, _, err := changesOf(sh, h.Session()); err == nil || !strings.Contains(err.Error(), "--as NAME") {
					t.Errorf("got %v", err)
				}
				sh = sh.As("Guest")
			}
			take(t, h, sh)
			who := name
			if who == "" {
				who = "Guest"
			}
			var got, want []string
			for _, a := range answers(from) {
				want = append(want, strings.Replace(a, from.Participants()[0].Label(), who, 1))
			}
			for _, a := range answers(h.Session()) {
				if strings.Contains(a, who) {
					got = append(got, a)
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s of %q arrives different:\n%s", format, name, diff)
			}
			p, _ := h.Session().Participant("p4")
			if p.Agency != "Council" || p.Role != "=Analyst" {
				t.Errorf("%s: agency and role arrive as %q and %q", format, p.Agency, p.Role)
			}
		}
	}
}

func TestWriteRefusesAnUnknownParticipant(t *testing.T) {
	if err := handout.WriteCSV(io.Discard, group(t).Session(), "p9"); err == nil || !strings.Contains(err.Error(), `no participant "p9"`) {
		t.Errorf("got %v", err)
	}
}

var texts = []string{"", "Siân", "siÂN", "王小明", "Participant 2", "participant 5", "=1+1", "'=x", "''-", "a;b,c\"d", "l1\nl2", "ſ", "S", "Σ", "ς", "  x  y "}

// randomGroup is a session with random people, answers and comments.
func randomGroup(t testing.TB, rt *rapid.T) *model.History {
	h := session(t, model.Group)
	text := rapid.SampledFrom(texts)
	for range rapid.IntRange(0, 5).Draw(rt, "people") {
		_, _ = h.Do(model.Add[model.Participant]{At: model.End, Item: model.Participant{
			ID:   fmt.Sprintf("p%d", rapid.IntRange(1, 7).Draw(rt, "id")),
			Name: text.Draw(rt, "name"), Agency: text.Draw(rt, "agency"), Scoring: rapid.IntRange(0, 4).Draw(rt, "scoring") > 0,
		}}, noon)
	}
	for _, p := range h.Session().Participants() {
		for st := range 4 {
			_, _ = h.Do(score(p.ID, st+1, rapid.SampledFrom([]model.Score{model.NoScore, model.Points(0), model.Points(5), model.DontKnow, model.NotApplicable}).Draw(rt, "score")), noon)
			_, _ = h.Do(comment(model.NextID[model.Note](h.Session()), p.ID, st+1, text.Draw(rt, "comment")), noon)
			_, _ = h.Do(comment(model.NextID[model.Note](h.Session()), p.ID, st+1, text.Draw(rt, "second comment")), noon)
		}
	}
	return h
}

// A session's own scores, written in any format and with or without names, are
// nothing new to it.
func TestOwnScoresAreNothingNew(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := randomGroup(t, rt).Session()
		o := report.Options{Names: true}
		for _, write := range []func(io.Writer, *model.Session, report.Options) error{table.CSV("scores"), jsonfile.Session} {
			var b bytes.Buffer
			if err := write(&b, s, o); err != nil {
				rt.Fatal(err)
			}
			sh, err := sheet.Read("own", bytes.NewReader(b.Bytes()), framework.Builtin())
			if err != nil {
				rt.Fatalf("%v in\n%s", err, b.String())
			}
			batch, rep, err := changesOf(sh, s)
			if err != nil || len(batch.Changes) > 0 {
				rt.Fatalf("%v, %d changes: %s\nfrom\n%s", err, len(batch.Changes), rep.Words(), b.String())
			}
		}
	})
}

// One session's scores taken into another are there afterwards, once.
func TestMergingIsIdempotent(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		from, to := randomGroup(t, rt).Session(), randomGroup(t, rt)
		var b bytes.Buffer
		if err := table.CSV("scores")(&b, from, report.Options{Names: true}); err != nil {
			rt.Fatal(err)
		}
		sh, err := sheet.Read("from.csv", &b, framework.Builtin())
		if err != nil {
			rt.Fatal(err)
		}
		batch, rep, err := changesOf(sh, to.Session())
		if err != nil { // an observer, or two names for one person
			return
		}
		if _, err := to.Do(batch, noon); err != nil && !model.NoChange(err) {
			rt.Fatalf("the model refuses the sheet: %v", err)
		}
		scored := 0
		for _, row := range sh.Rows {
			if row.Score.Answered() {
				scored++
			}
		}
		if n := rep.Scores.New + len(rep.Scores.Changed) + rep.Scores.Same; n != scored {
			rt.Fatalf("%d scores are counted, the sheet has %d", n, scored)
		}
		again, rep, err := changesOf(sh, to.Session())
		if err != nil || len(again.Changes) > 0 {
			rt.Fatalf("the second time: %v\n%s", err, rep.Words())
		}
	})
}

func TestAddParticipants(t *testing.T) {
	h := group(t)
	people := []model.Participant{
		{Name: "Bob", Agency: "Health", Scoring: true}, {Name: "ADA", Scoring: true}, {Scoring: true}, {Name: "participant 5"}, {Name: "Cy", Scoring: true},
	}
	do(t, h, roster.AddParticipants(h.Session(), people))
	var got []string
	for _, p := range h.Session().Participants()[3:] {
		got = append(got, fmt.Sprintf("%s %s %t", p.ID, p.Label(), p.Scoring))
	}
	if diff := cmp.Diff([]string{"p4 Bob true", "p6 Participant 6 true", "p5 Participant 5 false", "p7 Cy true"}, got); diff != "" {
		t.Error(diff)
	}
	named := []model.Participant{people[0], people[1], people[4]}
	if _, err := h.Do(roster.AddParticipants(h.Session(), named), noon); !model.NoChange(err) {
		t.Errorf("a second time: %v", err)
	}
}
