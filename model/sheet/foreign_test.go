package sheet_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/intake"
)

// elsewhere is a session of another group, in which Ann and an unnamed person scored.
func elsewhere(t *testing.T, id string) *model.History {
	t.Helper()
	h, err := model.NewHistory(model.Origin{
		ID: id, Mode: model.Group, Created: noon, Details: model.Details{Title: "Southvale"},
	}, framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	do(t, h, person("p1", "", true), person("p2", "Ann", true),
		score("p1", 3, model.Points(5)), score("p1", 4, model.Points(5)), score("p2", 3, model.Points(2)))
	return h
}

func exported(t *testing.T, s *model.Session, o report.Options) string {
	return string(written(t, func(w io.Writer) error { return jsonfile.Session(w, s, o) }))
}

func TestAnAliasOfAnotherSessionIsNobodyHere(t *testing.T) {
	h := group(t)
	there := elsewhere(t, "abc3v9a2mq7x").Session()
	sh := read(t, "s.json", exported(t, there, report.Options{Names: true}))
	want := []sheet.Source{{File: "s.json", ID: there.ID(), Title: "Southvale", Framework: there.Framework().ID, Version: there.Framework().Version}}
	if diff := cmp.Diff(want, sh.Sources); diff != "" {
		t.Error(diff)
	}
	_, _, err := changesOf(sh, h.Session())
	if err == nil || strings.Count(err.Error(), "\n") != 0 ||
		!strings.Contains(err.Error(), `Participant 1 of another session, "Southvale", is not the person of that alias here; give people their names there and export it with names`) {
		t.Errorf("with names: %v", err)
	}
	in := takeIn(t, h, []sheet.File{{Name: "s.json", Scores: sh}}, intake.Options{Partial: true})
	if in.Report.NewScores != 1 || in.Report.NewParticipants[0] != "Ann" {
		t.Errorf("the one with a name: %s", in.Report.Words())
	}
	if _, _, err := changesOf(read(t, "s.json", exported(t, there, report.Options{})), h.Session()); err == nil || strings.Count(err.Error(), "another session") != 2 {
		t.Errorf("without names: %v", err)
	}
	same := elsewhere(t, h.Session().ID()).Session()
	if _, _, err := changesOf(read(t, "s.json", exported(t, same, report.Options{Names: true})), h.Session()); err != nil {
		t.Errorf("an earlier state of this session: %v", err)
	}
	alone := read(t, "mine.json", exported(t, solo(t, "Siwan").Session(), report.Options{Names: true}))
	if alone.Sources[0].ID != "" || alone.Sources[0].Framework == "" {
		t.Errorf("of one person: %+v", alone.Sources)
	}
}

// A text beside an answer must be the statement's, but for its white space.
func TestStatementsThatReadOtherwiseAreRefused(t *testing.T) {
	h := group(t)
	st, _ := h.Session().Framework().Statement(3)
	row := func(text string) string {
		return "participant,statement,text,score,comment\nAnn,3,\"" + strings.ReplaceAll(text, `"`, `""`) + "\",4,\nAnn,4,Nothing is said of this,,\n"
	}
	for _, text := range []string{st.Text, " " + strings.ReplaceAll(st.Text, " ", "\n "), ""} {
		if _, rep, err := changesOf(read(t, "a.csv", row(text)), h.Session()); err != nil || rep.NewScores != 1 {
			t.Errorf("%q: %v", text, err)
		}
	}
	_, _, err := changesOf(read(t, "a.csv", row("We have cake")), h.Session())
	if err == nil || !strings.HasPrefix(err.Error(), `a.csv, line 2, column 3 (text): statement 3 reads "We have cake" in the sheet and "`+st.Text[:20]) {
		t.Errorf("a table: %v", err)
	}
	cells := map[string]any{"C2": "Ann", "C8": "We have cake", "D8": 4}
	_, _, err = changesOf(filled(t, blank(t, h.Session(), personless), cells), h.Session())
	if err == nil || !strings.HasPrefix(err.Error(), `a.xlsx, Scores!C8 (text): statement 3 reads "We have cake"`) {
		t.Errorf("a workbook: %v", err)
	}
	data := strings.Replace(exported(t, elsewhere(t, "abc3v9a2mq7x").Session(), report.Options{Names: true}), st.Text, "We have cake", 1)
	if _, _, err := changesOf(read(t, "s.json", data), h.Session()); err == nil || !strings.Contains(err.Error(), `statement 3 reads "We have cake"`) {
		t.Errorf("a session: %v", err)
	}
}

// A sheet of another framework is taken where its statements are there and read the same.
func TestASheetOfAnotherFramework(t *testing.T) {
	h := group(t)
	st, _ := h.Session().Framework().Statement(3)
	const head = "Framework reference,other-framework\n"
	bare := head + "participant,statement,score\nAnn,3,4\nAnn,4,4\n"
	_, _, err := changesOf(read(t, "a.csv", bare), h.Session())
	if want := fmt.Sprintf("a.csv: the sheet was made for the framework %q, and this session uses %q, in which a number can be another statement; fill in a blank sheet of this session, or add a column text with the statements",
		"other-framework", h.Session().Framework().ID); err == nil || err.Error() != want {
		t.Errorf("without texts: %v", err)
	}
	with := head + "participant,statement,text,score\nAnn,3,\"" + st.Text + "\",4\n"
	if _, rep, err := changesOf(read(t, "a.csv", with), h.Session()); err != nil || rep.NewScores != 1 {
		t.Errorf("with the same text: %v", err)
	}
}
