package report_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/report/table"

	"github.com/google/go-cmp/cmp"
)

// What other programs read of rounds, worked out by hand.
func TestRoundsInJSON(t *testing.T) {
	var file struct {
		Blind, Anonymous bool
		Ends             string
		Rounds, Spent    []map[string]any
		Summary          struct{ Statements []map[string]any }
	}
	if err := json.Unmarshal(exported(t, secret(t, false).Session()), &file); err != nil {
		t.Fatal(err)
	}
	if !file.Blind || file.Anonymous || file.Ends != "15:30" {
		t.Errorf("blind %t, anonymous %t, ends %q", file.Blind, file.Anonymous, file.Ends)
	}
	if diff := cmp.Diff([]map[string]any{
		{"statement": 1.0, "round": 1.0, "revealed": true},
		{"statement": 1.0, "round": 2.0, "revealed": true},
		{"statement": 2.0, "round": 1.0, "revealed": true},
		{"statement": 3.0, "round": 1.0, "revealed": true},
		{"statement": 3.0, "round": 2.0, "revealed": false, "in": 3.0},
		{"statement": 4.0, "round": 1.0, "revealed": false, "in": 5.0},
	}, file.Rounds); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]map[string]any{{"statement": 1.0, "seconds": 754.0}, {"statement": 4.0, "seconds": 95.0}}, file.Spent); diff != "" {
		t.Error(diff)
	}
	// Round 1 of statement 1: 0 1 2 5 4 4 2. Round 2, corrected: 2 2 2 4 4 4.
	first, second := file.Summary.Statements[0]["rounds"].([]any)[0], file.Summary.Statements[0]["rounds"].([]any)[1]
	if diff := cmp.Diff(map[string]any{
		"number": 1.0, "n": 7.0, "mean": 18.0 / 7, "median": 2.0, "ad": 10.0 / 7, "min": 0.0, "max": 5.0,
		"counts": []any{1.0, 1.0, 2.0, 0.0, 2.0, 1.0},
	}, first); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(map[string]any{
		"number": 2.0, "n": 6.0, "mean": 3.0, "median": 3.0, "ad": 1.0, "min": 2.0, "max": 4.0,
		"counts": []any{0.0, 0.0, 3.0, 0.0, 3.0, 0.0},
	}, second); diff != "" {
		t.Error(diff)
	}
	for i, want := range []float64{0, 0, 3, 5, 0} {
		if got := file.Summary.Statements[i]["sealed"]; got != want {
			t.Errorf("%v answers to statement %d are sealed, want %v", got, i+1, want)
		}
	}
}

// A correction to no answer at all has its row: what was revealed stays told.
func TestCorrectionsInCSV(t *testing.T) {
	rows, err := csv.NewReader(bytes.NewReader(written(t, func(b *bytes.Buffer) error {
		return table.CSV("scores")(b, again(t).Session(), report.Options{Names: true})
	}))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, row := range rows {
		got = append(got, strings.Join([]string{row[13], row[15], row[19], row[20]}, " "))
	}
	want := []string{"round participant score corrected_from", "1 Ann 1 ", "1 Bob 5 ", "1 Cy  3", "2 Ann 3 ", "2 Bob 4 ", "2 Cy 3 "}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// While nothing is revealed the report says so, and has no figure.
func TestNothingRevealedYet(t *testing.T) {
	s := beginAs(t, model.Origin{Mode: model.Group, Blind: true, Details: model.Details{Title: "T"}}, smallFramework(t))
	s.people("Ann//", "Bob//", "Cy//")
	s.round(1, 1, "5 0 -")
	out := string(written(t, func(b *bytes.Buffer) error { return summaryText(b, s.h.Session(), report.Options{}) }))
	for _, want := range []string{"No scores have been revealed yet.", "- Individual scores: 2 of 3 in, not revealed\n"} {
		if !strings.Contains(out, want) {
			t.Errorf("the report does not say %q:\n%s", want, out)
		}
	}
	for _, never := range []string{"median", "Given", "Consensus: not yet", "Who was there", "By agency"} {
		if strings.Contains(out, never) {
			t.Errorf("the report says %q", never)
		}
	}
}

// TestNoReportAsksTheRoom: the facilitator's prompt for the discussion, such as "why Bob
// scored 0", is for the room and names who gave which score.
func TestNoReportAsksTheRoom(t *testing.T) {
	for _, keys := range []string{"0 5 2 2 2 2", "1 1 1 5 5 2", "1 1 1 1 5 2"} {
		s := begin(t, model.Group, model.Details{Title: "T"}, smallFramework(t))
		for range 6 {
			s.people("//")
		}
		s.row(1, keys)
		for name, write := range map[string]func(io.Writer, *model.Session, report.Options) error{
			"txt": summaryText, "md": summaryMarkdown, "json": jsonfile.Session, "plan": planMarkdown,
		} {
			for _, names := range []bool{false, true} {
				out := string(written(t, func(b *bytes.Buffer) error { return write(b, s.h.Session(), report.Options{Names: names, Width: 300}) }))
				if strings.Contains(out, "Ask:") || strings.Contains(out, "Ask**") || strings.Contains(out, "why Participant") || strings.Contains(out, "why 4 people") {
					t.Errorf("%s of %s asks the room:\n%s", name, keys, out)
				}
			}
		}
	}
}

func TestAttendanceInSpans(t *testing.T) {
	s := begin(t, model.Group, model.Details{Title: "T"}, smallFramework(t))
	s.people("Ann//", "Bob//", "Cy//", "Di//")
	for statement, keys := range []string{"1 1 - -", "1 1 1 -", "1 1 - -", "1 - - -", "1 1 1 -"} {
		s.row(statement+1, keys)
	}
	out := string(written(t, func(b *bytes.Buffer) error { return summaryText(b, s.h.Session(), report.Options{Names: true}) }))
	want := fmt.Sprintf("- %s\n- %s\n- %s\n", "Bob: statements 1–3, 5", "Cy: statements 2, 5", "Di: no statement")
	if !strings.Contains(out, want) {
		t.Errorf("the report does not say\n%s but\n%s", want, out)
	}
}

// The order of the table and one person's scores would tell the room who it is: a report without names
// says only how many moved which way, and how many scores were put right.
func TestRoundsWithoutNamesTellOfNobody(t *testing.T) {
	for what, c := range map[string]struct {
		s    *model.Session
		want []string
	}{
		"blind": {secret(t, false).Session(), []string{"4 people moved: 3 up, 1 to or from an answer without a number", "1 in round 2"}},
		"open":  {again(t).Session(), []string{"2 people moved: 1 up, 1 down", "1 in round 1"}},
	} {
		words := string(written(t, func(b *bytes.Buffer) error { return summaryMarkdown(b, c.s, report.Options{}) }))
		for _, want := range c.want {
			if !strings.Contains(words, want) {
				t.Errorf("%s: no %q in\n%s", what, want, words)
			}
		}
		if one := regexp.MustCompile(`Participant \d+ (from|in round) .*`).FindString(words); one != "" {
			t.Errorf("%s: %s", what, one)
		}
	}
}
