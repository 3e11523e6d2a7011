package sample

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"stocktake/model"
)

func TestParseScores(t *testing.T) {
	scores, err := parseScores("0 5 d  n .", 5)
	want := []model.Score{model.Points(0), model.Points(5), model.DontKnow, model.NotApplicable, model.NoScore}
	if err != nil || !slices.Equal(scores, want) {
		t.Errorf("got %v and %v, want %v", scores, err, want)
	}
}

func TestParseScoresTakesWhatItIsGiven(t *testing.T) {
	marks := map[string]model.Score{".": model.NoScore, "d": model.DontKnow, "n": model.NotApplicable}
	for p, mark := range strings.Fields("0 1 2 3 4 5") {
		marks[mark] = model.Points(p)
	}
	rapid.Check(t, func(t *rapid.T) {
		row := rapid.SliceOf(rapid.SampledFrom(strings.Fields("0 1 2 3 4 5 d n ."))).Draw(t, "row")
		scores, err := parseScores(strings.Join(row, " "), len(row))
		if err != nil {
			t.Fatal(err)
		}
		for i, mark := range row {
			if scores[i] != marks[mark] {
				t.Errorf("mark %d, %q, was read as %v", i+1, mark, scores[i])
			}
		}
	})
}

func TestParseScoresRefuses(t *testing.T) {
	for _, test := range []struct {
		marks  string
		people int
		want   string
	}{
		{"3 4", 3, "2 marks and needs 3"},
		{"3 4 5 1", 3, "4 marks and needs 3"},
		{"", 1, "0 marks and needs 1"},
		{"3 6 1", 3, `mark 2 of "3 6 1"`},
		{"3 x .", 3, `mark 2 of "3 x ."`},
	} {
		_, err := parseScores(test.marks, test.people)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q for %d people: the error is %v, want one with %q", test.marks, test.people, err, test.want)
		}
	}
}
