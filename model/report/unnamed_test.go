package report_test

import (
	"strings"
	"testing"

	"stocktake/framework"
	"stocktake/model"
	"stocktake/model/report"
)

// People may be called by words that the framework and the program use.
func TestHistoryLeavesTheFrameworksOwnWords(t *testing.T) {
	fw := framework.Builtin()
	s := begin(t, model.Group, model.Details{Title: "T"}, fw)
	for i, name := range []string{"Families", "round", "priorities", "Staff", "vote", "Look", "statement", "what"} {
		s.do(model.Add[model.Participant]{At: model.End, Item: model.Participant{ID: "p" + string(rune('1'+i)), Name: name, Scoring: true}})
	}
	before := len(s.h.Lines())
	for _, list := range fw.Checklists {
		for _, item := range list.Items() {
			s.do(
				model.SetAnswer{Checklist: list.ID, Item: item.ID, Answer: model.Answer{Tick: model.Partly}},
				model.SetAnswer{Checklist: list.ID, Item: item.ID, Answer: model.Answer{Tick: model.Partly, Note: "x"}},
				model.SetAnswer{Checklist: list.ID, Item: item.ID},
			)
		}
	}
	for _, p := range fw.Reflections {
		s.do(model.SetReflection{Prompt: p.ID, Text: "x"}, model.SetReflection{Prompt: p.ID})
	}
	s.do(
		model.SetPlan{Plan: model.Plan{Vision: "x"}}, model.SetFlag{Statement: 1, On: true}, model.SetFlag{Statement: 1},
		model.SetScore{Statement: 1, Round: 1, Participant: "p1", Score: model.Points(3)}, model.BeginRound{Statement: 1, Round: 2},
		model.Add[model.Priority]{Item: model.Priority{ID: "pr1", What: "x"}, At: model.End},
		model.Add[model.Priority]{Item: model.Priority{ID: "pr2", What: "y"}, At: model.End},
		model.BeginVote{Each: 3}, model.SetDots{Participant: "p1", Dots: map[string]int{"pr1": 1}}, model.JoinDots{From: "pr1", To: "pr2"},
		model.SetBaseline{On: true}, model.SetBaseline{},
		model.SetDetails{Details: model.Details{Title: "U"}},
		model.Batch{Label: "score sheet", Changes: []model.Change{model.SetFlag{Statement: 2, On: true}}},
		model.Batch{Label: "sheets of Staff", Changes: []model.Change{model.SetFlag{Statement: 3, On: true}}},
	)
	lines := s.h.Lines()[before:]
	var out strings.Builder
	if err := report.History(&out, s.h.Session(), lines, report.Options{Width: 1000}); err != nil {
		t.Fatal(err)
	}
	shown := strings.Split(strings.TrimSpace(out.String()), "\n")
	shown = shown[len(shown)-len(lines):]
	for i, l := range lines {
		want := l.Words
		switch {
		case strings.HasPrefix(want, "Families at statement"):
			want = strings.Replace(want, "Families", "Participant 1", 1)
		case want == "dots of Families":
			want = "dots of Participant 1"
		case want == "sheets of Staff": // a label of another program
			want = "sheets of Participant 4"
		}
		if !strings.HasSuffix(shown[i], "  "+want) {
			t.Errorf("%q is told as %q", l.Words, shown[i])
		}
	}
}
