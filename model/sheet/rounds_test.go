package sheet_test

import (
	"bytes"
	"fmt"
	"io"
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

	"github.com/google/go-cmp/cmp"
)

// rounds is a session with Ann and Bob, open or blind. Statement 1 had a round and is
// in its second, in which Ann has given 4; statement 2 is in its first, with Ann's 1.
func rounds(t testing.TB, origin model.Origin) *model.History {
	t.Helper()
	origin.ID, origin.Mode, origin.Created, origin.Details = "k3v9a2mq7xtd", model.Group, noon, model.Details{Title: "Northvale"}
	h, err := model.NewHistory(origin, framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	ann, bob := "Ann", "Bob"
	if origin.Anonymous {
		ann, bob = "", ""
	}
	do(t, h, person("p1", ann, true), person("p2", bob, true), score("p1", 1, model.Points(2)), score("p2", 1, model.DontKnow))
	if origin.Blind {
		do(t, h, model.Reveal{Statement: 1, Round: 1})
	}
	do(t, h, model.BeginRound{Statement: 1, Round: 2},
		model.SetScore{Statement: 1, Round: 2, Participant: "p1", Score: model.Points(4)}, score("p1", 2, model.Points(1)))
	return h
}

// Scores of sealed rounds go in unread: the report says the same whatever was there.
func TestSealedScoresAreTakenInUnread(t *testing.T) {
	var words []string
	for _, given := range []model.Score{model.Points(4), model.Points(0)} {
		h := rounds(t, model.Origin{Blind: true})
		do(t, h, model.SetScore{Statement: 1, Round: 2, Participant: "p1", Score: given})
		batch, rep, err := changesOf(read(t, "a.csv", "participant,statement,score\nAnn,1,4\nBob,1,3\nAnn,2,dk\nBob,2,0\n"), h.Session())
		if err != nil {
			t.Fatal(err)
		}
		words = append(words, rep.Words())
		if rep.Scores.Sealed != 4 || len(rep.Scores.Changed)+rep.Scores.New+rep.Scores.Same != 0 || len(batch.Changes) != 4 {
			t.Errorf("%d changes, reported as %+v", len(batch.Changes), rep)
		}
		do(t, h, batch, model.Reveal{Statement: 1, Round: 2}, model.Reveal{Statement: 2, Round: 1})
		want := []string{"1 Ann: 4", "1 Bob: 3", "2 Ann: dk", "2 Bob: 0"}
		if diff := cmp.Diff(want, answers(h.Session())); diff != "" {
			t.Error(diff)
		}
	}
	if diff := cmp.Diff([]string{"4 sealed scores, unread", "4 sealed scores, unread"}, words); diff != "" {
		t.Error(diff)
	}
}

// A fixed round takes nothing: what is there already is nothing new, all else is refused.
func TestFixedRoundsTakeNothing(t *testing.T) {
	for _, blind := range []bool{false, true} {
		h := rounds(t, model.Origin{Blind: blind})
		same := read(t, "a.csv", "participant,statement,round,score\nAnn,1,1,2\nBob,1,1,dk\n")
		if batch, rep, err := changesOf(same, h.Session()); err != nil || len(batch.Changes) > 0 || rep.Scores.Same != 2 {
			t.Errorf("%d changes, %+v, %v", len(batch.Changes), rep, err)
		}
		_, _, err := changesOf(read(t, "a.csv", "participant,statement,round,score,comment\nAnn,1,1,3,a\nBob,1,1,5,\nCy,1,1,5,\nAnn,1,2,5,b\nAnn,2,2,5,\nAnn,2,1,5,\n"), h.Session())
		golden.Compare(t, "problems.rounds", []byte(fmt.Sprintf("%v\n", err)))
	}
	h := rounds(t, model.Origin{Blind: true})
	do(t, h, model.Reveal{Statement: 2, Round: 1})
	_, _, err := changesOf(read(t, "a.csv", "participant,statement,score\nAnn,2,5\n"), h.Session())
	if err == nil || !strings.Contains(err.Error(), "round 1 of statement 2 is fixed, and there Ann has 1, not 5") {
		t.Errorf("got %v", err)
	}
}

func TestRoundOfARowMustBeANumber(t *testing.T) {
	for _, round := range []string{"0", "-1", "two", "1.5"} {
		_, err := sheet.Read("a.csv", strings.NewReader("participant,statement,score,round\nAnn,1,1,"+round+"\n"), framework.Builtin())
		if err == nil || !strings.Contains(err.Error(), "column 4 (round): \""+round+"\" is not the number of a round") {
			t.Errorf("round %s: %v", round, err)
		}
	}
}

// What a session with rounds writes is nothing new to it, sealed or corrected.
func TestOwnRoundsAreNothingNew(t *testing.T) {
	for _, origin := range []model.Origin{{}, {Blind: true}, {Blind: true, Anonymous: true}} {
		h := rounds(t, origin)
		do(t, h, model.Correct{Statement: 1, Round: 1, Participant: "p1", Score: model.Points(3)},
			model.Correct{Statement: 1, Round: 1, Participant: "p2", Score: model.NoScore},
			comment("e1", "p1", 1, "one"), comment("e2", "p2", 2, "two"))
		for _, write := range []func(io.Writer, *model.Session, report.Options) error{table.CSV("scores"), jsonfile.Session} {
			data := written(t, func(w io.Writer) error { return write(w, h.Session(), report.Options{Names: true}) })
			batch, rep, err := changesOf(read(t, "own", string(data)), h.Session())
			if err != nil || len(batch.Changes) > 0 {
				t.Errorf("%+v: %v\n%s", origin, err, rep.Words())
			}
		}
	}
}

// A score sheet of a blind session leaves out what nobody may see.
func TestSheetHasNoSealedScores(t *testing.T) {
	h := rounds(t, model.Origin{Blind: true})
	do(t, h, comment("e1", "p1", 2, "why"))
	for _, write := range []func(io.Writer, *model.Session, string) error{handout.WriteCSV, handout.WriteJSON} {
		data := written(t, func(w io.Writer) error { return write(w, h.Session(), "p1") })
		sh, err := sheet.Read("a", bytes.NewReader(data), framework.Builtin())
		if err != nil {
			t.Fatal(err)
		}
		if len(sh.Rows) != 1 || sh.Rows[0].Score.Answered() || sh.Rows[0].Comment != "why" {
			t.Errorf("the sheet is\n%s", data)
		}
	}
}

// An anonymous session takes aliases, and nobody's name.
func TestAnonymousSessionsTakeNoNames(t *testing.T) {
	h := rounds(t, model.Origin{Anonymous: true})
	_, _, err := changesOf(read(t, "a.csv", "participant,statement,score\nAnn,2,4\nann,3,4\nParticipant 2,2,4\n"), h.Session())
	if err == nil || strings.Count(err.Error(), "\n") != 0 || !strings.HasPrefix(err.Error(), "a.csv, line 2, column 1 (participant): this session is anonymous") {
		t.Errorf("got %v", err)
	}
	rep := take(t, h, read(t, "a.csv", "participant,statement,score\nParticipant 2,2,4\nparticipant 40,2,3\n"))
	if rep.Scores.New != 2 || len(rep.NewParticipants) != 1 || rep.NewParticipants[0] != "Participant 40" {
		t.Errorf("reported as %+v", rep)
	}
}
