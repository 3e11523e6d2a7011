package importing

import (
	"bytes"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/load"
)

// TestLoadSaysWhatWasSealed loads sessions whose scores or dots were not revealed when
// they were written.
func TestLoadSaysWhatWasSealed(t *testing.T) {
	for _, c := range []struct {
		scores, dots int
		says         []string
	}{
		{0, 0, nil},
		{3, 0, []string{"Not revealed when the file was written, and so not in it: 3 scores."}},
		{1, 0, []string{"Not revealed when the file was written, and so not in it: 1 score."}},
		{0, 2, []string{"The dots of 2 people had not been revealed when the file was written; they are not in it."}},
		{1, 1, []string{"in it: 1 score.", "The dots of 1 person had not"}},
	} {
		fw := framework.Builtin()
		origin := model.Origin{ID: "abc", Mode: model.Group, Framework: fw.Digest(), Details: model.Details{Title: "Northvale"}}
		h, err := model.NewHistory(origin, fw)
		if err != nil {
			t.Fatal(err)
		}
		f, said := keeping(t)
		printed := f.Stdout.(*bytes.Buffer)
		if err := (Loader{File: f}).Keep(&load.Loaded{History: h, Sealed: c.scores, SealedDots: c.dots}); err != nil {
			t.Fatal(err)
		}
		for _, words := range c.says {
			if !strings.Contains(said.String(), words) {
				t.Errorf("%d scores and %d dots: it says %q", c.scores, c.dots, said.String())
			}
		}
		if len(c.says) == 0 && strings.Contains(said.String(), "revealed") || strings.TrimSpace(printed.String()) != "abc" {
			t.Errorf("it says %q and prints %q", said.String(), printed.String())
		}
	}
}
