package report_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The figures that other programs read, worked out by hand from the scores.
func TestSummaryInJSON(t *testing.T) {
	var file struct {
		Summary struct {
			Steps []struct {
				Number     int
				Individual map[string]any
				Consensus  map[string]any
			}
			Statements []map[string]any
		}
	}
	if err := json.Unmarshal(exported(t, workshop(t)), &file); err != nil {
		t.Fatal(err)
	}
	first := file.Summary.Steps[0]
	// Statement 1: 3 4 3 3 4, statement 2: 0 1 5 4 and one who does not know.
	if diff := cmp.Diff(map[string]any{"mean": (3.4 + 2.5) / 2, "statements": 2.0, "n": 9.0}, first.Individual); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(map[string]any{"mean": 4.0, "statements": 1.0}, first.Consensus); diff != "" {
		t.Error(diff)
	}
	if mean := file.Summary.Steps[2].Individual["mean"]; mean != nil {
		t.Errorf("a step without scores has the mean %v", mean)
	}
	split := file.Summary.Statements[1]
	for name, want := range map[string]any{
		"number": 2.0, "n": 4.0, "mean": 2.5, "median": 2.5, "ad": 2.0, "min": 0.0, "max": 5.0, "rwg": 0.0,
		"consensus": nil, "no_consensus": true, "discuss": true, "dont_know": 1.0, "missing": 0.0,
		"counts": []any{1.0, 1.0, 0.0, 0.0, 1.0, 1.0},
	} {
		if diff := cmp.Diff(want, split[name]); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	if n := len(split["reasons"].([]any)); n != 3 {
		t.Errorf("%d reasons to discuss", n)
	}
	if outside := file.Summary.Statements[2]["outside_range"]; outside != true {
		t.Error("a consensus outside the range is not flagged")
	}
	unscored := file.Summary.Statements[4]
	for _, name := range []string{"mean", "median", "ad", "min", "max", "rwg", "cns", "consensus"} {
		if value, there := unscored[name]; !there || value != nil {
			t.Errorf("%s of a statement without scores is %v", name, value)
		}
	}
}
