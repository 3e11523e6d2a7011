package importing

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/load"
	"familyhub/stocktake/tui/cli/console"
	"familyhub/stocktake/tui/cli/datafile"
)

// blindRoom is a session of a room where a score, a comment and dots are in and nothing
// has been revealed.
func blindRoom(t *testing.T) *load.Loaded {
	t.Helper()
	fw := framework.Builtin()
	h, err := model.NewHistory(model.Origin{
		ID: "abc", Mode: model.Group, Blind: true, Framework: fw.Digest(), Details: model.Details{Title: "Northvale"},
	}, fw)
	if err != nil {
		t.Fatal(err)
	}
	loaded := &load.Loaded{History: h}
	for _, c := range []model.Change{
		model.Add[model.Participant]{Item: model.Participant{ID: "p1", Name: "Ann", Scoring: true}, At: model.End},
		model.SetScore{Statement: 1, Round: 1, Participant: "p1", Score: model.Points(3)},
		model.Add[model.Note]{Item: model.Note{ID: "e1", Statement: 1, Round: 1, By: "p1", Text: "The board met"}, At: model.End},
		model.Add[model.Priority]{Item: model.Priority{ID: "pr1", What: "Train"}, At: model.End},
		model.BeginVote{Each: 3},
		model.SetDots{Participant: "p1", Dots: map[string]int{"pr1": 2}},
	} {
		entry, err := h.Do(c, time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC))
		if err != nil {
			t.Fatalf("%#v: %v", c, err)
		}
		loaded.Entries = append(loaded.Entries, entry)
	}
	return loaded
}

// keeping is a data file, and what it says.
func keeping(t *testing.T) (f *datafile.File, said *bytes.Buffer) {
	t.Helper()
	said = &bytes.Buffer{}
	return &datafile.File{
		Console: &console.Console{Stdin: strings.NewReader(""), Stdout: &bytes.Buffer{}, Stderr: said}, Now: time.Now,
		Getenv: func(string) string { return "" }, Named: filepath.Join(t.TempDir(), "s.db"),
	}, said
}

// A person who replaces a session is told all that nobody has seen of it.
func TestReplaceTellsWhatWasNotRevealed(t *testing.T) {
	f, said := keeping(t)
	loaded := blindRoom(t)
	if err := (Loader{File: f}).Keep(loaded); err != nil {
		t.Fatal(err)
	}
	said.Reset()
	if err := (Loader{File: f, Replace: true, Sure: true}).Keep(loaded); err != nil {
		t.Fatal(err)
	}
	const want = "Not revealed yet, and lost with it: 1 score, 1 comment, the dots of 1 person."
	if !strings.Contains(said.String(), want) {
		t.Errorf("it says %q", said)
	}
}
